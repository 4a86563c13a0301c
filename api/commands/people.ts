import { and, asc, eq } from 'drizzle-orm'
import type { Database, Transaction } from '../../db/connect.ts'
import { CAN_ACT } from '../../db/queries/people.ts'
import { actorById } from '../../db/queries/positions.ts'
import type { Meant } from '../../db/queries/positions.ts'
import { positions, users } from '../../db/schema/index.ts'
import type { Actor } from '../../domain/people/actor.ts'
import type { Role } from '../../domain/vocabulary.ts'
import { InvalidInput } from '../http/problems.ts'

/**
 * A person by id, with the role and place the server knows: of several positions that in which they can have the task
 * that is meant. Throws InvalidInput naming the field.
 */
export async function findActor(
  db: Database | Transaction,
  id: string,
  field: string,
  meant: Meant | null = null,
): Promise<Actor> {
  const person = await actorById(db, id, meant)
  if (person === null) throw unknownPerson(field)
  return person
}

export interface InCommand {
  role: Extract<Role, 'leader' | 'supervisor'>
  region: string
  /** The one who was named; the region's first if nobody was. */
  id?: string | undefined
  field: string
}

/** The id of a leader or supervisor of a region. Throws InvalidInput if there is none. */
export async function findInRegion(db: Database, { role, region, id, field }: InCommand): Promise<string> {
  const [person] = await db
    .select({ id: users.id })
    .from(positions)
    .innerJoin(users, eq(users.id, positions.userId))
    .where(
      and(
        ...[eq(positions.role, role), eq(positions.region, region), CAN_ACT],
        id === undefined ? undefined : eq(users.id, id),
      ),
    )
    .orderBy(asc(users.id))
    .limit(1)
  if (person === undefined) throw unknownPerson(field)
  return person.id
}

function unknownPerson(field: string): InvalidInput {
  return new InvalidInput([{ field, in: 'body', rule: 'person-unknown' }])
}
