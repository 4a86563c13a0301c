import { describe, expect, it } from 'vitest'
import { availableActions } from '../../../domain/actions/available-actions.ts'
import type { Intent } from '../../../domain/actions/intent.ts'
import type { Actor } from '../../../domain/people/actor.ts'
import type { TaskKey } from '../../../domain/case/events.ts'
import { member, PaperCase, statement, supervisor } from '../../support/paper.ts'
import { head, manager, on, openKeys, play, refusalOf } from '../play.ts'

/**
 * Four eyes through any chain of deputies (docs/procedure.md section 8). A plant of 800 kVA: the internal plan is marketing's,
 * the external plan production's; both are reviewed by five departments, here on paper by their second members.
 */

const PLANS = `
  03-02 14:00 acceptance.0.1.marketing accept
  03-03 10:00 survey.0.1.marketing surveyed
  03-03 14:00 survey.0.1.production surveyed
`
const DRAFTED = `
  ${PLANS}
  03-06 10:00 internal-plan.0.1.marketing drafted
  03-06 16:00 external-plan.0.1.production drafted
`
const REVIEW: TaskKey = 'plan-review.0.1.safety'
const OTHER: TaskKey = 'plan-review.0.1.planning'

/** Somebody who acts for this person, in that person's place; `via` are the deputies between. */
const deputyOf = (principal: Actor, id: string, ...via: string[]): Actor => ({
  ...principal,
  id,
  actingFor: { id: principal.id, ...(via.length === 0 ? {} : { via }) },
})
const [safety, planning, marketing] = [member('safety', 2), member('planning', 2), member('marketing')]
const third = member('safety', 3)

const completes = (paper: PaperCase, who: Actor, task: TaskKey, outcome = 'approve', when = '03-09 10:00') =>
  paper.do(who, { action: 'complete', task, outcome, form: {}, statement, documents: [] }, on(when))
const gives = (paper: PaperCase, task: TaskKey, assignee: Actor) =>
  paper.do(head(assignee.department ?? 'safety'), { action: 'assign', task, assignee, statement }, on('03-09 09:00'))
/** The first review is given to the second member of safety, the other to that of planning. */
const reviewing = (drafts: (paper: PaperCase) => PaperCase = (paper) => play(paper, DRAFTED), reviewer = safety) =>
  gives(gives(drafts(new PaperCase()), REVIEW, reviewer), OTHER, planning)

/** The internal plan is drafted by a deputy of marketing's drafter. */
const draftedBy = (deputy: Actor, reviewer = safety) =>
  reviewing((paper) => {
    play(paper, PLANS)
    const task = 'internal-plan.0.1.marketing'
    paper.do(head('marketing'), { action: 'assign', task, assignee: marketing, statement }, on('03-06 09:00'))
    const form = { transformerKva: 800, meteringCurrentA: 60 }
    paper.do(
      deputy,
      { action: 'complete', task, outcome: 'drafted', form, statement, documents: [] },
      on('03-06 10:00'),
    )
    return play(paper, '03-06 16:00 external-plan.0.1.production drafted')
  }, reviewer)

const FOUR_EYES = '403 FOUR_EYES'
const answer = (paper: PaperCase, who: Actor, task: TaskKey = REVIEW) => refusalOrSeq(() => completes(paper, who, task))
const refusalOrSeq = (does: () => PaperCase) => {
  try {
    does()
    return 'done'
  } catch {
    return refusalOf(does)
  }
}

describe('nobody reviews a plan in which they have a hand', () => {
  it('in no other position either: it goes by the person', () => {
    const drafted = () => play(new PaperCase(), DRAFTED)
    const asSafety = { ...third, id: marketing.id, region: 'chengdong' }
    expect(answer(drafted(), asSafety)).toBe(FOUR_EYES)
    expect(refusalOf(() => drafted().do(asSafety, { action: 'claim', task: REVIEW }, on('03-09 09:00')))).toBe(
      FOUR_EYES,
    )
    expect(answer(drafted(), { ...third, region: 'chengdong' })).toBe('done')
  })

  it.each<[string, () => PaperCase, Actor, string]>([
    ['a deputy who had no hand in it reviews', reviewing, deputyOf(safety, 'u-x'), 'done'],
    ['the drafter is the deputy', reviewing, deputyOf(safety, marketing.id), FOUR_EYES],
    ['a drafter stands between', reviewing, deputyOf(safety, 'u-x', marketing.id), FOUR_EYES],
    [
      "the drafter's deputy drafted, and stands in",
      () => draftedBy(deputyOf(marketing, 'u-d')),
      deputyOf(safety, 'u-d'),
      FOUR_EYES,
    ],
    [
      "the drafter's deputy drafted, and reviews as themselves",
      () => draftedBy(deputyOf(marketing, safety.id), third),
      safety,
      FOUR_EYES,
    ],
    [
      'for whom it was drafted stands in',
      () => draftedBy(deputyOf(marketing, 'u-d')),
      deputyOf(safety, marketing.id),
      FOUR_EYES,
    ],
    [
      'a chain of three drafted: its middle stands in',
      () => draftedBy(deputyOf(marketing, 'u-d', 'u-b', 'u-c')),
      deputyOf(safety, 'u-b'),
      FOUR_EYES,
    ],
    [
      'a chain of three drafted: somebody else reviews',
      () => draftedBy(deputyOf(marketing, 'u-d', 'u-b', 'u-c')),
      safety,
      'done',
    ],
    // in the first period X drafted for marketing, in the second marketing stands in for safety
    [
      'each for the other in two periods',
      () => draftedBy(deputyOf(marketing, safety.id), third),
      deputyOf(third, marketing.id),
      FOUR_EYES,
    ],
  ])('%s', (_, at, who, expected) => {
    expect(answer(at(), who)).toBe(expected)
  })

  it('nor is it offered or given to one of them, or taken over', () => {
    const paper = draftedBy(deputyOf(marketing, supervisor.id))
    const offered = (who: Actor) =>
      availableActions(paper.now, who).some(({ action, task }) => action === 'complete' && task === REVIEW)
    expect(offered(deputyOf(safety, 'u-x'))).toBe(true)
    expect(offered(deputyOf(safety, supervisor.id))).toBe(false)
    const give = { action: 'assign', task: REVIEW, assignee: { ...safety, id: supervisor.id }, statement } as const
    expect(refusalOf(() => paper.do(head('safety'), give, on('03-09 10:00')))).toBe(FOUR_EYES)
    const takeOver = { action: 'take-over', task: REVIEW, statement } as const
    expect(refusalOf(() => paper.do(supervisor, takeOver, on('03-09 10:00')))).toBe(FOUR_EYES)
  })

  it('and what was taken back and is drafted by another is of the other', () => {
    const paper = play(new PaperCase(), PLANS)
    const task = 'internal-plan.0.1.marketing'
    const form = { transformerKva: 800, meteringCurrentA: 60 }
    const draft: Intent = { action: 'complete', task, outcome: 'drafted', form, statement, documents: [] }
    const deputy = deputyOf(marketing, 'u-d')
    paper.do(head('marketing'), { action: 'assign', task, assignee: marketing, statement }, on('03-06 09:00'))
    paper.do(deputy, draft, on('03-06 10:00'))
    paper.do(deputy, { action: 'take-back', task, statement }, on('03-06 10:05'))
    paper.do(marketing, draft, on('03-06 11:00'))
    play(paper, '03-06 16:00 external-plan.0.1.production drafted')
    expect(answer(gives(paper, REVIEW, safety), deputyOf(safety, 'u-d'))).toBe('done')
  })
})

describe('one person does not give the reviews of two departments', () => {
  const first = (who: Actor) => completes(reviewing(), who, OTHER, 'approve', '03-09 09:30')
  it.each<[string, Actor, Actor, string]>([
    ['as the deputy of both', deputyOf(planning, 'u-x'), deputyOf(safety, 'u-x'), FOUR_EYES],
    ['as themselves and as a deputy', planning, deputyOf(safety, planning.id), FOUR_EYES],
    ['as a deputy and as themselves', deputyOf(planning, safety.id), safety, FOUR_EYES],
    ['between others', deputyOf(planning, 'u-x'), deputyOf(safety, 'u-y', 'u-x'), FOUR_EYES],
    ['two people do', deputyOf(planning, 'u-x'), deputyOf(safety, 'u-y'), 'done'],
  ])('%s', (_, one, other, expected) => {
    expect(answer(first(one), other)).toBe(expected)
  })

  it('nor in a later round, where the first review is kept', () => {
    const paper = completes(reviewing(), deputyOf(planning, 'u-x'), OTHER, 'approve', '03-09 09:30')
    play(
      paper,
      `03-09 11:00 plan-review.0.1.marketing approve
       03-09 11:00 plan-review.0.1.production approve
       03-09 11:00 plan-review.0.1.dispatch approve`,
    )
    const form = { toStep: 'internal-plan' }
    const back: Intent = { action: 'complete', task: REVIEW, outcome: 'return', form, statement, documents: [] }
    paper.do(safety, back, on('03-10 10:00'))
    play(paper, '03-11 10:00 internal-plan.0.2.marketing drafted')
    // what was drafted again as it was concerns safety alone
    expect(openKeys(paper.now)).toContain('plan-review.0.2.safety')
    const again: TaskKey = 'plan-review.0.2.safety'
    gives(paper, again, safety)
    const kept = paper.now.rounds.findLast(({ step }) => step === 'plan-review')?.standing.map(({ party }) => party)
    expect(kept).toContain('planning')
    expect(answer(paper, deputyOf(safety, 'u-x'), again)).toBe(FOUR_EYES)
    expect(answer(paper, deputyOf(safety, 'u-y'), again)).toBe('done')
  })
})

describe('a supervisor who took over the reviews of two departments', () => {
  const takesOver = (paper: PaperCase, task: TaskKey, at: string) =>
    paper.do(supervisor, { action: 'take-over', task, statement }, on(at))
  const both = () => takesOver(takesOver(reviewing(), REVIEW, '03-09 09:10'), OTHER, '03-09 09:11')
  const release: Intent = { action: 'release', task: OTHER }

  it('gives one, and puts the other back into its department’s queue', () => {
    const paper = completes(both(), supervisor, REVIEW)
    expect(answer(paper, supervisor, OTHER)).toBe(FOUR_EYES)
    expect(offered(paper, OTHER)).toContain('release')
    paper.do(supervisor, release, on('03-09 10:05'))
    expect(paper.now.tasks[OTHER]).toMatchObject({ status: 'open', assignee: null })
    expect(answer(paper, planning, OTHER)).toBe('done')
  })

  it('does not give the other either while the first waits for a signature, until they recall it', () => {
    const add: Intent = { action: 'add-signature', task: REVIEW, place: 'after', people: [third], statement }
    const paper = completes(both().do(supervisor, add, on('03-09 09:30')), supervisor, REVIEW)
    expect(paper.now.tasks[REVIEW]?.pending).toBeDefined()
    expect(answer(paper, supervisor, OTHER)).toBe(FOUR_EYES)
    paper.do(supervisor, { action: 'recall', task: REVIEW, statement }, on('03-09 10:10'))
    expect(answer(paper, supervisor, OTHER)).toBe('done')
    // and what was recalled goes back to the queue
    expect(answer(paper, supervisor)).toBe(FOUR_EYES)
    expect(offered(paper, REVIEW)).toContain('release')
  })

  it('nor do two deputies who are one person', () => {
    const add: Intent = {
      action: 'add-signature',
      task: OTHER,
      place: 'after',
      people: [member('planning', 3)],
      statement,
    }
    const paper = completes(reviewing().do(planning, add, on('03-09 09:30')), deputyOf(planning, 'u-x'), OTHER)
    expect(paper.now.tasks[OTHER]?.pending).toBeDefined()
    expect(answer(paper, deputyOf(safety, 'u-x'))).toBe(FOUR_EYES)
    expect(answer(paper, deputyOf(safety, 'u-y'))).toBe('done')
  })

  function offered(paper: PaperCase, key: TaskKey): string[] {
    return availableActions(paper.now, supervisor).flatMap(({ action, task }) => (task === key ? [action] : []))
  }
})

describe('whoever asked for a stop', () => {
  const asked = (who: Actor) =>
    reviewing().do(
      who,
      { action: 'request-stop', task: REVIEW, reason: 'permit', until: '2026-03-20', documents: [], statement },
      on('03-09 10:00'),
    )
  const confirm = { action: 'confirm-stop', task: REVIEW } as const
  it.each<[string, Actor, Actor, string]>([
    ['does not confirm it as a deputy of the head', safety, deputyOf(head('safety'), safety.id), FOUR_EYES],
    ['nor through a deputy', deputyOf(safety, 'u-x'), deputyOf(head('safety'), safety.id), FOUR_EYES],
    ['nor for whom they asked', deputyOf(safety, 'u-x'), deputyOf(head('safety'), 'u-x'), FOUR_EYES],
    ['a deputy of the head who did not ask confirms', safety, deputyOf(head('safety'), 'u-y'), 'done'],
    ['the account manager asked: a deputy who did not', manager, deputyOf(head('safety'), 'u-y'), 'done'],
  ])('%s', (_, who, confirmer, expected) => {
    expect(refusalOrSeq(() => asked(who).do(confirmer, confirm, on('03-09 11:00')))).toBe(expected)
  })
})

describe('a deputy', () => {
  it('takes nothing from a queue for somebody else: it is the department’s', () => {
    const paper = play(new PaperCase(), DRAFTED)
    expect(answer(paper, deputyOf(safety, 'u-x'))).toBe('409 TASK_NOT_YOURS')
    const claim = { action: 'claim', task: REVIEW } as const
    expect(refusalOf(() => paper.do(deputyOf(safety, 'u-x'), claim, on('03-09 10:00')))).toBe('403 NOT_ALLOWED')
  })

  it('leaves the task with whoever has it', () => {
    const paper = completes(reviewing(), deputyOf(safety, 'u-x'), REVIEW)
    expect(paper.now.tasks[REVIEW]).toMatchObject({ assignee: safety.id, hands: ['u-x', safety.id] })
    expect(paper.log.findLast(({ type }) => type === 'TaskCompleted')?.by).toEqual({
      id: 'u-x',
      role: 'reviewer',
      actingFor: { id: safety.id },
    })
  })

  it('may do it as themselves, and only else for whom they stand in; at the end of the period no more', () => {
    const until = on('03-09 10:30')
    const colleague: Actor = { ...member('safety', 3), standsIn: [{ ...deputyOf(safety, 'u-safety-3'), until }] }
    const paper = reviewing()
    const offered = availableActions(paper.now, colleague).filter(({ task }) => task === REVIEW)
    expect(offered.find(({ action }) => action === 'comment')?.actingFor).toBeUndefined()
    expect(offered.find(({ action }) => action === 'complete')?.actingFor).toBe(safety.id)
    expect(refusalOf(() => completes(paper, colleague, REVIEW, 'approve', '03-09 10:30'))).toBe('409 TASK_NOT_YOURS')
    completes(paper, colleague, REVIEW, 'approve', '03-09 10:29')
    expect(paper.now.tasks[REVIEW]?.hands).toEqual(['u-safety-3', safety.id])
  })
})
