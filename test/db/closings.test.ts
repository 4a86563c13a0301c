import { expect, test } from 'vitest'
import { rowsOf } from '../../db/projections.ts'
import { PUBLISHED_COMMITMENT_2026 } from '../../domain/limits/profiles.data.ts'
import { play } from '../domain/play.ts'
import { SHOP, SHOP_CONNECTABLE } from '../domain/scripts.ts'
import { at, PAPER_RULES, PaperCase } from '../support/paper.ts'

/** What the trends count of a case that has two limits for the whole case: the 2025 Opinion's, and the published one. */
test('a published commitment is counted as a row of its own, and the completed case by its principal clock', () => {
  const rules = { ...PAPER_RULES, profile: PUBLISHED_COMMITMENT_2026 }
  const paper = play(
    new PaperCase(SHOP, at('2026-03-02'), rules),
    `${SHOP_CONNECTABLE}
     03-06 14:00 metering.1.1.marketing install
     03-06 15:00 energisation.1.1.marketing energise
     03-09 09:00 archive.0.1.marketing file
     03-10 09:00 return-visit.0.1.account-manager visit`,
  )
  expect(paper.now.status).toBe('completed')
  const counted = rowsOf(paper.now, rules)
    .closings.filter(({ kind }) => kind !== 'step' && kind !== 'round')
    .map(({ kind, name, day, late, usedDays }) => [kind, name, day, late, usedDays])
  // by the regulation: the reply a day after acceptance, the inspection a day after its report of the 5th, connection
  // on the day of what it waited for; the commitment: the 3rd and the 6th; of the case: the same, the customer had the rest
  expect(counted.toSorted()).toEqual([
    ['case', '', '2026-03-10', false, 2],
    ['row', 'completion-inspection', '2026-03-06', false, 1],
    ['row', 'meter-and-connect', '2026-03-06', false, 0],
    ['row', 'plan-reply', '2026-03-03', false, 1],
    ['row', 'published-commitment', '2026-03-06', false, 2],
  ])
})
