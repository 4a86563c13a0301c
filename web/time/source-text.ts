import type { Person } from '../api/vocabulary.ts'

const HAN = /\p{Script=Han}/u
const BETWEEN = ' · '

/** A source as the reader's language names it: many carry their Chinese and their English name, one after the other. */
export function sourceText(source: string, language: Person['language']): string {
  const parts = source.split(BETWEEN)
  const isChinese = parts.map((part) => HAN.test(part))
  const firstEnglish = isChinese.indexOf(false)
  const areBoth = firstEnglish > 0 && !isChinese.slice(firstEnglish).includes(true)
  if (!areBoth) return source
  return (language === 'zh' ? parts.slice(0, firstEnglish) : parts.slice(firstEnglish)).join(BETWEEN)
}
