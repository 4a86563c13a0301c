import { and, asc, desc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm'
import { companyState } from '../../domain/people/companies.ts'
import type { AskKind, CompanyRole, CompanyState, LicenceState } from '../../domain/people/companies.ts'
import { emailOf } from '../../domain/people/registration.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { withinOf } from '../../domain/people/scope.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { businessNow } from '../clock.ts'
import type { Database, Transaction } from '../connect.ts'
import { instantAt, instantSql } from '../instants.ts'
import { companies, companyAsks, companyLicences, companyMembers, users } from '../schema/index.ts'
import { findPeople } from './people.ts'

type Reader = Database | Transaction

/** A company account as its members see it in a list. */
export interface CompanyLine {
  id: string
  name: string
  creditCode: string
  address: string
  legalRepresentative: string
  region: string
  role: CompanyRole
  state: CompanyState
  expiresAt: Instant
  licence: LicenceState
  licenceReason: string | null
}

/** What is asked of, or by, somebody. */
export interface AskLine {
  id: string
  kind: AskKind
  /** The company, if the reader may know of it: who asks to join knows its code alone. */
  company: { id: string; name: string } | null
  name: string
  address: string | null
  role: CompanyRole
  createdBy: { id: string; name: string | null }
  createdAt: Instant
  expiresAt: Instant
  /** Whether it is this reader's to answer. */
  mayAnswer: boolean
}

const COMPANY = {
  ...{ id: companies.id, name: users.name, creditCode: companies.creditCode, address: companies.address },
  ...{ legalRepresentative: companies.legalRepresentative, region: companies.region },
  ...{ consentedAt: companies.consentedAt, expiresAt: companies.expiresAt },
  ...{ licence: companies.licence, licenceReason: companies.licenceReason },
}

/** The company accounts of which this person is a member, by name. */
export async function companiesOf(db: Reader, person: string): Promise<CompanyLine[]> {
  const now = await businessNow(db)
  const rows = await db
    .select({ ...COMPANY, role: companyMembers.role })
    .from(companyMembers)
    .innerJoin(companies, eq(companies.id, companyMembers.companyId))
    .innerJoin(users, eq(users.id, companies.id))
    .where(and(eq(companyMembers.personId, person), isNull(companies.endedAt)))
    .orderBy(asc(users.name), asc(companies.id))
  return rows.map(({ consentedAt, expiresAt, ...row }) => {
    const times = { consentedAt: instantAt(consentedAt), expiresAt: instantAt(expiresAt) }
    return { ...row, expiresAt: times.expiresAt, state: companyState(times, now) }
  })
}

/** The members of a company, the managers first. */
export async function membersOf(db: Reader, companyId: string) {
  const rows = await db
    .select({
      ...{ person: companyMembers.personId, role: companyMembers.role, since: companyMembers.since, name: users.name },
      ...{ email: users.email, phoneNumber: users.phoneNumber },
    })
    .from(companyMembers)
    .innerJoin(users, eq(users.id, companyMembers.personId))
    .where(eq(companyMembers.companyId, companyId))
    .orderBy(asc(companyMembers.role), asc(companyMembers.since), asc(companyMembers.personId))
  return rows.map(({ email, since, ...row }) => ({ ...row, email: emailOf(email), since: instantAt(since) }))
}

/** The addresses that a person has proved to have. */
export async function addressesOf(db: Reader, person: string): Promise<string[]> {
  const [own] = await db
    .select({ email: users.email, isVerified: users.emailVerified, phoneNumber: users.phoneNumber })
    .from(users)
    .where(and(eq(users.id, person), eq(users.role, 'applicant')))
  if (own === undefined) return []
  const email = own.isVerified ? emailOf(own.email) : null
  return [email, own.phoneNumber].filter((each) => each !== null)
}

/** What is open of a company, as its members see it. */
export async function asksOfCompany(db: Reader, of: { companyId: string; person: string; role: CompanyRole }) {
  const rows = await openAsks(db, eq(companyAsks.companyId, of.companyId))
  return rows.map(({ ask, company }) => ({
    ...lineOf(ask, company),
    mayAnswer: ask.kind === 'join' && of.role === 'manager' && ask.createdBy !== of.person,
  }))
}

/** What is asked of this person, and by them of companies that they do not know. */
export async function asksOfPerson(db: Reader, person: string): Promise<AskLine[]> {
  const addresses = await addressesOf(db, person)
  const toThem = addresses.length === 0 ? undefined : inArray(companyAsks.address, addresses)
  const byThem = and(eq(companyAsks.createdBy, person), eq(companyAsks.kind, 'join'))
  const rows = await openAsks(db, or(toThem, byThem))
  return rows.map(({ ask, company }) => {
    const isOwn = ask.createdBy === person
    const { kind } = ask
    return { ...lineOf(ask, kind === 'join' ? null : company), mayAnswer: !isOwn && kind !== 'join' }
  })
}

type AskRow = typeof companyAsks.$inferSelect

async function openAsks(db: Reader, which: ReturnType<typeof or>) {
  const now = instantSql(await businessNow(db))
  const rows = await db
    .select({ ask: companyAsks, company: { id: companies.id, name: users.name } })
    .from(companyAsks)
    .innerJoin(companies, eq(companies.id, companyAsks.companyId))
    .innerJoin(users, eq(users.id, companies.id))
    .where(and(which, isNull(companyAsks.endedAt), gt(companyAsks.expiresAt, now)))
    .orderBy(desc(companyAsks.createdAt), desc(companyAsks.id))
  const people = await findPeople(
    db,
    rows.map(({ ask }) => ask.createdBy),
  )
  return rows.map(({ ask, company }) => ({
    company,
    ask: { ...ask, by: { id: ask.createdBy, name: people.get(ask.createdBy)?.name ?? null } },
  }))
}

function lineOf(ask: AskRow & { by: AskLine['createdBy'] }, company: AskLine['company']) {
  const { id, kind, name, address, role, by, createdAt, expiresAt } = ask
  return {
    ...{ id, kind, company, name, address, role, createdBy: by },
    ...{ createdAt: instantAt(createdAt), expiresAt: instantAt(expiresAt) },
  }
}

const LICENCES_AT_MOST = 200

/** The business licences that marketing has to look at, where this person works, the first filed first. */
export async function licencesToCheck(db: Database, actor: Actor) {
  const within = withinOf(actor)
  const placed =
    within === null ? undefined : within.station === null ? eq(companies.region, within.region) : sql`false`
  const rows = await db
    .select({ ...COMPANY, filedAt: companies.licenceFiledAt })
    .from(companies)
    .innerJoin(users, eq(users.id, companies.id))
    .where(and(eq(companies.licence, 'to-check'), placed))
    .orderBy(asc(companies.licenceFiledAt), asc(companies.id))
    .limit(LICENCES_AT_MOST)
  const filed = await filedOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.flatMap(({ id, name, creditCode, address, legalRepresentative, region, filedAt }) => {
    const file = filed.get(id)
    if (file === undefined || filedAt === null) return []
    return [
      {
        ...{ id, name, creditCode, address, legalRepresentative, region, filedAt: instantAt(filedAt) },
        ...{ file: file.name, filedBy: file.by },
      },
    ]
  })
}

async function filedOf(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { name: string; by: { id: string; name: string | null } }>()
  const rows = await db
    .select({ companyId: companyLicences.companyId, name: companyLicences.name, by: users.id, byName: users.name })
    .from(companyLicences)
    .innerJoin(users, eq(users.id, companyLicences.filedBy))
    .where(inArray(companyLicences.companyId, [...ids]))
    .orderBy(asc(companyLicences.filedAt), asc(companyLicences.id))
  // the last of each counts
  return new Map(rows.map(({ companyId, name, by, byName }) => [companyId, { name, by: { id: by, name: byName } }]))
}
