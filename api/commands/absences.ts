import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '../../db/connect.ts'
import { businessNow } from '../../db/clock.ts'
import { dateOf, instantAt, instantSql } from '../../db/instants.ts'
import { writeMails } from '../../db/mails.ts'
import { absences, outbox } from '../../db/schema/index.ts'
import { absenceStream } from '../../db/streams.ts'
import { canStandIn, maySetAbsence, overlap, periodOf } from '../../domain/people/absences.ts'
import type { AbsenceKind, Colleague } from '../../domain/people/absences.ts'
import { civilDateOf } from '../../domain/time/instant.ts'
import type { CivilDate, Instant } from '../../domain/time/instant.ts'
import { toAll } from '../../domain/notices/notice.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { AppDeps } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'
import { keepAudit } from './audit.ts'
import { identityOf, once, uuidFrom } from './idempotency.ts'
import type { IncomingWrite } from './idempotency.ts'
import { findActor } from './people.ts'

/** What is said of an absence: whose, why, from which day to which, and who stands in. */
export interface NewAbsence {
  person: string
  kind: AbsenceKind
  from: CivilDate
  until: CivilDate
  deputy: string | null
}

/** What every command on an absence is answered. */
export interface AbsenceChanged {
  id: string
}

type Deps = Pick<AppDeps, 'db'>

/**
 * Says that somebody is away, and who stands in. Throws NOT_ALLOWED, ABSENCE_OVERLAPS, DEPUTY_NOT_POSSIBLE, DATE_NOT_AHEAD,
 * DATE_TOO_FAR, InvalidInput for a person who is not there.
 */
export async function setAbsence({ db }: Deps, write: IncomingWrite, asked: NewAbsence): Promise<AbsenceChanged> {
  const identity = identityOf(write)
  const { answer } = await once(db, identity, async (tx) => {
    const person = await findActor(tx, asked.person, '/person')
    if (!maySetAbsence(write.actor, person)) throw new Refusal('NOT_ALLOWED')
    // one at a time for each person
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`absence/${person.id}`}))`)
    const now = await businessNow(tx)
    const period = periodOf(asked, now)
    await assertFree(tx, person.id, period, now)
    await assertDeputy(tx, asked.deputy, person)
    const id = uuidFrom(`absence\n${identity.key}`)
    const { role, department, region } = person
    const { kind, deputy } = asked
    await tx.insert(absences).values({
      ...{ id, personId: person.id, role, department, region, kind, deputyId: deputy },
      ...{ fromAt: dateOf(period.from), untilAt: dateOf(period.until), setBy: write.actor.id, setAt: dateOf(now) },
    })
    const details = { person: person.id, kind, from: period.from, until: period.until, deputy }
    await keepAudit(tx, { actor: write.actor, action: 'set-absence', subject: id, details })
    await tell(tx, 'set', { id, person: person.id, deputy, until: asked.until, now })
    return { status: 201, answer: { id } }
  })
  return answer
}

/** Says who stands in from now on; null: nobody. Throws NOT_FOUND, NOT_ALLOWED, DEPUTY_NOT_POSSIBLE. */
export function setDeputy(deps: Deps, write: IncomingWrite, id: string, deputy: string | null) {
  return change(deps, write, id, async (tx, { person, row, now }) => {
    await assertDeputy(tx, deputy, person)
    await tx.update(absences).set({ deputyId: deputy }).where(eq(absences.id, id))
    const details = { person: person.id, before: row.deputyId, deputy }
    await keepAudit(tx, { actor: write.actor, action: 'set-deputy', subject: id, details })
    const until = lastDay(row.untilAt)
    if (row.deputyId !== null) await tell(tx, 'ended', { id, person: person.id, deputy: row.deputyId, until, now })
    if (deputy !== null) await tell(tx, 'set', { id, person: person.id, deputy, until, now })
  })
}

/** Ends an absence now, or takes it back before it began. Throws NOT_FOUND, NOT_ALLOWED. */
export function endAbsence(deps: Deps, write: IncomingWrite, id: string) {
  return change(deps, write, id, async (tx, { person, row, now }) => {
    await tx
      .update(absences)
      .set({ endedAt: dateOf(now) })
      .where(eq(absences.id, id))
    const details = { person: person.id, deputy: row.deputyId }
    await keepAudit(tx, { actor: write.actor, action: 'end-absence', subject: id, details })
    await tell(tx, 'ended', { id, person: person.id, deputy: row.deputyId, until: lastDay(row.untilAt), now })
  })
}

interface Found {
  row: typeof absences.$inferSelect
  person: Colleague
  now: Instant
}

async function change(
  { db }: Deps,
  write: IncomingWrite,
  id: string,
  work: (tx: Transaction, found: Found) => Promise<void>,
): Promise<AbsenceChanged> {
  const { answer } = await once(db, identityOf(write), async (tx) => {
    const now = await businessNow(tx)
    const [row] = await tx
      .select()
      .from(absences)
      .where(and(eq(absences.id, id), isNull(absences.endedAt), gt(absences.untilAt, instantSql(now))))
      .for('update')
    if (row === undefined) throw new ApiProblem('NOT_FOUND')
    const person = { id: row.personId, role: row.role, department: row.department, region: row.region }
    if (!maySetAbsence(write.actor, person)) throw new Refusal('NOT_ALLOWED')
    await work(tx, { row, person, now })
    return { status: 200, answer: { id } }
  })
  return answer
}

async function assertFree(tx: Transaction, personId: string, period: { from: Instant; until: Instant }, now: Instant) {
  const ahead = await tx
    .select({ id: absences.id, from: absences.fromAt, until: absences.untilAt })
    .from(absences)
    .where(and(eq(absences.personId, personId), isNull(absences.endedAt), gt(absences.untilAt, instantSql(now))))
  const other = ahead
    .map(({ from, until }) => ({ from: instantAt(from), until: instantAt(until) }))
    .find((each) => overlap(each, period))
  if (other !== undefined) throw new Refusal('ABSENCE_OVERLAPS', other)
}

async function assertDeputy(tx: Transaction, deputy: string | null, person: Colleague): Promise<void> {
  if (deputy === null) return
  const found = await findActor(tx, deputy, '/deputy')
  if (!canStandIn(found, person)) throw new Refusal('DEPUTY_NOT_POSSIBLE')
}

/** Both are written to: who is away, and who stands in. */
async function tell(
  tx: Transaction,
  what: 'set' | 'ended',
  {
    id,
    person,
    deputy,
    until,
    now,
  }: { id: string; person: string; deputy: string | null; until: CivilDate; now: Instant },
): Promise<void> {
  if (deputy === null) return
  const stream = absenceStream(id)
  const seq = (await tx.$count(outbox, eq(outbox.stream, stream))) + 1
  const [toDeputy, toPerson] = what === 'set' ? (['deputy-set', 'absence-set'] as const) : ENDED
  await writeMails(tx, { stream, seq, at: now }, [
    ...toAll(toDeputy, [{ kind: 'person', id: deputy }], { person, on: until }),
    ...toAll(toPerson, [{ kind: 'person', id: person }], { person: deputy, on: until }),
  ])
}

const ENDED = ['deputy-ended', 'deputy-ended'] as const

/** The last day of a period that ends at midnight. */
function lastDay(until: Date): CivilDate {
  return civilDateOf(instantAt(new Date(until.getTime() - 1)))
}
