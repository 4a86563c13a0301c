import ICAL from 'ical.js'
import Type from 'typebox'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, civilDateOf } from '../../domain/time/instant.ts'
import { readMail } from '../../runtime/caught-mail.ts'
import { refused, suiteTown } from '../support/story.ts'
import type { Kase } from '../support/story.ts'

/** Deputies by period (docs/procedure.md section 8), from the absence to the log. */

const town = suiteTown()
const person = (login: string) => town().person(login)

const Name = Type.Object({ id: Type.String(), name: Type.Union([Type.String(), Type.Null()]) })
const Changed = Type.Object({ id: Type.String() })
const Absences = Type.Object({
  items: Type.Array(
    Type.Object({ id: Type.String(), person: Name, deputy: Type.Union([Name, Type.Null()]), isNow: Type.Boolean() }),
  ),
})
const Cover = Type.Object({
  tasks: Type.Array(Type.Object({ caseNo: Type.String(), key: Type.String(), isDueWithin: Type.Boolean() })),
  candidates: Type.Array(
    Type.Object({
      id: Type.String(),
      openTasks: Type.Integer(),
      refused: Type.Array(Type.Object({ key: Type.String() })),
    }),
  ),
})
const TaskPage = Type.Object({
  items: Type.Array(
    Type.Object({
      caseNo: Type.String(),
      key: Type.String(),
      assignee: Type.Union([Name, Type.Null()]),
      actions: Type.Array(Type.Object({ action: Type.String(), actingFor: Type.Optional(Type.String()) })),
    }),
  ),
})
const Me = Type.Object({
  standsIn: Type.Array(Type.Object({ id: Type.String(), name: Type.Union([Type.String(), Type.Null()]) })),
})
const Events = Type.Object({
  items: Type.Array(
    Type.Object({ type: Type.String(), by: Type.Object({ id: Type.String(), actingFor: Type.Array(Name) }) }),
  ),
})

const REVIEW = 'plan-review.0.1.safety'
let factory: Kase
let today: string

beforeAll(async () => {
  factory = await town().brings(await town().submits('applicant-1'), 'plan-review')
  await person('safety-head').assigns(factory, REVIEW, person('safety-1'))
  today = civilDateOf((await town().readsClock()).now)
})

const absent = (login: string, deputy: string | null, days = 2, by = login) =>
  person(by).writes(
    'POST',
    '/api/absences',
    {
      person: `u-${login}`,
      kind: 'leave',
      from: today,
      until: addDays(today, days - 1),
      deputy: deputy && `u-${deputy}`,
    },
    Changed,
  )
const mine = (login: string) => person(login).reads('/api/tasks?list=mine', TaskPage)
const ended = async (by: string, { id }: { id: string }) =>
  person(by).writes('POST', `/api/absences/${id}/end`, {}, Changed)

/** The link by which their calendar reads their deadlines; one made before ends. */
async function feedOf(login: string): Promise<string> {
  const Feed = Type.Object({ url: Type.String() })
  const { url } = await person(login).writes('POST', '/api/me/deadline-feed', {}, Feed)
  return town().world.house.url + new URL(url).pathname + new URL(url).search
}

/** What a calendar reads there. */
async function deadlines(url: string): Promise<{ uid: string; summary: string; at: number }[]> {
  const calendar = new ICAL.Component(ICAL.parse(await (await fetch(url)).text()) as unknown[])
  return calendar.getAllSubcomponents('vevent').map((each) => {
    const { uid, summary, startDate } = new ICAL.Event(each)
    return { uid, summary, at: startDate.toJSDate().getTime() }
  })
}

const uidOf = ({ caseNo }: Kase, key: string) => `${caseNo}.${key}.due@power-connection`

describe('somebody is away', () => {
  test('who could stand in is told with what four eyes keep from whom', async () => {
    const { tasks, candidates } = await person('safety-1').reads(
      `/api/absences/cover?until=${addDays(today, 30)}`,
      Cover,
    )
    expect(tasks).toMatchObject([{ caseNo: factory.caseNo, key: REVIEW, isDueWithin: true }])
    expect(candidates.map(({ id, refused: kept }) => [id, kept.length])).toEqual([
      ['u-safety-2', 0],
      ['u-safety-head', 0],
    ])
    expect(await refused(person('safety-2').reads('/api/absences/cover?person=u-safety-1', Cover))).toMatchObject({
      code: 'NOT_ALLOWED',
    })
  })

  test('by the word of themselves, their head or their supervisor, once at a time, with a colleague as deputy', async () => {
    const set = await absent('safety-1', null)
    expect(await refused(absent('safety-1', 'safety-2'))).toMatchObject({ code: 'ABSENCE_OVERLAPS' })
    expect(await refused(absent('safety-2', null, 1, 'safety-1'))).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await refused(absent('planning-1', null, 1, 'safety-head'))).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await refused(absent('dispatch-1', 'applicant-1'))).toMatchObject({ code: 'DEPUTY_NOT_POSSIBLE' })
    expect(await refused(absent('dispatch-1', 'dispatch-1'))).toMatchObject({ code: 'DEPUTY_NOT_POSSIBLE' })
    expect(await refused(absent('dispatch-1', null, 0))).toMatchObject({ code: 'DATE_NOT_AHEAD' })
    const { items } = await person('safety-head').reads('/api/absences', Absences)
    expect(items).toMatchObject([
      { id: set.id, person: { id: 'u-safety-1', name: '马晓峰' }, deputy: null, isNow: true },
    ])
    // the head finds who stands in
    await person('safety-head').writes('POST', `/api/absences/${set.id}/deputy`, { deputy: 'u-dispatch-2' }, Changed)
    await ended('safety-1', set)
    expect((await person('safety-head').reads('/api/absences', Absences)).items).toEqual([])
    await ended('supervisor-chengdong', await absent('safety-head', 'safety-2', 1, 'supervisor-chengdong'))
  })
})

describe('deadlines in one’s own calendar', () => {
  test('are those of the work list, without a name, until the link is ended or another is made', async () => {
    const url = await feedOf('safety-1')
    const Lines = Type.Object({ items: Type.Array(Type.Object({ dueAt: Type.String(), customerName: Type.String() })) })
    const [line] = (await person('safety-1').reads('/api/tasks?list=mine', Lines)).items
    const text = await (await fetch(url)).text()
    expect(line?.customerName).toMatch(/./)
    expect(text).not.toContain(line?.customerName)
    expect(text).not.toContain('马晓峰')
    const [deadline, ...others] = await deadlines(url)
    expect(others).toEqual([])
    expect(deadline).toMatchObject({ uid: uidOf(factory, REVIEW) })
    expect(deadline?.summary).toContain(factory.caseNo)
    expect(deadline?.at).toBe(Date.parse(line?.dueAt ?? ''))

    const next = await feedOf('safety-1')
    expect((await fetch(url)).status).toBe(404)
    expect((await fetch(next)).status).toBe(200)
    await person('safety-1').writes('POST', '/api/me/deadline-feed/end', {}, Type.Unknown())
    expect((await fetch(next)).status).toBe(404)

    const ofOther = await feedOf('production-2')
    expect((await fetch(ofOther)).status).toBe(200)
    await person('administrator').writes('POST', '/api/people/u-production-2/disable', {}, Type.Unknown())
    expect((await fetch(ofOther)).status).toBe(404)
  })
})

describe('the deputy', () => {
  let absence: { id: string }

  test('finds the task in their own list, though it stays with whoever is away', async () => {
    expect((await mine('dispatch-2')).items).toEqual([])
    absence = await absent('safety-1', 'dispatch-2')
    expect((await person('dispatch-2').reads('/api/me', Me)).standsIn).toMatchObject([
      { id: 'u-safety-1', name: '马晓峰' },
    ])
    const [line] = (await mine('dispatch-2')).items
    expect(line).toMatchObject({ caseNo: factory.caseNo, key: REVIEW, assignee: { id: 'u-safety-1' } })
    expect(line?.actions.find(({ action }) => action === 'complete')?.actingFor).toBe('u-safety-1')
    // in their calendar as well
    expect((await deadlines(await feedOf('dispatch-2'))).map(({ uid }) => uid)).toEqual([uidOf(factory, REVIEW)])
    // and nothing of the department's queue
    const unclaimed = await person('dispatch-2').reads('/api/tasks?list=unclaimed', TaskPage)
    expect(unclaimed.items.map(({ key }) => key)).toEqual(['plan-review.0.1.dispatch'])
  })

  test('is named to whoever is about to give a task to who is away', async () => {
    const Away = Type.Union([Type.Object({ deputy: Type.Union([Type.String(), Type.Null()]) }), Type.Null()])
    const People = Type.Object({ items: Type.Array(Type.Object({ id: Type.String(), away: Away })) })
    const path = `/api/cases/${factory.caseNo}/tasks/${REVIEW}/assignees`
    const { items } = await person('safety-head').reads(path, People)
    const [away, ...others] = items.filter((each) => each.away !== null)
    expect(others).toEqual([])
    expect(away).toMatchObject({ id: 'u-safety-1', away: { deputy: '何静' } })
  })

  test('reads the mails of whoever is away', async () => {
    await person('supervisor-chengdong').urges(factory, REVIEW)
    const { house, mailUrl } = town().world
    await house.relay.drained()
    const urged = (await readMail(mailUrl)).filter(({ subject }) => subject.includes(factory.caseNo)).at(-1)
    expect(urged?.to.map(({ address }) => address)).toEqual(['safety-1@demo.local'])
    expect(urged?.cc?.map(({ address }) => address)).toEqual(['dispatch-2@demo.local'])
  })

  test('does it under two names; the other is not their review to give as well', async () => {
    await person('dispatch-2').completes(factory, REVIEW, 'approve')
    const { items } = await person('safety-1').reads(`/api/cases/${factory.caseNo}/events?limit=500`, Events)
    expect(items.findLast(({ type }) => type === 'TaskCompleted')?.by).toMatchObject({
      id: 'u-dispatch-2',
      actingFor: [{ id: 'u-safety-1', name: '马晓峰' }],
    })
    const own = 'plan-review.0.1.dispatch'
    expect(await refused(person('dispatch-2').completes(factory, own, 'approve'))).toMatchObject({ code: 'FOUR_EYES' })
    await person('dispatch-1').completes(factory, own, 'approve')
  })

  test('does nothing any more at the end of the period, or when it is ended', async () => {
    const other = await town().brings(await town().submits('applicant-2'), 'plan-review')
    await person('safety-head').assigns(other, REVIEW, person('safety-1'))
    // the drafter may stand in, and reviews nothing of their own
    expect((await mine('dispatch-2')).items.map(({ caseNo }) => caseNo)).toEqual([other.caseNo])
    await ended('safety-head', absence)
    expect((await mine('dispatch-2')).items).toEqual([])
    expect(await refused(person('dispatch-2').completes(other, REVIEW, 'approve'))).toMatchObject({
      code: 'NOT_ALLOWED',
    })

    await absent('safety-1', 'marketing-1', 1)
    expect(await refused(person('marketing-1').completes(other, REVIEW, 'approve'))).toMatchObject({
      code: 'FOUR_EYES',
    })
    expect((await mine('marketing-1')).items.map(({ key }) => key)).toContain(REVIEW)
    await town().moves({ workingDays: 2 })
    expect((await mine('marketing-1')).items.map(({ key }) => key)).not.toContain(REVIEW)
  })
})
