import { describe, expect, it } from 'vitest'
import { assertMayFile, isInternalByDefault, mayMark, toldToCustomer } from '../../../domain/pages/reading.ts'
import { DOCUMENT_KINDS, ROLES } from '../../../domain/vocabulary.ts'
import { actor, administrator, applicant, member, PaperCase, supervisor } from '../../support/paper.ts'
import { head, leader, manager, play, refusalOf, taskNamed } from '../play.ts'
import { PLANT_TO_CONFIRMATION, PLANT_TO_PLAN, SHOP, SHOP_REPLIED } from '../scripts.ts'

/** Who files papers, for whom they are, and what of a closed task the customer is told. */

describe('papers', () => {
  it('are filed by everybody but the administrator, who reads nothing that is about somebody', () => {
    expect(refusalOf(() => assertMayFile(administrator))).toBe('403 NOT_ALLOWED')
    for (const role of ROLES.filter((each) => each !== 'administrator')) {
      expect(() => assertMayFile({ role })).not.toThrow()
    }
  })

  it('of the customer are for the customer, and so are letters; what else staff file is the house’s own', () => {
    expect(DOCUMENT_KINDS.filter((kind) => isInternalByDefault(applicant, kind))).toEqual([])
    const letters = DOCUMENT_KINDS.filter((kind) => !isInternalByDefault(manager, kind))
    expect(letters.toSorted()).toEqual(['contract', 'supply-plan'])
  })
})

describe('a paper of staff is marked', () => {
  const filer = member('safety')
  it.each([
    ['by who filed it', filer, true],
    ['by the account manager of the case', manager, true],
    ['by a head of any department', head('planning'), true],
    ['by no colleague', member('safety', 2), false],
    ['by no other account manager', actor('u-manager-2', 'account-manager'), false],
    ['by no supervisor', supervisor, false],
    ['by no leader', leader, false],
    ['by no customer', applicant, false],
    // even where it carries the account manager's name
    ['by no administrator', { ...administrator, id: manager.id }, false],
  ])('%s', (_, who, may) => {
    expect(mayMark(who, { state: { accountManager: manager.id }, owner: filer })).toBe(may)
  })

  it('but nobody marks what a customer handed in, not even the customer', () => {
    for (const who of [manager, head('marketing'), applicant]) {
      expect(mayMark(who, { state: { accountManager: manager.id }, owner: applicant })).toBe(false)
    }
  })

  it('by no customer who filed it as staff once', () => {
    const owner = { id: applicant.id, role: 'reviewer' } as const
    expect(mayMark(applicant, { state: { accountManager: null }, owner })).toBe(false)
  })
})

describe('of a closed task the customer is told', () => {
  const told = (paper: PaperCase, key: string) => toldToCustomer(paper.now, taskNamed(paper.now, key))
  const ALL = { outcome: true, form: true }
  const NO_FIGURES = { outcome: true, form: false }
  const PLANS = ['survey.0.1.marketing', 'external-plan.0.1.production', 'internal-plan.0.1.marketing']

  it('of a plan that it was made, and its figures when it was replied', () => {
    const drafted = play(new PaperCase(), PLANT_TO_PLAN)
    expect(PLANS.map((key) => told(drafted, key))).toEqual(PLANS.map(() => NO_FIGURES))
    const replied = play(new PaperCase(), PLANT_TO_CONFIRMATION)
    expect(PLANS.map((key) => told(replied, key))).toEqual(PLANS.map(() => ALL))
  })

  it('of a plan without parts the same', () => {
    const script = '03-02 10:00 acceptance.0.1.marketing accept\n03-03 10:00 survey.0.1.marketing surveyed-with-plan'
    expect(told(play(new PaperCase(SHOP), script), 'survey.0.1.marketing')).toEqual(NO_FIGURES)
    const reduction = play(
      new PaperCase({ ...SHOP, kind: 'reduction' }),
      '03-02 10:00 acceptance.0.1.marketing accept\n03-03 10:00 plan.0.1.marketing drafted',
    )
    expect(told(reduction, 'plan.0.1.marketing')).toEqual(NO_FIGURES)
  })

  it('nothing of a later plan while its reply is open: the reply before told of the one before', () => {
    const again = play(
      new PaperCase(SHOP),
      `${SHOP_REPLIED}
       03-04 09:00 plan-confirmation.0.1.applicant object>survey
       03-05 10:00 survey.0.2.marketing surveyed-with-plan`,
    )
    expect(told(again, 'survey.0.1.marketing')).toEqual(ALL)
    expect(told(again, 'survey.0.2.marketing')).toEqual(NO_FIGURES)
  })

  it('its figures with a reply of the same instant', () => {
    const paper = play(new PaperCase(SHOP), SHOP_REPLIED)
    const survey = taskNamed(paper.now, 'survey.0.1.marketing')
    const { closedAt } = taskNamed(paper.now, 'plan-reply.0.1.account-manager')
    expect(toldToCustomer(paper.now, { ...survey, closedAt })).toEqual(ALL)
  })

  it('never what a reviewer said, and of other steps all', () => {
    const replied = play(new PaperCase(), PLANT_TO_CONFIRMATION)
    expect(told(replied, 'plan-review.0.1.safety')).toEqual({ outcome: false, form: false })
    expect(told(replied, 'plan-reply.0.1.account-manager')).toEqual(ALL)
    expect(told(play(new PaperCase(), PLANT_TO_PLAN), 'acceptance.0.1.marketing')).toEqual(ALL)
  })
})
