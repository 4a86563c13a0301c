import { inArray, isNull } from 'drizzle-orm'
import type { Role } from '../../domain/vocabulary.ts'
import type { Database, Transaction } from '../connect.ts'
import { users } from '../schema/index.ts'

/** Who is not disabled: whom one writes to, gives work to, finds in a list. */
export const CAN_ACT = isNull(users.disabledAt)

export interface Person {
  id: string
  name: string
  email: string
  phone: string | null
  role: Role
}

/** The people of these ids, by id; an id that nobody has is left out. */
export async function findPeople(
  db: Database | Transaction,
  ids: Iterable<string | null>,
): Promise<ReadonlyMap<string, Person>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const { id, name, email, phone, role } = users
  const found = await db.select({ id, name, email, phone, role }).from(users).where(inArray(users.id, wanted))
  return new Map(found.map((person) => [person.id, person]))
}
