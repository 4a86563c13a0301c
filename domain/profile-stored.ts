import type { LimitColumns, Profile, PromiseRow } from './profile.ts'

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
export type StoredProfile = Omit<Profile, 'promise' | 'green'> & { promise: StoredTable; green: StoredTable }

/** A stored profile in the present form; what it lacks counts as it did when it was published. */
export function readProfile(stored: StoredProfile): Profile {
  return {
    ...stored,
    promise: { ...ROWS_SINCE, ...stored.promise },
    green: { ...ROWS_SINCE, ...stored.green },
  }
}
