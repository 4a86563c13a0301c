import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNumber } from '../../web/reading/number.ts'

const KW = ['kW', '千瓦']

describe('a number', () => {
  test.each([
    ['160', 160],
    ['160kW', 160],
    ['160 KW', 160],
    ['160 千瓦', 160],
    ['１６０', 160],
    ['１６０．５', 160.5],
    ['  12.5 ', 12.5],
    ['12,5', 12.5],
    ['0,250', 0.25],
    ['1 250', 1250],
    ['1\u00a0250', 1250],
    ["1'250'000", 1_250_000],
    ['1 250,5', 1250.5],
    ['1,250,000', 1_250_000],
    ['1,250.5', 1250.5],
    ['1.250,5', 1250.5],
    ['1.250', 1.25],
    ['1250,', 1250],
    ['12.', 12],
    ['.5', 0.5],
    ['-3', -3],
    ['−3', -3],
    ['0', 0],
    ['\u202d160\u202c', 160],
    ['1234,567', 1234.567],
  ])('%j is %d', (typed, value) => {
    expect(readNumber(typed, KW)).toEqual({ kind: 'number', value })
  })

  test.each([
    ['1,250', [1250, 1.25]],
    ['１，２５０ｋＷ', [1250, 1.25]],
    ['-12,500', [-12_500, -12.5]],
  ])('%j may mean two things, which are asked', (typed, values) => {
    expect(readNumber(typed, KW)).toEqual({ kind: 'doubtful', values })
  })

  test.each([
    '160 kVA',
    '1e3',
    '1e309',
    'Infinity',
    'NaN',
    '0x10',
    '1 25',
    '12 5',
    '1,25,000',
    '12a',
    '一百',
    '--1',
    ',',
    '.',
    '1..2',
    '10-20',
    '1234567890123456',
    'kW',
  ])('%j is no number', (typed) => {
    expect(readNumber(typed, KW)).toEqual({ kind: 'unreadable' })
  })

  test.each(['', '  ', '\u3000', '\u200b'])('%j is nothing', (typed) => {
    expect(readNumber(typed, KW)).toEqual({ kind: 'nothing' })
  })

  const figure = fc.tuple(fc.integer({ min: 0, max: 9_999_999 }), fc.integer({ min: 0, max: 99 }))
  const valueOf = ([whole, hundredths]: readonly [number, number]) =>
    Number(`${whole}.${String(hundredths).padStart(2, '0')}`)

  test('is read back however it is written', () => {
    const writings = [
      (value: number) => String(value),
      (value: number) => `${value} kW`,
      (value: number) => new Intl.NumberFormat('en').format(value),
      (value: number) => new Intl.NumberFormat('de').format(value),
      (value: number) => new Intl.NumberFormat('fr').format(value),
      (value: number) => new Intl.NumberFormat('de-CH').format(value),
      (value: number) => String(value).replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ]
    fc.assert(
      fc.property(figure, fc.constantFrom(...writings), (parts, write) => {
        const value = valueOf(parts)
        const reading = readNumber(write(value), KW)
        if (reading.kind === 'doubtful') expect(reading.values).toContain(value)
        // thousands by points alone are points here: 1.250 is 1.25
        else if (!/^\d{1,3}\.\d{3}$/.test(write(value))) expect(reading).toEqual({ kind: 'number', value })
      }),
    )
  })

  test('is always finite, or none', () => {
    const sign = fc.constantFrom(..."0123456789.,- 'eE+kW％１，".split(''))
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(sign).map((signs) => signs.join('')),
        ),
        (typed) => {
          const reading = readNumber(typed, KW)
          const values = reading.kind === 'number' ? [reading.value] : reading.kind === 'doubtful' ? reading.values : []
          expect(values.every(Number.isFinite)).toBe(true)
        },
      ),
    )
  })
})
