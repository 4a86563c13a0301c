import { instantAt } from '../../instants.ts'
import { and, asc, eq, sql } from 'drizzle-orm'
import { openTasks } from '../../../domain/case/case-view.ts'
import { itemActions } from '../../../domain/items/permissions.ts'
import type { Actor } from '../../../domain/people/actor.ts'
import { mayReadPersonalData } from '../../../domain/people/grants.ts'
import { maySee } from '../../../domain/actions/available-actions.ts'
import { businessNow } from '../../clock.ts'
import { eventOf } from '../../chain.ts'
import type { Database } from '../../connect.ts'
import { itemOf } from '../../items/write-item.ts'
import { events, itemEntries } from '../../schema/index.ts'
import { findPeople } from '../people.ts'
import type { RulesStore } from '../rules.ts'
import { itemLines, textsOfIds } from './lines.ts'
import { requireItem } from './seen.ts'

/** The page of an item: who, where, how much, what the matter is, who has it, what happened. Throws ITEM_NOT_FOUND. */
export async function readItemPage(
  db: Database,
  { no, actor, rules }: { no: string; actor: Actor; rules: RulesStore },
) {
  const { row, state, address, isBusiness } = await requireItem(db, no, actor)
  const [{ profile }, now, entries, logged] = await Promise.all([
    rules.current(row.region),
    businessNow(db),
    db.select().from(itemEntries).where(eq(itemEntries.no, no)).orderBy(asc(itemEntries.version)),
    db
      .select({ body: events.body })
      .from(events)
      .where(and(eq(events.stream, row.caseNo), eq(sql`${events.data} ->> 'item'`, no)))
      .orderBy(asc(events.seq)),
  ])
  const done = logged.map(({ body }) => eventOf(body))
  const open = openTasks(state)
  const [lines, people, texts] = await Promise.all([
    itemLines(db, [row], { actor, now, rules }),
    findPeople(db, [
      ...entries.flatMap(({ actorId, details }) => [actorId, details.owner ?? null]),
      ...open.map(({ assignee }) => assignee),
      ...done.map(({ by }) => by.id),
    ]),
    textsOfIds(
      db,
      entries.flatMap(({ statement }) => statement ?? []),
    ),
  ])
  const [line] = lines
  if (line === undefined) throw new Error(`item ${no} has no line`)
  const named = (id: string) => ({ id, name: people.get(id)?.name ?? null })
  const { facts, route, status } = state
  return {
    ...line,
    now,
    version: row.version,
    days: row.days,
    countedFrom: instantAt(row.countedFrom),
    case: {
      status,
      /** Owners and raisers may read their item after they no longer see its case. */
      visible: maySee(state, actor),
      kind: facts.kind,
      category: route.category,
      requestedKw: facts.requestedKw,
      requestedKva: facts.requestedKva,
      address: mayReadPersonalData(actor, row.caseNo) ? address : null,
      open: open.map(({ key, step, phase, party, assignee }) => ({
        ...{ key, step, phase, party },
        assignee: assignee === null ? null : named(assignee),
      })),
    },
    history: entries.map(({ version, at, what, actorId, statement, details }) => ({
      ...{ version, what },
      at: instantAt(at),
      by: actorId === null ? null : named(actorId),
      text: statement === null ? null : (texts.get(statement) ?? null),
      owner: details.owner === undefined ? null : named(details.owner),
      dueAt: details.dueAt ?? null,
      outcome: details.outcome ?? null,
      rungs: details.rungs ?? [],
    })),
    done: done.map(({ seq, at, type, by, data }) => ({
      ...{ seq, at, type },
      by: named(by.id),
      task: 'task' in data ? data.task : null,
    })),
    actions: isBusiness ? itemActions(itemOf(row), actor) : [],
    given: { days: profile.terms['item-due'].value, most: profile.terms['item-due-most'].value },
  }
}
