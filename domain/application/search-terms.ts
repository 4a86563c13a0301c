/**
 * By what a case is found: parts of the customer's name, the address and the contacts' names, digits of telephone
 * numbers and of the case number. Names of two characters are the usual case in Chinese, so that a text is kept by its
 * single characters and its pairs; digits are kept by fours.
 */
export interface Searchable {
  caseNo: string
  /** Names and addresses. */
  texts: readonly string[]
  /** Telephone numbers, as they were written. */
  phones: readonly string[]
}

/** What is kept of a case to find it: `terms` narrows down, `text` and `digits` decide. */
export interface SearchEntry {
  text: string
  digits: string
  terms: string[]
}

/** A word that is looked for; a case is found if all words are in it. */
export interface SearchWord {
  /** All of these must be among the terms; if there are alternatives, one of them as well as the whole. */
  terms: string[]
  in: 'text' | 'digits'
  part: string
  /** The number of a case without its year and zeros: 28 is 2026-000028. */
  serial: string | null
}

/** Words of one query, at most; what is typed beyond it narrows no further. */
const MOST_WORDS = 6
const FOUR = 4
const PHONE_PREFIX = /^86(?=1\d{10}$)/

/**
 * What is kept of a case so that the search finds it: by names and addresses in any width and case of letters, by
 * digits of four or more.
 */
export function searchEntryOf({ caseNo, texts, phones }: Searchable): SearchEntry {
  const parts = texts.map(lettersOf).filter((part) => part !== '')
  const numbers = [caseNo, ...phones, ...texts.flatMap((text) => text.normalize('NFKC').match(/\d{4,}/g) ?? [])]
  const digits = [...new Set(numbers.map(digitsOf).filter((part) => part.length >= FOUR))]
  const terms = [...parts.flatMap((part) => [...characters(part), ...pairs(part)]), ...digits.flatMap(fours)]
  return {
    text: parts.join('\n'),
    digits: digits.join('\n'),
    terms: [...new Set([...terms, serialTerm(caseNo.slice(caseNo.lastIndexOf('-') + 1))])].toSorted(),
  }
}

/** What is typed, as words. Digits with spaces or dashes between them are one number. */
export function searchWordsOf(query: string): SearchWord[] {
  const plain = query.normalize('NFKC')
  const words = /^[\d\s()+.\-‐-―]+$/u.test(plain) ? [plain] : plain.split(/\s/u)
  return words.flatMap((word) => wordOf(word) ?? []).slice(0, MOST_WORDS)
}

function wordOf(word: string): SearchWord | null {
  const letters = lettersOf(word)
  if (letters === '') return null
  if (!/^\d+$/.test(letters)) {
    return { terms: termsOf(letters), in: 'text', part: letters, serial: null }
  }
  const digits = letters.replace(PHONE_PREFIX, '')
  if (digits.length >= FOUR) return { terms: [...new Set(fours(digits))], in: 'digits', part: digits, serial: null }
  return { terms: termsOf(digits), in: 'text', part: digits, serial: String(Number(digits)) }
}

/** A single character itself, more by their pairs. */
function termsOf(word: string): string[] {
  const all = characters(word)
  return all.length === 1 ? all : [...new Set(pairs(word))]
}

/** Letters and digits in one form: full and half width, upper and lower case are alike, and what lies between is dropped. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]/gu, '')
}

function digitsOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/\D+/g, '')
}

function characters(text: string): string[] {
  return Array.from(text)
}

function pairs(text: string): string[] {
  const all = characters(text)
  return all.slice(1).map((_, index) => all.slice(index, index + 2).join(''))
}

function fours(digits: string): string[] {
  return Array.from({ length: digits.length - FOUR + 1 }, (_, at) => `#${digits.slice(at, at + FOUR)}`)
}

/** The term under which a case is by its number without year and zeros. */
export function serialTerm(digits: string): string {
  return `#n${Number(digits)}`
}
