import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { connect } from '../../db/connect.ts'
import { users } from '../../db/schema/index.ts'
import { newDatabase } from '../support/suite.ts'

const OFTEN = 8

test('what is asked again and again is kept by Postgres, in a transaction and outside; what is asked once is not', async () => {
  const { db, client, close } = connect(await newDatabase('people'), { max: 1 })
  try {
    for (let time = 0; time < OFTEN; time += 1) {
      await db.select({ name: users.name }).from(users).where(eq(users.id, 'nobody'))
      await db.transaction((tx) => tx.select({ email: users.email }).from(users).where(eq(users.id, 'nobody')))
    }
    await db.select({ region: users.region }).from(users).where(eq(users.id, 'nobody'))
    const kept = await client<{ statement: string }[]>`select statement from pg_prepared_statements`
    const ofUsers = kept.map(({ statement }) => statement).filter((each) => each.includes('"users"'))
    expect(ofUsers.toSorted()).toEqual([
      'select "email" from "auth"."users" where "auth"."users"."id" = $1',
      'select "name" from "auth"."users" where "auth"."users"."id" = $1',
    ])
  } finally {
    await close()
  }
})

test('a table that changes its shape is read on, by connections that kept a statement of before', async () => {
  const { db, close } = connect(await newDatabase('people'), { max: 1 })
  try {
    const read = () => db.execute(sql`select * from auth.users where id = 'nobody'`)
    for (let time = 0; time < OFTEN; time += 1) await read()
    await db.execute(sql`alter table auth.users add column nickname text`)
    expect(await read()).toEqual([])
  } finally {
    await close()
  }
})
