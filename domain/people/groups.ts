import type { Right } from '../vocabulary.ts'
import { DEPARTMENTS, RIGHTS } from '../vocabulary.ts'
import { isSamePlace, placeFaults, STAFF_ROLES } from './accounts.ts'
import type { Place } from './accounts.ts'

/** Which places the groups of the company's directory give, by the name of the group. */
export type GroupPlaces = ReadonlyMap<string, readonly Place[]>

/** Thrown for an entry of a mapping that says no place in which somebody can work. */
export class GroupEntryError extends Error {
  override readonly name = 'GroupEntryError'
}

/**
 * Reads a mapping such as `safety-east=reviewer/safety/chengdong; it=administrator/system`: the group, its role, and what
 * the role needs, a department, a region with perhaps a station, or rights. Throws GroupEntryError with the entry.
 */
export function readGroupPlaces(text: string): GroupPlaces {
  const read = new Map<string, Place[]>()
  for (const entry of text
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '')) {
    const at = entry.lastIndexOf('=')
    const place = at < 1 ? null : readPlace(entry.slice(at + 1))
    if (place === null) throw new GroupEntryError(entry)
    const group = entry.slice(0, at).trim()
    read.set(group, [...(read.get(group) ?? []), place])
  }
  return read
}

/** What these groups give, in the order of the mapping; rights of several groups are one position. */
export function placesOf(groups: readonly string[], mapping: GroupPlaces): Place[] {
  const places: Place[] = []
  for (const [group, given] of mapping) {
    if (!groups.includes(group)) continue
    for (const place of given) {
      const same = places.findIndex((each) => isSamePlace(each, place))
      const held = places[same]
      if (held === undefined) places.push(place)
      else places[same] = { ...held, rights: rightsOf([...held.rights, ...place.rights]) }
    }
  }
  return places
}

/** What has to change so that somebody has the positions that their groups give. */
export interface PositionChanges<P extends Place> {
  /** Where home is to be; null if it stays. */
  home: Place | null
  give: readonly Place[]
  take: readonly P[]
}

/** The changes from the positions that somebody has to those that are wanted, of which there is at least one. */
export function followGroups<P extends Place>(
  has: { home: Place; others: readonly P[] },
  wanted: readonly Place[],
): PositionChanges<P> {
  const homeStays = wanted.find((place) => isSamePlace(place, has.home))
  const home = homeStays ?? wanted[0]
  const isHome = (place: Place) => home !== undefined && isSamePlace(place, home)
  const isHeld = (place: Place) => has.others.some((each) => isEqual(each, place))
  return {
    home: home === undefined || isEqual(home, has.home) ? null : home,
    give: wanted.filter((place) => !isHome(place) && !isHeld(place)),
    take: has.others.filter((each) => isHome(each) || !wanted.some((place) => isEqual(place, each))),
  }
}

function readPlace(text: string): Place | null {
  const [named, ...parts] = text.split('/').map((part) => part.trim())
  const role = STAFF_ROLES.find((each) => each === named)
  if (role === undefined) return null
  const place: Place = { role, department: null, region: null, station: null, rights: [] }
  if (role === 'administrator') {
    place.rights = rightsOf(parts)
    return place.rights.length === parts.length && parts.length > 0 ? place : null
  }
  place.department = DEPARTMENTS.find((each) => each === parts[0]) ?? null
  const [region = null, station = null, ...more] = place.department === null ? parts : parts.slice(1)
  Object.assign(place, { region, station })
  return more.length > 0 || region === '' || station === '' || placeFaults(place).length > 0 ? null : place
}

function rightsOf(words: readonly string[]): Right[] {
  return RIGHTS.filter((right) => words.includes(right))
}

function isEqual(a: Place, b: Place): boolean {
  return isSamePlace(a, b) && rightsOf(a.rights).join() === rightsOf(b.rights).join()
}
