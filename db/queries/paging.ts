import { sql } from 'drizzle-orm'
import type { SQL, SQLWrapper } from 'drizzle-orm'
import type { Instant } from '../../domain/time/instant.ts'
import type { Transaction } from '../connect.ts'

/** So far the items of a list are counted: this number means as many or more. Boards count all of them. */
export const COUNTED_UP_TO = 10_000
/** So far badges are counted, of which a page shows many at once. */
export const BADGES_UP_TO = 1_000

/** One page of a list. `total` is what all its pages together give, up to COUNTED_UP_TO. */
export interface Page<Item> {
  /** The business instant at which it was read: what `overdue` and working time left are counted by. */
  now: Instant
  items: Item[]
  total: number
  /** Where the next page begins; null on the last. */
  nextCursor: string | null
}

/** How many rows some queries give together, each of at most `upTo`. */
export async function countOf(tx: Transaction, queries: readonly SQLWrapper[], upTo = COUNTED_UP_TO): Promise<number> {
  const parts = queries.map((query) => sql`(${query})`)
  const [row] = await tx.execute<{ count: number }>(
    sql`select least(count(*), ${upTo})::int as count from (${sql.join(parts, sql` union all `)}) as counted`,
  )
  return row?.count ?? 0
}

/** Thrown if a cursor is not one that this list, so sorted, gave. */
export class CursorError extends Error {
  override readonly name = 'CursorError'
}

/** A sort key as a row has it: what a cursor remembers of the last row of a page. */
type KeyValue = string | number | boolean

/** A sort by expressions that are never null and together tell rows apart. */
export interface Keyset<Row> {
  /** Names the sort within the cursor, so that a cursor of another sort is refused. */
  name: string
  direction: 'asc' | 'desc'
  keys: readonly {
    expression: SQL
    /** The Postgres type to which a remembered value is cast. */
    type: 'boolean' | 'timestamptz' | 'text' | 'integer'
    valueOf: (row: Row) => KeyValue
  }[]
}

/** Order by clauses of a keyset. */
export function orderOf<Row>({ keys, direction }: Keyset<Row>): SQL[] {
  return keys.map(({ expression }) => (direction === 'asc' ? sql`${expression} asc` : sql`${expression} desc`))
}

/** A column that has one value in all rows of a list, and comes first in the index by which the list is read. */
export interface Within {
  column: SQLWrapper
  value: string
}

/**
 * The condition for rows after a cursor; undefined for the first page. With `within` only the index that begins with that
 * column finds the place: without statistics of a row comparison Postgres may take another, and read it through. Throws
 * CursorError.
 */
export function after<Row>(keyset: Keyset<Row>, cursor: string | null, within?: Within): SQL | undefined {
  if (cursor === null) return undefined
  const values = decode(cursor, keyset)
  const first = within === undefined ? [] : [within]
  const left = [...first.map(({ column }) => column), ...keyset.keys.map(({ expression }) => expression)]
  const right = [
    ...first.map(({ value }) => sql`${value}::text`),
    ...keyset.keys.map(({ type }, index) => sql`${values[index]}::${sql.raw(type)}`),
  ]
  const operator = sql.raw(keyset.direction === 'asc' ? '>' : '<')
  // one row comparison, so that an index over the same expressions finds the place at once
  return sql`(${sql.join(left, sql`, `)}) ${operator} (${sql.join(right, sql`, `)})`
}

/** Cuts rows read with one more than the limit into a page's rows and the cursor of the next. */
export function cut<Row>(keyset: Keyset<Row>, rows: readonly Row[], limit: number) {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, nextCursor: rows.length > limit && last !== undefined ? encode(keyset, last) : null }
}

function encode<Row>({ name, keys }: Keyset<Row>, row: Row): string {
  return Buffer.from(JSON.stringify([name, ...keys.map(({ valueOf }) => valueOf(row))])).toString('base64url')
}

function decode<Row>(cursor: string, { name, keys }: Keyset<Row>): KeyValue[] {
  const [sort, ...values] = listIn(cursor)
  const isWhole = sort === name && values.length === keys.length
  if (!isWhole || !keys.every(({ type }, index) => isOf(type, values[index]))) throw new CursorError('not a cursor')
  return values.filter(isKeyValue)
}

function listIn(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(parsed) ? parsed : []
  } catch {
    return []
  }
}

function isKeyValue(value: unknown): value is KeyValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

function isOf(type: Keyset<never>['keys'][number]['type'], value: unknown): boolean {
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean'
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31
    case 'text':
      return typeof value === 'string' && !value.includes('\u0000')
    case 'timestamptz':
      // 'infinity' means an instant that is not set, which sorts last
      return value === 'infinity' || (typeof value === 'string' && isPrintedInstant(value))
  }
}

function isPrintedInstant(value: string): boolean {
  const date = new Date(value)
  return !Number.isNaN(date.getTime()) && date.toISOString() === value && /^(?!0000)\d{4}-/.test(value)
}
