import { beforeAll, describe, expect, test } from 'vitest'
import { MOST } from '../../api/commands/quotas.ts'
import { setBusinessTime } from '../../db/clock.ts'
import { drafts, requestKeys, statements } from '../../db/schema/index.ts'
import { draftOf } from '../../demo/draft.ts'
import type { Sent } from './world.ts'
import { apiWorld, multipart } from './world.ts'

const world = apiWorld()
// wanted days are held against business time, which is that of the demonstration
beforeAll(() => setBusinessTime(world().db, Date.parse('2026-03-02T08:30:00+08:00')))
let keys = 0
const newKey = () => `drafts-${++keys}`

interface DraftBody {
  id: string
  caseNo: string
  version: number
  status: string
  body: object
}

async function begin(login: string, body: object = {}, key = newKey()) {
  const { send, signIn } = world()
  const answer = await send('POST', '/api/drafts', { cookie: await signIn(login), key, body: { body } })
  return { answer, draft: answer.json<DraftBody>() }
}

async function as(login: string, more: Sent = {}): Promise<Sent> {
  return { cookie: await world().signIn(login), key: newKey(), ...more }
}

describe('a draft', () => {
  test('has a case number of the business year, and is only its owner’s', async () => {
    const { send } = world()
    const { answer, draft } = await begin('applicant-1', { kind: 'new', load: { requestedKw: 12.5 } })
    expect(answer.statusCode).toBe(201)
    expect(draft).toMatchObject({ version: 1, status: 'open', body: { kind: 'new', load: { requestedKw: 12.5 } } })
    expect(draft.caseNo).toMatch(/^\d{4}-\d{6}$/)
    expect((await send('GET', `/api/drafts/${draft.id}`, await as('applicant-1'))).json()).toEqual(draft)
    for (const other of ['applicant-2', 'marketing-1', 'administrator']) {
      const refused = await send('GET', `/api/drafts/${draft.id}`, await as(other))
      expect(refused.json()).toMatchObject({ status: 404, code: 'NOT_FOUND' })
    }
  })

  test('is begun by applicants only', async () => {
    const { answer } = await begin('marketing-1')
    expect(answer.json()).toMatchObject({ status: 403, code: 'NOT_ALLOWED' })
  })

  test('is listed newest first, page by page', async () => {
    const { send } = world()
    const numbers: string[] = []
    for (let count = 0; count < 3; count++) numbers.unshift((await begin('applicant-3')).draft.caseNo)
    const first = await send('GET', '/api/drafts?limit=2', await as('applicant-3'))
    const shown = first.json<{ items: DraftBody[] }>().items.map(({ caseNo }) => caseNo)
    expect(shown).toEqual(numbers.slice(0, 2))
    const rest = await send('GET', `/api/drafts?limit=2&before=${shown[1] ?? ''}`, await as('applicant-3'))
    expect(rest.json<{ items: DraftBody[] }>().items.map(({ caseNo }) => caseNo)).toEqual(numbers.slice(2))
  })

  test('is changed as a whole, by the version that was read', async () => {
    const { send } = world()
    const { draft } = await begin('applicant-1', { kind: 'new' })
    const url = `/api/drafts/${draft.id}`
    const changed = await send(
      'PUT',
      url,
      await as('applicant-1', { body: { version: 1, body: { purpose: 'public' } } }),
    )
    expect(changed.json()).toMatchObject({ version: 2, body: { purpose: 'public' } })
    expect(changed.json<DraftBody>().body).not.toHaveProperty('kind')
    const late = await send('PUT', url, await as('applicant-1', { body: { version: 1, body: {} } }))
    expect(late.json()).toMatchObject({ status: 409, code: 'DRAFT_CHANGED', version: 2 })
  })

  test('two changes at once: one wins, the other is told', async () => {
    const { send } = world()
    const { draft } = await begin('applicant-1')
    const change = async () =>
      send('PUT', `/api/drafts/${draft.id}`, await as('applicant-1', { body: { version: 1, body: {} } }))
    const answers = await Promise.all([change(), change(), change()])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409])
  })
})

describe('deleting a draft', () => {
  test('removes it with its files; another’s, and one that is gone, are not there', async () => {
    const { send, signIn } = world()
    const cookie = await signIn('applicant-9')
    const { draft } = await begin('applicant-9', draftOf({}))
    await suppliesAll(cookie, draft.caseNo)
    const [file] = (await send('GET', `/api/cases/${draft.caseNo}/documents`, { cookie })).json<{
      items: { id: string }[]
    }>().items
    const url = `/api/drafts/${draft.id}`
    expect((await send('DELETE', url, await as('applicant-2'))).json()).toMatchObject({ status: 404 })
    const key = newKey()
    const gone = await send('DELETE', url, { cookie, key })
    expect(gone.json<{ deleted: string[] }>().deleted).toHaveLength(3)
    expect((await send('DELETE', url, { cookie, key })).json()).toEqual(gone.json())
    expect((await send('GET', url, { cookie })).statusCode).toBe(404)
    expect((await send('GET', `/api/documents/${file?.id ?? ''}`, { cookie })).statusCode).toBe(404)
    expect((await send('DELETE', url, await as('applicant-9'))).json()).toMatchObject({ status: 404 })
  })

  test('a person has so many and no more', async () => {
    const { db } = world()
    const many = Array.from({ length: MOST.drafts }, (_, at) => ({
      ownerId: 'u-applicant-10',
      caseNo: `1999-${at + 100_000}`,
      body: {},
    }))
    await db.insert(drafts).values(many)
    const { answer } = await begin('applicant-10')
    expect(answer.json()).toMatchObject({ status: 409, code: 'QUOTA_EXCEEDED', quota: 'drafts', most: MOST.drafts })
  })
})

describe('bytes that are no UTF-8', () => {
  test('are refused, and never kept as something else', async () => {
    const raw = Buffer.from('{"body":{"remark":"\xd2\xd1"}}', 'latin1')
    const headers = { 'content-type': 'application/json' }
    const answer = await world().send('POST', '/api/drafts', { ...(await as('applicant-1')), raw, headers })
    expect(answer.json()).toMatchObject({ status: 400, code: 'MALFORMED_JSON' })
  })
})

test('a form is no body of a route that takes no files', async () => {
  const answer = await world().send('POST', '/api/drafts', await as('applicant-1', { ...multipart([]) }))
  expect(answer.json()).toMatchObject({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' })
})

describe('a repeated key', () => {
  test('gets the first answer, also when both come at once', async () => {
    const key = newKey()
    const [first, second] = await Promise.all([
      begin('applicant-4', { kind: 'new' }, key),
      begin('applicant-4', { kind: 'new' }, key),
    ])
    const third = await begin('applicant-4', { kind: 'new' }, key)
    expect(second.answer.statusCode).toBe(201)
    expect(second.draft).toEqual(first.draft)
    expect(third.draft).toEqual(first.draft)
  })

  test('with another body, on another route or draft is refused', async () => {
    const { send } = world()
    const key = newKey()
    const { draft } = await begin('applicant-4', {}, key)
    const { draft: other } = await begin('applicant-4')
    const reused = [
      (await begin('applicant-4', { kind: 'new' }, key)).answer,
      await send('PUT', `/api/drafts/${draft.id}`, await as('applicant-4', { key, body: { version: 1, body: {} } })),
    ]
    const put = newKey()
    const change = { key: put, body: { version: 1, body: {} } }
    expect((await send('PUT', `/api/drafts/${draft.id}`, await as('applicant-4', change))).statusCode).toBe(200)
    reused.push(await send('PUT', `/api/drafts/${other.id}`, await as('applicant-4', change)))
    for (const answer of reused) expect(answer.json()).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' })
  })

  test('belongs to one person: another may use the same', async () => {
    const key = newKey()
    const mine = await begin('applicant-5', {}, key)
    const theirs = await begin('applicant-6', {}, key)
    expect(theirs.answer.statusCode).toBe(201)
    expect(theirs.draft.caseNo).not.toBe(mine.draft.caseNo)
  })

  test('of a refused request is free again', async () => {
    const { send, db } = world()
    const key = newKey()
    const { draft } = await begin('applicant-1')
    const wrong = await as('applicant-1', { key, body: { version: 7, body: {} } })
    expect((await send('PUT', `/api/drafts/${draft.id}`, wrong)).statusCode).toBe(409)
    const right = await as('applicant-1', { key, body: { version: 1, body: {} } })
    expect((await send('PUT', `/api/drafts/${draft.id}`, right)).statusCode).toBe(200)
    const rows = await db.select().from(requestKeys)
    expect(rows.every(({ status }) => status >= 200)).toBe(true)
  })
})

describe('wrong input is named, never bent', () => {
  test.each([
    ['null is not 0', { load: { requestedKw: null } }, '/body/load/requestedKw'],
    ['"5" is not 5', { load: { requestedKw: '5' } }, '/body/load/requestedKw'],
    ['a number is no flag', { supply: { ownGeneration: 1 } }, '/body/supply/ownGeneration'],
    ['an unknown field', { load: { requestedkW: 5 } }, '/body/load/requestedkW'],
    [
      'a field of the other kind of customer',
      { customer: { type: 'person', creditCode: 'X' } },
      '/body/customer/creditCode',
    ],
    ['a kind of customer there is not', { customer: { type: 'state' } }, '/body/customer/type'],
    ['a day that does not exist', { phases: [{ wantedOn: '2026-02-30' }] }, '/body/phases/0/wantedOn'],
    ['more than any site needs', { load: { requestedKva: 1e12 } }, '/body/load/requestedKva'],
    ['a text of nothing but spaces', { site: { address: '   ' } }, '/body/site/address'],
    [
      'a name of which nothing can be seen',
      { customer: { type: 'person', name: '\u200b\u2060' } },
      '/body/customer/name',
    ],
    ['a name of Hangul fillers', { contacts: [{ name: '\u3164\u115f' }] }, '/body/contacts/0/name'],
    ['a remark of empty braille cells', { remark: '\u2800\n\u2800' }, '/body/remark'],
    ['a day on its way to another', { phases: [{ wantedOn: '0202-06-01' }] }, '/body/phases/0/wantedOn'],
    ['the last day of all', { endsOn: '9999-12-31' }, '/body/endsOn'],
    ['a character that cannot be stored', { site: { address: 'a\u0000b' } }, '/body/site/address'],
    ['half a character', { remark: 'a\ud800b' }, '/body/remark'],
    ['an array for an object', { site: [] }, '/body/site'],
  ])('%s', async (_, body, field) => {
    const { answer } = await begin('applicant-1', body)
    expect(answer.statusCode).toBe(422)
    const problem = answer.json<{ code: string; errors: { field: string; in: string; reason: string }[] }>()
    expect(problem.code).toBe('VALIDATION_FAILED')
    expect(problem.errors.map((error) => error.field)).toContain(field)
    expect(problem.errors.every(({ in: part, reason }) => part === 'body' && /[\u4e00-\u9fff]/.test(reason))).toBe(true)
  })

  test('all that is wrong is told at once, without the values', async () => {
    const { answer } = await begin('applicant-1', {
      kind: 'old',
      site: { lat: 100, lng: '120' },
      contacts: [{ email: 'secret' }],
    })
    expect(answer.json<{ errors: unknown[] }>().errors).toHaveLength(4)
    expect(answer.body).not.toContain('secret')
  })

  test('an endless number is no number', async () => {
    const raw = '{"body":{"load":{"requestedKw":1e999}}}'
    const answer = await world().send('POST', '/api/drafts', {
      ...(await as('applicant-1', { raw })),
      headers: { 'content-type': 'application/json' },
    })
    expect(answer.statusCode).toBe(422)
  })
})

describe('checking a draft', () => {
  test('tells the route with its limits, and all that is missing in the caller’s words', async () => {
    const { send } = world()
    const { draft } = await begin(
      'applicant-1',
      draftOf({ requestedKva: 2000, sources: 2, phases: [{ kva: 2000, wantedOn: '2026-09-01' }] }),
    )
    const answer = await send('POST', `/api/drafts/${draft.id}/check`, {
      cookie: await world().signIn('applicant-1'),
      headers: { 'accept-language': 'en' },
    })
    const check = answer.json<{
      category: string
      jointReview: boolean
      steps: { step: string; promise: { value: number } | null; statutory: { value: number } | null }[]
      leftOut: { step: string; reason: string }[]
      missing: { documentKind?: string; message: string }[]
    }>()
    expect(check).toMatchObject({ category: 'hv-dual', jointReview: true })
    expect(check.steps.find(({ step }) => step === 'plan-reply')).toMatchObject({
      promise: { value: 1, unit: 'workingDays', status: 'practice' },
      statutory: { value: 45, unit: 'workingDays', status: 'law' },
    })
    expect(check.leftOut).toContainEqual({ step: 'plan', reason: 'high-voltage' })
    expect(check.missing.map(({ documentKind }) => documentKind)).toEqual([
      'business-licence',
      'property-proof',
      'equipment-list',
      'project-approval',
    ])
    expect(check.missing[0]?.message).toBe('document missing: business-licence')
  })

  test('names every document that is needed, and which of them are there', async () => {
    const { send } = world()
    const { draft } = await begin('applicant-1', draftOf({}))
    const form = multipart([
      { name: 'kind', value: 'property-proof' },
      { name: 'file', file: 'title.txt', bytes: Buffer.from('title') },
    ])
    const uploaded = await send('POST', `/api/cases/${draft.caseNo}/documents`, await as('applicant-1', { ...form }))
    expect(uploaded.statusCode).toBe(201)
    const check = await send('POST', `/api/drafts/${draft.id}/check`, await as('applicant-1'))
    expect(check.json<{ documents: object[] }>().documents).toEqual([
      { kind: 'business-licence', reason: 'organisation', supplied: false },
      { kind: 'property-proof', reason: 'every-application', supplied: true },
      { kind: 'equipment-list', reason: 'high-voltage', supplied: false },
    ])
  })

  test('of a region that has account managers: those that are offered', async () => {
    const regions = await world().send('GET', '/api/regions', await as('applicant-1'))
    expect(regions.json()).toEqual({ items: ['chengdong', 'chengxi'] })
  })

  test('of an empty draft names the fields, and has no route yet', async () => {
    const { send } = world()
    const { draft } = await begin('applicant-1')
    const check = (await send('POST', `/api/drafts/${draft.id}/check`, await as('applicant-1', { body: {} }))).json<{
      category: null
      missing: { field: string; reason: string }[]
    }>()
    expect(check.category).toBeNull()
    expect(check.missing.every(({ reason }) => reason === 'required')).toBe(true)
    expect(check.missing.map(({ field }) => field)).toContain('/supply/voltage')
  })

  test.each([
    ['a region nobody serves', draftOf({ region: 'chengnan' }), '/site/region', 'unknown-region'],
    [
      'a load too large for low voltage',
      draftOf({ voltage: 'LV', kv: 0.4, requestedKw: 161 }),
      '/supply/voltage',
      'too-large-for-low-voltage',
    ],
    ['a high voltage of 0.4 kV', draftOf({ kv: 0.4 }), '/supply/kv', 'voltage-mismatch'],
    ['phases that are less than the whole', draftOf({ requestedKva: 900 }), '/phases', 'phases-do-not-add-up'],
    ['a temporary supply without an end', draftOf({ kind: 'temporary' }), '/endsOn', 'required'],
    ['an increase of nothing', draftOf({ kind: 'increase' }), '/load/existingKva', 'required'],
    ['a reduction of nothing', draftOf({ kind: 'reduction' }), '/load/existingKva', 'required'],
    ['an end on the day it begins', temporary('2026-06-01'), '/endsOn', 'ends-before-it-begins'],
    ['an end before it begins', temporary('2026-05-31'), '/endsOn', 'ends-before-it-begins'],
    ['an end before a later phase begins', inTwoPhases('2027-01-31'), '/endsOn', 'ends-before-it-begins'],
    ['a temporary supply of three years and a day', temporary('2029-06-02'), '/endsOn', 'lasts-too-long'],
    ['three years and a day from the first phase', inTwoPhases('2029-06-02'), '/endsOn', 'lasts-too-long'],
    ['a restoration before it is reduced', reduction(1_000, '2026-05-31'), '/endsOn', 'ends-before-it-begins'],
    ['a reduction to what is there already', reduction(800), '/load/requestedKva', 'no-reduction'],
    ['a reduction to more than is there', reduction(500), '/load/requestedKva', 'no-reduction'],
    ['a reduction to the same at low voltage', shopReduction(80), '/load/requestedKw', 'no-reduction'],
    [
      'an increase to what is there already',
      draftOf({ kind: 'increase', existingKva: 800 }),
      '/load/requestedKva',
      'no-increase',
    ],
    [
      'an increase to less than is there',
      draftOf({ kind: 'increase', existingKva: 1_000 }),
      '/load/requestedKva',
      'no-increase',
    ],
    ['a day that is past', wanted('2026-03-01'), '/phases/0/wantedOn', 'in-the-past'],
    ['a day beyond ten years', wanted('2036-03-03'), '/phases/0/wantedOn', 'too-far-ahead'],
    ['a telephone of spaces and signs', withPhone('- ( ) -'), '/contacts/0/phone', 'phone-form'],
    ['a birthday in month 13', withIdentity('110101199013078030'), '/customer/identityNumber', 'identity-birth'],
    ['a number of zeros', withIdentity('000000'), '/customer/identityNumber', 'identity-form'],
    [
      'a credit code with letters that none has',
      withCredit('91IOSVZ0600037341L'),
      '/customer/creditCode',
      'credit-form',
    ],
  ])('finds %s', async (_, body, field, reason) => {
    const { missing } = await checkOf(body)
    const found = missing.filter((each) => each.field === field)
    expect(found).toEqual([expect.objectContaining({ reason })])
    expect(found[0]?.message).not.toBe('is not valid')
  })

  test.each([
    ['a temporary supply of a day', temporary('2026-06-02')],
    ['a temporary supply of three years', temporary('2029-06-01')],
    ['a temporary supply in two phases', inTwoPhases('2027-03-31')],
    ['a reduction for good', reduction(801)],
    ['a reduction for a period, however long', reduction(1_000, '2031-06-01')],
    ['a reduction at low voltage', shopReduction(81)],
    ['an increase', draftOf({ kind: 'increase', existingKva: 315 })],
    // an end that was filled in before the kind was changed means nothing
    ['a new connection that names an end', draftOf({ endsOn: '2026-05-31' })],
  ])('finds nothing wrong with %s', async (_, body) => {
    const { missing } = await checkOf(body)
    expect(missing.filter(({ field }) => field !== undefined)).toEqual([])
  })

  test('tells of what contradicts itself while other answers are missing', async () => {
    const { missing } = await checkOf({ load: { requestedKw: 1_800 }, supply: { voltage: 'LV', kv: 0.22 } })
    expect(missing).toContainEqual(
      expect.objectContaining({ field: '/supply/voltage', reason: 'too-large-for-low-voltage' }),
    )
  })

  test.each([
    ['today', wanted('2026-03-02')],
    ['ten years on', wanted('2036-03-02')],
    ['a telephone with an extension', withPhone('0512-65220000转801')],
    ['a telephone as an address book copies it', withPhone('\u202d（0512）6522-0000\u202c')],
    ['a credit code in full-width letters', withCredit('９１３２０５００ＭＡ１Ｘ０ＡＢＣ１４')],
    ['a credit code in groups and small letters', withCredit('91320500 ma1x0abc14')],
  ])('finds nothing wrong with %s, and asks nothing back', async (_, body) => {
    const { missing, doubts } = await checkOf(body)
    expect(missing.filter(({ field }) => field !== undefined)).toEqual([])
    expect(doubts).toEqual([])
  })

  test.each([
    [
      'a check digit of an identity card',
      withIdentity('110101199003078030'),
      '/customer/identityNumber',
      'identity-check',
    ],
    ['a check digit of a credit code', withCredit('91350203M0001QKT19'), '/customer/creditCode', 'credit-check'],
    ['a telephone that is too short', withPhone('1391234'), '/contacts/0/phone', 'phone-unlikely'],
    // 700 kW / 2,400 kVA = 0.29; 700 / 466 = 1.502
    [
      'far less load than capacity',
      draftOf({ requestedKva: 2_400, phases: [{ kva: 2_400, wantedOn: '2026-06-01' }] }),
      '/load/requestedKva',
      'power-factor',
    ],
    [
      'more load than capacity',
      draftOf({ requestedKva: 466, phases: [{ kva: 466, wantedOn: '2026-06-01' }] }),
      '/load/requestedKva',
      'power-factor',
    ],
    ['phases out of order', inTwoPhases('2027-03-31'), '/phases', 'phases-out-of-order'],
  ])('asks back about %s, and refuses nothing', async (_, body, field, reason) => {
    const { missing, doubts } = await checkOf(body)
    expect(missing.filter((each) => each.field !== undefined)).toEqual([])
    expect(doubts).toEqual([{ field, reason, message: expect.stringMatching(/\?|\.$/) as string }])
  })

  test('keeps codes and telephones in the usual signs, and names without marks that turn them round', async () => {
    const { draft } = await begin('applicant-1', {
      customer: { type: 'organisation', name: '合同\u202efdp 公司', creditCode: '９１３２０５００ma1x0abc14' },
      contacts: [{ name: ' 钱多多', phone: '\u202d１３９ １２３４ ５６７８\u202c' }],
    })
    expect(draft.body).toEqual({
      customer: { type: 'organisation', name: '合同fdp 公司', creditCode: '91320500MA1X0ABC14' },
      contacts: [{ name: ' 钱多多', phone: '139 1234 5678' }],
    })
  })

  test('tells what a figure is held against, in both languages', async () => {
    const long = 'exceeds the maximum duration of a temporary supply: 2029-06-01 at the latest'
    expect((await checkOf(temporary('2029-06-02'))).missing).toContainEqual(expect.objectContaining({ message: long }))
    const small = '减容后容量须小于现有容量 800 kVA'
    expect((await checkOf(reduction(800), 'zh')).missing).toContainEqual(expect.objectContaining({ message: small }))
  })

  test('tells a temporary supply of its end, and a reduction of all that it is spared', async () => {
    const ending = await checkOf(temporary('2027-05-31'))
    expect(ending.steps.map(({ step }) => step)).toEqual(expect.arrayContaining(['supply-end', 'removal']))
    const short = await checkOf(reduction(1_000))
    expect(short.steps.map(({ step }) => step)).toEqual([
      'acceptance',
      'plan',
      'contract',
      'metering',
      'archive',
      'return-visit',
    ])
    expect(short.leftOut).toContainEqual({ step: 'plan-review', reason: 'capacity-reduction' })
    expect(short.leftOut).toContainEqual({ step: 'energisation', reason: 'no-customer-works' })
    expect(short.leftOut).toContainEqual({ step: 'removal', reason: 'not-temporary' })
  })
})

function wanted(wantedOn: string) {
  return draftOf({ phases: [{ kva: 800, wantedOn }] })
}

function withPhone(phone: string) {
  return { ...draftOf({}), contacts: [{ name: '钱多多', phone }] }
}

function withIdentity(identityNumber: string) {
  return { ...draftOf({}), customer: { type: 'person', name: '杨秀英', identityNumber } }
}

function withCredit(creditCode: string) {
  return { ...draftOf({}), customer: { type: 'organisation', name: '东方精密制造有限公司', creditCode } }
}

/** 800 kVA wanted on 1 June 2026. */
function temporary(endsOn: string) {
  return draftOf({ kind: 'temporary', endsOn })
}

function inTwoPhases(endsOn: string) {
  const phases = [
    { kva: 300, wantedOn: '2027-02-01' },
    { kva: 500, wantedOn: '2026-06-01' },
  ]
  return draftOf({ kind: 'temporary', endsOn, phases })
}

function reduction(existingKva: number, endsOn: string | null = null) {
  return draftOf({ kind: 'reduction', existingKva, endsOn })
}

function shopReduction(existingKva: number) {
  return draftOf({ kind: 'reduction', voltage: 'LV', kv: 0.4, requestedKw: 80, existingKva })
}

interface CheckBody {
  steps: { step: string }[]
  leftOut: { step: string; reason: string }[]
  missing: { field?: string; reason: string; message: string }[]
  doubts: { field: string; reason: string; message: string }[]
}

async function checkOf(body: object, language = 'en'): Promise<CheckBody> {
  const { draft } = await begin('applicant-1', body)
  const asked = await as('applicant-1', { body: {}, headers: { 'accept-language': language } })
  return (await world().send('POST', `/api/drafts/${draft.id}/check`, asked)).json<CheckBody>()
}

async function suppliesAll(cookie: string, caseNo: string): Promise<void> {
  for (const kind of ['business-licence', 'property-proof', 'equipment-list']) {
    const form = multipart([
      { name: 'kind', value: kind },
      { name: 'file', file: 'a.txt', bytes: Buffer.from(kind) },
    ])
    const uploaded = await world().send('POST', `/api/cases/${caseNo}/documents`, { cookie, key: newKey(), ...form })
    expect(uploaded.statusCode).toBe(201)
  }
}

describe('submitting', () => {
  test('an incomplete draft is refused with the list, at an old version with the new one', async () => {
    const { send } = world()
    const { draft } = await begin('applicant-1', draftOf({}))
    const url = `/api/drafts/${draft.id}/submit`
    const incomplete = await send('POST', url, await as('applicant-1', { body: { version: 1 } }))
    expect(incomplete.json()).toMatchObject({ status: 422, code: 'APPLICATION_INCOMPLETE' })
    expect(incomplete.json<{ missing: object[] }>().missing).toHaveLength(3)
    const old = await send('POST', url, await as('applicant-1', { body: { version: 2 } }))
    expect(old.json()).toMatchObject({ status: 409, code: 'DRAFT_CHANGED', version: 1 })
  })

  test('an application whose days are all past is refused, with each field', async () => {
    const { send, signIn } = world()
    const cookie = await signIn('applicant-6')
    // a temporary supply of the year before; the clock stands at 2 March 2026
    const phases = [{ kva: 800, wantedOn: '2025-03-03' }]
    const { draft } = await begin('applicant-6', draftOf({ kind: 'temporary', phases, endsOn: '2025-09-30' }))
    await suppliesAll(cookie, draft.caseNo)
    const url = `/api/drafts/${draft.id}/submit`
    const answer = await send('POST', url, { cookie, key: newKey(), body: { version: 1 } })
    expect(answer.json()).toMatchObject({ status: 422, code: 'APPLICATION_INCOMPLETE' })
    const { missing } = answer.json<Pick<CheckBody, 'missing'>>()
    expect(missing.map(({ field, reason }) => [field, reason])).toEqual([
      ['/phases/0/wantedOn', 'in-the-past'],
      ['/endsOn', 'not-ahead'],
    ])
  })

  test('what is unusual is asked back once, and taken where it is confirmed', async () => {
    const { send, signIn } = world()
    const cookie = await signIn('applicant-8')
    const { draft } = await begin('applicant-8', withCredit('91350203M0001QKT19'))
    await suppliesAll(cookie, draft.caseNo)
    const submit = async (confirmed?: object[]) =>
      send('POST', `/api/drafts/${draft.id}/submit`, { cookie, key: newKey(), body: { version: 1, confirmed } })
    const doubt = { field: '/customer/creditCode', reason: 'credit-check' }
    const asked = {
      status: 422,
      code: 'CONFIRMATION_NEEDED',
      doubts: [{ ...doubt, message: expect.any(String) as string }],
    }
    expect((await submit()).json()).toMatchObject(asked)
    expect((await submit([{ field: '/contacts/0/phone', reason: 'phone-unlikely' }])).json()).toMatchObject(asked)
    // it goes on to the engine, which is away here
    expect((await submit([doubt])).json()).toMatchObject({ status: 503, code: 'ENGINE_UNAVAILABLE' })
  })

  test('with the engine away is 503: send it again; the text of both tries is one row', async () => {
    const { send, signIn, db } = world()
    const cookie = await signIn('applicant-7')
    const { draft } = await begin('applicant-7', draftOf({}))
    await suppliesAll(cookie, draft.caseNo)
    const key = newKey()
    for (let attempt = 0; attempt < 2; attempt++) {
      const answer = await send('POST', `/api/drafts/${draft.id}/submit`, { cookie, key, body: { version: 1 } })
      expect(answer.json()).toMatchObject({ status: 503, code: 'ENGINE_UNAVAILABLE' })
      expect(answer.headers['retry-after']).toBe('2')
    }
    const rows = await db.select().from(statements)
    expect(rows.filter(({ stream }) => stream === draft.caseNo)).toHaveLength(1)
  })
})
