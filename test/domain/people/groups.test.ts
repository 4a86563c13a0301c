import { describe, expect, test } from 'vitest'
import type { Place } from '../../../domain/people/accounts.ts'
import { followGroups, GroupEntryError, placesOf, readGroupPlaces } from '../../../domain/people/groups.ts'

const at = (place: Partial<Place> & Pick<Place, 'role'>): Place => ({
  ...{ department: null, region: null, station: null, rights: [] },
  ...place,
})
const SAFETY_EAST = at({ role: 'reviewer', department: 'safety', region: 'chengdong' })
const SAFETY = at({ role: 'reviewer', department: 'safety' })
const MANAGER = at({ role: 'account-manager', region: 'chengxi' })
const MAPPING = readGroupPlaces(
  'safety-east=reviewer/safety/chengdong; managers = account-manager/chengxi; it=administrator/system; guards=administrator/security/audit; cn=safety,o=power=reviewer/safety',
)

describe('the mapping of groups', () => {
  test('says places by role, department, region and rights; a group may have an equals sign in its name', () => {
    expect([...MAPPING]).toEqual([
      ['safety-east', [SAFETY_EAST]],
      ['managers', [MANAGER]],
      ['it', [at({ role: 'administrator', rights: ['system'] })]],
      ['guards', [at({ role: 'administrator', rights: ['security', 'audit'] })]],
      ['cn=safety,o=power', [SAFETY]],
    ])
  })

  test.each([
    ['no place', 'safety'],
    ['a role that is none', 'x=boss'],
    ['customers, who are not given', 'x=applicant'],
    ['a reviewer without a department', 'x=reviewer'],
    ['a manager without a region', 'x=account-manager'],
    ['a supervisor with a department', 'x=supervisor/safety/chengdong'],
    ['an administrator without rights', 'x=administrator'],
    ['a right that is none', 'x=administrator/system/everything'],
    ['more than a station', 'x=reviewer/safety/chengdong/north/east'],
    ['a region without a name', 'x=reviewer/safety//north'],
  ])('is refused for %s', (_, text) => {
    expect(() => readGroupPlaces(text)).toThrow(GroupEntryError)
  })
})

test('groups that are in no mapping give nothing, and rights of two groups are one position', () => {
  expect(placesOf(['canteen'], MAPPING)).toEqual([])
  expect(placesOf(['managers', 'safety-east', 'canteen'], MAPPING)).toEqual([SAFETY_EAST, MANAGER])
  expect(placesOf(['guards', 'it'], MAPPING)).toEqual([
    at({ role: 'administrator', rights: ['system', 'security', 'audit'] }),
  ])
})

describe('positions follow the groups', () => {
  const manager = { ...MANAGER, id: 'p-1' }

  test('nothing changes for who has what the groups give', () => {
    const has = { home: SAFETY_EAST, others: [manager] }
    expect(followGroups(has, [MANAGER, SAFETY_EAST])).toEqual({ home: null, give: [], take: [] })
  })

  test('home stays where it is while a group gives it; what is new is given, what is gone is taken', () => {
    const has = { home: SAFETY_EAST, others: [manager] }
    expect(followGroups(has, [SAFETY, SAFETY_EAST])).toEqual({ home: null, give: [SAFETY], take: [manager] })
  })

  test('home moves to the first that is given if no group gives it, and is not held twice', () => {
    expect(followGroups({ home: SAFETY_EAST, others: [manager] }, [MANAGER])).toEqual({
      ...{ home: MANAGER, give: [], take: [manager] },
    })
  })

  test('an administrator whose rights change keeps the position, with other rights', () => {
    const system = at({ role: 'administrator', rights: ['system'] })
    const audit = at({ role: 'administrator', rights: ['audit'] })
    expect(followGroups({ home: system, others: [] }, [audit])).toEqual({ home: audit, give: [], take: [] })
    const held = { ...system, id: 'p-2' }
    expect(followGroups({ home: SAFETY, others: [held] }, [SAFETY, audit])).toEqual({
      ...{ home: null, give: [audit], take: [held] },
    })
  })
})
