import { describe, expect, it } from 'vitest'
import { promiseOf, routeFiguresOf } from '../../domain/profile.ts'
import { readProfile } from '../../domain/profile-stored.ts'
import type { StoredProfile } from '../../domain/profile-stored.ts'
import { PROFILE_2026 } from '../../domain/profiles.data.ts'
import { SHIPPED_TERMS } from '../../domain/terms.data.ts'
import { FACTS } from '../support/paper.ts'

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
    expect(read.terms['customer-silent']).toEqual(SHIPPED_TERMS['customer-silent'])
  })

  it('has no limit where profiles had none, and the plan of a reduction among the others', () => {
    expect(promiseOf(read, 'promise', 'removal', FACTS)).toBeUndefined()
    expect(promiseOf(read, 'promise', 'plan', { ...FACTS, kind: 'reduction' })?.value).toBe(3)
    expect(promiseOf(PROFILE_2026, 'promise', 'plan', { ...FACTS, kind: 'reduction' })?.value).toBe(2)
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
