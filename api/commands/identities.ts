import { randomUUID } from 'node:crypto'
import { and, eq, ne, sql } from 'drizzle-orm'
import type { Transaction } from '../../db/connect.ts'
import { lockedAccount } from '../../db/queries/accounts.ts'
import type { AccountLine } from '../../db/queries/accounts.ts'
import { listUnits } from '../../db/queries/units.ts'
import { accounts, positions, sessions, users } from '../../db/schema/index.ts'
import { SYSTEM } from '../../domain/case/events.ts'
import { areSeparated } from '../../domain/people/accounts.ts'
import { followGroups, placesOf } from '../../domain/people/groups.ts'
import { whereFault } from '../../domain/people/units.ts'
import type { OpenidConfig } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'
import type { Identity } from '../sign-in/openid-provider.ts'
import type { AccountDeps } from './accounts.ts'
import { keepAudit } from './audit.ts'
import type { OwnAccount } from './own-account.ts'

type Deps = AccountDeps & { openid: OpenidConfig }

/**
 * Whose account this identity opens; their positions follow the groups if a mapping says so. Who has none by them is not
 * let in, and is signed out everywhere. Throws OPENID_NOT_LINKED, ACCOUNT_DISABLED, OPENID_NO_POSITION.
 */
export async function personByIdentity(deps: Deps, identity: Identity): Promise<{ userId: string; email: string }> {
  const found = await deps.db.transaction(async (tx) => {
    const [linked] = await tx.select({ userId: accounts.userId }).from(accounts).where(isIdentity(identity))
    const account = linked === undefined ? null : await lockedAccount(tx, linked.userId)
    if (account === null) throw new ApiProblem('OPENID_NOT_LINKED')
    if (account.state === 'disabled') throw new ApiProblem('ACCOUNT_DISABLED')
    // what is refused here is kept: the transaction has to end well
    return (await follow(tx, deps, { account, identity })) ? account : null
  })
  if (found === null) throw new ApiProblem('OPENID_NO_POSITION')
  return { userId: found.id, email: found.email }
}

/** Links an identity to the account of somebody who confirmed by password that it is theirs. Throws OPENID_LINK_TAKEN. */
export async function linkIdentity(deps: Deps, userId: string, identity: Identity): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const account = await lockedAccount(tx, userId)
    if (account === null || account.state === 'disabled') throw new ApiProblem('ACCOUNT_DISABLED')
    await link(tx, account.id, identity)
  })
}

/**
 * Accepts an invitation by an identity in place of a password, once: whoever has the link of the mail is the person who
 * was invited. Throws LINK_NOT_VALID, OPENID_LINK_TAKEN.
 */
export async function acceptByIdentity(deps: Deps, token: string, identity: Identity): Promise<void> {
  const { internalAdapter } = await deps.signIn.$context
  const taken = await internalAdapter.consumeVerificationValue(`reset-password:${token}`)
  if (taken === null || taken.expiresAt < new Date()) throw new ApiProblem('LINK_NOT_VALID')
  await deps.db.transaction(async (tx) => {
    const account = await lockedAccount(tx, taken.value)
    // a link to set another password is no invitation
    if (account?.state !== 'invited') throw new ApiProblem('LINK_NOT_VALID')
    await link(tx, account.id, identity)
    await tx.update(users).set({ emailVerified: true }).where(eq(users.id, account.id))
  })
}

/** Takes the link away. Throws NOT_FOUND without one, OPENID_REQUIRED for who could not sign in any more. */
export async function unlinkIdentity(deps: Deps, { actor }: OwnAccount): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const mine = eq(accounts.userId, actor.id)
    const others = await tx.$count(accounts, and(mine, ne(accounts.providerId, deps.openid.issuer)))
    if (others === 0 || deps.openid.isRequired) throw new ApiProblem('OPENID_REQUIRED')
    const gone = await tx
      .delete(accounts)
      .where(and(mine, eq(accounts.providerId, deps.openid.issuer)))
      .returning({ id: accounts.id })
    if (gone.length === 0) throw new ApiProblem('NOT_FOUND')
    const details = { issuer: deps.openid.issuer }
    await keepAudit(tx, { actor, action: 'unlink-identity', subject: actor.id, details })
  })
}

async function link(tx: Transaction, userId: string, identity: Identity): Promise<void> {
  const { issuer, subject } = identity
  const other = and(eq(accounts.userId, userId), eq(accounts.providerId, issuer))
  if ((await tx.$count(accounts, other)) > 0) throw new ApiProblem('OPENID_LINK_TAKEN')
  const made = await tx
    .insert(accounts)
    .values({ id: randomUUID(), userId, providerId: issuer, accountId: subject })
    .onConflictDoNothing()
    .returning({ id: accounts.id })
  if (made.length === 0) throw new ApiProblem('OPENID_LINK_TAKEN')
  await keepAudit(tx, { actor: { id: userId }, action: 'link-identity', subject: userId, details: { issuer, subject } })
}

/** Gives and takes positions by the groups; false if they give none, or rights that are kept apart. The break-glass account is nobody's but ours. */
async function follow(
  tx: Transaction,
  { openid: { positions: mapping, breakGlass }, config }: Pick<Deps, 'openid' | 'config'>,
  { account, identity: { issuer, groups } }: { account: AccountLine; identity: Identity },
): Promise<boolean> {
  if (mapping === null || account.email === breakGlass) return true
  const units = await listUnits(tx)
  // a place that is not there, or closed, is nobody's
  const wanted = placesOf(groups, mapping).filter((place) => whereFault(units, place) === null)
  const audited = { actor: SYSTEM, subject: account.id }
  const areApart = config.separatedRights !== true || areSeparated(wanted.flatMap(({ rights }) => rights))
  if (wanted.length === 0 || !areApart) {
    await tx.delete(sessions).where(eq(sessions.userId, account.id))
    await keepAudit(tx, { ...audited, action: 'refuse-groups', details: { issuer, groups } })
    return false
  }
  const { home, give, take } = followGroups({ home: account, others: account.positions }, wanted)
  if (home === null && give.length === 0 && take.length === 0) return true
  if (home !== null) {
    await tx
      .update(users)
      .set({ ...home, rights: [...home.rights], updatedAt: sql`now()` })
      .where(eq(users.id, account.id))
  }
  for (const { id } of take) await tx.delete(positions).where(eq(positions.id, id))
  for (const place of give) {
    await tx.insert(positions).values({ ...place, rights: [...place.rights], id: randomUUID(), userId: account.id })
  }
  const taken = take.map(({ role, department, region, station, rights }) => ({
    role,
    department,
    region,
    station,
    rights,
  }))
  await keepAudit(tx, { ...audited, action: 'follow-groups', details: { issuer, home, given: give, taken } })
  return true
}

function isIdentity({ issuer, subject }: Identity) {
  return and(eq(accounts.providerId, issuer), eq(accounts.accountId, subject))
}
