import { expect, test } from 'vitest'
import { reasonText } from '../../api/http/validation-reasons.ts'
import en from '../../web/i18n/en/index.ts'
import zh from '../../web/i18n/zh-CN/index.ts'
import { apiWorld } from '../api/world.ts'

/** Both languages say the same things, and every word of the business has a name in both. */
const world = apiWorld()

/** Words of the interface that no person reads: HTTP's, and tags of unions that have a single value. */
const UNREAD = [
  ['body', 'query', 'path', 'header'],
  ['number', 'choice', 'flag', 'date', 'reference'],
  ['up', 'down'],
  ['half', 'due', 'ask-by'],
  ['caseNo', '-caseNo', 'submittedAt', '-submittedAt', 'lastAt', '-lastAt', 'owed'],
]
/** A filter's word for those who have none of the others; where it is shown, the page has its own words for it. */
const NONE = 'none'

function keysOf(texts: object, above = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null ? keysOf(value, `${above}${key}.`) : [`${above}${key}`],
  )
}

function textsOf(texts: object): string[] {
  return Object.values(texts).flatMap((value: unknown) =>
    typeof value === 'object' && value !== null ? textsOf(value) : [String(value)],
  )
}

test('both catalogues have the same keys, none of them empty', () => {
  expect(keysOf(en)).toEqual(keysOf(zh))
  expect(textsOf(zh).filter((text) => text.trim() === '')).toEqual([])
  expect(textsOf(en).filter((text) => text.trim() === '')).toEqual([])
})

test('what is put into a text is the same in both', () => {
  const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).sort()
  const keys = keysOf(zh)
  const [inZh, inEn] = [textsOf(zh), textsOf(en)]
  const differing = keys.filter((_, at) => String(placeholders(inZh[at]!)) !== String(placeholders(inEn[at]!)))
  expect(differing).toEqual([])
})

test('every word of the vocabulary in the OpenAPI document has its name', async () => {
  const document: unknown = (await world().send('GET', '/openapi.json')).json()
  const unnamed = vocabularies(document)
    .filter((words) => words.length > 1 && !UNREAD.some((unread) => String(unread) === String(words)))
    .filter((words) => !isNamed(zh.names, words) || !isNamed(en.names, words))
    .filter((words) => !isSaid(words))
  expect(unnamed).toEqual([])
})

/** Why an application cannot be submitted, or is asked back: the API says it in a sentence, and pages show that. */
function isSaid(words: readonly string[]): boolean {
  const ofDocuments = [zh.names.documentReason, en.names.documentReason]
  return words.every(
    (word) =>
      ofDocuments.every((names) => Object.hasOwn(names, word)) ||
      (['zh', 'en'] as const).every((language) => sentence(word, language) !== sentence('other', language)),
  )
}

function sentence(rule: string, language: 'zh' | 'en'): string {
  return reasonText({ field: '', in: 'body', rule }, language)
}

/** A clock is of a step, or of what has a name of its own among the clocks. */
function isNamed(names: Record<string, object>, words: readonly string[]): boolean {
  const groups = [...Object.values(names), { ...names['step'], ...names['clock'] }]
  return groups.some((group) => words.every((word) => word === NONE || Object.hasOwn(group, word)))
}

function vocabularies(node: unknown): string[][] {
  if (typeof node !== 'object' || node === null) return []
  const own =
    'enum' in node && Array.isArray(node.enum) && node.enum.every((each) => typeof each === 'string') ? [node.enum] : []
  return [...own, ...Object.values(node).flatMap(vocabularies)]
}
