import { and, asc, eq, inArray } from 'drizzle-orm'
import { maySee } from '../../../domain/actions/available-actions.ts'
import type { CaseState } from '../../../domain/case/state.ts'
import type { OwnerParty } from '../../../domain/items/item.ts'
import { ownerPartyOf } from '../../../domain/items/permissions.ts'
import type { Role } from '../../../domain/vocabulary.ts'
import type { Database } from '../../connect.ts'
import { CAN_ACT } from '../people.ts'
import { positions, users } from '../../schema/index.ts'

/** Who may settle an item of this case, by role and id: the people of departments and the account manager who may see it. */
export async function possibleOwners(
  db: Database,
  state: CaseState,
): Promise<{ id: string; name: string; role: Role; party: OwnerParty }[]> {
  const { role, department, region, station } = positions
  const people = await db
    .select({ id: users.id, name: users.name, role, department, region, station })
    .from(positions)
    .innerJoin(users, eq(users.id, positions.userId))
    .where(and(inArray(role, ['account-manager', 'department-head', 'reviewer']), CAN_ACT))
    .orderBy(asc(department), asc(role), asc(users.id))
  const possible = people.flatMap((person) => {
    const party = ownerPartyOf(person)
    return party === null || !maySee(state, person)
      ? []
      : [{ id: person.id, name: person.name, role: person.role, party }]
  })
  // in several positions one may be meant as any: the first is as good as another
  return possible.filter(({ id }, index) => possible.findIndex((each) => each.id === id) === index)
}
