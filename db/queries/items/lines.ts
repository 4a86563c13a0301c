import { instantAt } from '../../instants.ts'
import { inArray } from 'drizzle-orm'
import { workingMinutesLeft } from '../../../domain/clocks/clock-view.ts'
import type { ItemOutcome, ItemStatus, OwnerParty } from '../../../domain/items/item.ts'
import type { Actor } from '../../../domain/people/actor.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import type { Party, Step } from '../../../domain/vocabulary.ts'
import type { Database, Transaction } from '../../connect.ts'
import type { ItemRow } from '../../items/write-item.ts'
import { statements } from '../../schema/index.ts'
import { SAID } from '../erased.ts'
import { findPeople } from '../people.ts'
import { projectShown, projectsOf } from '../projects.ts'
import type { RulesStore } from '../rules.ts'

interface Named {
  id: string
  name: string | null
}

/** An item as a list shows it. */
export interface ItemLine {
  no: string
  caseNo: string
  /** Whose it is and where. */
  customerName: string | null
  shortAddress: string | null
  matter: string
  about: { step: Step | null; party: Party | null }
  status: ItemStatus
  outcome: ItemOutcome | null
  raiser: Named
  owner: Named
  ownerParty: OwnerParty
  raisedAt: Instant
  dueAt: Instant
  closedAt: Instant | null
  overdue: boolean
  /** Negative when late; null of one that is over. */
  workingMinutesLeft: number | null
  /** The rung that fired last. */
  lastRung: string | null
}

/** Lines of items, with the names and texts that they show. Whether the reader may read them is asked before. */
export async function itemLines(
  db: Database | Transaction,
  rows: readonly ItemRow[],
  { actor, now, rules }: { actor: Actor; now: Instant; rules: RulesStore },
): Promise<ItemLine[]> {
  if (rows.length === 0) return []
  const [people, projects, texts] = await Promise.all([
    findPeople(
      db,
      rows.flatMap(({ raiserId, ownerId }) => [raiserId, ownerId]),
    ),
    projectsOf(
      db,
      rows.map(({ caseNo }) => caseNo),
    ),
    textsOfIds(
      db,
      rows.map(({ matter }) => matter),
    ),
  ])
  const regions = [...new Set(rows.map(({ region }) => region))]
  const calendars = new Map(
    await Promise.all(regions.map(async (region) => [region, (await rules.current(region)).calendar] as const)),
  )
  const named = (id: string) => ({ id, name: people.get(id)?.name ?? null })
  return rows.map((row) => {
    const { no, caseNo, status, outcome, ownerParty } = row
    const dueAt = instantAt(row.dueAt)
    const isOpen = status === 'open'
    const calendar = calendars.get(row.region)
    return {
      ...{ no, caseNo, status, outcome, ownerParty },
      ...projectShown({ caseNo, ...projects.get(caseNo) }, actor),
      matter: texts.get(row.matter) ?? '',
      about: { step: row.aboutStep, party: row.aboutParty },
      raiser: named(row.raiserId),
      owner: named(row.ownerId),
      raisedAt: instantAt(row.raisedAt),
      dueAt,
      closedAt: instantAt(row.closedAt),
      overdue: isOpen && dueAt < now,
      workingMinutesLeft: isOpen && calendar !== undefined ? workingMinutesLeft(calendar, dueAt, now) : null,
      lastRung: row.fired.at(-1) ?? null,
    }
  })
}

/** Texts by their ids. */
export async function textsOfIds(
  db: Database | Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const { id } = statements
  const rows = await db
    .select({ id, body: SAID })
    .from(statements)
    .where(inArray(id, [...new Set(ids)]))
  return new Map(rows.map((row) => [row.id, row.body]))
}
