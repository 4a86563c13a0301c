import { asc, inArray } from 'drizzle-orm'
import { maySee } from '../../../domain/actions/available-actions.ts'
import type { CaseState } from '../../../domain/case/state.ts'
import type { OwnerParty } from '../../../domain/items/item.ts'
import { ownerPartyOf } from '../../../domain/items/permissions.ts'
import type { Role } from '../../../domain/vocabulary.ts'
import type { Database } from '../../connect.ts'
import { users } from '../../schema/index.ts'

/** Who may settle an item of this case, by role and id: the people of departments and the account manager who may see it. */
export async function possibleOwners(
  db: Database,
  state: CaseState,
): Promise<{ id: string; name: string; role: Role; party: OwnerParty }[]> {
  const { id, name, role, department, region } = users
  const people = await db
    .select({ id, name, role, department, region })
    .from(users)
    .where(inArray(role, ['account-manager', 'department-head', 'reviewer']))
    .orderBy(asc(department), asc(role), asc(id))
  return people.flatMap((person) => {
    const party = ownerPartyOf(person)
    return party === null || !maySee(state, person)
      ? []
      : [{ id: person.id, name: person.name, role: person.role, party }]
  })
}
