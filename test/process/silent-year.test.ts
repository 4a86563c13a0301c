import Type from 'typebox'
import { beforeAll, describe, expect, it } from 'vitest'
import { refused, suiteTown } from '../support/story.ts'
import type { Kase, Person } from '../support/story.ts'

/**
 * A customer at high voltage who is told the plan on Tuesday 3 March 2026 at 10:00 and never answers: reminded for 120
 * working days, called, suspended, and after a year without the plan (docs/procedure.md sections 3 and 4).
 */
const town = suiteTown()
const person = (login: string): Person => town().person(login)

const ANSWER = 'plan-confirmation.0.1.applicant'
const CALL = 'customer-call.0.1.account-manager'

const Page = Type.Object({
  status: Type.String(),
  suspendedAt: Type.Union([Type.String(), Type.Null()]),
  ball: Type.Object({ withCustomer: Type.Boolean(), holders: Type.Array(Type.Object({ key: Type.String() })) }),
  validity: Type.Union([Type.Object({ lapsed: Type.Boolean() }), Type.Null()]),
})

let kase: Kase
const rungs = () => town().rungs(kase, ANSWER)
const page = () => person('supervisor-chengdong').reads(`/api/cases/${kase.caseNo}`, Page)

beforeAll(async () => {
  kase = await town().brings(await town().submits('applicant-1'), 'plan-reply')
  await town().passesTo('03-03 10:00')
  await town().brings(kase, 'plan-confirmation')
  await town().newMails(kase)
})

describe('a customer who does not answer the plan', () => {
  it('is reminded at half of the month and at its end; nobody is called yet', async () => {
    await town().passesTo('04-20 17:29')
    expect(await rungs()).toEqual([
      // 6 h and 23 days of 7.5 h, half of it 89 h 15: 6 h, 4 to 18 March, 45 minutes of the 19th
      `03-19 09:15 response-half ${ANSWER}`,
      `04-03 17:30 response-end ${ANSWER}`,
    ])
    expect((await page()).ball.holders.map(({ key }) => key)).toEqual([ANSWER])
  })

  it('is called with the third reminder, and the ball stays with the customer when the call has been made', async () => {
    // 7 to 10, 13 to 17 and 20 April, after Qingming
    await town().passesTo('04-20 17:31')
    expect((await rungs()).at(-1)).toBe(`04-20 17:30 response-10wd ${ANSWER}`)
    const manager = await town().managerOf(kase)
    await town().passesTo('04-21 10:00')
    await manager.completes(kase, CALL, 'called', { remark: '客户资金紧张，暂不答复' })
    const { ball } = await page()
    expect([ball.withCustomer, ball.holders.map(({ key }) => key)]).toEqual([true, [ANSWER]])
  })

  it('is not suspended by the supervisor before six months without a move', async () => {
    await town().passesTo('09-01 10:00')
    const suspends = person('supervisor-chengdong').acts(kase, 'suspend', { reason: '客户长期未答复' })
    expect(await refused(suspends)).toMatchObject({ status: 409, code: 'CUSTOMER_NOT_SILENT', from: '2026-09-02' })
  })

  it('is reminded every ten working days, 120 of them, and then no more', async () => {
    await town().passesTo('11-30 10:00')
    expect((await rungs()).slice(3)).toEqual(
      [
        '05-07 17:30 response-20wd', // 21 … 24, 27 … 30 April, 6 and 7 May
        '05-20 17:30 response-30wd', // 8, 9 (worked), 11 … 15, 18 … 20 May
        '06-03 17:30 response-40wd', // 21, 22, 25 … 29 May, 1 … 3 June
        '06-17 17:30 response-50wd', // 4, 5, 8 … 12, 15 … 17 June
        '07-02 17:30 response-60wd', // 18, 22 … 26, 29, 30 June, 1, 2 July: the 19th is Dragon Boat
        '07-16 17:30 response-70wd', // 3, 6 … 10, 13 … 16 July
        '07-30 17:30 response-80wd', // 17, 20 … 24, 27 … 30 July
        '08-13 17:30 response-90wd', // 31 July, 3 … 7, 10 … 13 August
        '08-27 17:30 response-100wd', // 14, 17 … 21, 24 … 27 August
        '09-10 17:30 response-110wd', // 28, 31 August, 1 … 4, 7 … 10 September
        '09-23 17:30 response-120wd', // 11, 14 … 18, 20 (worked), 21 … 23 September
      ].map((each) => `${each} ${ANSWER}`),
    )
    // called once, with the third
    const opened = (await town().events(kase, 'StepOpened')).map(({ data }) => data['step'])
    expect(opened.filter((step) => step === 'customer-call')).toHaveLength(1)
  })

  it('is written to alone: the account manager once, and never a head, a supervisor or a leader', async () => {
    const mails = await town().newMails(kase)
    const manager = (await town().managerOf(kase)).login
    const to = (login: string) => mails.filter((mail) => mail.to === login)
    expect([to('applicant-1').length, to(manager).length, mails.length]).toEqual([14, 1, 15])
  })

  it('may be suspended then; the plan runs out all the same, a year after the reply', async () => {
    await person('supervisor-chengdong').acts(kase, 'suspend', { reason: '客户长期未答复' })
    expect((await page()).suspendedAt).not.toBeNull()
    await town().moves({ to: '2027-03-03T17:29:00+08:00' })
    // asked for by 21 February 2027, a Sunday: Friday the 19th is the first of the seven days before it
    expect(await town().rungs(kase, 'validity')).toEqual([
      '02-11 08:30 validity-7wd validity:plan.1',
      '02-17 08:30 validity-3wd validity:plan.1',
      '02-19 08:30 validity-ask-by validity:plan.1',
    ])
    expect((await page()).validity?.lapsed).toBe(false)
    await town().moves({ to: '2027-03-03T17:31:00+08:00' })
    expect((await page()).validity?.lapsed).toBe(true)
    expect(await town().events(kase, 'PlanVoided')).toMatchObject([{ data: { cause: 'lapse' } }])
  })
})
