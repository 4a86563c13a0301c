import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { availableActions } from '../../../domain/actions/available-actions.ts'
import type { Actor } from '../../../domain/people/actor.ts'
import { clockDueAt } from '../../../domain/clocks/binding-clock.ts'
import { isAside } from '../../../domain/steps.ts'
import type { TaskKey } from '../../../domain/case/events.ts'
import { epochOf, instantOf, later } from '../../../domain/time/instant.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { Refusal } from '../../../domain/refusals.ts'
import type { CaseState } from '../../../domain/case/state.ts'
import { nextDue } from '../../../domain/clocks/next-due.ts'
import { STEPS } from '../../../domain/vocabulary.ts'
import { procedure } from '../../../workflows/connection-application.ts'
import { advance } from '../../../workflows/walk.ts'
import { PAPER_RULES, statement, supervisor } from '../../support/paper.ts'
import { openKeys, turn } from '../play.ts'
import { runs } from '../runs.ts'
import { walk, walks } from '../walks.ts'
import type { Turn } from '../walks.ts'

const RUNS = runs(50)

describe('an outcome that is taken back', () => {
  test('leaves the case as it was before, and given again leads to what it led to', () => {
    fc.assert(
      fc.property(walks, (given) => {
        for (const taken of walk(given)) {
          const given = completed(taken)
          if (given === null || !mayTakeBack(taken.after, given)) continue
          const { before, after, when } = taken
          // what has come due at this very instant is over first
          if (passed(after, when) !== after) continue
          const back = refusedOr('LEFT_THE_HOUSE', () => takenBack(after, given, when))
          if (back === null) continue
          expect(roundsOf(back)).toEqual(roundsOf(before))
          expect(plain(openKeys(back))).toEqual(plain(openKeys(before)))
          expect(running(back)).toEqual(running(before))
          expect(dueOf(back, given.task)).toEqual(dueOf(before, given.task))
          expect(Object.keys(after.tasks).filter((key) => !(key in back.tasks))).toEqual([])
          expect(back.documents).toEqual(after.documents)
          expect(advance(procedure, back, when, PAPER_RULES).proposed).toEqual([])

          const { state: again } = turn(back, given.who, given.intent, when)
          expect(roundsOf(again)).toEqual(roundsOf(after))
          expect(plain(openKeys(again))).toEqual(plain(openKeys(after)))
          expect(running(again)).toEqual(running(after))
          // nothing is told twice within one edition of a clock
          for (const { fired } of Object.values(again.clocks)) expect(new Set(fired).size).toBe(fired.length)
        }
      }),
      RUNS,
    )
  })

  test('leads to the same also where time has passed, and gives nobody time', () => {
    fc.assert(
      fc.property(walks, fc.integer({ min: 1, max: 6_000 }), (given, minutes) => {
        for (const taken of walk(given)) {
          const given = completed(taken)
          if (given === null) continue
          const when = instantOf(epochOf(taken.when) + minutes * 60_000)
          const waited = passed(taken.after, when)
          if (!mayTakeBack(waited, given)) continue
          const back = refusedOr('LEFT_THE_HOUSE', () => takenBack(waited, given, when))
          if (back === null) continue
          // as it was, unless the case left the green channel meanwhile
          if (taken.before.green === back.green) {
            expect(dueOf(back, given.task)).toEqual(dueOf(taken.before, given.task))
          }
          // its own clock may have come due meanwhile: a round that waits no longer closes it
          // a day that lay ahead when it was stated may lie ahead no longer
          const again = refusedOr('DATE_NOT_AHEAD', () => turn(back, given.who, given.intent, when).state)
          if (again === null) continue
          expect(plain(openKeys(again))).toEqual(plain(openKeys(waited)))
          expect(roundsOf(again)).toEqual(roundsOf(waited))
        }
      }),
      RUNS,
    )
  })
})

interface Given {
  who: Actor
  task: TaskKey
  intent: Extract<NonNullable<Turn['act']>['intent'], { action: 'complete' }>
}

function completed({ act }: Turn): Given | null {
  if (act === null || act.intent.action !== 'complete') return null
  return { who: act.who, task: act.intent.task, intent: act.intent }
}

function mayTakeBack(state: CaseState, { who, task }: Given): boolean {
  return availableActions(state, who).some((each) => each.action === 'take-back' && each.task === task)
}

function takenBack(state: CaseState, { who, task }: Given, when: Instant): CaseState {
  return turn(state, who, { action: 'take-back', task, statement }, when).state
}

/** Null where a day that has passed keeps it. */
/** Null if it is refused for this reason. */
function refusedOr(code: Refusal['code'], ask: () => CaseState): CaseState | null {
  try {
    return ask()
  } catch (error) {
    if (error instanceof Refusal && error.code === code) return null
    throw error
  }
}

function passed(state: CaseState, until: Instant): CaseState {
  for (let due = nextDue(state, PAPER_RULES)?.at ?? null; due !== null && epochOf(due) <= epochOf(until);) {
    state = turn(state, supervisor, null, later(due, state.lastAt)).state
    due = nextDue(state, PAPER_RULES)?.at ?? null
  }
  return state
}

/** What is asked beside the procedure comes and goes by itself. */
const plain = (keys: readonly TaskKey[]) => keys.filter((key) => !isOfAside(key))
const isOfAside = (key: string) => STEPS.some((step) => isAside(step) && key.startsWith(`${step}.`))

function roundsOf({ rounds }: CaseState): string[] {
  return rounds
    .filter(({ step }) => !isAside(step))
    .map(({ step, phase, round, parties, cause }) => `${step}.${phase}.${round} ${parties.join()} ${cause}`)
    .sort()
}

/** The clocks that are open, each with its trigger and why it is stopped. */
function running({ clocks }: CaseState): string[] {
  return Object.values(clocks)
    .filter(({ id, closedAt }) => closedAt === null && !isOfAside(id))
    .map(({ id, trigger, limit, stops }) => {
      const now = stops.filter(({ until }) => until === null).map(({ reason }) => reason)
      return `${id} ${trigger ?? '-'} ${JSON.stringify(limit)} ${now.sort().join()}`
    })
    .sort()
}

function dueOf(state: CaseState, task: TaskKey): Instant | null {
  const clock = state.clocks[task]
  return clock === undefined ? null : clockDueAt(state, clock, PAPER_RULES.calendar)
}
