import Type from 'typebox'
import { beforeAll, describe, expect, it } from 'vitest'
import { ENERGISED, SURVEYED_WITH_PLAN, VISIT } from '../../demo/stories/figures.ts'
import type { DocumentKind } from '../../domain/vocabulary.ts'
import { LogAnswer, momentText, refused, suiteTown } from '../support/story.ts'
import type { Kase, Person } from '../support/story.ts'

/** Ends of steps that come seldom, each with what follows from it: one after the other, on one calendar. */
const town = suiteTown()
const person = (login: string): Person => town().person(login)

const Nullable = Type.Union([Type.String(), Type.Null()])
const Page = Type.Object({
  status: Type.String(),
  follows: Nullable,
  ball: Type.Object({ holders: Type.Array(Type.Object({ key: Type.String() })) }),
  timeline: Type.Array(
    Type.Object({
      step: Type.String(),
      round: Type.Integer(),
      standing: Type.Array(Type.Object({ party: Type.String(), approvedInRound: Type.Integer() })),
    }),
  ),
  clocks: Type.Array(Type.Object({ id: Type.String(), trigger: Nullable, dueAt: Nullable, closedAt: Nullable })),
  openDefects: Type.Array(Type.Object({ inspection: Type.String(), defect: Type.Integer() })),
  validity: Type.Union([
    Type.Object({ until: Nullable, lapsed: Type.Boolean(), extendedByMonths: Type.Integer() }),
    Type.Null(),
  ]),
})

const pageOf = (kase: Kase) => person('supervisor-chengdong').reads(`/api/cases/${kase.caseNo}`, Page)
const open = async (kase: Kase) => (await pageOf(kase)).ball.holders.map(({ key }) => key).sort()

/** `trigger → due, closed` of a clock. */
async function clockOf(kase: Kase, id: string): Promise<string> {
  const clock = (await pageOf(kase)).clocks.find((each) => each.id === id)
  const [from, due, closed] = [clock?.trigger, clock?.dueAt, clock?.closedAt].map((each) =>
    each === null || each === undefined ? '-' : momentText(each),
  )
  return `${from ?? ''} → ${due ?? ''}, closed ${closed ?? ''}`
}

const uploads = (who: Person, kase: Kase, kinds: DocumentKind[]) =>
  Promise.all(kinds.map((kind) => who.uploads(kase.caseNo, kind)))

describe('a design', () => {
  const owner = () => person('applicant-1')
  let kase: Kase
  const submits = async (round: number, kinds: DocumentKind[]) => {
    const documents = await uploads(owner(), kase, kinds)
    await owner().completes(kase, `design-submission.0.${round}.applicant`, 'submit', { documents })
  }
  beforeAll(async () => {
    kase = await town().submits('applicant-1', { wantsDesignReview: true })
    await town().brings(kase, 'customer-works')
  })

  it('returned by one goes back to the customer, with the reason; conditions are an approval', async () => {
    await town().passesTo('03-04 10:00')
    await submits(1, ['design-drawings'])
    await town().passesTo('03-05 10:00')
    await person('production-1').completes(kase, 'design-review.0.1.production', 'approve')
    const items = ['接地电阻不大于 4 欧姆', '电缆沟须有防火封堵']
    await person('safety-1').completes(kase, 'design-review.0.1.safety', 'approve-with-conditions', { items })
    await town().newMails(kase)
    const returned = { remark: '缺少继电保护整定资料' }
    await person('dispatch-1').completes(kase, 'design-review.0.1.dispatch', 'return', returned)

    expect(await open(kase)).toEqual(['contract.0.1.marketing', 'design-submission.0.2.applicant'])
    const answers = (await town().events(kase, 'TaskCompleted')).filter(({ data }) =>
      String(data['task']).startsWith('design-review'),
    )
    expect(answers.map(({ data, text }) => [data['outcome'], data['form'], text])).toEqual([
      ['approve', {}, null],
      ['approve-with-conditions', { conditions: 2 }, expect.stringContaining('电缆沟须有防火封堵')],
      ['return', {}, '缺少继电保护整定资料'],
    ])
    const [mail, ...more] = await town().newMails(kase)
    expect([mail?.to, more]).toEqual(['applicant-1', []])
    expect(mail?.text).toContain('设计审查有退回意见')
    expect(mail?.text).toContain('> 缺少继电保护整定资料')
    const read = await owner().reads(`/api/cases/${kase.caseNo}/events?limit=500`, LogAnswer)
    expect(read.items.map(({ text }) => text)).toContain('缺少继电保护整定资料')
  })

  it('is looked at again by the department that returned it alone, with a full limit', async () => {
    await town().passesTo('03-09 10:00')
    // the same drawings, and what lacked: neither production technology nor safety looks at that
    await submits(2, ['design-drawings', 'protection-settings'])
    expect(await open(kase)).toEqual(['contract.0.1.marketing', 'design-review.0.2.dispatch'])
    const again = (await pageOf(kase)).timeline.find(({ step, round }) => step === 'design-review' && round === 2)
    expect(again?.standing).toMatchObject([
      { party: 'production', approvedInRound: 1 },
      { party: 'safety', approvedInRound: 1 },
    ])
    // 5, 6, 9 … 13, 16 … 20, 23 … 27, 30, 31 March and 1 April
    expect(await clockOf(kase, 'statutory:design-review.0.1')).toBe('03-04 10:00 → 04-01 17:30, closed 03-05 10:00')
    // 10 … 13, 16 … 20, 23 … 27 March, 30 … 3 April, and after Qingming the 7th
    expect(await clockOf(kase, 'statutory:design-review.0.2')).toBe('03-09 10:00 → 04-07 17:30, closed -')
    await person('dispatch-1').completes(kase, 'design-review.0.2.dispatch', 'approve')
    expect(await open(kase)).toContain('customer-works.1.1.applicant')
  })
})

describe('a mid-works inspection that finds defects', () => {
  const WORKS = 'customer-works.1.1.applicant'
  const [SAFETY, PRODUCTION] = ['midworks-inspection.1.1.safety', 'midworks-inspection.1.1.production']
  const owner = () => person('applicant-2')
  const requests = () => owner().acts(kase, `tasks/${WORKS}/request-inspection`)
  let kase: Kase
  beforeAll(async () => {
    kase = await town().submits('applicant-2', { wantsMidworksInspection: true })
    await town().brings(kase, 'customer-works')
  })

  it('lists them; the works do not end, nor is it asked for again, before each is mended', async () => {
    await town().passesTo('03-11 10:00')
    await owner().acts(kase, `tasks/${WORKS}/begin-works`)
    await requests()
    await town().passesTo('03-12 09:00')
    await person('safety-1').acts(kase, `tasks/${SAFETY}/start-inspection`)
    const items = ['接地体焊接长度不足', '电缆保护管未封堵']
    await person('safety-1').completes(kase, SAFETY, 'defects', { items })
    await town().newMails(kase)
    await person('production-1').completes(kase, PRODUCTION, 'pass')
    const mails = await town().newMails(kase)
    expect(mails.map(({ to }) => to)).toEqual(['applicant-2'])
    for (const each of ['中间检查发现缺陷', ...items]) expect(mails[0]?.text).toContain(each)

    const both = [1, 2].map((defect) => ({ inspection: SAFETY, defect }))
    expect((await pageOf(kase)).openDefects).toMatchObject(both)
    expect(await refused(requests())).toMatchObject({ status: 409, code: 'DEFECTS_OPEN', open: both })
    const ends = owner().completes(kase, WORKS, 'complete-works')
    expect(await refused(ends)).toMatchObject({ status: 409, code: 'ACTION_NOT_AVAILABLE' })
  })

  it('is made once more when the last is closed, by both, in a time of its own', async () => {
    const close = async (defect: number) => {
      const documents = await uploads(owner(), kase, ['defect-evidence'])
      await owner().acts(kase, `tasks/${WORKS}/close-defect`, { inspection: SAFETY, defect, documents })
    }
    await close(2)
    expect(await refused(requests())).toMatchObject({ code: 'DEFECTS_OPEN', open: [{ inspection: SAFETY, defect: 1 }] })
    await close(1)
    await town().passesTo('03-13 10:00')
    await requests()
    const again = ['midworks-inspection.1.2.production', 'midworks-inspection.1.2.safety']
    expect((await open(kase)).filter((key) => key.startsWith('midworks'))).toEqual(again)
    // five days to the start on site: 12, 13, 16 … 18 March; 16 … 20 March
    const row = 'statutory:midworks-inspection.1'
    expect(await clockOf(kase, `${row}.1`)).toBe('03-11 10:00 → 03-18 17:30, closed 03-12 09:00')
    expect(await clockOf(kase, `${row}.2`)).toBe('03-13 10:00 → 03-20 17:30, closed -')

    await person('production-1').completes(kase, again[0] ?? '', 'pass')
    await person('safety-1').completes(kase, again[1] ?? '', 'pass')
    await owner().completes(kase, WORKS, 'complete-works')
    expect(await open(kase)).toContain('completion-report.1.1.applicant')
  })
})

describe('a longer validity', () => {
  it('that is refused leaves the day where it was, tells the customer why, and is not asked for twice', async () => {
    const kase = await town().brings(await town().submits('applicant-3'), 'plan-reply')
    await town().passesTo('03-16 10:00')
    await town().brings(kase, 'plan-confirmation')
    const owner = person('applicant-3')
    await owner.acts(kase, 'ask-validity', { months: 6, remark: '资金未到位' })
    await town().newMails(kase)
    const why = { remark: '该线路容量已安排其他项目' }
    const manager = await town().managerOf(kase)
    await manager.completes(kase, 'validity-extension.0.1.account-manager', 'refuse', why)

    const { validity } = await pageOf(kase)
    expect([validity?.until?.slice(0, 16), validity?.extendedByMonths]).toEqual(['2027-03-16T17:30', 0])
    const [mail, ...more] = await town().newMails(kase)
    expect([mail?.to, more]).toEqual(['applicant-3', []])
    expect(mail?.subject).toContain('Plan extension refused')
    expect(mail?.text).toContain('该线路容量已安排其他项目')
    const again = await refused(owner.acts(kase, 'ask-validity', { months: 3 }))
    expect(again).toMatchObject({ status: 409, code: 'ACTION_NOT_AVAILABLE' })
  })
})

describe('a temporary supply at its end', () => {
  const QUESTION = 'supply-end.0.1.applicant'
  const owner = () => person('applicant-4')
  let kase: Kase
  beforeAll(async () => {
    const facts = { kind: 'temporary', endsOn: '2026-06-30', phases: [{ kva: 800, wantedOn: '2026-04-01' }] } as const
    await town().passesTo('03-23 10:00')
    kase = await town().submits('applicant-4', facts)
    await town().brings(kase, 'energisation')
    await person('production-1').completes(kase, 'energisation.1.1.production', 'energise')
    await owner().acts(kase, 'wish-energisation', { phase: 1, on: '2026-03-23' })
    await person('dispatch-1').completes(kase, 'energisation.1.1.dispatch', 'energise', { form: ENERGISED })
    await person('marketing-2').completes(kase, 'archive.0.1.marketing', 'file')
    const manager = await town().managerOf(kase)
    await manager.completes(kase, 'return-visit.0.1.account-manager', 'visit', { form: VISIT })
  })

  it('is asked about 30 days before, and goes on neither to an earlier day nor beyond three years', async () => {
    await town().passesTo('05-31 08:29')
    expect(await open(kase)).toEqual([])
    await town().passesTo('05-31 08:31')
    expect(await open(kase)).toEqual([QUESTION])
    for (const until of ['2026-06-30', '2029-03-24']) {
      const problem = await refused(owner().completes(kase, QUESTION, 'extend', { form: { until } }))
      const fit = { after: '2026-06-30', latest: '2029-03-23' }
      expect(problem).toMatchObject({ status: 422, code: 'SUPPLY_END_NOT_ALLOWED', ...fit })
    }
  })

  it('is converted: nothing is removed, and the permanent connection is an application that continues it', async () => {
    await owner().completes(kase, QUESTION, 'convert')
    expect((await pageOf(kase)).status).toBe('completed')
    const permanent = await town().submits('applicant-4', { follows: kase.caseNo })
    expect((await pageOf(permanent)).follows).toBe(kase.caseNo)
    await town().passesTo('07-01 09:00')
    const steps = (await town().events(kase, 'StepOpened')).map(({ data }) => data['step'])
    expect(steps).not.toContain('removal')
  })
})

describe('a longer validity that is asked for later than ten days before the end', () => {
  it('is refused with the day that was the last; the plan lapses on its day', async () => {
    const home = { customer: 'person', purpose: 'residential', voltage: 'LV', kv: 0.22 } as const
    // applied for on 1 July, and so wanted for a day after it
    const wish = { requestedKw: 12, requestedKva: 0, phases: [{ kva: 800, wantedOn: '2026-11-02' }] }
    const kase = await town().submits('applicant-5', { ...home, ...wish })
    const marketing = person('marketing-1')
    await marketing.accepts(kase)
    await marketing.completes(kase, 'survey.0.1.marketing', 'surveyed-with-plan', { form: SURVEYED_WITH_PLAN })
    await town().passesTo('07-02 10:00')
    const manager = await town().managerOf(kase)
    await manager.completes(kase, 'plan-reply.0.1.account-manager', 'replied', { remark: '供电方案已答复' })

    // three months are to 2 October, within the National Day holiday: to Thursday the 8th; ten days before is
    // Monday 28 September
    await town().passesTo('09-29 09:00')
    const late = await refused(person('applicant-5').acts(kase, 'ask-validity', { months: 1 }))
    expect(late).toMatchObject({ status: 409, code: 'EXTENSION_TOO_LATE', askBy: '2026-09-28' })
    // 28, 24, 23, 22, 21, 20 (worked) and 18 September: the 25th to the 27th are Mid-Autumn
    expect(await town().rungs(kase, 'validity')).toEqual([
      '09-18 08:30 validity-7wd validity:plan.1',
      '09-23 08:30 validity-3wd validity:plan.1',
      '09-28 08:30 validity-ask-by validity:plan.1',
    ])
    await town().passesTo('10-08 17:29')
    expect((await pageOf(kase)).validity?.lapsed).toBe(false)
    await town().passesTo('10-08 17:31')
    expect((await pageOf(kase)).validity?.lapsed).toBe(true)
  })
})

describe('a line of the grid whose day has come when its works begin', () => {
  const WORKS = 'external-works.0.1.production'
  const ASK = 'line-date.0.1.production'
  const FEE = 'fees.0.1.applicant'
  let kase: Kase
  beforeAll(async () => {
    await town().passesTo('10-12 10:00')
    const facts = { externalWorks: true, chargeableExtras: true, phases: [{ kva: 800, wantedOn: '2026-10-20' }] }
    kase = await town().brings(await town().submits('applicant-6', facts), 'plan-confirmation')
    // the plan says that the line is ready on the 20th; the customer agrees on Wednesday the 21st
    await town().passesTo('10-21 10:00')
    await town().brings(kase, 'customer-works')
  })

  it('is asked for another within two working days, and is due at the end of the day stated', async () => {
    const agreed = ['contract.0.1.marketing', 'customer-works.1.1.applicant', WORKS, FEE, ASK]
    expect(await open(kase)).toEqual(agreed.sort())
    // Thursday the 22nd and Friday the 23rd
    expect(await clockOf(kase, ASK)).toBe('10-21 10:00 → 10-23 17:30, closed -')
    expect(await clockOf(kase, WORKS)).toContain('→ -, closed -')
    const states = (day: string) => person('production-1').completes(kase, ASK, 'state', { form: { lineReadyOn: day } })
    const today = { status: 422, code: 'DATE_NOT_AHEAD', field: 'form/lineReadyOn' }
    expect(await refused(states('2026-10-21'))).toMatchObject(today)
    await states('2026-11-14')
    // a Saturday: the close of business of Monday the 16th
    expect(await clockOf(kase, WORKS)).toBe('10-21 10:00 → 11-16 17:30, closed -')
    expect(await open(kase)).not.toContain(ASK)
  })

  it("has its customer's fee waived by the head of marketing alone, with a reason that the customer reads", async () => {
    const waives = (login: string) => person(login).acts(kase, `tasks/${FEE}/waive-fee`, { reason: '市政配套，免收' })
    for (const login of ['applicant-6', 'marketing-1', 'production-head', 'supervisor-chengdong'])
      expect(await refused(waives(login))).toMatchObject({ status: 403, code: 'NOT_ALLOWED' })
    await town().newMails(kase)
    await waives('marketing-head')
    expect((await open(kase)).filter((key) => key.startsWith('fees.'))).toEqual([])
    const mail = (await town().newMails(kase)).find(({ to }) => to === 'applicant-6')
    expect(mail?.text).toContain('市政配套，免收')
  })

  it('is connected to when it is built, and not before', async () => {
    await town().brings(kase, 'energisation')
    const energises = () => person('production-1').completes(kase, 'energisation.1.1.production', 'energise')
    // inspected, signed, waived and metered
    const notBuilt = { status: 409, code: 'GATES_NOT_MET', lacking: ['line-built'] }
    expect(await refused(energises())).toMatchObject(notBuilt)
    await person('production-1').completes(kase, WORKS, 'complete-works', { form: { lineLengthM: 650 } })
    await energises()
  })
})
