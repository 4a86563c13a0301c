import fc from 'fast-check'
import { expect, test } from 'vitest'
import { phoneFault, plainPhone } from '../../api/intake/phone.ts'

test.each([
  ['13912345678', '13912345678'],
  ['１３９１２３４５６７８', '13912345678'],
  ['(0512) 6522-0000', '(0512) 6522-0000'],
  ['（0512）65220000', '(0512)65220000'],
  ['0512-65220000转801', '0512-65220000 转 801'],
  ['0512-65220000 ext. 801', '0512-65220000 转 801'],
  ['0512-65220000#801', '0512-65220000 转 801'],
  ['\u202d+86 139 1234 5678\u202c', '+86 139 1234 5678'],
  ['0512—65220000', '0512-65220000'],
  ['+49 89 636 48018', '+49 89 636 48018'],
  ['400-820-8820', '400-820-8820'],
  ['95598', '95598'],
  ['110', '110'],
])('%j is a telephone: %s', (typed, plain) => {
  expect([plainPhone(typed), phoneFault(plainPhone(typed))]).toEqual([plain, null])
})

test.each(['1391234', '139123456789', '65220000', '0512-652200', '+86 1391234', '12'.repeat(6)])(
  '%s is asked back and may be right',
  (typed) => {
    expect(phoneFault(plainPhone(typed))).toBe('unlikely')
  },
)

test.each(['     ', '', '-', '12', 'none', '张三', '139-ABCD-5678', '1'.repeat(21), '13912345678/13812345678a'])(
  '%j is none',
  (typed) => {
    expect(phoneFault(plainPhone(typed))).toBe('form')
  },
)

test('a mobile number is known whatever stands between its digits', () => {
  const rest = fc.integer({ min: 0, max: 99_999_999 }).map((digits) => `139${String(digits).padStart(8, '0')}`)
  const between = fc.constantFrom('', ' ', '-', '\u00a0', '\u202c', '\u2013')
  fc.assert(
    fc.property(rest, fc.array(between, { minLength: 10, maxLength: 10 }), (number, gaps) => {
      const typed = Array.from(number, (digit, at) => digit + (at === 2 || at === 6 ? (gaps[at] ?? '') : '')).join('')
      expect(phoneFault(plainPhone(typed))).toBeNull()
    }),
  )
})

test('whatever is typed is read without an error, and reading it again changes nothing', () => {
  const sign = fc.constantFrom(...'0123456789+-() 转x#.\u202d１'.split(''))
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(sign).map((signs) => signs.join('')),
      ),
      (typed) => {
        const plain = plainPhone(typed)
        expect(['form', 'unlikely', null]).toContain(phoneFault(plain))
        expect(plainPhone(plain)).toBe(plain)
      },
    ),
  )
})
