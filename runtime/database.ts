import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Config } from '../config.ts'
import { connect } from '../db/connect.ts'
import type { Connection } from '../db/connect.ts'
import { isListening } from './machine/ports.ts'
import { startPostgres } from './postgres/postgres.ts'
import { StartError } from './problem.ts'

/**
 * Gives a command the database that the product runs on: DATABASE_URL, or the embedded one, which is started for the
 * command if the product is not running.
 */
export async function withDatabase<T>(config: Config, use: (connection: Connection) => Promise<T>): Promise<T> {
  if (config.DATABASE_URL !== undefined) return used(config.DATABASE_URL, use)
  const passwordFile = join(resolve(config.DATA_DIR), 'postgres-password')
  if (!existsSync(passwordFile)) {
    throw new StartError(`There is no data in ${config.DATA_DIR} yet: run npm start first, or set DATABASE_URL.`)
  }
  if (await isListening(config.POSTGRES_PORT)) {
    const password = encodeURIComponent(readFileSync(passwordFile, 'utf8').trim())
    return used(`postgres://postgres:${password}@127.0.0.1:${config.POSTGRES_PORT}/power_connection`, use)
  }
  const progress = (line: string) => process.stderr.write(`${line}\n`)
  const postgres = await startPostgres({ dataDir: config.DATA_DIR, port: config.POSTGRES_PORT, progress })
  try {
    return await used(postgres.url, use)
  } finally {
    await postgres.stop()
  }
}

async function used<T>(url: string, use: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = connect(url, { max: 2, statementTimeoutMs: 120_000 })
  try {
    return await use(connection)
  } finally {
    await connection.close()
  }
}
