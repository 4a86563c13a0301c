import { and, eq, isNull, sql } from 'drizzle-orm'
import { businessNow } from '../../db/clock.ts'
import type { Transaction } from '../../db/connect.ts'
import { dateOf, instantAt } from '../../db/instants.ts'
import { writeMails } from '../../db/mails.ts'
import { addressesOf, membersOf } from '../../db/queries/companies.ts'
import { findPeople } from '../../db/queries/people.ts'
import { companies, companyAsks, companyMembers, outbox, users } from '../../db/schema/index.ts'
import type { Language } from '../../db/schema/auth.ts'
import { toAll } from '../../domain/notices/notice.ts'
import type { Template } from '../../domain/notices/notice.ts'
import type { AuditedAction } from '../../domain/people/administration.ts'
import {
  ASK_DAYS,
  assertMayAnswer,
  assertMayChange,
  companyId,
  companyState,
  mayWithdraw,
  roleIn,
} from '../../domain/people/companies.ts'
import type { AskKind, CompanyRole } from '../../domain/people/companies.ts'
import { creditCodeFault } from '../../domain/people/credit-code.ts'
import { mobileNumber } from '../../domain/people/mobile-number.ts'
import { standInAddress } from '../../domain/people/registration.ts'
import { Refusal } from '../../domain/refusals.ts'
import { addDays, atTime, civilDateOf } from '../../domain/time/instant.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { AppDeps } from '../deps.ts'
import { InvalidInput } from '../http/problems.ts'
import { plainCode, plainLine } from '../intake/plain-application.ts'
import { strangerAt } from '../sign-in/proofs.ts'
import { keepAudit } from './audit.ts'
import { servedRegions } from './drafts.ts'
import { identityOf, once, uuidFrom } from './idempotency.ts'
import type { IncomingWrite } from './idempotency.ts'

type Deps = Pick<AppDeps, 'db' | 'config'>

/** Whom an ask is sent to, as whoever asks calls them. */
export interface Meant {
  name: string
  /** An email or a mobile number. */
  address: string
}

/** From where somebody asks, and in which language strangers are written to. */
interface Asker {
  language: Language
  client: string
}

export interface NewCompany {
  creditCode: string
  /** The check digit does not fit, and it is the code all the same. */
  confirmed?: boolean
  name: string
  address: string
  legalRepresentative: string
  region: string
  second: Meant
}

interface Changed {
  id: string
}

/**
 * Registers a company account, which counts once the second person has consented. Throws COMPANY_CODE_TAKEN without a word of
 * whose it is, CREDIT_CODE_UNLIKELY, InvalidInput, RATE_LIMITED, NOT_ALLOWED.
 */
export async function registerCompany(deps: Deps, write: IncomingWrite, asked: NewCompany, asker: Asker) {
  const { actor } = write
  assertCustomer(write)
  const creditCode = plainCode(asked.creditCode)
  assertCode(creditCode, asked.confirmed === true)
  const second = meantBy(asked.second, '/second/address')
  const identity = identityOf(write)
  const { answer } = await once<Changed>(deps.db, identity, async (tx) => {
    if (!(await servedRegions(tx)).includes(asked.region)) throw new InvalidInput([field('/region', 'enum')])
    if ((await addressesOf(tx, actor.id)).includes(second.address)) throw new Refusal('SECOND_PERSON_NEEDED')
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`company ${creditCode}`}, 0))`)
    const now = await businessNow(tx)
    await assertCodeFree(tx, creditCode, now)
    const id = companyId(uuidFrom(`company\n${identity.key}`))
    await tx.insert(users).values({ id, name: plainLine(asked.name), email: standInAddress(id), role: 'applicant' })
    const { address, legalRepresentative, region } = asked
    await tx.insert(companies).values({
      ...{ id, creditCode, address: plainLine(address), legalRepresentative: plainLine(legalRepresentative), region },
      ...{ registeredBy: actor.id, registeredAt: dateOf(now), expiresAt: dateOf(askEnd(now)) },
    })
    await addMember(tx, { company: id, person: actor.id, role: 'manager', now })
    await keepAudit(tx, { actor, action: 'register-company', subject: id, details: { region } })
    await ask(tx, deps, { company: id, kind: 'consent', to: second, role: 'manager', by: actor.id, now, asker })
    return { status: 201, answer: { id } }
  })
  return answer
}

/** Asks somebody to become a member. Throws COMPANY_NOT_FOUND, COMPANY_NOT_ACTIVE, NOT_ALLOWED, RATE_LIMITED, InvalidInput. */
export async function inviteMember(
  deps: Deps,
  write: IncomingWrite,
  invited: Meant & { company: string; role: CompanyRole },
  asker: Asker,
): Promise<Changed> {
  const to = meantBy(invited, '/address')
  const { company, role } = invited
  return onCompany(deps, write, company, async (tx, { members, now, isActive }) => {
    assertManager(members, write.actor.id)
    // the first other member is who consents
    if (!isActive) throw new Refusal('COMPANY_NOT_ACTIVE')
    const id = await ask(tx, deps, { company, kind: 'invitation', to, role, by: write.actor.id, now, asker })
    await keepAudit(tx, { actor: write.actor, action: 'invite-member', subject: company, details: { ask: id, role } })
  })
}

/**
 * Asks the managers of the company of this code to be let in; the answer is the same whether or not there is one, and to who
 * is a member or has asked already. Throws NOT_ALLOWED, InvalidInput.
 */
export async function askToJoin(deps: Deps, write: IncomingWrite, code: string): Promise<object> {
  const { actor } = write
  assertCustomer(write)
  const creditCode = plainCode(code)
  assertCode(creditCode, true)
  const { answer } = await once(deps.db, identityOf(write), async (tx) => {
    const [found] = await tx
      .select()
      .from(companies)
      .where(and(eq(companies.creditCode, creditCode), isNull(companies.endedAt)))
      .for('update')
    const done = { status: 200, answer: {} }
    if (found === undefined || found.consentedAt === null) return done
    const company = found.id
    const [isMember, isAsked] = await Promise.all([
      tx.$count(companyMembers, and(eq(companyMembers.companyId, company), eq(companyMembers.personId, actor.id))),
      tx.$count(companyAsks, and(eq(companyAsks.companyId, company), eq(companyAsks.createdBy, actor.id), OPEN_JOIN)),
    ])
    if (isMember + isAsked > 0) return done
    const now = await businessNow(tx)
    const name = (await findPeople(tx, [actor.id])).get(actor.id)?.name ?? ''
    const id = uuidFrom(`ask\n${identityOf(write).key}`)
    await tx.insert(companyAsks).values({
      ...{ id, companyId: company, kind: 'join', name, role: 'member', createdBy: actor.id },
      ...{ createdAt: dateOf(now), expiresAt: dateOf(askEnd(now)) },
    })
    await keepAudit(tx, { actor, action: 'ask-to-join', subject: company, details: { ask: id } })
    const managers = (await membersOf(tx, company)).filter(({ role }) => role === 'manager')
    await tell(
      tx,
      company,
      'company-join-asked',
      managers.map(({ person }) => person),
      now,
    )
    return done
  })
  return answer
}

const OPEN_JOIN = and(eq(companyAsks.kind, 'join'), isNull(companyAsks.endedAt))

/**
 * Says yes or no to what was asked: the second person to a registration, somebody to an invitation, a manager to who asks to
 * join. Throws ASK_NOT_FOUND, ASK_OVER, SECOND_PERSON_NEEDED.
 */
export function answerAsk(deps: Deps, write: IncomingWrite, id: string, verdict: 'accept' | 'refuse') {
  const { actor } = write
  return onAsk(deps, write, id, async (tx, { ask: found, answering, now }) => {
    assertMayAnswer(found, answering, now)
    const { company, kind, createdBy } = found
    await endAsk(tx, id, { by: actor.id, as: verdict === 'accept' ? 'accepted' : 'refused', now })
    const details = { ask: id }
    const audited = (action: AuditedAction) => keepAudit(tx, { actor, action, subject: company, details })
    if (verdict === 'refuse') {
      await audited(kind === 'consent' ? 'refuse-company' : 'refuse-member')
      await tell(tx, company, 'company-refused', [createdBy], now)
      if (kind === 'consent') await endCompany(tx, company, now)
      return
    }
    if (kind === 'consent') {
      await tx
        .update(companies)
        .set({ consentedBy: actor.id, consentedAt: dateOf(now) })
        .where(eq(companies.id, company))
    }
    await audited(kind === 'consent' ? 'consent-company' : 'add-member')
    const person = kind === 'join' ? createdBy : actor.id
    await addMember(tx, { company, person, role: found.role, now })
    await tell(tx, company, 'company-member-added', await everybodyOf(tx, company), now)
  })
}

/** Takes back what was asked. Throws ASK_NOT_FOUND, ASK_OVER. */
export function withdrawAsk(deps: Deps, write: IncomingWrite, id: string) {
  return onAsk(deps, write, id, async (tx, { ask: found, answering, now }) => {
    if (!mayWithdraw(found, answering)) throw new Refusal('ASK_NOT_FOUND')
    if (found.endedAt !== null) throw new Refusal('ASK_OVER')
    await endAsk(tx, id, { by: write.actor.id, as: 'withdrawn', now })
    await keepAudit(tx, { actor: write.actor, action: 'withdraw-ask', subject: found.company, details: { ask: id } })
    // without a second person there is no company
    if (found.kind === 'consent') await endCompany(tx, found.company, now)
  })
}

/** Gives a member another role. Throws COMPANY_NOT_FOUND, MEMBER_NOT_FOUND, NOT_ALLOWED, LAST_MANAGER. */
export function changeMember(
  deps: Deps,
  write: IncomingWrite,
  of: { company: string; person: string; role: CompanyRole },
) {
  const { company, person, role } = of
  return onCompany(deps, write, company, async (tx, { members }) => {
    assertMayChange(members, person, write.actor.id, role)
    await tx.update(companyMembers).set({ role }).where(membership(company, person))
    await keepAudit(tx, { actor: write.actor, action: 'change-member', subject: company, details: { person, role } })
  })
}

/** Removes a member, or leaves: from the next request on they see nothing of the company. Throws as `changeMember`. */
export function removeMember(
  deps: Deps,
  write: IncomingWrite,
  { company, person }: Record<'company' | 'person', string>,
) {
  const by = write.actor.id
  return onCompany(deps, write, company, async (tx, { members, now }) => {
    assertMayChange(members, person, by, null)
    await tx.delete(companyMembers).where(membership(company, person))
    const action = person === by ? 'leave-company' : 'remove-member'
    await keepAudit(tx, { actor: write.actor, action, subject: company, details: { person } })
    if (person !== by) await tell(tx, company, 'company-member-removed', [person], now)
  })
}

interface OnCompany {
  members: { person: string; role: CompanyRole }[]
  isActive: boolean
  now: Instant
}

/** Does something to a company of which the person is a member, one at a time. Throws COMPANY_NOT_FOUND. */
export async function onCompany(
  { db }: Pick<Deps, 'db'>,
  write: IncomingWrite,
  id: string,
  work: (tx: Transaction, on: OnCompany) => Promise<void>,
): Promise<Changed> {
  const { answer } = await once(db, identityOf(write), async (tx) => {
    const [row] = await tx.select().from(companies).where(eq(companies.id, id)).for('update')
    const members = row === undefined || row.endedAt !== null ? [] : await membersOf(tx, id)
    if (row === undefined || roleIn(members, write.actor.id) === null) throw new Refusal('COMPANY_NOT_FOUND')
    await work(tx, { members, isActive: row.consentedAt !== null, now: await businessNow(tx) })
    return { status: 200, answer: { id } }
  })
  return answer
}

interface FoundAsk {
  company: string
  kind: AskKind
  role: CompanyRole
  createdBy: string
  expiresAt: Instant
  endedAt: Instant | null
}

interface OnAsk {
  ask: FoundAsk
  answering: { person: string; isAddressed: boolean; role: CompanyRole | null }
  now: Instant
}

async function onAsk(
  { db }: Deps,
  write: IncomingWrite,
  id: string,
  work: (tx: Transaction, on: OnAsk) => Promise<void>,
): Promise<Changed> {
  const person = write.actor.id
  assertCustomer(write)
  const { answer } = await once(db, identityOf(write), async (tx) => {
    const [found] = await tx.select().from(companyAsks).where(eq(companyAsks.id, id))
    if (found === undefined) throw new Refusal('ASK_NOT_FOUND')
    // the company first, as whatever is done to one: nobody waits for each other
    await tx.select().from(companies).where(eq(companies.id, found.companyId)).for('update')
    const [row] = await tx.select().from(companyAsks).where(eq(companyAsks.id, id)).for('update')
    if (row === undefined) throw new Refusal('ASK_NOT_FOUND')
    const { companyId: company, kind, role, createdBy, address } = row
    const addresses = await addressesOf(tx, person)
    const answering = {
      person,
      isAddressed: address !== null && addresses.includes(address),
      role: roleIn(await membersOf(tx, company), person),
    }
    const times = { expiresAt: instantAt(row.expiresAt), endedAt: instantAt(row.endedAt) }
    await work(tx, { ask: { company, kind, role, createdBy, ...times }, answering, now: await businessNow(tx) })
    return { status: 200, answer: { id } }
  })
  return answer
}

/** Whether the code is free; one whose registration nobody consented to in time is. */
async function assertCodeFree(tx: Transaction, creditCode: string, now: Instant): Promise<void> {
  const [held] = await tx
    .select()
    .from(companies)
    .where(and(eq(companies.creditCode, creditCode), isNull(companies.endedAt)))
    .for('update')
  if (held === undefined) return
  const times = { consentedAt: instantAt(held.consentedAt), expiresAt: instantAt(held.expiresAt) }
  if (companyState(times, now) !== 'expired') throw new Refusal('COMPANY_CODE_TAKEN')
  await endCompany(tx, held.id, now)
}

async function endCompany(tx: Transaction, id: string, now: Instant): Promise<void> {
  await tx
    .update(companies)
    .set({ endedAt: dateOf(now) })
    .where(eq(companies.id, id))
  await tx.delete(companyMembers).where(eq(companyMembers.companyId, id))
  await tx
    .update(companyAsks)
    .set({ endedAt: dateOf(now), ended: 'withdrawn' })
    .where(and(eq(companyAsks.companyId, id), isNull(companyAsks.endedAt)))
}

interface NewAsk {
  company: string
  kind: 'consent' | 'invitation'
  to: Meant & { channel: 'email' | 'sms' }
  role: CompanyRole
  by: string
  now: Instant
  asker: Asker
}

/** Writes an ask and to whom it is for: to an account by what it wants, to a stranger at the address itself. */
async function ask(tx: Transaction, { config }: Deps, { company, kind, to, role, by, now, asker }: NewAsk) {
  const open = and(eq(companyAsks.companyId, company), eq(companyAsks.address, to.address), isNull(companyAsks.endedAt))
  // asked once more, the one before is over
  await tx
    .update(companyAsks)
    .set({ endedAt: dateOf(now), endedBy: by, ended: 'withdrawn' })
    .where(open)
  const number = await tx.$count(companyAsks, eq(companyAsks.companyId, company))
  const id = uuidFrom(`ask\n${company}\n${number}`)
  await tx.insert(companyAsks).values({
    ...{ id, companyId: company, kind, role, name: to.name, channel: to.channel, address: to.address },
    ...{ createdBy: by, createdAt: dateOf(now), expiresAt: dateOf(askEnd(now)) },
  })
  const known = await ownerOf(tx, to)
  // written to in both cases, so that who asks cannot tell one from the other
  const stranger = await strangerAt(
    tx,
    { ...asker, address: to.address },
    { secret: config.authSecret, days: ASK_DAYS },
  )
  const template = kind === 'consent' ? 'company-consent-asked' : 'company-invitation'
  await tell(tx, company, template, [known ?? stranger], now)
  return id
}

async function ownerOf(tx: Transaction, { channel, address }: NewAsk['to']): Promise<string | null> {
  const isTheirs = channel === 'email' ? eq(users.email, address) : eq(users.phoneNumber, address)
  const [owner] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(isTheirs, eq(users.role, 'applicant')))
  return owner?.id ?? null
}

type OfCompany = Extract<Template, `company-${string}` | `licence-${string}`>

/** Writes to people of a company. */
export async function tell(
  tx: Transaction,
  company: string,
  template: OfCompany,
  people: readonly string[],
  now: Instant,
): Promise<void> {
  const seq = (await tx.$count(outbox, eq(outbox.stream, company))) + 1
  const to = people.map((id) => ({ kind: 'person', id }) as const)
  await writeMails(tx, { stream: company, seq, at: now }, toAll(template, to, { person: company }))
}

/** The ids of all members. */
export async function everybodyOf(tx: Transaction, company: string): Promise<string[]> {
  return (await membersOf(tx, company)).map(({ person }) => person)
}

async function addMember(
  tx: Transaction,
  { company, person, role, now }: { company: string; person: string; role: CompanyRole; now: Instant },
): Promise<void> {
  await tx
    .insert(companyMembers)
    .values({ companyId: company, personId: person, role, since: dateOf(now) })
    .onConflictDoNothing()
}

async function endAsk(
  tx: Transaction,
  id: string,
  { by, as, now }: { by: string; as: 'accepted' | 'refused' | 'withdrawn'; now: Instant },
): Promise<void> {
  await tx
    .update(companyAsks)
    .set({ endedAt: dateOf(now), endedBy: by, ended: as })
    .where(eq(companyAsks.id, id))
}

function membership(company: string, person: string) {
  return and(eq(companyMembers.companyId, company), eq(companyMembers.personId, person))
}

function askEnd(now: Instant): Instant {
  return atTime(addDays(civilDateOf(now), ASK_DAYS + 1), '00:00')
}

/** An email in small letters or eleven digits. Throws InvalidInput. */
function meantBy({ name, address }: Meant, at: string): NewAsk['to'] {
  const email = emailIn(address)
  if (email !== null) return { name: plainLine(name), channel: 'email', address: email }
  const number = mobileNumber(address)
  if (number === null) throw new InvalidInput([field(at, 'address')])
  return { name: plainLine(name), channel: 'sms', address: number }
}

/** An email as it is kept; null for what is none. */
export function emailIn(typed: string): string | null {
  const plain = typed.normalize('NFKC').trim().toLowerCase()
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(plain) ? plain : null
}

function assertCode(code: string, confirmed: boolean): void {
  const fault = creditCodeFault(code)
  if (fault === 'form') throw new InvalidInput([field('/creditCode', 'credit-code')])
  if (fault === 'check' && !confirmed) throw new Refusal('CREDIT_CODE_UNLIKELY', { field: 'creditCode' })
}

function assertManager(members: OnCompany['members'], person: string): void {
  if (roleIn(members, person) !== 'manager') throw new Refusal('NOT_ALLOWED')
}

function assertCustomer({ actor }: IncomingWrite): void {
  if (actor.role !== 'applicant') throw new Refusal('NOT_ALLOWED')
}

function field(name: string, rule: string) {
  return { field: name, in: 'body', rule } as const
}
