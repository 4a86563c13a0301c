import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { newKey } from '../../web/api/new-key.ts'
import { forget, keep, kept, namesKept } from '../../web/kept/kept.ts'
import { DRAFTS, forgetPerson, hasUnsaved, keepOnlyOf, TYPED } from '../../web/kept/personal.ts'
import { copyOf, keepCopy } from '../../web/pages/apply/draft/draft-copy.ts'

/** A browser's storage as the specification has it: what is kept are own properties. */
function storage(): Record<string, unknown> {
  const all: Record<string, unknown> = {}
  const methods: PropertyDescriptorMap = {
    getItem: { value: (name: string) => all[name] ?? null },
    setItem: { value: (name: string, text: string) => void (all[name] = text), configurable: true },
    removeItem: { value: (name: string) => void Reflect.deleteProperty(all, name) },
  }
  return Object.defineProperties(all, methods)
}

let device: Record<string, unknown>
let tab: Record<string, unknown>
beforeEach(() => {
  device = storage()
  tab = storage()
  vi.stubGlobal('localStorage', device)
  vi.stubGlobal('sessionStorage', tab)
})
afterEach(() => {
  forgetPerson()
  vi.unstubAllGlobals()
})

const COPY = { typed: { kind: 'new' as const }, version: 3, sending: null }

describe('what the browser keeps', () => {
  test('is read again, and forgotten', () => {
    expect(keepCopy('d1', COPY)).toBe(true)
    expect(copyOf('d1')).toEqual(COPY)
    keepCopy('d1', null)
    expect(copyOf('d1')).toBeNull()
  })

  test('lives in the page alone where storage is full, and says so', () => {
    const full = () => {
      throw new Error('QuotaExceededError')
    }
    Object.defineProperty(device, 'setItem', { value: full })
    expect(keepCopy('d1', COPY)).toBe(false)
    expect(copyOf('d1')).toEqual(COPY)
    expect(namesKept('device', DRAFTS)).toEqual(['draft.d1'])
    forget('device', 'draft.d1')
    expect(copyOf('d1')).toBeNull()
  })

  test('lives in the page alone where storage is forbidden', () => {
    const forbidden = () => {
      throw new Error('SecurityError')
    }
    Object.defineProperty(globalThis, 'localStorage', { get: forbidden, configurable: true })
    expect(keep('device', 'language', 'en')).toBe(false)
    expect(kept('device', 'language')).toBe('en')
    expect(kept('device', 'other')).toBeNull()
    forget('device', 'language')
    expect(kept('device', 'language')).toBeNull()
  })

  test.each([
    '{"typed":',
    'null',
    '[]',
    '"text"',
    '{"typed":5,"version":1,"sending":null}',
    '{"typed":{},"version":1}',
  ])('counts as nothing where it is broken: %s', (text) => {
    device['power-connection.draft.d1'] = text
    expect(copyOf('d1')).toBeNull()
  })
})

describe('what a person typed', () => {
  test('does not stay after sign-out, neither on the device nor in the tab', () => {
    keepOnlyOf('u-applicant-1')
    keepCopy('d1', COPY)
    keep('tab', `${TYPED}2026-000001 fees`, { remark: '已付' })
    keep('device', 'language', 'en')
    expect(hasUnsaved()).toBe(true)
    forgetPerson()
    expect(hasUnsaved()).toBe(false)
    expect(Object.keys(device)).toEqual(['power-connection.language'])
    expect(Object.keys(tab)).toEqual([])
  })

  test('waits for the same person after a session that ended, and goes before another sees a page', () => {
    keepOnlyOf('u-applicant-1')
    keepCopy('d1', COPY)
    keepOnlyOf('u-applicant-1')
    expect(copyOf('d1')).toEqual(COPY)
    keepOnlyOf('u-applicant-2')
    expect(copyOf('d1')).toBeNull()
  })
})

test('a key is new each time, also where the page is no secure context', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
  const keys = Array.from({ length: 100 }, newKey)
  expect(new Set(keys).size).toBe(100)
  expect(keys.every((key) => /^[\x21-\x7e]{20,200}$/.test(key))).toBe(true)
})
