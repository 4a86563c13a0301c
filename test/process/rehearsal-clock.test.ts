import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Type from 'typebox'
import { Value } from 'typebox/value'
import { beforeAll, describe, expect, it } from 'vitest'
import { MAIL_TEXTS } from '../../activities/mail/texts.ts'
import { buildApp } from '../../api/app.ts'
import { readClock } from '../../db/clock.ts'
import { ClockAnswer, DraftAnswer, Written } from '../../demo/answers.ts'
import { draftOf } from '../../demo/draft.ts'
import { throwawayApi } from '../../runtime/demo/throwaway.ts'
import { INTERNAL_SINGLE } from '../../demo/stories/figures.ts'
import { momentText, refused, send, suiteTown } from '../support/story.ts'
import type { Kase, Town } from '../support/story.ts'

const MARKETING = 'survey.0.1.marketing'
const PRODUCTION = 'survey.0.1.production'

/** What a case did by itself, in the order of its log: when it was, and on which day it was written down. */
async function doneByItself(town: Town, kase: Kase): Promise<string[]> {
  const rungs = await town.events(kase, 'RungFired')
  // Written down on the very day on which it was, not when somebody looked.
  expect(rungs.map(({ recordedAt }) => recordedAt.slice(0, 10))).toEqual(rungs.map(({ at }) => at.slice(0, 10)))
  return rungs.map(({ at, data }) => `${momentText(at)} ${String(data['rung'])} ${String(data['clock'])}`)
}

describe('the business clock', () => {
  const town = suiteTown()

  it('begins on Monday 2 March 2026 at opening, and can be read by anybody', async () => {
    const clock = await town().readsClock()
    expect(momentText(clock.now)).toBe('03-02 08:30')
    expect(clock.nextDueAt).toBeNull()
    const reply = await send(`${town().world.house.url}/rehearsal/clock`, 'GET', {})
    expect(reply.status).toBe(200)
  })

  it('has no next deadline where nobody has one', async () => {
    expect(await refused(town().moves({ toNextDeadline: true }))).toMatchObject({ status: 409, code: 'NOTHING_ARMED' })
  })

  it.each<[object, string]>([
    [{ to: '2026-03-02T08:40:00+08:00' }, '03-02 08:40'],
    [{ workingHours: 1 }, '03-02 09:40'],
    [{ workingHours: 2.5 }, '03-02 13:40'],
    [{ workingDays: 1 }, '03-03 13:40'],
    [{ workingHours: 4 }, '03-04 08:40'],
    // the same instant, written in another zone
    [{ to: '2026-03-06T09:00:00Z' }, '03-06 17:00'],
    // from Friday over the weekend
    [{ workingHours: 1 }, '03-09 09:00'],
    [{ workingDays: 5 }, '03-16 09:00'],
    // from a Sunday night: the hour is Monday's first
    [{ to: '2026-03-22T23:00:00+08:00' }, '03-22 23:00'],
    [{ workingHours: 1 }, '03-23 09:30'],
    // over Qingming, Saturday 4 to Monday 6 April
    [{ to: '2026-04-03T17:30:00+08:00' }, '04-03 17:30'],
    [{ workingDays: 1 }, '04-07 17:30'],
  ])('moved by %j stands at %s', async (move, moment) => {
    const before = await town().readsClock()
    const moved = await town().moves(move)
    expect(momentText(moved.now)).toBe(moment)
    expect(moved.version).toBeGreaterThan(before.version)
    expect(momentText((await town().readsClock()).now)).toBe(moment)
  })

  it('does not go back', async () => {
    const before = await town().readsClock()
    const back = await refused(town().moves({ to: '2026-03-02T08:30:00+08:00' }))
    expect(back).toMatchObject({ status: 422, code: 'CLOCK_CANNOT_GO_BACK', to: '2026-03-02T08:30:00.000+08:00' })
    const after = await town().readsClock()
    expect([after.version, after.offsetMs]).toEqual([before.version, before.offsetMs])
  })

  it.each<[object, string | undefined]>([
    [{}, undefined],
    [{ to: 'tomorrow' }, '/to'],
    [{ to: '2026-02-30T08:30:00+08:00' }, '/to'],
    [{ workingDays: 0 }, '/workingDays'],
    [{ workingDays: 1.5 }, '/workingDays'],
    [{ workingHours: -1 }, '/workingHours'],
    [{ toNextDeadline: false }, '/toNextDeadline'],
    [{ days: 1 }, '/days'],
    [{ workingDays: 1, workingHours: 1 }, undefined],
  ])('is not moved by %j', async (move, field) => {
    const problem = await refused(town().moves(move))
    expect(problem).toMatchObject({
      status: 422,
      code: 'VALIDATION_FAILED',
      ...(field === undefined ? {} : { errors: [{ field }] }),
    })
  })

  it('has no route in production', async () => {
    const { house } = town().world
    const filesDir = mkdtempSync(join(tmpdir(), 'power-connection-production-'))
    const config = { ...throwawayApi(filesDir), mode: 'production' as const }
    const { db } = house.pools.api
    const deps = { db, keyed: db, temporal: house.temporal, taskQueue: 'none', texts: MAIL_TEXTS, config }
    const app = await buildApp(deps)
    try {
      // read past the API of this process, which may just now be overloaded by the building of another
      const before = await readClock(house.pools.api.db)
      for (const method of ['GET', 'POST'] as const) {
        const payload = method === 'POST' ? { workingDays: 1 } : undefined
        const reply = await app.inject({ method, url: '/rehearsal/clock', ...(payload && { payload }) })
        expect(reply.json()).toMatchObject({ status: 404, code: 'NOT_FOUND' })
      }
      expect((await app.inject('/health')).statusCode).toBe(200)
      expect(JSON.stringify((await app.inject('/openapi.json')).json())).not.toContain('/rehearsal/clock')
      expect((await readClock(house.pools.api.db)).version).toBe(before.version)
    } finally {
      await app.close()
      rmSync(filesDir, { recursive: true, force: true })
    }
  })
})

describe('a hop over many days', () => {
  const town = suiteTown()
  const person = (login: string) => town().person(login)
  let first: Kase
  let second: Kase
  let shop: Kase

  beforeAll(async () => {
    await town().passesTo('03-02 09:00')
    first = await town().submits('applicant-1')
    await town().passesTo('03-02 10:00')
    await person('marketing-1').accepts(first)
    second = await town().submits('applicant-2', { region: 'chengxi' })
    await town().passesTo('03-02 14:00')
    const LV = { voltage: 'LV', kv: 0.4, requestedKw: 80, requestedKva: 80 } as const
    shop = await town().submits('applicant-3', { ...LV, phases: [{ kva: 80, wantedOn: '2026-06-01' }] })
  })

  it('stops first at the next deadline, where the case does what is due', async () => {
    // the shop's acceptance: half of its four hours has run at 16:00
    expect(momentText((await town().readsClock()).nextDueAt ?? '')).toBe('03-02 16:00')
    const at = await town().moves({ toNextDeadline: true })
    expect(momentText(at.now)).toBe('03-02 16:00')
    expect(await doneByItself(town(), shop)).toEqual(['03-02 16:00 remind acceptance.0.1.marketing'])
    // its four hours end on Tuesday: three and a half ran on Monday from 14:00
    expect(momentText(at.nextDueAt ?? '')).toBe('03-03 09:00')
    expect(await doneByItself(town(), second)).toEqual([])
  })

  it('lets each case do everything at its own instant, in order', async () => {
    const moved = await town().moves({ to: '2026-03-12T12:00:00+08:00' })
    expect(momentText(moved.now)).toBe('03-12 12:00')

    expect(await doneByItself(town(), first)).toEqual([
      `03-04 08:30 remind ${MARKETING}`,
      `03-04 08:30 remind ${PRODUCTION}`,
      `03-04 17:30 due ${MARKETING}`,
      `03-04 17:30 due ${PRODUCTION}`,
      `03-05 17:30 overdue-1wd ${MARKETING}`,
      `03-05 17:30 overdue-1wd ${PRODUCTION}`,
      `03-09 17:30 overdue-3wd ${MARKETING}`,
      `03-09 17:30 overdue-3wd ${PRODUCTION}`,
    ])
    expect(await doneByItself(town(), second)).toEqual([
      // half of one day: 6 hours on Monday from 10:00, 7.5 on Tuesday, so 45 minutes into it
      '03-03 09:15 remind acceptance.0.1.marketing',
      // silence accepts, and the survey has its two days from there: the 4th and the 5th
      '03-03 17:30 due acceptance.0.1.marketing',
      `03-05 08:30 remind ${MARKETING}`,
      `03-05 08:30 remind ${PRODUCTION}`,
      `03-05 17:30 due ${MARKETING}`,
      `03-05 17:30 due ${PRODUCTION}`,
      `03-06 17:30 overdue-1wd ${MARKETING}`,
      `03-06 17:30 overdue-1wd ${PRODUCTION}`,
      `03-10 17:30 overdue-3wd ${MARKETING}`,
      `03-10 17:30 overdue-3wd ${PRODUCTION}`,
    ])
    expect(await doneByItself(town(), shop)).toEqual([
      '03-02 16:00 remind acceptance.0.1.marketing',
      '03-03 09:00 due acceptance.0.1.marketing',
      // survey with plan, one day: half of 7 hours on Tuesday and 7.5 on Wednesday
      `03-04 08:45 remind ${MARKETING}`,
      `03-04 17:30 due ${MARKETING}`,
      // accepted as of Monday 14:00, five days to energisation: half of 3.5 and five times 7.5 hours, on Thursday
      '03-05 10:30 warning case:elapsed.1',
      `03-05 17:30 overdue-1wd ${MARKETING}`,
      '03-09 17:30 breach case:elapsed.1',
      `03-09 17:30 overdue-3wd ${MARKETING}`,
      // the law's eight days to the reply: 3 … 6 and 9 … 12 March, and three before
      '03-10 08:30 warning statutory:plan-reply.0.1',
    ])
    // Across all cases, too, what came due first was written down first.
    const all = (await Promise.all([first, second, shop].map((kase) => town().events(kase, 'RungFired')))).flat()
    const inOrderWritten = all.toSorted((a, b) => (a.recordedAt < b.recordedAt ? -1 : 1)).map(({ at }) => at)
    expect(inOrderWritten).toEqual(all.map(({ at }) => at).sort())
    expect(all.every(({ at, recordedAt }) => at <= recordedAt)).toBe(true)
  })
})

/** Working days of March 2026, and the first of April; the notice has no holiday and no make-up day in them. */
const WORKING_DAYS = [
  ...['03-02', '03-03', '03-04', '03-05', '03-06', '03-09', '03-10', '03-11', '03-12', '03-13'],
  ...['03-16', '03-17', '03-18', '03-19', '03-20', '03-23', '03-24', '03-25', '03-26', '03-27'],
  ...['03-30', '03-31', '04-01', '04-02', '04-03'],
]
const workingDayAfter = (day: string, count: number) => WORKING_DAYS.filter((each) => each > day)[count - 1] ?? 'later'

describe('cases that come while the clock is moving', () => {
  const town = suiteTown()
  const person = (login: string) => town().person(login)

  /** An acceptance of one working day, from whenever it was handed in; by silence, then a survey of two. */
  async function expectLadder(kase: Kase | { caseNo: string }): Promise<string> {
    const log = await town().log(kase)
    const [submitted] = log
    const day = momentText(submitted?.at ?? '').slice(0, 5)
    const now = momentText((await town().readsClock()).now)
    const rungsOf = (clock: string) =>
      log
        .filter(({ type, data }) => type === 'RungFired' && data['clock'] === clock)
        .map(({ at, data }) => `${momentText(at)} ${String(data['rung'])}`)
    const byNow = (...rungs: string[]) => rungs.filter((each) => each <= now)
    const acceptance = rungsOf('acceptance.0.1.marketing')
    expect(acceptance.filter((each) => !each.endsWith('remind'))).toEqual(byNow(`${workingDayAfter(day, 1)} 17:30 due`))
    expect(acceptance.filter((each) => each.endsWith('remind')).length).toBeLessThanOrEqual(1)
    if (acceptance.length > 1) expect(acceptance[0]).toMatch(/remind$/)
    for (const survey of [MARKETING, PRODUCTION]) {
      expect(rungsOf(survey)).toEqual(
        byNow(
          `${workingDayAfter(day, 3)} 08:30 remind`,
          `${workingDayAfter(day, 3)} 17:30 due`,
          `${workingDayAfter(day, 4)} 17:30 overdue-1wd`,
          `${workingDayAfter(day, 6)} 17:30 overdue-3wd`,
        ),
      )
    }
    // What silence accepted counts from the day received: its clocks start before the log comes to them.
    const instants = log.filter(({ type }) => type !== 'ClockStarted').map(({ at }) => at)
    expect(instants).toEqual([...instants].sort())
    return day
  }

  it('keep their own deadlines: before, during and after the call', async () => {
    await town().passesTo('03-02 09:00')
    const before = [await town().submits('applicant-1'), await town().submits('applicant-2')]
    const ready = await Promise.all(['applicant-3', 'applicant-4', 'applicant-5', 'applicant-6'].map(readyDraft))

    const hop = town().moves({ to: '2026-03-27T12:00:00+08:00' })
    const over = { is: false }
    const ends = () => (over.is = true)
    void hop.then(ends, ends)
    const during: { caseNo: string }[] = []
    for (const { login, draft } of ready) {
      const { version } = await town().readsClock()
      during.push(
        await person(login).writes('POST', `/api/drafts/${draft.id}/submit`, { version: draft.version }, Written),
      )
      // The next comes when the clock has moved on, so that they are spread over the hop.
      while (!over.is && (await town().readsClock()).version === version) await sleep(5)
    }
    expect(momentText((await hop).now)).toBe('03-27 12:00')
    const after = await town().submits('applicant-7')

    for (const kase of before) expect(await expectLadder(kase)).toBe('03-02')
    const daysOfTheHop = await Promise.all(during.map(expectLadder))
    expect(daysOfTheHop.some((day) => day < '03-27')).toBe(true)
    expect(await expectLadder(after)).toBe('03-27')

    await town().passesTo('04-03 12:00')
    for (const kase of [...before, ...during, after]) await expectLadder(kase)
    // acceptance: half and due, on the 30th; survey: the day before, due on the 1st, the first day late, of two parties
    expect((await town().rungs(after)).length).toBe(2 + 2 * 3)
  })

  async function readyDraft(login: string) {
    const owner = person(login)
    const draft = await owner.writes('POST', '/api/drafts', { body: draftOf({}) }, DraftAnswer)
    for (const kind of ['business-licence', 'property-proof', 'equipment-list'] as const) {
      await owner.uploads(draft.caseNo, kind)
    }
    return { login, draft }
  }
})

describe('two who move the clock at once', () => {
  const town = suiteTown()

  it('take turns: each moves it on from where the other left it, and nothing happens twice', async () => {
    await town().passesTo('03-02 09:00')
    const kase = await town().submits('applicant-1')
    const mover = (move: object) => town().anyone().write('POST', '/rehearsal/clock', move, ClockAnswer)
    const moved = await Promise.all([mover({ workingDays: 1 }), mover({ workingDays: 2 })])
    const [earlier, later] = moved.map(({ now }) => momentText(now)).sort()
    expect(['03-03 09:00', '03-04 09:00']).toContain(earlier)
    expect(later).toBe('03-05 09:00')
    expect(momentText((await town().readsClock()).now)).toBe('03-05 09:00')
    expect(await doneByItself(town(), kase)).toEqual([
      // handed in at 09:00: 7 hours on Monday, 7.5 on Tuesday; half of it, 15 minutes into Tuesday
      '03-03 08:45 remind acceptance.0.1.marketing',
      '03-03 17:30 due acceptance.0.1.marketing',
      // accepted by silence; the survey's second day begins
      `03-05 08:30 remind ${MARKETING}`,
      `03-05 08:30 remind ${PRODUCTION}`,
    ])
  })

  it('to two instants: it ends at the later, whoever came first', async () => {
    const [near, far] = await Promise.allSettled([
      town().moves({ to: '2026-03-06T12:00:00+08:00' }),
      town().moves({ to: '2026-03-10T12:00:00+08:00' }),
    ])
    expect(far.status).toBe('fulfilled')
    if (near.status === 'rejected') {
      const problem = await refused(Promise.reject(near.reason as Error))
      expect(problem).toMatchObject({ status: 422, code: 'CLOCK_CANNOT_GO_BACK' })
    }
    expect(momentText((await town().readsClock()).now)).toBe('03-10 12:00')
  })
})

describe('a review with a return in, during a hop', () => {
  const town = suiteTown()
  const person = (login: string) => town().person(login)
  const review = (party: string, round = 1) => `plan-review.0.${round}.${party}`

  it('ends at the others’ due instant; the plan is drawn again, and those who did not answer are asked again', async () => {
    const kase = await town().brings(await town().submits('applicant-1'), 'external-plan')
    await town().passesTo('03-05 10:00')
    await town().brings(kase, 'plan-review')
    await person('planning-1').completes(kase, review('planning'), 'approve')
    const toStep = 'internal-plan'
    await person('safety-1').acts(kase, `tasks/${review('safety')}/return`, { toStep, reason: '保安电源不足' })

    await town().moves({ to: '2026-03-12T12:00:00+08:00' })
    const log = await town().log(kase)
    const closed = log.filter(({ type }) => type === 'RoundClosed')
    // opened on Thursday 5 March, two working days: Monday the 9th
    expect(closed.map(({ at, data }) => [momentText(at), data])).toEqual([
      [
        '03-09 17:30',
        {
          step: 'plan-review',
          phase: 0,
          round: 1,
          // in the order in which they were asked: the departments' own
          notAnswered: ['marketing', 'production', 'dispatch'],
        },
      ],
    ])
    const redraft = log.find(({ seq }) => seq === (closed[0]?.seq ?? 0) + 1)
    expect(redraft).toMatchObject({ type: 'StepOpened', data: { step: toStep, round: 2, cause: 'return' } })
    expect(momentText(redraft?.at ?? '')).toBe('03-09 17:30')

    // The rungs of the first round end with it; the drafter's three days from the 9th end on Thursday the 12th.
    const unanswered = ['dispatch', 'marketing', 'production']
    expect(await doneByItself(town(), kase)).toEqual([
      // the plans, open since Monday the 2nd, were drawn on their last day
      '03-05 08:30 remind external-plan.0.1.production',
      '03-05 08:30 remind internal-plan.0.1.marketing',
      ...unanswered.map((party) => `03-09 08:30 remind ${review(party)}`),
      ...unanswered.map((party) => `03-09 17:30 due ${review(party)}`),
      '03-12 08:30 remind internal-plan.0.2.marketing',
    ])
    expect(await refused(person('dispatch-1').completes(kase, review('dispatch'), 'approve'))).toMatchObject({
      status: 409,
      code: 'TASK_CLOSED',
      state: 'not-answered',
    })

    const form = { ...INTERNAL_SINGLE, ownSourceKw: 120 }
    await person('marketing-1').completes(kase, 'internal-plan.0.2.marketing', 'drafted', { form })
    const [, second] = (await town().events(kase, 'StepOpened')).filter(({ data }) => data['step'] === 'plan-review')
    expect(momentText(second?.at ?? '')).toBe('03-12 12:00')
    // what planning looks at, the feeder, is as planning approved it
    expect(second?.data).toMatchObject({
      round: 2,
      cause: 'return',
      standing: [{ party: 'planning', reason: 'input-unchanged', approvedInRound: 1 }],
    })
    const asked = Value.Parse(Type.Array(Type.Object({ party: Type.String() })), second?.data['tasks'])
    expect(asked.map(({ party }) => party)).toEqual(['marketing', 'production', 'safety', 'dispatch'])
  })
})
