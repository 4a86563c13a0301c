import { randomUUID } from 'node:crypto'
import Type from 'typebox'
import { Value } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../../db/connect.ts'
import type { Connection } from '../../db/connect.ts'
import { statements } from '../../db/schema/index.ts'
import { suiteTown } from '../support/story.ts'
import type { Kase, Person } from '../support/story.ts'

const town = suiteTown()
const person = (login: string): Person => town().person(login)

const Problem = Type.Object({ code: Type.String(), status: Type.Integer(), title: Type.String() })
const Rows = Type.Object({
  rows: Type.Array(
    Type.Object({
      caseNo: Type.String(),
      task: Type.String(),
      allowed: Type.Optional(Type.Boolean()),
      law: Type.Optional(Type.Object({ dueAt: Type.String(), lawDueAt: Type.String(), beyond: Type.Boolean() })),
      status: Type.Optional(Type.String()),
      seq: Type.Optional(Type.Integer()),
      problem: Type.Optional(Problem),
    }),
  ),
})

const SAFETY = 'plan-review.0.1.safety'
const DISPATCH = 'plan-review.0.1.dispatch'
const DONE = 'survey.0.1.production'
const NOT_YET = 'plan-reply.0.1.account-manager'

/** Two cases in review in chengdong, and one in chengxi. */
let factory: Kase
let foundry: Kase
let mill: Kase
let reader: Connection
beforeAll(async () => {
  reader = connect(town().world.databaseUrl, { max: 1 })
  factory = await town().brings(await town().submits('applicant-1'), 'plan-review')
  foundry = await town().brings(await town().submits('applicant-2'), 'plan-review')
  mill = await town().brings(await town().submits('applicant-3', { region: 'chengxi' }), 'plan-review')
})

afterAll(() => reader.close())

const row = ({ caseNo }: Kase, task: string) => ({ caseNo, task })

/** Sends it until no row is left that was not begun or answered: a busy house may ask for patience. */
async function inBulk(who: Person, body: object, key: string = randomUUID()) {
  for (let tries = 1; ; tries++) {
    const reply = await who.insists('POST', '/api/bulk', { body, key })
    expect([reply.status, reply.body]).toMatchObject([200, {}])
    const { rows } = Value.Parse(Rows, reply.body)
    if (tries === 10 || rows.every(({ status }) => status !== 'unavailable')) return rows
  }
}

async function preview(who: Person, body: object) {
  const reply = await who.sends('POST', '/api/bulk/preview', { body })
  expect(reply.status).toBe(200)
  return Value.Parse(Rows, reply.body).rows
}

const codes = (rows: { problem?: { code: string }; status?: string; allowed?: boolean }[]) =>
  rows.map(({ problem, status, allowed }) => problem?.code ?? status ?? allowed)

describe('a supervisor urges many at once', () => {
  const rows = () => [
    row(factory, SAFETY),
    row(factory, DONE),
    row(foundry, DISPATCH),
    row(foundry, NOT_YET),
    row(mill, SAFETY),
    { caseNo: '2026-999999', task: SAFETY },
    row(factory, 'removal.0.1.marketing'),
  ]
  const refusals = ['TASK_CLOSED', 'TASK_NOT_OPEN_YET', 'CASE_NOT_FOUND', 'CASE_NOT_FOUND', 'TASK_NOT_FOUND']

  it('looks before: each row is allowed or has the code of its refusal, and nothing is written', async () => {
    const { db } = reader
    const before = [(await town().log(factory)).length, await db.$count(statements)]
    const looked = await preview(person('supervisor-chengdong'), { action: 'urge', rows: rows(), remark: '请抓紧' })
    expect(looked.map(({ caseNo, task }) => ({ caseNo, task }))).toEqual(rows())
    const [closed, notYet, ...others] = refusals
    expect(codes(looked)).toEqual([true, closed, true, notYet, ...others])
    expect(looked[1]?.problem).toMatchObject({ status: 409, title: 'Task closed' })
    expect([(await town().log(factory)).length, await db.$count(statements)]).toEqual(before)
  })

  it('does what is allowed and says of each row what became of it; again under the key, nothing more happens', async () => {
    const supervisor = person('supervisor-chengdong')
    const key = randomUUID()
    const body = { action: 'urge', rows: rows(), remark: '请抓紧' }
    const [first, twin] = await Promise.all([inBulk(supervisor, body, key), inBulk(supervisor, body, key)])
    const [closed, notYet, ...others] = refusals
    expect(codes(first)).toEqual(['done', closed, 'done', notYet, ...others])
    expect(twin).toEqual(first)
    expect(await inBulk(supervisor, body, key)).toEqual(first)
    for (const [kase, task, done] of [
      [factory, SAFETY, first[0]],
      [foundry, DISPATCH, first[2]],
    ] as const) {
      const urged = await town().events(kase, 'Urged')
      expect(urged).toMatchObject([{ seq: done?.seq, by: { id: supervisor.id }, data: { task }, text: '请抓紧' }])
    }
    expect(await town().events(mill, 'Urged')).toEqual([])
  })

  it('not with other rows or words under the same key, nor with a key that an action has', async () => {
    const supervisor = person('supervisor-chengdong')
    const key = randomUUID()
    const body = { action: 'urge', rows: [row(factory, DISPATCH)] }
    await inBulk(supervisor, body, key)
    const reused = { status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } }
    // what was urged above may be urged again after a working hour
    await town().passes({ value: 1, unit: 'workingHours' })
    for (const other of [
      { ...body, rows: [row(factory, SAFETY)] },
      { ...body, remark: '请抓紧' },
    ]) {
      expect(await supervisor.sends('POST', '/api/bulk', { body: other, key })).toMatchObject(reused)
    }
    expect(codes(await inBulk(supervisor, body, key))).toEqual(['done'])
    const single = randomUUID()
    const path = `/api/cases/${factory.caseNo}/tasks/${SAFETY}/urge`
    expect((await supervisor.insists('POST', path, { body: {}, key: single })).status).toBe(200)
    expect(await supervisor.sends('POST', '/api/bulk', { body, key: single })).toMatchObject(reused)
  })
})

describe('a row that was refused', () => {
  it('is decided anew under the same key, once the case has moved', async () => {
    const supervisor = person('supervisor-chengdong')
    const body = { action: 'close-round', rows: [row(factory, DISPATCH)], remark: '不再等待' }
    const key = randomUUID()
    // no return is in yet
    expect(codes(await inBulk(supervisor, body, key))).toEqual(['ACTION_NOT_AVAILABLE'])
    expect(codes(await preview(supervisor, body))).toEqual(['ACTION_NOT_AVAILABLE'])
    await person('safety-1').acts(factory, `tasks/${SAFETY}/return`, {
      toStep: 'internal-plan',
      reason: '保安电源不足',
    })
    expect(codes(await preview(supervisor, body))).toEqual([true])
    expect(codes(await inBulk(supervisor, body, key))).toEqual(['done'])
    const [closed] = await town().events(factory, 'RoundClosed')
    expect(closed).toMatchObject({ by: { id: supervisor.id }, text: '不再等待' })
    expect(closed?.data['notAnswered']).toContain('dispatch')
  })
})

describe('who may do it is asked of every row', () => {
  it('a head assigns and extends within the department', async () => {
    const head = person('safety-head')
    const rows = [row(foundry, SAFETY), row(mill, SAFETY), row(foundry, DISPATCH)]
    const assign = { action: 'assign', rows, assignee: 'u-safety-2' }
    expect(codes(await preview(head, assign))).toEqual([true, true, 'NOT_ALLOWED'])
    expect(codes(await inBulk(head, assign))).toEqual(['done', 'done', 'NOT_ALLOWED'])
    const extend = { action: 'extend', rows, by: { unit: 'workingDays', value: 1 } }
    // before it is done the reason may be missing
    const shown = await preview(head, extend)
    expect(codes(shown)).toEqual([true, true, 'NOT_ALLOWED'])
    const done = await inBulk(head, { ...extend, reason: '现场复杂' })
    expect(codes(done)).toEqual(['done', 'done', 'NOT_ALLOWED'])
    // what was shown beforehand stands beside what was done; the reply has 20 working days by law
    expect(done.map(({ law }) => law)).toEqual(shown.map(({ law }) => law))
    expect(done[0]?.law).toMatchObject({ beyond: false })
    // 40 working days more go beyond them, and the answer says so
    const longer = { by: { unit: 'workingDays', value: 40 }, reason: '等待设备' }
    expect(await head.acts(foundry, `tasks/${SAFETY}/extend`, longer)).toMatchObject({ law: { beyond: true } })
    for (const kase of [foundry, mill]) {
      expect(await town().events(kase, 'TaskAssigned')).toMatchObject([{ data: { assignee: 'u-safety-2' } }])
      expect((await town().events(kase, 'TaskExtended')).slice(0, 1)).toMatchObject([
        { by: { id: head.id }, text: '现场复杂' },
      ])
    }
  })

  it('nobody is given a task of another department', async () => {
    const rows = [row(foundry, SAFETY), row(foundry, DISPATCH)]
    const assign = { action: 'assign', rows, assignee: 'u-dispatch-1' }
    expect(codes(await preview(person('supervisor-chengdong'), assign))).toEqual(['ASSIGNEE_NOT_IN_DEPARTMENT', true])
    expect(codes(await inBulk(person('supervisor-chengdong'), assign))).toEqual(['ASSIGNEE_NOT_IN_DEPARTMENT', 'done'])
  })

  it.each(['marketing-1', 'manager-chengdong-1', 'leader-chengdong', 'administrator'])(
    '%s does nothing',
    async (login) => {
      const body = { action: 'take-over', rows: [row(factory, DISPATCH), row(foundry, SAFETY)] }
      const answered = codes(await inBulk(person(login), body))
      expect(answered.filter((code) => code !== 'NOT_ALLOWED' && code !== 'CASE_NOT_FOUND')).toEqual([])
    },
  )

  it('a supervisor takes over and closes escalations, also many tasks of one case', async () => {
    const supervisor = person('supervisor-chengxi')
    const tasks = ['marketing', 'planning', 'production', 'safety', 'dispatch'].map((each) => `plan-review.0.1.${each}`)
    const rows = tasks.map((task) => row(mill, task))
    const all = tasks.map(() => 'done')
    expect(codes(await inBulk(supervisor, { action: 'close-escalation', rows, note: '已与各部门商定' }))).toEqual(all)
    expect(codes(await inBulk(supervisor, { action: 'take-over', rows }))).toEqual(all)
    const taken = await town().events(mill, 'TaskAssigned')
    expect(taken.filter(({ data }) => data['assignee'] === supervisor.id)).toHaveLength(5)
    expect(await town().events(mill, 'EscalationClosed')).toHaveLength(5)
    // who held one is told
    expect((await town().newMails(mill)).filter(({ subject }) => subject.includes('任务已转由他人办理'))).toMatchObject(
      [{ to: 'safety-2' }],
    )
  })
})
