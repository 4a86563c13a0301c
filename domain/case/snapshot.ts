import type { ClockId, TaskKey } from './events.ts'
import { EMPTY_CLOCK } from '../clock/clock.ts'
import type { CaseState, Clock, Task } from './state.ts'
import { PARTIES, STEPS } from '../vocabulary.ts'

/** A case as one run hands it to the next: the fold without what its keys say already and without what is empty. */
export interface Snapshot extends Omit<CaseState, 'tasks' | 'clocks' | 'counting'> {
  /** Missing in a snapshot from before counting rules had versions. */
  counting?: CaseState['counting']
  tasks: Readonly<Partial<Record<TaskKey, Partial<Task>>>>
  clocks: Readonly<Partial<Record<ClockId, Partial<Clock>>>>
}

const EMPTY_TASK = {
  ...{ assignee: null, closedAt: null, outcome: null, form: null, statement: null, startedOnSiteAt: null },
} as const

const SAID_BY_THE_KEY: readonly string[] = ['key', 'step', 'phase', 'round', 'party', 'id']

/** Makes a snapshot of a fold; `thaw` gives the same fold again. */
export function freeze(state: CaseState): Snapshot {
  return { ...state, tasks: compact<TaskKey, Task>(state.tasks), clocks: compact<ClockId, Clock>(state.clocks) }
}

/** The fold of a snapshot. Throws where a key is none of a task. */
export function thaw(snapshot: Snapshot): CaseState {
  const tasks: Record<TaskKey, Task> = {}
  for (const [key, said] of entriesOf(snapshot.tasks)) {
    tasks[key] = { ...EMPTY_TASK, ...partsOf(key), status: 'open', openedAt: '', ...said }
  }
  const clocks: Record<ClockId, Clock> = {}
  for (const [id, said] of entriesOf(snapshot.clocks)) clocks[id] = { ...EMPTY_CLOCK, ...said, id }
  return { ...snapshot, counting: snapshot.counting ?? 1, tasks, clocks }
}

function partsOf(key: TaskKey) {
  const [stepName, phase, round, partyName] = key.split('.')
  const step = STEPS.find((each) => each === stepName)
  const party = PARTIES.find((each) => each === partyName)
  if (step === undefined || party === undefined) throw new Error(`not the key of a task: ${key}`)
  return { key, step, phase: Number(phase), round: Number(round), party }
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
