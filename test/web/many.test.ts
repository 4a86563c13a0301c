import { expect, test } from 'vitest'
import { COUNTED_UP_TO as COUNTED_BY_THE_API } from '../../db/queries/paging.ts'
import { badgeOf, COUNTED_UP_TO, exceeded } from '../../web/figures/many.ts'

test('a count says that there is more exactly where the API stopped counting', () => {
  expect(COUNTED_UP_TO).toBe(COUNTED_BY_THE_API)
  expect(exceeded(999)).toBeNull()
  expect(exceeded(1_000)).toBe(999)
  expect([badgeOf(3), badgeOf(999), badgeOf(1_000)]).toEqual(['3', '999', '999+'])
})
