import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { eq, sql } from 'drizzle-orm'
import Type from 'typebox'
import { Value } from 'typebox/value'
import { describe, expect, inject, it } from 'vitest'
import { connect } from '../../db/connect.ts'
import type { Database } from '../../db/connect.ts'
import { cases, drafts, files } from '../../db/schema/index.ts'
import { CaseAnswer, DraftAnswer, Written } from '../../demo/answers.ts'
import { draftOf } from '../../demo/draft.ts'
import type { Facts } from '../../domain/application/facts.ts'
import type { Step } from '../../domain/vocabulary.ts'
import { aFile, suiteTown } from '../support/story.ts'
import type { Kase, Person, Reply, Town } from '../support/story.ts'
import { startSuiteWorker } from '../support/worker.ts'

const town = suiteTown()
const person = (login: string): Person => town().person(login)

const SURVEY = 'survey.0.1.production'
const ACCEPTANCE = 'acceptance.0.1.marketing'
const REVIEW = 'plan-review.0.1.safety'
const WORKS = 'customer-works.1.1.applicant'
const INSPECTION = 'completion-inspection.1.1.marketing'
const DAY = { value: 1, unit: 'workingDays' } as const

interface Write {
  method?: string
  path: string
  body?: object
}

const TIMES = 20

/** Sends a write twenty times at once and once more under one key: one answer. What else has the key is refused. */
async function expectOneAnswer(who: Person, write: Write, other: Write): Promise<Reply> {
  const key = randomUUID()
  const sends = ({ method = 'POST', path, body = {} }: Write) => who.sends(method, path, { body, key })
  const replies = await Promise.all(Array.from({ length: TIMES }, () => sends(write)))
  const again = await sends(write)
  expect([200, 201]).toContain(again.status)
  for (const each of replies) {
    expect([each.status, each.body]).toEqual([again.status, again.body])
  }
  expect(await sends(other)).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } })
  expect((await sends(write)).body).toEqual(again.body)
  return again
}

describe('an action on a case sent again under its key gets the first answer and has one effect', () => {
  interface Row {
    event: string
    /** `manager`: the one whom the case was given. */
    who: string
    write: Write
    /** Something else under the same key. */
    other: Write
    at?: Step
    ready?: (kase: Kase) => Promise<unknown>
    facts?: Partial<Facts>
  }

  it.each<Row>([
    {
      event: 'TaskClaimed',
      who: 'marketing-1',
      write: { path: `tasks/${ACCEPTANCE}/claim` },
      other: { path: `tasks/${ACCEPTANCE}/release` },
    },
    {
      event: 'TaskReleased',
      who: 'marketing-1',
      write: { path: `tasks/${ACCEPTANCE}/release` },
      other: { path: `tasks/${ACCEPTANCE}/claim` },
      ready: (kase) => person('marketing-1').claims(kase, ACCEPTANCE),
    },
    {
      event: 'TaskAssigned',
      who: 'marketing-head',
      write: { path: `tasks/${ACCEPTANCE}/assign`, body: { assignee: 'u-marketing-2' } },
      other: { path: `tasks/${ACCEPTANCE}/assign`, body: { assignee: 'u-marketing-1' } },
    },
    {
      event: 'SupplementRequested',
      who: 'marketing-1',
      write: { path: `tasks/${ACCEPTANCE}/request-supplement`, body: { kinds: ['photo'] } },
      other: { path: `tasks/${ACCEPTANCE}/request-supplement`, body: { kinds: ['site-plan'] } },
    },
    {
      event: 'TaskCompleted',
      who: 'marketing-1',
      write: { path: `tasks/${ACCEPTANCE}/complete`, body: { outcome: 'accept' } },
      other: { path: `tasks/${ACCEPTANCE}/complete`, body: { outcome: 'accept', remark: '受理' } },
    },
    {
      event: 'OutcomeTakenBack',
      who: 'production-1',
      write: { path: 'tasks/external-plan.0.1.production/take-back', body: { reason: '导线截面有误' } },
      other: { path: 'tasks/external-plan.0.1.production/take-back', body: { reason: '线路长度有误' } },
      at: 'plan-review',
    },
    {
      event: 'Commented',
      who: 'marketing-1',
      write: { path: `tasks/${ACCEPTANCE}/comments`, body: { text: '资料齐全' } },
      other: { path: `tasks/${ACCEPTANCE}/comments`, body: { text: '资料不全' } },
    },
    {
      event: 'Urged',
      who: 'supervisor-chengdong',
      write: { path: `tasks/${ACCEPTANCE}/urge` },
      other: { path: `tasks/${ACCEPTANCE}/urge`, body: { remark: '请抓紧' } },
    },
    {
      event: 'TaskExtended',
      who: 'marketing-head',
      write: { path: `tasks/${ACCEPTANCE}/extend`, body: { by: DAY, reason: '资料较多' } },
      other: { path: `tasks/${ACCEPTANCE}/extend`, body: { by: { ...DAY, value: 2 }, reason: '资料较多' } },
    },
    {
      event: 'GreenChannelAdmitted',
      who: 'supervisor-chengdong',
      write: { path: 'green-channel', body: { reason: 'emergency', until: '2026-12-31', remark: '抢险' } },
      other: { path: 'green-channel', body: { reason: 'emergency', until: '2026-11-30', remark: '抢险' } },
    },
    {
      event: 'GreenChannelLeft',
      who: 'supervisor-chengdong',
      write: { path: 'green-channel/leave' },
      other: { path: 'green-channel/leave', body: { remark: '抢险结束' } },
      ready: (kase) => person('supervisor-chengdong').admitsToGreen(kase),
    },
    {
      event: 'DocumentsDemandedLater',
      who: 'production-1',
      write: { path: `tasks/${SURVEY}/demand-later`, body: { kinds: ['photo'] } },
      other: { path: `tasks/${SURVEY}/demand-later`, body: { kinds: ['site-plan'] } },
      at: 'survey',
    },
    {
      event: 'TaskAssigned',
      who: 'supervisor-chengdong',
      write: { path: `tasks/${SURVEY}/take-over` },
      other: { path: `tasks/${SURVEY}/take-over`, body: { remark: '我来办' } },
      at: 'survey',
    },
    {
      event: 'EscalationClosed',
      who: 'supervisor-chengdong',
      write: { path: `tasks/${SURVEY}/close-escalation`, body: { note: '已协调' } },
      other: { path: `tasks/${SURVEY}/close-escalation`, body: { note: '已处理' } },
      at: 'survey',
    },
    {
      event: 'RoundClosed',
      who: 'supervisor-chengdong',
      write: { path: 'tasks/plan-review.0.1.dispatch/close-round' },
      other: { path: 'tasks/plan-review.0.1.dispatch/close-round', body: { remark: '不再等待' } },
      at: 'plan-review',
      ready: (kase) => person('safety-1').acts(kase, `tasks/${REVIEW}/return`, { toStep: 'survey', reason: '重勘' }),
    },
    {
      event: 'PlanVoided',
      who: 'manager',
      write: { path: 'change-plan', body: { part: 'survey', reason: '变电站增容推迟' } },
      other: { path: 'change-plan', body: { part: 'external-plan', reason: '变电站增容推迟' } },
      at: 'plan-confirmation',
    },
    {
      event: 'ValidityExtensionAsked',
      who: 'applicant-1',
      write: { path: 'ask-validity', body: { months: 6 } },
      other: { path: 'ask-validity', body: { months: 3 } },
      at: 'plan-confirmation',
    },
    {
      event: 'EnergisationWished',
      who: 'applicant-1',
      write: { path: 'wish-energisation', body: { phase: 1, on: '2026-12-01' } },
      other: { path: 'wish-energisation', body: { phase: 1, on: '2026-12-02' } },
    },
    {
      event: 'CaseSuspended',
      who: 'applicant-1',
      write: { path: 'suspend', body: { reason: '资金未到位' } },
      other: { path: 'suspend', body: { reason: '项目调整' } },
    },
    {
      event: 'CaseResumed',
      who: 'applicant-1',
      write: { path: 'resume' },
      other: { path: 'resume', body: { remark: '资金到位' } },
      ready: (kase) => person('applicant-1').acts(kase, 'suspend', { reason: '资金未到位' }),
    },
    {
      event: 'CaseWithdrawn',
      who: 'applicant-1',
      write: { path: 'withdraw' },
      other: { path: 'withdraw', body: { reason: '项目取消' } },
    },
    {
      event: 'TaskCompleted',
      who: 'safety-1',
      write: { path: `tasks/${REVIEW}/return`, body: { toStep: 'survey', reason: '重新勘查' } },
      other: { path: `tasks/${REVIEW}/return`, body: { toStep: 'internal-plan', reason: '重新勘查' } },
      at: 'plan-review',
    },
    {
      event: 'WorksBegun',
      who: 'applicant-1',
      write: { path: `tasks/${WORKS}/begin-works` },
      other: { path: `tasks/${WORKS}/complete`, body: { outcome: 'complete-works' } },
      at: 'customer-works',
    },
    {
      event: 'DateStated',
      who: 'applicant-1',
      write: { path: `tasks/${WORKS}/state-date`, body: { on: '2026-12-01' } },
      other: { path: `tasks/${WORKS}/state-date`, body: { on: '2026-12-02' } },
      at: 'customer-works',
    },
    {
      event: 'InspectionRequested',
      who: 'applicant-1',
      write: { path: `tasks/${WORKS}/request-inspection` },
      other: { path: `tasks/${WORKS}/begin-works` },
      at: 'customer-works',
      ready: (kase) => person('applicant-1').acts(kase, `tasks/${WORKS}/begin-works`),
      facts: { wantsMidworksInspection: true },
    },
    {
      event: 'InspectionStarted',
      who: 'marketing-1',
      write: { path: `tasks/${INSPECTION}/start-inspection` },
      other: { path: `tasks/${INSPECTION}/complete`, body: { outcome: 'pass' } },
      at: 'completion-inspection',
    },
  ])('$event by $who: $write.path', async ({ event, who, write, other, at = 'acceptance', ready, facts = {} }) => {
    const kase = await town().brings(await town().submits('applicant-1', facts), at)
    await ready?.(kase)
    const before = await town().events(kase, event)
    const onCase = (each: Write) => ({ ...each, path: `/api/cases/${kase.caseNo}/${each.path}` })
    const actor = who === 'manager' ? await town().managerOf(kase) : person(who)
    const { body } = await expectOneAnswer(actor, onCase(write), onCase(other))
    const after = await town().events(kase, event)
    expect(after).toHaveLength(before.length + 1)
    // The answer names the place in the log at which the effect stands.
    const { caseNo, seq } = Value.Parse(Written, body)
    expect(caseNo).toBe(kase.caseNo)
    expect(after.at(-1)?.seq).toBeLessThanOrEqual(seq)
    expect((await town().log(kase)).length).toBeGreaterThanOrEqual(seq)
  })

  it('and one mail', async () => {
    const kase = await town().submits('applicant-2')
    const path = `/api/cases/${kase.caseNo}/tasks/${ACCEPTANCE}/request-supplement`
    const write = (kinds: string[]) => ({ path, body: { kinds, remark: '请补充' } })
    await expectOneAnswer(person('marketing-1'), write(['photo']), write(['site-plan']))
    // the receipt of the submission, and the one demand
    expect(await town().newlyMailed(kase)).toEqual(['applicant-2', 'applicant-2'])
  })

  it('also when much has happened since', async () => {
    const kase = await town().submits('applicant-2')
    const first = await person('marketing-1').accepts(kase, 'the-acceptance')
    await person('applicant-2').withdraws(kase)
    expect(await person('marketing-1').accepts(kase, 'the-acceptance')).toEqual(first)
    expect(await town().events(kase, 'TaskCompleted')).toHaveLength(1)
  })
})

// The answer of a key and the state of its case are two reads: what commits between them must not look like a refusal.
describe('a twin that reads in the very moment in which the first commits', () => {
  it('gets the first answer', async () => {
    const kase = await town().submits('applicant-2')
    const claim = () =>
      person('marketing-1').sends('POST', `/api/cases/${kase.caseNo}/tasks/${ACCEPTANCE}/claim`, { key: 'twins' })
    await person('marketing-1').signIn()
    const owner = connect(town().world.databaseUrl, { max: 4 })
    try {
      const replies: Promise<Reply>[] = []
      let reading: Promise<void> = Promise.resolve()
      // Holds the first turn before it writes, and lets whoever reads the case from now on wait behind it.
      await owner.db.transaction(async (writers) => {
        await writers.execute(sql`lock table cases.events in share mode`)
        replies.push(claim())
        await waiting(owner.db, 'insert into "cases"."events"%')
        reading = owner.db.transaction(async (readers) => {
          await readers.execute(sql`lock table cases.cases in access exclusive mode`)
        })
        await waiting(owner.db, 'lock table cases.cases%')
        replies.push(claim())
        await waiting(owner.db, 'select "auth"."sessions"%')
      })
      await reading
      const [first, twin] = await Promise.all(replies)
      expect(first?.status).toBe(200)
      expect([twin?.status, twin?.body]).toEqual([first?.status, first?.body])
    } finally {
      await owner.close()
    }
  })

  /** Resolves when a statement like this waits for a lock. */
  async function waiting(db: Database, like: string): Promise<void> {
    for (let tries = 0; tries < 300; tries++) {
      const found = await db.execute(
        sql`select 1 from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock' and query ilike ${like}`,
      )
      if (found.length > 0) return
      await sleep(10)
    }
    throw new Error(`nothing like ${like} came to wait`)
  }
})

describe('what is written beside cases', () => {
  const db = () => town().world.house.pools.api.db

  it('a draft is begun once, changed once, and holds a file once', async () => {
    const owner = person('applicant-3')
    const begun = await expectOneAnswer(
      owner,
      { path: '/api/drafts', body: { body: { kind: 'new' } } },
      { path: '/api/drafts', body: { body: { kind: 'increase' } } },
    )
    const draft = Value.Parse(DraftAnswer, begun.body)
    expect(await db().$count(drafts, eq(drafts.ownerId, owner.id))).toBe(1)

    const path = `/api/drafts/${draft.id}`
    const change = (body: object) => ({ method: 'PUT', path, body: { version: 1, body } })
    const changed = await expectOneAnswer(owner, change(draftOf({})), change({}))
    expect(Value.Parse(DraftAnswer, changed.body).version).toBe(2)

    const key = randomUUID()
    const uploads = (content: string) =>
      owner.sends('POST', `/api/cases/${draft.caseNo}/documents`, { form: aFile('photo', content), key })
    const replies = await Promise.all(Array.from({ length: TIMES }, () => uploads('one')))
    for (const each of replies) expect([each.status, each.body]).toEqual([201, replies[0]?.body])
    expect(await uploads('another')).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } })
    expect(await db().$count(files, eq(files.stream, draft.caseNo))).toBe(1)
  })

  it('a draft is submitted once', async () => {
    const { owner, draft } = await readyDraft(town(), 'applicant-4')
    const path = `/api/drafts/${draft.id}/submit`
    const reply = await expectOneAnswer(owner, { path, body: { version: 1 } }, { path, body: { version: 2 } })
    expect(reply.body).toMatchObject({ caseNo: draft.caseNo })
    expect(await db().$count(cases, eq(cases.applicantId, owner.id))).toBe(1)
  })

  it('a draft submitted from two windows at once, each with a key of its own, is one case', async () => {
    const { owner, draft } = await readyDraft(town(), 'applicant-5')
    const submit = () =>
      owner.insists('POST', `/api/drafts/${draft.id}/submit`, { body: { version: 1 }, key: randomUUID() })
    const replies = await Promise.all([submit(), submit(), submit()])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    for (const { body } of replies.filter(({ status }) => status === 409)) {
      expect(body).toMatchObject({ code: 'DRAFT_ALREADY_SUBMITTED' })
    }
    expect(await db().$count(cases, eq(cases.applicantId, owner.id))).toBe(1)
    expect((await town().log(draft)).map(({ type }) => type)).toEqual(['ApplicationSubmitted', 'StepOpened'])
  })
})

describe('keys are each person’s own', () => {
  it('the same key of another person is another key', async () => {
    const kase = await town().brings(await town().submits('applicant-6'), 'plan-review')
    const [one, two] = [person('safety-1'), person('safety-2')]
    const first = await one.comments(kase, REVIEW, '先看图纸', 'the-same')
    const second = await two.comments(kase, REVIEW, '再看现场', 'the-same')
    expect(second.seq).toBe(first.seq + 1)
    expect((await town().events(kase, 'Commented')).map(({ by, text }) => [by.id, text])).toEqual([
      ['u-safety-1', '先看图纸'],
      ['u-safety-2', '再看现场'],
    ])
  })
})

describe('two people at the same moment', () => {
  it.each([
    ['safety', REVIEW],
    ['dispatch', 'plan-review.0.1.dispatch'],
    ['planning', 'plan-review.0.1.planning'],
  ])('of %s, who answer the same task differently: one answer stands, the other is told', async (department, task) => {
    const kase = await town().brings(await town().submits('applicant-6'), 'plan-review')
    const path = `/api/cases/${kase.caseNo}/tasks/${task}`
    const replies = await Promise.all([
      person(`${department}-1`).insists('POST', `${path}/complete`, {
        body: { outcome: 'approve' },
        key: randomUUID(),
      }),
      person(`${department}-2`).insists('POST', `${path}/return`, {
        body: { toStep: 'survey', reason: '重新勘查' },
        key: randomUUID(),
      }),
    ])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    const winner = replies.findIndex(({ status }) => status === 200) + 1
    const loser = replies.find(({ status }) => status === 409)
    expect(loser?.body).toMatchObject({ code: 'TASK_CLOSED', task, state: 'done', assignedToYou: false })
    const done = (await town().events(kase, 'TaskCompleted')).filter(({ data }) => data['task'] === task)
    expect(done.map(({ by }) => by.id)).toEqual([`u-${department}-${winner}`])
  })

  it('who claim the same task: one has it, the other is told', async () => {
    const kase = await town().submits('applicant-6')
    const claim = (login: string) =>
      person(login).insists('POST', `/api/cases/${kase.caseNo}/tasks/${ACCEPTANCE}/claim`, { key: randomUUID() })
    const logins = ['marketing-1', 'marketing-2', 'marketing-head']
    const replies = await Promise.all(logins.map(claim))
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const winner = logins[replies.findIndex(({ status }) => status === 200)] ?? ''
    for (const { body } of replies.filter(({ status }) => status === 409)) {
      expect(body).toMatchObject({ code: 'TASK_ALREADY_CLAIMED', state: 'open', assignedToYou: false })
    }
    expect((await town().events(kase, 'TaskClaimed')).map(({ by }) => by.id)).toEqual([`u-${winner}`])
  })

  it('fifteen comments at once all land', async () => {
    const kase = await town().submits('applicant-6')
    const texts = Array.from({ length: 15 }, (_, number) => `第 ${number} 条`)
    const path = `/api/cases/${kase.caseNo}/tasks/${ACCEPTANCE}/comments`
    const replies = await Promise.all(
      texts.map((text, number) =>
        person(`marketing-${(number % 2) + 1}`).insists('POST', path, { body: { text }, key: randomUUID() }),
      ),
    )
    expect(replies.map(({ status }) => status)).toEqual(texts.map(() => 200))
    expect(new Set(replies.map(({ body }) => body['seq'])).size).toBe(15)
    const comments = await town().events(kase, 'Commented')
    expect(comments.map(({ text }) => text).sort()).toEqual([...texts].sort())
  })
})

describe('with nobody at work', () => {
  const quiet = suiteTown()

  it('a write is told to come again, nothing is lost, and its key gets the answer once', async () => {
    const marketing = quiet().person('marketing-1')
    const [kase, other] = [await quiet().submits('applicant-1'), await quiet().submits('applicant-2')]
    const { owner, draft } = await readyDraft(quiet(), 'applicant-3')
    await marketing.claims(kase, ACCEPTANCE)
    await quiet().world.house.worker.stop()

    const writes: (() => Promise<Reply>)[] = [
      () =>
        marketing.sends('POST', `/api/cases/${kase.caseNo}/tasks/${ACCEPTANCE}/complete`, {
          body: { outcome: 'accept', remark: '资料齐全' },
          key: 'while-away',
        }),
      () => quiet().person('applicant-2').sends('POST', `/api/cases/${other.caseNo}/withdraw`, { key: 'while-away' }),
      () => owner.sends('POST', `/api/drafts/${draft.id}/submit`, { body: { version: 1 }, key: 'while-away' }),
    ]
    for (const reply of await Promise.all(writes.map((write) => write()))) {
      expect(reply).toMatchObject({ status: 503, body: { code: 'ENGINE_UNAVAILABLE' } })
      expect(Number(reply.headers.get('retry-after'))).toBeGreaterThan(0)
      expect(reply.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
    }
    // Reading, and all that needs no worker, goes on.
    const page = await quiet().person('applicant-1').reads(`/api/cases/${kase.caseNo}`, CaseAnswer)
    expect(page.status).toBe('in-progress')
    await owner.uploads(draft.caseNo, 'photo')
    expect(await quiet().events(kase, 'TaskCompleted')).toEqual([])

    const { temporalAddress, bundlePath } = inject('servers')
    const { databaseUrl, namespace } = quiet().world
    const worker = await startSuiteWorker({ databaseUrl, temporalAddress, namespace, bundlePath })
    try {
      const answers = await Promise.all(writes.map((write) => write()))
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
      const again = await Promise.all(writes.map((write) => write()))
      expect(again.map(({ status, body }) => [status, body])).toEqual(answers.map(({ body }) => [200, body]))
      const completed = await quiet().events(kase, 'TaskCompleted')
      expect(completed.map(({ by, text }) => [by.id, text])).toEqual([['u-marketing-1', '资料齐全']])
      expect(await quiet().events(other, 'CaseWithdrawn')).toHaveLength(1)
      const CaseList = Type.Object({ items: Type.Array(Type.Object({ caseNo: Type.String(), status: Type.String() })) })
      expect((await owner.reads('/api/cases', CaseList)).items).toMatchObject([
        { caseNo: draft.caseNo, status: 'in-progress' },
      ])
    } finally {
      await worker.stop()
    }
  })
})

/** A draft with all its documents, not submitted yet. */
async function readyDraft(of: Town, login: string) {
  const owner = of.person(login)
  const draft = await owner.writes('POST', '/api/drafts', { body: draftOf({}) }, DraftAnswer)
  for (const kind of ['business-licence', 'property-proof', 'equipment-list'] as const) {
    await owner.uploads(draft.caseNo, kind)
  }
  return { owner, draft }
}
