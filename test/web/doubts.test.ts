import { expect, test } from 'vitest'
import { doubtsOf } from '../../api/intake/doubts.ts'
import { draftOf } from '../../demo/draft.ts'
import { SHIPPED_TERMS } from '../../domain/limits/terms.data.ts'

const today = '2026-03-02'
const at = (address: string) => [{ caseNo: '2026-000001', region: 'chengdong', address }]

test.each(['城东区工业大道188号3号厂房', '城东区工业大道１８８号 3号厂房', '城东区工业大道188号，3号厂房'])(
  'a second application for the place of an open case is asked back, however it is written: %s',
  (address) => {
    const asked = { field: '/site/address', reason: 'same-place', expected: '2026-000001' }
    expect(doubtsOf(draftOf({}), { today, terms: SHIPPED_TERMS, places: at(address) })).toEqual([asked])
  },
)

test('another place, another region, and an application that continues a case are not', () => {
  expect(doubtsOf(draftOf({}), { today, terms: SHIPPED_TERMS, places: at('城东区工业大道188号4号厂房') })).toEqual([])
  expect(
    doubtsOf(draftOf({ region: 'chengxi' }), { today, terms: SHIPPED_TERMS, places: at('城东区工业大道188号3号厂房') }),
  ).toEqual([])
  const follows = draftOf({ follows: '2026-000001' })
  expect(doubtsOf(follows, { today, terms: SHIPPED_TERMS, places: at('城东区工业大道188号3号厂房') })).toEqual([])
})
