import { followsProcedure } from '../versions.ts'
import { LADDERS_BEFORE, SHIPPED_LADDERS } from './ladders.data.ts'
import type { Ladders } from './ladder.ts'
import { NO_COMMITMENTS } from './profile.ts'
import type { LimitColumns, Profile, PromiseRow } from './profile.ts'
import { PROFILE_2026 } from './profiles.data.ts'
import type { RouteFigures } from '../application/route.ts'
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
const SINCE = [
  'reduction-plan',
  'validity-extension',
  'removal',
  'customer-call',
  'line-date',
] as const satisfies RowSince[]

type StoredTable = Omit<Profile['promise'], RowSince> & Partial<Pick<Profile['promise'], RowSince>>

/** A profile as a database or a history has it: an old one is missing what profiles did not have then. */
export type StoredProfile = Omit<Profile, 'promise' | 'green' | 'terms' | 'ladders' | 'commitments'> & {
  /** Until December 2026 a case had one limit as a whole. */
  commitments?: Partial<Profile['commitments']>
  promise: StoredTable
  green: StoredTable
  /** Of some time, and then not yet all. */
  terms?: Partial<Terms>
  /** Until December 2026 they stood in the code; that of problem items came later. */
  ladders?: Omit<Ladders, 'item'> & Partial<Pick<Ladders, 'item'>>
  /** Until November 2026 the thresholds of the route were the only ones in a profile, without their sources. */
  figures?: RouteFigures
}

/** A stored profile in the present form; missing parts count as they did when it was published. */
export function readProfile({ figures, ...stored }: StoredProfile): Profile {
  return {
    ...stored,
    terms: { ...termsOf(figures), ...stored.terms },
    ladders: { item: SHIPPED_LADDERS.item, ...(stored.ladders ?? LADDERS_BEFORE) },
    commitments: { ...NO_COMMITMENTS, ...stored.commitments },
    promise: { ...ROWS_SINCE, ...stored.promise },
    green: { ...ROWS_SINCE, ...stored.green },
  }
}

/** Rows of before, filled up. */
const completed = new WeakMap<Profile, Profile>()

/**
 * A profile of before with the shipped limits in the rows that profiles did not have then: no task of the grid is without
 * limit and ladder. The same profile gives the same object.
 */
export function completeProfile(profile: Profile): Profile {
  if (rowsAdded(profile).length === 0) return profile
  const known = completed.get(profile)
  if (known !== undefined) return known
  const { promise, green } = profile
  const whole = { ...profile, promise: withRows(promise, 'promise'), green: withRows(green, 'green') }
  completed.set(profile, whole)
  return whole
}

/**
 * The limits by which a case is given its tasks: of its own profile, and of the shipped one in rows that this has not. A
 * case from before such rows keeps what it was submitted with.
 */
export function limitsFor(state: { procedure: number }, profile: Profile): Profile {
  return followsProcedure(state, 2) ? completeProfile(profile) : profile
}

/** The rows of which a profile of before has no limit. */
export function rowsAdded({ promise }: Pick<Profile, 'promise'>): PromiseRow[] {
  return SINCE.filter((row) => Object.keys(promise[row]).length === 0)
}

function withRows(table: Profile['promise'], name: 'promise' | 'green'): Profile['promise'] {
  const added = SINCE.filter((row) => Object.keys(table[row]).length === 0)
  return { ...table, ...Object.fromEntries(added.map((row) => [row, PROFILE_2026[name][row]])) }
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
