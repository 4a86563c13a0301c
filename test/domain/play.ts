import {
  EXTERNAL_SINGLE,
  INTERNAL_SINGLE,
  LV_PLAN,
  METER,
  SURVEYED,
  SURVEYED_WITH_PLAN,
  VISIT,
} from '../../demo/stories/figures.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { clockDueAt } from '../../domain/clocks/binding-clock.ts'
import { workingDaysUsed } from '../../domain/time/deadline.ts'
import { actorRef } from '../../domain/actions/decisions.ts'
import type { Acting, Intent, IntentOf } from '../../domain/actions/intent.ts'
import type { DocumentRef, LoggedEvent, TaskKey } from '../../domain/case/events.ts'
import type { Form } from '../../domain/application/forms.ts'
import { atTime, civilDateOf, epochOf } from '../../domain/time/instant.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { Refusal, REFUSALS } from '../../domain/refusals.ts'
import { apply } from '../../domain/case/fold.ts'
import type { CaseState, Clock } from '../../domain/case/state.ts'
import { DEPARTMENTS } from '../../domain/vocabulary.ts'
import { proposeTurn } from '../../workflows/turn.ts'
import { contract } from '../support/paper.ts'
import { actor, member, PAPER_RULES, resolved, statement } from '../support/paper.ts'
import type { PaperCase } from '../support/paper.ts'
import { actOnCase, actOnTask, file, whoHolds } from './acts.ts'
import { openKeys, taskNamed } from './named.ts'
import type { Line } from './named.ts'

/**
 * Scripts for cases on paper: `03-10 10:00 plan-review.0.1.safety return>internal-plan` is a line. What is done to the
 * case as a whole has the key `case`. Files that go with it follow, with their versions: `submit design-drawings:2`.
 */

export { head, manager } from './acts.ts'
export { openKeys, taskNamed } from './named.ts'
export const leader = actor('u-leader', 'leader')

/** `'03-02 10:00'` of 2026, or `'2027-03-02 10:00'`, Shanghai time. */
export function on(moment: string): Instant {
  const [date = '', time = ''] = moment.split(' ')
  return atTime(date.length === 'MM-DD'.length ? `2026-${date}` : date, time)
}

/** As `on` is written; `-` where there is no such instant. */
export function shown(instant: Instant | null | undefined): string {
  return instant?.slice(5, 16).replace('T', ' ') ?? '-'
}

/** Somebody who does something to a case on paper. */
export function acting(state: CaseState, who: Actor, when: string): Acting {
  return { state, actor: who, by: actorRef(who), at: on(when), rules: PAPER_RULES }
}

export function linesOf(script: string): Line[] {
  return script
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [date = '', time = '', key = '', words = '', ...files] = line.split(/\s+/)
      const [act = '', target] = words.split('>')
      return { when: on(`${date} ${time}`), key, act, target, files: files.map(fileNamed) }
    })
    .flatMap((line) => [...wishBefore(line), line])
}

/** Dispatch energises on a day that the customer named: today, as scripts say nothing of it. That stops no clock. */
function wishBefore({ when, key, act }: Line): Line[] {
  const [step, phase = '', , party] = key.split('.')
  if (step !== 'energisation' || party !== 'dispatch' || act !== 'energise') return []
  return [{ when, key: 'case', act: 'wish-energisation', target: `${phase},${civilDateOf(when)}`, files: [] }]
}

/** Plays a script; `forms` holds what is filled in where it differs from the usual, by task. */
export function play(paper: PaperCase, script: string, forms: Readonly<Record<string, Form>> = {}): PaperCase {
  for (const line of linesOf(script)) playLine(paper, line, forms[line.key])
  return paper
}

export function playLine(paper: PaperCase, line: Line, form?: Form): void {
  const { when, key, act, target, files } = line
  if (key === 'case') {
    const { who, intent } = actOnCase(line)
    paper.do(who, intent, when)
    return
  }
  // What comes due before it may open the task.
  paper.pass(when)
  const plain = actOnTask(paper, line)
  if (plain !== null) {
    paper.do(plain.who, plain.intent, when)
    return
  }
  const { key: task } = taskNamed(paper.now, key)
  const filled = { ...usualForm(key, act), ...form, ...aimedAt(act, target) }
  const documents = act === 'draft' && files.length === 0 ? [contract] : files
  const intent = { action: 'complete', task, outcome: act, form: filled, statement, documents } as const
  paper.do(whoHolds(paper, task), intent, when)
}

/** Completes a task that need not be there yet, as the one who would hold it. */
export function completes(paper: PaperCase, key: TaskKey, outcome: string, when: string): () => PaperCase {
  const department = DEPARTMENTS.find((each) => key.endsWith(`.${each}`))
  const holder = department === undefined ? paper.holder(key) : member(department)
  return () => paper.complete(key, outcome, on(when), {}, holder)
}

function fileNamed(word: string): DocumentRef {
  const [kind = '', version = ''] = word.split(':')
  return file(kind, version)
}

/** What stands behind the `>` of an outcome: where to, how many, until when. */
function aimedAt(outcome: string, target: string | undefined): Form {
  if (target === undefined) return {}
  switch (outcome) {
    case 'object':
      return { part: target }
    case 'defects':
      return { defects: Number(target) }
    case 'extend':
      return { until: target }
    default:
      return { toStep: target }
  }
}

function usualForm(key: string, outcome: string): Form {
  return USUAL[outcome] ?? (outcome === 'drafted' ? (DRAFTED[key.split('.')[0] ?? ''] ?? {}) : {})
}

const USUAL: Readonly<Record<string, Form>> = {
  surveyed: SURVEYED,
  'surveyed-with-plan': SURVEYED_WITH_PLAN,
  install: METER,
  visit: VISIT,
  defects: { defects: 2 },
  'approve-with-conditions': { conditions: 1 },
  replied: { feeFen: 88_000_00 },
  confirm: { amountFen: 88_000_00 },
  remove: { finalReadingKwh: 12_400, settledFen: 3_100_00 },
}
const DRAFTED: Readonly<Record<string, Form>> = {
  plan: LV_PLAN,
  'external-plan': { ...EXTERNAL_SINGLE, lineReadyOn: '2027-12-31' },
  'internal-plan': INTERNAL_SINGLE,
}

/** The open tasks of one step and round that belong to the whole case, as their parties. */
export function asked(paper: PaperCase, step: string, round = 1): string[] {
  const prefix = `${step}.0.${round}.`
  return openKeys(paper.now)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
}

export function clockNamed(state: CaseState, id: string): Clock {
  const clock = Object.values(state.clocks).find((each) => each.id === id)
  if (clock === undefined) throw new Error(`no clock ${id}; there are ${Object.keys(state.clocks).join(', ')}`)
  return clock
}

/** The rungs of a clock that have fired, each as `edition/rung`. */
export function firedOf(state: CaseState, id: string): string[] {
  return clockNamed(state, id).fired.map(({ edition, rung }) => `${edition}/${rung}`)
}

/** The stops of a clock, `from – until reason`. */
export function stopsShown(state: CaseState, id: string): string[] {
  return clockNamed(state, id).stops.map(({ from, until, reason }) => `${shown(from)} – ${shown(until)} ${reason}`)
}

/** Working days that a clock counted until it was closed. */
export function daysUsed(state: CaseState, id: string): number {
  const { trigger, stops, closedAt } = clockNamed(state, id)
  if (trigger === null || closedAt === null) throw new Error(`${id} is not closed`)
  return workingDaysUsed(PAPER_RULES.calendar, { trigger, stops }, closedAt)
}

/** `trigger → due`, and `closed …` where it is. */
export function clockShown(state: CaseState, id: string): string {
  const clock = clockNamed(state, id)
  const due = clockDueAt(state, clock, PAPER_RULES.calendar)
  const closed = clock.closedAt === null ? '' : `, closed ${shown(clock.closedAt)}`
  return `${shown(clock.trigger)} → ${shown(due)}${closed}`
}

/** `rung instant` of all that fired on a clock, in the order of the log. */
export function rungsOf(log: readonly LoggedEvent[], id: string): string[] {
  return log.flatMap((each) =>
    each.type === 'RungFired' && each.data.clock === id ? [`${each.data.rung} ${shown(each.at)}`] : [],
  )
}

/** Status and code of a refusal, as a caller of the API would see them. */
export function refusalOf(act: () => unknown): string {
  const refusal = refused(act)
  return `${REFUSALS[refusal.code]} ${refusal.code}`
}

export function refused(act: () => unknown): Refusal {
  try {
    act()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('not refused')
}

/** One turn on a state, as the workflow takes it: by a person, or by the clock alone where `intent` is null. */
export function turn(
  state: CaseState,
  who: Actor,
  intent: Intent | null,
  when: Instant,
): { state: CaseState; events: LoggedEvent[] } {
  const clock = { version: 1, offsetMs: 0 }
  const command = intent === null ? null : { key: 'k', requestHash: '', actor: who, clock, seen: 0, intent }
  const events: LoggedEvent[] = []
  let current = state
  for (const proposed of proposeTurn(state, command, when, PAPER_RULES, state.caseNo)) {
    const event = { ...resolved(proposed), seq: current.seq + 1 }
    events.push(event)
    current = apply(current, event, current.caseNo)
  }
  return { state: current, events }
}

export interface Snapshot {
  state: CaseState
  /** Rows of the log up to and including this turn. */
  rows: number
}

/** Plays a script turn by turn, each armed instant a turn of its own, and keeps the case as it was after each. */
export function snapshotsOf(paper: PaperCase, script: string): Snapshot[] {
  const snapshots: Snapshot[] = [{ state: paper.now, rows: paper.log.length }]
  const keep = () => snapshots.push({ state: paper.now, rows: paper.log.length })
  for (const line of linesOf(script)) {
    for (let due = paper.nextDue; due !== null && epochOf(due) <= epochOf(line.when); due = paper.nextDue) {
      paper.pass(due)
      keep()
    }
    playLine(paper, line)
    keep()
  }
  return snapshots
}

export const extend = (task: TaskKey, value: number): Intent => ({
  action: 'extend',
  task,
  by: { value, unit: 'workingDays' },
  statement,
})

export const admit = (until: string): IntentOf<'admit-green'> => ({
  action: 'admit-green',
  reason: 'government-key-project',
  until,
  leader: leader.id,
  supervisor: 'u-supervisor',
  statement,
})
export const ADMIT = admit('2026-12-31')
export const LEAVE: Intent = { action: 'leave-green', statement: null }
export const WITHDRAW: Intent = { action: 'withdraw', statement: null }
