import { QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Problem } from '../../web/api/problem.ts'
import { createQueries } from '../../web/queries/client.ts'
import { recover } from '../../web/queries/recovery.ts'

/** A page reads one thing while the server answers as it is told; the minutes pass as the test says. */
let status = 200
let reads = 0
let looks = 0
let isBack = false
const told = vi.fn()
let end = () => {}
let page: QueryObserver<string>

beforeEach(() => {
  vi.useFakeTimers()
  ;[status, reads, looks, isBack] = [200, 0, 0, false]
  told.mockClear()
})
afterEach(() => {
  end()
  vi.useRealTimers()
})

function opens() {
  const queries = createQueries()
  const queryFn = async () => {
    reads += 1
    if (status !== 200) throw new Problem({}, { status })
    return 'read'
  }
  const stop = recover(queries, {
    isBack: async () => {
      looks += 1
      return isBack
    },
    whenBack: told,
  })
  page = new QueryObserver<string>(queries, { queryKey: ['page'], queryFn })
  const leave = page.subscribe(() => undefined)
  end = () => {
    leave()
    stop()
    queries.clear()
  }
}
const passes = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1_000)
const shown = () => page.getCurrentResult()

test.each([0, 503])(
  'while the server is away (%i) a page is tried for 15 seconds, after growing pauses',
  async (away) => {
    status = away
    opens()
    await passes(0.5)
    expect([reads, shown().status]).toEqual([1, 'pending'])
    // 1 + 2 + 4 + 4 + 4 seconds
    await passes(14)
    expect([reads, shown().status]).toEqual([5, 'pending'])
    await passes(1)
    expect([reads, shown().status]).toEqual([6, 'error'])
  },
)

test.each([0, 502, 503, 504])(
  'after %i it comes by itself within five seconds of the server’s return',
  async (away) => {
    status = away
    opens()
    await passes(600)
    const readBefore = reads
    expect(shown().status).toBe('error')
    // it stands still meanwhile: only whether the server is back is asked, every five seconds
    const lookedBefore = looks
    await passes(60)
    expect([reads - readBefore, looks - lookedBefore, told.mock.calls.length]).toEqual([0, 12, 0])

    ;[status, isBack] = [200, true]
    await passes(5)
    expect([shown().status, shown().data, told.mock.calls.length]).toEqual(['success', 'read', 1])
    const lookedAtAll = looks
    await passes(600)
    expect(looks).toBe(lookedAtAll)
  },
)

test('what stays unread though the server is back is asked for ever more seldom', async () => {
  ;[status, isBack] = [502, true]
  opens()
  await passes(0.5)
  // after 2, then 10, 20, 40, 60, 60 … seconds
  await passes(2 + 10 + 20 + 40)
  expect(reads).toBe(1 + 4)
  await passes(600)
  expect([reads, told.mock.calls.length]).toEqual([1 + 4 + 10, 0])
})

test.each([400, 403, 404, 500])('a refusal (%i) is an answer: nothing is asked again', async (refusal) => {
  status = refusal
  opens()
  await passes(600)
  expect([reads, looks, shown().status]).toEqual([1, 0, 'error'])
})
