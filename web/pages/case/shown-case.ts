import type { CasePage, Person } from '../../api/vocabulary.ts'

/** What the parts of the page are given. */
export interface ShownCase {
  kase: CasePage
  me: Person
  /** Working minutes of a day. */
  perDay: number
}
