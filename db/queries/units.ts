import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Unit, UnitUse } from '../../domain/people/units.ts'
import type { Department, Role } from '../../domain/vocabulary.ts'
import type { Database, Transaction } from '../connect.ts'
import { cases, positions, units, users } from '../schema/index.ts'
import { CAN_ACT } from './people.ts'

const { code, kind, parent, nameZh, nameEn } = units
const UNIT = { code, kind, parent, nameZh, nameEn, closed: sql<boolean>`${units.closedAt} is not null` }

/** The whole organisation: the company, then its regions and their stations by name. */
export function listUnits(db: Database | Transaction): Promise<Unit[]> {
  return db.select(UNIT).from(units).orderBy(asc(kind), asc(nameEn), asc(code))
}

/** The same, locked for a change of it: one at a time. */
export async function lockedUnits(tx: Transaction): Promise<Unit[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('units'))`)
  return listUnits(tx)
}

/** What keeps a region or a station open. */
export async function useOf(db: Database | Transaction, { code: of, kind: what }: Unit): Promise<UnitUse> {
  const [people, openCases, stations] = await Promise.all([
    peopleAt(db, eq(what === 'station' ? positions.station : positions.region, of)),
    db.$count(cases, and(eq(cases.status, 'in-progress'), eq(what === 'station' ? cases.station : cases.region, of))),
    db.$count(units, and(eq(parent, of), sql`${units.closedAt} is null`)),
  ])
  return { people, openCases, stations }
}

export interface UnitPerson {
  id: string
  name: string
  role: Role
  department: Department | null
  /** The unit where this person works: the nearest that is named. */
  unit: string
}

/** Who works where, by department, role and name; the company's own people without a region. */
export async function peopleByUnit(db: Database, company: string): Promise<UnitPerson[]> {
  const { role, department, region, station } = positions
  const rows = await db
    .select({ id: users.id, name: users.name, role, department, region, station })
    .from(positions)
    .innerJoin(users, eq(users.id, positions.userId))
    .where(CAN_ACT)
    .orderBy(asc(department), asc(role), asc(users.name), asc(users.id))
  return rows.map(({ region: inRegion, station: at, ...person }) => ({ ...person, unit: at ?? inRegion ?? company }))
}

/** How many cases are open, by the code of a region or a station; none is left out. */
export async function openCasesByUnit(db: Database): Promise<ReadonlyMap<string, number>> {
  const open = eq(cases.status, 'in-progress')
  const count = sql<number>`count(*)::int`
  const [byRegion, byStation] = await Promise.all([
    db.select({ of: cases.region, count }).from(cases).where(open).groupBy(cases.region),
    db
      .select({ of: cases.station, count })
      .from(cases)
      .where(and(open, isNotNull(cases.station)))
      .groupBy(cases.station),
  ])
  return new Map([...byRegion, ...byStation].flatMap(({ of, count: each }) => (of === null ? [] : [[of, each]])))
}

/** The names of these units in both languages, by code. */
export async function unitNames(
  db: Database | Transaction,
  codes: Iterable<string>,
): Promise<ReadonlyMap<string, { zh: string; en: string }>> {
  const wanted = [...new Set(codes)]
  if (wanted.length === 0) return new Map()
  const found = await db.select({ code, zh: nameZh, en: nameEn }).from(units).where(inArray(code, wanted))
  return new Map(found.map(({ code: of, ...names }) => [of, names]))
}

/** How many people who can act have a position here. */
async function peopleAt(db: Database | Transaction, here: SQL): Promise<number> {
  const [found] = await db
    .select({ count: sql<number>`count(distinct ${users.id})::int` })
    .from(positions)
    .innerJoin(users, eq(users.id, positions.userId))
    .where(and(here, CAN_ACT))
  return found?.count ?? 0
}
