import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import Type from 'typebox'
import { Value } from 'typebox/value'
import { beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../../db/connect.ts'
import { DraftAnswer } from '../../demo/answers.ts'
import { draftOf } from '../../demo/draft.ts'
import { SURVEYED } from '../../demo/stories/figures.ts'
import { addDays, atTime, civilDateOf } from '../../domain/time/instant.ts'
import { aFile, refused, suiteTown } from '../support/story.ts'
import type { Kase, Person, Reply } from '../support/story.ts'

const town = suiteTown()
const person = (login: string): Person => town().person(login)

interface Refused {
  status: number
  code: string
  [member: string]: unknown
}

const HAN = /\p{Script=Han}/u

/** Sends a request in both languages and expects the same refusal, a problem document (RFC 9457) in each. */
async function refuses(who: Person, path: string, body: object, { status, code, ...more }: Refused, method = 'POST') {
  const replies: Reply[] = []
  for (const language of ['zh', 'en']) {
    const reply = await who.sends(method, path, { body, key: randomUUID(), language })
    expect([reply.status, reply.body['code']]).toEqual([status, code])
    expect(reply.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    expect(reply.headers.get('content-language')).toBe(language)
    expect(reply.body).toMatchObject({ type: `/errors/${code}`, status, code, instance: path, ...more })
    for (const text of [reply.body['title'], reply.body['detail']]) {
      expect(text).toEqual(expect.any(String))
      expect(HAN.test(String(text))).toBe(language === 'zh')
    }
    replies.push(reply)
  }
  return replies
}

const onCase = (kase: Kase, path: string) => `/api/cases/${kase.caseNo}/${path}`

/** Refuses something that is done to a case. */
const refusesOn = (kase: Kase, who: Person, path: string, body: object, refusal: Refused) =>
  refuses(who, onCase(kase, path), body, refusal)

const FieldErrors = Type.Object({
  errors: Type.Array(Type.Object({ field: Type.String(), in: Type.String(), reason: Type.String() })),
})

/** Wrong input: every wrong field is named by its JSON pointer, with a reason in the caller's language. */
async function refusesFields(who: Person, path: string, body: object, fields: string[], method = 'POST') {
  const replies = await refuses(who, path, body, { status: 422, code: 'VALIDATION_FAILED' }, method)
  const errors = replies.map((each) => Value.Parse(FieldErrors, each.body).errors)
  for (const each of errors) {
    expect(each.map(({ field }) => field).sort()).toEqual([...fields].sort())
  }
  const [zh = [], en = []] = errors
  expect(zh.every(({ reason }) => HAN.test(reason))).toBe(true)
  expect(en.some(({ reason }) => HAN.test(reason))).toBe(false)
}

const ACCEPTANCE = 'acceptance.0.1.marketing'

describe('a task that', () => {
  let kase: Kase
  beforeAll(async () => {
    kase = await town().submits('applicant-1')
  })

  it('is not open yet: TASK_NOT_OPEN_YET', async () => {
    const notYet = { status: 409, code: 'TASK_NOT_OPEN_YET', state: 'in-progress' }
    const survey = 'survey.0.1.marketing'
    const surveyed = { outcome: 'surveyed', form: SURVEYED }
    await refusesOn(kase, person('marketing-1'), `tasks/${survey}/claim`, {}, { ...notYet, task: survey })
    await refusesOn(kase, person('marketing-1'), `tasks/${survey}/complete`, surveyed, { ...notYet, task: survey })
    // an energisation tells at once what it will need; no fee is due here, yet nobody has agreed to a plan
    const energise = 'energisation.1.1.dispatch'
    await refusesOn(
      kase,
      person('supervisor-chengdong'),
      `tasks/${energise}/urge`,
      {},
      { ...notYet, lacking: ['inspection-passed', 'contract-signed', 'fees-settled', 'meter-installed'] },
    )
  })

  it('is on no route, or is no task at all: TASK_NOT_FOUND', async () => {
    for (const task of ['plan.0.1.marketing', 'fees.0.1.marketing', 'survey', 'survey.0.1.nobody', 'a.b.c.d']) {
      await refusesOn(
        kase,
        person('marketing-1'),
        `tasks/${task}/claim`,
        {},
        { status: 404, code: 'TASK_NOT_FOUND', task },
      )
    }
  })

  it('waits for the customer: TASK_STOPPED; what lacks is asked for once: SUPPLEMENT_ALREADY_ASKED', async () => {
    const marketing = person('marketing-1')
    await marketing.asksFor(kase, ['site-plan'])
    const stopped = { status: 409, code: 'TASK_STOPPED', task: ACCEPTANCE, state: 'open' }
    await refusesOn(kase, marketing, `tasks/${ACCEPTANCE}/complete`, { outcome: 'accept' }, stopped)
    await refusesOn(kase, marketing, `tasks/${ACCEPTANCE}/request-supplement`, { kinds: ['photo'] }, stopped)

    const owner = person('applicant-1')
    const document = await owner.uploads(kase.caseNo, 'site-plan')
    await owner.completes(kase, 'supplement.0.1.applicant', 'supply', { documents: [document] })
    await refusesOn(
      kase,
      marketing,
      `tasks/${ACCEPTANCE}/request-supplement`,
      { kinds: ['photo'] },
      { status: 409, code: 'SUPPLEMENT_ALREADY_ASKED', task: ACCEPTANCE, state: 'open' },
    )
    expect(await town().events(kase, 'SupplementRequested')).toMatchObject([{ data: { kinds: ['site-plan'] } }])
  })

  it('cannot end so: OUTCOME_NOT_ALLOWED, with the outcomes there are', async () => {
    const refusal = { status: 422, code: 'OUTCOME_NOT_ALLOWED', task: ACCEPTANCE, outcomes: ['accept'] }
    for (const outcome of ['sign', 'reject', 'toString', '__proto__']) {
      await refusesOn(kase, person('marketing-1'), `tasks/${ACCEPTANCE}/complete`, { outcome }, refusal)
    }
  })

  it('is done: TASK_CLOSED', async () => {
    await person('marketing-1').accepts(kase)
    const closed = { status: 409, code: 'TASK_CLOSED', task: ACCEPTANCE, state: 'done' }
    for (const [who, path, body] of [
      ['marketing-1', 'complete', { outcome: 'accept' }],
      ['marketing-2', 'claim', {}],
      ['marketing-1', 'comments', { text: '补充说明' }],
      ['marketing-head', 'assign', { assignee: 'u-marketing-2' }],
      ['supervisor-chengdong', 'urge', {}],
    ] as const) {
      await refusesOn(kase, person(who), `tasks/${ACCEPTANCE}/${path}`, body, closed)
    }
  })
})

describe('a review', () => {
  let kase: Kase
  const review = 'plan-review.0.1.safety'
  beforeAll(async () => {
    kase = await town().brings(await town().submits('applicant-2'), 'plan-review')
  })

  it('is not returned to a step that is not on the route: RETURN_TARGET_NOT_ON_ROUTE, with those that are', async () => {
    const refusal = {
      status: 422,
      code: 'RETURN_TARGET_NOT_ON_ROUTE',
      task: review,
      targets: ['survey', 'external-plan', 'internal-plan'],
    }
    const safety = person('safety-1')
    await refusesOn(kase, safety, `tasks/${review}/return`, { toStep: 'plan', reason: '重做' }, refusal)
    const complete = { outcome: 'return', form: { toStep: 'plan' }, remark: '重做' }
    await refusesOn(kase, safety, `tasks/${review}/complete`, complete, refusal)
    expect(await town().events(kase, 'TaskCompleted')).toHaveLength(5)
  })

  it('is not assigned outside the department: ASSIGNEE_NOT_IN_DEPARTMENT', async () => {
    await refusesOn(
      kase,
      person('safety-head'),
      `tasks/${review}/assign`,
      { assignee: 'u-dispatch-1' },
      { status: 422, code: 'ASSIGNEE_NOT_IN_DEPARTMENT', task: review },
    )
  })
})

describe('energisation before its gates: GATES_NOT_MET', () => {
  it('tells exactly what lacks, less with each gate that is met', async () => {
    const kase = await town().brings(
      await town().submits('applicant-3', { chargeableExtras: true }),
      'completion-inspection',
    )
    const task = 'energisation.1.1.production'
    const stillLacks = async (lacking: string[]) => {
      const refusal = { status: 409, code: 'GATES_NOT_MET', task, state: 'open', lacking }
      const [zh] = await refusesOn(
        kase,
        person('production-1'),
        `tasks/${task}/complete`,
        { outcome: 'energise' },
        refusal,
      )
      expect(zh?.body['lacking']).toEqual(lacking)
    }
    await stillLacks(['inspection-passed', 'contract-signed', 'fees-settled', 'meter-installed'])
    await town().brings(kase, 'contract')
    await stillLacks(['contract-signed', 'fees-settled', 'meter-installed'])
    await town().brings(kase, 'metering')
    await stillLacks(['fees-settled', 'meter-installed'])
    await person('applicant-3').completes(kase, 'fees.0.1.applicant', 'pay')
    // Paid is not settled: marketing confirms.
    await stillLacks(['fees-settled', 'meter-installed'])
    const confirms = (amountFen: number) =>
      person('marketing-2').completes(kase, 'fees.0.1.marketing', 'confirm', { form: { amountFen } })
    expect(await refused(confirms(11_999_00))).toMatchObject({ code: 'FEE_DIFFERS', expected: 12_000_00 })
    await confirms(12_000_00)
    await stillLacks(['meter-installed'])
    await town().brings(kase, 'energisation')
    await person('production-1').completes(kase, task, 'energise')
    // dispatch needs a day that was proposed or asked for, and the number of the notice where there is an outage
    const energise = (form: object) =>
      person('dispatch-1').acts(kase, 'tasks/energisation.1.1.dispatch/complete', { outcome: 'energise', form })
    expect(await refused(energise({ outageNeeded: false }))).toMatchObject({ status: 409, code: 'APPOINTMENT_MISSING' })
    const today = (await town().readsClock()).now.slice(0, 10)
    await person('applicant-3').acts(kase, 'wish-energisation', { phase: 1, on: today })
    expect(await refused(energise({}))).toMatchObject({ status: 422, code: 'VALIDATION_FAILED' })
    const unnamed = await refused(energise({ outageNeeded: true }))
    expect(unnamed).toMatchObject({ status: 422, code: 'OUTAGE_NOTICE_MISSING', field: 'form/outageNotice' })
    const texts = energise({ outageNeeded: true, outageNotice: '停电 公告，请看附件' })
    expect(await refused(texts)).toMatchObject({ status: 422, code: 'VALIDATION_FAILED' })
    await energise({ outageNeeded: true, outageNotice: '停〔2026〕第12号' })
    expect(await town().events(kase, 'PhaseEnergised')).toHaveLength(1)
    const done = (await town().events(kase, 'TaskCompleted')).at(-1)
    expect(done?.data['form']).toEqual({ outageNeeded: true, outageNotice: '停〔2026〕第12号', appointedOn: today })
  })
})

describe('the green channel', () => {
  it('is entered once and left once: GREEN_CHANNEL_ALREADY, GREEN_CHANNEL_NOT_IN_FORCE', async () => {
    const kase = await town().submits('applicant-4')
    const supervisor = person('supervisor-chengdong')
    const admission = { reason: 'public-welfare', until: '2026-12-31', remark: '民生重点项目' }
    const notInForce = { status: 409, code: 'GREEN_CHANNEL_NOT_IN_FORCE', state: 'in-progress' }
    const already = { status: 409, code: 'GREEN_CHANNEL_ALREADY', state: 'in-progress' }
    await refusesOn(kase, supervisor, 'green-channel/leave', {}, notInForce)
    await supervisor.admitsToGreen(kase)
    await refusesOn(kase, supervisor, 'green-channel', admission, already)
    await supervisor.leavesGreen(kase)
    await refusesOn(kase, supervisor, 'green-channel/leave', {}, notInForce)
    // Out of it, a case may be admitted again.
    await supervisor.admitsToGreen(kase)
    expect(await town().events(kase, 'GreenChannelAdmitted')).toHaveLength(2)
  })
})

describe('a day that the customer states or wishes', () => {
  const later = { status: 422, code: 'DATE_NOT_AHEAD', field: 'on' }

  it('is ahead: DATE_NOT_AHEAD', async () => {
    const kase = await town().brings(await town().submits('applicant-11'), 'customer-works')
    const today = civilDateOf((await town().readsClock()).now)
    const owner = person('applicant-11')
    // works stated for today would be due at once; an energisation may be wished for today, not for a day that is over
    await refusesOn(kase, owner, 'tasks/customer-works.1.1.applicant/state-date', { on: today }, later)
    await refusesOn(kase, owner, 'wish-energisation', { phase: 1, on: addDays(today, -1) }, later)
    await owner.acts(kase, 'wish-energisation', { phase: 1, on: today })
    expect(await town().events(kase, 'DateStated')).toEqual([])
  })

  it('is of a phase that is still to be energised: PHASE_NOT_OPEN, with those that are', async () => {
    const owner = person('applicant-11')
    const halves = [400, 400].map((kva) => ({ kva, wantedOn: '2026-06-01' }))
    const [whole, parts] = [
      await town().brings(await town().submits('applicant-11'), 'energisation'),
      await town().submits('applicant-11', { phases: halves }),
    ]
    const on = addDays(civilDateOf((await town().readsClock()).now), 7)
    const notOpen = { status: 422, code: 'PHASE_NOT_OPEN' }
    await refusesOn(parts, owner, 'wish-energisation', { phase: 3, on }, { ...notOpen, phases: [1, 2] })
    await refusesOn(whole, owner, 'wish-energisation', { phase: 2, on }, { ...notOpen, phases: [1] })
    await owner.acts(parts, 'wish-energisation', { phase: 2, on })
  })
})

describe('a draft', () => {
  const begin = (owner: Person, body: object) => owner.writes('POST', '/api/drafts', { body }, DraftAnswer)

  it('that was changed meanwhile: DRAFT_CHANGED, with the version that stands', async () => {
    const owner = person('applicant-5')
    const { id } = await begin(owner, {})
    await owner.writes('PUT', `/api/drafts/${id}`, { version: 1, body: draftOf({}) }, DraftAnswer)
    const changed = { status: 409, code: 'DRAFT_CHANGED', version: 2 }
    await refuses(owner, `/api/drafts/${id}`, { version: 1, body: {} }, changed, 'PUT')
    await refuses(owner, `/api/drafts/${id}/submit`, { version: 1 }, changed)
  })

  it('that lacks something: APPLICATION_INCOMPLETE, with all that it lacks', async () => {
    const owner = person('applicant-5')
    const { supply, customer, ...rest } = draftOf({ sources: 2, importance: 'first' })
    const { id, version, caseNo } = await begin(owner, { ...rest, supply, customer, phases: [{ kva: 500 }] })
    await owner.uploads(caseNo, 'equipment-list')
    const [zh, en] = await refuses(
      owner,
      `/api/drafts/${id}/submit`,
      { version },
      {
        status: 422,
        code: 'APPLICATION_INCOMPLETE',
        missing: [
          { field: '/phases/0/wantedOn', reason: 'required' },
          { field: '/phases', reason: 'phases-do-not-add-up' },
          { documentKind: 'business-licence', reason: 'organisation' },
          { documentKind: 'property-proof', reason: 'every-application' },
          { documentKind: 'project-approval', reason: 'two-or-more-sources' },
          { documentKind: 'important-customer-proof', reason: 'important-customer' },
        ],
      },
    )
    const Missing = Type.Object({ missing: Type.Array(Type.Object({ message: Type.String() })) })
    const messages = [zh, en].map((each) => Value.Parse(Missing, each?.body).missing.map(({ message }) => message))
    expect(messages[0]?.every((each) => HAN.test(each))).toBe(true)
    expect(messages[1]?.some((each) => HAN.test(each))).toBe(false)
  })

  it('that was submitted: DRAFT_ALREADY_SUBMITTED', async () => {
    const owner = person('applicant-6')
    const draft = await begin(owner, draftOf({}))
    for (const kind of ['business-licence', 'property-proof', 'equipment-list'] as const) {
      await owner.uploads(draft.caseNo, kind)
    }
    const submit = `/api/drafts/${draft.id}/submit`
    expect((await owner.sends('POST', submit, { body: { version: 1 }, key: 'submit-once' })).status).toBe(200)
    const submitted = { status: 409, code: 'DRAFT_ALREADY_SUBMITTED', caseNo: draft.caseNo }
    await refuses(owner, submit, { version: 1 }, submitted)
    await refuses(owner, `/api/drafts/${draft.id}`, { version: 1, body: {} }, submitted, 'PUT')
  })
})

describe('wrong input: VALIDATION_FAILED names every field by its JSON pointer', () => {
  let kase: Kase
  beforeAll(async () => {
    kase = await town().brings(await town().submits('applicant-7'), 'survey')
  })

  it('in the figures of a form', async () => {
    const path = onCase(kase, 'tasks/survey.0.1.marketing/complete')
    const form = { distanceToSourceM: -1, availableKva: 'plenty', phase: 3 }
    await refusesFields(person('marketing-1'), path, { outcome: 'surveyed', form }, [
      '/form/distanceToSourceM',
      '/form/availableKva',
      '/form/feasible',
      '/form/phase',
    ])
    await refusesFields(person('marketing-1'), path, { outcome: 'surveyed', form: SURVEYED, items: ['x'] }, ['/items'])
  })

  it('in what a head or a supervisor grants', async () => {
    const by = { unit: 'workingDays', value: 1.5 }
    const extend = onCase(kase, 'tasks/survey.0.1.production/extend')
    await refusesFields(person('production-head'), extend, { by }, ['/by/value', '/reason'])
    const green = { reason: 'because', until: '2026-02-30', remark: '' }
    await refusesFields(person('supervisor-chengdong'), onCase(kase, 'green-channel'), green, [
      '/reason',
      '/until',
      '/remark',
    ])
    const past = { reason: 'emergency', until: '2026-03-01', remark: '抢险' }
    await refusesFields(person('supervisor-chengdong'), onCase(kase, 'green-channel'), past, ['/until'])
  })

  it('in an application, also deep inside', async () => {
    const owner = person('applicant-7')
    const { id } = await owner.writes('POST', '/api/drafts', { body: {} }, DraftAnswer)
    const body = {
      load: { requestedKw: 'many', equipment: [{ quantity: 1 }, { quantity: 0 }] },
      contacts: [{ phone: '\u200b' }],
      colour: 'red',
    }
    await refusesFields(
      owner,
      `/api/drafts/${id}`,
      { version: 1, body },
      ['/body/load/requestedKw', '/body/load/equipment/1/quantity', '/body/contacts/0/phone', '/body/colour'],
      'PUT',
    )
  })

  it.each([
    ['/api/tasks?list=everything', '/list', 'query'],
    ['/api/tasks?limit=0', '/limit', 'query'],
    ['/api/cases?cursor=abc', '/cursor', 'query'],
    ['/api/cases/one', '/caseNo', 'path'],
    ['/api/documents/one', '/id', 'path'],
  ])('in the address: %s', async (path, field, part) => {
    const reply = await person('marketing-1').sends('GET', path)
    expect(reply).toMatchObject({ status: 422, body: { code: 'VALIDATION_FAILED', errors: [{ field, in: part }] } })
  })
})

describe('a document', () => {
  it('of the wrong kind, of another case, or of nobody does not end a task that needs one', async () => {
    const kase = await town().brings(await town().submits('applicant-8'), 'completion-report')
    const other = await town().submits('applicant-8')
    const owner = person('applicant-8')
    const path = onCase(kase, 'tasks/completion-report.1.1.applicant/complete')
    const report = (documents?: string[]) => ({ outcome: 'report', ...(documents === undefined ? {} : { documents }) })
    await refusesFields(owner, path, report(), ['/documents'])
    await refusesFields(owner, path, report([await owner.uploads(kase.caseNo, 'design-drawings')]), ['/documents'])
    const [right, elsewhere] = [
      await owner.uploads(kase.caseNo, 'completion-drawings'),
      await owner.uploads(other.caseNo, 'completion-drawings'),
    ]
    await refusesFields(owner, path, report([elsewhere]), ['/documents/0'])
    await refusesFields(owner, path, report([right, elsewhere, randomUUID()]), ['/documents/1', '/documents/2'])
    await refusesFields(owner, path, report(['not-an-id']), ['/documents/0'])
    await owner.completes(kase, 'completion-report.1.1.applicant', 'report', { documents: [right] })
  })
})

describe('a write without a key: IDEMPOTENCY_KEY_REQUIRED', () => {
  it('is refused everywhere', async () => {
    const kase = await town().submits('applicant-9')
    const owner = person('applicant-9')
    const draft = await owner.writes('POST', '/api/drafts', {}, DraftAnswer)
    const writes: [who: Person, method: string, path: string, body: object][] = [
      [owner, 'POST', '/api/drafts', {}],
      [owner, 'PUT', `/api/drafts/${draft.id}`, { version: 1, body: {} }],
      [owner, 'POST', `/api/drafts/${draft.id}/submit`, { version: 1 }],
      [owner, 'POST', onCase(kase, 'withdraw'), {}],
      [person('marketing-1'), 'POST', onCase(kase, `tasks/${ACCEPTANCE}/claim`), {}],
      [person('marketing-1'), 'POST', onCase(kase, `tasks/${ACCEPTANCE}/complete`), { outcome: 'accept' }],
      [person('supervisor-chengdong'), 'POST', onCase(kase, 'green-channel/leave'), {}],
    ]
    for (const [who, method, path, body] of writes) {
      for (const language of ['zh', 'en']) {
        for (const key of [undefined, 'two words', 'k'.repeat(201)]) {
          const reply = await who.sends(method, path, { body, language, ...(key === undefined ? {} : { key }) })
          expect(reply).toMatchObject({ status: 400, body: { code: 'IDEMPOTENCY_KEY_REQUIRED' } })
          expect(reply.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
          expect(HAN.test(String(reply.body['detail']))).toBe(language === 'zh')
        }
      }
    }
    const upload = await owner.sends('POST', `/api/cases/${kase.caseNo}/documents`, { form: aFile('other') })
    expect(upload).toMatchObject({ status: 400, body: { code: 'IDEMPOTENCY_KEY_REQUIRED' } })
    expect((await town().log(kase)).map(({ type }) => type)).toEqual(['ApplicationSubmitted', 'StepOpened'])
  })
})

describe('what comes too often, or at an hour that is none', () => {
  const SURVEY = 'survey.0.1.marketing'
  const INSPECTION = 'completion-inspection.1.1.marketing'

  it('is an appointment that reaches out of business hours: HOURS_NOT_BUSINESS', async () => {
    const kase = await town().brings(await town().submits('applicant-2'), 'survey')
    const hours = [
      { from: '08:30', to: '12:00' },
      { from: '13:30', to: '17:30' },
    ]
    const propose = `tasks/${SURVEY}/propose-appointment`
    const on = '2026-03-04'
    const notBusiness = { status: 422, code: 'HOURS_NOT_BUSINESS', hours }
    const noon = { on, from: '12:00', until: '14:00' }
    await refusesOn(kase, person('marketing-1'), propose, noon, { ...notBusiness, field: 'from' })
    const evening = { on, from: '16:30', until: '18:00' }
    await refusesOn(kase, person('marketing-1'), propose, evening, { ...notBusiness, field: 'until' })
    expect(await town().events(kase, 'AppointmentProposed')).toEqual([])
  })

  it('is a start on site that lies ahead, or before there was anything to inspect: MOMENT_NOT_POSSIBLE', async () => {
    const kase = await town().brings(await town().submits('applicant-2'), 'completion-inspection')
    const start = `tasks/${INSPECTION}/start-inspection`
    const notPossible = { status: 422, code: 'MOMENT_NOT_POSSIBLE', field: 'occurredAt' }
    const { now } = await town().readsClock()
    for (const day of [addDays(civilDateOf(now), 1), addDays(civilDateOf(now), -1)]) {
      const occurredAt = `${day}T10:00:00+08:00`
      await refusesOn(kase, person('marketing-1'), start, { occurredAt }, notPossible)
    }
    expect(await town().events(kase, 'InspectionStarted')).toEqual([])
  })

  it('is a third suspension on one day: SUSPENDED_OFTEN', async () => {
    const owner = person('applicant-2')
    const kase = await town().brings(await town().submits('applicant-2'), 'survey')
    const suspend = { reason: '资金未到位' }
    for (let times = 0; times < 2; times++) {
      await owner.acts(kase, 'suspend', suspend)
      await owner.acts(kase, 'resume')
    }
    await refusesOn(kase, owner, 'suspend', suspend, { status: 409, code: 'SUSPENDED_OFTEN' })
    expect(await town().events(kase, 'CaseSuspended')).toHaveLength(2)
  })
})

/** No request leads there: what is asked for when a plan is replied or a contract drafted is missing in what is kept. */
describe('a case that is kept without', () => {
  const change = async (kase: Kase, state: ReturnType<typeof sql>) => {
    const owner = connect(town().world.databaseUrl, { max: 1 })
    try {
      await owner.db.execute(sql`update cases.cases set state = (${state})::json where case_no = ${kase.caseNo}`)
    } finally {
      await owner.close()
    }
  }

  it('the amount of its fee has nothing to be paid: FEE_NOT_STATED', async () => {
    const kase = await town().submits('applicant-12', { chargeableExtras: true })
    await town().brings(kase, 'customer-works')
    await change(kase, sql`jsonb_set(state::jsonb, '{tasks,plan-reply.0.1.account-manager,form}', '{}')`)
    const pays = { outcome: 'pay', form: { amountFen: 12_000_00 } }
    const notStated = { status: 409, code: 'FEE_NOT_STATED' }
    await refusesOn(kase, person('applicant-12'), 'tasks/fees.0.1.applicant/complete', pays, notStated)
  })

  it('the text of its contract has nothing to be signed: CONTRACT_MISSING', async () => {
    const kase = await town().brings(await town().submits('applicant-12'), 'contract')
    const documents = [await person('marketing-2').uploads(kase.caseNo, 'contract')]
    await person('marketing-2').completes(kase, 'contract.0.1.marketing', 'draft', { documents })
    await change(kase, sql`state::jsonb #- '{documents,contract}'`)
    const missing = { status: 409, code: 'CONTRACT_MISSING' }
    await refusesOn(kase, person('applicant-12'), 'tasks/contract.0.1.applicant/complete', { outcome: 'sign' }, missing)
  })
})

describe('an objection later than a month after the reply', () => {
  it('is refused with the instant until which it could be made; the plan can still be accepted: OBJECTION_TOO_LATE', async () => {
    await town().passesTo('03-09 10:00')
    const kase = await town().brings(await town().submits('applicant-3'), 'plan-confirmation')
    const answer = 'tasks/plan-confirmation.0.1.applicant/complete'
    // replied on 9 March: a month ends on Thursday 9 April at the close of business
    await town().passesTo('04-09 17:31')
    const objects = { outcome: 'object', form: { part: 'internal-plan' }, remark: '计量电流偏小' }
    const tooLate = { status: 409, code: 'OBJECTION_TOO_LATE', until: atTime('2026-04-09', '17:30') }
    await refusesOn(kase, person('applicant-3'), answer, objects, tooLate)
    await town().brings(kase, 'customer-works')
  })
})

// Last: the worker of the town goes away here.
describe('a case that was withdrawn: CASE_CLOSED', () => {
  it('is answered from the read model, with nobody at work', async () => {
    const kase = await town().brings(await town().submits('applicant-10'), 'survey')
    await person('applicant-10').withdraws(kase)
    await town().world.house.worker.stop()
    const before = await town().log(kase)

    const survey = 'survey.0.1.marketing'
    const cancelled = { status: 409, code: 'CASE_CLOSED', state: 'cancelled', task: survey }
    const withdrawn = { status: 409, code: 'CASE_CLOSED', state: 'withdrawn' }
    const surveyed = { outcome: 'surveyed', form: SURVEYED }
    const green = { reason: 'emergency', until: '2026-12-31', remark: '抢险' }
    const by = { unit: 'workingDays', value: 1 }
    await refusesOn(kase, person('marketing-1'), `tasks/${survey}/claim`, {}, cancelled)
    await refusesOn(kase, person('marketing-1'), `tasks/${survey}/complete`, surveyed, cancelled)
    await refusesOn(kase, person('marketing-1'), `tasks/${survey}/comments`, { text: '?' }, cancelled)
    await refusesOn(kase, person('marketing-head'), `tasks/${survey}/assign`, { assignee: 'u-marketing-2' }, cancelled)
    await refusesOn(kase, person('marketing-head'), `tasks/${survey}/extend`, { by, reason: '延期' }, cancelled)
    await refusesOn(kase, person('supervisor-chengdong'), `tasks/${survey}/urge`, {}, cancelled)
    await refusesOn(kase, person('supervisor-chengdong'), 'green-channel', green, withdrawn)
    await refusesOn(kase, person('supervisor-chengdong'), 'green-channel/leave', {}, withdrawn)
    await refusesOn(kase, person('applicant-10'), 'withdraw', {}, withdrawn)
    const upload = await person('applicant-10').sends('POST', `/api/cases/${kase.caseNo}/documents`, {
      form: aFile('other'),
      key: randomUUID(),
    })
    expect(upload).toMatchObject({ status: 409, body: { code: 'CASE_CLOSED', state: 'withdrawn' } })
    expect(await town().log(kase)).toEqual(before)
  })
})
