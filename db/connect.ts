import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { survivingLoss } from './lost-connection.ts'
import { keepingFrequent } from './prepared.ts'
import * as schema from './schema/index.ts'

export interface ConnectOptions {
  /** Connections of this pool at the most. */
  max?: number
  /** Milliseconds after which the server ends a statement; below the caller's own deadline. */
  statementTimeoutMs?: number
  /** Whether kept statements are planned once (`auto`: all of them by a key) or by their values each time. */
  planning?: 'auto' | 'force_custom_plan'
}

// A server that is back is noticed within this; one that is away is reported to the caller within it.
const LONGEST_PAUSE_S = 1

/** A pool of connections to Postgres. The caller closes it. */
export function connect(
  url: string,
  { max = 10, statementTimeoutMs = 10_000, planning = 'force_custom_plan' }: ConnectOptions = {},
) {
  const driver = postgres(url, {
    max,
    onnotice: () => {},
    connect_timeout: 10,
    // Seconds before a connection that was lost is tried again; the driver's own pauses grow to twenty.
    backoff: (retries) => Math.min(3 ** retries / 100, LONGEST_PAUSE_S),
    connection: {
      application_name: 'power-connection',
      statement_timeout: statementTimeoutMs,
      // a list is planned by who asks and for what, also when its statement is kept
      plan_cache_mode: planning,
    },
  })
  const client = survivingLoss(keepingFrequent(driver))
  return { db: drizzle({ client, schema }), client, close: () => client.end({ timeout: 5 }) }
}

export type Connection = ReturnType<typeof connect>
export type Database = Connection['db']
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]

/** A transaction that reads all as it is at one moment, without holding up who writes: a page and its total agree. */
export const SNAPSHOT = { isolationLevel: 'repeatable read', accessMode: 'read only' } as const
