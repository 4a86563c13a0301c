import { asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '../../db/connect.ts'
import type { Connection } from '../../db/connect.ts'
import { writeMails } from '../../db/mails.ts'
import { actorById, membersOf } from '../../db/queries/positions.ts'
import { cases, outbox, positions, users } from '../../db/schema/index.ts'
import { toAll } from '../../domain/notices/notice.ts'
import type { Recipient } from '../../domain/notices/recipients.ts'
import { atTime } from '../../domain/time/instant.ts'
import { PaperCase } from '../support/paper.ts'
import { newDatabase } from '../support/suite.ts'

/** Who answers for what where: of the whole company, of a region, of a station of it. */

const EAST = { region: 'chengdong', station: null }
const LOUFENG = { region: 'chengdong', station: 'loufeng' }
const WEST = { region: 'chengxi', station: null }

let house: Connection

beforeAll(async () => {
  house = connect(await newDatabase('people'), { max: 2 })
  const { db } = house
  const person = (id: string, place: Partial<typeof users.$inferInsert>) => ({
    ...{ id, name: id, email: `${id}@power.example` },
    ...place,
  })
  await db
    .insert(users)
    .values([
      person('head-east', { role: 'department-head', department: 'safety', region: 'chengdong' }),
      person('reviewer-east', { role: 'reviewer', department: 'safety', region: 'chengdong' }),
      person('reviewer-loufeng', { role: 'reviewer', department: 'safety', ...LOUFENG }),
    ])
  // one person of the whole company's marketing is a reviewer of safety in the west as well
  await db.insert(positions).values({
    ...{ id: 'second', userId: 'u-marketing-1', role: 'reviewer', department: 'safety', region: 'chengxi' },
  })
})
afterAll(() => house.close())

let seq = 0
/** To whom a mail goes about a case of this place. */
async function told(to: Recipient, where: typeof EAST | typeof LOUFENG): Promise<string[]> {
  const number = ++seq
  await house.db.transaction((tx) =>
    writeMails(
      tx,
      { stream: 'C-1', seq: number, at: atTime('2026-03-02', '09:00'), where },
      toAll('account-invited', [to], { key: '' }),
    ),
  )
  const rows = await house.db
    .select({ id: outbox.recipientId })
    .from(outbox)
    .where(eq(outbox.seq, number))
    .orderBy(asc(outbox.recipientId))
  return rows.map(({ id }) => id)
}

describe('a mail', () => {
  const head: Recipient = { kind: 'department-head', department: 'safety' }
  const queue: Recipient = { kind: 'queue', department: 'safety' }

  test('to the head goes to the region’s, else to the company’s', async () => {
    expect(await told(head, EAST)).toEqual(['head-east'])
    expect(await told(head, LOUFENG)).toEqual(['head-east'])
    expect(await told(head, WEST)).toEqual(['u-safety-head'])
  })

  test('to a head goes to the company’s while the region’s cannot act', async () => {
    await house.db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, 'head-east'))
    expect(await told(head, EAST)).toEqual(['u-safety-head'])
    await house.db.update(users).set({ disabledAt: null }).where(eq(users.id, 'head-east'))
  })

  test('to a queue goes to all who may take the task there, in whatever position', async () => {
    expect(await told(queue, EAST)).toEqual(['reviewer-east', 'u-safety-1', 'u-safety-2'])
    expect(await told(queue, LOUFENG)).toEqual(['reviewer-east', 'reviewer-loufeng', 'u-safety-1', 'u-safety-2'])
    expect(await told(queue, WEST)).toEqual(['u-marketing-1', 'u-safety-1', 'u-safety-2'])
  })
})

test('a task is given to those who may have it in its place', async () => {
  const ids = async (at: { region: string; station?: string }) =>
    (await membersOf(house.db, 'safety', at)).map(({ id }) => id)
  expect(await ids({ region: 'chengdong', station: 'loufeng' })).toEqual([
    ...['head-east', 'reviewer-east', 'reviewer-loufeng', 'u-safety-1', 'u-safety-2', 'u-safety-head'],
  ])
  expect(await ids({ region: 'chengxi' })).toEqual(['u-marketing-1', 'u-safety-1', 'u-safety-2', 'u-safety-head'])
})

test('somebody who is named is meant in the position that fits the task, else in the one that is home', async () => {
  const { now } = new PaperCase()
  const at = new Date()
  const head = { seq: 1, hash: '', status: 'in-progress', category: 'hv-single', applicantId: 'u-applicant-1' } as const
  const more = { green: false, submittedAt: at, lastAt: at, state: now }
  await house.db.insert(cases).values([
    { ...head, ...more, caseNo: 'C-east', region: 'chengdong' },
    { ...head, ...more, caseNo: 'C-west', region: 'chengxi' },
  ])
  const meant = (caseNo: string, party: 'safety' | 'marketing' | 'applicant') =>
    actorById(house.db, 'u-marketing-1', { caseNo, party })
  const home = { id: 'u-marketing-1', role: 'reviewer', department: 'marketing', region: null, station: null }
  expect(await meant('C-west', 'safety')).toEqual({ ...home, department: 'safety', region: 'chengxi' })
  expect(await meant('C-east', 'safety')).toEqual(home)
  expect(await meant('C-west', 'marketing')).toEqual(home)
  expect(await actorById(house.db, 'u-marketing-1', null)).toEqual(home)
  expect(await actorById(house.db, 'u-applicant-1', null)).toMatchObject({ role: 'applicant' })
  expect(await actorById(house.db, 'nobody', null)).toBeNull()
})

test('the position that is home follows the person, and goes with them', async () => {
  const { db } = house
  const of = () => db.select().from(positions).where(eq(positions.userId, 'reviewer-east'))
  await db.update(users).set({ department: 'dispatch', region: 'chengxi' }).where(eq(users.id, 'reviewer-east'))
  expect(await of()).toMatchObject([{ home: true, role: 'reviewer', department: 'dispatch', region: 'chengxi' }])
  await db.delete(users).where(eq(users.id, 'reviewer-east'))
  expect(await of()).toEqual([])
})
