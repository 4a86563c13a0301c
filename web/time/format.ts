import { LOCALES } from '../i18n/index.ts'
import type { Language } from '../i18n/index.ts'

/** Instants are of Asia/Shanghai wherever the browser is; a day is a day and has no zone. */
const ZONE = 'Asia/Shanghai'

type Style = 'dateTime' | 'time' | 'date' | 'clock'

const STYLES: Record<Style, Intl.DateTimeFormatOptions> = {
  dateTime: { month: 'numeric', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  date: { year: 'numeric', month: 'numeric', day: 'numeric', weekday: 'short' },
  clock: {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  },
}

const made = new Map<string, Intl.DateTimeFormat>()

/** An instant of the API, or epoch milliseconds, as a person reads it. */
export function instantText(instant: string | number, style: Style, language: Language): string {
  return formatOf(style, language, ZONE).format(new Date(instant))
}

/** A day, `YYYY-MM-DD`, as a person reads it. */
export function dayText(day: string, language: Language): string {
  return formatOf('date', language, 'UTC').format(new Date(`${day}T00:00:00Z`))
}

export function numberText(value: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 3 }).format(value)
}

function formatOf(style: Style, language: Language, timeZone: string): Intl.DateTimeFormat {
  const name = `${style} ${language} ${timeZone}`
  const format = made.get(name) ?? new Intl.DateTimeFormat(LOCALES[language], { ...STYLES[style], timeZone })
  made.set(name, format)
  return format
}
