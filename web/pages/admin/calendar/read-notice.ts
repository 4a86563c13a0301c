import type { CalendarText } from '../../../api/vocabulary.ts'

export type NoticedDays = CalendarText['days']
type Kind = NoticedDays[string]['kind']

/** What was read of a pasted notice: its days, and the lines that say nothing that can be read. */
export interface ReadNotice {
  days: NoticedDays
  unread: { line: number; text: string }[]
}

const KINDS: Readonly<Record<string, Kind>> = {
  ...{ holiday: 'holiday', off: 'holiday', 休: 'holiday', 放假: 'holiday', 节假日: 'holiday' },
  ...{ 'make-up': 'make-up', work: 'make-up', 班: 'make-up', 上班: 'make-up', 调休: 'make-up' },
}

const LINE = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[\s,;]+([^\s,;]+)[\s,;]+(.+)$/u

/** A day a line, `2027-01-01, holiday, 元旦`, as from a table or a file of comma-separated values; a heading is skipped. */
export function readNotice(text: string): ReadNotice {
  const read: ReadNotice = { days: {}, unread: [] }
  for (const [index, whole] of text.split(/\r?\n/u).entries()) {
    const line = whole.replaceAll('"', '').trim()
    if (line === '' || (index === 0 && !/^\d/u.test(line))) continue
    const [, year = '', month = '', day = '', word = '', name = ''] = LINE.exec(line) ?? []
    const kind = KINDS[word.toLowerCase()]
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    if (kind === undefined || !isDay(date)) read.unread.push({ line: index + 1, text: line })
    else read.days[date] = { kind, name: name.trim() }
  }
  return read
}

function isDay(date: string): boolean {
  const read = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(date)
}
