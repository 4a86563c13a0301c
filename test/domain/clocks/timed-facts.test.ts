import { describe, expect, it, test } from 'vitest'
import type { TaskKey } from '../../../domain/case/events.ts'
import type { CaseState, Clock, StopRow, Task } from '../../../domain/case/state.ts'
import { nextDue } from '../../../domain/clocks/next-due.ts'
import { isEndedBefore, timedFacts } from '../../../domain/clocks/timed-facts.ts'
import { PAPER_RULES, PaperCase } from '../../support/paper.ts'
import { clockNamed, on, play, shown, taskNamed } from '../play.ts'
import { SHOP, SHOP_REPLIED } from '../scripts.ts'

/** What dates bring by themselves, each at its own business instant, before anybody looks at the case. */

const facts = (state: CaseState) => timedFacts(state, PAPER_RULES).map(({ type, at }) => `${type} ${shown(at)}`)

const stop = (from: string, until: string | null): StopRow => ({
  from: on(from),
  until: until === null ? null : on(until),
  reason: 'documents',
  by: 'u-1',
  endsAt: null,
})

const withClock = (state: CaseState, id: TaskKey, changes: Partial<Clock>): CaseState => ({
  ...state,
  clocks: { ...state.clocks, [id]: { ...clockNamed(state, id), ...changes } },
})

const withTask = (state: CaseState, key: TaskKey, changes: Partial<Task>): CaseState => ({
  ...state,
  tasks: { ...state.tasks, [key]: { ...taskNamed(state, key), ...changes } },
})

describe('the end of a plan’s validity', () => {
  const EXTENSION: TaskKey = 'validity-extension.0.1.account-manager'
  const ENDS = 'PlanVoided 06-03 17:30'

  // Replied on Tuesday 3 March, valid for three months to Wednesday 3 June; a longer validity was asked for on Friday
  // 22 May, and the tenth working day after it is Friday 5 June: 25 … 29 May, 1 … 5 June.
  const asked = () => play(new PaperCase(SHOP), `${SHOP_REPLIED}\n05-22 09:00 case ask-validity>3`).now
  const answered = (outcome: 'grant' | 'refuse', when: string) =>
    withTask(asked(), EXTENSION, { status: 'done', outcome, closedAt: on(when) })

  it('waits for the answer to the request for a longer one, which silence grants', () => {
    expect(facts(asked())).toEqual(['ValidityExtensionDeemed 06-05 17:30'])
  })

  it('comes with the refusal, where that is given later', () => {
    expect(facts(answered('refuse', '06-04 10:00'))).toEqual(['PlanVoided 06-04 10:00'])
    expect(facts(answered('refuse', '05-25 10:00'))).toEqual([ENDS])
  })

  it('is not put off by a request that was granted: that moves the end itself', () => {
    expect(facts(answered('grant', '06-04 10:00'))).toEqual([ENDS])
  })

  it('waited for nobody in cases of the first procedure', () => {
    expect(facts({ ...asked(), procedure: 1 })).toEqual([ENDS])
  })

  test.each<[string, CaseState]>([
    ['is paused', withClock(asked(), EXTENSION, { stops: [stop('05-25 10:00', null)] })],
    ['has no trigger', withClock(asked(), EXTENSION, { trigger: null })],
  ])('has no instant while the time to answer %s', (_, state) => {
    expect(facts(state)).toEqual([])
    expect(() => nextDue(state, PAPER_RULES)).not.toThrow()
  })

  it('has none where nobody counts the time to answer', () => {
    const { [EXTENSION]: _, ...clocks } = asked().clocks
    expect(facts({ ...asked(), clocks })).toEqual([])
  })
})

describe('silence at acceptance', () => {
  // One working day from Monday 2 March at 09:00: Tuesday the 3rd at 17:30; the list of what is missing was given and
  // answered on that very day, after hours.
  const restarted = (counting: 1 | 2) => {
    const { now } = new PaperCase()
    return withClock({ ...now, counting }, 'acceptance.0.1.marketing', { stops: [stop('03-03 10:00', '03-03 18:00')] })
  }

  it('that fell into a stop comes with the restart; by the first rules at its own instant', () => {
    expect(facts(restarted(2))).toEqual(['AcceptanceDeemed 03-03 18:00'])
    expect(facts(restarted(1))).toEqual(['AcceptanceDeemed 03-03 17:30'])
  })
})

describe('a temporary supply', () => {
  // to Friday 20 March, at whose close it ends
  const energised = (when: string | null, changes: Partial<CaseState> = {}): CaseState => ({
    ...new PaperCase({ ...SHOP, kind: 'temporary', endsOn: '2026-03-20' }).now,
    energised: when === null ? [] : [{ phase: 1, at: on(when) }],
    ...changes,
  })

  test.each<[string, CaseState, boolean]>([
    ['was energised a minute before its end', energised('03-20 17:29'), false],
    ['was energised as it ended', energised('03-20 17:30'), true],
    ['was energised after its end', energised('03-23 10:00'), true],
    ['is not energised', energised(null), false],
    ['was energised after its end by the first procedure', energised('03-23 10:00', { procedure: 1 }), false],
    ['has no end', { ...new PaperCase(SHOP).now, energised: [{ phase: 1, at: on('03-23 10:00') }] }, false],
  ])('that %s: whether its end had passed before', (_, state, expected) => {
    expect(isEndedBefore(state, PAPER_RULES.calendar)).toBe(expected)
  })
})
