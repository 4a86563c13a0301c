import { describe, expect, test } from 'vitest'
import { pauseLeft, PAUSE_RULES, stillCounted } from '../../api/commands/sign-in-pauses.ts'
import { apiWorld } from './world.ts'

const MINUTE = 60_000
const { pair } = PAUSE_RULES

test.each([
  // five are free
  [4, 0],
  [5, 30],
  [6, 60],
  [7, 120],
  [8, 240],
  [9, 480],
  // 30 s · 2⁵ = 960 s, and no pause is longer than 15 minutes
  [10, 900],
  [500, 900],
])('after %i wrong passwords of an account at one address the next waits %i s', (wrong, seconds) => {
  expect(pauseLeft(pair, { wrong, lastMs: 0 }, 0)).toBe(seconds * 1_000)
  expect(pauseLeft(pair, { wrong, lastMs: 0 }, seconds * 1_000)).toBe(0)
})

test('wrong passwords are forgotten one by one, never below none', () => {
  // one in 15 minutes: of four after 44 minutes two are forgotten
  expect(stillCounted(pair, { wrong: 4, lastMs: 0 }, 44 * MINUTE)).toBe(2)
  expect(stillCounted(pair, { wrong: 4, lastMs: 0 }, 600 * MINUTE)).toBe(0)
  // a clock that was set back forgets nothing
  expect(stillCounted(pair, { wrong: 4, lastMs: 0 }, -600 * MINUTE)).toBe(4)
})

describe('behind one proxy that adds whom it sees', () => {
  const world = apiWorld({ trustProxy: 1 })
  const tries = (login: string, password: string, from: string) =>
    world().send('POST', '/api/auth/sign-in/email', {
      body: { email: `${login}@demo.local`, password },
      headers: { 'x-forwarded-for': from, 'accept-language': 'en' },
    })
  const RIGHT = 'power-connection'

  test('guessing is paused, whatever the guesser says of where he is', async () => {
    for (let guess = 1; guess <= 5; guess++) {
      expect((await tries('safety-1', `guess-${guess}`, `10.0.0.${guess}, 203.0.113.9`)).statusCode).toBe(401)
    }
    const paused = await tries('safety-1', RIGHT, '10.9.9.9, 203.0.113.9')
    expect(paused.json()).toMatchObject({ status: 429, code: 'SIGN_IN_PAUSED', title: 'Sign-in paused' })
    expect(Number(paused.headers['retry-after'])).toBeGreaterThan(20)
    expect(paused.headers['set-cookie']).toBeUndefined()
  })

  test('the others of the same office sign in as before, as often as they like', async () => {
    for (let times = 1; times <= 8; times++)
      expect((await tries('safety-2', RIGHT, '203.0.113.9')).statusCode).toBe(200)
  })

  test('wrong passwords all over the world pause an account for strangers, not where its person works', async () => {
    expect((await tries('safety-head', RIGHT, '198.51.100.1')).statusCode).toBe(200)
    for (let guess = 0; guess < 20; guess++) {
      // five from each address are free, twenty for an account
      expect((await tries('safety-head', `guess-${guess}`, `192.0.2.${1 + (guess % 4)}`)).statusCode).toBe(401)
    }
    expect((await tries('safety-head', RIGHT, '192.0.2.77')).json()).toMatchObject({ code: 'SIGN_IN_PAUSED' })
    expect((await tries('safety-head', RIGHT, '198.51.100.1')).statusCode).toBe(200)
  })

  test('a hundred guesses at one instant are no way round', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, guess) => tries('planning-1', `guess-${guess}`, '203.0.113.50')),
    )
    expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(5)
  })

  test('an account that does not exist is paused like one that does', async () => {
    const codes: string[] = []
    for (let guess = 1; guess <= 6; guess++) {
      codes.push((await tries('nobody', `guess-${guess}`, '203.0.113.60')).json<{ code: string }>().code)
    }
    expect(codes).toEqual([...Array<string>(5).fill('INVALID_CREDENTIALS'), 'SIGN_IN_PAUSED'])
  })
})
