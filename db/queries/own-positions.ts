import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Actor } from '../../domain/people/actor.ts'
import type { Department, Right, Role } from '../../domain/vocabulary.ts'
import type { Database, Transaction } from '../connect.ts'
import { positions, sessions, tasks } from '../schema/index.ts'
import { tasksOf } from './visibility.ts'

/** A position of a person. */
export interface PositionLine {
  id: string
  /** The one in which they begin when they sign in. */
  home: boolean
  role: Role
  department: Department | null
  region: string | null
  station: string | null
  rights: Right[]
}

const { id, home, role, department, region, station, rights } = positions
const LINE = { id, home, role, department, region, station, rights }

/** The positions of a person, the one that is home first. */
export function positionsOf(db: Database | Transaction, userId: string): Promise<PositionLine[]> {
  return db
    .select(LINE)
    .from(positions)
    .where(eq(positions.userId, userId))
    .orderBy(desc(home), asc(positions.since), asc(id))
}

/** The same, with which of them this session is in, and how many open tasks wait in each. */
export async function positionsWithWork(db: Database, userId: string, sessionId: string) {
  const [mine, [session]] = await Promise.all([
    positionsOf(db, userId),
    db.select({ current: sessions.positionId }).from(sessions).where(eq(sessions.id, sessionId)),
  ])
  return Promise.all(
    mine.map(async (position) => {
      const actor: Actor = { ...position, id: userId }
      const waiting = await db.$count(tasks, and(sql`${tasks.status} = 'open'`, tasksOf(actor)))
      const isCurrent = (session?.current ?? `home-${userId}`) === position.id
      return { ...position, isCurrent, waiting }
    }),
  )
}
