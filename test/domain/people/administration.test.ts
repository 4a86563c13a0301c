import { describe, expect, it, test } from 'vitest'
import { ADMINISTRATION, assertMayAdminister, availableAdministration } from '../../../domain/people/administration.ts'
import { RIGHTS, ROLES } from '../../../domain/vocabulary.ts'
import type { Role } from '../../../domain/vocabulary.ts'
import { actor, administrator } from '../../support/paper.ts'
import { refusalOf } from '../play.ts'

/** Calendar, limits, re-datings and the proof of the log are the administrator's alone (docs/procedure.md section 1). */

describe('the house as a whole', () => {
  it('is the administrator’s: rules, their publication, re-datings, the audit, and the accounts', () => {
    expect(availableAdministration(administrator)).toEqual([
      ...['read-rules', 'publish-calendar', 'publish-profile', 'adopt-rules'],
      ...['read-redatings', 'preview-redating', 'apply-redating', 'cancel-redating'],
      ...['read-audit', 'verify-log', 'read-mails', 'retry-mail'],
      ...['read-people', 'invite-person', 'move-person', 'disable-person', 'enable-person', 'send-password-link'],
      'read-access-log',
      ...['give-position', 'take-position'],
      ...['read-organisation', 'add-unit', 'rename-unit', 'close-unit', 'reopen-unit'],
      ...['end-sessions', 'reset-second-factor'],
      ...['read-erasures', 'prepare-erasure', 'confirm-erasure', 'refuse-erasure'],
    ])
  })

  test.each([
    [
      'system',
      [
        ...['read-rules', 'publish-calendar', 'publish-profile', 'adopt-rules'],
        ...['read-redatings', 'preview-redating', 'apply-redating', 'cancel-redating', 'read-mails', 'retry-mail'],
        ...['read-organisation', 'add-unit', 'rename-unit', 'close-unit', 'reopen-unit'],
      ],
    ],
    [
      'security',
      [
        ...['read-people', 'invite-person', 'move-person', 'disable-person', 'enable-person', 'send-password-link'],
        ...['give-position', 'take-position', 'end-sessions', 'reset-second-factor'],
        ...['read-erasures', 'prepare-erasure', 'confirm-erasure', 'refuse-erasure'],
      ],
    ],
    ['audit', ['read-audit', 'verify-log', 'read-access-log']],
  ] as const)('falls apart into rights: whoever has only %s may do no more', (right, may) => {
    expect(availableAdministration({ ...administrator, rights: [right] })).toEqual(may)
  })

  test('is no business of an administrator without a right, nor of somebody else who has rights', () => {
    expect(availableAdministration(actor('u-administrator', 'administrator'))).toEqual([])
    expect(availableAdministration({ ...actor('u-leader', 'leader'), rights: RIGHTS })).toEqual([])
  })

  test.each<Role>(ROLES.filter((role) => role !== 'administrator'))('is no business of a person who is %s', (role) => {
    expect(availableAdministration(actor('u', role))).toEqual([])
  })

  test.each(ADMINISTRATION)('refuses %s to whom it is not offered', (act) => {
    expect(() => assertMayAdminister(administrator, act)).not.toThrow()
    expect(refusalOf(() => assertMayAdminister(actor('u-leader', 'leader'), act))).toBe('403 NOT_ALLOWED')
  })
})
