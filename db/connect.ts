import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import * as schema from './schema/index.ts'

export interface ConnectOptions {
  /** Connections of this pool at the most. */
  max?: number
  /** Milliseconds after which the server ends a statement; below the caller's own deadline. */
  statementTimeoutMs?: number
}

/** A pool of connections to Postgres. The caller closes it. */
export function connect(url: string, { max = 10, statementTimeoutMs = 10_000 }: ConnectOptions = {}) {
  const client = postgres(url, {
    max,
    onnotice: () => {},
    connect_timeout: 10,
    connection: { application_name: 'power-connection', statement_timeout: statementTimeoutMs },
  })
  return { db: drizzle({ client, schema }), client, close: () => client.end({ timeout: 5 }) }
}

export type Connection = ReturnType<typeof connect>
export type Database = Connection['db']
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]
