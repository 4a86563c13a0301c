import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { identityOf } from '../../api/commands/idempotency.ts'
import { cases, commands, events, requestKeys, statements } from '../../db/schema/index.ts'
import { epochOf } from '../../domain/time/instant.ts'
import type { TaskKey } from '../../domain/case/events.ts'
import { at, PaperCase } from '../support/paper.ts'
import { apiWorld, multipart } from './world.ts'
import type { World } from './world.ts'

const world = apiWorld()
let keys = 0
const newKey = () => `actions-${++keys}`

const SURVEYED = { distanceToSourceM: 100, availableKva: 2_000, feasible: true }
const EXTERNAL = { feederKva: 800, voltageKv: 10, sources: 1, lineLengthM: 100, conductorMm2: 240 }
const INTERNAL = { transformerKva: 800, meteringCurrentA: 50, securityLoadKw: 0, ownSourceKw: 0 }

/** A case in plan review, of applicant-1 in chengdong; and one that was withdrawn. */
beforeAll(async () => {
  const paper = inReview()
  await stand(world(), '2026-900001', paper)
  await stand(world(), '2026-900002', paper, { status: 'withdrawn' })
})

function inReview(): PaperCase {
  return new PaperCase()
    .complete('acceptance.0.1.marketing', 'accept', at('2026-03-02', '10:00'))
    .complete('survey.0.1.marketing', 'surveyed', at('2026-03-02', '14:00'), SURVEYED)
    .complete('survey.0.1.production', 'surveyed', at('2026-03-02', '14:10'), SURVEYED)
    .complete('external-plan.0.1.production', 'drafted', at('2026-03-02', '15:00'), EXTERNAL)
    .complete('internal-plan.0.1.marketing', 'drafted', at('2026-03-02', '15:10'), INTERNAL)
}

async function stand({ db }: World, caseNo: string, { now }: PaperCase, change: { status?: 'withdrawn' } = {}) {
  const state = { ...now, ...change, caseNo, applicant: 'u-applicant-1', accountManager: 'u-manager-chengdong-1' }
  await db.insert(cases).values({
    caseNo,
    seq: state.seq,
    hash: '',
    status: state.status,
    category: state.route.category,
    region: state.facts.region,
    applicantId: state.applicant,
    accountManagerId: state.accountManager,
    green: false,
    submittedAt: new Date(epochOf(state.submittedAt)),
    lastAt: new Date(epochOf(state.lastAt)),
    state,
  })
}

async function act(login: string, path: string, body: unknown = {}, { caseNo = '2026-900001', key = newKey() } = {}) {
  const { send, signIn } = world()
  const headers = { 'accept-language': 'en' }
  return send('POST', `/api/cases/${caseNo}/${path}`, { cookie: await signIn(login), key, body, headers })
}

const review = (party: string): TaskKey => `plan-review.0.1.${party}` as TaskKey
const complete = (login: string, party: string, body: unknown) => act(login, `tasks/${review(party)}/complete`, body)

describe('what the present state does not allow is refused at once, with that state', () => {
  test.each([
    [
      'a task that is done',
      'marketing-1',
      'tasks/survey.0.1.marketing/claim',
      409,
      { code: 'TASK_CLOSED', state: 'done' },
    ],
    [
      'one that is not open yet',
      'marketing-1',
      'tasks/metering.1.1.marketing/claim',
      409,
      { code: 'TASK_NOT_OPEN_YET' },
    ],
    [
      'an energisation before its gates',
      'dispatch-1',
      'tasks/energisation.1.1.dispatch/complete',
      409,
      {
        code: 'TASK_NOT_OPEN_YET',
        lacking: ['inspection-passed', 'contract-signed', 'fees-settled', 'meter-installed'],
      },
    ],
    ['another department’s', 'safety-1', 'tasks/plan-review.0.1.dispatch/claim', 403, { code: 'NOT_ALLOWED' }],
    ['what one has drafted', 'marketing-1', 'tasks/plan-review.0.1.marketing/claim', 403, { code: 'FOUR_EYES' }],
    ['a task of no route', 'safety-1', 'tasks/removal.0.1.safety/claim', 404, { code: 'TASK_NOT_FOUND' }],
    ['a key that is none', 'safety-1', 'tasks/survey/claim', 404, { code: 'TASK_NOT_FOUND' }],
    ['a case one may not see', 'applicant-2', 'withdraw', 404, { code: 'CASE_NOT_FOUND' }],
    [
      'a case of another region',
      'supervisor-chengxi',
      'tasks/plan-review.0.1.safety/urge',
      404,
      { code: 'CASE_NOT_FOUND' },
    ],
    [
      'leaving what was not entered',
      'supervisor-chengdong',
      'green-channel/leave',
      409,
      { code: 'GREEN_CHANNEL_NOT_IN_FORCE' },
    ],
  ])('%s', async (_, login, path, status, problem) => {
    const body = path.endsWith('complete') ? { outcome: 'energise' } : {}
    const answer = await act(login, path, body)
    expect(answer.json()).toMatchObject({ status, ...problem })
  })

  test('a closed case, from the read model alone', async () => {
    const answer = await act('safety-1', `tasks/${review('safety')}/claim`, {}, { caseNo: '2026-900002' })
    expect(answer.json()).toMatchObject({ status: 409, code: 'CASE_CLOSED' })
    const upload = await world().send('POST', '/api/cases/2026-900002/documents', {
      cookie: await world().signIn('applicant-1'),
      key: newKey(),
      ...multipart([{ name: 'file', file: 'a.txt', bytes: Buffer.from('late') }]),
    })
    expect(upload.json()).toMatchObject({ status: 409, code: 'CASE_CLOSED', state: 'withdrawn' })
  })
})

describe('whether a document is for the customer', () => {
  async function filed(login: string, parts: { name: string; value: string }[]) {
    const answer = await world().send('POST', '/api/cases/2026-900001/documents', {
      cookie: await world().signIn(login),
      key: newKey(),
      ...multipart([...parts, { name: 'file', file: 'a.pdf', bytes: Buffer.from('%PDF-1.7 a') }]),
    })
    return {
      status: answer.statusCode,
      id: answer.json<{ id: string }>().id,
      code: answer.json<{ code?: string }>().code,
    }
  }
  async function marks(login: string, id: string, internal: boolean) {
    const { send, signIn } = world()
    const body = { internal }
    const answer = await send('POST', `/api/documents/${id}/mark`, { cookie: await signIn(login), key: newKey(), body })
    return answer.json<{ internal?: boolean; code?: string }>()
  }
  async function listed(login: string, id: string) {
    const cookie = await world().signIn(login)
    const answer = await world().send('GET', '/api/cases/2026-900001/documents', { cookie })
    return answer.json<{ items: { id: string }[] }>().items.find((each) => each.id === id)
  }
  const photo = { name: 'kind', value: 'photo' }
  const plan = { name: 'kind', value: 'supply-plan' }

  test('is as is usual for its kind, unless staff say otherwise when they file it', async () => {
    const usual = await filed('safety-1', [photo])
    expect(await listed('applicant-1', usual.id)).toBeUndefined()
    const open = await filed('safety-1', [photo, { name: 'internal', value: 'false' }])
    expect(await listed('applicant-1', open.id)).toMatchObject({ internal: false })
    const hidden = await filed('safety-1', [plan, { name: 'internal', value: 'true' }])
    expect(await listed('applicant-1', hidden.id)).toBeUndefined()
    expect((await filed('safety-1', [photo, { name: 'internal', value: 'perhaps' }])).status).toBe(422)
  })

  test('is said later by whoever filed it, the account manager or a head; who and when is kept', async () => {
    const { id } = await filed('safety-1', [photo])
    expect(await listed('safety-2', id)).toMatchObject({ internal: true, mayMark: false, marks: [] })
    expect(await marks('safety-2', id, false)).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await marks('safety-1', id, false)).toEqual({ id, internal: false })
    expect(await listed('applicant-1', id)).toMatchObject({ internal: false, mayMark: false, marks: [] })
    expect(await marks('manager-chengdong-1', id, true)).toEqual({ id, internal: true })
    expect(await listed('applicant-1', id)).toBeUndefined()
    // what is so already is no mark
    await marks('safety-head', id, true)
    expect(await listed('safety-head', id)).toMatchObject({
      mayMark: true,
      marks: [
        { internal: false, by: { id: 'u-safety-1' } },
        { internal: true, by: { id: 'u-manager-chengdong-1' } },
      ],
    })
    // and in the audit, newest first: what is altered afterwards in the one is not in the other
    const audit = await world().send('GET', '/api/audit', { cookie: await world().signIn('administrator') })
    const kept = audit
      .json<{ items: Record<string, unknown>[] }>()
      .items.filter(({ action }) => action === 'mark-document')
    expect(kept.slice(0, 2)).toMatchObject([
      { by: { id: 'u-manager-chengdong-1' }, subject: '2026-900001', details: { document: id, internal: true } },
      { by: { id: 'u-safety-1' }, subject: '2026-900001', details: { document: id, internal: false } },
    ])
  })

  test('of what a customer handed in is nobody’s to say', async () => {
    const { id } = await filed('applicant-1', [photo])
    expect(await marks('manager-chengdong-1', id, true)).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await marks('applicant-1', id, true)).toMatchObject({ code: 'NOT_ALLOWED' })
    expect((await filed('applicant-1', [photo, { name: 'internal', value: 'true' }])).code).toBe('NOT_ALLOWED')
  })

  test('of what went to the customer in writing stays', async () => {
    const { id } = await filed('safety-1', [plan])
    const body = { type: 'TaskCompleted', data: { task: 'plan-reply.0.1.account-manager', documents: [{ id }] } }
    await world()
      .db.insert(events)
      .values({
        ...{ stream: '2026-900001', seq: 9_000, type: 'TaskCompleted', at: new Date(), recordedAt: new Date() },
        ...{ actorId: 'u-manager-chengdong-1', body: JSON.stringify(body), prevHash: '', hash: 'sent' },
      })
    expect(await marks('safety-1', id, true)).toMatchObject({ code: 'DOCUMENT_SENT' })
    expect(await listed('applicant-1', id)).toMatchObject({ internal: false })
    await world().db.delete(events).where(eq(events.hash, 'sent'))
  })
})

describe('how a task is completed', () => {
  test.each([
    ['an outcome there is not', { outcome: 'perhaps' }, 'OUTCOME_NOT_ALLOWED', undefined],
    ['a field of no form', { outcome: 'approve', form: { meters: 1 } }, 'VALIDATION_FAILED', ['/form/meters']],
    ['no list of conditions', { outcome: 'approve-with-conditions', remark: 'two' }, 'VALIDATION_FAILED', ['/items']],
    [
      'another count than items',
      { outcome: 'approve-with-conditions', form: { conditions: 3 }, items: ['a', 'b'] },
      'VALIDATION_FAILED',
      ['/form/conditions'],
    ],
    [
      'items that are blank',
      { outcome: 'approve-with-conditions', items: ['a', ' '] },
      'VALIDATION_FAILED',
      ['/items/1'],
    ],
    ['a list where none is counted', { outcome: 'approve', items: ['a'] }, 'VALIDATION_FAILED', ['/items']],
    [
      'a return to nowhere, without a reason',
      { outcome: 'return', form: {} },
      'VALIDATION_FAILED',
      ['/form/toStep', '/remark'],
    ],
    [
      'a document there is not',
      { outcome: 'approve', documents: ['00000000-0000-4000-8000-00000000dead'] },
      'VALIDATION_FAILED',
      ['/documents/0'],
    ],
    ['an unknown member', { outcome: 'approve', force: true }, 'VALIDATION_FAILED', ['/force']],
  ])('not with %s', async (_, body, code, fields) => {
    const answer = await complete('safety-1', 'safety', body)
    expect(answer.statusCode).toBe(422)
    const problem = answer.json<{ code: string; errors?: { field: string }[] }>()
    expect([problem.code, problem.errors?.map(({ field }) => field)]).toEqual([code, fields])
  })

  test('a return in its own words speaks of its own fields', async () => {
    const answer = await act('safety-1', `tasks/${review('safety')}/return`, { reason: 'the second source is missing' })
    expect(answer.json()).toMatchObject({ status: 422, errors: [{ field: '/toStep', reason: 'is required' }] })
  })

  test.each([
    ['assign', 'safety-head', { assignee: 'u-nobody' }, '/assignee'],
    ['extend', 'safety-head', { by: { unit: 'workingDays', value: 0 }, reason: 'more time' }, '/by/value'],
    ['extend', 'safety-head', { by: { unit: 'months', value: 1 }, reason: 'more time' }, '/by/unit'],
    ['comments', 'safety-1', { text: '' }, '/text'],
  ])('%s by %s is checked field by field', async (action, login, body, field) => {
    const answer = await act(login, `tasks/${review('safety')}/${action}`, body)
    expect(answer.json<{ errors: { field: string }[] }>().errors.map((each) => each.field)).toEqual([field])
  })
})

describe('what is done beside the steps is checked field by field', () => {
  const document = '00000000-0000-4000-8000-00000000dead'
  const defect = { inspection: 'completion-inspection.1.1.safety', defect: 1, documents: [document] }
  const stop = { reason: 'permit', until: '2099-12-31', documents: [document] }
  const visit = { on: '2099-12-31', from: '09:00', until: '11:00' }
  const onReview = (name: string) => `tasks/${review('safety')}/${name}`
  test.each([
    [onReview('demand-later'), 'safety-1', { kinds: [] }, '/kinds'],
    [onReview('demand-later'), 'safety-1', { kinds: ['nothing'] }, '/kinds/0'],
    [onReview('close-defect'), 'applicant-1', { ...defect, inspection: 'somewhere' }, '/inspection'],
    [onReview('close-defect'), 'applicant-1', { ...defect, defect: 0 }, '/defect'],
    [onReview('close-defect'), 'applicant-1', { ...defect, documents: [] }, '/documents'],
    [onReview('take-over'), 'supervisor-chengdong', { reason: 'me' }, '/reason'],
    [onReview('close-escalation'), 'supervisor-chengdong', {}, '/note'],
    [onReview('request-stop'), 'safety-1', { ...stop, reason: 'works' }, '/reason'],
    [onReview('request-stop'), 'safety-1', { ...stop, until: 'soon' }, '/until'],
    [onReview('request-stop'), 'safety-1', { ...stop, documents: [] }, '/documents'],
    [onReview('request-stop'), 'safety-1', stop, '/documents/0'],
    [onReview('confirm-stop'), 'safety-head', { remark: 'yes' }, '/remark'],
    [onReview('refuse-stop'), 'safety-head', {}, '/remark'],
    ['change-plan', 'manager-chengdong-1', { part: 'archive', reason: 'changed' }, '/part'],
    ['change-plan', 'manager-chengdong-1', { part: 'survey' }, '/reason'],
    ['ask-validity', 'applicant-1', { months: 0 }, '/months'],
    ['ask-validity', 'applicant-1', { months: 1.5 }, '/months'],
    ['wish-energisation', 'applicant-1', { phase: 0, on: '2099-12-31' }, '/phase'],
    ['wish-energisation', 'applicant-1', { phase: 1, on: '31.12.2099' }, '/on'],
    [onReview('state-date'), 'applicant-1', { on: 'soon' }, '/on'],
    [onReview('propose-appointment'), 'safety-1', { ...visit, on: 'soon' }, '/on'],
    [onReview('propose-appointment'), 'safety-1', { ...visit, from: '9:00' }, '/from'],
    [onReview('propose-appointment'), 'safety-1', { ...visit, until: '24:00' }, '/until'],
    [onReview('answer-appointment'), 'applicant-1', { day: '2026-12-01' }, '/day'],
    ['suspend', 'applicant-1', {}, '/reason'],
    ['resume', 'applicant-1', { remark: 'go on', force: true }, '/force'],
  ])('%s by %s: %j', async (path, login, body, field) => {
    const answer = await act(login, path, body)
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([422, 'VALIDATION_FAILED'])
    expect(answer.json<{ errors: { field: string }[] }>().errors.map((each) => each.field)).toEqual([field])
  })
})

describe('one action on many tasks', () => {
  const row = (party: string, caseNo = '2026-900001') => ({ caseNo, task: review(party) })
  const bulk = async (login: string, path: string, body: unknown, key = newKey()) => {
    const { send, signIn } = world()
    return send('POST', path, { cookie: await signIn(login), key, body, headers: { 'accept-language': 'en' } })
  }

  test.each([
    ['no rows', { action: 'urge', rows: [] }, '/rows'],
    ['a row twice', { action: 'urge', rows: [row('safety'), row('safety')] }, '/rows'],
    [
      'more than 500',
      { action: 'urge', rows: Array.from({ length: 501 }, (_, n) => row('safety', `2026-${900_000 + n}`)) },
      '/rows',
    ],
    ['a key that is none', { action: 'urge', rows: [{ caseNo: '2026-900001', task: 'survey' }] }, '/rows/0/task'],
    ['what is not done in bulk', { action: 'complete', rows: [row('safety')] }, '/action'],
    ['no reason', { action: 'extend', rows: [row('safety')], by: { unit: 'workingDays', value: 1 } }, '/reason'],
    ['no note', { action: 'close-escalation', rows: [row('safety')] }, '/note'],
    ['a field of another action', { action: 'urge', rows: [row('safety')], assignee: 'u-safety-1' }, '/assignee'],
  ])('not with %s', async (_, body, field) => {
    const answer = await bulk('supervisor-chengdong', '/api/bulk', body)
    expect(answer.json()).toMatchObject({ status: 422, code: 'VALIDATION_FAILED', errors: [{ field }] })
  })

  test('to nobody: said of the row, and only to somebody who may give the task away', async () => {
    const body = { action: 'assign', rows: [row('safety')], assignee: 'u-nobody' }
    const answers = [await bulk('safety-head', '/api/bulk', body), await bulk('safety-1', '/api/bulk', body)]
    expect(answers.map((answer) => answer.json<object>())).toMatchObject([
      { rows: [{ status: 'refused', problem: { status: 422, errors: [{ field: '/assignee' }] } }] },
      { rows: [{ status: 'refused', problem: { code: 'NOT_ALLOWED' } }] },
    ])
  })

  test('a look writes nothing and says of each row what it would meet', async () => {
    const { db } = world()
    const before = [await db.$count(statements), await db.$count(requestKeys)]
    const rows = [row('safety'), row('safety', '2026-900002'), row('safety', '2026-900009')]
    const answer = await bulk('supervisor-chengdong', '/api/bulk/preview', { action: 'urge', rows, remark: 'hurry' })
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({
      rows: [
        { ...rows[0], allowed: true },
        { ...rows[1], allowed: false, problem: { code: 'CASE_CLOSED', status: 409 } },
        { ...rows[2], allowed: false, problem: { code: 'CASE_NOT_FOUND', title: 'No such case' } },
      ],
    })
    expect([await db.$count(statements), await db.$count(requestKeys)]).toEqual(before)
  })

  test('rows that the engine does not answer are to be sent again under the same key', async () => {
    const body = { action: 'urge', rows: [row('safety'), row('dispatch'), row('safety', '2026-900002')] }
    const key = newKey()
    for (let tries = 1; tries <= 2; tries++) {
      const answer = await bulk('supervisor-chengdong', '/api/bulk', body, key)
      expect([answer.statusCode, answer.json()]).toMatchObject([
        200,
        {
          rows: [
            { status: 'unavailable', problem: { code: 'ENGINE_UNAVAILABLE' } },
            { status: 'unavailable', problem: { code: 'ENGINE_UNAVAILABLE' } },
            { status: 'refused', problem: { code: 'CASE_CLOSED' } },
          ],
        },
      ])
    }
    const other = await bulk('supervisor-chengdong', '/api/bulk', { ...body, remark: 'now' }, key)
    expect(other.json()).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' })
  })
})

describe('admitting to the green channel', () => {
  const admission = { reason: 'public-welfare', until: '2099-12-31', remark: 'hospital' }
  test.each([
    ['a day that is over', { ...admission, until: '2020-01-01' }, '/until'],
    ['a leader of another region', { ...admission, leaderId: 'u-leader-chengxi' }, '/leaderId'],
    ['a supervisor who is none', { ...admission, supervisorId: 'u-safety-1' }, '/supervisorId'],
    ['a reason there is not', { ...admission, reason: 'because' }, '/reason'],
  ])('not with %s', async (_, body, field) => {
    const answer = await act('supervisor-chengdong', 'green-channel', body)
    expect(answer.json()).toMatchObject({ status: 422, errors: [{ field }] })
  })
})

describe('a command', () => {
  test('that was answered gets the same answer, whatever became of the case', async () => {
    const { db } = world()
    const key = newKey()
    const path = `tasks/${review('safety')}/claim`
    const away = await act('safety-2', path, {}, { key })
    expect(away.json()).toMatchObject({ status: 503, code: 'ENGINE_UNAVAILABLE' })
    expect(away.headers['retry-after']).toBe('2')

    const actor = { id: 'u-safety-2', role: 'reviewer', department: 'safety', region: null } as const
    const identity = identityOf({
      actor,
      idempotencyKey: key,
      route: 'POST /api/cases/:caseNo/tasks/:task/claim',
      params: { caseNo: '2026-900001', task: review('safety') },
      body: {},
    })
    const answer = { caseNo: '2026-900001', seq: 77 }
    await db.insert(commands).values({ ...identity, stream: answer.caseNo, answer, recordedAt: new Date() })
    const again = await act('safety-2', path, {}, { key })
    expect([again.statusCode, again.json()]).toEqual([200, answer])
    const other = await act('safety-2', `tasks/${review('safety')}/release`, {}, { key })
    expect(other.json()).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' })
  })

  test('that takes effect while its sender is about to be told to try again gets the answer of that effect', async () => {
    const { db } = world()
    const caseNo = '2026-900003'
    const task = review('dispatch')
    const body = { outcome: 'approve', remark: '同意' }
    const key = newKey()
    const paper = inReview()
    await stand(world(), caseNo, paper)
    const before = await db.$count(statements)
    const asked = act('dispatch-1', `tasks/${task}/complete`, body, { caseNo, key })
    // The text is kept once the state was found to allow it; what comes next is the engine, which does not answer.
    await vi.waitUntil(async () => (await db.$count(statements)) > before)

    const answer = { caseNo, seq: 99 }
    await db.transaction(async (tx) => {
      await tx.execute(sql`lock table cases.cases in access exclusive mode`)
      // The sender has found no answer under the key and looks at the case a last time.
      await vi.waitUntil(
        async () => {
          const [held] = await db.execute<{ waits: boolean }>(
            sql`select exists (select from pg_locks where not granted and relation = 'cases.cases'::regclass) as waits`,
          )
          return held?.waits
        },
        { timeout: 30_000 },
      )
      // Now what the journal commits for this very key.
      const { now } = paper.complete(task, 'approve', at('2026-03-02', '16:00'))
      const state = { ...now, caseNo, applicant: 'u-applicant-1', accountManager: 'u-manager-chengdong-1' }
      await tx.update(cases).set({ state, seq: state.seq }).where(eq(cases.caseNo, caseNo))
      const actor = { id: 'u-dispatch-1', role: 'reviewer', department: 'dispatch', region: null } as const
      const route = 'POST /api/cases/:caseNo/tasks/:task/complete'
      const identity = identityOf({ actor, idempotencyKey: key, route, params: { caseNo, task }, body })
      await tx.insert(commands).values({ ...identity, stream: caseNo, answer, recordedAt: new Date() })
    })
    const { statusCode, body: given } = await asked
    expect([statusCode, JSON.parse(given)]).toEqual([200, answer])
  })

  test('that is refused leaves no text behind', async () => {
    const { db } = world()
    const before = await db.$count(statements)
    await act('safety-1', 'tasks/survey.0.1.marketing/urge', { remark: 'hurry' })
    await complete('safety-1', 'safety', { outcome: 'return', form: { toStep: 'nowhere' }, remark: 'no' })
    expect(await db.$count(statements)).toBe(before)
  })
})
