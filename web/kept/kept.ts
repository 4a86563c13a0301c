/** Where the browser keeps something: on this device, or in this tab alone. */
export type Place = 'device' | 'tab'

/** All our names begin so. */
const OURS = 'power-connection.'

/** What could not be kept by the browser: it lives as long as the page. */
const held: Record<Place, Map<string, string>> = { device: new Map(), tab: new Map() }

/**
 * Keeps a value under a name. A browser's storage may be full, forbidden or broken: then the page alone holds it, and the
 * answer is false, as a reload would lose it.
 */
export function keep(place: Place, name: string, value: unknown): boolean {
  const text = JSON.stringify(value)
  try {
    storageOf(place).setItem(OURS + name, text)
    held[place].delete(name)
    return true
  } catch {
    held[place].set(name, text)
    return false
  }
}

/** What was kept under a name; null if there is nothing, or nothing that can be read. */
export function kept(place: Place, name: string): unknown {
  const text = held[place].get(name) ?? textOf(place, name)
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch {
    forget(place, name)
    return null
  }
}

export function forget(place: Place, name: string): void {
  held[place].delete(name)
  try {
    storageOf(place).removeItem(OURS + name)
  } catch {
    // nothing was kept there
  }
}

/** The names under which something is kept that begin so. */
export function namesKept(place: Place, beginning: string): string[] {
  const names = [...held[place].keys(), ...namesIn(place)]
  return [...new Set(names)].filter((name) => name.startsWith(beginning))
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

interface Storing {
  getItem: (name: string) => string | null
  setItem: (name: string, text: string) => void
  removeItem: (name: string) => void
}

/** Asking for it throws where it is forbidden. */
function storageOf(place: Place): Storing {
  const storage: unknown = Reflect.get(globalThis, place === 'device' ? 'localStorage' : 'sessionStorage')
  if (!isStoring(storage)) throw new Error('this browser keeps nothing')
  return storage
}

function isStoring(storage: unknown): storage is Storing {
  return typeof storage === 'object' && storage !== null && 'getItem' in storage
}

function textOf(place: Place, name: string): string | null {
  try {
    return storageOf(place).getItem(OURS + name)
  } catch {
    return null
  }
}

function namesIn(place: Place): string[] {
  try {
    const all = Object.keys(storageOf(place))
    return all.filter((name) => name.startsWith(OURS)).map((name) => name.slice(OURS.length))
  } catch {
    return []
  }
}
