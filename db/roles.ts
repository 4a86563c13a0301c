import { createHmac } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { connect } from './connect.ts'
import type { Database } from './connect.ts'
import type { Mode } from './schema/mode.ts'

/**
 * Two roles beside the owner (docs/decisions/0003): the API writes what people hand in, the worker alone writes cases,
 * and of the log it may only insert. Idempotent; privileges are set anew at each start.
 */
const API = 'power_connection_api'
const WORKER = 'power_connection_worker'

const grantsIn = (mode: Mode) => [
  `grant usage on schema cases, intake, auth, rules, ops to ${API}, ${WORKER}`,
  `revoke all on all tables in schema cases, intake, auth, rules, ops from ${API}, ${WORKER}`,
  `grant select on all tables in schema cases, intake, auth, rules, ops to ${API}`,
  // Of the accounts the worker needs to know whom to write to, never how they sign in.
  `grant select on all tables in schema cases, intake, rules, ops to ${WORKER}`,
  `grant select on auth.users to ${WORKER}`,
  `grant usage, select on all sequences in schema intake to ${API}`,
  `grant insert, update, delete on all tables in schema auth to ${API}`,
  `grant insert, update, delete on intake.drafts, intake.request_keys to ${API}`,
  // Statements and files are what they were when they were handed in.
  `grant insert on intake.statements, intake.files to ${API}`,
  // What the clock says is nobody's to change in production, and what the database serves never.
  ...(mode === 'rehearsal' ? [`grant update (version, offset_ms, ever_moved) on ops.business_clock to ${API}`] : []),
  // A version never changes once it is published; what is audited stays.
  `grant insert, update (current) on rules.calendars, rules.profiles to ${API}`,
  `grant insert on ops.audit to ${API}`,
  // What a re-dating is for, and its reason, stay as they were written; its job is the worker's.
  `grant insert on ops.redatings to ${API}`,
  `grant update (status, applied_version, applied_by, applied_at) on ops.redatings to ${API}`,
  `grant update (status, attempts) on ops.redating_cases to ${API}`,
  `grant insert, update on ops.redating_cases to ${WORKER}`,
  `grant update (status, version, previewed_to) on ops.redatings to ${WORKER}`,
  `grant insert, update on cases.cases, cases.tasks, cases.clocks, cases.outbox, cases.failed_turns to ${WORKER}`,
  `grant insert on cases.applications, cases.events, cases.commands to ${WORKER}`,
  // What live pages are told, removed after a day.
  `grant insert, delete on cases.changes to ${WORKER}`,
  // The first turn of a case locks its draft and marks it submitted.
  `grant update on intake.drafts to ${WORKER}`,
]

export interface RoleUrls {
  api: string
  worker: string
}

/** The addresses under which API and worker connect; null where the owner may not make roles. */
export async function ensureRoles(ownerUrl: string, mode: Mode, tries = 20): Promise<RoleUrls | null> {
  const { db, close } = connect(ownerUrl, { max: 1 })
  try {
    const urls = { api: roleUrl(ownerUrl, API), worker: roleUrl(ownerUrl, WORKER) }
    const isAllowed = await mayMakeRoles(db)
    if (!isAllowed) return null
    await db.transaction(async (tx) => {
      // Roles belong to the server, not to a database: starts beside each other take turns.
      await tx.execute(sql`select pg_advisory_xact_lock(719320119)`)
      for (const [role, url] of [
        [API, urls.api],
        [WORKER, urls.worker],
      ] as const) {
        const exists = await tx.execute(sql`select 1 from pg_roles where rolname = ${role}`)
        const verb = exists.length === 0 ? 'create' : 'alter'
        await tx.execute(sql.raw(`${verb} role ${role} login password '${new URL(url).password}'`))
      }
      for (const grant of grantsIn(mode)) await tx.execute(sql.raw(grant))
    })
    return urls
  } catch (error) {
    // Roles belong to the server, the lock to a database: a start on another one may have been at it, so try again.
    if (tries <= 1) throw error
    await sleep(25 + Math.random() * 100)
    return await ensureRoles(ownerUrl, mode, tries - 1)
  } finally {
    await close()
  }
}

async function mayMakeRoles(db: Database): Promise<boolean> {
  const [row] = await db.execute<{ allowed: boolean }>(
    sql`select rolsuper or rolcreaterole as allowed from pg_roles where rolname = current_user`,
  )
  return row?.allowed === true
}

/** A role's password follows from the owner's, so that several processes come to the same one without storing it. */
function roleUrl(ownerUrl: string, role: string): string {
  const url = new URL(ownerUrl)
  const secret = url.password === '' ? ownerUrl : url.password
  url.username = role
  url.password = createHmac('sha256', decodeURIComponent(secret)).update(role).digest('hex')
  return url.toString()
}
