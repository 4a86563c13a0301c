import { setImmediate as turn } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { isDatabaseAway } from '../../db/away.ts'
import { connect } from '../../db/connect.ts'
import type { Connection, Database, Transaction } from '../../db/connect.ts'
import { newDatabase } from '../support/suite.ts'

/** Connections that the server cuts in the middle of a transaction: each transaction fails, the process lives on. */
let world: Connection
let other: Connection
beforeAll(async () => {
  const url = await newDatabase()
  world = connect(url, { max: 2 })
  other = connect(url, { max: 1 })
  await other.db.execute(sql`create table notes (text text)`)
})

afterAll(async () => {
  await Promise.all([world.close(), other.close()])
})

async function pidOf(db: Database | Transaction): Promise<number> {
  const [row] = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
  return Number(row?.pid)
}

/** Returns when the server has ended the connection and the driver has heard of it. */
async function cut(pid: number): Promise<void> {
  await other.db.execute(sql`select pg_terminate_backend(${pid})`)
  await vi.waitUntil(async () => {
    const left = await other.db.execute(sql`select from pg_stat_activity where pid = ${pid}`)
    return left.length === 0
  })
  for (let turns = 0; turns < 20; turns++) await turn()
}

/** It was the connection, nothing of it stands, and the pool goes on. */
async function expectSurvived(transaction: Promise<unknown>): Promise<void> {
  const error = await transaction.catch((reason: unknown) => reason)
  expect(isDatabaseAway(error), String(error)).toBe(true)
  // What the driver does in a later turn would end the process; vitest reports it.
  for (let turns = 0; turns < 20; turns++) await turn()
  await vi.waitUntil(async () => world.db.execute(sql`select 1`).catch(() => false))
  expect(await world.db.execute(sql`select * from notes`)).toHaveLength(0)
}

test('a transaction that rests while its connection is cut, and then goes on', async () => {
  await expectSurvived(
    world.db.transaction(async (tx) => {
      await tx.execute(sql`insert into notes values ('rests')`)
      await cut(await pidOf(tx))
      await tx.execute(sql`insert into notes values ('goes on')`)
    }),
  )
})

test('one that does not hear of it and is about to commit', async () => {
  await expectSurvived(
    world.db.transaction(async (tx) => {
      await tx.execute(sql`insert into notes values ('commits')`)
      await cut(await pidOf(tx))
    }),
  )
})

test('one with queries on the way, beside each other and in a part of its own', async () => {
  await expectSurvived(
    world.db.transaction(async (tx) => {
      const pid = await pidOf(tx)
      await tx.execute(sql`insert into notes values ('works')`)
      const working = Promise.all([
        tx.transaction(async (inner) => inner.execute(sql`select pg_sleep(60)`)),
        tx.execute(sql`select 1`).then(() => tx.execute(sql`select 2`)),
      ])
      await Promise.all([cut(pid), working.catch(() => undefined)])
      await working
    }),
  )
})

test('a transaction that is refused is rolled back and says why, and one that is not is kept', async () => {
  const refusal = new Error('not today')
  const refused = world.db.transaction(async (tx) => {
    await tx.execute(sql`insert into notes values ('refused')`)
    throw refusal
  })
  await expect(refused).rejects.toBe(refusal)
  const kept = await world.db.transaction(async (tx) => {
    await tx.transaction(async (inner) => inner.execute(sql`insert into notes values ('half')`).then(() => 1))
    await tx.transaction(async () => Promise.reject(refusal)).catch(() => undefined)
    return tx.execute(sql`select text from notes`)
  })
  expect([...kept]).toEqual([{ text: 'half' }])
  await world.db.execute(sql`truncate notes`)
})
