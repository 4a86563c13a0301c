import { describe, expect, test } from 'vitest'
import type { Actor } from '../../../domain/people/actor.ts'
import { headedBy, isWithin, scopeOf } from '../../../domain/people/scope.ts'

const actor = (role: Actor['role'], where: Partial<Actor> = {}): Actor => ({
  ...{ id: 'u-1', role, department: null, region: null },
  ...where,
})

describe('whose cases and tasks are a person’s business', () => {
  test('a customer’s own, an account manager’s customers, a region’s supervision, all of an administrator', () => {
    expect(scopeOf(actor('applicant'))).toEqual({ of: 'own', applicant: 'u-1' })
    expect(scopeOf(actor('account-manager', { region: 'chengdong' }))).toEqual({
      of: 'customers',
      accountManager: 'u-1',
    })
    expect(scopeOf(actor('supervisor', { region: 'chengxi' }))).toEqual({ of: 'region', region: 'chengxi' })
    expect(scopeOf(actor('leader', { region: 'chengxi' }))).toEqual({ of: 'region', region: 'chengxi' })
    expect(scopeOf(actor('administrator', { region: 'chengxi' }))).toEqual({ of: 'all' })
  })

  test('a department’s, and with marketing’s head the account managers’ tasks', () => {
    expect(scopeOf(actor('reviewer', { department: 'marketing' }))).toEqual({
      ...{ of: 'department', department: 'marketing', parties: ['marketing'], within: null },
    })
    expect(scopeOf(actor('department-head', { department: 'marketing' }))).toEqual({
      ...{ of: 'department', department: 'marketing', parties: ['marketing', 'account-manager'], within: null },
    })
    expect(scopeOf(actor('department-head', { department: 'safety' }))).toEqual({
      ...{ of: 'department', department: 'safety', parties: ['safety'], within: null },
    })
  })

  test('a department’s in one region, or at one station of it, where that is a person’s place', () => {
    expect(scopeOf(actor('reviewer', { department: 'safety', region: 'chengxi' }))).toMatchObject({
      within: { region: 'chengxi', station: null },
    })
    const atStation = { department: 'safety', region: 'chengdong', station: 'loufeng' } as const
    expect(scopeOf(actor('department-head', atStation))).toMatchObject({
      within: { region: 'chengdong', station: 'loufeng' },
    })
  })

  test.each([
    [null, { region: 'chengdong' }, true],
    [{ region: 'chengdong', station: null }, { region: 'chengdong' }, true],
    [{ region: 'chengdong', station: null }, { region: 'chengdong', station: 'loufeng' }, true],
    [{ region: 'chengdong', station: null }, { region: 'chengxi' }, false],
    [{ region: 'chengdong', station: 'loufeng' }, { region: 'chengdong', station: 'loufeng' }, true],
    [{ region: 'chengdong', station: 'loufeng' }, { region: 'chengdong' }, false],
    [{ region: 'chengdong', station: 'loufeng' }, { region: 'chengdong', station: 'jinji-lake' }, false],
  ])('within %j a case at %j: %s', (within, at, is) => {
    expect(isWithin(within, at)).toBe(is)
  })

  test('nobody’s where department or region is not known', () => {
    for (const role of ['reviewer', 'department-head', 'supervisor', 'leader'] as const) {
      expect(scopeOf(actor(role))).toEqual({ of: 'none' })
    }
  })

  test('each department has its head, the account managers marketing’s', () => {
    expect(headedBy('dispatch')).toEqual(['dispatch'])
    expect(headedBy('account-manager')).toEqual(['marketing'])
  })
})
