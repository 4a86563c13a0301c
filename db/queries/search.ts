import { instantAt } from '../instants.ts'
import { and, desc, eq, inArray, or, sql } from 'drizzle-orm'
import type { SQL, SQLWrapper } from 'drizzle-orm'
import { findsByName, mayReadPersonalData } from '../../domain/people/grants.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { scopeOf } from '../../domain/people/scope.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { searchWordsOf, serialTerm } from '../../domain/application/search-terms.ts'
import type { SearchWord } from '../../domain/application/search-terms.ts'
import type { CaseStatus, Category, Kind } from '../../domain/vocabulary.ts'
import type { Database, Transaction } from '../connect.ts'
import { applications, cases, search } from '../schema/index.ts'
import { accountManagerTerm, regionTerm } from '../search-row.ts'
import { after, cut, orderOf } from './paging.ts'
import { SNAPSHOT } from '../connect.ts'
import type { Keyset } from './paging.ts'
import { project } from './projects.ts'
import { visibleByHead, visibleCases } from './visibility.ts'

/** A case that was found. Names and places are null for those who may not know them. */
export interface Found {
  caseNo: string
  kind: Kind
  status: CaseStatus
  category: Category
  region: string
  green: boolean
  submittedAt: Instant
  customerName: string | null
  address: string | null
  /** The contacts, so that it can be shown by which of them a case was found. */
  contacts: { name: string | null; phone: string | null }[]
}

export interface Search {
  actor: Actor
  query: string
  limit: number
  cursor: string | null
}

/** So many of the newest cases are looked through first: what is frequent is found among them. */
const NEWEST = 2_000
/** What is rarer is looked up by its terms; if there is more of it than this, the cases are read in their order. */
const RARE = 2_000
/** Cases asked for at a time whether this person may see them. */
const BATCH = 100

/**
 * The cases that this person may see in which every word of a query occurs, the newest first. None for a query without
 * a letter or digit. Throws CursorError.
 */
export async function searchCases(db: Database, { actor, query, limit, cursor }: Search) {
  const words = searchWordsOf(query)
  if (words.length === 0) return { items: [], nextCursor: null }
  return db.transaction(async (tx) => {
    const found: Place[] = []
    let place = cursor
    for (;;) {
      const wanted = limit + 1 - found.length
      const { rows, isLast } = await newestMatching(tx, { actor, words, place: after(NEWEST_FIRST, place), wanted })
      found.push(...(await visible(tx, actor, rows)))
      if (found.length > limit || isLast) break
      // as if there were one more: the place behind the last
      place = cut(NEWEST_FIRST, [...rows, ...rows.slice(-1)], rows.length).nextCursor
    }
    const page = cut(NEWEST_FIRST, found, limit)
    return { items: await shown(tx, page.rows, actor), nextCursor: page.nextCursor }
  }, SNAPSHOT)
}

/** The condition for rows of `search` in which all words occur; undefined if nothing is asked. */
export function matchOf(words: readonly SearchWord[], actor: Actor, row: Row = search): SQL | undefined {
  return words.length === 0 ? undefined : and(...words.map((word) => occurrence(word, actor, row)))
}

/** A row of `search`, also of a part of it. */
type Row = Readonly<Record<'caseNo' | 'text' | 'digits', SQLWrapper>>

/** Whether a word occurs, read from the row itself; those who may know numbers and no more find by numbers. */
function occurrence({ part, serial, in: where }: SearchWord, actor: Actor, row: Row): SQL | undefined {
  const isNumber = serial === null ? undefined : sql`ltrim(substring(${row.caseNo} from '[^-]*$'), '0') = ${serial}`
  if (findsByName(actor)) return or(like(row[where], part), isNumber)
  if (isNumber !== undefined) return isNumber
  return where === 'text' ? sql`false` : like(sql`replace(${row.caseNo}, '-', '')`, part)
}

/** Words have letters and digits only: nothing in them means something to LIKE. */
function like(text: SQLWrapper, part: string): SQL {
  return sql`${text} like ${`%${part}%`}`
}

/** The same for the index: all that must be among the terms, and within whose cases is looked. */
function termsOf(words: readonly SearchWord[], actor: Actor): SQL | undefined {
  const isForAll = findsByName(actor)
  const within = withinTerm(actor)
  return and(
    within === null ? undefined : contains([within]),
    ...words.map(({ terms, serial }) => {
      if (serial === null) return contains(terms)
      return isForAll ? or(contains(terms), contains([serialTerm(serial)])) : contains([serialTerm(serial)])
    }),
  )
}

function withinTerm(actor: Actor): string | null {
  // what was copied to somebody is anybody's
  if ((actor.copied ?? []).length > 0) return null
  const scope = scopeOf(actor)
  if (scope.of === 'customers') return accountManagerTerm(scope.accountManager)
  if (scope.of === 'department') return scope.within === null ? null : regionTerm(scope.within.region)
  return scope.of === 'region' ? regionTerm(scope.region) : null
}

function contains(terms: readonly string[]): SQL {
  return sql`${search.terms} @> array[${sql.join(
    terms.map((term) => sql`${term}`),
    sql`, `,
  )}]::text[]`
}

interface Place {
  caseNo: string
  submittedAt: Date
}

const NEWEST_FIRST: Keyset<Place> = {
  name: 'search',
  direction: 'desc',
  keys: [
    {
      expression: sql`${search.submittedAt}`,
      type: 'timestamptz',
      valueOf: ({ submittedAt }) => submittedAt.toISOString(),
    },
    { expression: sql`${search.caseNo}`, type: 'text', valueOf: ({ caseNo }) => caseNo },
  ],
}

interface Looking {
  actor: Actor
  words: readonly SearchWord[]
  /** After the page before. */
  place: SQL | undefined
  /** So many are enough. */
  wanted: number
}

interface Batch {
  rows: Place[]
  /** No matching case comes after these. */
  isLast: boolean
}

const PLACE = { caseNo: search.caseNo, submittedAt: search.submittedAt }
const IN_ORDER = orderOf(NEWEST_FIRST)

/**
 * The next matching cases in their order. A frequent word is among the newest cases, and only there it would be dear to
 * look it up by its terms; a rare one is looked up, however the planner estimates it.
 */
async function newestMatching(tx: Transaction, { actor, words, place, wanted }: Looking): Promise<Batch> {
  const matches = matchOf(words, actor)
  const scope = and(visibleByHead(actor, search), place)
  const newest = tx
    .select()
    .from(search)
    .where(scope)
    .orderBy(...IN_ORDER)
    .limit(NEWEST)
    .as('newest')
  const among = await tx
    .select({ caseNo: newest.caseNo, submittedAt: newest.submittedAt })
    .from(newest)
    .where(matchOf(words, actor, newest))
    .orderBy(desc(newest.submittedAt), desc(newest.caseNo))
    .limit(BATCH)
  if (among.length === BATCH) return { rows: among, isLast: false }
  const [beyond] = await tx
    .select(PLACE)
    .from(search)
    .where(scope)
    .orderBy(...IN_ORDER)
    .offset(NEWEST)
    .limit(1)
  if (beyond === undefined || among.length >= wanted) return { rows: among, isLast: beyond === undefined }
  const found = tx
    .select(PLACE)
    .from(search)
    .where(and(scope, termsOf(words, actor), matches))
    .limit(RARE)
    .as('found')
  const rare = await tx
    .select({ caseNo: found.caseNo, submittedAt: found.submittedAt, count: sql<number>`count(*) over ()::int` })
    .from(found)
    .orderBy(desc(found.submittedAt), desc(found.caseNo))
    .limit(BATCH)
  if ((rare[0]?.count ?? 0) < RARE) return { rows: rare, isLast: rare.length < BATCH }
  const rows = await tx
    .select(PLACE)
    .from(search)
    .where(and(scope, matches))
    .orderBy(...IN_ORDER)
    .limit(BATCH)
  return { rows, isLast: rows.length < BATCH }
}

/** Of some cases those that this person may see, in their order: the condition of every list of cases. */
async function visible(tx: Transaction, actor: Actor, places: readonly Place[]): Promise<Place[]> {
  if (places.length === 0) return []
  const among = inArray(
    cases.caseNo,
    places.map(({ caseNo }) => caseNo),
  )
  const rows = await tx
    .select({ caseNo: cases.caseNo })
    .from(cases)
    .where(and(among, visibleCases(actor)))
  const seen = new Set(rows.map(({ caseNo }) => caseNo))
  return places.filter(({ caseNo }) => seen.has(caseNo))
}

async function shown(tx: Transaction, places: readonly Place[], actor: Actor): Promise<Found[]> {
  if (places.length === 0) return []
  const { caseNo, status, category, region, green, submittedAt } = cases
  const rows = await tx
    .select({
      ...{ caseNo, status, category, region, green, submittedAt, ...project },
      kind: sql<Kind>`${cases.state} #>> '{facts,kind}'`,
      contacts: sql<{ name?: string; phone?: string }[] | null>`${applications.body} -> 'contacts'`,
    })
    .from(cases)
    .leftJoin(applications, eq(applications.caseNo, cases.caseNo))
    .where(
      inArray(
        cases.caseNo,
        places.map((each) => each.caseNo),
      ),
    )
  const byNo = new Map(rows.map((row) => [row.caseNo, row]))
  return places.flatMap((place) => {
    const row = byNo.get(place.caseNo)
    if (row === undefined) return []
    const { customerName, address, contacts, ...head } = row
    const named = (contacts ?? []).map(({ name = null, phone = null }) => ({ name, phone }))
    const personal = mayReadPersonalData(actor, place.caseNo) ? { customerName, address, contacts: named } : NOT_TOLD
    return [{ ...head, submittedAt: instantAt(row.submittedAt), ...personal }]
  })
}

const NOT_TOLD = { customerName: null, address: null, contacts: [] }
