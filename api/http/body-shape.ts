import type { ErrorObject } from 'ajv'

/** No body of ours is nested deeper than about ten; what walks through a body may call itself for each level. */
const MOST_LEVELS = 32

/** What a body is made of, whatever its schema says. */
export interface BodyShape {
  /** Values in it: objects, lists and their contents. */
  values: number
  /** The first thing that no schema can bear, as the validator would report it. */
  unbearable: ErrorObject | null
}

interface Place {
  value: unknown
  level: number
  key: string
  parent: Place | null
}

/**
 * Looks through a body once, without calling itself. JSON can say what a database, a hash or a number field cannot
 * keep: 1e309 is read as infinite, NUL and half a surrogate pair are no characters, and a list may lie in a list for
 * as long as the body lasts.
 */
export function shapeOf(body: unknown): BodyShape {
  const waiting: Place[] = [{ value: body, level: 0, key: '', parent: null }]
  let values = 0
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    values++
    const broken = brokenBy(place)
    if (broken !== null) return { values, unbearable: { ...broken, instancePath: pointerTo(place), schemaPath: '' } }
    const { value, level } = place
    if (typeof value !== 'object' || value === null) continue
    for (const [key, child] of Object.entries(value)) {
      waiting.push({ value: child, level: level + 1, key, parent: place })
    }
  }
  return { values, unbearable: null }
}

type Broken = Pick<ErrorObject, 'keyword' | 'params'>

function brokenBy({ value, level, key }: Place): Broken | null {
  if (level > MOST_LEVELS) return { keyword: 'maxDepth', params: { limit: MOST_LEVELS } }
  if (typeof value === 'number' && !Number.isFinite(value)) return { keyword: 'finite', params: {} }
  if (isUnwritable(key) || (typeof value === 'string' && isUnwritable(value))) return { keyword: 'pattern', params: {} }
  return null
}

function isUnwritable(text: string): boolean {
  return /[\u0000\p{Cs}]/u.test(text)
}

/** RFC 6901. */
function pointerTo(place: Place): string {
  const steps: string[] = []
  for (let at = place; at.parent !== null; at = at.parent) {
    steps.unshift(at.key.replaceAll('~', '~0').replaceAll('/', '~1'))
  }
  return steps.map((step) => `/${step}`).join('')
}
