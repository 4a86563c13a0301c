import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { casePage } from '../../../domain/pages/case-page.ts'
import { gatesOf, latestRound, openPhases, openTasks, phasesOf } from '../../../domain/case/case-view.ts'
import { taskKey } from '../../../domain/case/events.ts'
import type { CaseEvent, ClockId, LoggedEvent } from '../../../domain/case/events.ts'
import { epochOf } from '../../../domain/time/instant.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { freeze, thaw } from '../../../domain/case/snapshot.ts'
import type { Snapshot } from '../../../domain/case/snapshot.ts'
import { apply, fold } from '../../../domain/case/fold.ts'
import type { CaseState } from '../../../domain/case/state.ts'
import { nextDue } from '../../../domain/clocks/next-due.ts'
import { procedure } from '../../../workflows/connection-application.ts'
import { advance } from '../../../workflows/walk.ts'
import { applicant, PAPER_RULES, PaperCase, supervisor } from '../../support/paper.ts'
import { otherwiseOrdered } from '../entering.ts'
import { asked, linesOf, on, openKeys, play, playLine, turn, WITHDRAW } from '../play.ts'
import { HOSPITAL, HOSPITAL_TO_END, HOSPITAL_TO_REVIEW } from '../scripts.ts'
import { walk, walks } from '../walks.ts'
import { runs } from '../runs.ts'

const RUNS = runs(100)

const isBefore = (a: Instant, b: Instant) => epochOf(a) < epochOf(b)

describe('any case', () => {
  test('comes to rest in each turn, changes nothing that is, keeps its order, and may be withdrawn', () => {
    fc.assert(
      fc.property(walks, (given) => {
        let last: CaseState | null = null
        for (const { before, events, after, when, log, byClock } of walk(given)) {
          last = after
          // the log says all, and a run that hands on to the next loses nothing
          expect(fold(after.caseNo, log)).toEqual(after)
          expect(thaw(freeze(after))).toEqual(after)
          expect(epochOf(after.lastAt)).toBeGreaterThanOrEqual(epochOf(before.lastAt))
          expect(epochOf(after.lastAt)).toBeLessThanOrEqual(epochOf(when))
          // whoever opens its page sees it
          expect(() => casePage(after, PAPER_RULES, when)).not.toThrow()
          // what came due is over
          const due = nextDue(after, PAPER_RULES)?.at ?? null
          if (byClock && due !== null) expect(epochOf(due)).toBeGreaterThan(epochOf(when))
          // the log never runs backwards, and nothing of a stopped clock comes due
          const instants = [before.lastAt, ...events.map(({ at }) => at)]
          expect(instants.filter((each, index) => index > 0 && isBefore(each, instants[index - 1] ?? each))).toEqual([])
          expect(events.filter((each) => isWithinStop(after, each))).toEqual([])

          // what follows from a turn follows in it
          expect(advance(procedure, after, when, PAPER_RULES).proposed).toEqual([])

          // a fold makes a new state, and the same one again
          deepFreeze(before)
          const again = deepFreeze(events).reduce((state, each) => deepFreeze(apply(state, each, state.caseNo)), before)
          expect(again).toEqual(after)

          expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => before.seq + 1 + index))
          expect(events.filter(({ at }) => epochOf(at) > epochOf(when))).toEqual([])
          const torn = Object.values(after.tasks).filter(
            ({ key, status }) => (after.clocks[key]?.closedAt === null) !== (status === 'open'),
          )
          expect(torn).toEqual([])
          for (const { phase } of after.energised) {
            expect(Object.values(gatesOf(after, phase)).filter((met) => met === null)).toEqual([])
          }
        }
        if (last !== null && last.status === 'in-progress' && isNothingConnected(last)) expectToEnd(last)
      }),
      RUNS,
    )
  })
})

/** Whether something of a clock came due while it was stopped: a rung, silence, the end of its round. */
function isWithinStop(after: CaseState, event: LoggedEvent): boolean {
  const stops = cameDueOf(event).flatMap((id) => after.clocks[id]?.stops ?? [])
  return stops.some(({ from, until }) => isBefore(from, event.at) && (until === null || isBefore(event.at, until)))
}

function cameDueOf(event: LoggedEvent): ClockId[] {
  switch (event.type) {
    case 'RungFired':
      return [event.data.clock]
    case 'AcceptanceDeemed':
      return [event.data.task]
    case 'RoundClosed': {
      const { step, phase, round, notAnswered } = event.data
      // the supervisor may close it whenever a return is in
      return event.by.role === 'system' ? notAnswered.map((party) => taskKey(step, phase, round, party)) : []
    }
    default:
      return []
  }
}

const isNothingConnected = (state: CaseState) => openPhases(state).length === phasesOf(state).length

/** Withdrawn where it stands, nothing is left of it to do. */
function expectToEnd(state: CaseState): void {
  const { state: after } = turn(state, applicant, WITHDRAW, state.lastAt)
  expect(openTasks(after)).toEqual([])
  expect(Object.values(after.clocks).filter(({ closedAt }) => closedAt === null)).toEqual([])
}

describe('a case entered at any place of its log', () => {
  test('proposes by itself what the original went on to do in that turn', () => {
    fc.assert(
      fc.property(walks, (given) => {
        for (const { before, events, when, byClock } of walk(given)) {
          let state = before
          for (const [index, each] of events.entries()) {
            state = apply(state, each, state.caseNo)
            expect(entered(stored(state), when, byClock)).toEqual(said(events.slice(index + 1)))
          }
        }
      }),
      RUNS,
    )
  })

  test('answers the next action as the original did', () => {
    fc.assert(
      fc.property(walks, (given) => {
        for (const { before, events, act, when } of walk(given)) {
          const taken = turn(stored(before), act?.who ?? supervisor, act?.intent ?? null, when)
          expect(taken.events).toEqual(events)
        }
      }),
      RUNS,
    )
  })

  /** A turn of the clock may have to be gone on with; after a person's action only what follows from it. */
  function entered(state: CaseState, when: Instant, byClock: boolean): string[] {
    if (byClock) return said(turn(state, supervisor, null, when).events)
    return said(advance(procedure, state, when, PAPER_RULES).proposed)
  }

  /**
   * What is proposed, in no order: of several things of one instant the rest may be told otherwise. Which of them ends a
   * task, and why, is the same for everybody.
   */
  function said(events: readonly CaseEvent[]): string[] {
    const lines = events.flatMap(({ type, at, by, data }) => {
      if (type === 'TasksCancelled') {
        return data.tasks.map((task) => JSON.stringify({ type, at, by, task, reason: data.reason }))
      }
      // The journal chooses the person.
      return [JSON.stringify({ type, at, by, data: type === 'AccountManagerAssigned' ? {} : data })]
    })
    return lines.sort()
  }

  /** A case as one run hands it to the next, through a store of JSON. */
  function stored(state: CaseState): CaseState {
    return thaw(JSON.parse(JSON.stringify(freeze(otherwiseOrdered(state)))) as Snapshot)
  }

  test('a hospital, at every place', () => {
    const paper = new PaperCase(HOSPITAL)
    let rows = paper.log.length
    for (const line of linesOf(HOSPITAL_TO_END)) {
      // what came due before the line is a turn of its own
      paper.pass(line.when)
      rows = paper.log.length
      playLine(paper, line)
      for (let length = rows + 1; length <= paper.log.length; length++) {
        const state = fold(paper.now.caseNo, paper.log.slice(0, length))
        if (state === null) throw new Error('no case')
        expect(openKeys(turn(otherwiseOrdered(state), supervisor, null, line.when).state)).toEqual(openKeys(paper.now))
      }
    }
    expect(paper.now.status).toBe('completed')
  })
})

describe('departments that review beside each other', () => {
  const ANSWERS = [
    'approve',
    'approve-with-conditions',
    'return>survey',
    'return>external-plan',
    'return>internal-plan',
  ]
  const PARTIES = ['marketing', 'planning', 'production', 'safety', 'dispatch']
  const answers = fc.tuple(...PARTIES.map(() => fc.constantFrom(...ANSWERS)))

  const reviewed = play(new PaperCase(HOSPITAL), HOSPITAL_TO_REVIEW).now

  /** The five departments are asked, by the 11th. */
  function reviewing(): PaperCase {
    const paper = new PaperCase(HOSPITAL)
    paper.state = reviewed
    return paper
  }

  /** Plays the answers in this order, then everything again that was returned, up to the next round or the reply. */
  function afterReview(parties: readonly string[], given: readonly string[]) {
    const lines = parties.map((party, minute) => {
      return `03-09 10:1${minute} plan-review.0.1.${party} ${given[PARTIES.indexOf(party)] ?? ''}`
    })
    const paper = play(reviewing(), lines.join('\n'))
    const first = openKeys(paper.now)
    for (let minute = 10; minute < 60 && isRedone(paper.now); minute++) {
      const [key = ''] = openKeys(paper.now)
      play(paper, `03-09 11:${minute} ${key} ${key.startsWith('survey') ? 'surveyed' : 'drafted'}`)
    }
    const standing = paper.now.rounds.at(-1)?.standing.map(({ party }) => party)
    return { first, again: asked(paper, 'plan-review', 2), standing, open: openKeys(paper.now) }
  }

  const isRedone = (state: CaseState) =>
    latestRound(state, 'plan-review', 0) === 1 && !openKeys(state).includes('plan-reply.0.1.account-manager')

  test('may answer in any order', () => {
    fc.assert(
      fc.property(answers, fc.shuffledSubarray(PARTIES, { minLength: 5 }), (given, order) => {
        expect(afterReview(order, given)).toEqual(afterReview(PARTIES, given))
      }),
      RUNS,
    )
  })

  test('are asked again exactly where they returned, as long as nothing of the plan changes', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const returned = PARTIES.filter((_, index) => given[index]?.startsWith('return') === true)
        const { again, open } = afterReview(PARTIES, given)
        expect(again).toEqual(returned.sort())
        if (returned.length === 0) expect(open).toEqual(['plan-reply.0.1.account-manager'])
      }),
      RUNS,
    )
  })

  test('leave with a return what has not answered by the due instant, whoever it was', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(PARTIES, { minLength: 1, maxLength: 4 }), ([first = '', ...more]) => {
        const paper = play(
          reviewing(),
          [
            `03-09 10:00 plan-review.0.1.${first} return>internal-plan`,
            ...more.map((party, minute) => `03-09 10:1${minute} plan-review.0.1.${party} approve`),
          ].join('\n'),
        ).pass(on('03-11 17:30'))
        expect(openKeys(paper.now)).toEqual(['internal-plan.0.2.marketing'])
        play(paper, '03-12 10:00 internal-plan.0.2.marketing drafted')
        expect(asked(paper, 'plan-review', 2)).toEqual(PARTIES.filter((party) => !more.includes(party)).sort())
      }),
      RUNS,
    )
  })
})

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  Object.values(value).forEach(deepFreeze)
  return value
}
