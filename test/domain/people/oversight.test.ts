import { describe, expect, it, test } from 'vitest'
import { assertMayOversee, availableOversight, OVERSIGHT } from '../../../domain/people/oversight.ts'
import type { Oversight } from '../../../domain/people/oversight.ts'
import type { Role } from '../../../domain/vocabulary.ts'
import { actor, applicant, member } from '../../support/paper.ts'
import { refusalOf } from '../play.ts'

/** Who answers for the work of others sees how it stands; whoever only works, or waits, does not. */

const refusalTo = (role: Role, what: Oversight, department: 'safety' | 'planning' | null = null) =>
  refusalOf(() => assertMayOversee(actor('u', role, 'safety'), what, department))

describe('board, load and trends', () => {
  test.each<Role>(['supervisor', 'leader', 'administrator'])('are all open to a %s, of any department', (role) => {
    const who = actor('u', role)
    expect(availableOversight(who)).toEqual(['board', 'load', 'trends'])
    expect(() => assertMayOversee(who, 'load', 'planning')).not.toThrow()
  })

  it('are open to a department head, the load of the own department only', () => {
    const head = actor('u-head', 'department-head', 'safety')
    expect(availableOversight(head)).toEqual(['board', 'load', 'trends'])
    expect(() => {
      assertMayOversee(head, 'load', 'safety')
      assertMayOversee(head, 'board', 'planning')
    }).not.toThrow()
    expect(refusalTo('department-head', 'load', 'planning')).toBe('403 NOT_ALLOWED')
    expect(refusalTo('department-head', 'load')).toBe('403 NOT_ALLOWED')
  })

  it('leave a head without a department no load to look at', () => {
    expect(availableOversight(actor('u-head', 'department-head'))).toEqual(['board', 'trends'])
  })

  it('are open to an account manager but for the load, which is a department’s', () => {
    const manager = actor('u-manager', 'account-manager')
    expect(availableOversight(manager)).toEqual(['board', 'trends'])
    expect(refusalTo('account-manager', 'load', 'safety')).toBe('403 NOT_ALLOWED')
  })

  test.each(OVERSIGHT)('are closed to customers and reviewers: %s', (what) => {
    expect([applicant, member('safety')].map(availableOversight)).toEqual([[], []])
    expect(refusalTo('reviewer', what, 'safety')).toBe('403 NOT_ALLOWED')
    expect(refusalTo('applicant', what)).toBe('403 NOT_ALLOWED')
  })
})
