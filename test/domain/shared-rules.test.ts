import { expect, it } from 'vitest'
import { sharedRules } from '../../workflows/shared-rules.ts'
import { PAPER_RULES } from '../support/paper.ts'

const copy = () => structuredClone(PAPER_RULES)

it('equal rules are one object for all cases of a worker', () => {
  expect(sharedRules(copy())).toBe(sharedRules(copy()))
})

it('another body is another object, also under the same version', () => {
  const other = copy()
  const shorter = { ...other, calendar: { ...other.calendar, hours: other.calendar.hours.slice(0, 1) } }
  expect(sharedRules(shorter)).not.toBe(sharedRules(copy()))
  expect(sharedRules(shorter).calendar.hours).toHaveLength(1)
})
