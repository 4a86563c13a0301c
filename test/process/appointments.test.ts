import ICAL from 'ical.js'
import Type from 'typebox'
import { Value } from 'typebox/value'
import { beforeAll, describe, expect, it } from 'vitest'
import { readMail } from '../../runtime/caught-mail.ts'
import { soundnessProblems } from '../support/sound.ts'
import { refused, suiteTown } from '../support/story.ts'
import type { Kase, Person } from '../support/story.ts'

/** Appointments by HTTP and mail. The town begins on Monday 2 March 2026; a survey at 10 kV is promised for the 4th. */
const town = suiteTown()
const person = (login: string): Person => town().person(login)

const Visits = Type.Object({
  appointments: Type.Array(
    Type.Object({
      status: Type.String(),
      on: Type.String(),
      askedOn: Type.Union([Type.String(), Type.Null()]),
      note: Type.Union([Type.String(), Type.Null()]),
      proposedBy: Type.Object({ id: Type.String() }),
      open: Type.Boolean(),
    }),
  ),
})

/** A mail as the catcher tells it, with what goes with it. */
const WithFiles = Type.Object({
  attachments: Type.Array(Type.Object({ generatedFileName: Type.String(), contentType: Type.String() })),
})

const SURVEY = 'tasks/survey.0.1.marketing'
const hours = { from: '09:00', until: '11:00' }

describe('a survey', () => {
  let kase: Kase
  const visits = async (reader: string) =>
    (await person(reader).reads(`/api/cases/${kase.caseNo}`, Visits)).appointments
  const propose = (on: string, note = '请准备配电房钥匙') =>
    person('marketing-1').acts(kase, `${SURVEY}/propose-appointment`, { on, ...hours, note })

  beforeAll(async () => {
    kase = await town().brings(await town().submits('applicant-1'), 'survey')
    await town().newMails(kase)
  })

  it('is proposed: the customer reads day, hours and note, and gets them by mail', async () => {
    await propose('2026-03-04')
    expect(await visits('applicant-1')).toMatchObject([
      { status: 'proposed', on: '2026-03-04', note: '请准备配电房钥匙', open: true },
    ])
    const cases = await person('applicant-1').sends('GET', '/api/cases')
    const asking = { step: 'survey', phase: 0, round: 1, on: '2026-03-04', ...hours }
    expect(cases.body).toMatchObject({ items: [{ caseNo: kase.caseNo, proposals: [asking] }] })
    const others = await person('marketing-1').sends('GET', '/api/cases')
    expect(others.body).toMatchObject({ items: [{ caseNo: kase.caseNo, proposals: [] }] })
    const mails = await town().newMails(kase)
    const asked = mails.find(({ to }) => to === 'applicant-1')
    expect(asked?.subject).toContain('请答复预约：现场勘查')
    for (const said of ['2026年3月4日星期三 09:00–11:00（北京时间）', '请准备配电房钥匙'])
      expect(asked?.text).toContain(said)
    const { login } = await town().managerOf(kase)
    const noted = mails.filter(({ subject }) => subject.includes('已向客户提出预约')).map(({ to }) => to)
    expect(noted.sort()).toEqual([login, 'marketing-1', 'marketing-2', 'production-1', 'production-2'].sort())
  })

  it('goes with a calendar file, in the mail and to be downloaded, with customer and address', async () => {
    const { mailUrl, house } = town().world
    const mail = (await readMail(mailUrl)).find(({ subject }) => subject.includes('请答复预约'))
    const at = `${mailUrl}/api/email/${mail?.id ?? ''}`
    const [file] = Value.Parse(WithFiles, await (await fetch(at)).json()).attachments
    expect(file?.contentType).toContain('text/calendar')
    const attached = await fetch(`${at}/attachment/${file?.generatedFileName ?? ''}`)
    const headers = { cookie: await person('applicant-1').signIn(), 'accept-language': 'zh' }
    const downloaded = await fetch(`${house.url}/api/cases/${kase.caseNo}/appointments.ics`, { headers })
    for (const text of [await attached.text(), await downloaded.text()]) {
      const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
      const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined)
      expect(event.uid).toBe(`${kase.caseNo}.survey.0.1@power-connection`)
      expect(event.startDate.toString()).toBe('2026-03-04T09:00:00')
      expect(event.summary).toContain('现场勘查｜')
      expect(event.location).not.toBe('')
    }
  })

  it('asked for on another day waits for it, and those who come are told', async () => {
    await person('applicant-1').acts(kase, `${SURVEY}/answer-appointment`, { on: '2026-03-10', note: '当天厂长在' })
    expect(await visits('marketing-1')).toMatchObject([{ status: 'other-day', askedOn: '2026-03-10' }])
    expect(await refused(person('marketing-1').completes(kase, 'survey.0.1.marketing', 'surveyed'))).toMatchObject({
      status: 409,
      code: 'TASK_STOPPED',
    })
    const mail = (await town().newMails(kase)).find(({ to }) => to === 'production-1')
    expect(mail?.subject).toContain('客户希望改约')
    for (const said of ['2026年3月10日星期二', '当天厂长在']) expect(mail?.text).toContain(said)
  })

  it('proposed on that day is agreed on at once', async () => {
    await propose('2026-03-10')
    expect(await visits('applicant-1')).toMatchObject([{ status: 'agreed', on: '2026-03-10', askedOn: null }])
    expect((await town().newMails(kase)).find(({ to }) => to === 'applicant-1')?.subject).toContain('预约已约定')
  })

  it('on a day off is asked back with the next working day; the customer proposes nothing', async () => {
    expect(await refused(propose('2026-03-14'))).toMatchObject({ status: 422, code: 'DAY_OFF', next: '2026-03-16' })
    const customer = person('applicant-1').acts(kase, `${SURVEY}/propose-appointment`, { on: '2026-03-11', ...hours })
    expect(await refused(customer)).toMatchObject({ status: 403, code: 'NOT_ALLOWED' })
  })

  it('leaves a whole log, from which the read model is built again as it stands', async () => {
    const logged = (await town().log(kase)).map(({ type }) => type)
    expect(logged).toEqual(expect.arrayContaining(['AppointmentProposed', 'AppointmentAnswered']))
    expect(await soundnessProblems(town().world.databaseUrl)).toEqual([])
  })
})
