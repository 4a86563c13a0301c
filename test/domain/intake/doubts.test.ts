import { expect, test } from 'vitest'
import { doubtsOf } from '../../../domain/intake/doubts.ts'
import { draftOf } from '../../../demo/draft.ts'
import { SHIPPED_TERMS } from '../../../domain/limits/terms.data.ts'

const on = { today: '2026-03-02', terms: SHIPPED_TERMS, phoneFault: () => null }
const at = (address: string) => [{ caseNo: '2026-000001', region: 'chengdong', address }]

test.each(['城东区工业大道188号3号厂房', '城东区工业大道１８８号 3号厂房', '城东区工业大道188号，3号厂房'])(
  'a second application for the place of an open case is asked back, however it is written: %s',
  (address) => {
    const asked = { field: '/site/address', reason: 'same-place', expected: '2026-000001' }
    expect(doubtsOf(draftOf({}), { ...on, places: at(address) })).toEqual([asked])
  },
)

test('another place, another region, and an application that continues a case are not', () => {
  expect(doubtsOf(draftOf({}), { ...on, places: at('城东区工业大道188号4号厂房') })).toEqual([])
  expect(doubtsOf(draftOf({ region: 'chengxi' }), { ...on, places: at('城东区工业大道188号3号厂房') })).toEqual([])
  const follows = draftOf({ follows: '2026-000001' })
  expect(doubtsOf(follows, { ...on, places: at('城东区工业大道188号3号厂房') })).toEqual([])
})
