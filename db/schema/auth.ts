import { relations } from 'drizzle-orm'
import { sql } from 'drizzle-orm'
import { SIGN_IN_WAYS } from '../../domain/people/sign-in.ts'
import { bigint, boolean, check, index, integer, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { NOTIFY_BY, PROOF_PURPOSES } from '../../domain/people/registration.ts'
import { instant } from './columns.ts'
import { authSchema, channelEnum, departmentEnum, rightEnum, roleEnum, unitKindEnum } from './schemas.ts'

export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]
export const languageEnum = authSchema.enum('language', LANGUAGES)
export const notifyByEnum = authSchema.enum('notify_by', NOTIFY_BY)
export const proofPurposeEnum = authSchema.enum('proof_purpose', PROOF_PURPOSES)

/** The organisation: the company, its regions and their stations (domain/people/units.ts). */
export const units = authSchema.table(
  'units',
  {
    code: text('code').primaryKey(),
    kind: unitKindEnum('kind').notNull(),
    parent: text('parent').references((): AnyPgColumn => units.code),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    closedAt: instant('closed_at'),
  },
  (t) => [
    check('company_has_no_parent', sql`(${t.kind} = 'company') = (${t.parent} is null)`),
    uniqueIndex('units_one_company')
      .on(t.kind)
      .where(sql`kind = 'company'`),
  ],
)

export const signInWayEnum = authSchema.enum('sign_in_way', SIGN_IN_WAYS)

/** People with an account: their role, and where it applies. Columns of the account library keep its names. */
export const users = authSchema.table(
  'users',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    /** Who has none keeps what stands in for it (domain/people/registration.ts). */
    email: text('email').notNull().unique(),
    emailVerified: boolean('email_verified').notNull().default(false),
    image: text('image'),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
    role: roleEnum('role').notNull().default('applicant'),
    department: departmentEnum('department'),
    region: text('region'),
    /** Of the region, if not all of it. */
    station: text('station'),
    /** What an administrator may do; of nobody else. */
    rights: rightEnum('rights')
      .array()
      .notNull()
      .default(sql`'{}'`),
    language: languageEnum('language').notNull().default('zh'),
    phone: text('phone'),
    /** The mobile number that a customer has proved to have: signs in, gets SMS. */
    phoneNumber: text('phone_number').unique(),
    notifyBy: notifyByEnum('notify_by').notNull().default('email'),
    /** The terms that a customer agreed to when registering, and when. */
    termsVersion: text('terms_version'),
    termsAt: instant('terms_at'),
    /** When an administrator invited them; null for who was not. */
    invitedAt: instant('invited_at'),
    /** Since when they can neither sign in nor act. */
    disabledAt: instant('disabled_at'),
    /** Since when nothing is known of them: a number that others refer to. */
    erasedAt: instant('erased_at'),
    lastSignInAt: instant('last_sign_in_at'),
  },
  (t) => [index('users_role').on(t.role, t.region), index('users_department').on(t.department, t.role)],
)

/**
 * In which capacity people of staff work: a role with its place, or the rights of an administrator. Each has one that is
 * home, which their row in `users` says: a trigger keeps it, so that whoever makes a person makes their position.
 */
export const positions = authSchema.table(
  'positions',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    home: boolean('home').notNull().default(false),
    role: roleEnum('role').notNull(),
    department: departmentEnum('department'),
    region: text('region'),
    station: text('station'),
    rights: rightEnum('rights')
      .array()
      .notNull()
      .default(sql`'{}'`),
    since: instant('since').notNull().defaultNow(),
  },
  (t) => [
    index('positions_user').on(t.userId),
    index('positions_role').on(t.role, t.region),
    index('positions_department').on(t.department, t.role, t.region),
    uniqueIndex('positions_one_home')
      .on(t.userId)
      .where(sql`home`),
  ],
)

export const sessions = authSchema.table(
  'sessions',
  {
    id: text('id').primaryKey(),
    token: text('token').notNull().unique(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    /** By what it was opened. */
    way: signInWayEnum('way').notNull().default('password'),
    /** In which position its person acts; null: in the one that is home. */
    positionId: text('position_id').references(() => positions.id, { onDelete: 'set null' }),
  },
  (t) => [index('sessions_user').on(t.userId)],
)

export const accounts = authSchema.table(
  'accounts',
  {
    id: text('id').primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: instant('access_token_expires_at'),
    refreshTokenExpiresAt: instant('refresh_token_expires_at'),
    scope: text('scope'),
    password: text('password'),
    createdAt: instant('created_at').notNull().defaultNow(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [index('accounts_user').on(t.userId), uniqueIndex('accounts_identity').on(t.providerId, t.accountId)],
)

export const verifications = authSchema.table('verifications', {
  id: text('id').primaryKey(),
  identifier: text('identifier').notNull(),
  value: text('value').notNull(),
  expiresAt: instant('expires_at').notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
  updatedAt: instant('updated_at').notNull().defaultNow(),
})

/**
 * What was sent to an address for somebody to prove that it is theirs: a link or a code, of which the keyed hash is kept.
 * The rows also say how often an address, and a place, asked.
 */
export const proofs = authSchema.table(
  'proofs',
  {
    id: uuid('id').primaryKey(),
    purpose: proofPurposeEnum('purpose').notNull(),
    channel: channelEnum('channel').notNull(),
    address: text('address').notNull(),
    /** Whose account it is for; null for who has none yet. */
    userId: text('user_id').references(() => users.id, { onDelete: 'cascade' }),
    secretHash: text('secret_hash').notNull(),
    language: languageEnum('language').notNull(),
    termsVersion: text('terms_version'),
    /** The keyed hash of the place from which it was asked for. */
    client: text('client').notNull(),
    tries: integer('tries').notNull().default(0),
    createdAt: instant('created_at').notNull().defaultNow(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [
    index('proofs_address').on(t.address, t.createdAt),
    index('proofs_client').on(t.client, t.createdAt),
    index('proofs_secret').on(t.secretHash),
    index('proofs_created').on(t.createdAt),
  ],
)

/** Passwords that were wrong, by the keyed hash of an account, of an address, and of the two together. */
export const signInAttempts = authSchema.table('sign_in_attempts', {
  subject: text('subject').primaryKey(),
  wrong: integer('wrong').notNull().default(0),
  lastAt: instant('last_at').notNull().defaultNow(),
  /** When the account last signed in from that address. */
  rightAt: instant('right_at'),
})

/** The secret of an authenticator app, sealed; it counts from `confirmedAt` on. */
export const authenticators = authSchema.table('authenticators', {
  userId: text('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  secret: text('secret').notNull(),
  confirmedAt: instant('confirmed_at'),
  /** The period of the last code that was taken: no code opens twice. */
  lastPeriod: bigint('last_period', { mode: 'number' }).notNull().default(0),
})

/** What opens once where the second factor is lost, as keyed hashes. */
export const recoveryCodes = authSchema.table(
  'recovery_codes',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    hash: text('hash').notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.hash] })],
)

/** Passkeys: what is public of them. */
export const passkeys = authSchema.table(
  'passkeys',
  {
    /** As the authenticator names it, base64url. */
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    publicKey: text('public_key').notNull(),
    counter: bigint('counter', { mode: 'number' }).notNull(),
    transports: text('transports').array().notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    lastUsedAt: instant('last_used_at'),
  },
  (t) => [index('passkeys_user').on(t.userId)],
)

/** Tokens by which programs act for a person; of the token itself its hash alone. */
export const apiTokens = authSchema.table(
  'api_tokens',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    hash: text('hash').notNull().unique(),
    scopes: text('scopes').array().notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    expiresAt: instant('expires_at').notNull(),
    lastUsedAt: instant('last_used_at'),
    revokedAt: instant('revoked_at'),
  },
  (t) => [index('api_tokens_user').on(t.userId)],
)

/** What belongs together, so that a session is read with its person in one query. */
export const usersRelations = relations(users, ({ many }) => ({ sessions: many(sessions), accounts: many(accounts) }))
export const sessionsRelations = relations(sessions, ({ one }) => ({
  user: one(users, { fields: [sessions.userId], references: [users.id] }),
}))
export const accountsRelations = relations(accounts, ({ one }) => ({
  user: one(users, { fields: [accounts.userId], references: [users.id] }),
}))
