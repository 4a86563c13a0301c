import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Facts } from '../../../domain/application/facts.ts'
import { includes, isTooLargeForLowVoltage, partiesOf, route } from '../../../domain/application/route.ts'
import { IMPORTANCE, isDepartment, KINDS, PURPOSES, STEPS, VOLTAGES } from '../../../domain/vocabulary.ts'
import type { Step } from '../../../domain/vocabulary.ts'
import { FACTS } from '../../support/paper.ts'
import { FIGURES, REASON } from './route-table.ts'
import { runs } from '../runs.ts'

/** What holds for every route; the routes themselves stand in the tables of `route-*.test.ts`. */

const LV: Partial<Facts> = { voltage: 'LV', kv: 0.4, requestedKw: 120, requestedKva: 120 }

describe('the low-voltage threshold', () => {
  const isTooLarge = (requestedKw: number, facts: Partial<Facts> = LV, lvThresholdKw = 160) =>
    isTooLargeForLowVoltage({ ...FACTS, ...facts, requestedKw }, { ...FIGURES, lvThresholdKw })

  it('is 160 kW where the region says nothing else', () => {
    expect([160, 160.1, 161].map((kw) => isTooLarge(kw))).toEqual([false, true, true])
  })

  it('is of the region', () => {
    expect(isTooLarge(100, LV, 50)).toBe(true)
  })

  it('does not bind high voltage', () => {
    expect(isTooLarge(5_000, {})).toBe(false)
  })
})

describe('the figures', () => {
  test('of a joint review and of the access-system design are of the region', () => {
    const elsewhere = { ...FIGURES, jointReviewKva: 630, accessSystemDesignKv: 110 }
    expect(route({ ...FACTS, requestedKva: 630 }, elsewhere).jointReview).toBe(true)
    expect(route({ ...FACTS, requestedKva: 629 }, elsewhere).jointReview).toBe(false)
    expect(includes(route({ ...FACTS, kv: 35 }, elsewhere), 'access-system-design')).toBe(false)
    expect(includes(route({ ...FACTS, kv: 110 }, elsewhere), 'access-system-design')).toBe(true)
  })
})

/** Of a reduction's short route: acceptance, plan, works if any, contract and meter, archive, return visit. */
const OF_A_REDUCTION: readonly Step[] = [
  'acceptance',
  'plan',
  'fees',
  'customer-works',
  'completion-report',
  'completion-inspection',
  'contract',
  'metering',
  'energisation',
  'archive',
  'return-visit',
]

describe('any application', () => {
  const facts = fc.record<Facts>({
    kind: fc.constantFrom(...KINDS),
    customer: fc.constantFrom('person', 'organisation'),
    purpose: fc.constantFrom(...PURPOSES),
    region: fc.constant('chengdong'),
    requestedKw: fc.integer({ min: 1, max: 20_000 }),
    requestedKva: fc.oneof(fc.constantFrom(0, 1_259, 1_260, 1_261), fc.integer({ min: 0, max: 40_000 })),
    existingKva: fc.integer({ min: 0, max: 5_000 }),
    voltage: fc.constantFrom(...VOLTAGES),
    kv: fc.constantFrom(0.22, 0.4, 10, 20, 34.9, 35, 110),
    sources: fc.integer({ min: 1, max: 4 }),
    importance: fc.constantFrom(...IMPORTANCE),
    residentialCompound: fc.boolean(),
    ownGeneration: fc.boolean(),
    externalWorks: fc.boolean(),
    chargeableExtras: fc.boolean(),
    wantsDesignReview: fc.boolean(),
    wantsMidworksInspection: fc.boolean(),
    endsOn: fc.constantFrom(null, '2027-08-31'),
    customerWorks: fc.boolean(),
    follows: fc.constantFrom(null, '2026-000001'),
    phases: fc.constant([{ kva: 100, wantedOn: '2026-09-01' }]),
  })
  const always = (holds: (given: Facts, found: ReturnType<typeof route>) => void) =>
    fc.assert(
      fc.property(facts, (given) => holds(given, route(given, FIGURES))),
      runs(500),
    )
  const among = (holds: (given: Facts) => boolean, check: (given: Facts, found: ReturnType<typeof route>) => void) =>
    always((given, found) => {
      if (holds(given)) check(given, found)
    })

  test('has every step once: on the route, or left out with a reason', () => {
    always((_, found) => {
      const named = [...found.steps, ...found.leftOut].map(({ step }) => step)
      expect(named.sort()).toEqual([...STEPS].sort())
      expect(found.leftOut.every(({ reason }) => Object.values(REASON).includes(reason))).toBe(true)
    })
  })

  test('has each party of a step once, and at least one', () => {
    always((_, { steps }) => {
      for (const { parties } of steps) expect(new Set(parties).size).toBe(Math.max(parties.length, 1))
    })
  })

  test('is accepted, contracted, metered, filed and visited', () => {
    always((_, found) => {
      for (const step of ['acceptance', 'contract', 'metering', 'archive', 'return-visit'] as const) {
        expect(includes(found, step)).toBe(true)
      }
    })
  })

  test('but a reduction is surveyed, replied to in writing, confirmed and energised', () => {
    among(
      ({ kind }) => kind !== 'reduction',
      (_, found) => {
        for (const step of ['survey', 'plan-reply', 'plan-confirmation', 'energisation'] as const) {
          expect(includes(found, step)).toBe(true)
        }
      },
    )
  })

  test('with works of the customer keeps the gates: completion inspection, contract, meter and energisation', () => {
    always((given, found) => {
      const builds = found.category !== 'lv-residential' && (given.kind !== 'reduction' || given.customerWorks)
      expect(includes(found, 'customer-works')).toBe(builds)
      expect(includes(found, 'completion-report')).toBe(builds)
      expect(includes(found, 'completion-inspection')).toBe(builds)
      if (builds) expect(includes(found, 'energisation')).toBe(true)
    })
  })

  test('pays only for a second source that is new, and for chargeable extras', () => {
    always(({ kind, sources, chargeableExtras }, found) => {
      expect(includes(found, 'fees')).toBe((sources >= 2 && kind !== 'reduction') || chargeableExtras)
    })
  })

  test('of a reduction keeps to the short route, planned by marketing alone', () => {
    among(
      ({ kind }) => kind === 'reduction',
      (_, found) => {
        expect(found.steps.map(({ step }) => step).filter((step) => !OF_A_REDUCTION.includes(step))).toEqual([])
        expect(partiesOf(found, 'plan')).toEqual(['marketing'])
        expect(includes(found, 'energisation')).toBe(includes(found, 'customer-works'))
      },
    )
  })

  test('that is not a reduction is drafted once: in the survey, as one plan, or as an external and an internal one', () => {
    among(
      ({ kind }) => kind !== 'reduction',
      ({ voltage, externalWorks }, found) => {
        expect(includes(found, 'external-plan')).toBe(voltage === 'HV')
        expect(includes(found, 'internal-plan')).toBe(voltage === 'HV')
        expect(includes(found, 'plan')).toBe(voltage === 'LV' && externalWorks)
      },
    )
  })

  test('ends only where the supply is temporary, and then by the customer’s choice and marketing’s hand', () => {
    always(({ kind }, found) => {
      expect(partiesOf(found, 'supply-end')).toEqual(kind === 'temporary' ? ['applicant'] : [])
      expect(partiesOf(found, 'removal')).toEqual(kind === 'temporary' ? ['marketing'] : [])
    })
  })

  test('has its access system designed exactly from 35 kV, by the customer', () => {
    always(({ kind, voltage, kv }, found) => {
      const isDesigned = kind !== 'reduction' && voltage === 'HV' && kv >= 35
      expect(partiesOf(found, 'access-system-design')).toEqual(isDesigned ? ['applicant'] : [])
    })
  })

  test('hands in the design exactly where it is reviewed', () => {
    always((_, found) => {
      expect(includes(found, 'design-submission')).toBe(includes(found, 'design-review'))
    })
  })

  test('of the important and of compounds is looked at in design and in works, whatever the customer asks', () => {
    among(
      ({ kind, importance, residentialCompound, customer, purpose }) => {
        const isHome = customer === 'person' && purpose === 'residential'
        return kind !== 'reduction' && (importance !== 'none' || (residentialCompound && !isHome))
      },
      (_, found) => {
        const isHome = found.category === 'lv-residential'
        expect(includes(found, 'design-review')).toBe(!isHome)
        expect(includes(found, 'midworks-inspection')).toBe(!isHome)
      },
    )
  })

  test.each([
    ['a single home at low voltage', { voltage: 'LV', customer: 'person', purpose: 'residential' }, false],
    ['a villa at high voltage', { voltage: 'HV', customer: 'person', purpose: 'residential' }, false],
    ['the compound itself', { voltage: 'HV', customer: 'organisation', purpose: 'residential' }, true],
    ['its lifts and lights', { voltage: 'LV', customer: 'organisation', purpose: 'commercial' }, true],
  ] as const)('in a compound %s is looked at: %s', (_, of, isLookedAt) => {
    const found = route({ ...FACTS, requestedKw: 100, residentialCompound: true, ...of }, FIGURES)
    expect(includes(found, 'design-review')).toBe(isLookedAt)
    expect(includes(found, 'midworks-inspection')).toBe(isLookedAt)
  })

  test('is reviewed jointly exactly at high voltage from 1,260 kVA, with two sources, or for the important', () => {
    always(({ kind, voltage, requestedKva, sources, importance }, found) => {
      const isLarge = voltage === 'HV' && (requestedKva >= 1_260 || sources >= 2 || importance !== 'none')
      const isJoint = kind !== 'reduction' && isLarge
      expect(found.jointReview).toBe(isJoint)
      expect(partiesOf(found, 'survey').includes('planning')).toBe(isJoint)
    })
  })

  test('begins with no task that waits for an event: documents lacking, a wish for more time, silence', () => {
    always((_, { leftOut }) => {
      expect(leftOut).toContainEqual({ step: 'supplement', reason: 'only-when-documents-lack' })
      expect(leftOut).toContainEqual({ step: 'validity-extension', reason: 'only-when-asked' })
      expect(leftOut).toContainEqual({ step: 'customer-call', reason: 'only-when-silent' })
    })
  })

  test('at low voltage does not trouble planning or dispatch', () => {
    always(({ voltage }, { steps }) => {
      const departments = steps.flatMap(({ parties }) => parties.filter(isDepartment))
      if (voltage === 'LV') expect(departments.every((each) => each !== 'planning' && each !== 'dispatch')).toBe(true)
    })
  })

  test('goes the same way whatever its region, dates and predecessor', () => {
    always((given, found) => {
      const other: Facts = { ...given, region: 'chengbei', follows: null, endsOn: null, phases: [] }
      expect(route(other, FIGURES)).toEqual(found)
    })
  })
})
