import { sql } from 'drizzle-orm'
import { bigint, check, boolean, index, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { cases } from './cases.ts'
import { users } from './auth.ts'
import { instant } from './columns.ts'
import {
  agentMayEnum,
  askEndEnum,
  askKindEnum,
  authSchema,
  channelEnum,
  companyRoleEnum,
  licenceStateEnum,
} from './schemas.ts'

/**
 * Company accounts (domain/people/companies.ts). A company is a customer: its row in `users` has its name and no way to sign
 * in, and its id stands where the id of a customer stands. All instants are business time.
 */
export const companies = authSchema.table(
  'companies',
  {
    id: text('id')
      .primaryKey()
      .references(() => users.id),
    creditCode: text('credit_code').notNull(),
    address: text('address').notNull(),
    legalRepresentative: text('legal_representative').notNull(),
    /** The supply region whose marketing looks at the licence. */
    region: text('region').notNull(),
    registeredBy: text('registered_by')
      .notNull()
      .references(() => users.id),
    registeredAt: instant('registered_at').notNull(),
    /** Until when the second person may consent. */
    expiresAt: instant('expires_at').notNull(),
    consentedBy: text('consented_by').references(() => users.id),
    consentedAt: instant('consented_at'),
    /** When it was found to have expired, or was refused by the second person: its code is free. */
    endedAt: instant('ended_at'),
    licence: licenceStateEnum('licence').notNull().default('missing'),
    licenceFiledAt: instant('licence_filed_at'),
    licenceCheckedBy: text('licence_checked_by').references(() => users.id),
    licenceCheckedAt: instant('licence_checked_at'),
    /** Why it was refused. */
    licenceReason: text('licence_reason'),
  },
  (t) => [
    uniqueIndex('companies_code')
      .on(t.creditCode)
      .where(sql`ended_at is null`),
    index('companies_to_check')
      .on(t.licenceFiledAt, t.id)
      .where(sql`licence = 'to-check'`),
    check('company_second_person', sql`${t.consentedBy} is distinct from ${t.registeredBy}`),
  ],
)

/** Who acts for a company; who left has no row, the audit has. */
export const companyMembers = authSchema.table(
  'company_members',
  {
    companyId: text('company_id')
      .notNull()
      .references(() => companies.id),
    personId: text('person_id')
      .notNull()
      .references(() => users.id),
    role: companyRoleEnum('role').notNull(),
    since: instant('since').notNull(),
  },
  (t) => [primaryKey({ columns: [t.companyId, t.personId] }), index('company_members_person').on(t.personId)],
)

/** What is asked of somebody about a company: of an address, or of its managers. */
export const companyAsks = authSchema.table(
  'company_asks',
  {
    id: uuid('id').primaryKey(),
    companyId: text('company_id')
      .notNull()
      .references(() => companies.id),
    kind: askKindEnum('kind').notNull(),
    /** Who is meant, as whoever asks has called them; of who asks to join their own name. */
    name: text('name').notNull(),
    /** Null of who asks to join. */
    channel: channelEnum('channel'),
    /** An email in small letters, or eleven digits. */
    address: text('address'),
    role: companyRoleEnum('role').notNull(),
    createdBy: text('created_by')
      .notNull()
      .references(() => users.id),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    endedAt: instant('ended_at'),
    endedBy: text('ended_by').references(() => users.id),
    ended: askEndEnum('ended'),
  },
  (t) => [
    index('company_asks_company').on(t.companyId, t.createdAt),
    index('company_asks_address')
      .on(t.address)
      .where(sql`ended_at is null`),
    index('company_asks_by').on(t.createdBy),
  ],
)

/** Business licences as they were filed: the last one counts. The bytes lie in the file store under the id. */
export const companyLicences = authSchema.table(
  'company_licences',
  {
    id: uuid('id').primaryKey(),
    companyId: text('company_id')
      .notNull()
      .references(() => companies.id),
    name: text('name').notNull(),
    mediaType: text('media_type').notNull(),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    sha256: text('sha256').notNull(),
    filedBy: text('filed_by')
      .notNull()
      .references(() => users.id),
    filedAt: instant('filed_at').notNull(),
  },
  (t) => [index('company_licences_company').on(t.companyId, t.filedAt)],
)

/** Who acts for the customer of a case, from when until when, half-open (domain/people/agents.ts). */
export const authorisations = authSchema.table(
  'authorisations',
  {
    id: uuid('id').primaryKey(),
    caseNo: text('case_no')
      .notNull()
      .references(() => cases.caseNo),
    /** The customer of the case: a person or a company account. */
    principalId: text('principal_id')
      .notNull()
      .references(() => users.id),
    agentId: text('agent_id')
      .notNull()
      .references(() => users.id),
    may: agentMayEnum('may').notNull(),
    /** Whether the agent gets what is written to the customer about the case, too. */
    notified: boolean('notified').notNull(),
    fromAt: instant('from_at').notNull(),
    untilAt: instant('until_at').notNull(),
    /** The letter of authorisation: a document of the case. */
    letterId: uuid('letter_id').notNull(),
    givenBy: text('given_by')
      .notNull()
      .references(() => users.id),
    givenAt: instant('given_at').notNull(),
    revokedAt: instant('revoked_at'),
    revokedBy: text('revoked_by').references(() => users.id),
  },
  (t) => [
    check('authorisation_lasts', sql`${t.fromAt} < ${t.untilAt}`),
    check('agent_is_another', sql`${t.agentId} <> ${t.principalId}`),
    index('authorisations_case').on(t.caseNo, t.givenAt),
    index('authorisations_agent')
      .on(t.agentId, t.untilAt)
      .where(sql`revoked_at is null`),
  ],
)
