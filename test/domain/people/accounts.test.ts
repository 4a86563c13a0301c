import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accountState, keptBecause, placeFaults, placeFields, STAFF_ROLES } from '../../../domain/people/accounts.ts'
import { DEPARTMENTS, ROLES } from '../../../domain/vocabulary.ts'

describe('where a person works', () => {
  test.each([
    ['reviewer', 'safety', null, []],
    ['department-head', 'marketing', null, []],
    ['account-manager', null, 'chengdong', []],
    ['supervisor', null, 'chengdong', []],
    ['leader', null, 'chengdong', []],
    ['administrator', null, null, []],
    ['reviewer', null, null, ['department needed']],
    ['reviewer', null, 'chengdong', ['department needed', 'region not-allowed']],
    ['supervisor', 'safety', null, ['department not-allowed', 'region needed']],
    ['administrator', 'safety', 'chengdong', ['department not-allowed', 'region not-allowed']],
  ] as const)('%s in %s and %s: %j', (role, department, region, faults) => {
    expect(placeFaults({ role, department, region }).map(({ field, fault }) => `${field} ${fault}`)).toEqual(faults)
  })

  test('a form that asks for what a role needs, and for nothing else, makes a place without a fault', () => {
    const place = fc.record({ role: fc.constantFrom(...ROLES), department: fc.constantFrom(...DEPARTMENTS) })
    fc.assert(
      fc.property(place, ({ role, department }) => {
        const asked = placeFields(role)
        const filled = {
          role,
          department: asked.includes('department') ? department : null,
          region: asked.includes('region') ? 'chengdong' : null,
        }
        expect(placeFaults(filled)).toEqual([])
        for (const field of asked)
          expect(placeFaults({ ...filled, [field]: null })).toEqual([{ field, fault: 'needed' }])
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

test('nobody disables their own account, nor the last administrator who can sign in', () => {
  const account = (role: 'administrator' | 'reviewer', state: 'active' | 'invited' | 'disabled') => ({
    id: 'a',
    role,
    state,
  })
  expect(keptBecause(account('reviewer', 'active'), { by: 'a', administrators: 2 })).toBe('ACCOUNT_IS_OWN')
  expect(keptBecause(account('administrator', 'active'), { by: 'b', administrators: 1 })).toBe('LAST_ADMINISTRATOR')
  expect(keptBecause(account('administrator', 'active'), { by: 'b', administrators: 2 })).toBeNull()
  // one who has not set a password yet is none who can sign in
  expect(keptBecause(account('administrator', 'invited'), { by: 'b', administrators: 1 })).toBeNull()
  expect(keptBecause(account('reviewer', 'active'), { by: 'b', administrators: 1 })).toBeNull()
})
