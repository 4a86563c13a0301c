import type { Figure, FigureStatus, LimitProfile } from '../../../api/vocabulary.ts'

/** The tables of a limit profile, as they are shown and changed. */
export const TABLES = ['promise', 'green', 'statutory', 'wholeCase', 'response', 'validity'] as const
export type Table = (typeof TABLES)[number]

/** A figure with its place: `table.row.column`. */
export interface Cell {
  at: string
  row: string
  column: string
  figure: Figure
}

/** A table's figures; what has one column only stands under an empty one. */
export function cellsOf(profile: LimitProfile, table: Table): Cell[] {
  switch (table) {
    case 'promise':
    case 'green':
    case 'statutory':
    case 'validity':
      return Object.entries<object>({ ...profile[table] }).flatMap(([row, figures]) =>
        figuresIn(figures).map(([column, figure]) => ({ at: `${table}.${row}.${column}`, row, column, figure })),
      )
    case 'wholeCase':
      return figuresIn(profile.wholeCase).map(([column, figure]) => ({
        ...{ at: `${table}.${column}`, row: 'case', column, figure },
      }))
    case 'response':
      return figuresIn(profile.response).map(([row, figure]) => ({ at: `${table}.${row}`, row, column: '', figure }))
  }
}

/** A new version: the figures that were changed, with where they come from. */
export interface NewVersion {
  version: string
  name: string
  validFrom: string
  source: string
  status: FigureStatus
}

export function changedProfile(
  before: LimitProfile,
  changes: ReadonlyMap<string, number>,
  { source, status, ...named }: NewVersion,
): LimitProfile {
  const profile = { ...structuredClone(before), ...named }
  for (const { at, figure } of TABLES.flatMap((table) => cellsOf(profile, table))) {
    const value = changes.get(at)
    if (value !== undefined) Object.assign(figure, { value, source, status })
  }
  return profile
}

function figuresIn(figures: object): [string, Figure][] {
  return Object.entries<unknown>({ ...figures }).filter((each): each is [string, Figure] => isFigure(each[1]))
}

function isFigure(value: unknown): value is Figure {
  return typeof value === 'object' && value !== null && 'value' in value && 'unit' in value
}
