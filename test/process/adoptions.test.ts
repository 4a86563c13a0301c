import Type from 'typebox'
import { beforeAll, expect, it } from 'vitest'
import { Administrator } from '../support/administration.ts'
import { momentText, refused, suiteTown } from '../support/story.ts'
import type { Kase } from '../support/story.ts'

/**
 * Two regions that count by different limits at the same time: the east adopts limits of its own from Wednesday 4 March
 * 2026 on, by which an application at 10 kV is accepted within two working days, not one. A case keeps what it began with.
 */
const town = suiteTown()
const administrator = () => town().person('administrator')

const Page = Type.Object({ clocks: Type.Array(Type.Object({ id: Type.String(), dueAt: Type.String() })) })
const Named = Type.Object({ clocks: Type.Array(Type.Object({ layer: Type.String(), name: Type.String() })) })
const Adoptions = Type.Object({
  items: Type.Array(
    Type.Object({
      region: Type.Union([Type.String(), Type.Null()]),
      profile: Type.Union([Type.String(), Type.Null()]),
      from: Type.String(),
      until: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
})
const Adopted = Type.Object({ id: Type.String(), from: Type.String() })

const EAST = { region: 'chengdong', profile: 'limits-east', calendar: null, from: '2026-03-04' }
const adopts = (body: object, key?: string) => administrator().writes('POST', '/api/adoptions', body, Adopted, key)

async function acceptedBy({ caseNo }: Kase): Promise<string> {
  const { clocks } = await administrator().reads(`/api/cases/${caseNo}`, Page)
  const due = clocks.find(({ id }) => id === 'acceptance.0.1.marketing')?.dueAt ?? ''
  return momentText(due)
}

async function profileOf(kase: Kase): Promise<unknown> {
  return (await town().events(kase, 'ApplicationSubmitted'))[0]?.data['profile']
}

let before: Kase
let east: Kase
let west: Kase

beforeAll(async () => {
  const two = { value: 2, unit: 'workingDays' } as const
  await new Administrator(administrator()).publishesPromise('limits-east', 'acceptance', 'hv-single', two, 'nobody')
  const adopted = await adopts(EAST, 'adopt-east')
  expect(momentText(adopted.from)).toBe('03-04 00:00')
  // the same request again is the same adoption
  expect(await adopts(EAST, 'adopt-east')).toEqual(adopted)
  await town().passesTo('03-03 23:59')
  before = await town().submits('applicant-1')
  await town().passesTo('03-04 00:00')
  east = await town().submits('applicant-2')
  west = await town().submits('applicant-3', { region: 'chengxi' })
})

it('a case takes what its region has adopted at its submission, to the minute', async () => {
  const versions = await Promise.all([before, east, west].map(profileOf))
  expect(versions).toEqual(['limits-2026.12', 'limits-east', 'limits-2026.12'])
})

it('each is counted by its own', async () => {
  // submitted on Tuesday night: one working day, Wednesday the 4th
  expect(await acceptedBy(before)).toBe('03-04 17:30')
  // on Wednesday at midnight, in the east: the 5th and the 6th
  expect(await acceptedBy(east)).toBe('03-06 17:30')
  // in the west: the 5th
  expect(await acceptedBy(west)).toBe('03-05 17:30')
})

it('who adopted what from when is listed and audited', async () => {
  const { items } = await administrator().reads('/api/adoptions', Adoptions)
  expect(items.map(({ region, profile, until }) => [region, profile, until])).toEqual([
    [null, 'limits-2026.12', null],
    ['chengdong', 'limits-east', null],
  ])
  const Audit = Type.Object({ items: Type.Array(Type.Object({ action: Type.String(), subject: Type.String() })) })
  const { items: audit } = await administrator().reads('/api/audit', Audit)
  expect(audit.map(({ action, subject }) => [action, subject])).toEqual([
    ['adopt-rules', 'chengdong'],
    ['publish-profile', 'limits-east'],
  ])
})

it.each([
  [
    { ...EAST, from: '2026-03-04' },
    { status: 422, code: 'DATE_NOT_AHEAD' },
  ],
  [
    { ...EAST, from: '2026-03-01' },
    { status: 422, code: 'DATE_NOT_AHEAD' },
  ],
  [
    { ...EAST, region: 'atlantis', from: null },
    { status: 422, code: 'VALIDATION_FAILED' },
  ],
  [
    { ...EAST, profile: 'limits-1999', from: null },
    { status: 422, code: 'VALIDATION_FAILED' },
  ],
  // the whole company goes by nobody else
  [
    { ...EAST, region: null, from: null },
    { status: 422, code: 'VALIDATION_FAILED' },
  ],
])('%j is refused', async (body, problem) => {
  expect(await refused(adopts(body))).toMatchObject(problem)
})

it('a region returns to the company’s, from now on', async () => {
  await adopts({ region: 'chengdong', profile: null, calendar: null, from: null })
  expect(await profileOf(await town().submits('applicant-1'))).toBe('limits-2026.12')
  expect(await acceptedBy(east)).toBe('03-06 17:30')
})

it('a region that adopts the published commitment has a clock for it beside the principal one', async () => {
  await adopts({ region: 'chengxi', profile: 'published-commitment-2026.12', calendar: null, from: null })
  const shop = { region: 'chengxi', purpose: 'commercial', voltage: 'LV', kv: 0.4, requestedKw: 120 } as const
  const kase = await town().submits('applicant-1', { ...shop, requestedKva: 0 })
  await town().brings(kase, 'survey')
  const { clocks } = await administrator().reads(`/api/cases/${kase.caseNo}`, Named)
  expect(clocks.filter(({ layer }) => layer === 'case').map(({ name }) => name)).toEqual([
    'elapsed',
    'published-commitment',
  ])
})

it('shipped limits that cannot be kept are not adopted, and it is said which figures are too long', async () => {
  const southern = { region: 'chengxi', profile: 'southern-grid-2017', calendar: null, from: null }
  expect(await refused(adopts(southern))).toMatchObject({
    status: 422,
    code: 'LIMITS_UNSOUND',
    problems: [
      {
        problem: 'promises-exceed-limit',
        at: 'statutory.plan-reply.lv-residential',
        exceeded: {
          figures: [
            { at: 'promise.survey.lv-residential-works', value: 1, unit: 'workingDays' },
            { at: 'promise.plan.lv-residential-works', value: 1, unit: 'workingDays' },
            { at: 'promise.plan-reply.lv-residential-works', value: 2, unit: 'workingHours' },
          ],
        },
      },
    ],
  })
})

it('nobody but an administrator adopts', async () => {
  const adopting = town().person('supervisor-chengdong').writes('POST', '/api/adoptions', EAST, Adopted)
  expect(await refused(adopting)).toMatchObject({ status: 403, code: 'NOT_ALLOWED' })
})
