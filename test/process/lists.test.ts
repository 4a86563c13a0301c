import Type from 'typebox'
import type { Static } from 'typebox'
import { beforeAll, describe, expect, it } from 'vitest'
import { SHOP } from '../support/applications.ts'
import { LogAnswer, momentText, refused, suiteTown } from '../support/story.ts'
import type { Kase, LogLine, Person } from '../support/story.ts'
import { HOSPITAL } from '../../demo/stories/hv-dual.ts'
import { EXTERNAL_SINGLE, INTERNAL_SINGLE, SURVEYED } from '../../demo/stories/figures.ts'

const nullable = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const Name = Type.Object({ id: Type.String(), name: nullable(Type.String()) })
const Action = Type.Object({
  action: Type.String(),
  task: Type.Optional(Type.String()),
  outcomes: Type.Optional(Type.Array(Type.String())),
})
const Limit = Type.Object({ value: Type.Number(), unit: Type.String() })

const Line = Type.Object({
  caseNo: Type.String(),
  key: Type.String(),
  party: Type.String(),
  status: Type.String(),
  assignee: nullable(Name),
  dueAt: nullable(Type.String()),
  outcome: nullable(Type.String()),
  stopped: Type.Boolean(),
  overdue: Type.Boolean(),
  green: Type.Boolean(),
  lastRung: nullable(Type.String()),
  customerName: nullable(Type.String()),
  workingMinutesLeft: nullable(Type.Integer()),
  actions: Type.Array(Action),
})
type Line = Static<typeof Line>
const List = Type.Object({ items: Type.Array(Line), total: Type.Integer(), nextCursor: nullable(Type.String()) })
const Counts = Type.Record(Type.String(), Type.Integer())

const Page = Type.Object({
  seq: Type.Integer(),
  status: Type.String(),
  ball: Type.Object({
    withCustomer: Type.Boolean(),
    holders: Type.Array(
      Type.Object({
        key: Type.String(),
        assignee: nullable(Name),
        since: Type.String(),
        dueAt: nullable(Type.String()),
        overdue: Type.Boolean(),
        workingDaysLeft: nullable(Type.Integer()),
      }),
    ),
  }),
  timeline: Type.Array(
    Type.Object({
      tasks: Type.Array(
        Type.Object({
          key: Type.String(),
          status: Type.String(),
          assignee: nullable(Name),
          limit: nullable(Limit),
          dueAt: nullable(Type.String()),
          used: nullable(Type.Object({ workingDays: Type.Integer(), workingHours: Type.Number() })),
          overdue: Type.Boolean(),
        }),
      ),
    }),
  ),
  gates: Type.Array(
    Type.Object({
      phase: Type.Integer(),
      gates: Type.Array(Type.Object({ gate: Type.String(), metAt: nullable(Type.String()) })),
      lacking: Type.Array(Type.String()),
      energisedAt: nullable(Type.String()),
    }),
  ),
  leftOut: Type.Array(Type.Object({ step: Type.String(), reason: Type.String() })),
  clocks: Type.Array(Type.Object({ id: Type.String() })),
  availableActions: Type.Array(Action),
})

const Explanation = Type.Object({
  limit: nullable(Limit),
  countedFrom: nullable(Type.String()),
  dueAt: nullable(Type.String()),
  days: Type.Array(
    Type.Object({ date: Type.String(), kind: Type.String(), number: Type.Integer(), rule: Type.String() }),
  ),
})

const ACCEPTANCE = 'acceptance.0.1.marketing'
const listOf = (who: Person, query: string) => who.reads(`/api/tasks?${query}`, List)
const pageOf = (who: Person, kase: Kase) => who.reads(`/api/cases/${kase.caseNo}`, Page)

describe('work lists', () => {
  const town = suiteTown()
  const person = (login: string) => town().person(login)

  /** Handed in at 09:00 on Monday 2 March, in this order; the hospital is in the green channel since 09:10. */
  let factory: Kase
  let shop: Kase
  let mill: Kase
  let hospital: Kase
  beforeAll(async () => {
    await town().passesTo('03-02 09:00')
    factory = await town().submits('applicant-1')
    shop = await town().submits('applicant-2', SHOP)
    mill = await town().submits('applicant-3', { region: 'chengxi' })
    hospital = await town().submits('applicant-5', HOSPITAL)
    await town().passesTo('03-02 09:10')
    await person('supervisor-chengdong').admitsToGreen(hospital)
  })

  const casesOn = async (who: string, query: string) => (await listOf(person(who), query)).items.map(nameOf)
  const nameOf = ({ caseNo }: Pick<Line, 'caseNo'>) =>
    Object.entries({ factory, shop, mill, hospital }).find(([, kase]) => kase.caseNo === caseNo)?.[0]

  it('put the green channel first, then what is due first', async () => {
    const { items, total } = await listOf(person('marketing-1'), 'list=department')
    expect(items.map((line) => [nameOf(line), line.green, momentText(line.dueAt ?? '')])).toEqual([
      // the green 4 hours count from the admission: 2 h 50 to noon, 1 h 10 after it
      ['hospital', true, '03-02 14:40'],
      // 3 hours to noon, one after it: earlier, but not green
      ['shop', false, '03-02 14:30'],
      ['factory', false, '03-03 17:30'],
      ['mill', false, '03-03 17:30'],
    ])
    expect(total).toBe(4)
    expect(await casesOn('marketing-1', 'list=department&sort=openedAt')).toEqual([
      'factory',
      'shop',
      'mill',
      'hospital',
    ])
    expect(await casesOn('marketing-1', 'list=department&sort=caseNo')).toEqual(['factory', 'shop', 'mill', 'hospital'])
  })

  it('are filtered', async () => {
    const shown = (query: string) => casesOn('marketing-1', `list=department&${query}`)
    expect(await shown('green=true')).toEqual(['hospital'])
    expect(await shown('green=false')).toEqual(['shop', 'factory', 'mill'])
    expect(await shown('category=hv-single')).toEqual(['factory', 'mill'])
    expect(await shown('category=lv-other')).toEqual(['shop'])
    expect(await shown('region=chengxi')).toEqual(['mill'])
    expect(await shown('region=chengdong&category=hv-single')).toEqual(['factory'])
    expect(await shown('step=acceptance&green=true')).toEqual(['hospital'])
    expect(await shown('step=survey')).toEqual([])
    expect(await shown('status=done')).toEqual([])
    expect(await shown('stopped=true')).toEqual([])
    expect(await shown('assignee=none')).toEqual(['hospital', 'shop', 'factory', 'mill'])
    expect(await shown('assignee=u-marketing-1')).toEqual([])
  })

  it('of each person hold what that person follows', async () => {
    expect(await casesOn('marketing-1', 'list=mine')).toEqual([])
    expect(await casesOn('supervisor-chengdong', 'list=all')).toEqual(['hospital', 'shop', 'factory'])
    expect(await casesOn('leader-chengxi', 'list=all')).toEqual(['mill'])
    expect(await casesOn('safety-1', 'list=department')).toEqual([])
    expect(await casesOn('applicant-1', 'list=all')).toEqual([])
    // due within 450 working minutes of 09:10: by 09:10 tomorrow
    expect(await casesOn('marketing-1', 'list=due-soon')).toEqual(['hospital', 'shop'])
    expect(await casesOn('marketing-1', 'list=overdue')).toEqual([])
    const [line] = (await listOf(person('marketing-1'), 'list=department&category=lv-other')).items
    expect(line).toMatchObject({ customerName: '东方精密制造有限公司', overdue: false, lastRung: null })
  })

  it('come in pages without gaps or doubles, whatever the sort and the size', async () => {
    for (const sort of ['dueAt', 'openedAt', 'caseNo']) {
      const whole = await listOf(person('administrator'), `list=all&status=any&sort=${sort}`)
      expect(whole.nextCursor).toBeNull()
      for (const limit of [1, 3, 4]) {
        const found: string[] = []
        let cursor = ''
        do {
          const page: Static<typeof List> = await listOf(
            person('administrator'),
            `list=all&status=any&sort=${sort}&limit=${limit}${cursor}`,
          )
          expect(page.items.length).toBeLessThanOrEqual(limit)
          expect(page.total).toBe(whole.total)
          found.push(...page.items.map(({ caseNo, key }) => `${caseNo} ${key}`))
          cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`
        } while (cursor !== '')
        expect(found).toEqual(whole.items.map(({ caseNo, key }) => `${caseNo} ${key}`))
      }
    }
    const { nextCursor } = await listOf(person('administrator'), 'list=all&sort=dueAt&limit=1')
    const wrong = listOf(person('administrator'), `list=all&sort=caseNo&limit=1&cursor=${nextCursor ?? ''}`)
    expect(await refused(wrong)).toMatchObject({ status: 422, errors: [{ field: '/cursor' }] })
  })

  it('show a claimed task with its assignee, as the case page does, also among one’s own', async () => {
    const marketing = person('marketing-1')
    await marketing.claims(factory, ACCEPTANCE)
    const assignee = { id: 'u-marketing-1', name: '王丽华' }
    expect((await listOf(marketing, 'list=mine')).items).toMatchObject([{ caseNo: factory.caseNo, assignee }])
    const department = await listOf(person('marketing-2'), 'list=department&assignee=u-marketing-1')
    expect(department.items).toMatchObject([{ caseNo: factory.caseNo, assignee, status: 'open' }])
    expect(await casesOn('marketing-2', 'list=department&assignee=none')).toEqual(['hospital', 'shop', 'mill'])
    expect(await casesOn('marketing-2', 'list=mine')).toEqual([])
    const page = await pageOf(person('marketing-2'), factory)
    expect(page.ball.holders).toMatchObject([{ key: ACCEPTANCE, assignee }])
    expect(page.timeline[0]?.tasks).toMatchObject([{ key: ACCEPTANCE, assignee }])
  })

  it('offer on each line what the person may do', async () => {
    const [line] = (await listOf(person('marketing-1'), 'list=mine')).items
    const page = await pageOf(person('marketing-1'), factory)
    expect(line?.actions).toEqual(page.availableActions.filter(({ task }) => task === ACCEPTANCE))
    expect(line?.actions.map(({ action }) => action).sort()).toEqual([
      'add-signature',
      'ask-opinion',
      'comment',
      'complete',
      'release',
      'request-stop',
      'request-supplement',
      'transfer',
    ])
    const [colleagues] = (await listOf(person('marketing-2'), 'list=department&assignee=u-marketing-1')).items
    expect(colleagues?.actions.map(({ action }) => action)).toEqual(['comment'])
  })

  it('count what they hold', async () => {
    for (const login of ['marketing-1', 'marketing-head', 'safety-1', 'manager-chengdong-1', 'supervisor-chengdong']) {
      await expectCounts(person(login))
    }
    expect(await person('marketing-1').reads('/api/tasks/counts', Counts)).toEqual({
      mine: 1,
      department: 4,
      unclaimed: 3,
      overdue: 0,
      'due-soon': 2,
      // no stop is asked for yet
      'to-confirm': 0,
      asked: 0,
      all: 4,
    })
  })

  async function expectCounts(who: Person): Promise<void> {
    const counts = await who.reads('/api/tasks/counts', Counts)
    for (const [list, count] of Object.entries(counts)) {
      const { items, total } = await listOf(who, `list=${list}&limit=100`)
      expect([list, total, items.length]).toEqual([list, count, count])
    }
  }

  it('let go of a completed task, which is found among the done', async () => {
    await person('marketing-1').completes(factory, ACCEPTANCE, 'accept')
    expect(await casesOn('marketing-1', 'list=mine')).toEqual([])
    expect((await listOf(person('marketing-1'), 'list=mine&status=done')).items).toMatchObject([
      {
        caseNo: factory.caseNo,
        key: ACCEPTANCE,
        status: 'done',
        outcome: 'accept',
        workingMinutesLeft: null,
        actions: [],
      },
    ])
    // The survey has come in its place, for both departments that go to the site.
    expect(await casesOn('production-1', 'list=department')).toEqual(['factory'])
    const marketings = (await listOf(person('marketing-1'), 'list=department')).items.map(({ key }) => key)
    expect(marketings).toEqual([ACCEPTANCE, ACCEPTANCE, ACCEPTANCE, 'survey.0.1.marketing'])
  })

  it('show as overdue what its due instant has passed, to all who follow it', async () => {
    await person('marketing-1').asksFor(hospital, ['site-plan'])
    // in silence the shop is accepted on Monday at 14:30; its survey has one day, to Tuesday 17:30
    await town().passesTo('03-03 17:29')
    expect(await casesOn('marketing-1', 'list=overdue')).toEqual([])
    await town().passesTo('03-04 08:31')
    for (const login of [
      'marketing-1',
      'marketing-head',
      'supervisor-chengdong',
      'leader-chengdong',
      'administrator',
    ]) {
      expect(await casesOn(login, 'list=overdue')).toEqual(['shop'])
    }
    for (const login of ['production-1', 'supervisor-chengxi', 'applicant-2']) {
      expect(await casesOn(login, 'list=overdue')).toEqual([])
    }
    const [line] = (await listOf(person('marketing-1'), 'list=overdue')).items
    expect(line).toMatchObject({ overdue: true, lastRung: 'due', workingMinutesLeft: -1 })
    expect((await pageOf(person('marketing-1'), shop)).ball.holders).toMatchObject([
      { key: 'survey.0.1.marketing', overdue: true, workingDaysLeft: -1 },
    ])
    await expectCounts(person('marketing-1'))
    await expectCounts(person('supervisor-chengdong'))
  })

  it('tell what stands: a task that waits for the customer is not overdue, and the customer has it', async () => {
    const [line] = (await listOf(person('marketing-1'), 'list=department&stopped=true')).items
    expect(line).toMatchObject({
      caseNo: hospital.caseNo,
      stopped: true,
      overdue: false,
      dueAt: null,
      workingMinutesLeft: null,
    })
    const mine = await listOf(person('applicant-5'), 'list=mine')
    // ten working days after Monday 2 March: Monday the 16th
    expect(mine.items.map(({ key, dueAt }) => [key, momentText(dueAt ?? '')])).toEqual([
      ['supplement.0.1.applicant', '03-16 17:30'],
    ])
    const { ball } = await pageOf(person('marketing-1'), hospital)
    expect(ball).toMatchObject({ withCustomer: true, holders: [{ key: 'supplement.0.1.applicant' }] })
  })
})

describe('the page of a case', () => {
  const town = suiteTown()
  const person = (login: string) => town().person(login)
  let kase: Kase

  beforeAll(async () => {
    await town().passesTo('03-02 09:00')
    kase = await town().submits('applicant-1', { chargeableExtras: true })
    await town().passesTo('03-02 10:00')
    await person('marketing-1').accepts(kase)
  })

  it('tells who has the ball, since when and until when', async () => {
    await town().passesTo('03-03 10:00')
    await person('production-1').completes(kase, 'survey.0.1.production', 'surveyed', { form: SURVEYED })
    const { ball } = await pageOf(person('applicant-1'), kase)
    expect(ball.withCustomer).toBe(false)
    expect(
      ball.holders.map(({ key, since, dueAt, overdue }) => [key, momentText(since), momentText(dueAt ?? ''), overdue]),
    )
      // two working days after Monday
      .toEqual([['survey.0.1.marketing', '03-02 10:00', '03-04 17:30', false]])
    // Wednesday is the only working day after today
    expect(ball.holders[0]?.workingDaysLeft).toBe(1)
  })

  it('tells what its route leaves out and why, to customer and staff alike', async () => {
    for (const login of ['applicant-1', 'production-1']) {
      const { leftOut } = await pageOf(person(login), kase)
      expect(Object.fromEntries(leftOut.map(({ step, reason }) => [step, reason]))).toEqual({
        supplement: 'only-when-documents-lack',
        'access-system-design': 'voltage-too-low',
        plan: 'high-voltage',
        'design-submission': 'not-important-not-requested',
        'design-review': 'not-important-not-requested',
        'external-works': 'no-external-works',
        'midworks-inspection': 'not-important-not-requested',
        'supply-end': 'not-temporary',
        removal: 'not-temporary',
        'validity-extension': 'only-when-asked',
        'customer-call': 'only-when-silent',
        'line-date': 'only-when-no-day-stated',
      })
    }
  })

  it('tells what was used of what is allowed', async () => {
    const taskOf = async (key: string) =>
      (await pageOf(person('planning-head'), kase)).timeline
        .flatMap(({ tasks }) => tasks)
        .find((each) => each.key === key)
    await town().passesTo('03-05 11:00')
    await person('marketing-1').completes(kase, 'survey.0.1.marketing', 'surveyed', { form: SURVEYED })
    await person('production-1').completes(kase, 'external-plan.0.1.production', 'drafted', { form: EXTERNAL_SINGLE })
    await person('marketing-1').completes(kase, 'internal-plan.0.1.marketing', 'drafted', { form: INTERNAL_SINGLE })
    // Tuesday, Wednesday, Thursday: three of two
    expect(await taskOf('survey.0.1.marketing')).toMatchObject({
      limit: { value: 2, unit: 'workingDays' },
      used: { workingDays: 3 },
      overdue: true,
    })
    // Tuesday only
    expect(await taskOf('survey.0.1.production')).toMatchObject({ used: { workingDays: 1 }, overdue: false })
    await town().passesTo('03-06 16:00')
    // reviews: Friday of two days, which end with Monday
    expect(await taskOf('plan-review.0.1.safety')).toMatchObject({
      limit: { value: 2, unit: 'workingDays' },
      used: { workingDays: 1 },
      overdue: false,
      dueAt: expect.stringMatching(/^2026-03-09T17:30/) as string,
    })
  })

  it('explains a deadline so that it adds up: as many counted rows as days, the last of them the due day, then what is late', async () => {
    for (const login of ['safety-1', 'applicant-1']) {
      const { clocks } = await pageOf(person(login), kase)
      expect(clocks.length).toBeGreaterThan(8)
      for (const { id } of clocks) await expectExplained(person(login), id)
    }
  })

  async function expectExplained(who: Person, clock: string): Promise<void> {
    const path = `/api/cases/${kase.caseNo}/clocks/${encodeURIComponent(clock)}/explanation`
    const { limit, countedFrom, dueAt, days } = await who.reads(path, Explanation)
    if (limit === null) return
    const counted = days.filter(({ kind }) => kind === 'counted' || kind === 'make-up')
    expect([clock, limit.unit, counted.length]).toEqual([clock, 'workingDays', limit.value])
    expect(counted.map(({ number }) => number)).toEqual(counted.map((_, index) => index + 1))
    expect(days[0]).toMatchObject({ date: countedFrom?.slice(0, 10), kind: 'trigger', number: 0 })
    expect(counted.at(-1)).toMatchObject({ date: dueAt?.slice(0, 10), number: limit.value })
    // What is late goes on after its due day: the survey, due on Wednesday the 4th, was done on Thursday the 5th.
    const late = clock === 'survey.0.1.marketing' ? [['2026-03-05', 'overdue', 1]] : []
    const after = days.slice(days.findIndex(({ date }) => date === dueAt?.slice(0, 10)) + 1)
    expect([clock, after.map(({ date, kind, number }) => [date, kind, number])]).toEqual([clock, late])
    expect(days.map(({ date }) => date)).toEqual([...new Set(days.map(({ date }) => date))].sort())
  }

  it('explains the statutory limit day by day', async () => {
    const path = `/api/cases/${kase.caseNo}/clocks/statutory:plan-reply.0.1/explanation`
    const { limit, dueAt, days } = await person('safety-1').reads(path, Explanation)
    // 供电监管办法: 20 working days after Monday 2 March; four in its own week, then three weeks, then the 30th
    expect(limit).toEqual({ value: 20, unit: 'workingDays' })
    expect(momentText(dueAt ?? '')).toBe('03-30 17:30')
    expect(days.filter(({ kind }) => kind === 'weekend').map(({ date }) => date.slice(5))).toEqual([
      ...['03-07', '03-08', '03-14', '03-15', '03-21', '03-22', '03-28', '03-29'],
    ])
    expect(days.at(-1)?.rule).toBe('civil-code-203-close-of-business')
    const unknown = person('safety-1').reads(path.replace('plan-reply', 'coffee'), Explanation)
    expect(await refused(unknown)).toMatchObject({ status: 404, code: 'NOT_FOUND' })
  })

  it('explains a limit across holidays: 45 working days over Qingming and Labour Day', async () => {
    const dual = await town().submits('applicant-4', HOSPITAL)
    await person('marketing-1').accepts(dual)
    const path = `/api/cases/${dual.caseNo}/clocks/statutory:plan-reply.0.1/explanation`
    const { dueAt, days } = await person('marketing-1').reads(path, Explanation)
    // accepted on Friday 6 March: 17 in the rest of March, 21 in April without Monday the 6th (Qingming), and 7 in May:
    // the 6th, 7th, 8th, Saturday the 9th (worked for Labour Day), the 11th, 12th and 13th
    expect(momentText(dueAt ?? '')).toBe('05-13 17:30')
    expect(days.find(({ date }) => date === '2026-04-06')).toMatchObject({ kind: 'holiday', number: 0 })
    expect(days.find(({ date }) => date === '2026-05-09')).toMatchObject({ kind: 'make-up', rule: 'make-up-day' })
    const labourDay = days.filter(({ date }) => date >= '2026-05-01' && date <= '2026-05-05').map(({ kind }) => kind)
    expect(labourDay).toEqual(['holiday', 'holiday', 'holiday', 'holiday', 'holiday'])
    expect(days.filter(({ number }) => number > 0)).toHaveLength(45)
  })

  it('offers exactly what is then allowed, to everybody', async () => {
    const logins = [
      ...['applicant-1', 'marketing-1', 'production-2', 'safety-1', 'safety-head'],
      ...['manager-chengdong-1', 'supervisor-chengdong', 'administrator'],
    ]
    const page = await pageOf(person('administrator'), kase)
    const shown = page.timeline.flatMap((round) => round.tasks).map(({ key }) => key)
    expect(shown).toHaveLength(10)
    const tasks = shown.filter((key) => !/plan\.0|survey\.0\.1\.marketing/.test(key))
    expect(tasks).toHaveLength(7)
    for (const login of logins) {
      const offered = (await pageOf(person(login), kase)).availableActions.map(({ action, task }) =>
        nameOfAct(action, task),
      )
      const others = everyAct(tasks).filter((each) => !offered.includes(nameOfAct(each.action, each.task)))
      const replies = await Promise.all(
        others.map(({ path, body }) =>
          person(login).sends('POST', `/api/cases/${kase.caseNo}/${path}`, {
            body,
            key: `${login} ${path}`.replaceAll(' ', '/'),
          }),
        ),
      )
      const allowed = others.filter((_, index) => ![403, 409].includes(replies[index]?.status ?? 0))
      expect([login, allowed.map(({ path }) => path)]).toEqual([login, []])
    }
    expect((await pageOf(person('administrator'), kase)).seq).toBe(page.seq)

    // What is offered is done, one after the other, each time from what the page then offers.
    for (const [login, action, task] of [
      ['supervisor-chengdong', 'admit-green', undefined],
      ['supervisor-chengdong', 'urge', 'plan-review.0.1.safety'],
      ['supervisor-chengdong', 'extend', 'plan-review.0.1.safety'],
      ['supervisor-chengdong', 'leave-green', undefined],
      ['safety-head', 'assign', 'plan-review.0.1.safety'],
      ['leader-chengdong', 'comment', 'plan-review.0.1.safety'],
      ['safety-2', 'release', 'plan-review.0.1.safety'],
      ['safety-1', 'claim', 'plan-review.0.1.safety'],
      ['safety-1', 'comment', 'plan-review.0.1.safety'],
      ['safety-1', 'complete', 'plan-review.0.1.safety'],
      ['marketing-2', 'complete', 'plan-review.0.1.marketing'],
    ] as const) {
      const offered = (await pageOf(person(login), kase)).availableActions
      expect(offered.map((each) => nameOfAct(each.action, each.task))).toContain(nameOfAct(action, task))
      const found = everyAct(tasks).find((each) => each.action === action && each.task === task)
      const { seq } = await person(login).acts(kase, found?.path ?? '', found?.body)
      expect(seq).toBeGreaterThan(page.seq)
    }
    expect(
      (await pageOf(person('safety-1'), kase)).availableActions.filter(({ action }) => action === 'complete'),
    ).toEqual([])
  })

  it('shows the texts of the house to staff, and to the customer what is meant for him', async () => {
    const Comments = Type.Object({ items: Type.Array(Type.Object({ text: Type.String(), by: Name })) })
    const comments = (login: string) => person(login).reads(`/api/cases/${kase.caseNo}/comments`, Comments)
    const staffs = await comments('planning-1')
    expect(staffs.items.map(({ text, by }) => [by.name, text])).toEqual([
      ['韩国梁', '民生重点项目'],
      ['韩国梁', '请抓紧'],
      ['韩国梁', '现场复杂'],
      ['韩国梁', '已恢复正常'],
      ['曹正阳', '请说明'],
      ['马晓峰', '请说明'],
    ])
    expect((await comments('applicant-1')).items).toEqual([])
    const log = await person('applicant-1').reads(`/api/cases/${kase.caseNo}/events?limit=500`, LogAnswer)
    expect(log.items.filter(({ text }) => text !== null)).toEqual([])

    // A written reply is meant for the customer; so is the customer's own word.
    for (const department of ['planning', 'dispatch']) {
      await person(`${department}-1`).completes(kase, `plan-review.0.1.${department}`, 'approve')
    }
    await person('production-2').completes(kase, 'plan-review.0.1.production', 'approve', { remark: '内部意见' })
    await (
      await town().managerOf(kase)
    ).completes(kase, 'plan-reply.0.1.account-manager', 'replied', { remark: '方案已定', form: { feeFen: 500_00 } })
    await person('applicant-1').completes(kase, 'plan-confirmation.0.1.applicant', 'accept', { remark: '同意' })
    expect((await comments('applicant-1')).items.map(({ text }) => text)).toEqual(['方案已定', '同意'])
    expect((await comments('planning-1')).items.map(({ text }) => text)).toContain('内部意见')
  })

  it('tells which gates are met, and when', async () => {
    const [gates] = (await pageOf(person('applicant-1'), kase)).gates
    expect(gates).toMatchObject({
      phase: 1,
      energisedAt: null,
      lacking: ['inspection-passed', 'contract-signed', 'fees-settled', 'meter-installed'],
    })
    await town().passesTo('03-09 10:00')
    await person('applicant-1').completes(kase, 'fees.0.1.applicant', 'pay')
    await person('marketing-2').completes(kase, 'fees.0.1.marketing', 'confirm', { form: { amountFen: 500_00 } })
    const [after] = (await pageOf(person('applicant-1'), kase)).gates
    expect(after?.lacking).toEqual(['inspection-passed', 'contract-signed', 'meter-installed'])
    expect(after?.gates.map(({ gate, metAt }) => [gate, metAt === null ? null : momentText(metAt)])).toEqual([
      ['inspection-passed', null],
      ['contract-signed', null],
      ['fees-settled', '03-09 10:00'],
      ['meter-installed', null],
    ])
  })

  it('says with the customer only while nobody of the grid can act', async () => {
    const isWithCustomer = async () => (await pageOf(person('applicant-1'), kase)).ball.withCustomer
    // the customer builds, but marketing drafts the contract
    expect(await isWithCustomer()).toBe(false)
    const documents = [await person('marketing-2').uploads(kase.caseNo, 'contract')]
    await person('marketing-2').completes(kase, 'contract.0.1.marketing', 'draft', { documents })
    expect(await isWithCustomer()).toBe(true)
    const { ball } = await pageOf(person('applicant-1'), kase)
    expect(ball.holders.map(({ key }) => key)).toEqual(['customer-works.1.1.applicant', 'contract.0.1.applicant'])
  })

  it('has a log that is whole, in order and chained, page by page', async () => {
    const { seq } = await pageOf(person('safety-1'), kase)
    const log = await town().log(kase)
    expect(log.map((each) => each.seq)).toEqual(Array.from({ length: seq }, (_, index) => index + 1))
    expect(log.map(({ prevHash }) => prevHash).slice(1)).toEqual(log.map(({ hash }) => hash).slice(0, -1))
    expect(new Set(log.map(({ hash }) => hash)).size).toBe(seq)
    const recorded = log.map(({ recordedAt }) => recordedAt)
    expect(recorded).toEqual([...recorded].sort())
    expect(log.every(({ at, recordedAt }) => at <= recordedAt)).toBe(true)
    expect(log.slice(0, 2).map(({ type, by }) => [type, by.id])).toEqual([
      ['ApplicationSubmitted', 'u-applicant-1'],
      ['StepOpened', 'system'],
    ])
    const parts: LogLine[] = []
    // as `log` reads it, texts and names included: the administrator is shown neither
    const reader = person('supervisor-chengdong')
    let cursor = ''
    do {
      const path = `/api/cases/${kase.caseNo}/events?limit=7${cursor}`
      const page: Static<typeof LogAnswer> = await reader.reads(path, LogAnswer)
      parts.push(...page.items)
      cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`
    } while (cursor !== '')
    expect(parts).toEqual(log)
  })
})

interface Doing {
  action: string
  task?: string
  path: string
  body: object
}

const nameOfAct = (action: string, task?: string) => (task === undefined ? action : `${action} ${task}`)

/** Everything that anybody could do to a case with these tasks, with bodies in which nothing is wrong. */
function everyAct(tasks: readonly string[]): Doing[] {
  const onTask = (task: string): Doing[] =>
    Object.entries(BODIES).map(([action, body]) => {
      const path = action === 'comment' ? 'comments' : action
      return { action, task, path: `tasks/${task}/${path}`, body }
    })
  const green = { reason: 'public-welfare', until: '2026-12-31', remark: '民生重点项目' }
  return [
    { action: 'admit-green', path: 'green-channel', body: green },
    { action: 'leave-green', path: 'green-channel/leave', body: { remark: '已恢复正常' } },
    { action: 'withdraw', path: 'withdraw', body: {} },
    { action: 'suspend', path: 'suspend', body: { reason: '项目暂缓' } },
    { action: 'resume', path: 'resume', body: {} },
    { action: 'change-plan', path: 'change-plan', body: { part: 'survey', reason: '线路调整' } },
    { action: 'ask-validity', path: 'ask-validity', body: { months: 1 } },
    { action: 'request-again', path: 'request-again', body: {} },
    { action: 'wish-energisation', path: 'wish-energisation', body: { phase: 1, on: '2026-12-01' } },
    ...tasks.flatMap(onTask),
  ]
}

/** A document that is none: whether the person may do it at all is asked first. */
const NO_DOCUMENT = '00000000-0000-4000-8000-00000000dead'

const BODIES = {
  claim: {},
  release: {},
  complete: { outcome: 'approve' },
  'take-back': { reason: '填写有误' },
  'request-supplement': { kinds: ['photo'] },
  'start-inspection': {},
  'begin-works': {},
  'request-inspection': {},
  'state-date': { on: '2026-12-01' },
  'propose-appointment': { on: '2026-12-01', from: '09:00', until: '11:00' },
  'answer-appointment': {},
  comment: { text: '请说明' },
  assign: { assignee: 'u-safety-2' },
  extend: { by: { unit: 'workingDays', value: 1 }, reason: '现场复杂' },
  urge: { remark: '请抓紧' },
  'demand-later': { kinds: ['photo'] },
  'close-defect': { inspection: 'completion-inspection.1.1.safety', defect: 1, documents: [NO_DOCUMENT] },
  'take-over': {},
  'close-round': {},
  'close-escalation': { note: '已协调' },
  'request-stop': { reason: 'permit', until: '2026-12-31', documents: [NO_DOCUMENT] },
  'confirm-stop': {},
  'refuse-stop': { remark: '证明不足' },
  'end-stop': {},
} as const
