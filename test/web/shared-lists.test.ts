import { expect, test } from 'vitest'
import { ACCEPTED_ENDINGS } from '../../api/files/media-type.ts'
import { FIRST_DAY, LAST_DAY } from '../../domain/time/instant.ts'
import { ACCEPTED_ENDINGS as OFFERED } from '../../web/documents/accepted.ts'
import { isStated } from '../../web/reading/day.ts'

test('a chooser offers the files that are taken', () => {
  expect(OFFERED).toEqual(ACCEPTED_ENDINGS)
})

test('a field takes the days that the API takes', () => {
  expect([FIRST_DAY, LAST_DAY].map(isStated)).toEqual([true, true])
  expect(['1999-12-31', '2100-01-01', '0202-06-01', '20260601', '12026-06-01'].map(isStated)).toEqual(
    Array.from({ length: 5 }, () => false),
  )
})
