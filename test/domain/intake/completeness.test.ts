import { expect, test } from 'vitest'
import { draftOf } from '../../../demo/draft.ts'
import { factsOf } from '../../../domain/intake/completeness.ts'
import type { Application } from '../../../domain/intake/application.ts'
import type { Facts } from '../../../domain/application/facts.ts'
import { PROFILE_2026 } from '../../../domain/limits/profiles.data.ts'
import { routeFiguresOf } from '../../../domain/limits/profile.ts'
import { SHIPPED_TERMS } from '../../../domain/limits/terms.data.ts'
import type { DocumentKind } from '../../../domain/vocabulary.ts'

/** A factory at 10 kV, 700 kW and 800 kVA, wanted on 1 June 2026; checked on Monday 2 March 2026. */
const DOCUMENTS: DocumentKind[] = ['business-licence', 'property-proof', 'equipment-list']
const on = {
  figures: routeFiguresOf(PROFILE_2026),
  terms: SHIPPED_TERMS,
  regions: ['chengdong', 'chengxi'],
  stations: ['loufeng'],
  documents: DOCUMENTS,
  followsOwn: true,
  today: '2026-03-02',
  phoneFault: () => null,
} as const

const missing = (application: Application, other: Partial<Parameters<typeof factsOf>[1]> = {}) =>
  factsOf(application, { ...on, ...other }).missing.map((each) =>
    'field' in each ? [each.field, each.reason, each.expected] : [each.documentKind, each.reason],
  )

test('an application with everything in it lacks nothing, and its facts are what it says', () => {
  const { facts, missing: found } = factsOf(draftOf({}), on)
  expect(found).toEqual([])
  expect(facts).toMatchObject({ requestedKva: 800, voltage: 'HV', sources: 1, follows: null })
})

test('a station is named or not; one of another region is none', () => {
  const at = (station: string) => {
    const draft = draftOf({})
    return { ...draft, site: { ...draft.site, station } }
  }
  expect(factsOf(at('loufeng'), on).facts).toMatchObject({ region: 'chengdong', station: 'loufeng' })
  expect(factsOf(draftOf({}), on).facts).not.toHaveProperty('station')
  expect(missing(at('xihuan'))).toEqual([['/site/station', 'unknown-station', undefined]])
})

test('an empty one lacks what every application says, and has no facts to route it by', () => {
  expect(factsOf({}, on).facts).toBeNull()
  expect(missing({}).map(([field]) => field)).toEqual([
    ...['/kind', '/purpose', '/customer', '/contacts', '/site/region', '/site/address', '/load/requestedKw'],
    ...['/supply/voltage', '/supply/kv', '/phases'],
  ])
})

const phases = (...wanted: [kva: number, wantedOn: string][]) => wanted.map(([kva, wantedOn]) => ({ kva, wantedOn }))

test.each<[string, Partial<Facts>, unknown[]]>([
  [
    '200 kW at low voltage',
    { voltage: 'LV', kv: 0.4, requestedKw: 200 },
    ['/supply/voltage', 'too-large-for-low-voltage', '160'],
  ],
  ['10 kV at low voltage', { voltage: 'LV', kv: 10, requestedKw: 100 }, ['/supply/kv', 'voltage-mismatch', undefined]],
  [
    '500 and 200 kVA of 800',
    { phases: phases([500, '2026-06-01'], [200, '2026-07-01']) },
    ['/phases', 'phases-do-not-add-up', '800'],
  ],
  ['wanted yesterday', { phases: phases([800, '2026-03-01']) }, ['/phases/0/wantedOn', 'in-the-past', undefined]],
  // 120 months after 2 March 2026
  [
    'wanted in more than ten years',
    { phases: phases([800, '2036-03-03']) },
    ['/phases/0/wantedOn', 'too-far-ahead', '2036-03-02'],
  ],
  [
    '800 kVA left of 800',
    { kind: 'reduction', existingKva: 800, endsOn: null },
    ['/load/requestedKva', 'no-reduction', '800'],
  ],
  ['increased from 800 to 800', { kind: 'increase', existingKva: 800 }, ['/load/requestedKva', 'no-increase', '800']],
  // 36 months after 1 June 2026
  [
    'temporary for more than three years',
    { kind: 'temporary', endsOn: '2029-06-02' },
    ['/endsOn', 'lasts-too-long', '2029-06-01'],
  ],
  [
    'ends on the day on which it begins',
    { kind: 'temporary', endsOn: '2026-06-01' },
    ['/endsOn', 'ends-before-it-begins', undefined],
  ],
])('what contradicts itself: %s', (_, told, expected) => {
  expect(missing(draftOf(told))).toEqual([expected])
})

test('a region without account managers, a case of somebody else, a number that is none, a paper that is not there', () => {
  expect(missing(draftOf({ region: 'chengbei' }))).toEqual([['/site/region', 'unknown-region', undefined]])
  expect(missing(draftOf({ follows: '2026-000001' }), { followsOwn: false })).toEqual([
    ['/follows', 'not-your-case', undefined],
  ])
  expect(missing(draftOf({}), { phoneFault: () => 'form' })).toEqual([['/contacts/0/phone', 'phone-form', undefined]])
  expect(missing(draftOf({}), { documents: DOCUMENTS.slice(0, -1) })).toEqual([['equipment-list', 'high-voltage']])
})
