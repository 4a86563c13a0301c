const FIRST = '2000-01-01'
const LAST = '2099-12-31'

/** Whether a day is one that somebody may state; another is one on its way to it: 0202 is being typed for 2026. */
export function isStated(day: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(day) && day >= FIRST && day <= LAST
}
