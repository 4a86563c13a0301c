import { isDeepStrictEqual } from 'node:util'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { searchEntryOf } from '../domain/application/search-terms.ts'
import type { Database, Transaction } from './connect.ts'
import { applications, cases, search } from './schema/index.ts'

/** What the head row of a case says for its search: when it was submitted and whose it is. */
export type SearchHead = Pick<
  typeof cases.$inferSelect,
  'caseNo' | 'submittedAt' | 'region' | 'station' | 'applicantId' | 'accountManagerId'
>

/** By what a case is found, from its head and what the customer handed in: pure, so that a rebuild gives the same row. */
export function searchRowOf(head: SearchHead, body: unknown): typeof search.$inferSelect {
  const { caseNo, submittedAt, region, station, applicantId, accountManagerId } = head
  const application = recordOf(body)
  const customer = recordOf(application['customer'])
  const site = recordOf(application['site'])
  const contacts = Array.isArray(application['contacts']) ? application['contacts'].map(recordOf) : []
  const texts = [customer['name'], site['address'], ...contacts.map(({ name }) => name)]
  const phones = contacts.map(({ phone }) => phone)
  const entry = searchEntryOf({ caseNo, texts: texts.filter(isText), phones: phones.filter(isText) })
  // what is frequent with one and unknown with another is looked up together with whose it is
  const within = [regionTerm(region), ...(accountManagerId === null ? [] : [accountManagerTerm(accountManagerId)])]
  const terms = [...entry.terms, ...within]
  return { caseNo, submittedAt, region, station, applicantId, accountManagerId, ...entry, terms }
}

/** Writes again by what a case is found, once its head row is written; nothing if no application is kept. */
export async function writeSearchRow(tx: Transaction, caseNo: string): Promise<void> {
  const row = await rowThatShouldBe(tx, caseNo)
  if (row !== null) await tx.insert(search).values(row).onConflictDoUpdate({ target: search.caseNo, set: row })
}

/** Whether a case is found by what its head row and its application say. */
export async function isSearchRowRight(tx: Transaction, caseNo: string): Promise<boolean> {
  const [row = null] = await tx.select().from(search).where(eq(search.caseNo, caseNo))
  return isDeepStrictEqual(row, await rowThatShouldBe(tx, caseNo))
}

async function rowThatShouldBe(tx: Transaction, caseNo: string) {
  const [kept] = await submitted(tx).where(eq(cases.caseNo, caseNo))
  return kept === undefined ? null : searchRowOf(kept.head, kept.body)
}

function submitted(db: Database | Transaction) {
  const { submittedAt, region, station, applicantId, accountManagerId } = cases
  const head = { caseNo: cases.caseNo, submittedAt, region, station, applicantId, accountManagerId }
  return db
    .select({ head, body: applications.body })
    .from(applications)
    .innerJoin(cases, eq(cases.caseNo, applications.caseNo))
}

/** The term under which all cases of a region are; no letter or digit begins it, so that nobody types it. */
export function regionTerm(region: string): string {
  return `@${region}`
}

/** The term under which all cases of an account manager are. */
export function accountManagerTerm(id: string): string {
  return `@@${id}`
}

const PAGE = 500

/** Gives cases that came before there was a search their row; those that have one are left alone. */
export async function fillSearch(db: Database): Promise<void> {
  for (let after = ''; ;) {
    const missing: SQL | undefined = and(isNull(search.caseNo), gt(applications.caseNo, after))
    const page = await submitted(db)
      .leftJoin(search, eq(search.caseNo, applications.caseNo))
      .where(missing)
      .orderBy(sql`${applications.caseNo}`)
      .limit(PAGE)
    const last = page.at(-1)
    if (last === undefined) return
    await db
      .insert(search)
      .values(page.map(({ head, body }) => searchRowOf(head, body)))
      .onConflictDoNothing()
    after = last.head.caseNo
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
