import type { Rules } from '../domain/limits/rules.ts'
import { decide, submit } from '../domain/actions/decide.ts'
import { notBefore } from '../domain/case/events.ts'
import type { CaseEvent } from '../domain/case/events.ts'
import { nextDue } from '../domain/clocks/next-due.ts'
import { epochOf, later } from '../domain/time/instant.ts'
import type { Instant } from '../domain/time/instant.ts'
import { redate } from '../domain/actions/redating.ts'
import { Refusal } from '../domain/refusals.ts'
import { apply } from '../domain/case/fold.ts'
import type { CaseState } from '../domain/case/state.ts'
import { procedure } from './connection-application.ts'
import type { Command } from './messages.ts'
import { advance } from './walk.ts'

/**
 * All that one turn proposes, without side effects: what has come due, what the person does, and what the procedure
 * makes of it. The same state, command, instant and rules give the same events. `target` holds the rules to which a
 * re-dating moves the case. Throws Refusal.
 */
export function proposeTurn(
  state: CaseState | null,
  command: Command | null,
  now: Instant,
  rules: Rules,
  caseNo: string,
  target: Rules | null = null,
): CaseEvent[] {
  if (command?.intent.action === 'submit') {
    if (state !== null) throw new Refusal('DRAFT_ALREADY_SUBMITTED')
    const submitted = submit(command.intent, command.actor, now, rules)
    const first = apply(null, { ...submitted, seq: 1 }, caseNo)
    return [submitted, ...advance(procedure, first, now, rules).proposed]
  }
  if (state === null) throw new Refusal('CASE_NOT_FOUND')
  const due = proposeDue(state, now, rules)
  if (command === null) return due.proposed
  const { actor, intent } = command
  if (intent.action === 'redate') {
    if (target === null) throw new Error(`case ${caseNo}: re-dating ${intent.redating} came without its rules`)
    const redated = redate(due.state, { actor, intent }, now, { before: rules, after: target })
    const after = foldProposed(due.state, redated)
    return [...due.proposed, ...redated, ...advance(procedure, after, now, target).proposed]
  }
  const decided = inTheNameOf(command.item, decide(due.state, actor, intent, now, rules))
  const after = foldProposed(due.state, decided)
  return [...due.proposed, ...decided, ...advance(procedure, after, now, rules).proposed]
}

/** What a person did in the name of a problem item says so. */
function inTheNameOf(item: string | undefined, decided: CaseEvent[]): CaseEvent[] {
  return item === undefined ? decided : decided.map((each) => ({ ...each, item }))
}

/** More than a case has in all its years. */
const INSTANTS_AT_MOST = 1_000

/**
 * Instants that were missed (a worker away) are caught up in their order, each with what follows from it: all at
 * the same instant, so that nobody gains time by the wait, and both notices of one person are one mail.
 */
function proposeDue(state: CaseState, now: Instant, rules: Rules): { state: CaseState; proposed: CaseEvent[] } {
  let { state: current, proposed } = advance(procedure, state, now, rules)
  for (let instants = 0; instants < INSTANTS_AT_MOST; instants++) {
    const before = current
    const next = nextDue(before, rules)
    if (next === null || epochOf(next.at) > epochOf(now)) return { state: current, proposed }
    const due = next.events.map((each) => notBefore(before, each))
    const [first] = due
    if (first === undefined) return { state: current, proposed }
    const at = later(first.at, current.lastAt)
    const moved = advance(procedure, foldProposed(current, due), at, rules)
    proposed = [...proposed, ...due, ...moved.proposed]
    current = moved.state
  }
  throw new Error(`case ${state.caseNo}: what comes due does not come to an end`)
}

function foldProposed(state: CaseState, proposed: readonly CaseEvent[]): CaseState {
  return proposed.reduce<CaseState>(
    (before, each) => apply(before, { ...each, seq: before.seq + 1 }, before.caseNo),
    state,
  )
}
