import { yuanOf } from '../yuan.ts'
import { LOCALES } from '../i18n/index.ts'
import type { Language } from '../i18n/index.ts'

/** Instants are of Asia/Shanghai wherever the browser is; a day is a day and has no zone. */
const ZONE = 'Asia/Shanghai'

type Style = 'dateTime' | 'time' | 'date' | 'clock' | 'month' | 'weekday'

const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', weekday: 'short' }

const STYLES: Record<Style, Intl.DateTimeFormatOptions> = {
  dateTime: { ...DAY, ...TIME },
  time: TIME,
  date: { ...DAY, year: 'numeric' },
  month: { year: 'numeric' },
  weekday: { weekday: 'narrow' },
  clock: { ...DAY, ...TIME, year: 'numeric', second: '2-digit' },
}

/** In English a month is a word, so that nobody reads a day for it. */
const MONTHS = { zh: 'numeric', en: 'short' } as const

const made = new Map<string, Intl.DateTimeFormat>()

/** An instant of the API, or epoch milliseconds, as a person reads it. */
export function instantText(instant: string | number, style: Style, language: Language): string {
  return spaced(formatOf(style, language, ZONE).format(new Date(instant)))
}

/** A day, `YYYY-MM-DD`, as a person reads it. */
export function dayText(day: string, language: Language): string {
  return spaced(formatOf('date', language, 'UTC').format(new Date(`${day}T00:00:00Z`)))
}

/** A month, `YYYY-MM`. */
export function monthText(month: string, language: Language): string {
  return formatOf('month', language, 'UTC').format(new Date(`${month}-01T00:00:00Z`))
}

/** The weekday of a day in a letter, for the head of a calendar. */
export function weekdayText(day: string, language: Language): string {
  return formatOf('weekday', language, 'UTC').format(new Date(`${day}T00:00:00Z`))
}

export function numberText(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 3 }).format(value)
}

/** Money, given in fen, as yuan with its two decimals. */
export function moneyText(fen: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: 2 }).format(yuanOf(fen))
}

/** Chinese dates run into their weekday. */
function spaced(text: string): string {
  return text.replace(/(?<=\d)(?=周)/u, ' ')
}

/** A share of one, in per cent. */
export function percentText(share: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 1 }).format(share)
}

function formatOf(style: Style, language: Language, timeZone: string): Intl.DateTimeFormat {
  const name = `${style} ${language} ${timeZone}`
  const month = style === 'time' || style === 'weekday' ? {} : { month: MONTHS[language] }
  const format = made.get(name) ?? new Intl.DateTimeFormat(LOCALES[language], { ...STYLES[style], ...month, timeZone })
  made.set(name, format)
  return format
}
