import { createHmac } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { connect } from './connect.ts'
import type { Database } from './connect.ts'
import type { Mode } from './schema/mode.ts'

/**
 * Two roles next to the owner (docs/decisions/0003): the API writes what people submit, the worker alone writes cases,
 * and of the log it may only insert. Idempotent; privileges are set again at each start.
 */
const API = 'power_connection_api'
const WORKER = 'power_connection_worker'

const grantsIn = (mode: Mode, { api, worker }: Roles) => [
  `grant usage on schema cases, intake, auth, rules, ops to ${api}, ${worker}`,
  `revoke all on all tables in schema cases, intake, auth, rules, ops from ${api}, ${worker}`,
  `grant select on all tables in schema cases, intake, auth, rules, ops to ${api}`,
  // Of the accounts the worker needs to know the addresses, never how people sign in.
  `grant select on all tables in schema cases, intake, rules, ops to ${worker}`,
  `grant select on auth.users, auth.positions, auth.absences to ${worker}`,
  // who is told of a case, and how far its customers' side goes
  `grant select on auth.company_members, auth.authorisations to ${worker}`,
  `grant select (id, address, language, expires_at, used_at) on auth.proofs to ${worker}`,
  `grant usage, select on all sequences in schema intake to ${api}`,
  `grant insert, update, delete on all tables in schema auth to ${api}`,
  `grant insert, update, delete on intake.drafts, intake.request_keys to ${api}`,
  // Statements and files are what they were when they were handed in; a trigger holds it of the files of cases.
  `grant insert on intake.statements, intake.files to ${api}`,
  `grant delete on intake.files to ${api}`,
  // Whether a document is for the customer may be said later; who said it stays.
  `grant update (internal) on intake.files to ${api}`,
  `grant insert on intake.document_marks to ${api}`,
  // Erasing: triggers let words go, and only of a person whose erasure two administrators have confirmed.
  `grant insert on ops.erasures to ${api}`,
  `grant update (status, prepared_by, prepared_at, confirmed_by, confirmed_at, ended_by, ended_at, refusal, done, total,
    done_at, next_from) on ops.erasures to ${api}`,
  `grant update (body, salt, erased_at) on intake.statements to ${api}`,
  `grant update (name, erased_at) on intake.files to ${api}`,
  `grant update (body, erased_at) on cases.applications to ${api}`,
  `grant insert, update on cases.search to ${api}`,
  `grant update (reason) on ops.grants to ${api}`,
  // What the clock says is nobody's to change in production, and what the database serves never.
  ...(mode === 'rehearsal' ? [`grant update (version, offset_ms, ever_moved) on ops.business_clock to ${api}`] : []),
  // A version never changes once it is published; what is audited stays.
  `grant insert on rules.calendars, rules.profiles to ${api}`,
  // what is planned may be planned otherwise
  `grant insert, delete on rules.adoptions to ${api}`,
  `grant insert on ops.audit, ops.readings to ${api}`,
  `grant insert on ops.grants to ${api}`,
  `grant update (ended_at, ended_by) on ops.grants to ${api}`,
  // What a re-dating is for, and its reason, stay as they were written; its job is the worker's.
  `grant insert on ops.redatings to ${api}`,
  `grant update (status, applied_version, applied_by, applied_at) on ops.redatings to ${api}`,
  `grant update (status, attempts) on ops.redating_cases to ${api}`,
  `grant insert, update on ops.redating_cases to ${worker}`,
  `grant update (status, version, previewed_to) on ops.redatings to ${worker}`,
  `grant insert, update on cases.cases, cases.tasks, cases.clocks, cases.closings, cases.outbox, cases.failed_turns to ${worker}`,
  // A row of the regulation that began with a receipt that was taken back is there no longer; the log has it.
  `grant delete on cases.clocks, cases.closings to ${worker}`,
  // What the trends sum up: turns add changes, a job of the worker takes them into the sums.
  `grant insert, delete on cases.closing_changes to ${worker}`,
  `grant insert, update, delete on cases.closings_of_months to ${worker}`,
  // Who finds a case changes with its account manager.
  `grant insert, update on cases.search to ${worker}`,
  `grant insert on cases.applications, cases.events, cases.commands to ${worker}`,
  `grant insert on ops.year_warnings to ${worker}`,
  // A mail that was given up is tried again when its address is mended.
  `grant update (attempts, next_attempt_at, refused_since, given_up_at, last_error) on cases.outbox to ${api}`,
  // Problem items are commands of the API; their rungs are the worker's. What happened to one stays.
  `grant insert, update on cases.problem_items to ${api}`,
  `grant update (fired, next_due_at, version) on cases.problem_items to ${worker}`,
  `grant insert on cases.item_entries to ${api}, ${worker}`,
  // With an item its mails are written, and what live pages are told.
  `grant insert on cases.outbox, cases.changes to ${api}`,
  // Who has a copy of a case, by whom it was sent and with what, stays.
  `grant insert on cases.copies to ${api}`,
  `grant update (read_at, opinion, opinion_at, withdrawn_at, withdrawn_by) on cases.copies to ${api}`,
  // Who may follow a case without an account is said next to its log.
  `grant insert, update on cases.progress_links to ${api}`,
  // Changes for live pages, removed after a day.
  `grant insert, delete on cases.changes to ${worker}`,
  // The first turn of a case locks its draft and marks it submitted.
  `grant update on intake.drafts to ${worker}`,
]

export interface RoleUrls {
  api: string
  worker: string
}

/** The names of the two roles, as SQL has them. */
type Roles = Record<keyof RoleUrls, string>

/**
 * The addresses under which API and worker connect, of roles of our own naming or of those given; null if the owner
 * may not make roles and none are given. Given ones that are there get their privileges, and the password of the address.
 */
export async function ensureRoles(
  ownerUrl: string,
  { mode, given, tries = 20 }: { mode: Mode; given?: RoleUrls | undefined; tries?: number },
): Promise<RoleUrls | null> {
  const { db, close } = connect(ownerUrl, { max: 1 })
  try {
    const urls = given ?? { api: roleUrl(ownerUrl, API), worker: roleUrl(ownerUrl, WORKER) }
    const isAllowed = await mayMakeRoles(db)
    if (!isAllowed && given === undefined) return null
    const owner = nameIn(ownerUrl)
    await db.transaction(async (tx) => {
      // Roles belong to the server, not to a database: parallel starts take turns.
      await tx.execute(sql`select pg_advisory_xact_lock(719320119)`)
      for (const url of isAllowed ? [urls.api, urls.worker] : []) {
        const role = nameIn(url)
        if (role === owner) continue
        const exists = await tx.execute(sql`select 1 from pg_roles where rolname = ${role}`)
        const verb = exists.length === 0 ? 'create' : 'alter'
        await tx.execute(sql.raw(`${verb} role ${identifier(role)} login password ${literal(passwordIn(url))}`))
      }
      const roles = { api: identifier(nameIn(urls.api)), worker: identifier(nameIn(urls.worker)) }
      // Whoever connects as the owner keeps what the owner may.
      if ([urls.api, urls.worker].some((url) => nameIn(url) === owner)) return
      for (const grant of grantsIn(mode, roles)) await tx.execute(sql.raw(grant))
    })
    return urls
  } catch (error) {
    // Roles belong to the server, the lock to a database: a start on another one may have been at it, so try again.
    if (tries <= 1) throw error
    await sleep(25 + Math.random() * 100)
    return await ensureRoles(ownerUrl, { mode, given, tries: tries - 1 })
  } finally {
    await close()
  }
}

const nameIn = (url: string) => decodeURIComponent(new URL(url).username)
const passwordIn = (url: string) => decodeURIComponent(new URL(url).password)
const identifier = (name: string) => `"${name.replaceAll('"', '""')}"`
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`

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
