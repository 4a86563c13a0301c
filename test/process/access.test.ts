import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import excel from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { throwawayApi } from '../../runtime/demo/throwaway.ts'
import { readMail } from '../../runtime/caught-mail.ts'
import { operationsOf, rightValue } from '../api/hostile-values.ts'
import type { Operation } from '../api/hostile-values.ts'
import { apiWorld, multipart } from '../api/world.ts'
import { LivePage } from '../support/live-page.ts'
import { suiteTown } from '../support/story.ts'
import { READINGS, WRITINGS } from './access/routes.ts'
import type { Reading, Writing } from './access/routes.ts'
import { LOGINS, makeRows, ROW_NAMES, SEES } from './access/rows.ts'
import type { Login, Row, RowName, Sight } from './access/rows.ts'

/**
 * Every route of the API document, asked by everybody, on rows that are theirs and rows that are not. Each body is searched
 * for the words of the rows that the reader may not see.
 */
const files = mkdtempSync(join(tmpdir(), 'power-connection-access-'))
const api = { ...throwawayApi(files), rateLimit: null }
const town = suiteTown({ api })
// the same database and files, with nobody at the other end of Temporal: what is allowed is answered with 503 and not done
const world = apiWorld({ filesDir: files, rateLimit: null }, () => Promise.resolve(town().world.databaseUrl))

let operations: Operation[] = []
let rows: Record<RowName, Row>
let bodies = 0

beforeAll(async () => {
  const [plant, mill] = await makeRows(town())
  if (plant === undefined || mill === undefined) throw new Error('two rows')
  rows = { plant, mill }
  operations = operationsOf((await world().send('GET', '/openapi.json')).json())
})
afterAll(() => {
  rmSync(files, { recursive: true, force: true })
  console.info(
    `access: ${operations.length} routes × ${LOGINS.length + 1} people × ${ROW_NAMES.length} rows, ${bodies} bodies compared`,
  )
})

const nameOf = ({ method, path }: Operation) => `${method} ${path}`
const sightOf = (login: Login | null, row: RowName): Sight | undefined =>
  login === null ? undefined : SEES[login][row]

const readsAsStaff = (sight: Sight | undefined) => sight === 'staff' || sight === 'copy'

/** The words of the rows that this person may not read, with what they are of. */
function secretsFor(login: Login | null): [word: string, of: string][] {
  return ROW_NAMES.flatMap((name) => {
    const { number, item, customer, staff, draft } = rows[name].words
    const sight = sightOf(login, name)
    const hidden = {
      number: sight === undefined ? number : [],
      item: readsAsStaff(sight) || sight === 'number' ? [] : item,
      customer: sight === 'customer' || sight === 'acts' || readsAsStaff(sight) ? [] : customer,
      staff: readsAsStaff(sight) ? [] : staff,
      draft: sight === 'customer' ? [] : draft,
    }
    return Object.entries(hidden).flatMap(([of, words]) =>
      words.map((word): [string, string] => [word, `${name} ${of}`]),
    )
  })
}

/** What of other people's words stands in an answer. */
function leaks(login: Login | null, text: string, asked = ''): string[] {
  bodies++
  // what one asked for oneself comes back in the refusal
  return secretsFor(login).flatMap(([word, of]) =>
    text.includes(word) && !asked.includes(word) ? [`${of}: ${word}`] : [],
  )
}

async function textOf(answer: { headers: Record<string, unknown>; rawPayload: Buffer; body: string }): Promise<string> {
  if (!String(answer.headers['content-type']).includes('spreadsheet')) return answer.body
  const workbook = new excel.Workbook()
  await workbook.xlsx.load(Uint8Array.from(answer.rawPayload).buffer)
  return workbook.worksheets.map((sheet) => JSON.stringify(sheet.getSheetValues())).join('\n')
}

function addressOf({ path }: Operation, row: Row): string {
  const ids: Record<string, string> = {
    ...{ caseNo: row.caseNo, task: row.task, clockId: row.task, no: row.item },
    ...{ year: '2026', version: 'v1', template: 'withdrawn', department: 'safety' },
    id: idIn(path, row),
  }
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? 'x')
}

function idIn(path: string, row: Row): string {
  if (path.startsWith('/api/documents/')) return row.handedIn
  if (path.startsWith('/api/drafts/')) return row.draft
  return /^\/api\/(companies|licences)\//.test(path) ? row.company : NO_ID
}

const NO_ID = '7c9e6679-7425-40de-944b-e07fc1f90ae7'
const isSeen = (login: Login | null, row: RowName) => sightOf(login, row) !== undefined

async function ask(login: Login | null, method: Operation['method'], url: string, sent: object = {}) {
  const { send, signIn } = world()
  const cookie = login === null ? {} : { cookie: await signIn(login) }
  if (method !== 'GET' && method !== 'POST' && method !== 'PUT' && method !== 'DELETE') throw new Error(method)
  return send(method, url, { ...cookie, ...sent })
}

describe('every route', () => {
  it('is classified: whose business it is stands in one table', () => {
    const known = new Set([...Object.keys(READINGS).map((path) => `GET ${path}`), ...Object.keys(WRITINGS)])
    expect(operations.map(nameOf).filter((name) => !known.has(name))).toEqual([])
    const there = new Set(operations.map(nameOf))
    expect([...known].filter((name) => !there.has(name))).toEqual([])
  })

  it('answers nobody who is not signed in, but for what is public', async () => {
    const wrong: string[] = []
    for (const operation of operations) {
      const { method } = operation
      const kind = method === 'GET' ? READINGS[operation.path] : WRITINGS[nameOf(operation)]
      if (kind?.of === 'public') continue
      for (const row of Object.values(rows)) {
        const answer = await ask(
          null,
          method,
          addressOf(operation, row),
          method === 'GET' ? {} : { key: 'none', body: {} },
        )
        if (answer.statusCode !== 401) wrong.push(`${nameOf(operation)}: ${answer.statusCode}`)
        wrong.push(...leaks(null, await textOf(answer), addressOf(operation, row)))
      }
    }
    expect(wrong).toEqual([])
  })
})

describe('reading', () => {
  it('one thing: those answer who may see its case, to all others it is not there', async () => {
    const wrong: string[] = []
    for (const operation of readings('case', 'document', 'item', 'draft', 'company')) {
      const reading = READINGS[operation.path]
      for (const login of LOGINS) {
        for (const row of Object.values(rows)) {
          const url = addressOf(operation, row) + (reading !== undefined && 'query' in reading ? reading.query : '')
          const answer = await ask(login, 'GET', url)
          const expected = expectedOf(reading, login, row.name)
          if (!expected.includes(answer.statusCode))
            wrong.push(`${login} ${url}: ${answer.statusCode}, not ${expected.join()}`)
          wrong.push(...leaks(login, await textOf(answer), url).map((leak) => `${login} ${url}: ${leak}`))
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it('what staff filed for themselves is no file of the customer’s', async () => {
    for (const login of LOGINS) {
      for (const row of Object.values(rows)) {
        const answer = await ask(login, 'GET', `/api/documents/${row.internal}`)
        expect([login, row.name, answer.statusCode]).toEqual([
          login,
          row.name,
          readsAsStaff(SEES[login][row.name]) ? 200 : 404,
        ])
      }
    }
  })

  it('many things: each is answered with those that are theirs, and no count tells of others', async () => {
    const wrong: string[] = []
    for (const operation of readings('list', 'house')) {
      const reading = READINGS[operation.path]
      if (reading?.of !== 'list' && reading?.of !== 'house') continue
      const words =
        operation.path === '/api/search'
          ? Object.values(rows).flatMap(({ words }) => Object.values(words).flatMap(([word = '']) => word))
          : []
      const queries = ['', ...(reading.queries ?? []), ...words.map((word) => `?q=${encodeURIComponent(word)}`)]
      for (const login of LOGINS) {
        for (const query of queries) {
          const url = addressOf(operation, rows.plant) + query
          const answer = await ask(login, 'GET', url)
          const text = await textOf(answer)
          const isFor = reading.who?.includes(login) ?? true
          const isAnswered = answer.statusCode < 400
          if (!isFor && answer.statusCode !== 403) wrong.push(`${login} ${url}: ${answer.statusCode}, not 403`)
          if (isFor && !isAnswered && !isOfItsQuestion(answer.statusCode, url))
            wrong.push(`${login} ${url}: ${answer.statusCode}`)
          wrong.push(...leaks(login, text, decodeURIComponent(url)).map((leak) => `${login} ${url}: ${leak}`))
          if (reading.tellsAllCases === true && query === '') {
            const seen = ROW_NAMES.filter((name) => isSeen(login, name)).map((name) => rows[name].caseNo)
            const told = ROW_NAMES.map((name) => rows[name].caseNo).filter((caseNo) => text.includes(caseNo))
            const { total } = answer.json<{ total: number }>()
            if (told.join() !== seen.join() || total !== seen.length)
              wrong.push(`${login} ${url}: ${told.join()} of ${total}`)
          }
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it('a search finds a case by each of its words for exactly those who may read them', async () => {
    const found: string[] = []
    const expected: string[] = []
    for (const login of LOGINS) {
      for (const { name, words, caseNo } of Object.values(rows)) {
        const word = words.customer[0] ?? ''
        const answer = await ask(login, 'GET', `/api/search?q=${encodeURIComponent(word)}`)
        if (answer.body.includes(caseNo)) found.push(`${login} ${name}`)
        if (['staff', 'copy', 'customer', 'acts'].includes(SEES[login][name] ?? '')) expected.push(`${login} ${name}`)
      }
    }
    expect(found).toEqual(expected)
  })

  it('live pages tell of what is theirs', async () => {
    const { url } = town().world.house
    const pages = await Promise.all(
      LOGINS.map(async (login) => {
        const cookie = await town().person(login).signIn()
        const page = await LivePage.open(`${url}/api/tasks/stream?list=all`, { cookie })
        return { login, page, cookie }
      }),
    )
    for (const { login, cookie } of pages) {
      for (const { name, caseNo } of Object.values(rows)) {
        const headers = { cookie }
        const stop = new AbortController()
        const { status } = await fetch(`${url}/api/cases/${caseNo}/stream`, { headers, signal: stop.signal })
        stop.abort()
        expect([login, name, status]).toEqual([login, name, isSeen(login, name) ? 200 : 404])
      }
    }
    const act = (name: RowName, supervisor: Login) =>
      town()
        .person(supervisor)
        .urges({ ...town().knows('applicant-1', rows[name].caseNo) }, rows[name].task)
    await act('plant', 'supervisor-chengdong')
    await act('mill', 'supervisor-chengxi')
    // everything that was to be told has been when those who see the last of it have heard of it
    await Promise.all(
      pages
        .filter(({ login }) => login.startsWith('supervisor') || login === 'marketing-1')
        .map(({ page }) => page.until(() => page.events.length > 0)),
    )
    for (const { login, page } of pages) {
      expect([login, leaks(login, JSON.stringify(page.events))]).toEqual([login, []])
      page.close()
    }
  })

  it('mails say of a case what their reader may know, in the title too', async () => {
    const { house, mailUrl, mailFrom } = town().world
    await house.relay.drained()
    const ours = (await readMail(mailUrl)).filter(({ from }) => from.some(({ address }) => address === mailFrom))
    const wrong = ours.flatMap(({ to, subject, text = '' }) =>
      to.flatMap(({ address }) => {
        const login = LOGINS.find((each) => address === `${each}@demo.local`)
        return login === undefined
          ? []
          : leaks(login, `${subject}\n${text}`).map((leak) => `${address} ${subject}: ${leak}`)
      }),
    )
    expect(wrong).toEqual([])
    expect(ours.length).toBeGreaterThan(5)
  })
})

describe('writing', () => {
  it('what is not theirs is not there, what is not for them is refused, and nothing was changed', async () => {
    const before = await everything()
    const wrong: string[] = []
    let keys = 0
    for (const operation of operations.filter(({ method }) => method !== 'GET')) {
      const writing = WRITINGS[nameOf(operation)]
      if (writing === undefined || writing.of === 'public') continue
      for (const login of LOGINS) {
        for (const row of Object.values(rows)) {
          const verdict = verdictOf(writing, login, row.name)
          if (verdict === 'may' && writing.atOnce === true) continue
          const url = addressOf(operation, row)
          const answer = await ask(login, operation.method, url, {
            key: `access-${++keys}`,
            ...contentOf(operation, writing),
          })
          const { statusCode } = answer
          const code = statusCode >= 400 ? answer.json<{ code?: string }>().code : undefined
          const isRight =
            writing.of === 'rows'
              ? statusCode < 500
              : verdict === 'unseen'
                ? statusCode === 404 || (writing.of === 'draft' && statusCode === 403)
                : verdict === 'refused'
                  ? // a file that one did not hand in is not there to be deleted
                    statusCode === 403 || (operation.method === 'DELETE' && statusCode === 404)
                  : ![401, 404].includes(statusCode) && code !== 'NOT_ALLOWED' && statusCode >= 400
          if (!isRight)
            wrong.push(`${login} ${nameOf(operation)} ${row.name}: ${verdict}, but ${statusCode} ${code ?? ''}`)
          wrong.push(
            ...leaks(login, answer.body, writing.of === 'rows' ? caseNos() : url).map(
              (leak) => `${login} ${url}: ${leak}`,
            ),
          )
        }
      }
    }
    expect(wrong).toEqual([])
    expect(await everything()).toEqual(before)
  })
})

const caseNos = () =>
  Object.values(rows)
    .map(({ caseNo }) => caseNo)
    .join()

function readings(...kinds: Reading['of'][]): Operation[] {
  return operations.filter(({ method, path }) => method === 'GET' && kinds.includes(READINGS[path]?.of ?? 'public'))
}

const isReader = (sight: Sight | undefined) => sight === 'customer' || sight === 'acts' || readsAsStaff(sight)

function expectedOf(reading: Reading | undefined, login: Login, row: RowName): number[] {
  const sight = SEES[login][row]
  if (reading?.of === 'draft') return [sight === 'customer' ? 200 : 404]
  // the administrator sees that there is a case, and no file of it
  if (reading?.of === 'document') return [isReader(sight) ? 200 : 404]
  if (reading?.of === 'company') return [row === 'mill' && reading.who?.includes(login) === true ? 200 : 404]
  if (reading?.of === 'item') return [readsAsStaff(sight) ? 200 : 404]
  if (sight === undefined) return [404]
  if (reading?.of === 'case' && reading.butOnly !== undefined) {
    const { who, others, ifState } = reading.butOnly
    if (who[row]?.includes(login) !== true) return [others]
    return ifState === true ? [200, 409] : [200]
  }
  return [200]
}

/** A page without its question is refused for that, which tells nothing. */
function isOfItsQuestion(status: number, url: string): boolean {
  return (status === 422 && !url.includes('?')) || (status === 404 && /v1|7c9e6679/.test(url))
}

function verdictOf({ of, may }: Writing, login: Login, row: RowName): 'may' | 'unseen' | 'refused' {
  const sight = SEES[login][row]
  const isThere = {
    ...{ case: sight !== undefined, document: isReader(sight), item: readsAsStaff(sight) },
    ...{
      draft: sight === 'customer',
      company: row === 'mill' && may.mill?.includes(login) === true,
      house: true,
      self: true,
      own: true,
      rows: true,
      public: true,
      nothing: false,
    },
  }[of]
  if (!isThere) return 'unseen'
  if (of === 'self') return 'may'
  // who was sent a copy reads, and does nothing
  if (sight === 'copy' && ['case', 'document', 'item'].includes(of)) return 'refused'
  return (may[row] ?? (of === 'own' ? may.plant : []) ?? []).includes(login) ? 'may' : 'refused'
}

function contentOf({ path, body: schema }: Operation, { of, body }: Writing): object {
  if (/\/(documents|licence)$/.test(path)) {
    return multipart([
      { name: 'kind', value: 'other' },
      { name: 'file', file: 'a.txt', bytes: Buffer.from('a') },
    ])
  }
  if (of === 'rows') {
    const both = Object.values(rows).map(({ caseNo, task }) => ({ caseNo, task }))
    return { body: { action: 'urge', rows: both } }
  }
  return { body: body ?? (of === 'house' && schema !== undefined ? rightValue(schema) : {}) }
}

/**
 * How many rows each table has: a refused write adds none. Keys and texts are kept of what was allowed and
 * not done yet; what the trends count is summed up in between. */
async function everything(): Promise<Record<string, number>> {
  const { db } = world()
  const tables = await db.execute<{ name: string }>(
    sql`select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_schema in ('cases', 'intake', 'ops', 'auth') and table_type = 'BASE TABLE'`,
  )
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    if (/session|request_keys|attempt|statements|closing/.test(name)) continue
    const [row] = await db.execute<{ n: number }>(sql`select count(*)::int as n from ${sql.raw(name)}`)
    counts[name] = row?.n ?? 0
  }
  return counts
}
