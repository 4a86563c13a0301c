import { describe, expect, it, test } from 'vitest'
import { checkProfile } from '../../../domain/limits/profile-check.ts'
import { readRules } from '../../../domain/limits/rules.ts'
import { promiseOf, routeFiguresOf } from '../../../domain/limits/profile.ts'
import { completeProfile, limitsFor, readProfile, rowsAdded } from '../../../domain/limits/profile-stored.ts'
import type { StoredProfile } from '../../../domain/limits/profile-stored.ts'
import { PROFILE_2026 } from '../../../domain/limits/profiles.data.ts'
import { SHIPPED_TERMS } from '../../../domain/limits/terms.data.ts'
import { FACTS, PAPER_RULES } from '../../support/paper.ts'

/** A profile as it was stored until November 2026: three thresholds without sources, and fewer rows. */
function before(): StoredProfile {
  const { terms: _terms, ...stored } = structuredClone(PROFILE_2026)
  const { promise, green } = stored
  for (const table of [promise, green]) {
    for (const row of ['reduction-plan', 'validity-extension', 'removal', 'customer-call', 'line-date']) {
      Reflect.deleteProperty(table, row)
    }
  }
  return { ...stored, figures: { lvThresholdKw: 100, jointReviewKva: 2_000, accessSystemDesignKv: 66 } }
}

describe('a profile of before', () => {
  const read = readProfile(before())

  it('keeps the thresholds that it had, and counts by the shipped periods', () => {
    expect(routeFiguresOf(read)).toEqual({ lvThresholdKw: 100, jointReviewKva: 2_000, accessSystemDesignKv: 66 })
    // with their units and sources as shipped
    const own = { ...SHIPPED_TERMS['joint-review'], value: 2_000 }
    expect(read.terms['joint-review']).toEqual(own)
    expect(read.terms['low-voltage-load']).toEqual({ ...SHIPPED_TERMS['low-voltage-load'], value: 100 })
    expect(read.terms['access-system-design']).toEqual({ ...SHIPPED_TERMS['access-system-design'], value: 66 })
    expect(read.terms['customer-silent']).toEqual(SHIPPED_TERMS['customer-silent'])
  })

  it('has no limit where profiles had none, and the plan of a reduction among the others', () => {
    expect(promiseOf(read, 'promise', 'removal', FACTS)).toBeUndefined()
    expect(promiseOf(read, 'promise', 'plan', { ...FACTS, kind: 'reduction' })?.value).toBe(3)
    expect(promiseOf(PROFILE_2026, 'promise', 'plan', { ...FACTS, kind: 'reduction' })?.value).toBe(2)
  })

  it('gives cases of the present procedure the shipped limits in these rows; those of before keep what they have', () => {
    const steps = ['removal', 'validity-extension', 'customer-call', 'line-date'] as const
    const limitsOf = (procedure: number) =>
      steps.map((step) => promiseOf(limitsFor({ procedure }, read), 'promise', step, FACTS)?.value)
    expect(limitsOf(2)).toEqual([5, 5, 1, 2])
    expect(limitsOf(1)).toEqual([undefined, undefined, undefined, undefined])
    // a plan of low voltage has no other row: it would be without any limit
    const reduction = { ...FACTS, kind: 'reduction', voltage: 'LV', customer: 'person' } as const
    expect(promiseOf(read, 'promise', 'plan', { ...reduction, purpose: 'residential' })).toBeUndefined()
    expect(promiseOf(limitsFor({ procedure: 2 }, read), 'promise', 'plan', reduction)?.value).toBe(2)
  })

  it('tells which rows it lacks, and with the shipped ones has all that a case needs', () => {
    expect(rowsAdded(read)).toEqual(['reduction-plan', 'validity-extension', 'removal', 'customer-call', 'line-date'])
    expect(checkProfile(read, PAPER_RULES.calendar).some(({ problem }) => problem === 'missing')).toBe(true)
    expect(checkProfile(completeProfile(read), PAPER_RULES.calendar)).toEqual([])
    expect(completeProfile(read)).toBe(completeProfile(read))
    expect(completeProfile(PROFILE_2026)).toBe(PROFILE_2026)
  })
})

it('a profile that lacks a figure counts by the shipped one, and by its own for the others', () => {
  const { terms, ...stored } = structuredClone(PROFILE_2026)
  const { 'suspensions-a-day': _since, ...known } = terms
  const read = readProfile({ ...stored, terms: { ...known, 'urge-again': { ...known['urge-again'], value: 3 } } })
  expect(read.terms['suspensions-a-day'].value).toBe(2)
  expect(read.terms['urge-again'].value).toBe(3)
})

it('a present profile is read as it is', () => {
  expect(readProfile(PROFILE_2026)).toEqual(PROFILE_2026)
})

test('rules of before are read with those by which the case counted earlier', () => {
  const { calendar } = PAPER_RULES
  const stored = { calendar, profile: before() }
  const read = { calendar, profile: readProfile(before()) }
  expect(readRules(stored)).toStrictEqual(read)
  expect(readRules({ ...stored, earlier: [stored] })).toStrictEqual({ ...read, earlier: [read] })
})

it('a profile of before with thresholds of its own keeps them, and rows that it has', () => {
  const stored = before()
  const removal = { ...PROFILE_2026.promise.removal['hv-single'], value: 9 }
  Object.assign(stored.promise, { removal: { 'hv-single': removal } })
  const figures = { lvThresholdKw: 160, jointReviewKva: 3_000, accessSystemDesignKv: 110 }
  const read = readProfile({ ...stored, figures })
  expect(routeFiguresOf(read)).toEqual(figures)
  expect(promiseOf(completeProfile(read), 'promise', 'removal', FACTS)?.value).toBe(9)
  expect(promiseOf(completeProfile(read), 'promise', 'customer-call', FACTS)?.value).toBe(1)
})
