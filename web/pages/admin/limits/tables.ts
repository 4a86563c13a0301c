import type { Figure, FigureStatus, LadderRung, LimitProfile, Term } from '../../../api/vocabulary.ts'

/** The tables of a limit profile, as they are shown and changed. */
export const TABLES = ['promise', 'green', 'statutory', 'wholeCase', 'commitments', 'response', 'validity'] as const
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
    case 'commitments':
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

/** A rung with its place: `ladders.kind.rung`. */
export interface RungCell {
  at: string
  kind: LadderKind
  rung: LadderRung
}

export function rungCellsOf(profile: LimitProfile): RungCell[] {
  return LADDERS.flatMap((kind) =>
    profile.ladders[kind].rungs.map((rung) => ({ at: `ladders.${kind}.${rung.rung}`, kind, rung })),
  )
}

export const LADDERS = ['promise', 'green', 'statutory', 'response', 'validity'] as const
type LadderKind = (typeof LADDERS)[number]

export type TermName = keyof LimitProfile['terms']

/** Thresholds and periods in the order in which they are shown. */
export const TERMS = [
  'low-voltage-load',
  'low-voltage-up-to',
  'joint-review',
  'access-system-design',
  'load-factor-least',
  'load-factor-most',
  'wanted-ahead',
  'temporary-supply',
  'supply-end-near',
  'objection',
  'validity-ask-by',
  'validity-silence',
  'stated-ahead',
  'customer-silent',
  'on-site-start-entered',
  'stop-ahead',
  'urge-again',
  'suspensions-a-day',
] as const satisfies readonly TermName[]

/** What of a threshold was changed. */
export type TermChange = Partial<Pick<Term, 'value' | 'source' | 'status'>>

/** What was changed so far; nothing takes effect before it is published. */
export interface Changes {
  /** Figures of the tables, and the distances of rungs, by their place. */
  figures: ReadonlyMap<string, number>
  terms: ReadonlyMap<TermName, TermChange>
}

export const NO_CHANGES: Changes = { figures: new Map(), terms: new Map() }

/** A new version, with where the changed figures come from; a threshold says that itself. */
export interface NewVersion {
  version: string
  name: string
  validFrom: string
  /** Absent if nothing but thresholds was changed. */
  source?: string
  status?: FigureStatus
}

export function changedProfile(
  before: LimitProfile,
  { figures, terms }: Changes,
  { source = '', status = 'practice', ...named }: NewVersion,
): LimitProfile {
  const profile = { ...structuredClone(before), ...named }
  for (const { at, figure } of TABLES.flatMap((table) => cellsOf(profile, table))) {
    const value = figures.get(at)
    if (value !== undefined) Object.assign(figure, { value, source, status })
  }
  for (const { at, kind, rung } of rungCellsOf(profile)) {
    const offset = figures.get(at)
    if (offset === undefined) continue
    rung.offset = offset
    Object.assign(profile.ladders[kind], { source, status })
  }
  for (const [name, change] of terms) Object.assign(profile.terms[name], change)
  return profile
}

function figuresIn(figures: object): [string, Figure][] {
  return Object.entries<unknown>({ ...figures }).filter((each): each is [string, Figure] => isFigure(each[1]))
}

function isFigure(value: unknown): value is Figure {
  return typeof value === 'object' && value !== null && 'value' in value && 'unit' in value
}
