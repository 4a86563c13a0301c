import { describe, expect, it } from 'vitest'
import { whoseStep } from '../../web/parts/whose-step.ts'

describe('whose a step is, as its customer is told', () => {
  it.each([
    ['plan review', ['marketing', 'planning', 'dispatch'], 'we'],
    ['plan confirmation', ['applicant'], 'you'],
    ['fees: paid, then settled', ['applicant', 'marketing'], 'youThenWe'],
    ['a contract: drafted, agreed with dispatch, then signed', ['marketing', 'dispatch', 'applicant'], 'weThenYou'],
  ] as const)('%s', (_, parties, whose) => {
    expect(whoseStep(parties)).toBe(whose)
  })
})
