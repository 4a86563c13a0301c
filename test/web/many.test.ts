import { expect, test } from 'vitest'
import { BADGES_UP_TO as BADGES_OF_THE_API, COUNTED_UP_TO as COUNTED_BY_THE_API } from '../../db/queries/paging.ts'
import { badgeOf, BADGES_UP_TO, COUNTED_UP_TO, exceeded } from '../../web/figures/many.ts'

test('a count says that there is more exactly where the API stopped counting', () => {
  expect([COUNTED_UP_TO, BADGES_UP_TO]).toEqual([COUNTED_BY_THE_API, BADGES_OF_THE_API])
  expect(exceeded(9_999)).toBeNull()
  expect(exceeded(10_000)).toBe(9_999)
  expect([badgeOf(3), badgeOf(999), badgeOf(1_000)]).toEqual(['3', '999', '999+'])
})
