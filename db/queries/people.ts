import { and, arrayContains, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Department, Role } from '../../domain/vocabulary.ts'
import type { Database, Transaction } from '../connect.ts'
import { tasks, users } from '../schema/index.ts'

/** Who looks after the system and can act: whom one tells that something of it needs them. */
export const RUNS_THE_SYSTEM = and(arrayContains(users.rights, ['system']), isNull(users.disabledAt))

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

/** Who works in a department, by name, each with how many open tasks they have. */
export async function membersOf(db: Database, department: Department) {
  const open = db.$count(tasks, and(eq(tasks.assigneeId, users.id), eq(tasks.status, 'open')))
  return db
    .select({ id: users.id, name: users.name, role: users.role, openTasks: open })
    .from(users)
    .where(and(eq(users.department, department), CAN_ACT, inArray(users.role, ['reviewer', 'department-head'])))
    .orderBy(asc(users.id))
}
