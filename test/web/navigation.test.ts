import { expect, test } from 'vitest'
import { availableAdministration } from '../../domain/people/administration.ts'
import { availableOversight } from '../../domain/people/oversight.ts'
import { RIGHTS } from '../../domain/vocabulary.ts'
import type { Role } from '../../domain/vocabulary.ts'
import { homeOf, placesOf } from '../../web/shell/navigation.ts'

test('everybody begins where their work is: an account manager with the customers, not with an empty list', () => {
  expect(homeOf(me('applicant'))).toBe('/my')
  expect(homeOf(me('reviewer'))).toBe('/tasks')
  expect(homeOf(me('department-head'))).toBe('/tasks')
  expect(homeOf(me('account-manager'))).toBe('/customers')
  expect(homeOf(me('supervisor'))).toBe('/board')
  expect(homeOf(me('leader'))).toBe('/board')
  expect(homeOf(me('administrator'))).toBe('/admin/calendar')
})

test('nobody is offered a place twice', () => {
  for (const role of ['account-manager', 'department-head', 'supervisor', 'leader', 'administrator'] as const) {
    const places = placesOf(me(role)).map(({ name }) => name)
    expect(places).toEqual([...new Set(places)])
  }
})

test('a head has the page of the department, and nobody who may not oversee has a place for it', () => {
  const names = (role: Role) => placesOf(me(role)).map(({ name }) => name)
  expect(names('department-head')).toEqual(['tasks', 'items', 'copies', 'department', 'board', 'absences', 'trends'])
  expect(names('reviewer')).toEqual(['tasks', 'items', 'copies'])
  expect(names('applicant')).toEqual(['my', 'apply', 'companies'])
  // business licences are marketing's
  const marketing = placesOf({ ...me('reviewer'), department: 'marketing' }).map(({ name }) => name)
  expect(marketing).toEqual(['tasks', 'items', 'copies', 'licences'])
})

/** As the API tells a person what they may do. */
function me(role: Role) {
  const actor = {
    id: 'u',
    role,
    department: role === 'department-head' ? 'safety' : null,
    region: 'chengdong',
    rights: role === 'administrator' ? RIGHTS : [],
  } as const
  return {
    role,
    department: actor.department,
    oversight: availableOversight(actor),
    administration: availableAdministration(actor),
  }
}
