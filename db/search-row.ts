import { isDeepStrictEqual } from 'node:util'
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import { searchEntryOf } from '../domain/search-terms.ts'
import type { Database, Transaction } from './connect.ts'
import { applications, search } from './schema/index.ts'

/** By what a case is found, from what the customer handed in: pure, so that a rebuild gives the same row. */
export function searchRowOf(caseNo: string, body: unknown): typeof search.$inferSelect {
  const application = recordOf(body)
  const customer = recordOf(application['customer'])
  const site = recordOf(application['site'])
  const contacts = Array.isArray(application['contacts']) ? application['contacts'].map(recordOf) : []
  const texts = [customer['name'], site['address'], ...contacts.map(({ name }) => name)]
  const phones = contacts.map(({ phone }) => phone)
  const entry = searchEntryOf({ caseNo, texts: texts.filter(isText), phones: phones.filter(isText) })
  // what is frequent in one region and unknown in another is looked up together with the region
  return { caseNo, ...entry, terms: [...entry.terms, ...(isText(site['region']) ? [regionTerm(site['region'])] : [])] }
}

/** Writes anew by what a case is found; nothing for a case of which no application is kept. */
export async function writeSearchRow(tx: Transaction, caseNo: string): Promise<void> {
  const row = await rowThatShouldBe(tx, caseNo)
  if (row !== null) await tx.insert(search).values(row).onConflictDoUpdate({ target: search.caseNo, set: row })
}

/** Whether a case is found by what its application says. */
export async function isSearchRowRight(tx: Transaction, caseNo: string): Promise<boolean> {
  const [row = null] = await tx.select().from(search).where(eq(search.caseNo, caseNo))
  return isDeepStrictEqual(row, await rowThatShouldBe(tx, caseNo))
}

async function rowThatShouldBe(tx: Transaction, caseNo: string) {
  const [kept] = await tx.select({ body: applications.body }).from(applications).where(eq(applications.caseNo, caseNo))
  return kept === undefined ? null : searchRowOf(caseNo, kept.body)
}

/** The term under which all cases of a region are; no letter or digit, so that nobody types it. */
export function regionTerm(region: string): string {
  return `@${region}`
}

const PAGE = 500

/** Gives cases that came before there was a search their row; those that have one are left alone. */
export async function fillSearch(db: Database): Promise<void> {
  for (let after = ''; ;) {
    const missing: SQL | undefined = and(isNull(search.caseNo), gt(applications.caseNo, after))
    const page = await db
      .select({ caseNo: applications.caseNo, body: applications.body })
      .from(applications)
      .leftJoin(search, eq(search.caseNo, applications.caseNo))
      .where(missing)
      .orderBy(sql`${applications.caseNo}`)
      .limit(PAGE)
    const last = page.at(-1)
    if (last === undefined) return
    await db
      .insert(search)
      .values(page.map(({ caseNo, body }) => searchRowOf(caseNo, body)))
      .onConflictDoNothing()
    after = last.caseNo
  }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
