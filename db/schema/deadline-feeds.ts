import { text } from 'drizzle-orm/pg-core'
import { users } from './auth.ts'
import { instant } from './columns.ts'
import { authSchema } from './schemas.ts'

/**
 * The link by which somebody's own calendar reads their deadlines: one a person. Of the token the hash alone is kept; by the
 * server's clock.
 */
export const deadlineFeeds = authSchema.table('deadline_feeds', {
  userId: text('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  tokenHash: text('token_hash').notNull().unique(),
  createdAt: instant('created_at').notNull().defaultNow(),
  lastUsedAt: instant('last_used_at'),
})
