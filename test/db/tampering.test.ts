import { randomUUID } from 'node:crypto'
import { asc, eq, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { chainHash, genesisHash } from '../../db/chain.ts'
import { connect } from '../../db/connect.ts'
import type { Database } from '../../db/connect.ts'
import { audit, cases, events } from '../../db/schema/index.ts'
import { verifyLog } from '../../db/verify-log.ts'
import { summaryOf } from '../../runtime/integrity.ts'
import { ready, Town } from '../support/story.ts'
import { openSuiteHouse } from '../support/suite.ts'

/** A database with two cases and some audit, as the product writes it; each tampering gets a copy of its own. */
let original: string
let caseNo: string
let other: string

beforeAll(async () => {
  const world = await openSuiteHouse()
  await ready(world.house.url)
  const town = new Town(world)
  await town.passesTo('03-02 09:00')
  const [kase, second] = [await town.submits('applicant-1'), await town.submits('applicant-2')]
  await town.person('marketing-1').comments(kase, 'acceptance.0.1.marketing', '已电话核实')
  await town.brings(kase, 'plan-review')
  await town.person('planning-1').comments(kase, 'plan-review.0.1.planning', '请补充负荷曲线')
  for (const key of ['first', 'second', 'third']) {
    await town.person('administrator').sends('POST', '/api/log/verify', { body: {}, key })
  }
  caseNo = kase.caseNo
  other = second.caseNo
  original = new URL(world.databaseUrl).pathname.slice(1)
  // A text of a request that was refused, which no event names.
  await withOwner(original, ({ execute }) =>
    execute(sql`insert into intake.statements (id, author_id, stream, body, salt, sha256)
      values (${randomUUID()}, 'u-safety-1', ${caseNo}, '未采用', 's', encode(sha256(convert_to('s未采用', 'UTF8')), 'hex'))`),
  )
  await world.close()
}, 120_000)

const copies: string[] = []
afterAll(async () => {
  for (const name of copies) await onServer(`drop database ${name} with (force)`)
})

async function onServer(statement: string): Promise<void> {
  const owner = connect(inject('servers').databaseUrl, { max: 1 })
  await owner.client.unsafe(statement)
  await owner.close()
}

interface Owner {
  db: Database
  execute: (statement: SQL) => Promise<unknown>
}

async function withOwner<T>(name: string, work: (owner: Owner) => Promise<T>): Promise<T> {
  const url = new URL(inject('servers').databaseUrl)
  url.pathname = `/${name}`
  const { db, close } = connect(url.toString(), { max: 2 })
  try {
    return await work({ db, execute: (statement) => db.execute(statement) })
  } finally {
    await close()
  }
}

/** What verify:log says after the owner of the database did this. */
async function problemsAfter(tampering: SQL | ((owner: Owner) => Promise<unknown>)): Promise<string[]> {
  const copy = `copy_${randomUUID().replaceAll('-', '')}`
  copies.push(copy)
  await onServer(`create database ${copy} template ${original}`)
  return withOwner(copy, async (owner) => {
    await (typeof tampering === 'function' ? tampering(owner) : owner.execute(tampering))
    return (await verifyLog(owner.db)).problems
  })
}

const events3 = () => sql`stream = ${caseNo} and seq = 3`
/** A text that an event names, the first by number. */
const named = () => sql`(select (data->'data'->'statement'->>'id')::uuid from cases.events
  where stream = ${caseNo} and type = 'Commented' order by seq limit 1)`
const document = () =>
  sql`(select (data->'data'->'documents'->0->>'id')::uuid from cases.events where stream = ${caseNo} and seq = 1)`

const TABLES = {
  cases: ['events', 'cases', 'tasks', 'clocks', 'closings', 'applications', 'changes'],
  commands: ['commands'],
  mails: ['outbox'],
}

const STREAMS = ['events', 'changes', 'commands', 'outbox']

/** The case is gone from its own tables, and from others that name it. */
const gone =
  (...also: ('draft' | 'commands' | 'mails' | 'texts')[]) =>
  async ({ execute }: Owner) => {
    const tables = [
      ...TABLES.cases,
      ...(['commands', 'mails'] as const).flatMap((each) => (also.includes(each) ? TABLES[each] : [])),
    ]
    for (const table of tables) {
      const key = STREAMS.includes(table) ? 'stream' : 'case_no'
      await execute(sql.raw(`delete from cases.${table} where ${key} = '${caseNo}'`))
    }
    if (also.includes('texts')) await execute(sql`delete from intake.statements where stream = ${caseNo}`)
    if (also.includes('draft')) await execute(sql`delete from intake.drafts where case_no = ${caseNo}`)
  }

/** Writes the chain of the case anew over the bytes that stand there, with the head row. */
async function rechain({ db }: Owner): Promise<void> {
  let hash = genesisHash(caseNo)
  for (const { seq, body } of await db
    .select()
    .from(events)
    .where(eq(events.stream, caseNo))
    .orderBy(asc(events.seq))) {
    const prevHash = hash
    hash = chainHash(prevHash, body)
    await db
      .update(events)
      .set({ prevHash, hash })
      .where(sql`stream = ${caseNo} and seq = ${seq}`)
  }
  await db.update(cases).set({ hash }).where(eq(cases.caseNo, caseNo))
}

async function rechainAudit({ db }: Owner): Promise<void> {
  let hash = genesisHash('audit')
  for (const { id, body } of await db.select().from(audit).orderBy(asc(audit.number))) {
    const prevHash = hash
    hash = chainHash(prevHash, body)
    await db.update(audit).set({ prevHash, hash }).where(eq(audit.id, id))
  }
}

/** Cuts the log off behind event 5, and puts the head row where the log then ends. */
async function cutOff({ execute }: Owner): Promise<void> {
  await execute(sql`delete from cases.events where stream = ${caseNo} and seq > 5`)
  await execute(sql`update cases.cases set seq = 5, hash = (select hash from cases.events where stream = ${caseNo} and seq = 5)
    where case_no = ${caseNo}`)
}

it('finds nothing where nobody tampered, and says so in one line', async () => {
  expect(await problemsAfter(sql`select 1`)).toEqual([])
  const found = await withOwner(original, ({ db }) => verifyLog(db))
  expect(summaryOf('verify:log', found)).toMatch(/^verify:log: 2 cases, \d+ events, 0 problems$/)
})

describe('verify:log sees', () => {
  it.each<[string, () => SQL | ((owner: Owner) => Promise<unknown>), string | RegExp]>([
    [
      'an instant altered in the bytes',
      () => sql`update cases.events set body = replace(body, '"at":"2026', '"at":"2025') where ${events3()}`,
      'its hash is not that of its bytes',
    ],
    [
      'the instant of an event',
      () => sql`update cases.events set at = at - interval '1 day' where ${events3()}`,
      'its columns say something else',
    ],
    [
      'the instant of its recording',
      () => sql`update cases.events set recorded_at = recorded_at - interval '1 day' where ${events3()}`,
      'its columns say something else',
    ],
    [
      'who did it',
      () => sql`update cases.events set actor_id = 'u-safety-2' where ${events3()}`,
      'its columns say something else',
    ],
    [
      'what it was',
      () => sql`update cases.events set type = 'Urged' where ${events3()}`,
      'its columns say something else',
    ],
    [
      'an event given to another case',
      () => sql`update cases.events set stream = ${other}, seq = 900 where ${events3()}`,
      'its columns say something else',
    ],
    ['an event taken out', () => sql`delete from cases.events where ${events3()}`, 'does not follow the one before it'],
    [
      'two events that changed places',
      () =>
        sql`update cases.events set body = case seq when 3 then (select body from cases.events where stream = ${caseNo} and seq = 4) else (select body from cases.events where ${events3()}) end where stream = ${caseNo} and seq in (3, 4)`,
      'its hash is not that of its bytes',
    ],
    [
      'an event put in at the end',
      () =>
        sql`insert into cases.events (stream, seq, type, at, recorded_at, actor_id, body, prev_hash, hash) select stream, seq + 1, type, at, recorded_at, actor_id, replace(body, '"seq":' || seq, '"seq":' || seq + 1), hash, encode(sha256(convert_to(hash || E'\n' || replace(body, '"seq":' || seq, '"seq":' || seq + 1), 'UTF8')), 'hex') from cases.events where stream = ${caseNo} order by seq desc limit 1`,
      'the head row stands at',
    ],
    [
      'the end cut off',
      () => sql`delete from cases.events where stream = ${caseNo} and seq > 5`,
      'the head row stands at',
    ],
    [
      'the end cut off together with the head row, where an answer and a mail still name it',
      () => cutOff,
      'is of an event that is not there',
    ],
    [
      'the head row moved back',
      () => sql`update cases.cases set seq = seq - 1 where case_no = ${caseNo}`,
      'the head row stands at',
    ],
    [
      'another hash in the head row',
      () => sql`update cases.cases set hash = ${'0'.repeat(64)} where case_no = ${caseNo}`,
      'the head row has another hash',
    ],
    [
      'a head row that is gone',
      () => sql`delete from cases.cases where case_no = ${caseNo}`,
      'the case has no head row',
    ],
    ['a log that is gone', () => sql`delete from cases.events where stream = ${caseNo}`, 'has no events'],
    [
      'a text altered',
      () => sql`update intake.statements set body = '从未核实' where id = ${named()}`,
      'has not the bytes of its hash',
    ],
    [
      'a text altered with its hash',
      () =>
        sql`update intake.statements set body = '从未核实', sha256 = encode(sha256(convert_to(salt || '从未核实', 'UTF8')), 'hex') where id = ${named()}`,
      /event \d+: its text .* has another hash/,
    ],
    [
      'a text that is gone',
      () => sql`delete from intake.statements where id = ${named()}`,
      /event \d+: its text .* is not there/,
    ],
    [
      'a text given to another person',
      () => sql`update intake.statements set author_id = 'u-safety-2' where id = ${named()}`,
      "is another person's",
    ],
    [
      'a text given to another case',
      () => sql`update intake.statements set stream = ${other} where id = ${named()}`,
      /its text .* is not there/,
    ],
    [
      'a text that no event names, altered',
      () => sql`update intake.statements set body = '采用' where author_id = 'u-safety-1'`,
      'has not the bytes of its hash',
    ],
    [
      'an application altered',
      () =>
        sql`update cases.applications set body = jsonb_set(body, '{site,address}', '"别处 1 号"') where case_no = ${caseNo}`,
      'its application is not the one that was submitted',
    ],
    [
      'an application that is gone',
      () => sql`delete from cases.applications where case_no = ${caseNo}`,
      'its application is not there',
    ],
    [
      'an application of another draft',
      () => sql`update cases.applications set draft_id = gen_random_uuid() where case_no = ${caseNo}`,
      'its application is of another draft',
    ],
    [
      'a submitted draft altered',
      () =>
        sql`update intake.drafts set body = jsonb_set(body, '{site,address}', '"别处 1 号"') where case_no = ${caseNo}`,
      'its draft is not the one that was submitted',
    ],
    [
      'a submitted draft opened again',
      () => sql`update intake.drafts set status = 'open' where case_no = ${caseNo}`,
      'its draft is not marked as submitted',
    ],
    [
      "another person's draft",
      () => sql`update intake.drafts set owner_id = 'u-applicant-9' where case_no = ${caseNo}`,
      "its draft is another person's",
    ],
    [
      'a submitted draft that is gone',
      () => sql`delete from intake.drafts where case_no = ${caseNo}`,
      'its draft is not there',
    ],
    [
      'a document of another hash',
      () => sql`update intake.files set sha256 = ${'0'.repeat(64)} where id = ${document()}`,
      /event 1: its document .* has another hash/,
    ],
    [
      'a document that is gone',
      () => sql`delete from intake.files where id = ${document()}`,
      /event 1: its document .* is not among those/,
    ],
    [
      'a document given to another case',
      () => sql`update intake.files set stream = ${other} where id = ${document()}`,
      /event 1: its document .* is not among those/,
    ],
    [
      'a document of another kind',
      () => sql`update intake.files set kind = 'permit' where id = ${document()}`,
      /event 1: its document .* is of another kind/,
    ],
    [
      'an answer at a place that is not there',
      () => sql`update cases.commands set answer = jsonb_set(answer, '{seq}', '900') where stream = ${caseNo}`,
      'is of an event that is not there',
    ],
    [
      'an answer at another place',
      () =>
        sql`update cases.commands set answer = jsonb_set(answer, '{seq}', '1') where stream = ${caseNo} and (answer->>'seq')::int > 6`,
      'is of another time than its events',
    ],
    [
      'an answer that names another case',
      () =>
        sql`update cases.commands set answer = jsonb_set(answer, '{caseNo}', to_jsonb(${other}::text)) where stream = ${caseNo}`,
      'names another case',
    ],
    [
      'a case that is gone, though its draft was submitted',
      () => gone('commands', 'mails', 'texts'),
      'has no events, but there is a submitted draft',
    ],
    [
      'a case that is gone with its draft, though it was answered',
      () => gone('draft', 'mails', 'texts'),
      'has no events, but there is a command',
    ],
    [
      'a case that is gone with draft and answers, though mails were written',
      () => gone('draft', 'commands', 'texts'),
      'has no events, but there is a mail',
    ],
    [
      'a case that is gone from everywhere but the texts',
      () => gone('draft', 'commands', 'mails'),
      'has no events, but there is a text',
    ],
    [
      'a row of the audit altered',
      () => sql`update ops.audit set details = '{"problems": 0}' where number = 2`,
      'audit 2: its columns say something else',
    ],
    [
      'who did what the audit says',
      () => sql`update ops.audit set actor_id = 'u-somebody' where number = 2`,
      'audit 2: its columns say something else',
    ],
    [
      'when it was',
      () => sql`update ops.audit set recorded_at = recorded_at - interval '1 day' where number = 2`,
      'audit 2: its columns say something else',
    ],
    [
      'bytes and column of the audit altered together',
      () =>
        sql`update ops.audit set subject = 'x', body = jsonb_set(body::jsonb, '{subject}', '"x"')::text where number = 2`,
      'audit 2: its hash is not that of its bytes',
    ],
    [
      'a row of the audit taken out',
      () => sql`delete from ops.audit where number = 2`,
      'audit 3: stands where row 2 should be',
    ],
  ])('%s', async (_, tampering, says) => {
    const problems = await problemsAfter(tampering())
    expect(problems.join('\n')).toMatch(says)
  })
})

/** Who owns the database can do these unseen: they need a witness outside of it, who has seen the end of each chain. */
describe('verify:log alone does not see', () => {
  it.each<[string, () => SQL | ((owner: Owner) => Promise<unknown>)]>([
    [
      'a chain written anew as a whole',
      () => async (owner) => {
        const before = sql`update cases.events set body = replace(body, '"outcome":"accept"', '"outcome":"other"') where stream = ${caseNo}`
        await owner.execute(before)
        await rechain(owner)
      },
    ],
    [
      'the end cut off with all that names it',
      () => async (owner) => {
        await cutOff(owner)
        await owner.execute(sql`delete from cases.commands where stream = ${caseNo} and (answer->>'seq')::int > 5`)
        await owner.execute(sql`delete from cases.outbox where stream = ${caseNo} and seq > 5`)
      },
    ],
    ['a case that is gone from everywhere', () => gone('draft', 'commands', 'mails', 'texts')],
    ['the last row of the audit taken out', () => sql`delete from ops.audit where number = 3`],
    [
      'the audit written anew as a whole',
      () => async (owner) => {
        await owner.execute(
          sql`update ops.audit set subject = 'x', body = jsonb_set(body::jsonb, '{subject}', '"x"')::text where number = 2`,
        )
        await rechainAudit(owner)
      },
    ],
    ['an answer taken out', () => sql`delete from cases.commands where stream = ${caseNo}`],
    ['a mail altered or taken out', () => sql`delete from cases.outbox where stream = ${caseNo}`],
    ['the name of a document', () => sql`update intake.files set name = 'x.txt' where stream = ${caseNo}`],
    [
      'the day on which a text was kept',
      () => sql`update intake.statements set created_at = created_at - interval '1 day' where stream = ${caseNo}`,
    ],
  ])('%s', async (_, tampering) => {
    expect(await problemsAfter(tampering())).toEqual([])
  })
})
