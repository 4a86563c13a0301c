import { describe, expect, test } from 'vitest'
import { mobileNumber } from '../../../domain/people/mobile-number.ts'
import {
  ASKING_LIMITS,
  askingPause,
  CODE_TRIES,
  emailOf,
  mayTry,
  standInAddress,
} from '../../../domain/people/registration.ts'

describe('a mobile number', () => {
  test('is one text however it is typed', () => {
    const typed = [
      '13812345678',
      '138 1234 5678',
      '138-1234-5678',
      '+86 138 1234 5678',
      '008613812345678',
      '１３８１２３４５６７８',
    ]
    expect(new Set(typed.map(mobileNumber))).toEqual(new Set(['13812345678']))
  })

  test('is none if it is a landline, of another country, or not whole', () => {
    expect(
      ['0512-65123456', '+852 9123 4567', '1381234567', '12812345678', '', '13812345678x'].map(mobileNumber),
    ).toEqual(Array(6).fill(null))
  })
})

describe('asking for a proof', () => {
  test('is one a minute for an address, and waits for the rest of it', () => {
    expect(askingPause(ASKING_LIMITS.address, [])).toBe(0)
    expect(askingPause(ASKING_LIMITS.address, [10])).toBe(50)
    expect(askingPause(ASKING_LIMITS.address, [60])).toBe(0)
  })

  test('is five an hour: the sixth waits until the first of them is an hour old', () => {
    // asked 50, 40, 30, 20 and 10 minutes ago: the oldest counts for 10 minutes more
    expect(askingPause(ASKING_LIMITS.address, [3000, 2400, 1800, 1200, 600])).toBe(600)
    expect(askingPause(ASKING_LIMITS.address, [3600, 2400, 1800, 1200, 600])).toBe(0)
  })
})

test('a code is tried five times, not when it is over or used', () => {
  const fresh = { tries: 0, used: false, expired: false }
  expect(mayTry(fresh)).toBe(true)
  expect(mayTry({ ...fresh, tries: CODE_TRIES - 1 })).toBe(true)
  expect(mayTry({ ...fresh, tries: CODE_TRIES })).toBe(false)
  expect(mayTry({ ...fresh, used: true })).toBe(false)
  expect(mayTry({ ...fresh, expired: true })).toBe(false)
})

test('what stands in for an email is none', () => {
  expect(emailOf(standInAddress('0a-B'))).toBeNull()
  expect(emailOf('li.si@power.example')).toBe('li.si@power.example')
})
