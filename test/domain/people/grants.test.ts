import { describe, expect, it, test } from 'vitest'
import { assertMayGrant, grantsShown, mayEndGrant, mayReadPersonalData } from '../../../domain/people/grants.ts'
import type { Actor } from '../../../domain/people/actor.ts'
import { ROLES } from '../../../domain/vocabulary.ts'
import { actor } from '../../support/paper.ts'
import { refusalOf } from '../play.ts'

const supervisor: Actor = { ...actor('u-supervisor', 'supervisor'), region: 'chengdong' }
const audit: Actor = { ...actor('u-audit', 'administrator'), rights: ['audit'] }
const system: Actor = { ...actor('u-system', 'administrator'), rights: ['system', 'security'] }
const asked = { holder: system, regions: ['chengdong'] }

describe('who reads whose case it is', () => {
  it('is everybody who may see it but the administrator', () => {
    expect(ROLES.filter((role) => !mayReadPersonalData({ role }, '2026-000001'))).toEqual(['administrator'])
  })

  it('is an administrator for the cases that were granted, and for no other', () => {
    const granted = { ...system, granted: ['2026-000001'] }
    expect(mayReadPersonalData(granted, '2026-000001')).toBe(true)
    expect(mayReadPersonalData(granted, '2026-000002')).toBe(false)
  })
})

describe('a grant', () => {
  test('is given by the supervisor of the region, or by an administrator who has the right of audit', () => {
    expect(() => assertMayGrant(supervisor, asked)).not.toThrow()
    expect(() => assertMayGrant(audit, asked)).not.toThrow()
    expect(() => assertMayGrant(audit, { ...asked, regions: ['chengxi', 'chengdong'] })).not.toThrow()
  })

  test.each<[string, Actor, Partial<typeof asked>]>([
    ['a supervisor of another region', { ...supervisor, region: 'chengxi' }, {}],
    ['a supervisor for cases of two regions', supervisor, { regions: ['chengdong', 'chengxi'] }],
    ['an administrator without the right of audit', { ...actor('u-other', 'administrator'), rights: ['security'] }, {}],
    ['a leader', { ...actor('u-leader', 'leader'), region: 'chengdong' }, {}],
    ['somebody who is no administrator and has the right', { ...actor('u', 'reviewer'), rights: ['audit'] }, {}],
  ])('is not given by %s', (_, giver, more) => {
    expect(refusalOf(() => assertMayGrant(giver, { ...asked, ...more }))).toBe('403 NOT_ALLOWED')
  })

  test('is given to nobody by themselves, by whatever name, and only to administrators', () => {
    expect(refusalOf(() => assertMayGrant(audit, { ...asked, holder: audit }))).toBe('403 GRANT_TO_ONESELF')
    const deputy: Actor = { ...supervisor, id: system.id, actingFor: { id: supervisor.id } }
    expect(refusalOf(() => assertMayGrant(deputy, asked))).toBe('403 GRANT_TO_ONESELF')
    const holder = actor('u-leader', 'leader')
    expect(refusalOf(() => assertMayGrant(supervisor, { ...asked, holder }))).toBe('422 GRANT_NOT_NEEDED')
  })

  test('is ended by who gave it, who has it, and the audit', () => {
    const grant = { giver: supervisor.id, holder: system.id }
    const others = [supervisor, system, audit, actor('u-other', 'administrator'), actor('u-2', 'supervisor')]
    expect(others.map((each) => mayEndGrant(each, grant))).toEqual([true, true, true, false, false])
  })

  test('is shown to the audit, to the supervision of its region, and to who has it', () => {
    expect([audit, supervisor, system].map(grantsShown)).toEqual(['all', 'of-region', 'own'])
  })
})
