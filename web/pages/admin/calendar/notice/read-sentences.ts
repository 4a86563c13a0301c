import { dayOf, daysBetween, nameOf, weekdayOf } from './notice-text.ts'
import type { Fault, Piece, SetDay, SetKind } from './notice-text.ts'

/** What a sentence says, given the year and the holiday that the sentences before it were about. */
export interface Sentence extends Pick<Piece, 'days' | 'is' | 'fault'> {
  holiday: string | null
}

const HEADING = /^(?:\(?(?:[一二三四五六七八九十]+|\d{1,2})[)、.])([^:]{1,20}):/u
const DAY = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^)]*)\))?`
const SPAN = new RegExp(`^${DAY}(?:[至到~—–-]+${DAY})?$`, 'u')
const CLAUSE = /^(?:其中)?(.+?)(放假调休|调休放假|放假|调休|补休|正常上班|照常上班|上班)(?:(\d{1,2})天)?$/u
const COUNT = /^共(?:放假)?(\d{1,2})天$/u
/** What is said next to the days and sets none: the weekend beside it is off by itself. */
const BESIDE = /^(?:不调休|与周末连休|含周末|放假调休)$/u
const WEEKDAY = /(?:周|星期)([一二三四五六日天])/u

/** Heading, number, address and signature of a notice, and its request to those on duty. */
const FRAMES: readonly RegExp[] = [
  /^国务院办公厅(?:关于\d{4}年)?$/u,
  /^(?:国务院办公厅)?(?:关于)?(?:\d{4}年)?(?:部分)?节假日安排的?通知$/u,
  /^国办发(?:明电)?[〔[(]\d{4}[〕\])]\d+号$/u,
  /^各省、自治区、直辖市人民政府.*:$/u,
  /^(?:经国务院批准,)?现将\d{4}年[^0-9]*(?:具体安排)?通知如下[:]?$/u,
  /^节假日期间,/u,
  /^\d{4}年\d{1,2}月\d{1,2}日$/u,
  /^\(此件公开发布\)$/u,
]

/** Reads one sentence of the State Council's notice. It is read wholly or not at all. */
export function readSentence(text: string, year: number, before: string | null): Sentence {
  const plain = text.normalize('NFKC').replace(/\s/gu, '')
  if (FRAMES.some((frame) => frame.test(plain))) return { days: [], is: 'frame', fault: null, holiday: before }
  const [head = '', named] = HEADING.exec(plain) ?? []
  const holiday = named ?? before
  const unread: Sentence = { days: [], is: 'unread', fault: null, holiday }
  if (holiday === null) return unread
  const days: SetDay[] = []
  let fault: Fault | null = null
  for (const clause of plain.slice(head.length).split(/[,;]/u)) {
    const said = readClause(clause, { year, holiday, off: days.filter(({ kind }) => kind === 'holiday').length })
    if (said === null) return unread
    days.push(...said.days)
    fault ??= said.fault
  }
  return { days, is: days.length === 0 ? 'unread' : 'days', fault, holiday }
}

interface Context {
  year: number
  holiday: string
  /** Days off that the sentence has named so far. */
  off: number
}

type Said = Pick<Piece, 'days' | 'fault'>

/** Null if it is not understood. */
function readClause(clause: string, { year, holiday, off }: Context): Said | null {
  if (BESIDE.test(clause)) return { days: [], fault: null }
  const [, total] = COUNT.exec(clause) ?? []
  if (total !== undefined) return { days: [], fault: Number(total) === off ? null : 'other-count' }
  const [, spans = '', verb = '', count] = CLAUSE.exec(clause) ?? []
  if (verb === '') return null
  const kind: SetKind = verb.endsWith('上班') ? 'make-up' : 'holiday'
  const read = spansOf(spans).map((span) => readSpan(span, year))
  if (read.some((each) => each === null)) return null
  const dates = read.flatMap((each) => each?.dates ?? [])
  const fault = read.find((each) => each !== null && each.fault !== null)?.fault ?? null
  const isOtherCount = count !== undefined && Number(count) !== dates.length
  const isWeekday = kind === 'make-up' && dates.some((date) => weekdayOf(date) <= 5)
  return {
    days: dates.map((date) => ({ date, kind, name: nameOf(kind, holiday) })),
    fault: fault ?? (isOtherCount ? 'other-count' : isWeekday ? 'make-up-on-weekday' : null),
  }
}

/** `2月14日(周六)、2月28日(周六)`: a comma inside brackets parts nothing. */
function spansOf(text: string): string[] {
  return text.split(/(?:[、和及])(?![^(]*\))/u)
}

/** A day, or from one to another; null if it is not one. */
function readSpan(text: string, noticeYear: number): { dates: string[]; fault: Fault | null } | null {
  const match = SPAN.exec(text)
  if (match === null) return null
  const [, year, month, day, beside, toYear, toMonth, toDay, toBeside] = match
  // a day without its month is the end of a span only
  if (month === undefined) return null
  const of = Number(year ?? noticeYear)
  const from = dayOf(of, Number(month), Number(day))
  const to = toDay === undefined ? from : dayOf(Number(toYear ?? of), Number(toMonth ?? month), Number(toDay))
  if (from === null || to === null) return { dates: [], fault: 'no-such-day' }
  const dates = daysBetween(from, to)
  if (dates.length === 0 || dates.length > 31) return { dates: [], fault: 'no-such-day' }
  const isAsSaid = saysWeekday(beside, from) && saysWeekday(toBeside, to)
  return { dates, fault: isAsSaid ? null : 'other-weekday' }
}

/** The weekday in brackets is that of the day, where one stands there. */
function saysWeekday(beside: string | undefined, date: string): boolean {
  const [, said] = WEEKDAY.exec(beside ?? '') ?? []
  return said === undefined || '一二三四五六日'.indexOf(said === '天' ? '日' : said) + 1 === weekdayOf(date)
}
