import { expect, test } from 'vitest'
import { isQuiet, QUIET_HOURS } from '../../../domain/notices/quiet-hours.ts'

const at = (time: string) => `2026-03-02T${time}.000+08:00`

test('from nine in the evening to eight in the morning it is quiet, the first minute in and the last one out', () => {
  expect(isQuiet(QUIET_HOURS, at('20:59:59'))).toBe(false)
  expect(isQuiet(QUIET_HOURS, at('21:00:00'))).toBe(true)
  expect(isQuiet(QUIET_HOURS, at('00:00:00'))).toBe(true)
  expect(isQuiet(QUIET_HOURS, at('07:59:59'))).toBe(true)
  expect(isQuiet(QUIET_HOURS, at('08:00:00'))).toBe(false)
})

test('the hours are those of Shanghai, however an instant is written', () => {
  // 13:30Z is 21:30 there, 01:30Z is 09:30
  expect(isQuiet(QUIET_HOURS, '2026-03-02T13:30:00Z')).toBe(true)
  expect(isQuiet(QUIET_HOURS, '2026-03-02T01:30:00Z')).toBe(false)
})

test('hours within one day, and none at all', () => {
  const noon = { from: '12:00', until: '14:00' }
  expect([at('11:59:00'), at('12:00:00'), at('13:59:00'), at('14:00:00')].map((each) => isQuiet(noon, each))).toEqual([
    ...[false, true, true, false],
  ])
  expect(isQuiet({ from: '08:00', until: '08:00' }, at('08:00:00'))).toBe(false)
})
