import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  accountState,
  areSeparated,
  keptBecause,
  placeFaults,
  placeFields,
  STAFF_ROLES,
} from '../../../domain/people/accounts.ts'
import type { AccountState } from '../../../domain/people/accounts.ts'
import { DEPARTMENTS, RIGHTS, ROLES } from '../../../domain/vocabulary.ts'
import type { Right } from '../../../domain/vocabulary.ts'

test('rights are kept apart if a person has one of the three at most, in however many positions', () => {
  expect(areSeparated([])).toBe(true)
  expect(areSeparated(['audit'])).toBe(true)
  expect(areSeparated(['audit', 'audit'])).toBe(true)
  expect(areSeparated(['audit', 'security'])).toBe(false)
  expect(areSeparated(RIGHTS)).toBe(false)
})

describe('where a person works', () => {
  test.each([
    ['reviewer', 'safety', null, []],
    ['department-head', 'marketing', null, []],
    ['account-manager', null, 'chengdong', []],
    ['supervisor', null, 'chengdong', []],
    ['leader', null, 'chengdong', []],
    ['administrator', null, null, ['rights needed']],
    ['reviewer', null, null, ['department needed']],
    ['reviewer', 'safety', 'chengdong', []],
    ['department-head', 'safety', 'chengdong', []],
    ['reviewer', null, 'chengdong', ['department needed']],
    ['supervisor', 'safety', null, ['department not-allowed', 'region needed']],
    ['administrator', 'safety', 'chengdong', ['department not-allowed', 'region not-allowed', 'rights needed']],
  ] as const)('%s in %s and %s: %j', (role, department, region, faults) => {
    expect(
      placeFaults({ role, department, region, station: null, rights: [] }).map(
        ({ field, fault }) => `${field} ${fault}`,
      ),
    ).toEqual(faults)
  })

  test('a form that asks for what a role needs, and for nothing else, makes a place without a fault', () => {
    const place = fc.record({ role: fc.constantFrom(...ROLES), department: fc.constantFrom(...DEPARTMENTS) })
    fc.assert(
      fc.property(place, ({ role, department }) => {
        const { needed: asked, possible } = placeFields(role)
        const filled = {
          role,
          department: asked.includes('department') ? department : null,
          region: asked.includes('region') ? 'chengdong' : null,
          station: null,
          rights: asked.includes('rights') ? (['audit'] as const) : [],
        }
        expect(placeFaults(filled)).toEqual([])
        const filledWhole = {
          ...filled,
          region: possible.includes('region') ? 'chengdong' : filled.region,
          station: possible.includes('station') ? 'loufeng' : null,
        }
        expect(placeFaults(filledWhole)).toEqual([])
        for (const field of asked)
          expect(placeFaults({ ...filled, [field]: field === 'rights' ? [] : null })).toEqual([
            { field, fault: 'needed' },
          ])
      }),
    )
  })

  test('nobody is made an applicant by an administrator', () => {
    expect(STAFF_ROLES).not.toContain('applicant')
    expect(STAFF_ROLES).toHaveLength(ROLES.length - 1)
  })
})

test.each([
  [false, false, 'invited'],
  [false, true, 'active'],
  [true, true, 'disabled'],
  [true, false, 'disabled'],
] as const)('disabled %s, with a password %s: %s', (disabled, hasCredential, state) => {
  expect(accountState({ disabled, hasCredential })).toBe(state)
})

describe('nobody disables or moves their own account, nor the last who can give rights', () => {
  const account = (rights: readonly Right[], state: AccountState = 'active') => ({ id: 'a', rights, state })
  const kept = (of: ReturnType<typeof account>, by: string, administrators: number, rights?: readonly Right[]) =>
    keptBecause(of, { by, administrators, ...(rights === undefined ? {} : { place: { rights } }) })

  test('the own', () => {
    expect(kept(account([]), 'a', 2)).toBe('ACCOUNT_IS_OWN')
    expect(kept(account(RIGHTS), 'a', 2, RIGHTS)).toBe('ACCOUNT_IS_OWN')
  })

  test('the last', () => {
    expect(kept(account(['security']), 'b', 1)).toBe('LAST_ADMINISTRATOR')
    expect(kept(account(['security']), 'b', 2)).toBeNull()
    // one who has not set a password yet is none who can sign in
    expect(kept(account(['security'], 'invited'), 'b', 1)).toBeNull()
    expect(kept(account([]), 'b', 1)).toBeNull()
    expect(kept(account(['system', 'audit']), 'b', 1)).toBeNull()
  })

  test('the last may get other rights as long as it keeps that one', () => {
    expect(kept(account(['security']), 'b', 1, ['security', 'audit'])).toBeNull()
    expect(kept(account(RIGHTS), 'b', 1, ['system', 'audit'])).toBe('LAST_ADMINISTRATOR')
  })
})
