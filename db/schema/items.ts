import { sql } from 'drizzle-orm'
import { index, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import type { Rung } from '../../domain/limits/ladder.ts'
import type { OwnerParty } from '../../domain/items/item.ts'
import { casesSchema, itemEntryEnum, itemOutcomeEnum, itemStatusEnum, partyEnum, stepEnum } from './schemas.ts'

/** Problem items 协调事项 as they stand. Written by the API by commands, and by the worker when a rung comes. */
export const problemItems = casesSchema.table(
  'problem_items',
  {
    no: text('no').primaryKey(),
    caseNo: text('case_no').notNull(),
    region: text('region').notNull(),
    status: itemStatusEnum('status').notNull(),
    raiserId: text('raiser_id').notNull(),
    ownerId: text('owner_id').notNull(),
    ownerParty: partyEnum('owner_party').$type<OwnerParty>().notNull(),
    /** What is the matter: a statement. */
    matter: uuid('matter').notNull(),
    /** Which step or party it concerns, if that was said. */
    aboutStep: stepEnum('about_step'),
    aboutParty: partyEnum('about_party'),
    raisedAt: instant('raised_at').notNull(),
    countedFrom: instant('counted_from').notNull(),
    days: integer('days').notNull(),
    dueAt: instant('due_at').notNull(),
    /** Of the present count, in the order in which they fired. */
    fired: text('fired').array().$type<Rung[]>().notNull().default([]),
    nextDueAt: instant('next_due_at'),
    outcome: itemOutcomeEnum('outcome'),
    closedAt: instant('closed_at'),
    /** Whoever changes it says which version they have seen. */
    version: integer('version').notNull(),
  },
  (t) => [
    index('problem_items_case').on(t.caseNo, t.status),
    index('problem_items_raiser').on(t.raiserId, t.status),
    index('problem_items_owner').on(t.ownerId, t.status),
    index('problem_items_next_due')
      .on(t.nextDueAt)
      .where(sql`next_due_at is not null`),
    index('problem_items_open')
      .on(t.dueAt, t.no, t.region)
      .where(sql`status = 'open'`),
  ],
)

/** What happened to an item, one row a version: insert only. */
export const itemEntries = casesSchema.table(
  'item_entries',
  {
    no: text('no').notNull(),
    version: integer('version').notNull(),
    at: instant('at').notNull(),
    what: itemEntryEnum('what').notNull(),
    /** Null: it happened by itself. */
    actorId: text('actor_id'),
    /** What was written with it: a statement. */
    statement: uuid('statement'),
    /** Who owns it then, by when it is due then, what became of it, which rungs fired. */
    details: jsonb('details').$type<ItemDetails>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.no, t.version] })],
)

/** What an entry of the history says next to who, when and the text. */
export interface ItemDetails {
  owner?: string
  dueAt?: string
  outcome?: string
  rungs?: Rung[]
}
