import type { ClockId, TaskKey } from './events.ts'
import { EMPTY_CLOCK } from '../clock/clock.ts'
import type { FiredRung } from '../clock/clock.ts'
import { subjectOf, taskPartsOf } from './clock-subject.ts'
import type { CaseState, Clock, Task } from './state.ts'

/** A case as one run hands it to the next: the fold without what its keys say already and without what is empty. */
export interface Snapshot extends Omit<CaseState, 'tasks' | 'clocks' | 'counting'> {
  /** Missing in a snapshot from before counting rules had versions. */
  counting?: CaseState['counting']
  tasks: Readonly<Partial<Record<TaskKey, Partial<Task>>>>
  clocks: Readonly<Partial<Record<ClockId, FrozenClock>>>
}

/** Until December 2026 a fired rung was kept as `edition/rung`. */
type FrozenClock = Partial<Omit<Clock, 'fired'>> & { fired?: readonly (FiredRung | string)[] }

const EMPTY_TASK = {
  ...{ assignee: null, closedAt: null, outcome: null, form: null, statement: null, startedOnSiteAt: null },
} as const

const SAID_BY_THE_KEY: readonly string[] = ['key', 'step', 'phase', 'round', 'party', 'id', 'subject']

/** Makes a snapshot of a fold; `thaw` gives the same fold again. */
export function freeze(state: CaseState): Snapshot {
  return { ...state, tasks: compact<TaskKey, Task>(state.tasks), clocks: compact<ClockId, Clock>(state.clocks) }
}

/** The fold of a snapshot. Throws if a key is none of a task. */
export function thaw(snapshot: Snapshot): CaseState {
  const tasks: Record<TaskKey, Task> = {}
  for (const [key, said] of entriesOf(snapshot.tasks)) {
    tasks[key] = { ...EMPTY_TASK, ...taskPartsOf(key), status: 'open', openedAt: '', ...said }
  }
  const clocks: Record<ClockId, Clock> = {}
  for (const [id, { fired = [], ...said }] of entriesOf(snapshot.clocks)) {
    clocks[id] = { ...EMPTY_CLOCK, ...said, id, subject: subjectOf(id), fired: fired.map(readFired) }
  }
  return { ...snapshot, counting: snapshot.counting ?? 1, tasks, clocks }
}

function readFired(fired: FiredRung | string): FiredRung {
  if (typeof fired !== 'string') return fired
  const [edition, rung = ''] = fired.split('/')
  return { edition: Number(edition), rung }
}

function compact<K extends string, V extends object>(record: Readonly<Record<K, V>>): Record<K, Partial<V>> {
  const isEmpty = (value: unknown) =>
    value === null || value === false || value === 0 || (Array.isArray(value) && value.length === 0)
  const said = (value: V) =>
    Object.fromEntries(
      Object.entries(value).filter(([name, each]) => !SAID_BY_THE_KEY.includes(name) && !isEmpty(each)),
    )
  return Object.fromEntries(Object.keys(record).map((key) => [key, said(record[key as K])])) as Record<K, Partial<V>>
}

/** Object.entries forgets the type of the keys. */
function entriesOf<K extends string, V>(record: Readonly<Partial<Record<K, V>>>): [K, V][] {
  return Object.entries(record) as [K, V][]
}
