import { expect, test } from 'vitest'
import { homeOf, placesOf } from '../../web/shell/navigation.ts'

test('everybody begins where their work is: an account manager with the customers, not with an empty list', () => {
  expect(homeOf('applicant')).toBe('/my')
  expect(homeOf('reviewer')).toBe('/tasks')
  expect(homeOf('department-head')).toBe('/tasks')
  expect(homeOf('account-manager')).toBe('/customers')
  expect(homeOf('supervisor')).toBe('/board')
  expect(homeOf('leader')).toBe('/board')
  expect(homeOf('administrator')).toBe('/admin/calendar')
})

test('nobody is offered a place twice', () => {
  for (const role of ['account-manager', 'department-head', 'supervisor', 'leader', 'administrator'] as const) {
    const places = placesOf(role).map(({ name }) => name)
    expect(places).toEqual([...new Set(places)])
  }
})
