/** What a thing is called in each language: nouns for states, verbs for buttons. */
export interface Name {
  zh: string
  en: string
}

/** A name for each word of a vocabulary: a new word is asked for by the compiler. */
export type Names<Word extends string> = Readonly<Record<Word, Name>>

/** The names of a vocabulary in one language, in their order. */
export function namesIn<Word extends string>(names: Names<Word>, language: keyof Name): Record<Word, string>
export function namesIn(names: Names<string>, language: keyof Name): Record<string, string> {
  return Object.fromEntries(Object.entries(names).map(([word, name]) => [word, name[language]]))
}

/** A name inside a sentence: English begins it with a small letter, but for abbreviations such as `LV`. */
export function inSentence(name: string): string {
  return name.replace(/^[A-Z](?![A-Z])/u, (letter) => letter.toLowerCase())
}

/** Names inside sentences. */
export function inSentences<Word extends string>(names: Record<Word, string>): Record<Word, string>
export function inSentences(names: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(names).map(([word, name]) => [word, inSentence(name)]))
}
