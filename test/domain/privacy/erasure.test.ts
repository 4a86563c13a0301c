import { describe, expect, it, test } from 'vitest'
import { assertMayConfirm, erasurePlan, keptText, withoutPerson } from '../../../domain/privacy/erasure.ts'
import type { KeptCase } from '../../../domain/privacy/erasure.ts'
import {
  erasableFrom,
  KEPT_DATA,
  KEPT_KINDS,
  KEPT_TERMS,
  keptDocument,
  SHORTEST_TERMS,
} from '../../../domain/privacy/kept-data.ts'
import { DOCUMENT_KINDS } from '../../../domain/vocabulary.ts'
import { draftOf } from '../../../demo/draft.ts'
import { PERSONAL_WORDS } from '../../../demo/draft.ts'
import { actor, statement } from '../../support/paper.ts'
import { refusalOf } from '../play.ts'

describe('until when something is kept', () => {
  test('papers of a case for ten years; the last day belongs to them', () => {
    // ended on Tuesday 1 December 2026: the term ends with 1 December 2036
    expect(erasableFrom('application-form', '2026-12-01', KEPT_TERMS)).toBe('2036-12-02')
    // a day that the last year does not have: the term ends with the last of February 2026
    expect(erasableFrom('case-papers', '2024-02-29', { ...KEPT_TERMS, paperYears: 2 })).toBe('2026-03-01')
  })

  test('what served the case alone until its end, and nothing of a case that goes on', () => {
    expect(erasableFrom('identity', '2026-12-01', KEPT_TERMS)).toBe('2026-12-01')
    for (const kind of KEPT_KINDS) expect(erasableFrom(kind, null, KEPT_TERMS)).toBeNull()
  })

  test('the access log for six months at least, which no setting shortens', () => {
    expect(SHORTEST_TERMS.logMonths).toBe(6)
    expect(KEPT_TERMS.logMonths).toBeGreaterThanOrEqual(SHORTEST_TERMS.logMonths)
    expect(erasableFrom('access-log', '2026-12-01', KEPT_TERMS)).toBeNull()
  })

  test('each kind says by what source', () => {
    for (const kind of KEPT_KINDS) expect(KEPT_DATA[kind].source, kind).toMatch(/art|reference|hashes/)
  })

  test('contract, plan and proofs are papers; what says who somebody is serves the case alone', () => {
    const papers = DOCUMENT_KINDS.filter((kind) => keptDocument(kind) === 'case-papers')
    expect(papers).toEqual(expect.arrayContaining(['contract', 'supply-plan', 'test-report', 'payment-proof']))
    expect(papers.filter((kind) => ['identity', 'business-licence', 'property-proof', 'photo'].includes(kind))).toEqual(
      [],
    )
  })
})

const ended: KeptCase = {
  ...{ caseNo: '2026-000001', endedOn: '2026-11-02', hasIdentity: true },
  texts: [
    { id: 'form', kind: 'application-form' },
    { id: 'inspection', kind: 'step-records' },
    { id: 'comment', kind: 'texts' },
  ],
  files: [
    { id: 'contract', kind: 'contract' },
    { id: 'passport', kind: 'identity' },
  ],
}
const open: KeptCase = { ...ended, caseNo: '2026-000002', endedOn: null }

describe('what an erasure does', () => {
  it('takes names, remarks and documents of an ended case, and lists its papers with their day', () => {
    const plan = erasurePlan([ended], KEPT_TERMS, '2026-12-01')
    expect(plan).toMatchObject({
      ...{ cases: ['2026-000001'], texts: ['comment'], files: ['passport'], account: true },
      kept: [
        { id: 'form', kind: 'application-form', from: '2036-11-03' },
        { id: 'inspection', kind: 'step-records', from: '2036-11-03' },
        { id: 'contract', kind: 'case-papers', document: 'contract', from: '2036-11-03' },
      ],
    })
  })

  it('takes the papers from the day after their term on', () => {
    expect(erasurePlan([ended], KEPT_TERMS, '2036-11-02').kept).toHaveLength(3)
    const plan = erasurePlan([ended], KEPT_TERMS, '2036-11-03')
    expect(plan.kept).toEqual([])
    expect([...plan.texts, ...plan.files].toSorted()).toEqual(['comment', 'contract', 'form', 'inspection', 'passport'])
  })

  it('leaves a case that goes on, and the account by which its customer is reached', () => {
    const plan = erasurePlan([ended, open], KEPT_TERMS, '2026-12-01')
    expect(plan.cases).toEqual(['2026-000001'])
    expect(plan.account).toBe(false)
    expect(plan.kept.filter(({ caseNo }) => caseNo === open.caseNo)).toHaveLength(5)
    expect(plan.kept.filter(({ from }) => from === null)).toHaveLength(5)
  })
})

describe('a text', () => {
  const { type, data } = { type: 'TaskCompleted', data: { statement } } as const
  const form = { assignee: 'u', outcome: 'accept', form: {}, documents: [] } as const
  it('is a paper as the application, and as the outcome that a department recorded', () => {
    expect(
      keptText({ type, data: { ...data, ...form, documents: [], task: 'completion-inspection.1.1.marketing' } }),
    ).toBe('step-records')
    expect(keptText({ type, data: { ...data, ...form, documents: [], task: 'supplement.0.1.applicant' } })).toBe(
      'texts',
    )
    expect(keptText({ type: 'Commented', data: { ...data, task: 'survey.0.1.marketing' } })).toBe('texts')
  })
})

describe('an application without the person', () => {
  const whole = draftOf({ customer: 'person' }, 'applicant-2')
  const left = JSON.stringify(withoutPerson(whole, 'MARK'))

  it('says what the process counts by, and no word of the person', () => {
    expect(JSON.parse(left)).toMatchObject({
      ...{ kind: 'new', purpose: 'industrial', customer: { type: 'person', name: 'MARK' } },
      ...{ site: { region: 'chengdong' }, load: { requestedKva: 800 }, supply: { kv: 10 } },
    })
    expect(PERSONAL_WORDS.filter((word) => left.includes(word))).toEqual([])
  })

  it('drops a field that nobody thought of', () => {
    const more = { ...whole, nickname: '老钱', site: { ...whole.site, gate: '东门' } }
    expect(JSON.stringify(withoutPerson(more, 'MARK'))).toBe(left)
  })
})

describe('four eyes', () => {
  it('who prepared an erasure does not confirm it, by whatever name they act', () => {
    const one = actor('u-one', 'administrator')
    expect(refusalOf(() => assertMayConfirm(one, 'u-one'))).toBe('403 ERASURE_OWN')
    const deputy = { ...actor('u-two', 'administrator'), actingFor: { id: 'u-one' } }
    expect(refusalOf(() => assertMayConfirm(deputy, 'u-one'))).toBe('403 ERASURE_OWN')
    expect(() => assertMayConfirm(actor('u-two', 'administrator'), 'u-one')).not.toThrow()
  })
})
