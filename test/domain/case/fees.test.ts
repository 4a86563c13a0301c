import { describe, expect, it, test } from 'vitest'
import { noticesOf } from '../../../domain/notices/notices.ts'
import type { Intent } from '../../../domain/actions/intent.ts'
import { gatesOf } from '../../../domain/case/case-view.ts'
import { billedFen, isBilled, isFeeOpen, paidFen, ruleIn } from '../../../domain/case/fees.ts'
import { outcomeRule } from '../../../domain/application/forms.ts'
import { applicant, PAPER_RULES, PaperCase, statement } from '../../support/paper.ts'
import { head, manager, on, openKeys, play, refusalOf, refused, shown, taskNamed } from '../play.ts'
import { HOSPITAL, HOSPITAL_AGREED, PLANT_TO_PLAN, SHOP, SHOP_REPLIED } from '../scripts.ts'
import { saidBy } from '../../support/said.ts'

/** 业务费, 供用电合同, 会审条件: nothing is paid without an amount, nothing signed without a text (docs/procedure.md section 3). */

const REPLY = 'plan-reply.0.1.account-manager'
const PAY = 'fees.0.1.applicant'
const CONFIRM = 'fees.0.1.marketing'
const agreed = () => play(new PaperCase(HOSPITAL), HOSPITAL_AGREED)
const completes = (task: 'fees.0.1.applicant' | 'fees.0.1.marketing', outcome: string, amountFen?: number): Intent => ({
  action: 'complete',
  task,
  outcome,
  form: amountFen === undefined ? {} : { amountFen },
  statement: null,
  documents: [],
})

describe('the amount of the fee', () => {
  const toReply = () => play(new PaperCase(HOSPITAL), HOSPITAL_AGREED.replace(/.*plan-reply.0.1[^]*/, ''))
  const reply: Intent = { action: 'complete', task: REPLY, outcome: 'replied', form: {}, statement, documents: [] }

  it('stands in the written reply, where a fee is due', () => {
    const paper = toReply()
    expect(refused(() => paper.do(manager, reply, on('03-13 10:00')))).toMatchObject({
      code: 'FEE_NOT_STATED',
      details: { task: REPLY, field: 'feeFen' },
    })
    expect(Object.keys(ruleIn(paper.now, { step: 'plan-reply' }, 'replied')?.form ?? {})).toEqual(['feeFen'])
  })

  it('stands nowhere else: a plant with one source pays none', () => {
    const paper = play(new PaperCase(), PLANT_TO_PLAN)
    expect(ruleIn(paper.now, { step: 'plan-reply' }, 'replied')?.form).toEqual({})
  })

  it('is what the customer pays, who types none', () => {
    const paper = agreed()
    expect(ruleIn(paper.now, { step: 'fees' }, 'pay')?.form).toEqual({})
    expect(refused(() => paper.do(applicant, completes(PAY, 'pay', 1_00), on('03-24 10:00')))).toMatchObject({
      code: 'FEE_DIFFERS',
      details: { field: 'amountFen', expected: 88_000_00 },
    })
    paper.do(applicant, completes(PAY, 'pay'), on('03-24 10:00'))
    expect(paper.now.tasks[PAY]?.form).toEqual({ amountFen: 88_000_00 })
  })

  it('is confirmed as it was paid', () => {
    const paper = play(agreed(), `03-24 10:00 ${PAY} pay`)
    const marketing = paper.holder(CONFIRM)
    const confirms = (amount: number) => () =>
      paper.do(marketing, completes(CONFIRM, 'confirm', amount), on('03-24 15:00'))
    expect(refusalOf(confirms(87_999_99))).toBe('422 FEE_DIFFERS')
    confirms(88_000_00)()
    expect(shown(gatesOf(paper.now, 1)['fees-settled'])).toBe('03-24 15:00')
  })

  it('is confirmed as it was paid, also where a later reply states another, and as marketing counted it', () => {
    const paper = play(agreed(), `03-24 10:00 ${PAY} pay`)
    const reply = 'plan-reply.0.2.account-manager'
    const replied = { ...taskNamed(paper.now, reply), form: { feeFen: 90_000_00 } }
    paper.state = { ...paper.now, tasks: { ...paper.now.tasks, [reply]: replied } }
    const confirms = (amount?: number) => () =>
      paper.do(paper.holder(CONFIRM), completes(CONFIRM, 'confirm', amount), on('03-24 15:00'))
    expect(refused(confirms(90_000_00))).toMatchObject({ code: 'FEE_DIFFERS', details: { expected: 88_000_00 } })
    // nothing is filled in for marketing
    confirms()()
    expect(taskNamed(paper.now, CONFIRM).form).toEqual({})
  })

  it('is told with the reply and with the demand to pay', () => {
    const paper = agreed()
    const told = paper.log
      .flatMap((row) => noticesOf(paper.now, row, PAPER_RULES.profile))
      .filter((notice) => saidBy(notice).feeFen !== undefined)
    expect(told.map(({ template, data }) => [template, saidBy({ data }).feeFen])).toEqual([
      ['plan-replied', 88_000_00],
      ['plan-replied', 88_000_00],
      ['your-turn', 88_000_00],
    ])
  })

  it('of the latest reply counts', () => {
    const paper = play(new PaperCase(HOSPITAL), HOSPITAL_AGREED, {
      [REPLY]: { feeFen: 90_000_00 },
      'plan-reply.0.2.account-manager': { feeFen: 70_000_00 },
    })
    paper.do(applicant, completes(PAY, 'pay'), on('03-24 10:00'))
    expect(paper.now.tasks[PAY]?.form).toEqual({ amountFen: 70_000_00 })
  })
})

test('a waived fee counts as settled: nothing is left to pay or to confirm, and the customer reads why', () => {
  const paper = agreed()
  paper.do(head('marketing'), { action: 'waive-fee', task: PAY, statement }, on('03-24 10:00'))
  expect(openKeys(paper.now).filter((key) => key.startsWith('fees.'))).toEqual([])
  expect(shown(gatesOf(paper.now, 1)['fees-settled'])).toBe('03-24 10:00')
  const [last] = paper.log.slice(-1).flatMap((row) => noticesOf(paper.now, row, PAPER_RULES.profile))
  const waived = paper.log.findLast(({ type }) => type === 'TaskCompleted')
  const told = waived === undefined ? [] : noticesOf(paper.now, waived, PAPER_RULES.profile)
  expect(last?.template).not.toBe('your-turn')
  expect(told.map(({ template, to, data }) => [template, to, saidBy({ data }).statement])).toEqual([
    ['fee-waived', { kind: 'person', id: applicant.id }, statement.id],
  ])
})

describe('a case of before replies stated the fee', () => {
  const earlier = () => {
    const paper = agreed()
    const { tasks } = paper.now
    const replied = tasks['plan-reply.0.2.account-manager']
    if (replied === undefined) throw new Error('not replied')
    // as it was kept until November 2026
    paper.state = { ...paper.now, procedure: 1, tasks: { ...tasks, [replied.key]: { ...replied, form: {} } } }
    return paper
  }

  it('lets its customer state what was paid', () => {
    expect(Object.keys(ruleIn(earlier().now, { step: 'fees' }, 'pay')?.form ?? {})).toEqual(['amountFen'])
    const paper = earlier().do(applicant, completes(PAY, 'pay', 5_000_00), on('03-24 10:00'))
    expect(paper.now.tasks[PAY]?.form).toEqual({ amountFen: 5_000_00 })
  })
})

describe('the contract', () => {
  const signs: Intent = {
    ...{ action: 'complete', task: 'contract.0.1.applicant', outcome: 'sign', form: {} },
    statement: null,
    documents: [],
  }
  const drafted = () => {
    const paper = play(new PaperCase(SHOP), SHOP_REPLIED)
    play(paper, '03-04 09:00 plan-confirmation.0.1.applicant accept')
    return play(paper, '03-04 10:00 contract.0.1.marketing draft')
  }

  it('is signed where there is a text of it', () => {
    expect(drafted().do(applicant, signs, on('03-04 14:00')).now.tasks['contract.0.1.applicant']?.outcome).toBe('sign')
  })

  it('is not signed without', () => {
    const paper = drafted()
    paper.state = { ...paper.now, documents: {} }
    expect(refusalOf(() => paper.do(applicant, signs, on('03-04 14:00')))).toBe('409 CONTRACT_MISSING')
  })
})

describe('conditions of the review', () => {
  const conditionsOf = (paper: PaperCase) =>
    paper.log.flatMap((row) =>
      row.type === 'TaskCompleted' && row.data.task.startsWith('plan-reply') ? [row.data.conditions] : [],
    )

  it('go with the reply, also those of an approval that stands in a later round, and with its mail', () => {
    // planning approved with conditions in round 1 and is not asked again in round 2, nor after the objection
    const paper = agreed()
    expect(conditionsOf(paper)).toEqual([[statement.id], [statement.id]])
    const replies = paper.log
      .filter(({ type }) => type === 'TaskCompleted')
      .flatMap((row) => noticesOf(paper.now, row, PAPER_RULES.profile))
    const told = replies.filter(({ template }) => template === 'plan-replied')
    expect(told.map((notice) => saidBy(notice).conditions)).toEqual([[statement.id], [statement.id]])
  })

  it('are none where nobody set any, nor where who set them approved without them later', () => {
    const paper = play(new PaperCase(HOSPITAL), HOSPITAL_AGREED.replace('approve-with-conditions', 'approve'))
    expect(conditionsOf(paper)).toEqual([undefined, undefined])
  })

  it('stand in no other outcome, and in no reply of the first procedure', () => {
    const others = agreed().log.flatMap((row) =>
      row.type === 'TaskCompleted' && !row.data.task.startsWith('plan-reply') ? [row.data] : [],
    )
    expect(others.length).toBeGreaterThan(10)
    expect(others.filter((data) => 'conditions' in data)).toEqual([])
    const first = new PaperCase(HOSPITAL)
    first.state = { ...first.now, procedure: 1 }
    const [untilReply = ''] = HOSPITAL_AGREED.split(/(?<=plan-reply.0.1.account-manager replied)/)
    expect(conditionsOf(play(first, untilReply))).toEqual([undefined])
  })
})

describe('a fee', () => {
  it('is open where the route has one, until the customer has paid or it is waived', () => {
    const paper = agreed()
    expect(isFeeOpen(paper.now)).toBe(true)
    expect(isFeeOpen(play(new PaperCase(), PLANT_TO_PLAN).now)).toBe(false)
    const waived = agreed().do(head('marketing'), { action: 'waive-fee', task: PAY, statement }, on('03-24 10:00'))
    expect(isFeeOpen(waived.now)).toBe(false)
    // paid, though marketing has not confirmed it yet
    paper.do(applicant, completes(PAY, 'pay'), on('03-24 10:00'))
    expect(isFeeOpen(paper.now)).toBe(false)
  })

  it('is billed with the reply, not before, and is paid with the payment', () => {
    const begun = new PaperCase(HOSPITAL)
    expect([billedFen(begun.now), paidFen(begun.now), isBilled(begun.now)]).toEqual([null, null, false])
    // until November 2026 the customer stated the amount
    expect(isBilled({ ...begun.now, procedure: 1 })).toBe(true)
    const toReply = play(begun, HOSPITAL_AGREED.replace(/.*plan-reply.0.1[^]*/, ''))
    expect(openKeys(toReply.now)).toContain(REPLY)
    expect(billedFen(toReply.now)).toBeNull()
    const paper = agreed()
    expect([billedFen(paper.now), paidFen(paper.now), isBilled(paper.now)]).toEqual([88_000_00, null, true])
    paper.do(applicant, completes(PAY, 'pay'), on('03-24 10:00'))
    expect(paidFen(paper.now)).toBe(88_000_00)
  })

  it.each([
    ['fees', 'confirm'],
    ['fees', 'waive'],
    ['contract', 'sign'],
    ['plan-review', 'approve'],
  ] as const)('changes nothing of what %s asks for with %s', (step, outcome) => {
    expect(outcomeRule(step, outcome)).toBeDefined()
    expect(ruleIn(agreed().now, { step }, outcome)).toBe(outcomeRule(step, outcome))
  })

  it('is no outcome where the step has none such', () => {
    expect(ruleIn(agreed().now, { step: 'plan-reply' }, 'pay')).toBeUndefined()
    expect(ruleIn(agreed().now, { step: 'energisation' }, 'pay')).toBeUndefined()
    expect(ruleIn(agreed().now, { step: 'fees' }, 'replied')).toBeUndefined()
  })
})
