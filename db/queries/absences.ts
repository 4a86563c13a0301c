import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, ne, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { AbsenceKind, Colleague } from '../../domain/people/absences.ts'
import type { StandIn } from '../../domain/people/actor.ts'
import { standsInFor } from '../../domain/people/deputies.ts'
import type { Deputyship } from '../../domain/people/deputies.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { businessNow } from '../clock.ts'
import type { Database, Transaction } from '../connect.ts'
import { instantAt, instantSql } from '../instants.ts'
import { absences, businessClock, positions, tasks, users } from '../schema/index.ts'
import { CAN_ACT } from './people.ts'
import { inDepartment } from './positions.ts'

/** Somebody who is away, or will be. */
export interface AbsenceLine {
  id: string
  person: Colleague
  kind: AbsenceKind
  from: Instant
  until: Instant
  deputy: string | null
  setBy: string
  /** How many open tasks the person has. */
  openTasks: number
}

/** Whether somebody stands in for others at this moment, or soon: nearly nobody, who is then asked no further. */
export const MAY_STAND_IN = sql<boolean>`exists (
  select from auth.absences a, ${businessClock} c
  where a.deputy_id = ${users.id} and a.ended_at is null
    and a.until_at > now() + c.offset_ms * interval '1 millisecond'
)`

/** For whom this person stands in now. */
export async function readStandIns(db: Database | Transaction, person: string): Promise<StandIn[]> {
  const now = await businessNow(db)
  return standsInFor(await deputyshipsAt(db, now), person, now)
}

/** The periods with a deputy that hold at an instant. Nobody stands in for who is disabled, or has another place by now. */
async function deputyshipsAt(db: Database | Transaction, now: Instant): Promise<Deputyship[]> {
  const rows = await db
    .select({ ...PERIOD, station: positions.station, deputy: absences.deputyId })
    .from(absences)
    .innerJoin(users, eq(users.id, absences.personId))
    .innerJoin(positions, HOLDS_PLACE)
    .where(and(CAN_ACT, isNull(absences.endedAt), isNotNull(absences.deputyId), isAt(now)))
  return rows.flatMap(({ deputy, from, until, station, ...principal }) => {
    const place = station === null ? principal : { ...principal, station }
    return deputy === null ? [] : [{ principal: place, deputy, from: instantAt(from), until: instantAt(until) }]
  })
}

const PERIOD = {
  ...{ id: absences.personId, role: absences.role, department: absences.department, region: absences.region },
  ...{ from: absences.fromAt, until: absences.untilAt },
}

/** The position that somebody is away from, if they still have it. */
const HOLDS_PLACE = and(
  eq(positions.userId, absences.personId),
  sql`(${positions.role}, ${positions.department}, ${positions.region})
    is not distinct from (${absences.role}, ${absences.department}, ${absences.region})`,
)

function isAt(now: Instant): SQL | undefined {
  return and(lte(absences.fromAt, instantSql(now)), gt(absences.untilAt, instantSql(now)))
}

/** The absences that are not over, of these people; of everybody if none are named. */
export async function listAbsences(
  db: Database | Transaction,
  now: Instant,
  of?: readonly string[],
): Promise<AbsenceLine[]> {
  const openTasks = db.$count(tasks, and(eq(tasks.assigneeId, absences.personId), eq(tasks.status, 'open')))
  const { id, kind, deputyId, setBy } = absences
  const rows = await db
    .select({ absence: id, kind, deputy: deputyId, setBy, openTasks, ...PERIOD })
    .from(absences)
    .innerJoin(users, eq(users.id, absences.personId))
    .where(
      and(
        CAN_ACT,
        isNull(absences.endedAt),
        gt(absences.untilAt, instantSql(now)),
        of === undefined ? undefined : inArray(absences.personId, [...of]),
      ),
    )
    .orderBy(asc(absences.fromAt), asc(absences.id))
  return rows.map(({ absence, from, until, kind: why, deputy, setBy: by, openTasks: open, ...person }) => ({
    ...{ id: absence, person, kind: why, from: instantAt(from), until: instantAt(until), deputy, setBy: by },
    openTasks: open,
  }))
}

/** The staff who work on cases, by name, in the place of each; of several places the first. */
export async function staffOnCases(db: Database | Transaction): Promise<(Colleague & { name: string })[]> {
  const rows = await db
    .select({
      ...{ id: users.id, name: users.name, role: positions.role },
      ...{ department: positions.department, region: positions.region },
    })
    .from(users)
    .innerJoin(positions, eq(positions.userId, users.id))
    .where(and(CAN_ACT, ne(positions.role, 'applicant'), ne(positions.role, 'administrator')))
    .orderBy(asc(users.name), asc(users.id), asc(positions.id))
  return rows.filter(({ id }, index) => rows.findIndex((each) => each.id === id) === index)
}

/** Who could stand in for somebody: their department, or who has the same role in the region, with their open tasks. */
export async function colleaguesOf(db: Database | Transaction, person: Colleague) {
  const open = db.$count(tasks, and(eq(tasks.assigneeId, users.id), eq(tasks.status, 'open')))
  const found = await db
    .selectDistinct({ id: users.id, name: users.name, role: positions.role, openTasks: open })
    .from(users)
    .innerJoin(positions, eq(positions.userId, users.id))
    .where(and(CAN_ACT, isNear(person), ne(users.id, person.id)))
    .orderBy(asc(users.id))
  return found.filter(({ id }, index) => found.findIndex((each) => each.id === id) === index)
}

function isNear({ role, department, region }: Colleague): SQL | undefined {
  if (department !== null) return inDepartment(department)
  const alike = role === 'supervisor' || role === 'leader' ? (['supervisor', 'leader'] as const) : ([role] as const)
  return and(inArray(positions.role, [...alike]), region === null ? undefined : eq(positions.region, region))
}
