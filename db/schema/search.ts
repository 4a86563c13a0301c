import { index, text } from 'drizzle-orm/pg-core'
import { casesSchema } from './schemas.ts'

/**
 * By what a case is found, made from what the customer handed in: personal data. `terms` holds single characters and
 * pairs of names and addresses and fours of digits; `text` and `digits` decide (domain/search-terms.ts).
 */
export const search = casesSchema.table(
  'search',
  {
    caseNo: text('case_no').primaryKey(),
    text: text('text').notNull(),
    digits: text('digits').notNull(),
    terms: text('terms').array().notNull(),
  },
  // read at each key that is typed, written once a case: nothing may wait to be sorted in
  (t) => [index('search_terms').using('gin', t.terms).with({ fastupdate: false })],
)
