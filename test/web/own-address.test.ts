import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownAddress } from '../../web/router/own-address.ts'

const OURS = 'https://power.example.com'

test.each([
  ['/tasks?list=mine', `${OURS}/tasks?list=mine`],
  ['/my/cases/2026-000001#papers', `${OURS}/my/cases/2026-000001#papers`],
  ['/%09/tasks', `${OURS}/%09/tasks`],
  [undefined, `${OURS}/`],
])('goes back to a page of ours: %s', (from, to) => {
  expect(ownAddress(from, OURS)).toBe(to)
})

test.each([
  'https://evil.example/x',
  '//evil.example/x',
  '/\t/evil.example/x',
  '/\n/evil.example/x',
  '/\r\\evil.example/x',
  '\\\\evil.example/x',
  '/\\evil.example/x',
  '/.//evil.example/x',
  ' //evil.example',
  'https:evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  'https://power.example.com@evil.example/',
  'https://power.example.com.evil.example/',
  'https://user:word@power.example.com/',
  'http://power.example.com/',
  'blob:https://power.example.com/1',
])('goes home and not to %j', (from) => {
  expect(ownAddress(from, OURS)).toBe(`${OURS}/`)
})

test('whatever the address says, a browser stays with us', () => {
  const sign = fc.constantFrom('/', '\\', '\t', '\n', '\r', '.', ':', '@', '?', '#', '%', ' ', 'a', 'evil.example')
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
      const to = ownAddress(signs.join(''), OURS)
      expect(new URL(to).origin).toBe(OURS)
      expect(new URL(new URL(to).pathname, OURS).origin).toBe(OURS)
    }),
  )
})
