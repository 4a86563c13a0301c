import { createHmac, timingSafeEqual } from 'node:crypto'
import { parseCookies } from 'better-auth/cookies'
import { fromNodeHeaders } from 'better-auth/node'
import { eq, sql } from 'drizzle-orm'
import type { FastifyRequest } from 'fastify'
import { THE_CLOCK } from '../../db/clock.ts'
import { MAY_STAND_IN, readStandIns } from '../../db/queries/absences.ts'
import { COPIED } from '../../db/queries/copies.ts'
import { GRANTED } from '../../db/queries/grants.ts'
import { ON_BEHALF, selvesOnBehalf } from '../../db/queries/on-behalf.ts'
import { HOME_ID } from '../../db/queries/positions.ts'
import { PRESENT, presentIn } from '../../db/queries/present.ts'
import type { Present } from '../../db/queries/present.ts'
import type { Language } from '../../db/schema/auth.ts'
import { businessClock, cases, commands, positions, requestKeys, sessions, users } from '../../db/schema/index.ts'
import type { SignInWay } from '../../domain/people/sign-in.ts'
import type { Actor } from '../../domain/people/actor.ts'
import type { Right, Role } from '../../domain/vocabulary.ts'
import { keyInSql, keyOf } from '../commands/idempotency.ts'
import type { AppDeps } from '../deps.ts'
import { PROLONGED_EVERY_S, SESSION_S } from './sign-in.ts'
import type { SignIn } from './sign-in.ts'
import type { Asked } from '../write.ts'

/** The signed-in person, as the session knows them. */
export interface Caller extends Omit<Actor, 'granted' | 'copied'> {
  granted: readonly string[] | null
  copied: readonly string[] | null
  name: string
  email: string
  phone: string | null
  language: Language
}

interface SignedIn {
  caller: Caller
  sessionId: string
  way: SignInWay
  /** What the action that is asked for is decided by, if it was read with the session. */
  present: Present | null
}

/** Who is signed in; null if nobody is (any more). Being asked for prolongs a session, looking after it does not. */
export type ReadSession = (
  request: Pick<FastifyRequest, 'headers'>,
  options?: { prolong?: boolean; asked?: Asked | null },
) => Promise<SignedIn | null>

/**
 * Reads the session of a request, with its person, from Postgres at each request: who is no longer to act is refused at
 * once. The usual case, a cookie that is ours and a session that runs on, is one query by its token; whatever is not, a
 * session that is over or due to be prolonged, a cookie that is none of ours, is for the account library, which takes some
 * milliseconds more. What an action is decided by comes in the same query.
 */
export function sessionReader({ keyed, config }: Pick<AppDeps, 'keyed' | 'config'>, signIn: SignIn): ReadSession {
  const byToken = keyed
    .select(SESSION)
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(positions, CURRENT)
    .where(eq(sessions.token, sql.placeholder('token')))
    .prepare('session_by_token')
  const ofActor = keyInSql(users.id, sql.placeholder('idempotencyKey'))
  const withPresent = keyed
    .select({ ...SESSION, ...PRESENT })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(positions, CURRENT)
    .innerJoin(businessClock, THE_CLOCK)
    .leftJoin(cases, eq(cases.caseNo, sql.placeholder('caseNo')))
    .leftJoin(commands, eq(commands.key, ofActor))
    .leftJoin(requestKeys, eq(requestKeys.key, ofActor))
    .where(eq(sessions.token, sql.placeholder('token')))
    .prepare('session_by_token_with_present')
  const cookieName = signIn.$context.then(({ authCookies }) => authCookies.sessionToken.name)

  const read = async (token: string, asked: Asked | null) => {
    if (asked === null) return (await byToken.execute({ token })).map((row) => ({ ...row, present: null }))
    const rows = await withPresent.execute({ token, ...asked })
    return rows.map((row) => {
      const key = keyOf(row.caller.id, asked.idempotencyKey)
      return { ...row, present: presentIn(row, { caseNo: asked.caseNo, key }) }
    })
  }

  /** For whom somebody stands in is asked of those alone who may; for which customers one acts has come with the session. */
  const withStandIns = async ({ mayStandIn, onBehalf, ...signedIn }: SignedIn & Others): Promise<SignedIn> => {
    const { id } = signedIn.caller
    const standsIn = mayStandIn ? await readStandIns(keyed, id) : selvesOnBehalf(id, onBehalf)
    return standsIn.length === 0 ? signedIn : { ...signedIn, caller: { ...signedIn.caller, standsIn } }
  }

  return async ({ headers }, { prolong = true, asked = null } = {}) => {
    const token = signedToken(parseCookies(headers.cookie ?? '').get(await cookieName), config.authSecret)
    if (token !== null) {
      const [found] = await read(token, asked)
      if (found !== undefined && runsOn(found.expiresAt, prolong)) return withStandIns(found)
    }
    const known = await byLibrary(signIn, headers, prolong)
    const [signedIn] = known === null ? [] : await read(known, null)
    return signedIn === undefined ? null : withStandIns(signedIn)
  }
}

interface Others {
  mayStandIn: boolean
  onBehalf: Parameters<typeof selvesOnBehalf>[1]
}

/** The position in which the person acts: that of the session, else the one that is home. A customer has none. */
const CURRENT = sql`${positions.id} = coalesce(${sessions.positionId}, ${HOME_ID}) and ${positions.userId} = ${users.id}`

const SESSION = {
  sessionId: sessions.id,
  way: sessions.way,
  expiresAt: sessions.expiresAt,
  mayStandIn: MAY_STAND_IN,
  onBehalf: ON_BEHALF,
  caller: {
    ...{ id: users.id, name: users.name, email: users.email, phone: users.phone, language: users.language },
    role: sql<Role>`coalesce(${positions.role}, ${users.role})`,
    ...{ department: positions.department, region: positions.region, station: positions.station },
    rights: sql<Right[]>`coalesce(${positions.rights}, '{}')`.mapWith(positions.rights),
    granted: GRANTED,
    copied: COPIED,
  },
}

/** Whether a session needs nothing: neither its end nor, for who prolongs it, a later one. */
function runsOn(expiresAt: Date, prolong: boolean): boolean {
  const leftS = (expiresAt.getTime() - Date.now()) / 1_000
  return leftS > (prolong ? SESSION_S - PROLONGED_EVERY_S : 0)
}

/** The token of a cookie as the account library signs it, `token.base64(HMAC-SHA256)`; null if it was not signed by us. */
function signedToken(cookie: string | undefined, secret: string): string | null {
  const dot = cookie?.lastIndexOf('.') ?? -1
  if (cookie === undefined || dot < 1) return null
  const token = cookie.slice(0, dot)
  const given = Buffer.from(cookie.slice(dot + 1), 'base64')
  const right = createHmac('sha256', secret).update(token).digest()
  return given.length === right.length && timingSafeEqual(given, right) ? token : null
}

/** The token of the session as the account library finds it, which it prolongs if asked to; null if there is none. */
async function byLibrary(signIn: SignIn, headers: FastifyRequest['headers'], prolong: boolean): Promise<string | null> {
  const found = await signIn.api.getSession({
    headers: fromNodeHeaders(headers),
    query: { disableRefresh: !prolong },
  })
  return found?.session.token ?? null
}
