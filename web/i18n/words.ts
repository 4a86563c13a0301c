import i18next from 'i18next'
import { languageNow } from './index.ts'
import type zh from './zh-CN/names.ts'

type Names = typeof zh
type Group = keyof Names

/**
 * The words of a vocabulary in their order, such as the steps for a filter. They are what the catalogue names; that it
 * names all of the API's, and no other, is held by the compiler and a test.
 */
export function words<G extends Group>(group: G): (keyof Names[G] & string)[] {
  const names: unknown = i18next.getResource(languageNow(), 'names', group)
  if (typeof names !== 'object' || names === null) return []
  return Object.keys(names).filter((word): word is keyof Names[G] & string => Object.hasOwn(names, word))
}
