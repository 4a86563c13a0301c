import Type from 'typebox'
import { beforeAll, describe, expect, it } from 'vitest'
import { HOSPITAL } from '../../demo/stories/hv-dual.ts'
import { SHOP } from '../support/applications.ts'
import { momentText, suiteTown } from '../support/story.ts'
import type { Kase, Person } from '../support/story.ts'

const Counts = Type.Object({
  open: Type.Integer(),
  overdue: Type.Integer(),
  dueToday: Type.Integer(),
  dueSoon: Type.Integer(),
  stopped: Type.Integer(),
})
const Cell = Type.Intersect([Counts, Type.Object({ party: Type.String(), step: Type.String() })])
const Board = Type.Object({
  now: Type.String(),
  total: Counts,
  parties: Type.Array(Type.Intersect([Counts, Type.Object({ party: Type.String() })])),
  steps: Type.Array(Type.Intersect([Counts, Type.Object({ step: Type.String() })])),
  rungs: Type.Array(Type.Intersect([Counts, Type.Object({ rung: Type.Union([Type.String(), Type.Null()]) })])),
  regions: Type.Array(Type.Intersect([Counts, Type.Object({ region: Type.String() })])),
  matrix: Type.Array(Cell),
  stoppedLongest: Type.Array(
    Type.Object({
      caseNo: Type.String(),
      key: Type.String(),
      stoppedSince: Type.String(),
      stops: Type.Array(Type.Object({ reason: Type.String(), endsAt: Type.Null() })),
    }),
  ),
})
const List = Type.Object({ now: Type.String(), total: Type.Integer(), items: Type.Array(Type.Unknown()) })

const counts = (open: number, overdue: number, dueToday: number, dueSoon: number, stopped: number) => ({
  ...{ open, overdue, dueToday, dueSoon, stopped },
})

/** Wednesday 4 March, 10:00: what four applications of Monday 09:00 have come to. */
describe('the work of others', () => {
  const town = suiteTown()
  const person = (login: string) => town().person(login)
  const board = (who: Person, query = '') => who.reads(`/api/board${query}`, Board)
  const supervisor = () => person('supervisor-chengdong')

  let factory: Kase
  let shop: Kase
  let hospital: Kase
  beforeAll(async () => {
    await town().passesTo('03-02 09:00')
    factory = await town().submits('applicant-1')
    shop = await town().submits('applicant-2', SHOP)
    hospital = await town().submits('applicant-5', HOSPITAL)
    await town().submits('applicant-3', { region: 'chengxi' })
    await town().passesTo('03-02 09:30')
    await person('marketing-1').asksFor(hospital, ['site-plan'])
    await town().passesTo('03-02 10:00')
    await person('marketing-1').accepts(factory)
    await person('marketing-1').claims(factory, 'survey.0.1.marketing')
    await town().passesTo('03-04 10:00')
  })

  // The factory's surveys are due today at 17:30, and a reminder has come for them at 08:30. The shop was accepted in
  // silence on Monday at 14:30 and its survey was due on Tuesday. The hospital's acceptance stands for its documents,
  // which the applicant owes until Monday the 16th.
  it('is counted by department, step, rung and region', async () => {
    const { total, parties, steps, rungs, regions, matrix } = await board(supervisor())
    expect(total).toEqual(counts(5, 1, 2, 2, 1))
    expect(parties).toEqual([
      { party: 'marketing', ...counts(3, 1, 1, 1, 1) },
      { party: 'production', ...counts(1, 0, 1, 1, 0) },
      { party: 'applicant', ...counts(1, 0, 0, 0, 0) },
    ])
    expect(steps).toEqual([
      { step: 'acceptance', ...counts(1, 0, 0, 0, 1) },
      { step: 'supplement', ...counts(1, 0, 0, 0, 0) },
      { step: 'survey', ...counts(3, 1, 2, 2, 0) },
    ])
    expect(rungs).toEqual([
      { rung: null, ...counts(2, 0, 0, 0, 1) },
      { rung: 'remind', ...counts(2, 0, 2, 2, 0) },
      { rung: 'due', ...counts(1, 1, 0, 0, 0) },
    ])
    expect(regions).toEqual([{ region: 'chengdong', ...counts(5, 1, 2, 2, 1) }])
    expect(matrix).toEqual([
      { party: 'marketing', step: 'acceptance', ...counts(1, 0, 0, 0, 1) },
      { party: 'marketing', step: 'survey', ...counts(2, 1, 1, 1, 0) },
      { party: 'production', step: 'survey', ...counts(1, 0, 1, 1, 0) },
      { party: 'applicant', step: 'supplement', ...counts(1, 0, 0, 0, 0) },
    ])
  })

  it('is told in the trends where it is open and late, though nothing of it was closed', async () => {
    const Steps = Type.Array(Type.Object({ step: Type.String(), openLate: Type.Integer() }))
    const { steps } = await supervisor().reads('/api/trends', Type.Object({ steps: Steps }))
    // acceptances were closed; the shop's survey is open and late, and the factory's are due today
    expect(steps.map(({ step, openLate }) => [step, openLate])).toEqual([
      ['acceptance', 0],
      ['survey', 1],
    ])
  })

  it('leads from every number to a list of that length', async () => {
    for (const who of ['supervisor-chengdong', 'leader-chengxi', 'marketing-head', 'administrator'].map(person)) {
      const { total, parties, steps, rungs, regions, matrix } = await board(who)
      const groups: [query: string, counted: object][] = [
        ['', total],
        ...parties.map(({ party, ...counted }) => [`&party=${party}`, counted] as [string, object]),
        ...steps.map(({ step, ...counted }) => [`&step=${step}`, counted] as [string, object]),
        ...rungs.map(({ rung, ...counted }) => [`&rung=${rung ?? 'none'}`, counted] as [string, object]),
        ...regions.map(({ region, ...counted }) => [`&region=${region}`, counted] as [string, object]),
        ...matrix.map(({ party, step, ...counted }) => [`&party=${party}&step=${step}`, counted] as [string, object]),
      ]
      for (const [query, counted] of groups) {
        const totalOf = async (state: string) => (await who.reads(`/api/tasks?list=all${query}${state}`, List)).total
        expect([who.login, query, counted]).toEqual([
          who.login,
          query,
          {
            open: await totalOf(''),
            overdue: await totalOf('&state=overdue'),
            dueToday: await totalOf('&state=due-today'),
            dueSoon: await totalOf('&state=due-soon'),
            stopped: await totalOf('&state=stopped'),
          },
        ])
        // what is due soon is due today or next, and no task is both
        expect((await totalOf('&state=due-today')) + (await totalOf('&state=due-next'))).toBe(
          await totalOf('&state=due-soon'),
        )
      }
    }
  })

  it('shows what has stood longest, why and since when', async () => {
    const { stoppedLongest, now } = await board(supervisor())
    expect(
      stoppedLongest.map(({ caseNo, key, stoppedSince, stops }) => [caseNo, key, momentText(stoppedSince), stops]),
    ).toEqual([[hospital.caseNo, 'acceptance.0.1.marketing', '03-02 09:30', [{ reason: 'documents', endsAt: null }]]])
    expect(now).toMatch(/^2026-03-04T10:/)
  })

  it('is narrowed like the lists', async () => {
    expect((await board(supervisor(), '?category=hv-single')).total).toEqual(counts(2, 0, 2, 2, 0))
    expect((await board(supervisor(), '?green=true')).total).toEqual(counts(0, 0, 0, 0, 0))
    expect((await board(supervisor(), '?region=chengxi')).total).toEqual(counts(0, 0, 0, 0, 0))
    expect((await board(person('administrator'), '?region=chengxi')).total).toEqual(counts(2, 0, 0, 0, 0))
  })

  // The mill of the other region was accepted in silence on Tuesday at 17:30; its survey has until Thursday evening.
  it('of a department is told by person, with what nobody has claimed', async () => {
    const { status, body } = await person('marketing-head').sends('GET', '/api/departments/marketing/load')
    const nothing = { ...counts(0, 0, 0, 0, 0), oldest: null, isMember: true }
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        total: counts(4, 1, 1, 1, 1),
        unclaimed: { ...counts(3, 1, 0, 0, 1), oldest: { caseNo: hospital.caseNo, key: 'acceptance.0.1.marketing' } },
        people: [
          {
            person: { id: 'u-marketing-1', name: '王丽华' },
            ...counts(1, 0, 1, 1, 0),
            isMember: true,
            oldest: { caseNo: factory.caseNo, key: 'survey.0.1.marketing' },
          },
          { person: { id: 'u-marketing-2' }, ...nothing },
          { person: { id: 'u-marketing-head' }, ...nothing },
        ],
      },
    })
    const elsewhere = await person('supervisor-chengxi').sends('GET', '/api/departments/marketing/load')
    expect(elsewhere.body).toMatchObject({ total: counts(1, 0, 0, 0, 0) })
  })

  it('is for those who answer for it', async () => {
    const asked = async (login: string, path: string) => (await person(login).sends('GET', path)).status
    for (const login of ['applicant-1', 'marketing-1']) {
      expect(await asked(login, '/api/board')).toBe(403)
      expect(await asked(login, '/api/trends')).toBe(403)
      expect(await asked(login, '/api/trends.xlsx')).toBe(403)
      expect(await asked(login, '/api/departments/marketing/load')).toBe(403)
    }
    expect(await asked('production-head', '/api/departments/marketing/load')).toBe(403)
    expect(await asked('manager-chengdong-1', '/api/departments/marketing/load')).toBe(403)
    expect(await asked('manager-chengdong-1', '/api/board')).toBe(200)
    expect(await asked('marketing-head', '/api/departments/nowhere/load')).toBe(422)
  })

  it('tells an account manager first where something is owed, and what is due next', async () => {
    const plant = await town().brings(await town().submits('applicant-4'), 'plan-reply')
    const manager = await town().managerOf(plant)
    const { body } = await manager.sends('GET', '/api/cases?sort=owed')
    expect(body).toMatchObject({
      now: expect.stringMatching(/^2026-03-04T10:/) as unknown,
      items: expect.any(Array) as unknown,
    })
    // one working day from Wednesday: Thursday evening, long before the regulation's twenty
    expect((body['items'] as unknown[])[0]).toMatchObject({
      caseNo: plant.caseNo,
      withCustomer: false,
      nextDue: {
        clock: 'plan-reply.0.1.account-manager',
        name: 'plan-reply',
        dueAt: '2026-03-05T17:30:00.000+08:00',
        overdue: false,
      },
      open: [{ key: 'plan-reply.0.1.account-manager', mine: true }],
    })
    expect((await manager.sends('GET', '/api/cases?owed=true')).body).toMatchObject({ total: 1 })
    const own = (await town().applicantOf(hospital).sends('GET', '/api/cases?owed=true')).body
    expect(own).toMatchObject({
      total: 1,
      items: [{ caseNo: hospital.caseNo, withCustomer: true, nextDue: { name: 'supplement' } }],
    })
    expect((await town().applicantOf(shop).sends('GET', '/api/cases?owed=true')).body).toMatchObject({ total: 0 })
  })
})
