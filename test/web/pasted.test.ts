import { expect, test } from 'vitest'
import { asOneLine, replaced } from '../../web/reading/pasted.ts'

test.each([
  ['人民路\n1 号', '人民路 1 号'],
  ['12\r\n34', '12 34'],
  ['\n160\n', '160'],
  ['a \u2028 b', 'a b'],
  ['one line', null],
])('lines that are pasted into one stay apart: %j', (pasted, line) => {
  expect(asOneLine(pasted)).toBe(line)
})

test('what is pasted takes the place of what was marked', () => {
  expect(replaced('abcdef', 2, 4, '-')).toBe('ab-ef')
  expect(replaced('abc', null, null, '-')).toBe('abc-')
})
