import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { eq, sql } from 'drizzle-orm'
import Type from 'typebox'
import type { Static } from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placeOfFile } from '../../api/files/file-store.ts'
import { connect } from '../../db/connect.ts'
import type { Connection } from '../../db/connect.ts'
import { checkDrift, rebuild } from '../../db/integrity.ts'
import { rulesStore } from '../../db/queries/rules.ts'
import { accounts, audit, statements, users } from '../../db/schema/index.ts'
import { verifyLog } from '../../db/verify-log.ts'
import { Id } from '../../demo/answers.ts'
import { draftOf, PERSONAL_WORDS } from '../../demo/draft.ts'
import { DEMO_PEOPLE } from '../../db/seed/people.ts'
import { throwawayApi } from '../../runtime/demo/throwaway.ts'
import { verifyFiles } from '../../runtime/verify-files.ts'
import { refused, suiteTown } from '../support/story.ts'
import type { Kase, Person } from '../support/story.ts'

/**
 * A customer has their data erased: asked for, prepared by one administrator, confirmed by another, stopped in the middle
 * and gone on with. Afterwards no word of theirs stands anywhere but in the papers that are listed with their day.
 */

const Changed = Type.Object({ id: Type.String(), status: Type.String() })
const nullable = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const Erasure = Type.Object({
  id: Type.String(),
  status: Type.String(),
  done: Type.Integer(),
  total: Type.Integer(),
  nextFrom: nullable(Type.String()),
  plan: Type.Object({
    cases: Type.Array(Type.String()),
    texts: Type.Integer(),
    files: Type.Integer(),
    account: Type.Boolean(),
    kept: Type.Array(
      Type.Object({
        kind: Type.String(),
        caseNo: Type.String(),
        id: Type.String(),
        document: nullable(Type.String()),
        from: nullable(Type.String()),
      }),
    ),
  }),
})

const COMMENT = '客户之子小名豆豆，周末在家'
const ITEM = '邻居赵四不让过线'
const BYTES = '户主照片：院内停红色轿车'
const RECORD = '经与户主钱多多核对，具备受理条件'
const OWN = DEMO_PEOPLE.find(({ id }) => id === 'u-applicant-2')
const STAFF = DEMO_PEOPLE.filter(({ id }) => id !== 'u-applicant-2').flatMap(({ name, email, phone = null }) => [
  ...[name, email],
  ...(phone === null ? [] : [phone]),
])
const WORDS = [...PERSONAL_WORDS.filter((word) => !STAFF.includes(word)), COMMENT, ITEM, BYTES, '钱多多']

const files = mkdtempSync(join(tmpdir(), 'power-connection-erasure-'))
const town = suiteTown({ api: throwawayApi(files) })
const customer = (): Person => town().person('applicant-2')
const first = (): Person => town().person('administrator')
const second = (): Person => town().person('administrator-2')
const acts = (who: Person, path: string, body: object = {}, key: string = randomUUID()) =>
  who.writes('POST', `/api/${path}`, body, Changed, key)

let owner: Connection
let kase: Kase
let photo: string
let erasure: string

beforeAll(async () => {
  owner = connect(town().world.databaseUrl, { max: 2 })
  await secondAdministrator()
  await town().passesTo('03-02 09:00')
  kase = await town().submits('applicant-2', { customer: 'person' })
  photo = (await uploads('photo', BYTES)).id
  await uploads('contract', `${BYTES}，签字`)
  await town().person('marketing-1').comments(kase, 'acceptance.0.1.marketing', COMMENT)
  await town().person('marketing-1').claims(kase, 'acceptance.0.1.marketing')
  await town().person('marketing-1').completes(kase, 'acceptance.0.1.marketing', 'accept', { remark: RECORD })
  await raisesItem()
  await customer().writes('POST', '/api/drafts', { body: draftOf({ customer: 'person' }, 'applicant-2') }, Id)
  await customer().withdraws(kase)
})
afterAll(async () => {
  await owner.close()
  rmSync(files, { recursive: true, force: true })
})

async function secondAdministrator(): Promise<void> {
  const [known] = await owner.db.select().from(accounts).where(eq(accounts.userId, 'u-administrator'))
  if (known === undefined) throw new Error('the administrator has no password')
  const id = 'u-administrator-2'
  await owner.db.insert(users).values({
    ...{ id, name: '陆远', email: 'administrator-2@demo.local', emailVerified: true },
    ...{ role: 'administrator', rights: ['security'] },
  })
  await owner.db.insert(accounts).values({ ...known, id: `password-of-${id}`, accountId: id, userId: id })
}

async function uploads(kind: string, bytes: string): Promise<{ id: string }> {
  const form = new FormData()
  form.set('kind', kind)
  form.set('file', new Blob([bytes], { type: 'text/plain' }), '钱多多家.txt')
  const { body } = await customer().sends('POST', `/api/cases/${kase.caseNo}/documents`, { form, key: randomUUID() })
  return { id: String(body['id']) }
}

async function raisesItem(): Promise<void> {
  const manager = await town().managerOf(kase)
  const body = { matter: ITEM, owner: 'u-marketing-1', step: 'acceptance' }
  const { status } = await manager.sends('POST', `/api/cases/${kase.caseNo}/items`, { body, key: randomUUID() })
  expect(status).toBe(201)
}

const reads = () => first().reads(`/api/erasures/${erasure}`, Erasure)

/** Waits until the erasure is as it is wanted; it is done by the API in its own time. */
async function until(isSo: (erasure: Static<typeof Erasure>) => boolean) {
  for (let tries = 0; tries < 200; tries++) {
    const now = await reads()
    if (isSo(now)) return now
    await sleep(50)
  }
  throw new Error(`the erasure does not come so far: ${JSON.stringify(await reads())}`)
}

/** Every word of theirs that stands in a row of any table, with the row that holds it; but the rows of these ids. */
async function wordsInTables(words: readonly string[], except: readonly string[] = []): Promise<string[]> {
  const tables = await owner.db.execute<{ name: string }>(
    sql`select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('cases', 'intake', 'auth', 'rules', 'ops') order by 1`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await owner.db.execute<{ text: string }>(sql`select t::text as text from ${sql.raw(name)} t`)
    // jsonb writes what is beyond ASCII as it is; a text within a text may be escaped
    for (const { text } of rows.filter((row) => !except.some((id) => row.text.includes(id)))) {
      for (const word of words) if (text.includes(word)) found.push(`${name}: ${word}: ${text.slice(0, 120)}`)
    }
  }
  return found
}

function wordsInFiles(words: readonly string[], except: readonly string[]): string[] {
  const entries = readdirSync(files, { recursive: true, withFileTypes: true }).filter((each) => each.isFile())
  return entries
    .filter(({ name }) => !except.includes(name))
    .flatMap(({ parentPath, name }) => {
      const text = readFileSync(join(parentPath, name), 'utf8')
      return words.filter((word) => text.includes(word)).map((word) => `${name}: ${word}`)
    })
}

describe('before it', () => {
  it('the words stand where the customer and the staff wrote them', async () => {
    const places = new Set((await wordsInTables(WORDS)).map((each) => each.split(':')[0]))
    expect([...places].toSorted()).toEqual([
      ...['auth.users', 'cases.applications', 'cases.search'],
      ...['intake.drafts', 'intake.files', 'intake.request_keys', 'intake.statements'],
    ])
    expect(wordsInFiles([BYTES], [])).toHaveLength(2)
  })
})

describe('an erasure', () => {
  it('is asked for once, and prepared and confirmed by two administrators', async () => {
    const asked = await acts(customer(), 'me/erasure')
    expect(asked.status).toBe('asked')
    expect(await acts(customer(), 'me/erasure')).toEqual(asked)
    erasure = asked.id
    expect(await refused(acts(town().person('marketing-1'), 'me/erasure'))).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await refused(acts(customer(), `erasures/${erasure}/confirm`))).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await refused(acts(second(), `erasures/${erasure}/confirm`))).toMatchObject({ code: 'ERASURE_NOT_OPEN' })

    expect(await acts(first(), `erasures/${erasure}/prepare`)).toMatchObject({ status: 'prepared' })
    expect(await refused(acts(first(), `erasures/${erasure}/confirm`))).toMatchObject({ code: 'ERASURE_OWN' })
    const { plan } = await reads()
    // the application and what the acceptance recorded are papers, and the contract
    expect(plan).toMatchObject({ cases: [kase.caseNo], account: true })
    expect(plan.kept.map(({ kind }) => kind).toSorted()).toEqual(
      expect.arrayContaining(['application-form', 'case-papers', 'step-records']),
    )
    // withdrawn on Monday 2 March 2026: ten years end with 2 March 2036
    expect(new Set(plan.kept.map(({ from }) => from))).toEqual(new Set(['2036-03-03']))
  })

  it('goes on after it was stopped between two places', async () => {
    // whoever erases the third place is killed: its transaction ends without effect
    await owner.db.execute(sql`
      create function ops.stop_there() returns trigger language plpgsql as $$ begin
        raise exception 'killed'; end $$`)
    await owner.db.execute(sql`
      create trigger stop_there before update of done on ops.erasures for each row when (new.done = 3)
      execute function ops.stop_there()`)
    await acts(second(), `erasures/${erasure}/confirm`)
    const stopped = await until(({ done }) => done === 2)
    expect(stopped.status).toBe('running')
    const half = await wordsInTables(WORDS)
    expect(half.filter((each) => each.startsWith('cases.applications'))).toEqual([])
    expect(half.filter((each) => each.startsWith('auth.users'))).not.toEqual([])
    expect(await refused(acts(customer(), 'me/erasure/withdraw'))).toMatchObject({ code: 'ERASURE_NOT_OPEN' })

    await owner.db.execute(sql`drop trigger stop_there on ops.erasures`)
    const done = await until(({ status }) => status === 'done')
    expect(done.done).toBe(done.total)
    expect(done.nextFrom).toBe('2036-03-03')
  })

  it('leaves no word in any table or file but in the papers that are listed', async () => {
    const { plan } = await reads()
    const kept = plan.kept.map(({ id }) => id)
    expect(await wordsInTables(WORDS, kept)).toEqual([])
    expect(wordsInFiles(WORDS, kept)).toEqual([])
    expect(existsSync(placeOfFile(files, photo))).toBe(false)
    // of the salt nothing is left by which somebody could try what a text may have said
    const erased = await owner.db.select().from(statements)
    expect(erased.filter(({ id }) => !kept.includes(id)).map(({ body, salt }) => body + salt)).toEqual(
      erased.filter(({ id }) => !kept.includes(id)).map(() => ''),
    )
    expect(erased.every(({ sha256 }) => sha256.length === 64)).toBe(true)
  })

  it('leaves the log, its chains, the read model and the files sound', async () => {
    const { db } = owner
    const rules = rulesStore(db)
    expect((await verifyLog(db)).problems).toEqual([])
    expect((await checkDrift(db, rules)).problems).toEqual([])
    expect((await rebuild(db, rules)).problems).toEqual([])
    expect((await checkDrift(db, rules)).problems).toEqual([])
    expect((await verifyFiles(db, files)).problems).toEqual([])
    const { plan } = await reads()
    expect(
      await wordsInTables(
        WORDS,
        plan.kept.map(({ id }) => id),
      ),
    ).toEqual([])
  })

  it('leaves pages that open and say that it was erased, and when', async () => {
    const supervisor = town().person('supervisor-chengdong')
    const path = `/api/cases/${kase.caseNo}`
    const mark = '已删除 erased 2026-03-02'
    const ways = ['', '/application', '/documents', '/events', '/comments', '/course', '/readers']
    for (const way of ways) {
      const { status, body } = await supervisor.sends('GET', path + way)
      expect(status, way).toBe(200)
      const text = JSON.stringify(body)
      expect(
        WORDS.filter((word) => ![RECORD, '钱多多'].includes(word) && text.includes(word)),
        way,
      ).toEqual([])
      if (['', '/application', '/documents', '/comments'].includes(way)) expect(text, way).toContain(mark)
    }
    expect(await supervisor.sends('GET', `/api/documents/${photo}`)).toMatchObject({
      status: 410,
      body: { code: 'DOCUMENT_ERASED' },
    })
    const cases = JSON.stringify((await supervisor.sends('GET', '/api/cases')).body)
    expect(cases).toContain(mark)
    const found = await supervisor.sends('GET', encodeURI('/api/search?q=工业大道'))
    expect(JSON.stringify(found.body)).not.toContain(kase.caseNo)
    expect((await supervisor.sends('GET', '/api/tasks.xlsx?list=all')).status).toBe(200)
  })

  it('leaves an account by which nobody signs in', async () => {
    expect((await customer().sends('GET', '/api/me')).status).toBe(401)
    const [row] = await owner.db.select().from(users).where(eq(users.id, 'u-applicant-2'))
    expect(row).toMatchObject({ name: '已删除 erased 2026-03-02', phone: null, phoneNumber: null })
    expect(row?.erasedAt).not.toBeNull()
    expect(OWN?.name).toBeDefined()
  })

  it('stands in the audit with who did it, without a word of the person', async () => {
    const rows = await owner.db.select().from(audit).where(eq(audit.subject, erasure)).orderBy(audit.number)
    expect(rows.map(({ action, actorId }) => `${action} ${actorId}`)).toEqual([
      'ask-erasure u-applicant-2',
      'prepare-erasure u-administrator',
      'confirm-erasure u-administrator-2',
      'finish-erasure system',
    ])
  })
})

describe('the database', () => {
  it('lets the API take no word away of whom nobody confirmed it', async () => {
    const other = await town().submits('applicant-1')
    const asApi = sql`set local role power_connection_api`
    const tried = owner.db.transaction(async (tx) => {
      await tx.execute(asApi)
      await tx
        .update(statements)
        .set({ body: '', salt: '', erasedAt: new Date() })
        .where(eq(statements.stream, other.caseNo))
    })
    await expect(tried).rejects.toMatchObject({ cause: { message: 'what was handed in stays' } })
  })

  it('shows it if somebody emptied a text without an erasure', async () => {
    const [text] = await owner.db
      .select()
      .from(statements)
      .where(sql`${statements.erasedAt} is null`)
      .limit(1)
    if (text === undefined) throw new Error('a text is left')
    await owner.db.update(statements).set({ body: '', salt: '' }).where(eq(statements.id, text.id))
    expect((await verifyLog(owner.db)).problems).toContainEqual(
      expect.stringContaining(`text ${text.id} has not the bytes of its hash`),
    )
    await owner.db.update(statements).set({ erasedAt: new Date() }).where(eq(statements.id, text.id))
    expect((await verifyLog(owner.db)).problems).toContainEqual(
      expect.stringContaining(`text ${text.id} was erased, and nobody confirmed it`),
    )
  })
})
