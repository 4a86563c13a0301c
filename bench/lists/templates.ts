import { rowsOf } from '../../db/projections.ts'
import type { CaseRows } from '../../db/projections.ts'
import type { Facts } from '../../domain/application/facts.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { snapshotsOf } from '../../test/domain/play.ts'
import {
  HOME,
  HOME_AGREED,
  HOSPITAL,
  HOSPITAL_TO_END,
  PLANT_AGREED,
  REDUCTION_TO_METERING,
  SHOP,
  SHOP_TO_END,
  SHOP_WITH_LINE_SIGNED,
} from '../../test/domain/scripts.ts'
import { PAPER_RULES, PaperCase } from '../../test/support/paper.ts'
import { over } from '../filled.ts'

/** A case from which many are made, and how often of a thousand. */
export interface Template {
  state: CaseState
  rows: CaseRows
  isOpen: boolean
  share: number
}

/** Kinds of case, each with its share of what is applied for: most at low voltage, few with two sources. */
const KINDS: readonly { facts: Partial<Facts>; script: string; share: number }[] = [
  { facts: HOME, script: HOME_AGREED, share: 30 },
  { facts: { ...SHOP, chargeableExtras: true }, script: SHOP_TO_END, share: 25 },
  { facts: { ...SHOP, externalWorks: true }, script: SHOP_WITH_LINE_SIGNED, share: 15 },
  { facts: {}, script: PLANT_AGREED, share: 14 },
  {
    facts: { ...SHOP, kind: 'temporary', endsOn: '2026-12-31', chargeableExtras: true },
    script: SHOP_TO_END,
    share: 6,
  },
  { facts: { kind: 'reduction', customerWorks: true }, script: REDUCTION_TO_METERING, share: 5 },
  { facts: HOSPITAL, script: HOSPITAL_TO_END, share: 5 },
]

/** Every kind of case at every place of its story, open; and each at its end, over. */
export function templates(): Template[] {
  return KINDS.flatMap(({ facts, script, share }) => {
    const states = snapshotsOf(new PaperCase(facts), script).map(({ state }) => state)
    const open = states.filter((state) => Object.values(state.tasks).some(({ status }) => status === 'open'))
    const ends = states.slice(-3).map(over)
    return [
      ...open.map((state) => templateOf(state, true, share / open.length)),
      ...ends.map((state) => templateOf(state, false, share / ends.length)),
    ]
  })
}

function templateOf(state: CaseState, isOpen: boolean, share: number): Template {
  return { state, rows: rowsOf(state, PAPER_RULES), isOpen, share }
}
