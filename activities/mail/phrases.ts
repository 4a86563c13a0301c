import type { Language } from '../../db/schema/auth.ts'
import type { Limit } from '../../domain/time/limit.ts'
import { atTime, epochOf } from '../../domain/time/instant.ts'
import type { CivilDate } from '../../domain/time/instant.ts'
import { CLOCK_NAMES, LAYER_NAMES, STATUTORY_NAMES, VALIDITY_NAMES } from '../../glossary/clocks.ts'
import type { Name } from '../../glossary/name.ts'
import { inSentence } from '../../glossary/name.ts'
import { STEP_NAMES } from '../../glossary/steps.ts'
import { readSubject } from '../../domain/case/clock-subject.ts'
import type { Step } from '../../domain/vocabulary.ts'
import type { MailItem } from './model.ts'
import { WORDS } from './words.ts'
import type { Words } from './words.ts'

const LOCALES = { zh: 'zh-CN', en: 'en-GB' } as const satisfies Record<Language, string>

/** The instant as a Shanghai clock shows it; the reader's own time zone has no say in a time limit. */
export function dayAndHour(language: Language, instant: Date): string {
  const words = new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'full',
    timeStyle: 'short',
  }).format(instant)
  return language === 'zh' ? `${words}（北京时间）` : `${words} (Beijing time)`
}

/** A day as it is written out. */
export function dayInWords(language: Language, day: CivilDate): string {
  const noon = new Date(epochOf(atTime(day, '12:00')))
  return new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'Asia/Shanghai', dateStyle: 'full' }).format(noon)
}

/** When somebody comes to the site, and where that is. */
export function visitInWords(
  language: Language,
  { on, from, until }: { on: CivilDate; from: string; until: string },
  address: string | null,
): string {
  const isChinese = language === 'zh'
  const when = isChinese
    ? `${dayInWords(language, on)} ${from}–${until}（北京时间）`
    : `${dayInWords(language, on)}, ${from}–${until} (Beijing time)`
  if (address === null) return when
  return isChinese ? `${when}，地址：${address}` : `${when}, at ${address}`
}

/** An amount of money, as it is written out. */
export function yuanInWords(language: Language, fen: number): string {
  const yuan = new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: 2 }).format(fen / FEN_A_YUAN)
  return language === 'zh' ? `${yuan} 元` : `${yuan} yuan`
}

const FEN_A_YUAN = 100

export function limitInWords(language: Language, { value, unit }: Limit): string {
  const words: Words = WORDS[language]
  return words.units[unit](value)
}

/** What a mail is about: a task by its step, any other clock by its name, else the case itself. */
export function aboutInWords(
  language: Language,
  { clock, step, phase, round }: { clock: string | null; step: Step | null; phase: number; round: number },
): string {
  const name = step === null ? clockInWords(language, clock) : STEP_NAMES[step][language]
  if (name === null) return language === 'zh' ? '本申请' : 'this application'
  const parts = [
    name,
    phase > 0 ? nth(language, 'phase', phase) : null,
    round > 1 ? nth(language, 'round', round) : null,
  ]
  return parts.filter((part) => part !== null).join(language === 'zh' ? '·' : ', ')
}

/** `by Friday 6 March … (10 working days)`: the instant if it is known, the limit if there is one. */
export function byWhen(language: Language, { due, limit }: Pick<MailItem, 'due' | 'limit'>): string | null {
  if (language === 'zh') {
    if (due === null) return limit === null ? null : `${limit}内`
    return limit === null ? `${due}前` : `${due}前（时限 ${limit}）`
  }
  if (due === null) return limit === null ? null : `within ${limit}`
  return limit === null ? `by ${due}` : `by ${due} (within ${limit})`
}

function clockInWords(language: Language, clock: string | null): string | null {
  const of = clock === null ? null : readSubject(clock)
  switch (of?.layer) {
    case 'statutory':
      return ofLayer(language, 'statutory', STATUTORY_NAMES[of.name])
    case 'case':
      return ofLayer(language, 'case', CLOCK_NAMES[of.name])
    case 'validity':
      return VALIDITY_NAMES[of.name][language]
    default:
      return null
  }
}

/** `Statutory limit (plan reply)`: the layer and the step. */
function ofLayer(language: Language, layer: 'statutory' | 'case', name: Name): string {
  const limit = LAYER_NAMES[layer][language]
  return language === 'zh' ? `${limit}（${name.zh}）` : `${limit} (${inSentence(name.en)})`
}

function nth(language: Language, what: 'phase' | 'round', number: number): string {
  if (language === 'en') return `${what} ${number}`
  return what === 'phase' ? `第 ${number} 期` : `第 ${number} 轮`
}
