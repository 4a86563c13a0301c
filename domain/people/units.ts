/** The organisation as data: the company, its regions, and the stations of a region. */
export const UNIT_KINDS = ['company', 'region', 'station'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

export interface Unit {
  /** Given once, and kept by cases and people; nobody has to read it. */
  code: string
  kind: UnitKind
  /** Null of the company. */
  parent: string | null
  nameZh: string
  nameEn: string
  /** Nothing new goes there; what was there keeps its name. */
  closed: boolean
}

/** What there may be below a unit; nothing below a station. */
const BELOW: Record<UnitKind, UnitKind | null> = { company: 'region', region: 'station', station: null }

/** The kind of a unit that is added below this one; null if there can be none. */
export function kindBelow({ kind, closed }: Pick<Unit, 'kind' | 'closed'>): UnitKind | null {
  return closed ? null : BELOW[kind]
}

/** The codes of the open regions. */
export function openRegions(units: readonly Unit[]): string[] {
  return units.filter(({ kind, closed }) => kind === 'region' && !closed).map(({ code }) => code)
}

/** The codes of the open stations of a region. */
export function openStations(units: readonly Unit[], region: string): string[] {
  return units
    .filter(({ kind, parent, closed }) => kind === 'station' && parent === region && !closed)
    .map(({ code }) => code)
}

/** Where something of the business is: in a region, and of it at a station if one is named. */
export interface Where {
  region: string | null
  station?: string | null | undefined
}

/** The field that names no open unit; null if both are right. */
export function whereFault(units: readonly Unit[], { region, station = null }: Where): 'region' | 'station' | null {
  if (region !== null && !openRegions(units).includes(region)) return 'region'
  if (station === null) return null
  return region !== null && openStations(units, region).includes(station) ? null : 'station'
}

/** Whether a name is taken among what lies beside; in either language, however it is written. */
export function isNameTaken(
  units: readonly Unit[],
  { code, parent, nameZh, nameEn }: Pick<Unit, 'parent' | 'nameZh' | 'nameEn'> & { code: string | null },
): 'nameZh' | 'nameEn' | null {
  const beside = units.filter((each) => each.parent === parent && each.code !== code)
  if (beside.some((each) => plain(each.nameZh) === plain(nameZh))) return 'nameZh'
  return beside.some((each) => plain(each.nameEn) === plain(nameEn)) ? 'nameEn' : null
}

/** A code for a new unit: from its name in English, with a number if others have it. */
export function newCode(nameEn: string, taken: readonly string[]): string {
  const letters = plain(nameEn)
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^[^a-z]+|-+$/gu, '')
    .slice(0, LETTERS_AT_MOST)
  const base = letters.length < 2 ? 'unit' : letters
  if (!taken.includes(base)) return base
  for (let number = 2; ; number++) {
    const code = `${base}-${number}`
    if (!taken.includes(code)) return code
  }
}

const LETTERS_AT_MOST = 32

/** What of a unit keeps it open: people who work there, cases and stations that are open there. */
export interface UnitUse {
  people: number
  openCases: number
  stations: number
}

/** Whether nothing keeps a unit open. */
export function isUnused({ people, openCases, stations }: UnitUse): boolean {
  return people + openCases + stations === 0
}

const plain = (name: string) => name.trim().toLowerCase()
