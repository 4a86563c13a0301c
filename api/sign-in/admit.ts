import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { businessNow } from '../../db/clock.ts'
import type { Transaction } from '../../db/connect.ts'
import { writeMails } from '../../db/mails.ts'
import { CAN_ACT } from '../../db/queries/people.ts'
import { hasRight } from '../../db/queries/positions.ts'
import { outbox, users } from '../../db/schema/index.ts'
import { personStream } from '../../db/streams.ts'
import { toAll } from '../../domain/notices/notice.ts'
import { isByOpenid } from '../../domain/people/sign-in.ts'
import type { SignInWay } from '../../domain/people/sign-in.ts'
import { civilDateOf } from '../../domain/time/instant.ts'
import { keepAudit } from '../commands/audit.ts'
import type { ApiConfig, AppDeps } from '../deps.ts'

/** What is asked of the settings to let somebody in. */
export interface AdmitDeps {
  db: AppDeps['db']
  config: Pick<ApiConfig, 'openid'>
}

/** Why somebody who showed who they are gets no session. */
export type NotAdmitted = 'ACCOUNT_DISABLED' | 'OPENID_REQUIRED'

/**
 * Lets somebody in who showed who they are, and notes it; gives why not, else null. If staff sign in by the company's own
 * sign-in, only the break-glass account gets in otherwise: that is audited, and the other administrators are told.
 */
export async function admit(
  { db, config: { openid } }: AdmitDeps,
  { userId, way, address }: { userId: string; way: SignInWay; address: string | null },
): Promise<NotAdmitted | null> {
  return db.transaction(async (tx) => {
    const [person] = await tx
      .update(users)
      .set({ lastSignInAt: sql`now()` })
      .where(and(eq(users.id, userId), isNull(users.disabledAt), mayComeBy(openid, way)))
      .returning({ id: users.id, role: users.role, email: users.email })
    if (person === undefined) return (await isDisabled(tx, userId)) ? 'ACCOUNT_DISABLED' : 'OPENID_REQUIRED'
    const isBreakGlass = openid?.isRequired === true && person.role !== 'applicant' && !isByOpenid(way)
    if (isBreakGlass) await noteBreakGlass(tx, { id: person.id, way, address })
    return null
  })
}

/** Whether only the company's own sign-in opens a session for this person. */
export async function mustUseOpenid({ db, config: { openid } }: AdmitDeps, userId: string): Promise<boolean> {
  if (openid?.isRequired !== true) return false
  return (await db.$count(users, and(eq(users.id, userId), mayComeBy(openid, 'password')))) === 0
}

/** Who may come in by this way: customers, and of the staff the break-glass account, if all others need the provider. */
function mayComeBy(openid: ApiConfig['openid'], way: SignInWay) {
  if (openid?.isRequired !== true || isByOpenid(way)) return undefined
  return sql`(${users.role} = 'applicant' or ${users.email} = ${openid.breakGlass})`
}

async function isDisabled(tx: Transaction, userId: string): Promise<boolean> {
  return (await tx.$count(users, and(eq(users.id, userId), isNull(users.disabledAt)))) === 0
}

async function noteBreakGlass(
  tx: Transaction,
  { id, way, address }: { id: string; way: SignInWay; address: string | null },
): Promise<void> {
  await keepAudit(tx, { actor: { id }, action: 'break-glass', subject: id, details: { way, address } })
  const others = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(hasRight('security'), CAN_ACT, ne(users.id, id)))
  const stream = personStream(id)
  const at = await businessNow(tx)
  const seq = (await tx.$count(outbox, eq(outbox.stream, stream))) + 1
  const to = others.map((each) => ({ kind: 'person', id: each.id }) as const)
  await writeMails(tx, { stream, seq, at }, toAll('break-glass-used', to, { person: id, on: civilDateOf(at) }))
}
