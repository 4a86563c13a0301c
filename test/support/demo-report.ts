import { expect } from 'vitest'
import type { DemoReport } from '../../runtime/demo/run.ts'
import { STORIES } from '../../demo/stories/index.ts'

/** Every case came out as its story says, the log is sound and the read model has not drifted. */
export function expectAsExpected(report: DemoReport): void {
  expect(report.cases.map(({ name, differences }) => ({ name, differences }))).toEqual(
    STORIES.map(({ name }) => ({ name, differences: [] })),
  )
  expect(report.verify).toMatch(new RegExp(`^verify:log: ${STORIES.length} cases, \\d+ events, 0 problems$`))
  expect(report.drift).toMatch(new RegExp(`^check:drift: ${STORIES.length} cases, \\d+ events, 0 problems$`))
}
