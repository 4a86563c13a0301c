import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { appendAudit } from '../../db/audit-chain.ts'
import { businessNow } from '../../db/clock.ts'
import type { Database } from '../../db/connect.ts'
import { countAdministrators } from '../../db/queries/accounts.ts'
import type { Language } from '../../db/schema/auth.ts'
import { dateOf } from '../../db/instants.ts'
import { users } from '../../db/schema/index.ts'
import { SYSTEM } from '../../domain/case/events.ts'
import type { Right } from '../../domain/vocabulary.ts'
import { ApiProblem } from '../http/problems.ts'
import { LINK_HOURS, newPasswordLink } from '../sign-in/password-links.ts'
import type { SignIn } from '../sign-in/sign-in.ts'

/**
 * Makes the first administrator of a house, or gives one who has not set a password yet another link. Gives the token of
 * the link; null if there is an administrator who can sign in. Throws ACCOUNT_EXISTS for the address of anybody else.
 */
export async function appoint(
  { db, signIn }: { db: Database; signIn: SignIn },
  { rights, ...person }: { name: string; email: string; language: Language; rights: readonly Right[] },
): Promise<{ id: string; token: string } | null> {
  if ((await countAdministrators(db)) > 0) return null
  const email = person.email.toLowerCase()
  const id = await db.transaction(async (tx) => {
    const [known] = await tx.select({ id: users.id, role: users.role }).from(users).where(eq(users.email, email))
    // whoever has an account of another kind does not become an administrator by its address
    if (known !== undefined && known.role !== 'administrator') throw new ApiProblem('ACCOUNT_EXISTS')
    if (known !== undefined) return known.id
    const made = randomUUID()
    await tx
      .insert(users)
      .values({ ...person, email, id: made, role: 'administrator', rights: [...rights], invitedAt: new Date() })
    const at = dateOf(await businessNow(tx))
    await appendAudit(tx, {
      at,
      actorId: SYSTEM.id,
      action: 'invite-person',
      subject: made,
      details: { role: 'administrator', rights },
    })
    return made
  })
  return { id, token: await newPasswordLink(signIn, id, LINK_HOURS.invitation) }
}
