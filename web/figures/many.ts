/** So far the API counts a list: this number stands for as many or more. */
export const COUNTED_UP_TO = 1_000

/** The number that is surely exceeded where a count ended at its bound; null where all were counted. */
export function exceeded(count: number): number | null {
  return count < COUNTED_UP_TO ? null : COUNTED_UP_TO - 1
}

/** A count as a badge shows it. */
export function badgeOf(count: number): string {
  const most = exceeded(count)
  return most === null ? String(count) : `${most}+`
}
