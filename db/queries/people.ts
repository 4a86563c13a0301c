import { inArray } from 'drizzle-orm'
import type { Database, Transaction } from '../connect.ts'
import { users } from '../schema/index.ts'

export interface Person {
  id: string
  name: string
  email: string
  phone: string | null
}

/** The people of these ids, by id; an id that nobody has is left out. */
export async function findPeople(
  db: Database | Transaction,
  ids: Iterable<string | null>,
): Promise<ReadonlyMap<string, Person>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const { id, name, email, phone } = users
  const found = await db.select({ id, name, email, phone }).from(users).where(inArray(users.id, wanted))
  return new Map(found.map((person) => [person.id, person]))
}
