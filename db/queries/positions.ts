import { and, asc, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { AnyColumn, SQL } from 'drizzle-orm'
import type { Actor } from '../../domain/people/actor.ts'
import type { Department, Party, Right } from '../../domain/vocabulary.ts'
import { isDepartment } from '../../domain/vocabulary.ts'
import type { Database, Transaction } from '../connect.ts'
import { cases, positions, tasks, users } from '../schema/index.ts'
import { AWAY, awayAt } from './away.ts'
import { CAN_ACT } from './people.ts'

/** Where something is: a region, and of it perhaps a station; as values or as columns. */
export interface At {
  region: string | AnyColumn
  station: string | null | AnyColumn
}

/** Positions of a department whose place holds this one: of the whole company, the region, or the station. */
export function placedOver({ region, station }: At): SQL | undefined {
  const atStation =
    station === null ? isNull(positions.station) : or(isNull(positions.station), eq(positions.station, station))
  return or(isNull(positions.region), and(eq(positions.region, region), atStation))
}

/** Positions of the people of a department. */
export function inDepartment(department: Department): SQL | undefined {
  return and(eq(positions.department, department), inArray(positions.role, ['reviewer', 'department-head']))
}

/** How near a position is to what it holds: a station before a region before the company. */
export const NEARNESS = sql<number>`case when ${positions.station} is not null then 2 when ${positions.region} is not null then 1 else 0 end`

/** The id of the position that is home, as the trigger makes it. */
export const HOME_ID = sql`'home-' || ${users.id}`

/** Whether a person has a right of administrators in some position. */
export function hasRight(right: Right): SQL {
  return sql`exists (select from ${positions} p where p.user_id = ${users}.id and ${right} = any(p.rights))`
}

/** Which of the positions of a person is asked for: that in which they can have tasks of this party in this case. */
export interface Meant {
  caseNo: string
  party: Party
}

const HOME_FIRST = desc(sql`coalesce(${positions.home}, true)`)

const ACTOR = {
  ...{ id: users.id, role: users.role, department: positions.department },
  ...{ region: positions.region, station: positions.station },
}

/** A person who can act, in the position that is meant, else in the one that is home; null if there is none. */
export async function actorById(db: Database | Transaction, id: string, meant: Meant | null): Promise<Actor | null> {
  const fits =
    meant !== null && isDepartment(meant.party) ? and(inDepartment(meant.party), placedOver(cases)) : undefined
  const [found] = await db
    .select({ ...ACTOR, role: sql<Actor['role']>`coalesce(${positions.role}, ${users.role})` })
    .from(users)
    .leftJoin(positions, eq(positions.userId, users.id))
    .leftJoin(cases, eq(cases.caseNo, meant?.caseNo ?? ''))
    .where(and(eq(users.id, id), CAN_ACT))
    .orderBy(...(fits === undefined ? [] : [desc(sql`coalesce(${fits}, false)`)]), HOME_FIRST, asc(positions.id))
    .limit(1)
  return found ?? null
}

/** Who looks after the system and can act: whom one tells that something of it needs them. */
export const RUNS_THE_SYSTEM = and(hasRight('system'), CAN_ACT)

/** Who can have a task of a department in this place, by id, each with how many open tasks they have; nobody twice. */
export async function membersOf(db: Database, department: Department, at: { region: string; station?: string }) {
  const open = db.$count(tasks, and(eq(tasks.assigneeId, users.id), eq(tasks.status, 'open')))
  const where = { region: at.region, station: at.station ?? null }
  const rows = await db
    .selectDistinctOn([users.id], {
      ...{ id: users.id, name: users.name, openTasks: open, away: AWAY },
      ...{ role: positions.role, region: positions.region, station: positions.station },
    })
    .from(positions)
    .innerJoin(users, eq(users.id, positions.userId))
    .where(and(inDepartment(department), placedOver(where), CAN_ACT))
    .orderBy(asc(users.id), desc(NEARNESS))
  return rows.map(({ away, ...each }) => ({ ...each, away: awayAt(away) }))
}
