/**
 * The company's own promise compared with what is published for the whole case (docs/procedure.md section 4, profile
 * `published-commitment`). Regions do not adopt that profile by default: a promise that exceeds it is no fault of the
 * limits; the administrator sees by how much.
 */
import type { Calendar } from '../time/calendar.ts'
import { chainsOf, elapsedDays, handlingDays, triggersOf } from './profile-sums.ts'
import { LIMIT_COLUMNS } from './profile.ts'
import type { CaseClockKind, LimitColumn, Profile } from './profile.ts'
import { PUBLISHED_COMMITMENT } from './profiles.data.ts'
import type { Figure } from './figure.ts'

/** A category whose promises, taken together, are longer than what is published; all figures in working days. */
export interface CommitmentExcess {
  column: LimitColumn
  kind: CaseClockKind
  /** What is added up: the days of each chain of steps; of `elapsed` the one number. */
  parts: number[]
  promised: number
  published: number
  over: number
  source: Figure['source']
  status: Figure['status']
}

/** By category, by how much the company's promises exceed the published commitment; empty if they keep it. */
export function commitmentExcess(profile: Profile, calendar: Calendar): CommitmentExcess[] {
  const triggers = triggersOf(calendar, profile.validFrom)
  return LIMIT_COLUMNS.flatMap((column): CommitmentExcess[] => {
    const figure = PUBLISHED_COMMITMENT[column]
    if (figure === undefined) return []
    const { value: published, kind, source, status } = figure
    const sum = { profile, calendar, triggers, column }
    const parts = kind === 'elapsed' ? [elapsedDays(sum, 'promise')] : handlingDays(sum, 'promise', chainsOf(figure))
    const promised = parts.reduce((a, b) => a + b)
    const over = promised - published
    return over > 0 ? [{ column, kind, parts, promised, published, over, source, status }] : []
  })
}
