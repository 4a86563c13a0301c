import excel from 'exceljs'
import { beforeAll, describe, expect, it } from 'vitest'
import { runDemo } from '../../runtime/demo/run.ts'
import { lvResidential } from '../../demo/stories/lv-residential.ts'
import { overdueReview } from '../../demo/stories/overdue-review.ts'
import { connect } from '../../db/connect.ts'
import { momentText, suiteTown } from '../support/story.ts'

/** A flat of March and a factory whose review one department left lying; both are over. The figures are their stories'. */
describe('how limits were kept', () => {
  const town = suiteTown()
  const reads = async (login: string, path: string) => (await town().person(login).sends('GET', path)).body
  const SPRING = 'from=2026-03-01&to=2026-04-30'
  let flat = ''
  let factory = ''

  beforeAll(async () => {
    const { cases } = await runDemo(town().world, [lvResidential, overdueReview], () => undefined)
    expect(cases.map(({ differences }) => differences)).toEqual([[], []])
    flat = cases.find(({ name }) => name === lvResidential.name)?.caseNo ?? ''
    factory = cases.find(({ name }) => name === overdueReview.name)?.caseNo ?? ''
  })

  it('is told by step, with what stands behind each figure', async () => {
    const { steps } = await reads('administrator', `/api/trends?${SPRING}`)
    const of = (step: string) => (steps as { step: string }[]).find((each) => each.step === step)
    // 1, 6, 1, 1 and 1 working days of two allowed
    const review = {
      count: 5,
      cases: 1,
      attainment: { of: 5, inTime: 4, share: 0.8 },
      workingDays: { of: 5, median: 1, p90: 4 },
    }
    expect(of('plan-review')).toMatchObject({ whole: review, periods: [{ from: '2026-03-01', ...review }] })
    // the flat's on the same day; the factory's two on the next
    expect(of('survey')).toMatchObject({
      whole: { count: 3, cases: 2, attainment: { of: 3, inTime: 3, share: 1 }, workingDays: { median: 1, p90: 1 } },
    })
    // 50 minutes, and 3 hours 45
    const { whole } = of('acceptance') as unknown as { whole: { workingHours: { median: number; p90: number } } }
    expect(whole.workingHours.median).toBeCloseTo(2.29, 2)
    expect(whole.workingHours.p90).toBeCloseTo(0.83 + 0.9 * 2.92, 2)
    expect(of('energisation')).toMatchObject({
      whole: { count: 3, cases: 2 },
      periods: [
        { from: '2026-03-01', count: 1 },
        { from: '2026-04-01', count: 2, workingDays: { of: 2, median: 2 } },
      ],
    })
    // what the customer does is not the company's to keep
    expect(of('customer-works')).toBeUndefined()
  })

  it('is told by row of the regulation and of whole cases', async () => {
    const { statutory, cases } = await reads('administrator', `/api/trends?${SPRING}&by=week`)
    expect(statutory).toMatchObject([
      // on the day of acceptance; on the ninth working day after it
      {
        row: 'plan-reply',
        whole: { count: 2, cases: 2, attainment: { inTime: 2 }, workingDays: { median: 4.5, p90: 8.1 } },
        periods: [
          { from: '2026-03-02', count: 1 },
          { from: '2026-03-09', count: 1 },
        ],
      },
      { row: 'completion-inspection', whole: { count: 1, workingDays: { median: 1 } } },
      // to the day after the contract; over Qingming to the second working day
      { row: 'meter-and-connect', whole: { count: 2, workingDays: { median: 1.5, p90: 1.9 } } },
    ])
    // 1 working day without the customer's; 9 to the reply, and 3 from the report to the energisation
    expect(cases).toMatchObject({
      whole: { count: 2, cases: 2, attainment: { of: 2, inTime: 2, share: 1 }, workingDays: { of: 2, median: 6.5 } },
      periods: [
        { from: '2026-03-09', count: 1, workingDays: { median: 1 } },
        { from: '2026-04-20', count: 1, workingDays: { median: 12 } },
      ],
    })
  })

  it('says what it saved to work beside each other', async () => {
    const { parallel } = await reads('supervisor-chengdong', `/api/trends?${SPRING}`)
    expect(parallel).toMatchObject([
      {
        step: 'survey',
        rounds: 1,
        serial: { workingDays: 2 },
        parallel: { workingDays: 1 },
        saved: { workingDays: 1 },
      },
      {
        ...{ step: 'plan-review', rounds: 1, cases: 1 },
        ...{ serial: { workingDays: 10 }, parallel: { workingDays: 6 }, saved: { workingDays: 4 } },
      },
      { step: 'completion-inspection', serial: { workingDays: 4 }, saved: { workingDays: 3 } },
    ])
  })

  it('is that of the cases that the reader may see, and of the time and kind that is asked for', async () => {
    const countOf = async (login: string, query: string) => {
      const { cases } = await reads(login, `/api/trends?${query}`)
      return (cases as { whole: { count: number } }).whole.count
    }
    expect(await countOf('supervisor-chengdong', SPRING)).toBe(2)
    expect(await countOf('leader-chengxi', SPRING)).toBe(0)
    // the flat's way leads through marketing alone
    expect(await countOf('marketing-head', SPRING)).toBe(2)
    expect(await countOf('safety-head', SPRING)).toBe(1)
    expect(await countOf('administrator', `${SPRING}&category=lv-residential`)).toBe(1)
    expect(await countOf('administrator', `${SPRING}&region=chengxi`)).toBe(0)
    expect(await countOf('administrator', 'from=2026-03-10&to=2026-03-10')).toBe(1)
    expect(await countOf('administrator', 'from=2026-03-11&to=2026-04-19')).toBe(0)
    // three months up to today, 20 April
    expect(await countOf('administrator', '')).toBe(2)
    const wrong = async (query: string) =>
      (await town().person('administrator').sends('GET', `/api/trends?${query}`)).body
    expect(await wrong('from=2026-05-01&to=2026-04-01')).toMatchObject({ status: 422, errors: [{ field: '/from' }] })
    expect(await wrong('from=2022-01-01&to=2026-04-01')).toMatchObject({ status: 422, errors: [{ field: '/from' }] })
  })

  it('is given as a workbook, in the language of the reader', async () => {
    const sheets = await opens('administrator', `/api/trends.xlsx?${SPRING}`, 'zh')
    expect(sheets.map(({ name }) => name)).toEqual(['整个工单', '环节', '法定时限与办电总时限', '并行会办节省的时间'])
    expect(sheets[1]?.rows[0]?.slice(0, 3)).toEqual(['项目', '期间（起）', '办结数'])
    const review = sheets[1]?.rows.find(([subject]) => subject === '会审')
    // none is open and late
    expect(review?.slice(0, 11)).toEqual(['会审', '全部期间', 5, 1, 5, 4, 0.8, 0, 5, 1, 4])
    const [english] = await opens('administrator', `/api/trends.xlsx?${SPRING}`, 'en')
    expect(english?.rows.map((row) => row.slice(0, 3))).toEqual([
      ['Subject', 'Period (from)', 'Closed'],
      ['Whole cases', 'Whole period', 2],
      ['Whole cases', '2026-03-01', 1],
      ['Whole cases', '2026-04-01', 1],
    ])
  })

  it('a list is given as a workbook of the same length', async () => {
    const query = 'list=all&status=any&party=planning'
    const { total } = await reads('administrator', `/api/tasks?${query}`)
    const [sheet] = await opens('administrator', `/api/tasks.xlsx?${query}`, 'en')
    const [headings = [], ...rows] = sheet?.rows ?? []
    expect(rows).toHaveLength(Number(total))
    // what is on the list next to steps comes before it: the problem item that the case has
    const row = rows.find((each) => each[headings.indexOf('Step')] === 'Plan review') ?? []
    const cell = (heading: string) => row[headings.indexOf(heading)]
    expect(cell('Case')).toBe(factory)
    expect(cell('Step')).toBe('Plan review')
    expect(cell('Department')).toBe('Development planning')
    expect(cell('Supply region')).toBe('Chengdong')
    // as Shanghai's clocks show it
    expect((cell('Due') as Date).toISOString()).toBe('2026-03-09T17:30:00.000Z')
  })

  it('the course of a case is drawn from what was planned and what came', async () => {
    const { marks, rows, daysOff } = await reads('supervisor-chengdong', `/api/cases/${factory}/course`)
    expect((marks as { mark: string; at: string }[]).map(({ mark, at }) => `${momentText(at)} ${mark}`)).toEqual([
      '03-02 09:15 submitted',
      '03-02 14:30 accepted',
      '03-13 15:00 replied',
      '03-16 10:00 confirmed',
      '04-07 09:15 energised',
      '04-20 10:00 completed',
    ])
    const review = (rows as { key: string; planned: { until: string }; actual: { until: string } }[]).find(
      ({ key }) => key === 'plan-review.0.1.planning',
    )
    expect(review).toMatchObject({
      ...{ status: 'done', cause: 'first', overdue: true, stops: [] },
      planned: { workingDays: 2, limit: { value: 2, unit: 'workingDays' } },
      used: { workingDays: 6 },
    })
    expect(momentText(review?.planned.until ?? '')).toBe('03-09 17:30')
    expect(momentText(review?.actual.until ?? '')).toBe('03-13 10:00')
    // weekends, Qingming and Labour Day: the return visit was planned until 7 May, a month after energisation
    expect(daysOff).toEqual(
      ['03-07', '03-08', '03-14', '03-15', '03-21', '03-22', '03-28', '03-29', '04-04', '04-05', '04-06']
        .concat(['04-11', '04-12', '04-18', '04-19', '04-25', '04-26'])
        .concat(['05-01', '05-02', '05-03', '05-04', '05-05'])
        .map((day) => `2026-${day}`),
    )
    const strangers = await town().person('supervisor-chengxi').sends('GET', `/api/cases/${factory}/course`)
    expect(strangers.status).toBe(404)
  })

  it('the log is verified case by case, and an altered event shows', async () => {
    const administrator = town().person('administrator')
    const verifies = async (body: object, key: string) =>
      (await administrator.sends('POST', '/api/log/verify', { body, key })).body
    expect(await verifies({ limit: 1 }, 'first')).toMatchObject({ cases: 1, problems: [], next: flat })
    expect(await verifies({ after: flat }, 'rest')).toMatchObject({ cases: 1, problems: [], next: null })

    const owner = connect(town().world.databaseUrl, { max: 1 })
    await owner.client`update cases.events set actor_id = 'u-nobody' where stream = ${factory} and seq = 2`
    await owner.close()
    const found = await verifies({}, 'again')
    expect(found).toMatchObject({ cases: 2, next: null })
    expect(found['problems']).toEqual([`case ${factory}, event 2: its columns say something else than its body`])
    // the same key is the same verification
    expect(await verifies({ limit: 1 }, 'first')).toMatchObject({ problems: [], next: flat })

    const { items } = await reads('administrator', '/api/audit')
    // before them only what was done to the problem item of the case
    expect((items as { action: string }[]).filter(({ action }) => action.startsWith('verify'))).toMatchObject([
      { action: 'verify-log', by: { id: 'u-administrator' }, details: { cases: 2, problems: 1 } },
      { action: 'verify-log', subject: flat },
      { action: 'verify-log', subject: 'log', details: { cases: 1, problems: 0 } },
    ])
    const others = await town().person('leader-chengdong').sends('POST', '/api/log/verify', { body: {}, key: 'leader' })
    expect(others.status).toBe(403)
  })

  /** A workbook as Excel would open it: its sheets, with the values of their cells. */
  async function opens(login: string, path: string, language: string) {
    const { house } = town().world
    const headers = { cookie: await town().person(login).signIn(), 'accept-language': language }
    const response = await fetch(house.url + path, { headers })
    expect(response.status).toBe(200)
    expect(response.headers.get('content-disposition')).toContain('.xlsx')
    const workbook = new excel.Workbook()
    await workbook.xlsx.load(await response.arrayBuffer())
    return workbook.worksheets.map((sheet) => {
      const rows: unknown[][] = []
      sheet.eachRow((row) => rows.push((row.values as unknown[]).slice(1)))
      return { name: sheet.name, rows }
    })
  }
})
