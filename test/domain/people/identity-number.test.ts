import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { creditCodeFault } from '../../../domain/people/credit-code.ts'
import { identityNumberFault } from '../../../domain/people/identity-number.ts'
import { addDays, isCivilDate, isStatedDay } from '../../../domain/time/instant.ts'

const TODAY = '2026-03-02'

describe('an identity card number', () => {
  test.each([
    // the two examples of GB 11643-1999
    ['11010519491231002X', null],
    ['440524188001010014', null],
    // 3·7+2·9+0·10+5·5+0·8+2·4+1·2+9·1+8·6+0·3+0·7+1·9+0·10+1·5+1·8+2·4+3·2 = 167 = 15·11 + 2: the sign of 2 is X
    ['32050219800101123X', null],
    ['320502198001011234', 'check'],
    ['110101199003078030', 'check'],
    ['110101199013078030', 'birth'],
    ['110101199002308030', 'birth'],
    ['110101202603038030', 'birth'],
    ['110101187912318030', 'birth'],
    ['11010519491231002', 'form'],
    ['1101051949123100X2', 'form'],
    ['000000', 'form'],
    ['12345', 'form'],
    ['', 'form'],
    ['ABCDEFGH', 'form'],
    ['E12345678', null],
    ['H1234567890', null],
    ['USA123456789012', null],
    ['１１０１０５１９４９１２３１００２Ｘ', 'form'],
  ])('%s: %s', (code, fault) => {
    expect(identityNumberFault(code, TODAY)).toBe(fault)
  })

  const born = fc.integer({ min: 0, max: 45_000 }).map((days) => addDays(TODAY, -days))
  const anyCard = fc
    .tuple(fc.integer({ min: 110_000, max: 659_999 }), born, fc.integer({ min: 0, max: 999 }))
    .map(([area, day, place]) => `${area}${day.replaceAll('-', '')}${String(place).padStart(3, '0')}`)

  test('has exactly one check digit, which any one wrong digit breaks', () => {
    fc.assert(
      fc.property(anyCard, fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 9 }), (body, at, more) => {
        const fits = Array.from('0123456789X').filter((sign) => identityNumberFault(body + sign, TODAY) === null)
        expect(fits).toHaveLength(1)
        const wrong = (Number(body.charAt(at)) + more) % 10
        const changed = `${body.slice(0, at)}${wrong}${body.slice(at + 1)}${fits[0] ?? ''}`
        expect(identityNumberFault(changed, TODAY)).toBe('check')
      }),
    )
  })
})

describe('a credit code', () => {
  test.each([
    // the example of GB 32100-2015
    ['91350100M000100Y43', null],
    ['91320500MA1X0ABC14', null],
    ['91320500MA1X0ABC12', 'check'],
    // one that was given out
    ['91350203M0001QKT19', 'check'],
    ['91IOSVZ0600037341L', 'form'],
    ['91350100M000100Y4', 'form'],
    ['91350100M000100Y433', 'form'],
    ['9135010OM000100Y43', 'form'],
    ['91350100m000100y43', 'form'],
  ])('%s: %s', (code, fault) => {
    expect(creditCodeFault(code)).toBe(fault)
  })

  test('has exactly one check digit', () => {
    const signs = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY')
    const own = fc.array(fc.constantFrom(...signs), { minLength: 9, maxLength: 9 })
    fc.assert(
      fc.property(own, fc.integer({ min: 100_000, max: 999_999 }), (organisation, region) => {
        const body = `91${region}${organisation.join('')}`
        expect(signs.filter((sign) => creditCodeFault(body + sign) === null)).toHaveLength(1)
      }),
    )
  })
})

describe('a day', () => {
  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '20260101', '02026-01-01', ' 2026-01-01', ''])(
    '%j is none',
    (text) => {
      expect(isCivilDate(text)).toBe(false)
    },
  )

  test.each(['0202-03-01', '1850-01-01', '1999-12-31', '2100-01-01', '9999-12-31'])(
    '%s is none that anybody states',
    (text) => {
      expect([isCivilDate(text), isStatedDay(text)]).toEqual([true, false])
    },
  )

  test.each(['2000-01-01', '2026-03-02', '2028-02-29', '2099-12-31'])('%s may be stated', (text) => {
    expect(isStatedDay(text)).toBe(true)
  })

  test('is never an error, whatever is asked', () => {
    const near = fc.array(fc.constantFrom('0', '1', '2', '9', '-', 'T', ' ')).map((signs) => signs.join(''))
    fc.assert(fc.property(fc.oneof(fc.string(), near), (text) => typeof isStatedDay(text) === 'boolean'))
  })
})
