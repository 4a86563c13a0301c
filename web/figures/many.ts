/** So far the API counts the items of a list: this number means as many or more. */
export const COUNTED_UP_TO = 10_000
/** So far it counts what a badge says. */
export const BADGES_UP_TO = 1_000

/** The number that is surely exceeded where a count ended at its bound; null if all were counted. */
export function exceeded(count: number, upTo = COUNTED_UP_TO): number | null {
  return count < upTo ? null : upTo - 1
}

/** A count as a badge shows it. */
export function badgeOf(count: number): string {
  const most = exceeded(count, BADGES_UP_TO)
  return most === null ? String(count) : `${most}+`
}
