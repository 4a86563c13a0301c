import { describe, expect, test } from 'vitest'
import type { Facts } from '../../../domain/application/facts.ts'
import { requiredDocuments } from '../../../domain/application/required-documents.ts'
import { KINDS } from '../../../domain/vocabulary.ts'
import { FACTS } from '../../support/paper.ts'

const LV: Partial<Facts> = { voltage: 'LV', kv: 0.4, requestedKw: 100 }

describe.each(KINDS)('an application of the kind %s', (kind) => {
  const needed = (facts: Partial<Facts>) => requiredDocuments({ ...FACTS, ...facts, kind }).map((each) => each.kind)

  test.each<[string, Partial<Facts>, string[]]>([
    ['a home', { ...LV, customer: 'person', purpose: 'residential' }, ['identity', 'property-proof']],
    ['a shop', LV, ['business-licence', 'property-proof']],
    [
      'a shop with two sources, which is no dual source at high voltage',
      { ...LV, sources: 2 },
      ['business-licence', 'property-proof'],
    ],
    ['a factory', {}, ['business-licence', 'property-proof', 'equipment-list']],
    ['a person at high voltage', { customer: 'person' }, ['identity', 'property-proof', 'equipment-list']],
    ['two sources', { sources: 2 }, ['business-licence', 'property-proof', 'equipment-list', 'project-approval']],
    [
      'an important customer at low voltage',
      { ...LV, importance: 'second' },
      ['business-licence', 'property-proof', 'important-customer-proof'],
    ],
    [
      'own generation',
      { ownGeneration: true },
      ['business-licence', 'property-proof', 'equipment-list', 'generation-description'],
    ],
    [
      'all of it',
      { sources: 3, importance: 'special', ownGeneration: true },
      [
        'business-licence',
        'property-proof',
        'equipment-list',
        'project-approval',
        'important-customer-proof',
        'generation-description',
      ],
    ],
  ])('%s', (_, facts, kinds) => {
    expect(needed(facts)).toEqual(kinds)
  })
})

test('each document is asked for with the reason why', () => {
  expect(requiredDocuments({ ...FACTS, sources: 2, importance: 'first', ownGeneration: true })).toEqual([
    { kind: 'business-licence', reason: 'organisation' },
    { kind: 'property-proof', reason: 'every-application' },
    { kind: 'equipment-list', reason: 'high-voltage' },
    { kind: 'project-approval', reason: 'two-or-more-sources' },
    { kind: 'important-customer-proof', reason: 'important-customer' },
    { kind: 'generation-description', reason: 'own-generation' },
  ])
  expect(requiredDocuments({ ...FACTS, customer: 'person' })[0]).toEqual({ kind: 'identity', reason: 'person' })
})

test('neither the access-system design nor drawings are due before an application is in', () => {
  const kinds = requiredDocuments({ ...FACTS, kv: 110, wantsDesignReview: true }).map((each) => each.kind)
  expect(kinds).not.toContain('access-system-design')
  expect(kinds).not.toContain('design-drawings')
})
