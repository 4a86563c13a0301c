import { describe, expect, it } from 'vitest'
import { availableActions } from '../../../domain/actions/available-actions.ts'
import type { Actor } from '../../../domain/people/actor.ts'
import { noticesOf } from '../../../domain/notices/notices.ts'
import type { TaskKey } from '../../../domain/case/events.ts'
import type { HandStopReason } from '../../../domain/vocabulary.ts'
import { member, PAPER_RULES, PaperCase, supervisor } from '../../support/paper.ts'
import { head, leader, manager, on, play, refusalOf } from '../play.ts'

/**
 * Who confirms a stop by hand (docs/procedure.md section 4): somebody else than who asks, one rung above where the head or the
 * supervisor asks; force majeure is the supervisor's. A plant whose external plan is open from 3 March 14:00.
 */

const PLAN: TaskKey = 'external-plan.0.1.production'
const planning = () =>
  play(
    new PaperCase(),
    `03-02 14:00 acceptance.0.1.marketing accept
     03-03 10:00 survey.0.1.marketing surveyed
     03-03 14:00 survey.0.1.production surveyed`,
  )
const asks = (paper: PaperCase, who: Actor, reason: HandStopReason, until = '2026-03-20') =>
  paper.do(
    who,
    { action: 'request-stop', task: PLAN, reason, until, documents: [], statement: null },
    on('03-04 10:00'),
  )
const takenOver = () =>
  planning().do(supervisor, { action: 'take-over', task: PLAN, statement: null }, on('03-04 09:00'))
const PEOPLE: Record<string, Actor> = {
  member: member('production'),
  manager,
  head: head('production'),
  'head of another': head('marketing'),
  supervisor,
  leader,
}
const offered = ({ now }: PaperCase, action: string) =>
  Object.keys(PEOPLE).filter((name) => {
    const who = PEOPLE[name]
    return who !== undefined && availableActions(now, who).some((each) => each.action === action && each.task === PLAN)
  })

describe('a stop is confirmed', () => {
  it.each([
    ['by a member', planning, member('production'), 'permit', 'head', 'department-head'],
    ['by the account manager', planning, manager, 'permit', 'head', 'department-head'],
    ['by the head', planning, head('production'), 'permit', 'supervisor', 'supervisor'],
    ['by the supervisor', takenOver, supervisor, 'permit', 'leader', 'leader'],
    ['for force majeure by a member', planning, member('production'), 'force-majeure', 'supervisor', 'supervisor'],
    ['for force majeure by the supervisor', takenOver, supervisor, 'force-majeure', 'leader', 'leader'],
  ] as const)('asked for %s', (_, at, who, reason, confirmer, told) => {
    const paper = asks(at(), who, reason)
    expect(offered(paper, 'confirm-stop')).toEqual([confirmer])
    expect(offered(paper, 'refuse-stop')).toEqual([confirmer])
    const asked = paper.log.findLast(({ type }) => type === 'StopRequested')
    expect(
      asked === undefined ? [] : noticesOf(paper.now, asked, PAPER_RULES.profile).map(({ to }) => to.kind),
    ).toEqual([told])
  })

  it('and not by whoever asked, whatever they are', () => {
    const confirm = { action: 'confirm-stop', task: PLAN } as const
    const paper = asks(planning(), head('production'), 'permit')
    expect(refusalOf(() => paper.do(head('production'), confirm, on('03-04 11:00')))).toBe('403 FOUR_EYES')
    expect(refusalOf(() => paper.do(leader, confirm, on('03-04 11:00')))).toBe('403 NOT_ALLOWED')
  })
})

describe('a stop is asked for', () => {
  it('at most six months ahead: until 4 September, not until the 5th', () => {
    expect(refusalOf(() => asks(planning(), manager, 'permit', '2026-09-05'))).toBe('422 DATE_TOO_FAR')
    expect(asks(planning(), manager, 'permit', '2026-09-04').now.stopRequests).toHaveLength(1)
  })

  it('not of a task without a limit', () => {
    const paper = planning()
    const { clocks } = paper.now
    const clock = clocks[PLAN]
    if (clock === undefined) throw new Error('no clock')
    paper.state = { ...paper.now, clocks: { ...clocks, [PLAN]: { ...clock, limit: null } } }
    expect(offered(paper, 'request-stop')).toEqual([])
  })
})
