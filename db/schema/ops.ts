import { bigint, boolean, integer, jsonb, text, timestamp } from 'drizzle-orm/pg-core'
import type { Calendar } from '../../domain/calendar.ts'
import type { Profile } from '../../domain/profile.ts'
import { opsSchema, rulesSchema } from './schemas.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** Business time = server time + offset; one row, never moved in production. */
export const businessClock = opsSchema.table('business_clock', {
  id: integer('id').primaryKey(),
  version: integer('version').notNull(),
  offsetMs: bigint('offset_ms', { mode: 'number' }).notNull(),
  /** A database in which the clock was ever moved does not start in production mode. */
  everMoved: boolean('ever_moved').notNull(),
})

export const calendars = rulesSchema.table('calendars', {
  version: text('version').primaryKey(),
  body: jsonb('body').$type<Calendar>().notNull(),
  loadedAt: instant('loaded_at').notNull().defaultNow(),
  current: boolean('current').notNull(),
})

export const profiles = rulesSchema.table('profiles', {
  version: text('version').primaryKey(),
  body: jsonb('body').$type<Profile>().notNull(),
  loadedAt: instant('loaded_at').notNull().defaultNow(),
  current: boolean('current').notNull(),
})
