import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { eq } from 'drizzle-orm'
import { kindsOf, secondFactorsOf } from '../../db/queries/second-factors.ts'
import { accounts, LANGUAGES, sessions, users, verifications } from '../../db/schema/auth.ts'
import { DEPARTMENTS, ROLES } from '../../domain/vocabulary.ts'
import type { AppDeps } from '../deps.ts'
import { admit, mustUseOpenid } from './admit.ts'

const HOUR = 3600
/** The fewest characters of a password. */
export const PASSWORD_LENGTH = 12
/** A working day. */
export const SESSION_S = 12 * HOUR
/** A session that is used is prolonged when so much of it has passed; its person sees when it was last used as exactly. */
export const PROLONGED_EVERY_S = 10 * 60

/** The header in which we hand the caller's address to the account library. */
export const CLIENT_ADDRESS_HEADER = 'x-client-address'

/**
 * Accounts and sessions, by better-auth: e-mail and password, sessions in Postgres, a signed cookie. Nobody signs up;
 * role and region are the administrator's to give, so no request may set them (`input: false`).
 */
export function createSignIn({
  db,
  config,
}: Pick<AppDeps, 'db'> & { config: Pick<AppDeps['config'], 'publicUrl' | 'authSecret' | 'openid'> }) {
  return betterAuth({
    appName: 'power-connection',
    baseURL: config.publicUrl,
    basePath: '/api/auth',
    secret: config.authSecret,
    database: drizzleAdapter(db, {
      provider: 'pg',
      schema: { user: users, session: sessions, account: accounts, verification: verifications },
    }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH,
      revokeSessionsOnPasswordReset: true,
      onPasswordReset: async ({ user }) => {
        // the link came to this address, so it is theirs
        await db.update(users).set({ emailVerified: true }).where(eq(users.id, user.id))
      },
    },
    // who reads the database cannot use the links in it
    verification: { storeIdentifier: 'hashed' },
    user: {
      additionalFields: {
        role: { type: [...ROLES], required: true, input: false },
        department: { type: [...DEPARTMENTS], required: false, input: false },
        region: { type: 'string', required: false, input: false },
        language: { type: [...LANGUAGES], required: true, input: false },
        phone: { type: 'string', required: false, input: false },
      },
    },
    session: { expiresIn: SESSION_S, updateAge: PROLONGED_EVERY_S },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const { userId } = session
            // who cannot come in so is not asked for more
            if (await mustUseOpenid({ db, config }, userId)) {
              throw new APIError('FORBIDDEN', { code: 'OPENID_REQUIRED' })
            }
            if (await needsSecondFactor(db, userId)) {
              throw new APIError('FORBIDDEN', { code: 'SECOND_FACTOR_NEEDED' })
            }
            const refusal = await admit({ db, config }, { userId, way: 'password', address: session.ipAddress ?? null })
            if (refusal !== null) throw new APIError('FORBIDDEN', { code: refusal })
            return { data: noLonger(session) }
          },
        },
      },
    },
    // Limits are Fastify's, one place for all routes.
    rateLimit: { enabled: false },
    advanced: {
      // a session comes with its person in one query
      database: { joins: true },
      cookiePrefix: 'power-connection',
      useSecureCookies: config.publicUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
    // What is no answer of the library's own, such as a database that is away, is for our error handler.
    onAPIError: { throw: true },
  })
}

/** Whoever has a second factor is not signed in by a password alone. */
async function needsSecondFactor(db: AppDeps['db'], userId: string): Promise<boolean> {
  return kindsOf(await secondFactorsOf(db, userId)).length > 0
}

/** If a browser is not to remember a person, the library gives a day, which is longer than if it is. */
function noLonger<T extends { expiresAt: Date }>(session: T): T {
  const latest = Date.now() + SESSION_S * 1_000
  return session.expiresAt.getTime() <= latest ? session : { ...session, expiresAt: new Date(latest) }
}

export type SignIn = ReturnType<typeof createSignIn>
