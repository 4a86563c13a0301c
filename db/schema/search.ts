import { index, text } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { casesSchema } from './schemas.ts'

/**
 * By what a case is found, made from what the customer handed in: personal data. `terms` holds single characters and
 * pairs of names and addresses, fours of digits, and the region and account manager within whose cases is looked; `text`
 * and `digits` decide (domain/application/search-terms.ts). When it was submitted and whose it is stand here as well, so that a
 * search reads no other table before it knows what it shows.
 */
export const search = casesSchema.table(
  'search',
  {
    caseNo: text('case_no').primaryKey(),
    submittedAt: instant('submitted_at').notNull(),
    region: text('region').notNull(),
    station: text('station'),
    applicantId: text('applicant_id').notNull(),
    accountManagerId: text('account_manager_id'),
    text: text('text').notNull(),
    digits: text('digits').notNull(),
    terms: text('terms').array().notNull(),
  },
  (t) => [
    // read at each key that is typed, written once or twice a case: nothing may wait to be sorted in
    index('search_terms').using('gin', t.terms).with({ fastupdate: false }),
    // the newest cases of everybody, a region, a customer and an account manager
    index('search_submitted').on(t.submittedAt, t.caseNo),
    index('search_region').on(t.region, t.submittedAt, t.caseNo),
    index('search_applicant').on(t.applicantId, t.submittedAt, t.caseNo),
    index('search_account_manager').on(t.accountManagerId, t.submittedAt, t.caseNo),
  ],
)
