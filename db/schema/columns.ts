import { timestamp } from 'drizzle-orm/pg-core'

/** A column of an instant, kept to the millisecond as the domain counts. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })
