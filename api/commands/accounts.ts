import { eq, sql } from 'drizzle-orm'
import type { Transaction } from '../../db/connect.ts'
import { countAdministrators, lockedAccount } from '../../db/queries/accounts.ts'
import type { AccountLine } from '../../db/queries/accounts.ts'
import type { Language } from '../../db/schema/auth.ts'
import { sessions, users } from '../../db/schema/index.ts'
import { areSeparated, keptBecause, placeFaults } from '../../domain/people/accounts.ts'
import type { Place } from '../../domain/people/accounts.ts'
import { assertMayAdminister } from '../../domain/people/administration.ts'
import type { Administration } from '../../domain/people/administration.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { AppDeps } from '../deps.ts'
import { ApiProblem, InvalidInput } from '../http/problems.ts'
import { LINK_HOURS, newPasswordLink, sealed } from '../sign-in/password-links.ts'
import type { SignIn } from '../sign-in/sign-in.ts'
import { keepAudit } from './audit.ts'
import { identityOf, once, uuidFrom } from './idempotency.ts'
import type { IncomingWrite } from './idempotency.ts'
import { assertWhere } from './units.ts'
import { isLinkFresh, mailAbout, mailLink } from './mail-link.ts'
import { forgetSecondFactors } from './second-factor.ts'

export interface NewPerson extends Place {
  name: string
  email: string
  phone: string | null
  language: Language
}

/** What every command on an account is answered. */
export interface AccountChanged {
  id: string
}

export type AccountDeps = Pick<AppDeps, 'db' | 'config'> & { signIn: SignIn }

/**
 * Makes an account without a password, and mails its owner a link to set one. Throws ACCOUNT_EXISTS for an address that
 * has one, InvalidInput for a place that its role cannot work in.
 */
export async function invitePerson(
  deps: AccountDeps,
  write: IncomingWrite,
  person: NewPerson,
): Promise<AccountChanged> {
  assertMayAdminister(write.actor, 'invite-person')
  await assertPlace(deps.db, person)
  assertApart(deps, person.rights)
  const { email, role, department, region, station, rights } = person
  const identity = identityOf(write)
  const { answer } = await once(deps.db, identity, async (tx) => {
    const id = uuidFrom(`account\n${identity.key}`)
    const row = { ...person, rights: [...rights], id, email: email.toLowerCase(), invitedAt: new Date() }
    const made = await tx.insert(users).values(row).onConflictDoNothing().returning({ id: users.id })
    if (made.length === 0) throw new ApiProblem('ACCOUNT_EXISTS')
    await mailLinkTo(deps, tx, id, 'invitation')
    const details = { role, department, region, station, rights }
    await keepAudit(tx, { actor: write.actor, action: 'invite-person', subject: id, details })
    return { status: 201, answer: { id } }
  })
  return answer
}

/** Gives an account another role or place. Throws ACCOUNT_IS_OWN, LAST_ADMINISTRATOR, NOT_FOUND, InvalidInput. */
export async function movePerson(
  deps: AccountDeps,
  write: IncomingWrite,
  id: string,
  place: Place,
): Promise<AccountChanged> {
  assertMayAdminister(write.actor, 'move-person')
  await assertPlace(deps.db, place)
  return changeAccount(deps, write, { id, action: 'move-person', details: { ...place } }, async (tx, account) => {
    const rights = [...place.rights, ...account.positions.flatMap((each) => each.rights)]
    await assertNotKept(tx, account, write, { rights })
    assertApart(deps, rights)
    await tx
      .update(users)
      .set({ ...place, rights: [...place.rights], updatedAt: sql`now()` })
      .where(eq(users.id, id))
  })
}

/**
 * From now on this person can neither sign in nor act: the sessions end in the same transaction, so the next request is
 * refused. Throws ACCOUNT_IS_OWN, LAST_ADMINISTRATOR, NOT_FOUND.
 */
export function disablePerson(deps: AccountDeps, write: IncomingWrite, id: string): Promise<AccountChanged> {
  return changeAccount(deps, write, { id, action: 'disable-person' }, async (tx, account) => {
    await assertNotKept(tx, account, write)
    await tx
      .update(users)
      .set({ disabledAt: sql`coalesce(${users.disabledAt}, now())` })
      .where(eq(users.id, id))
    await tx.delete(sessions).where(eq(sessions.userId, id))
  })
}

/** Signs a person out everywhere; they may sign in again. Throws NOT_FOUND. */
export function endSessions(deps: AccountDeps, write: IncomingWrite, id: string): Promise<AccountChanged> {
  return changeAccount(deps, write, { id, action: 'end-sessions' }, async (tx) => {
    await tx.delete(sessions).where(eq(sessions.userId, id))
  })
}

/** Forgets the second factors of a person, who lost them; their sessions end, and they are told. Throws NOT_FOUND. */
export function resetSecondFactor(deps: AccountDeps, write: IncomingWrite, id: string): Promise<AccountChanged> {
  return changeAccount(deps, write, { id, action: 'reset-second-factor' }, async (tx) => {
    await forgetSecondFactors(tx, id)
    await tx.delete(sessions).where(eq(sessions.userId, id))
    await mailAbout(tx, { to: id, template: 'second-factor-reset' })
  })
}

/** Lets a disabled person sign in again. Throws NOT_FOUND. */
export function enablePerson(deps: AccountDeps, write: IncomingWrite, id: string): Promise<AccountChanged> {
  return changeAccount(deps, write, { id, action: 'enable-person' }, async (tx) => {
    await tx.update(users).set({ disabledAt: null }).where(eq(users.id, id))
  })
}

/** Mails the person a link to set a new password: an invitation again, or a reset. Throws NOT_FOUND, ACCOUNT_DISABLED. */
export function sendPasswordLink(deps: AccountDeps, write: IncomingWrite, id: string): Promise<AccountChanged> {
  return changeAccount(deps, write, { id, action: 'send-password-link' }, async (tx, account) => {
    if (account.state === 'disabled') throw new ApiProblem('ACCOUNT_DISABLED')
    await mailLinkTo(deps, tx, id, account.state === 'invited' ? 'invitation' : 'reset')
  })
}

/** Mails a link to whoever can sign in with this address; nobody is told whether there is one. At most one a minute. */
export async function requestPasswordLink(deps: AccountDeps, email: string): Promise<void> {
  await deps.db.transaction(async (tx) => {
    const [person] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email.toLowerCase()))
    const account = person === undefined ? null : await lockedAccount(tx, person.id, 'anybody')
    // a customer who registered with a phone may set the first password by their email
    const maySet =
      account !== null && account.state !== 'disabled' && (account.state === 'active' || account.role === 'applicant')
    if (!maySet || (await isLinkFresh(tx, account.id))) return
    await mailLinkTo(deps, tx, account.id, 'reset')
  })
}

/** One change of an account by an administrator: locked, done once, audited. Throws NOT_ALLOWED, NOT_FOUND. */
export async function changeAccount(
  deps: AccountDeps,
  write: IncomingWrite,
  { id, action, details = {} }: { id: string; action: Administration; details?: Readonly<Record<string, unknown>> },
  work: (tx: Transaction, account: AccountLine) => Promise<void>,
): Promise<AccountChanged> {
  assertMayAdminister(write.actor, action)
  const { answer } = await once(deps.db, identityOf(write), async (tx) => {
    const account = await lockedAccount(tx, id)
    if (account === null) throw new ApiProblem('NOT_FOUND')
    await work(tx, account)
    await keepAudit(tx, { actor: write.actor, action: action, subject: id, details })
    return { status: 200, answer: { id } }
  })
  return answer
}

async function mailLinkTo(
  { signIn, config }: AccountDeps,
  tx: Transaction,
  id: string,
  purpose: keyof typeof LINK_HOURS,
): Promise<void> {
  const token = await newPasswordLink(signIn, id, LINK_HOURS[purpose])
  await mailLink(tx, { to: id, purpose, key: await sealed(token, config.authSecret) })
}

/** Throws ACCOUNT_IS_OWN, LAST_ADMINISTRATOR; `place`: the rights that are left. */
export async function assertNotKept(
  tx: Transaction,
  account: AccountLine,
  { actor }: IncomingWrite,
  place: Pick<Place, 'rights'> | null = null,
): Promise<void> {
  const rights = [...account.rights, ...account.positions.flatMap((each) => each.rights)]
  const kept = keptBecause(
    { ...account, rights },
    { by: actor.id, administrators: await countAdministrators(tx), place },
  )
  if (kept !== null) throw new Refusal(kept)
}

/** Throws InvalidInput for rights that one person would hold together in a house that keeps them apart. */
export function assertApart({ config }: Pick<AccountDeps, 'config'>, rights: Place['rights']): void {
  if (config.separatedRights !== true || areSeparated(rights)) return
  throw new InvalidInput([{ field: '/rights', in: 'body', rule: 'rights-apart' }])
}

/** Throws InvalidInput of what is wrong with a place. */
export async function assertPlace(db: AccountDeps['db'] | Transaction, place: Place): Promise<void> {
  const faults = placeFaults(place)
  if (faults.length === 0) return assertWhere(db, place)
  throw new InvalidInput(
    faults.map(({ field, fault }) => ({
      field: `/${field}`,
      in: 'body',
      rule: fault === 'needed' ? 'required' : 'not-for-role',
    })),
  )
}
