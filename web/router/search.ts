/** What an address says after its question mark, as it came; each page takes what it knows and drops the rest. */
export type Raw = Record<string, unknown>

/** A text; left out if there is none. */
export function textIn<Name extends string>(raw: Raw, name: Name): Partial<Record<Name, string>> {
  const value = raw[name]
  return typeof value === 'string' && value !== '' ? one(name, value) : {}
}

/** A flag that is there or not. */
export function flagIn<Name extends string>(raw: Raw, name: Name): Partial<Record<Name, true>> {
  return raw[name] === true ? one(name, true) : {}
}

/** One of some words; any other is dropped. */
export function wordIn<Name extends string, Word extends string>(
  raw: Raw,
  name: Name,
  words: readonly Word[],
): Partial<Record<Name, Word>> {
  const value = words.find((word) => word === raw[name])
  return value === undefined ? {} : one(name, value)
}

/** A day, `YYYY-MM-DD`; anything else is dropped. */
export function dayIn<Name extends string>(raw: Raw, name: Name): Partial<Record<Name, string>> {
  const value = raw[name]
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? one(name, value) : {}
}

function one<Name extends string, Value>(name: Name, value: Value): Partial<Record<Name, Value>> {
  const said: Partial<Record<Name, Value>> = {}
  said[name] = value
  return said
}
