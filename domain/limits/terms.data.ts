import type { FigureStatus } from './figure.ts'
import { TERMS } from './terms.ts'
import type { Term, TermName, Terms } from './terms.ts'

const RULES_1996 =
  '《供电营业规则》1996 文本，已被 2024-06-01 起施行的文本取代 · Supply rules, 1996 text, replaced on 2024-06-01'
const GB_2900 = 'GB/T 2900.50 电工术语 · GB/T 2900.50, electrotechnical terms'
const REGION = '地区公司规定 · The regional company’s own rule'
const COMPANY = '公司惯例 · The company’s practice'

const term = (name: TermName, value: number, source: string, status: FigureStatus): Term => {
  return { value, unit: TERMS[name], source, status }
}

/** The thresholds and periods as shipped; profiles from before they were data counted by the same. */
export const SHIPPED_TERMS: Terms = {
  'low-voltage-load': term('low-voltage-load', 160, REGION, 'rule'),
  'joint-review': term('joint-review', 1_260, COMPANY, 'practice'),
  'access-system-design': term('access-system-design', 35, COMPANY, 'practice'),
  // nobody plans a connection further ahead
  'wanted-ahead': term('wanted-ahead', 120, COMPANY, 'practice'),
  'temporary-supply': term('temporary-supply', 36, RULES_1996, 'unverified'),
  'supply-end-near': term('supply-end-near', 30, COMPANY, 'practice'),
  objection: term('objection', 1, RULES_1996, 'unverified'),
  'validity-ask-by': term('validity-ask-by', 10, RULES_1996, 'unverified'),
  'validity-silence': term('validity-silence', 10, COMPANY, 'practice'),
  // no customer's work takes longer; it keeps a slip of the pen out of the calendar
  'stated-ahead': term('stated-ahead', 36, COMPANY, 'practice'),
  'customer-silent': term('customer-silent', 6, COMPANY, 'practice'),
  'on-site-start-entered': term('on-site-start-entered', 4, COMPANY, 'practice'),
  'stop-ahead': term('stop-ahead', 6, COMPANY, 'practice'),
  'urge-again': term('urge-again', 1, COMPANY, 'practice'),
  // each time everybody in the case is notified
  'suspensions-a-day': term('suspensions-a-day', 2, COMPANY, 'practice'),
  // a problem item that nobody gave a day, and the longest that one may be given at a time
  'item-due': term('item-due', 5, COMPANY, 'practice'),
  'item-due-most': term('item-due-most', 20, COMPANY, 'practice'),
  'low-voltage-up-to': term('low-voltage-up-to', 1, GB_2900, 'rule'),
  // below and above, one of the two was probably mistyped
  'load-factor-least': term('load-factor-least', 0.3, COMPANY, 'practice'),
  'load-factor-most': term('load-factor-most', 1.5, COMPANY, 'practice'),
}
