import { instantAt } from '../../instants.ts'
import { and } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Actor } from '../../../domain/people/actor.ts'
import { scopeOf } from '../../../domain/people/scope.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import type { Department, Step } from '../../../domain/vocabulary.ts'
import { businessNow } from '../../clock.ts'
import type { Database, Transaction } from '../../connect.ts'
import { positions, tasks } from '../../schema/index.ts'
import { SNAPSHOT } from '../../connect.ts'
import { findPeople } from '../people.ts'
import { inDepartment } from '../positions.ts'
import { rowsWithin } from '../visibility.ts'
import type { RulesStore } from '../rules.ts'
import { countedAt, NONE } from './task-counts.ts'
import type { OpenCounts } from './task-counts.ts'
import { matching, onList } from './task-lists.ts'

/** The open work of a department: what lies in its queue, and what each person has. */
export interface DepartmentLoad {
  now: Instant
  department: Department
  total: OpenCounts
  unclaimed: Load
  /** The department's own people, also those without tasks, and others who have a task of it; the most overdue first. */
  people: ({ person: { id: string; name: string | null }; isMember: boolean } & Load)[]
}

interface Load extends OpenCounts {
  /** The one that was opened first. */
  oldest: { caseNo: string; key: string; step: Step | null; openedAt: Instant; dueAt: Instant | null } | null
}

export interface ReadLoad {
  actor: Actor
  department: Department
  rules: RulesStore
}

/** Each number is that of the list `all` by this party and this assignee. */
export async function readLoad(db: Database, { actor, department, rules }: ReadLoad): Promise<DepartmentLoad> {
  const { calendar } = await rules.current()
  return db.transaction(async (tx) => {
    const moment = { now: await businessNow(tx), calendar }
    const where = and(onList('all', actor, moment), matching({ party: department, status: 'open' }, moment))
    const counts = countedAt(moment)
    const [total = NONE] = await tx.select(counts).from(tasks).where(where)
    const rows = await tx
      .select({ assigneeId: tasks.assigneeId, counts })
      .from(tasks)
      .where(where)
      .groupBy(tasks.assigneeId)
    const oldest = await oldestOf(tx, where)
    const members = await membersOf(tx, actor, department)
    const ids = [...new Set([...members, ...rows.map((row) => row.assigneeId)])].filter((id) => id !== null)
    const names = await findPeople(tx, ids)
    const loadOf = (id: string | null): Load => ({
      ...(rows.find((row) => row.assigneeId === id)?.counts ?? NONE),
      oldest: oldest.get(id) ?? null,
    })
    const people = ids.map((id) => ({
      person: { id, name: names.get(id)?.name ?? null },
      isMember: members.includes(id),
      ...loadOf(id),
    }))
    people.sort((a, b) => b.overdue - a.overdue || b.open - a.open || (a.person.id < b.person.id ? -1 : 1))
    return { now: moment.now, department, total, unclaimed: loadOf(null), people }
  }, SNAPSHOT)
}

async function oldestOf(tx: Transaction, where: SQL | undefined): Promise<Map<string | null, Load['oldest']>> {
  const { assigneeId, caseNo, key, step, openedAt, dueAt } = tasks
  const rows = await tx
    .selectDistinctOn([assigneeId], { assigneeId, caseNo, key, step, openedAt, dueAt })
    .from(tasks)
    .where(where)
    .orderBy(assigneeId, openedAt, caseNo, key)
  return new Map(
    rows.map((row) => [
      row.assigneeId,
      {
        caseNo: row.caseNo,
        key: row.key,
        step: row.step,
        openedAt: instantAt(row.openedAt),
        dueAt: instantAt(row.dueAt),
      },
    ]),
  )
}

/** Who works in a department, as far as the reader's place reaches. */
async function membersOf(tx: Transaction, actor: Actor, department: Department): Promise<string[]> {
  const scope = scopeOf(actor)
  const within = scope.of === 'department' ? scope.within : null
  const rows = await tx
    .selectDistinct({ id: positions.userId })
    .from(positions)
    .where(and(inDepartment(department), rowsWithin(positions, within)))
  return rows.map(({ id }) => id)
}
