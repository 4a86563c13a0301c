import { expect, test } from 'vitest'
import { DEMO_PASSWORD, DEMO_PEOPLE } from '../../db/seed/people.ts'
import { DEMO_PASSWORD as SHOWN_PASSWORD, DEMO_PEOPLE as SHOWN, emailOf } from '../../web/shell/demo-people.ts'

test('the rehearsal bar offers the people of the demonstration, as whom they are', () => {
  const asSeeded = DEMO_PEOPLE.map(({ email, role, department = null, region = null }) => ({
    ...{ email, role, department, region },
  }))
  const asShown = SHOWN.map((person) => {
    const { role, department = null, region = null } = person
    return { email: emailOf(person), role, department, region }
  })
  expect(asShown).toEqual(asSeeded)
  expect(SHOWN_PASSWORD).toBe(DEMO_PASSWORD)
})
