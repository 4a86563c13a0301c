import { dayOf, nameOf, weekdayOf } from './notice-text.ts'
import type { Piece, SetKind } from './notice-text.ts'

const KINDS: Readonly<Record<string, SetKind>> = {
  ...{ holiday: 'holiday', off: 'holiday', 休: 'holiday', 放假: 'holiday', 节假日: 'holiday' },
  ...{ 'make-up': 'make-up', work: 'make-up', 班: 'make-up', 上班: 'make-up', 调休: 'make-up' },
  ...{ none: 'plain', remove: 'plain', 取消: 'plain', 平日: 'plain' },
}

const ROW = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[\s,;]+(.*))?$/u
const HEADING = /^(?:date|day|日期)\s*[,;\t]/iu

/** A day a row, `2027-01-01, holiday, 元旦`, as from a table or a file of comma-separated values; null if it is none. */
export function readRow(text: string): Pick<Piece, 'days' | 'is' | 'fault'> | null {
  const plain = text.normalize('NFKC').replaceAll('"', '').trim()
  if (HEADING.test(plain)) return { days: [], is: 'frame', fault: null }
  const [, year, month, day, rest] = ROW.exec(plain) ?? []
  // a date alone is that of the notice's signature
  if (rest === undefined) return null
  const date = dayOf(Number(year), Number(month), Number(day))
  if (date === null) return { days: [], is: 'unread', fault: 'no-such-day' }
  const cells = rest.split(/[,;\t]/u).length > 1 ? rest.split(/[,;\t]/u) : rest.split(/\s+/u)
  const words = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const at = words.findIndex((word) => KINDS[word.toLowerCase()] !== undefined)
  const kind = KINDS[words[at]?.toLowerCase() ?? '']
  const name = words.filter((_, index) => index !== at).join(' ')
  if (kind === undefined || (name === '' && kind !== 'plain')) return { days: [], is: 'unread', fault: null }
  const fault = kind === 'make-up' && weekdayOf(date) <= 5 ? 'make-up-on-weekday' : null
  return { days: [{ date, kind, name: nameOf(kind, name) }], is: 'days', fault }
}
