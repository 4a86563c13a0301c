import type { LimitColumns, Profile, PromiseRow } from './profile.ts'
import type { RouteFigures } from './route.ts'
import { SHIPPED_TERMS } from './terms.data.ts'
import type { Terms } from './terms.ts'

/** Rows that profiles did not have until November 2026: without a limit in one of before. */
const ROWS_SINCE = {
  'reduction-plan': {},
  'validity-extension': {},
  removal: {},
  'customer-call': {},
  'line-date': {},
} as const satisfies Partial<Record<PromiseRow, LimitColumns>>
type RowSince = keyof typeof ROWS_SINCE

type StoredTable = Omit<Profile['promise'], RowSince> & Partial<Pick<Profile['promise'], RowSince>>

/** A profile as a database or a history has it: one of before lacks what profiles did not have then. */
export type StoredProfile = Omit<Profile, 'promise' | 'green' | 'terms'> & {
  promise: StoredTable
  green: StoredTable
  /** Of some time, and then not yet all. */
  terms?: Partial<Terms>
  /** Until November 2026 the thresholds of the route were the only ones in a profile, without their sources. */
  figures?: RouteFigures
}

/** A stored profile in the present form; what it lacks counts as it did when it was published. */
export function readProfile({ figures, ...stored }: StoredProfile): Profile {
  return {
    ...stored,
    terms: { ...termsOf(figures), ...stored.terms },
    promise: { ...ROWS_SINCE, ...stored.promise },
    green: { ...ROWS_SINCE, ...stored.green },
  }
}

function termsOf(figures: RouteFigures | undefined): Terms {
  if (figures === undefined) return SHIPPED_TERMS
  const own = (name: 'low-voltage-load' | 'joint-review' | 'access-system-design', value: number) => {
    return { ...SHIPPED_TERMS[name], value }
  }
  return {
    ...SHIPPED_TERMS,
    'low-voltage-load': own('low-voltage-load', figures.lvThresholdKw),
    'joint-review': own('joint-review', figures.jointReviewKva),
    'access-system-design': own('access-system-design', figures.accessSystemDesignKv),
  }
}
