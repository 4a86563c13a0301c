import { and, asc, eq } from 'drizzle-orm'
import { isOwnWork } from '../../domain/case/four-eyes.ts'
import { overlap } from '../../domain/people/absences.ts'
import type { Colleague } from '../../domain/people/absences.ts'
import { addDays, atTime, epochOf } from '../../domain/time/instant.ts'
import type { CivilDate } from '../../domain/time/instant.ts'
import { businessNow } from '../clock.ts'
import { SNAPSHOT } from '../connect.ts'
import type { Database } from '../connect.ts'
import { instantAt } from '../instants.ts'
import { tasks } from '../schema/index.ts'
import { colleaguesOf, listAbsences } from './absences.ts'
import { statesOf } from './cases/outlines.ts'
import { findPeople } from './people.ts'
import { projectsOf } from './projects.ts'

/** Somebody's open tasks, and for each who could stand in which of them four eyes keep from that deputy. */
export async function readCover(db: Database, { person, until }: { person: Colleague; until: CivilDate | null }) {
  return db.transaction(async (tx) => {
    const now = await businessNow(tx)
    const rows = await tx
      .select()
      .from(tasks)
      .where(and(eq(tasks.assigneeId, person.id), eq(tasks.status, 'open')))
      .orderBy(asc(tasks.dueAt), asc(tasks.caseNo), asc(tasks.key))
    const reviews = [...new Set(rows.map(({ caseNo }) => caseNo))]
    const states = await statesOf(tx, { whole: [], outlined: reviews })
    const projects = await projectsOf(tx, reviews)
    const end = until === null ? null : atTime(addDays(until, 1), '00:00')
    const colleagues = await colleaguesOf(tx, person)
    const away = await listAbsences(
      tx,
      now,
      colleagues.map(({ id }) => id),
    )
    const refusedTo = (deputy: string) =>
      rows.flatMap((row) => {
        const state = states.get(row.caseNo)
        const task = Object.values(state?.tasks ?? {}).find(({ key }) => key === row.key)
        const isKept = state !== undefined && task !== undefined && isOwnWork(state, [deputy, person.id], task)
        return isKept ? [{ caseNo: row.caseNo, key: row.key }] : []
      })
    const candidates = colleagues.map((colleague) => ({
      ...colleague,
      refused: refusedTo(colleague.id),
      isAway:
        end !== null &&
        away.some((each) => each.person.id === colleague.id && overlap(each, { from: now, until: end })),
    }))
    const rank = ({ refused, isAway }: (typeof candidates)[number]) => refused.length + (isAway ? rows.length + 1 : 0)
    candidates.sort((a, b) => rank(a) - rank(b) || a.openTasks - b.openTasks || (a.id < b.id ? -1 : 1))
    const people = await findPeople(tx, [person.id])
    return {
      now,
      person: { id: person.id, name: people.get(person.id)?.name ?? null },
      candidates,
      tasks: rows.map(({ caseNo, key, step, party, dueAt }) => {
        const due = instantAt(dueAt)
        const isDueWithin = due !== null && end !== null && epochOf(due) < epochOf(end)
        return {
          caseNo,
          key,
          step,
          party,
          customerName: projects.get(caseNo)?.customerName ?? null,
          dueAt: due,
          isDueWithin,
        }
      }),
    }
  }, SNAPSHOT)
}
