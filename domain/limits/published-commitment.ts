/**
 * The company's own promise compared with what is published for the whole case (docs/procedure.md section 4, profile
 * `published-commitment`). Regions do not adopt that profile by default: a promise that exceeds it is no fault of the
 * limits; the administrator sees by how much.
 */
import type { Calendar } from '../time/calendar.ts'
import { elapsedDays, HANDLED, handlingDays, REPLY_CHAIN, triggersOf } from './profile-sums.ts'
import type { CaseClockKind, LimitColumn, Profile, PromiseRow } from './profile.ts'
import type { Figure } from './figure.ts'

const SOURCE =
  '国家电网公布：业扩报装供电企业各环节合计办理时间 · Published commitment of State Grid: handling time over all steps'

interface Published extends Figure {
  kind: CaseClockKind
  /** What `handling` adds up: steps that follow one another, each chain from its own trigger. */
  chains: readonly (readonly PromiseRow[])[]
}

const days = (value: number, kind: CaseClockKind, chains: Published['chains']): Published => {
  return { value, unit: 'workingDays', source: SOURCE, status: 'practice', kind, chains }
}

// Acceptance, design review and mid-works inspection are not counted there.
const LOW_VOLTAGE = days(6, 'handling', [REPLY_CHAIN, ['completion-inspection'], ['meter-and-connect']])

const COLUMNS = [
  'lv-residential',
  'lv-other',
  'lv-other-works',
  'hv-single',
  'hv-dual',
] as const satisfies LimitColumn[]

/** What is published by column; for homes with external works nothing is. */
const PUBLISHED_COMMITMENT: Record<(typeof COLUMNS)[number], Published> = {
  'lv-residential': days(5, 'elapsed', []),
  'lv-other': LOW_VOLTAGE,
  'lv-other-works': LOW_VOLTAGE,
  'hv-single': days(22, 'handling', HANDLED),
  'hv-dual': days(32, 'handling', HANDLED),
}

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
  return COLUMNS.flatMap((column): CommitmentExcess[] => {
    const { value: published, kind, chains, source, status } = PUBLISHED_COMMITMENT[column]
    const sum = { profile, calendar, triggers, column }
    const parts = kind === 'elapsed' ? [elapsedDays(sum, 'promise')] : handlingDays(sum, 'promise', chains)
    const promised = parts.reduce((a, b) => a + b)
    const over = promised - published
    return over > 0 ? [{ column, kind, parts, promised, published, over, source, status }] : []
  })
}
