/**
 * Which limits and which calendar a region counts its new cases by, and from when (docs/procedure.md section 4): what a
 * region adopts is data. A case takes what is in force at its submission and keeps it.
 */
import { Refusal } from '../refusals.ts'
import { atTime, civilDateOf, epochOf } from '../time/instant.ts'
import type { CivilDate, Instant } from '../time/instant.ts'

/** A region adopts a version of the limits, of the calendar, or both; null: it goes by the company's. */
export interface Adoption {
  /** Null: the whole company, which every region goes by that adopted nothing else. */
  region: string | null
  profile: string | null
  calendar: string | null
  /** It holds from this instant until the next adoption of the same region begins. */
  from: Instant
}

/** The versions in force. */
export interface Adopted {
  profile: string
  calendar: string
}

/**
 * What a case of this region takes that is submitted at this instant: its region's adoption, and if that leaves it
 * open, or there is none, the company's. Throws if the company has adopted nothing by then.
 */
export function inForce(all: readonly Adoption[], region: string | null, at: Instant): Adopted {
  const ofCompany = latest(all, null, at)
  const own = region === null ? undefined : latest(all, region, at)
  const profile = own?.profile ?? ofCompany?.profile ?? null
  const calendar = own?.calendar ?? ofCompany?.calendar ?? null
  if (profile === null || calendar === null) throw new Error(`no limits or no calendar are adopted at ${at}`)
  return { profile, calendar }
}

function latest(all: readonly Adoption[], region: string | null, at: Instant): Adoption | undefined {
  return all
    .filter((each) => each.region === region && epochOf(each.from) <= epochOf(at))
    .reduce<Adoption | undefined>((last, each) => (last !== undefined && isBefore(each, last) ? last : each), undefined)
}

const isBefore = (a: Adoption, b: Adoption) => epochOf(a.from) < epochOf(b.from)

/**
 * From when an adoption holds: from the beginning of a day ahead, or from now on if none is named. Throws
 * DATE_NOT_AHEAD: what has been submitted keeps what it took.
 */
export function adoptedFrom(on: CivilDate | null, now: Instant): Instant {
  if (on === null) return now
  if (on <= civilDateOf(now)) throw new Refusal('DATE_NOT_AHEAD', { field: '/from' })
  return atTime(on, '00:00')
}

/** All adoptions after one more: one of the same region from the same instant takes the place of that which was planned. */
export function withAdoption(all: readonly Adoption[], next: Adoption): Adoption[] {
  const isReplaced = (each: Adoption) => each.region === next.region && epochOf(each.from) === epochOf(next.from)
  return [...all.filter((each) => !isReplaced(each)), next]
}

/** Every pair of limits and calendar by which some region counts at this instant or later, each once. */
export function pairsFrom(all: readonly Adoption[], since: Instant): Adopted[] {
  const regions = [...new Set(all.map(({ region }) => region))]
  const begins = [since, ...all.map(({ from }) => from).filter((from) => epochOf(from) > epochOf(since))]
  const pairs = regions.flatMap((region) => begins.map((at) => inForce(all, region, at)))
  return [...new Map(pairs.map((pair) => [JSON.stringify([pair.profile, pair.calendar]), pair])).values()]
}

/** An adoption with the instant at which the next of its region begins; null while none is planned. */
export type AdoptionPeriod<Of extends Adoption = Adoption> = Of & { until: Instant | null }

/** The adoptions as periods, half-open: of each region the newest first, the company's before those of regions. */
export function periodsOf<Of extends Adoption>(all: readonly Of[]): AdoptionPeriod<Of>[] {
  return [...all]
    .sort((a, b) => compare(a.region ?? '', b.region ?? '') || epochOf(b.from) - epochOf(a.from))
    .map((each, index, sorted) => {
      const next = sorted[index - 1]
      return { ...each, until: next !== undefined && next.region === each.region ? next.from : null }
    })
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
