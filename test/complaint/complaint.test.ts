import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { WithStartWorkflowOperation, WorkflowUpdateFailedError } from '@temporalio/client'
import type { Client } from '@temporalio/client'
import { ApplicationFailure } from '@temporalio/common'
import { Worker } from '@temporalio/worker'
import { asc, eq, sql } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { createJournal } from '../../activities/journal/journal.ts'
import { createMailer } from '../../activities/mail/mailer.ts'
import { startOutboxRelay } from '../../activities/mail/outbox-relay.ts'
import { NO_GATEWAY } from '../../activities/sms/gateway.ts'
import { QUIET_HOURS } from '../../domain/notices/quiet-hours.ts'
import { moveClock } from '../../api/commands/move-clock.ts'
import { readClock, setBusinessTime } from '../../db/clock.ts'
import { genesisHash } from '../../db/chain.ts'
import { connect } from '../../db/connect.ts'
import type { Connection } from '../../db/connect.ts'
import { earliestDue } from '../../db/queries/due.ts'
import { rowsOf } from '../../db/projections.ts'
import { countTasks } from '../../db/queries/tasks/tasks.ts'
import { rulesStore } from '../../db/queries/rules.ts'
import { cases, events } from '../../db/schema/index.ts'
import { verifyLog } from '../../db/verify-log.ts'
import type { ActorRef } from '../../domain/case/events.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { atTime, epochOf } from '../../domain/time/instant.ts'
import { readMail } from '../../runtime/caught-mail.ts'
import { openClient, openNativeConnection } from '../../runtime/temporal/temporal-client.ts'
import { PAPER_RULES, PaperCase } from '../support/paper.ts'
import { newDatabase, newNamespace } from '../support/suite.ts'
import type { Intent } from './complaint.ts'
import { complaintKind, complaints, COMPLAINTS } from './journal.ts'
import { act, complaint } from './workflow.ts'

/**
 * A second kind of thing with a log of its own, on the same run, journal, clock, ladder, mails and list as the case: the shape
 * that a complaint takes. Nothing of the product knows of it.
 */

const TASK_QUEUE = 'complaints'
const STREAM = 'TS-2026-000001'
const OWNER: Actor = { id: 'u-safety-1', role: 'reviewer', department: 'safety', region: null }
const SUPERVISOR: ActorRef = { id: 'u-supervisor-chengdong', role: 'supervisor' }
const MAIL_FROM = 'complaints@suite.local'

let house: Connection
let temporal: Client
let close: () => Promise<void>

beforeAll(async () => {
  const { temporalAddress, smtpUrl } = inject('servers')
  house = connect(await newDatabase('rehearsal'))
  const { db } = house
  await db.execute(sql`create table cases.complaints (stream text primary key, seq integer not null, hash text not null,
    state jsonb not null, next_due_at timestamptz(3))`)
  const [view] = await db.execute<{ cases: string }>(sql`select pg_get_viewdef('cases.armed'::regclass) as cases`)
  const about = rowsOf(new PaperCase().now, PAPER_RULES).case
  await db.insert(cases).values({ ...about, hash: genesisHash(about.caseNo), nextDueAt: null })
  // what a migration of a further kind does
  await db.execute(
    sql.raw(`create or replace view cases.armed as ${String(view?.cases).replace(';', '')} union all
      select 'complaint-' || stream, stream, seq, next_due_at, false from cases.complaints where next_due_at is not null`),
  )
  const namespace = await newNamespace()
  const connection = await openNativeConnection({ address: temporalAddress, namespace })
  const client = await openClient({ address: temporalAddress, namespace }, connection)
  temporal = client.client
  const rules = rulesStore(db)
  const log = pino({ level: 'silent' })
  const worker = await Worker.create({
    ...{ connection, namespace, taskQueue: TASK_QUEUE },
    workflowsPath: fileURLToPath(new URL('workflow.ts', import.meta.url)),
    activities: {
      journal: createJournal({ db, rules, log, continueAfterTurns: 2 }, complaintKind(rules)),
      nextWorkflowTask: () => Promise.resolve(),
    },
  })
  const running = worker.run()
  const mailer = createMailer(smtpUrl)
  const office = { db, mailer, from: MAIL_FROM, publicUrl: 'https://power.example', log, kinds: [COMPLAINTS] }
  const relay = startOutboxRelay({ ...office, sms: NO_GATEWAY, quietHours: QUIET_HOURS, pollMs: 50 })
  close = async () => {
    await relay.stop()
    mailer.close()
    worker.shutdown()
    await running
    await connection.close()
    await house.close()
  }
})

afterAll(() => close())

/** Does this to the complaint, which is there or begins. */
async function asks(actor: ActorRef, intent: Intent, key: string = intent.action) {
  const { version, offsetMs } = await readClock(house.db)
  const command = { key, requestHash: key, actor, clock: { version, offsetMs }, seen: 0, intent }
  return temporal.workflow.executeUpdateWithStart(act, {
    args: [command],
    startWorkflowOperation: new WithStartWorkflowOperation(complaint, {
      ...{ workflowId: `complaint-${STREAM}`, taskQueue: TASK_QUEUE, args: [STREAM, null] },
      workflowIdConflictPolicy: 'USE_EXISTING',
    }),
  })
}

const onListOf = async (actor: Actor) => (await countTasks(house.db, { actor, rules: rulesStore(house.db) })).mine

const passesTo = (day: string, time: string) => moveClock({ db: house.db, temporal }, atTime(day, time))

async function logged() {
  const rows = await house.db.select().from(events).where(eq(events.stream, STREAM)).orderBy(asc(events.seq))
  return rows.map(({ type, at }) => `${type} ${new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(5, 16)}`)
}

const mails = async () =>
  (await readMail(inject('servers').mailUrl)).filter(({ from }) => from.some(({ address }) => address === MAIL_FROM))

test('a complaint is filed, climbs its own ladder, is mailed, is on the list, and ends with its answer', async () => {
  // Monday 2 March 2026; ten working days from the day after: the close of Monday 16 March; the reminder two days of
  // working time before it, which are that day and Friday
  await setBusinessTime(house.db, epochOf(atTime('2026-03-02', '09:00')))
  const filed = await asks(SUPERVISOR, { action: 'file', about: '2026-000001', owner: OWNER.id })
  expect(filed).toMatchObject({ stream: STREAM, seq: 1 })
  expect(await onListOf(OWNER)).toBe(1)
  expect(await earliestDue(house.db)).toMatchObject({ workflowId: `complaint-${STREAM}`, subject: STREAM })

  await passesTo('2026-03-16', '18:00')
  expect(await logged()).toEqual(['ComplaintFiled 03-02T09:00', 'RungFired 03-13T08:30', 'RungFired 03-16T17:30'])
  await expect.poll(async () => (await mails()).length).toBe(2)
  const [first] = await mails()
  expect(first?.subject).toMatch(/投诉答复.*TS-2026-000001/u)
  expect(first?.text).toContain('https://power.example/complaints')

  // somebody else's answer is refused at the door; the owner's is given once, however often it is sent
  await expect(asks(SUPERVISOR, { action: 'answer' }, 'not-mine')).rejects.toSatisfy(
    (error) =>
      error instanceof WorkflowUpdateFailedError &&
      error.cause instanceof ApplicationFailure &&
      error.cause.type === 'NOT_ALLOWED',
  )
  expect(await asks(OWNER, { action: 'answer' })).toMatchObject({ seq: 4 })
  expect(await asks(OWNER, { action: 'answer' })).toMatchObject({ seq: 4 })
  expect(await onListOf(OWNER)).toBe(0)
  expect(await house.db.select({ seq: complaints.seq, next: complaints.nextDueAt }).from(complaints)).toEqual([
    { seq: 4, next: null },
  ])
})

test('its chain is verified with those of the cases', async () => {
  const verified = () => verifyLog(house.db, undefined, [COMPLAINTS])
  const ofComplaints = async () => (await verified()).problems.filter((each) => each.startsWith('complaint'))
  expect(await ofComplaints()).toEqual([])
  await house.db.execute(
    sql`update cases.events set body = replace(body, '2026-000001', '2026-000002') where stream = ${STREAM} and seq = 1`,
  )
  expect(await ofComplaints()).toContain(`complaint ${STREAM}, event 1: its hash is not that of its bytes`)
})

test('takes fewer than 150 lines: rules, workflow, journal, mail and list', () => {
  const lines = ['complaint.ts', 'workflow.ts', 'journal.ts'].flatMap((name) =>
    readFileSync(new URL(name, import.meta.url), 'utf8').split('\n'),
  )
  expect(lines.filter((line) => line.trim() !== '').length).toBeLessThan(150)
})
