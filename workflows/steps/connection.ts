import { latestRound, lineBuiltAt, waitsForLine } from '../../domain/case/case-view.ts'
import { includes, partiesOf } from '../../domain/application/route.ts'
import type { Party } from '../../domain/vocabulary.ts'
import { takeStep } from './step.ts'
import { together, until } from '../walk.ts'
import type { Kase, Procedure } from '../walk.ts'

/** The completion inspection is led by marketing's inspector, who also comes to every re-inspection. */
const LEAD: Party = 'marketing'

/**
 * 竣工报验, 竣工检验: the customer reports, the departments inspect in parallel. Defects are listed once; the
 * re-inspection after the customer's new report is a round of its own, by the lead and those who found defects.
 */
export function* inspectCompletion(kase: Kase, phase: number): Procedure {
  if (!includes(kase.state.route, 'completion-inspection')) return
  const all = partiesOf(kase.state.route, 'completion-inspection')
  let inspectors: readonly Party[] = all
  for (;;) {
    yield* takeStep(kase, 'completion-report', { phase, cause: 'defects' })
    const answers = yield* takeStep(kase, 'completion-inspection', { phase, parties: inspectors, cause: 'defects' })
    const finders = answers.filter(({ outcome }) => outcome !== 'pass').map(({ party }) => party)
    if (finders.length === 0) return
    inspectors = all.filter((party) => party === LEAD || finders.includes(party))
  }
}

/**
 * 装表, 送电: ordered when the customer has reported completion (without customer works: with the confirmed plan); both
 * count from the last of inspection passed, contract signed and fees settled, whether or not the grid's own line is ready.
 * The gates hold for every energisation; if a line is built, that is one of them.
 */
export function* connect(kase: Kase, phase: number): Procedure {
  yield* until(() => isOrdered(kase, phase))
  yield* together(takeStep(kase, 'metering', { phase }), takeStep(kase, 'energisation', { phase }))
  const isEnergised = kase.state.energised.some((each) => each.phase === phase)
  // A reduction for which nothing is built is only metered again: the supply goes on.
  if (includes(kase.state.route, 'energisation') && !isEnergised) kase.record('PhaseEnergised', { phase })
}

function isOrdered(kase: Kase, phase: number): boolean {
  if (waitsForLine(kase.state) && lineBuiltAt(kase.state) === null) return false
  const isReported = latestRound(kase.state, 'completion-inspection', phase) > 0
  return isReported || !includes(kase.state.route, 'completion-inspection')
}
