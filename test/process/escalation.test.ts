import Type from 'typebox'
import { beforeAll, describe, expect, it } from 'vitest'
import { refused, momentText, suiteTown } from '../support/story.ts'
import type { Kase } from '../support/story.ts'

const nullable = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const Fired = Type.Array(Type.Object({ edition: Type.Integer(), rung: Type.String() }))
const Page = Type.Object({
  green: nullable(
    Type.Object({ leader: Type.Object({ id: Type.String() }), supervisor: Type.Object({ id: Type.String() }) }),
  ),
  clocks: Type.Array(
    Type.Object({
      id: Type.String(),
      dueAt: nullable(Type.String()),
      overdue: Type.Boolean(),
      fired: Fired,
      nextRung: nullable(Type.Object({ rung: Type.String(), at: Type.String(), to: Type.Array(Type.String()) })),
    }),
  ),
})

const MARKETING = 'survey.0.1.marketing'
const PRODUCTION = 'survey.0.1.production'
const REPLY_CLOCK = 'statutory:plan-reply.0.1'
const days = (value: number) => ({ value, unit: 'workingDays' }) as const
const hours = (value: number) => ({ value, unit: 'workingHours' }) as const

/** A case and its clocks, as the administrator of the town sees them. */
function townWithClocks() {
  const town = suiteTown()
  const pageOf = (kase: Kase) => town().person('administrator').reads(`/api/cases/${kase.caseNo}`, Page)
  const clockOf = async (kase: Kase, id: string) => {
    const clock = (await pageOf(kase)).clocks.find((each) => each.id === id)
    if (clock === undefined) throw new Error(`${kase.caseNo} has no clock ${id}`)
    return clock
  }
  const dueOf = async (kase: Kase, id: string) => momentText((await clockOf(kase, id)).dueAt ?? '')
  /** Handed in at 09:00 on Monday 2 March; a survey of two working days opens when marketing accepts it. */
  const handedIn = async (applicant: string) => {
    const kase = await town().submits(applicant)
    // the receipt
    expect(await town().newlyMailed(kase)).toEqual([applicant])
    return kase
  }
  const accepted = async (kase: Kase) => {
    await town().person('marketing-1').accepts(kase)
    expect(await town().newlyMailed(kase)).toEqual([kase.story.applicant])
  }
  return { town, pageOf, clockOf, dueOf, handedIn, accepted }
}

describe('a survey that nobody touches', () => {
  const { town, clockOf, handedIn, accepted } = townWithClocks()
  let kase: Kase
  beforeAll(async () => {
    await town().passesTo('03-02 09:00')
    kase = await handedIn('applicant-1')
    await town().passesTo('03-02 10:00')
    await accepted(kase)
  })

  /** At a moment, and not a minute before, these people are told of these rungs. */
  async function climbs(moment: string, rungs: string[], people: string[]): Promise<void> {
    const before = await town().rungs(kase)
    const minute = Number(moment.slice(-2))
    const justBefore = minute === 0 ? moment : `${moment.slice(0, -2)}${String(minute - 1).padStart(2, '0')}`
    await town().passesTo(justBefore)
    expect(await town().rungs(kase)).toEqual(before)
    expect(await town().newMails(kase)).toEqual([])
    await town().passesTo(moment)
    expect(await town().rungs(kase)).toEqual([...before, ...rungs.map((each) => `${moment} ${each}`)])
    expect(await town().newlyMailed(kase)).toEqual([...people].sort())
  }

  it('is reminded of a working day before: the queues of both departments and the account manager', async () => {
    // due on Wednesday 4 March at 17:30; 7.5 working hours before it the same day opens
    expect(await clockOf(kase, MARKETING)).toMatchObject({
      nextRung: { rung: 'remind', at: '2026-03-04T08:30:00.000+08:00', to: ['holder', 'account-manager'] },
    })
    await climbs(
      '03-04 08:30',
      [`remind ${MARKETING}`, `remind ${PRODUCTION}`],
      ['manager-chengdong-1', 'marketing-1', 'marketing-2', 'production-1', 'production-2'],
    )
  })

  it('is due: the heads are told, each of the own department', async () => {
    await climbs('03-04 17:30', [`due ${MARKETING}`, `due ${PRODUCTION}`], ['marketing-head', 'production-head'])
    expect((await clockOf(kase, MARKETING)).overdue).toBe(true)
  })

  it('is a working day late: the supervisor, in one mail that names both', async () => {
    const rungs = [`overdue-1wd ${MARKETING}`, `overdue-1wd ${PRODUCTION}`]
    await climbs('03-05 17:29', [], [])
    await town().passesTo('03-05 17:30')
    expect((await town().rungs(kase)).slice(-2)).toEqual(rungs.map((each) => `03-05 17:30 ${each}`))
    const [mail, ...others] = await town().newMails(kase)
    expect(others).toEqual([])
    expect(mail?.to).toBe('supervisor-chengdong')
    expect(mail?.text).toContain('现场勘查（营销部）已超期 1 个工作日')
    expect(mail?.text).toContain('现场勘查（生技部）已超期 1 个工作日')
  })

  it('is three working days late: the leader of the region, on Monday', async () => {
    await climbs('03-09 17:30', [`overdue-3wd ${MARKETING}`, `overdue-3wd ${PRODUCTION}`], ['leader-chengdong'])
  })

  it('climbs each rung once, however often the clock is moved on', async () => {
    const before = await town().rungs(kase)
    await town().passesTo('03-09 17:31')
    await town().passes(hours(1))
    await town().passes(days(1))
    await town().passesTo('03-20 12:00')
    expect(await town().rungs(kase)).toEqual(before)
    expect(new Set(before).size).toBe(8)
    expect(await town().newMails(kase)).toEqual([])
    expect((await clockOf(kase, MARKETING)).nextRung).toBeNull()
  })

  it('threatens the statutory limit: account manager and heads are warned three working days before', async () => {
    // 20 working days after 2 March: Monday the 30th; three before its close, Thursday the 26th opens
    await climbs(
      '03-26 08:30',
      [`warning ${REPLY_CLOCK}`],
      ['manager-chengdong-1', 'marketing-head', 'production-head'],
    )
    // the whole case has 22: Wednesday 1 April, so the warning comes on the 30th
    await climbs(
      '03-30 08:30',
      ['warning case:handling.1'],
      ['manager-chengdong-1', 'marketing-head', 'production-head'],
    )
  })

  it('breaches it: supervisor and leader at once', async () => {
    await climbs('03-30 17:30', [`breach ${REPLY_CLOCK}`], ['leader-chengdong', 'supervisor-chengdong'])
    await climbs('04-01 17:30', ['breach case:handling.1'], ['leader-chengdong', 'supervisor-chengdong'])
    expect((await clockOf(kase, REPLY_CLOCK)).overdue).toBe(true)
    expect((await clockOf(kase, 'case:handling.1')).overdue).toBe(true)
    await town().passesTo('04-20 12:00')
    expect(await town().newMails(kase)).toEqual([])
  })
})

describe('what people do about a ladder', () => {
  const { town, clockOf, dueOf, handedIn, accepted } = townWithClocks()
  const person = (login: string) => town().person(login)
  let claimed: Kase
  let assigned: Kase
  let extended: Kase
  let supplemented: Kase
  beforeAll(async () => {
    await town().passesTo('03-02 09:00')
    claimed = await handedIn('applicant-1')
    assigned = await handedIn('applicant-2')
    extended = await handedIn('applicant-3')
    supplemented = await handedIn('applicant-4')
    await town().passesTo('03-02 09:30')
    await person('marketing-1').asksFor(supplemented, ['site-plan'])
    expect(await town().newlyMailed(supplemented)).toEqual(['applicant-4'])
    await town().passesTo('03-02 10:00')
    for (const kase of [claimed, assigned, extended]) await accepted(kase)
  })

  it('an urging goes to who has the task, or to all of the queue', async () => {
    await person('production-1').claims(claimed, PRODUCTION)
    await person('supervisor-chengdong').acts(claimed, `tasks/${PRODUCTION}/urge`, { remark: '请今天完成' })
    const [mail, ...others] = await town().newMails(claimed)
    expect(others).toEqual([])
    expect(mail?.to).toBe('production-1')
    expect(mail?.subject).toContain('催办：现场勘查')
    expect(mail?.text).toContain('请今天完成')
    await person('supervisor-chengdong').urges(claimed, MARKETING)
    expect(await town().newlyMailed(claimed)).toEqual(['marketing-1', 'marketing-2'])
    // Urged again after a working hour is told again, sooner it is refused; it changes no deadline.
    const again = await refused(person('supervisor-chengdong').urges(claimed, PRODUCTION))
    expect(again).toMatchObject({ status: 409, code: 'URGED_LATELY' })
    await town().passes({ value: 1, unit: 'workingHours' })
    await person('supervisor-chengdong').urges(claimed, PRODUCTION)
    expect(await town().newlyMailed(claimed)).toEqual(['production-1'])
    expect(await dueOf(claimed, PRODUCTION)).toBe('03-04 17:30')
  })

  it('the reminder goes to who has the task then: claimed, assigned, or still in the queue', async () => {
    await person('marketing-head').assigns(assigned, MARKETING, person('marketing-1'))
    await person('marketing-head').assigns(assigned, MARKETING, person('marketing-2'))
    await person('supervisor-chengdong').assigns(assigned, PRODUCTION, person('production-head'))
    await town().passesTo('03-04 08:30')
    const toManagerAnd = async (kase: Kase, ...logins: string[]) => {
      const { login } = await town().managerOf(kase)
      expect(await town().newlyMailed(kase)).toEqual([login, ...logins].sort())
    }
    await toManagerAnd(claimed, 'marketing-1', 'marketing-2', 'production-1')
    await toManagerAnd(assigned, 'marketing-2', 'production-head')
    await toManagerAnd(extended, 'marketing-1', 'marketing-2', 'production-1', 'production-2')
    // A second case of the region went to the second manager.
    const managers = [await town().managerOf(claimed), await town().managerOf(assigned)].map(({ login }) => login)
    expect(managers).toEqual(['manager-chengdong-1', 'manager-chengdong-2'])
  })

  it('an extension by the head moves the due instant, not the statutory one, and the ladder begins anew', async () => {
    await town().passesTo('03-04 17:31')
    expect(await town().newlyMailed(extended)).toEqual(['marketing-head', 'production-head'])
    expect((await clockOf(extended, MARKETING)).overdue).toBe(true)
    const statutory = await clockOf(extended, REPLY_CLOCK)

    await person('marketing-head').grants(extended, MARKETING, days(2))
    expect(await clockOf(extended, MARKETING)).toMatchObject({
      overdue: false,
      nextRung: { rung: 'remind', at: '2026-03-06T08:30:00.000+08:00' },
    })
    // two working days more: Friday 6 March
    expect(await dueOf(extended, MARKETING)).toBe('03-06 17:30')
    expect(await dueOf(extended, PRODUCTION)).toBe('03-04 17:30')
    expect(await clockOf(extended, REPLY_CLOCK)).toEqual(statutory)
    expect(await dueOf(extended, REPLY_CLOCK)).toBe('03-30 17:30')
    expect(await town().newMails(extended)).toEqual([])

    await town().passesTo('03-13 09:00')
    expect(await town().rungs(extended, MARKETING)).toEqual([
      `03-04 08:30 remind ${MARKETING}`,
      `03-04 17:30 due ${MARKETING}`,
      `03-06 08:30 remind ${MARKETING}`,
      `03-06 17:30 due ${MARKETING}`,
      `03-09 17:30 overdue-1wd ${MARKETING}`,
      `03-11 17:30 overdue-3wd ${MARKETING}`,
    ])
    expect((await clockOf(extended, MARKETING)).fired).toEqual([
      { edition: 0, rung: 'remind' },
      { edition: 0, rung: 'due' },
      ...['remind', 'due', 'overdue-1wd', 'overdue-3wd'].map((rung) => ({ edition: 1, rung })),
    ])
    expect(await town().rungs(extended, PRODUCTION)).toEqual([
      `03-04 08:30 remind ${PRODUCTION}`,
      `03-04 17:30 due ${PRODUCTION}`,
      `03-05 17:30 overdue-1wd ${PRODUCTION}`,
      `03-09 17:30 overdue-3wd ${PRODUCTION}`,
    ])
    const { login } = await town().managerOf(extended)
    expect(await town().newlyMailed(extended)).toEqual(
      [
        ...[login, 'marketing-1', 'marketing-2'],
        'marketing-head',
        // the second department's first day, then both departments' next rungs on Monday and Wednesday
        ...['supervisor-chengdong', 'supervisor-chengdong'],
        ...['leader-chengdong', 'leader-chengdong'],
      ].sort(),
    )
  })

  it('holds its rungs while the customer has to supply documents', async () => {
    // it was asked for at 09:30 on Monday; by now no rung of the acceptance has fired
    expect(await town().rungs(supplemented, 'acceptance')).toEqual([])
    // the customer's ten days end on the 16th: 6.5 hours of the 2nd and ten days are 81.5, and half of them ran by then
    expect(await town().rungs(supplemented)).toEqual(['03-09 14:15 response-half supplement.0.1.applicant'])
    expect(await town().newlyMailed(supplemented)).toEqual(['applicant-4'])
    const document = await person('applicant-4').uploads(supplemented.caseNo, 'site-plan')
    await person('applicant-4').completes(supplemented, 'supplement.0.1.applicant', 'supply', { documents: [document] })
    // supplied on Friday 13 March: the days after Monday the 2nd up to then are taken out, Monday the 16th is day 1
    expect(await dueOf(supplemented, 'acceptance.0.1.marketing')).toBe('03-16 17:30')
    await town().passesTo('03-16 18:00')
    expect(await town().rungs(supplemented, 'acceptance')).toEqual([
      // a limit of one day reminds at half: 7 hours ran on the 2nd, 7.5 on the 16th, so 15 minutes into the 16th
      '03-16 08:45 remind acceptance.0.1.marketing',
      '03-16 17:30 due acceptance.0.1.marketing',
    ])
    // in silence it counts as accepted when it is due, and the customer is told; nobody managed the case before
    expect(await town().newlyMailed(supplemented)).toEqual([
      'applicant-4',
      'marketing-1',
      'marketing-2',
      'marketing-head',
    ])
  })
})

describe('the green channel', () => {
  const { town, pageOf, clockOf, dueOf, handedIn, accepted } = townWithClocks()
  const person = (login: string) => town().person(login)
  let stays: Kase
  let leaves: Kase
  beforeAll(async () => {
    await town().passesTo('03-02 09:00')
    stays = await handedIn('applicant-4')
    leaves = await handedIn('applicant-5')
    await town().passesTo('03-02 10:00')
    await accepted(stays)
    await accepted(leaves)
    await town().passesTo('03-02 11:00')
    await person('supervisor-chengdong').admitsToGreen(stays)
    await person('supervisor-chengdong').admitsToGreen(leaves)
    for (const kase of [stays, leaves]) {
      const { login } = await town().managerOf(kase)
      expect(await town().newlyMailed(kase)).toEqual(['leader-chengdong', login])
    }
  })

  it('shortens at once, counted from the admission; the statutory limit stays', async () => {
    for (const task of [MARKETING, PRODUCTION]) expect(await dueOf(stays, task)).toBe('03-03 17:30')
    expect(await dueOf(stays, REPLY_CLOCK)).toBe('03-30 17:30')
    expect((await pageOf(stays)).green).toMatchObject({
      leader: { id: 'u-leader-chengdong' },
      supervisor: { id: 'u-supervisor-chengdong' },
    })
  })

  it('has its own ladder: half, and left before it is due, the promise is restored from the original trigger', async () => {
    await town().passesTo('03-03 09:44')
    expect(await town().rungs(stays)).toEqual([])
    // 5 hours on Monday from 11:00, 7.5 on Tuesday: half of 12.5 is 6 hours 15, so 1 hour 15 into Tuesday
    await town().passesTo('03-03 10:00')
    for (const kase of [stays, leaves]) {
      const half = [`03-03 09:45 half ${MARKETING}`, `03-03 09:45 half ${PRODUCTION}`]
      expect(await town().rungs(kase)).toEqual(half)
      const { login } = await town().managerOf(kase)
      const queues = ['marketing-1', 'marketing-2', 'production-1', 'production-2']
      expect(await town().newlyMailed(kase)).toEqual([login, ...queues].sort())
    }
    await person('supervisor-chengdong').leavesGreen(leaves)
    expect((await pageOf(leaves)).green).toBeNull()
    for (const task of [MARKETING, PRODUCTION]) expect(await dueOf(leaves, task)).toBe('03-04 17:30')
  })

  it('climbs due, four and eight working hours late, up to the leader in command', async () => {
    await town().passesTo('03-03 17:30')
    expect((await town().rungs(stays)).slice(2)).toEqual([
      `03-03 17:30 due ${MARKETING}`,
      `03-03 17:30 due ${PRODUCTION}`,
    ])
    expect(await town().newlyMailed(stays)).toEqual(['marketing-head', 'production-head'])
    expect((await clockOf(stays, MARKETING)).overdue).toBe(true)
    // 3.5 hours to noon, half an hour after it
    await town().passesTo('03-04 13:59')
    expect(await town().newMails(stays)).toEqual([])
    await town().passesTo('03-04 14:00')
    expect((await town().rungs(stays)).slice(4)).toEqual([
      `03-04 14:00 overdue-4h ${MARKETING}`,
      `03-04 14:00 overdue-4h ${PRODUCTION}`,
    ])
    expect(await town().newlyMailed(stays)).toEqual(['supervisor-chengdong'])
    // a day of 7.5 hours, and half an hour of Thursday
    await town().passesTo('03-05 09:00')
    expect((await town().rungs(stays)).slice(6)).toEqual([
      `03-05 09:00 overdue-8h ${MARKETING}`,
      `03-05 09:00 overdue-8h ${PRODUCTION}`,
    ])
    expect(await town().newlyMailed(stays)).toEqual(['leader-chengdong'])
  })

  it('leaves to a case that is out of it the ladder of the promise', async () => {
    await town().passesTo('03-09 17:30')
    expect((await town().rungs(leaves, MARKETING)).slice(1)).toEqual([
      `03-04 08:30 remind ${MARKETING}`,
      `03-04 17:30 due ${MARKETING}`,
      `03-05 17:30 overdue-1wd ${MARKETING}`,
      `03-09 17:30 overdue-3wd ${MARKETING}`,
    ])
    expect((await town().rungs(stays, MARKETING)).map((each) => each.split(' ')[2])).toEqual([
      'half',
      'due',
      'overdue-4h',
      'overdue-8h',
    ])
  })

  it('admitted late, nothing is overdue in retrospect', async () => {
    const late = await handedIn('applicant-6')
    await accepted(late)
    // accepted on Monday 9 March after hours: the survey is due on Wednesday the 11th
    await town().passesTo('03-10 09:00')
    await person('supervisor-chengdong').admitsToGreen(late)
    expect(await dueOf(late, MARKETING)).toBe('03-11 17:30')
    expect((await clockOf(late, MARKETING)).overdue).toBe(false)
    expect(await town().rungs(late)).toEqual([])
  })

  // A change of ladder brings rungs whose instant is already past: they are climbed from the change on.
  it('brings no rung that stands in the log at an instant before the admission', async () => {
    const late = await handedIn('applicant-7')
    await accepted(late)
    // the survey is due on Thursday the 12th; at 16:00 of that day more than half of its time has run
    await town().passesTo('03-12 16:00')
    await person('supervisor-chengdong').admitsToGreen(late)
    await town().passes(hours(0.5))
    const instants = (await town().log(late)).map(({ at }) => at)
    expect(instants).toEqual([...instants].sort())
  })

  it('leaving it, likewise: the reminder of the promise is not dated back', async () => {
    const late = await handedIn('applicant-8')
    await accepted(late)
    await person('supervisor-chengdong').admitsToGreen(late)
    await town().passesTo('03-16 16:00')
    await person('supervisor-chengdong').leavesGreen(late)
    await town().passes(hours(0.5))
    const instants = (await town().log(late)).map(({ at }) => at)
    expect(instants).toEqual([...instants].sort())
  })
})
