import { describe, expect, it } from 'vitest'
import { standsInFor } from '../../../domain/people/deputies.ts'
import type { Deputyship } from '../../../domain/people/deputies.ts'
import { on } from '../play.ts'

/** Who acts for whom at an instant (docs/procedure.md section 8), worked out by hand from the periods. */

/** `A>B 03-02..03-06`: A is away from the morning of the 2nd, at the beginning of the 6th no more, and B stands in. */
function deputyships(periods: string): Deputyship[] {
  return periods
    .split(',')
    .map((each) => each.trim().split(/[> ]|\.\./))
    .map(([principal = '', deputy = '', from = '', until = '']) => ({
      principal: { id: principal, role: 'reviewer', department: 'safety', region: null },
      deputy,
      from: on(`${from} 00:00`),
      until: on(`${until} 00:00`),
    }))
}

const shownFor = (periods: string, person: string, when: string) =>
  standsInFor(deputyships(periods), person, on(when)).map(({ actingFor }) =>
    [...(actingFor?.via ?? []).toReversed(), actingFor?.id].join('>'),
  )

describe('a deputy acts for somebody', () => {
  it.each([
    ['from the first instant of the period', 'A>B 03-02..03-06', '03-02 00:00', ['A']],
    ['until its end, which is half-open', 'A>B 03-02..03-06', '03-05 23:59', ['A']],
    ['not before', 'A>B 03-02..03-06', '03-01 23:59', []],
    ['and at its end no more', 'A>B 03-02..03-06', '03-06 00:00', []],
    ['of two people at once', 'A>B 03-02..03-06, C>B 03-03..03-04', '03-03 09:00', ['A', 'C']],
    ['for whose deputy they stand in as well', 'A>C 03-02..03-06, C>B 03-03..03-04', '03-03 09:00', ['C', 'C>A']],
    ['only while that deputy is away', 'A>C 03-02..03-06, C>B 03-03..03-04', '03-04 09:00', []],
    ['over three steps', 'A>D 03-02..03-06, D>C 03-02..03-06, C>B 03-02..03-06', '03-03 09:00', ['C', 'C>D', 'C>D>A']],
    [
      'and no more than three',
      'Z>A 03-02..03-06, A>D 03-02..03-06, D>C 03-02..03-06, C>B 03-02..03-06',
      '03-03 09:00',
      ['C', 'C>D', 'C>D>A'],
    ],
    ['never for themselves, in a circle of two', 'A>B 03-02..03-06, B>A 03-02..03-06', '03-03 09:00', ['A']],
    ['nor of three', 'A>B 03-02..03-06, B>C 03-02..03-06, C>A 03-02..03-06', '03-03 09:00', ['A', 'A>C']],
    ['once, by the nearest way', 'A>B 03-02..03-06, C>B 03-02..03-06, A>C 03-02..03-06', '03-03 09:00', ['A', 'C']],
  ])('%s', (_, periods, when, expected) => {
    expect(shownFor(periods, 'B', when)).toEqual(expected)
  })

  it('in the place of whoever is away, until the first of the periods between ends', () => {
    const [nearest, next] = standsInFor(deputyships('A>C 03-02..03-06, C>B 03-03..03-04'), 'B', on('03-03 09:00'))
    expect(nearest).toMatchObject({ id: 'B', role: 'reviewer', department: 'safety', until: on('03-04 00:00') })
    expect(next?.until).toBe(on('03-04 00:00'))
  })

  it('and nobody acts for who is there', () => {
    expect(shownFor('A>B 03-02..03-06', 'A', '03-03 09:00')).toEqual([])
    expect(shownFor('A>B 03-02..03-06', 'X', '03-03 09:00')).toEqual([])
  })
})
