import { describe, expect, test } from 'vitest'
import {
  isNameTaken,
  isUnused,
  kindBelow,
  newCode,
  openRegions,
  openStations,
  whereFault,
} from '../../../domain/people/units.ts'
import type { Unit } from '../../../domain/people/units.ts'

const unit = (code: string, kind: Unit['kind'], parent: string | null, closed = false): Unit => ({
  ...{ code, kind, parent, closed },
  nameZh: `${code}所`,
  nameEn: code,
})
const UNITS = [
  unit('company', 'company', null),
  unit('east', 'region', 'company'),
  unit('west', 'region', 'company'),
  unit('north', 'region', 'company', true),
  unit('lake', 'station', 'east'),
  unit('hill', 'station', 'east', true),
  unit('river', 'station', 'west'),
]

describe('a place of the organisation', () => {
  test.each([
    [{ region: null }, null],
    [{ region: 'east' }, null],
    [{ region: 'east', station: 'lake' }, null],
    [{ region: 'nowhere' }, 'region'],
    // closed
    [{ region: 'north' }, 'region'],
    [{ region: 'east', station: 'hill' }, 'station'],
    // of another region, or of none
    [{ region: 'east', station: 'river' }, 'station'],
    [{ region: null, station: 'river' }, 'station'],
    // of another kind
    [{ region: 'company' }, 'region'],
    [{ region: 'lake' }, 'region'],
  ] as const)('%j: what is wrong is %j', (where, fault) => {
    expect(whereFault(UNITS, where)).toBe(fault)
  })

  test('is offered while it is open', () => {
    expect(openRegions(UNITS)).toEqual(['east', 'west'])
    expect(openStations(UNITS, 'east')).toEqual(['lake'])
  })

  test('has regions below the company, stations below a region, nothing below what is closed', () => {
    expect(UNITS.map(kindBelow)).toEqual(['region', 'station', 'station', null, null, null, null])
  })
})

test('a new unit has a code made of its name, with a number if others have it', () => {
  expect(newCode('Jinji Lake', [])).toBe('jinji-lake')
  expect(newCode('Jinji  lake!', ['jinji-lake', 'jinji-lake-2'])).toBe('jinji-lake-3')
  expect(newCode('Étoile', [])).toBe('e-toile')
  expect(newCode('10 kV', [])).toBe('kv')
  expect(newCode('园区', [])).toBe('unit')
  expect(newCode('A'.repeat(60), [])).toHaveLength(32)
})

test('two units beside each other have different names, in either language', () => {
  const named = (parent: string, nameZh: string, nameEn: string, code: string | null = null) =>
    isNameTaken(UNITS, { code, parent, nameZh, nameEn })
  expect(named('company', 'east所', 'other')).toBe('nameZh')
  expect(named('company', '其他', ' EAST ')).toBe('nameEn')
  expect(named('company', 'east所', 'east', 'east')).toBeNull()
  expect(named('east', 'east所', 'east')).toBeNull()
})

test.each([
  [{ people: 0, openCases: 0, stations: 0 }, true],
  [{ people: 1, openCases: 0, stations: 0 }, false],
  [{ people: 0, openCases: 1, stations: 0 }, false],
  [{ people: 0, openCases: 0, stations: 1 }, false],
])('what is in use stays open: %j', (use, isFree) => {
  expect(isUnused(use)).toBe(isFree)
})
