/** What a holiday notice is read into: what each of its sentences or rows says, and what nobody can tell. */

/** `plain` takes a day's mark away: it follows its weekday again. */
export type SetKind = 'holiday' | 'make-up' | 'plain'

export interface SetDay {
  date: string
  kind: SetKind
  name: string
}

/** What a piece says that cannot be true; such a notice is not published. */
export type Fault = 'no-such-day' | 'other-weekday' | 'other-count' | 'make-up-on-weekday' | 'said-otherwise' | 'broken'

/** A sentence or row, with what was understood of it. */
export interface Piece {
  /** Where it stands, from 1. */
  line: number
  text: string
  days: SetDay[]
  /** `frame`: heading, address, signature and the like, which set no day. `unread`: a person must say that it sets none. */
  is: 'days' | 'frame' | 'unread'
  fault: Fault | null
}

export interface ReadNotice {
  pieces: Piece[]
  /** The year that the notice says it is of; null if it says none. */
  year: number | null
  /** Number or address of the notice, if it names one. */
  source: string | null
  /** It is the notice of a whole year, not a few days of it. */
  isWhole: boolean
}

/** `2027-1-1` as a day; null if there is no such day. */
export function dayOf(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day))
  const isSame = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day
  return isSame ? at.toISOString().slice(0, 10) : null
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7
}

/** The days from one to another, both included; empty if they are the wrong way round. */
export function daysBetween(from: string, to: string): string[] {
  const days: string[] = []
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10))
  }
  return days
}

export function nameOf(kind: SetKind, holiday: string): string {
  return kind === 'make-up' && !holiday.endsWith('调休') ? `${holiday}调休` : holiday
}
