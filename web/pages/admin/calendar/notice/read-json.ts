import { dayOf, nameOf, weekdayOf } from './notice-text.ts'
import type { Piece, ReadNotice } from './notice-text.ts'

/** A year as NateScarlet/holiday-cn has it: `{ year, papers, days: [{ name, date, isOffDay }] }`. */
export function readJson(text: string): ReadNotice {
  const whole = parsed(text)
  const days = isRecord(whole) && Array.isArray(whole['days']) ? whole['days'] : null
  if (!isRecord(whole) || days === null) {
    const broken: Piece = { line: 1, text: text.slice(0, 80), days: [], is: 'unread', fault: 'broken' }
    return { pieces: [broken], year: null, source: null, isWhole: false }
  }
  const { year, papers } = whole
  const pieces = days.map((each: unknown, index) => pieceOf(each, index + 1))
  const named = Array.isArray(papers) ? papers.filter((paper): paper is string => typeof paper === 'string') : []
  return {
    pieces,
    year: typeof year === 'number' ? year : null,
    source: named.length === 0 ? null : named.join(' '),
    isWhole: typeof year === 'number' && pieces.length > 0,
  }
}

function pieceOf(each: unknown, line: number): Piece {
  const unread: Piece = { line, text: JSON.stringify(each), days: [], is: 'unread', fault: null }
  if (!isRecord(each)) return unread
  const { name, date, isOffDay } = each
  if (typeof name !== 'string' || name.trim() === '' || typeof isOffDay !== 'boolean') return unread
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(typeof date === 'string' ? date : '') ?? []
  const of = dayOf(Number(year), Number(month), Number(day))
  if (year === undefined || of === null) return { ...unread, fault: 'no-such-day' }
  const kind = isOffDay ? 'holiday' : 'make-up'
  const fault = kind === 'make-up' && weekdayOf(of) <= 5 ? 'make-up-on-weekday' : null
  return { ...unread, days: [{ date: of, kind, name: nameOf(kind, name.trim()) }], is: 'days', fault }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
