import { expect, test } from 'vitest'
import type { Facts } from '../../../domain/application/facts.ts'
import { route } from '../../../domain/application/route.ts'
import type { LeftOutReason, Route, RouteFigures } from '../../../domain/application/route.ts'
import { STEPS } from '../../../domain/vocabulary.ts'
import type { Category, Party } from '../../../domain/vocabulary.ts'
import { FACTS } from '../../support/paper.ts'

/**
 * Routes as tables: a column for each application, a row for each step. A row of one cell holds for all columns.
 * Capitals are parties, small letters the reason for which a step is left out.
 */

export const FIGURES: RouteFigures = { lvThresholdKw: 160, jointReviewKva: 1_260, accessSystemDesignKv: 35 }

const PARTY: Readonly<Record<string, Party>> = {
  M: 'marketing',
  P: 'planning',
  T: 'production',
  S: 'safety',
  D: 'dispatch',
  A: 'account-manager',
  C: 'applicant',
}

export const REASON: Readonly<Record<string, LeftOutReason>> = {
  docs: 'only-when-documents-lack',
  lv: 'low-voltage',
  hv: 'high-voltage',
  kv: 'voltage-too-low',
  srv: 'plan-made-in-survey',
  own: 'approved-by-drafter',
  free: 'no-fee-due',
  asis: 'not-important-not-requested',
  line: 'no-external-works',
  none: 'no-customer-works',
  red: 'capacity-reduction',
  perm: 'not-temporary',
  ask: 'only-when-asked',
  mute: 'only-when-silent',
  told: 'only-when-no-day-stated',
}

const CATEGORY: Readonly<Record<string, Category>> = {
  res: 'lv-residential',
  oth: 'lv-other',
  one: 'hv-single',
  two: 'hv-dual',
}

const JOINT: Readonly<Record<string, boolean>> = { yes: true, no: false }

/** Plays a table: each application by its column's name, whatever else its kind says. */
export function testRoutes(
  table: string,
  applications: Readonly<Record<string, Partial<Facts>>>,
  kind: Partial<Facts>,
) {
  const expected = routesOfTable(table)

  test('has a column for each application and a row for each step', () => {
    expect(expected.map(({ name }) => name)).toEqual(Object.keys(applications))
    for (const { route: wanted } of expected) {
      expect(Object.keys({ ...wanted.steps, ...wanted.leftOut }).sort()).toEqual([...STEPS].sort())
    }
  })

  test.each(expected)('$name', ({ name, route: wanted }) => {
    expect(told(route({ ...FACTS, ...applications[name], ...kind }, FIGURES))).toEqual(wanted)
  })
}

/** A route as the tables tell it. */
export interface Told {
  category: Category
  jointReview: boolean
  steps: Record<string, Party[]>
  leftOut: Record<string, LeftOutReason>
}

export function told({ category, jointReview, steps, leftOut }: Route): Told {
  return {
    category,
    jointReview,
    steps: Object.fromEntries(steps.map(({ step, parties }) => [step, [...parties].sort()])),
    leftOut: Object.fromEntries(leftOut.map(({ step, reason }) => [step, reason])),
  }
}

/** The routes that a table tells, by the names of its columns. */
export function routesOfTable(table: string): { name: string; route: Told }[] {
  const [names = [], ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
  return names.map((name, column) => {
    const cells = rows.map(([row = '', ...each]) => [row, cellOf(row, each, names.length, column)] as const)
    const steps = cells.filter(([row]) => row !== 'category' && row !== 'joint-review')
    return {
      name,
      route: {
        category: read(CATEGORY, Object.fromEntries(cells)['category'] ?? ''),
        jointReview: read(JOINT, Object.fromEntries(cells)['joint-review'] ?? ''),
        steps: Object.fromEntries(
          steps
            .filter(([, cell]) => !(cell in REASON))
            .map(([step, cell]) => [step, Array.from(cell, (letter) => read(PARTY, letter)).sort()]),
        ),
        leftOut: Object.fromEntries(
          steps.filter(([, cell]) => cell in REASON).map(([step, cell]) => [step, read(REASON, cell)]),
        ),
      },
    }
  })
}

function cellOf(row: string, cells: readonly string[], columns: number, column: number): string {
  const cell = cells.length === 1 ? cells[0] : cells[column]
  if (cell === undefined || (cells.length > 1 && cells.length !== columns)) throw new Error(`${row} is not whole`)
  return cell
}

function read<T>(legend: Readonly<Record<string, T>>, cell: string): T {
  const meaning = legend[cell]
  if (meaning === undefined) throw new Error(`${cell} is not in the legend`)
  return meaning
}
