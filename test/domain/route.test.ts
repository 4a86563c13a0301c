import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Facts } from '../../domain/facts.ts'
import { includes, isTooLargeForLowVoltage, partiesOf, route } from '../../domain/route.ts'
import type { LeftOutReason } from '../../domain/route.ts'
import { IMPORTANCE, isDepartment, KINDS, PURPOSES, STEPS, VOLTAGES } from '../../domain/vocabulary.ts'
import type { Category, Party } from '../../domain/vocabulary.ts'
import { FACTS } from '../support/paper.ts'

/** By hand from process.md section 2 and the table of section 3; never from a run. */

const FIGURES = { lvThresholdKw: 160, jointReviewKva: 1_260, accessSystemDesignKv: 35 }

/** Capitals are parties, small letters the reason for which a step is left out. */
const PARTY: Readonly<Record<string, Party>> = {
  M: 'marketing',
  P: 'planning',
  T: 'production',
  S: 'safety',
  D: 'dispatch',
  A: 'account-manager',
  C: 'applicant',
}
const REASON: Readonly<Record<string, LeftOutReason>> = {
  docs: 'only-when-documents-lack',
  lv: 'low-voltage',
  hv: 'high-voltage',
  srv: 'plan-made-in-survey',
  own: 'approved-by-drafter',
  free: 'no-fee-due',
  asis: 'not-important-not-requested',
  line: 'no-external-works',
  none: 'no-customer-works',
}

const LV: Partial<Facts> = { voltage: 'LV', kv: 0.4, requestedKw: 120, requestedKva: 0, purpose: 'commercial' }
const HOME: Partial<Facts> = { ...LV, customer: 'person', purpose: 'residential', kv: 0.22, requestedKw: 12 }

const APPLICATIONS: Readonly<Record<string, [Category, Partial<Facts>]>> = {
  home: ['lv-residential', HOME],
  homeL: ['lv-residential', { ...HOME, externalWorks: true }],
  homeF: ['lv-residential', { ...HOME, chargeableExtras: true }],
  homeW: ['lv-residential', { ...HOME, wantsDesignReview: true, wantsMidworksInspection: true }],
  shop: ['lv-other', LV],
  shopL: ['lv-other', { ...LV, externalWorks: true }],
  shopF: ['lv-other', { ...LV, chargeableExtras: true }],
  shopD: ['lv-other', { ...LV, wantsDesignReview: true }],
  shopI: ['lv-other', { ...LV, wantsMidworksInspection: true }],
  vital: ['lv-other', { ...LV, importance: 'second' }],
  farm: ['lv-other', { ...LV, customer: 'person', purpose: 'agricultural' }],
  flats: ['lv-other', { ...LV, purpose: 'residential', residentialCompound: true }],
  twin: ['lv-other', { ...LV, sources: 2 }],
  solar: ['lv-other', { ...LV, ownGeneration: true }],

  plant: ['hv-single', {}],
  below: ['hv-single', { requestedKva: 1_259 }],
  joint: ['hv-single', { requestedKva: 1_260 }],
  lineH: ['hv-single', { externalWorks: true }],
  fee: ['hv-single', { chargeableExtras: true }],
  drawn: ['hv-single', { wantsDesignReview: true }],
  mid: ['hv-single', { wantsMidworksInspection: true }],
  imp2: ['hv-single', { importance: 'second' }],
  event: ['hv-single', { importance: 'temporary' }],
  estate: ['hv-single', { residentialCompound: true }],
  gen: ['hv-single', { ownGeneration: true }],
  villa: ['hv-single', { customer: 'person', purpose: 'residential' }],
  dual: ['hv-dual', { sources: 2 }],
  hosp: ['hv-dual', { sources: 2, importance: 'first', externalWorks: true, ownGeneration: true }],
  three: ['hv-dual', { sources: 3, kv: 35, requestedKva: 20_000 }],
}

const LOW_VOLTAGE = `
                      home  homeL homeF homeW shop  shopL shopF shopD shopI vital farm  flats twin  solar
acceptance            M     M     M     M     M     M     M     M     M     M     M     M     M     M
supplement            docs  docs  docs  docs  docs  docs  docs  docs  docs  docs  docs  docs  docs  docs
survey                M     MT    M     M     M     MT    M     M     M     M     M     M     M     M
external-plan         lv    lv    lv    lv    lv    lv    lv    lv    lv    lv    lv    lv    lv    lv
internal-plan         lv    lv    lv    lv    lv    lv    lv    lv    lv    lv    lv    lv    lv    lv
plan                  srv   M     srv   srv   srv   M     srv   srv   srv   srv   srv   srv   srv   srv
plan-review           own   own   own   own   M     M     M     M     M     M     M     M     M     M
plan-reply            A     A     A     A     A     A     A     A     A     A     A     A     A     A
plan-confirmation     C     C     C     C     C     C     C     C     C     C     C     C     C     C
fees                  free  free  CM    free  free  free  CM    free  free  free  free  free  CM    free
design-submission     none  none  none  none  asis  asis  asis  C     asis  C     asis  C     asis  asis
design-review         none  none  none  none  asis  asis  asis  TS    asis  TS    asis  TS    asis  asis
external-works        line  T     line  line  line  T     line  line  line  line  line  line  line  line
customer-works        none  none  none  none  C     C     C     C     C     C     C     C     C     C
midworks-inspection   none  none  none  none  asis  asis  asis  asis  ST    ST    asis  ST    asis  asis
completion-report     none  none  none  none  C     C     C     C     C     C     C     C     C     C
completion-inspection none  none  none  none  MST   MST   MST   MST   MST   MST   MST   MST   MST   MST
contract              MC    MC    MC    MC    MC    MC    MC    MC    MC    MC    MC    MC    MC    MC
metering              M     M     M     M     M     M     M     M     M     M     M     M     M     M
energisation          M     M     M     M     M     M     M     M     M     M     M     M     M     M
archive               M     M     M     M     M     M     M     M     M     M     M     M     M     M
return-visit          A     A     A     A     A     A     A     A     A     A     A     A     A     A
`

const HIGH_VOLTAGE = `
                      plant below joint lineH fee   drawn mid   imp2  event estate gen   villa dual  hosp  three
acceptance            M     M     M     M     M     M     M     M     M     M      M     M     M     M     M
supplement            docs  docs  docs  docs  docs  docs  docs  docs  docs  docs   docs  docs  docs  docs  docs
survey                MT    MT    MTP   MT    MT    MT    MT    MTP   MTP   MT     MT    MT    MTP   MTP   MTP
external-plan         T     T     T     T     T     T     T     T     T     T      T     T     T     T     T
internal-plan         M     M     M     M     M     M     M     M     M     M      M     M     M     M     M
plan                  hv    hv    hv    hv    hv    hv    hv    hv    hv    hv     hv    hv    hv    hv    hv
plan-review           MPTSD MPTSD MPTSD MPTSD MPTSD MPTSD MPTSD MPTSD MPTSD MPTSD  MPTSD MPTSD MPTSD MPTSD MPTSD
plan-reply            A     A     A     A     A     A     A     A     A     A      A     A     A     A     A
plan-confirmation     C     C     C     C     C     C     C     C     C     C      C     C     C     C     C
fees                  free  free  free  free  CM    free  free  free  free  free   free  free  CM    CM    CM
design-submission     asis  asis  asis  asis  asis  C     asis  C     C     C      asis  asis  asis  C     asis
design-review         asis  asis  asis  asis  asis  TSD   asis  TSD   TSD   TSD    asis  asis  asis  TSD   asis
external-works        line  line  line  T     line  line  line  line  line  line   line  line  line  T     line
customer-works        C     C     C     C     C     C     C     C     C     C      C     C     C     C     C
midworks-inspection   asis  asis  asis  asis  asis  asis  ST    ST    ST    ST     asis  asis  asis  ST    asis
completion-report     C     C     C     C     C     C     C     C     C     C      C     C     C     C     C
completion-inspection MSTD  MSTD  MSTD  MSTD  MSTD  MSTD  MSTD  MSTD  MSTD  MSTD   MSTD  MSTD  MSTD  MSTD  MSTD
contract              MC    MC    MC    MC    MC    MC    MC    MC    MC    MC     MDC   MC    MDC   MDC   MDC
metering              M     M     M     M     M     M     M     M     M     M      M     M     M     M     M
energisation          DT    DT    DT    DT    DT    DT    DT    DT    DT    DT     DT    DT    DT    DT    DT
archive               M     M     M     M     M     M     M     M     M     M      M     M     M     M     M
return-visit          A     A     A     A     A     A     A     A     A     A      A     A     A     A     A
`

interface Expected {
  name: string
  steps: Record<string, string[]>
  leftOut: Record<string, string>
}

function expectedOf(table: string): Expected[] {
  const [names = [], ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  return names.map((name, column) => {
    const cells = rows.map(([step = '', ...each]) => [step, each[column] ?? ''] as const)
    const steps = cells.filter(([, cell]) => !(cell in REASON))
    const leftOut = cells.filter(([, cell]) => cell in REASON)
    return {
      name,
      steps: Object.fromEntries(
        steps.map(([step, cell]) => [step, Array.from(cell, (letter) => PARTY[letter] ?? '').sort()]),
      ),
      leftOut: Object.fromEntries(leftOut.map(([step, cell]) => [step, REASON[cell] ?? ''])),
    }
  })
}

const TABLE = [...expectedOf(LOW_VOLTAGE), ...expectedOf(HIGH_VOLTAGE)]

test('the table has an application for each column and a row for each step', () => {
  expect(TABLE.map(({ name }) => name)).toEqual(Object.keys(APPLICATIONS))
  for (const { steps, leftOut } of TABLE) {
    expect(Object.keys({ ...steps, ...leftOut }).sort()).toEqual([...STEPS].sort())
  }
})

describe.each(KINDS)('an application for %s supply', (kind) => {
  test.each(TABLE)('$name', ({ name, steps, leftOut }) => {
    const [category, facts] = APPLICATIONS[name] ?? ['hv-dual', {}]
    const found = route({ ...FACTS, ...facts, kind, existingKva: kind === 'increase' ? 315 : 0 }, FIGURES)
    expect(found.category).toBe(category)
    expect(Object.fromEntries(found.steps.map(({ step, parties }) => [step, [...parties].sort()]))).toEqual(steps)
    expect(Object.fromEntries(found.leftOut.map(({ step, reason }) => [step, reason]))).toEqual(leftOut)
  })
})

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
    kv: fc.constantFrom(0.22, 0.4, 10, 35, 110),
    sources: fc.integer({ min: 1, max: 4 }),
    importance: fc.constantFrom(...IMPORTANCE),
    residentialCompound: fc.boolean(),
    ownGeneration: fc.boolean(),
    externalWorks: fc.boolean(),
    chargeableExtras: fc.boolean(),
    wantsDesignReview: fc.boolean(),
    wantsMidworksInspection: fc.boolean(),
    endsOn: fc.constant(null),
    customerWorks: fc.boolean(),
    follows: fc.constant(null),
    phases: fc.constant([{ kva: 100, wantedOn: '2026-09-01' }]),
  })
  const always = (holds: (given: Facts, found: ReturnType<typeof route>) => void) =>
    fc.assert(fc.property(facts, (given) => holds(given, route(given, FIGURES))))

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

  test('keeps the gates: contract, meter and energisation always, completion inspection where the customer builds', () => {
    always((given, found) => {
      for (const step of ['acceptance', 'plan-reply', 'contract', 'metering', 'energisation', 'archive'] as const) {
        expect(includes(found, step)).toBe(true)
      }
      expect(includes(found, 'completion-inspection')).toBe(includes(found, 'customer-works'))
      expect(includes(found, 'customer-works')).toBe(found.category !== 'lv-residential')
      expect(includes(found, 'fees')).toBe(given.sources >= 2 || given.chargeableExtras)
    })
  })

  test('is reviewed jointly exactly at high voltage from 1,260 kVA, with two sources, or for the important', () => {
    always(({ voltage, requestedKva, sources, importance }, found) => {
      const isJoint = voltage === 'HV' && (requestedKva >= 1_260 || sources >= 2 || importance !== 'none')
      expect(found.jointReview).toBe(isJoint)
      expect(partiesOf(found, 'survey').includes('planning')).toBe(isJoint)
    })
  })

  test('at low voltage does not trouble planning or dispatch', () => {
    always(({ voltage }, { steps }) => {
      const departments = steps.flatMap(({ parties }) => parties.filter(isDepartment))
      if (voltage === 'LV') expect(departments.every((each) => each !== 'planning' && each !== 'dispatch')).toBe(true)
    })
  })
})
