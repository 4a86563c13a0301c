import { describe, expect, test } from 'vitest'
import { goesOnAt } from '../../web/pages/apply/go-on.ts'
import { firstGap } from '../../web/pages/apply/screens.ts'

const missing = (...fields: string[]) => fields.map((field) => ({ field }))
const document = { documentKind: 'property-proof' } as const
const read = (found: ReturnType<typeof missing>) => ({
  ...{ data: { missing: found }, isError: false, isPlaceholderData: false, fetchStatus: 'idle' as const },
})
const unanswered = { data: undefined, isError: false, isPlaceholderData: false, fetchStatus: 'fetching' as const }
const saved = { keeping: 'saved', unread: {} } as const

describe('an application that is opened again', () => {
  test('goes on at the first screen on which something is missing, in the order of the screens', () => {
    expect(firstGap([document, ...missing('/phases/0/wantedOn', '/load/requestedKw')])).toBe('need')
    expect(firstGap([document])).toBe('documents')
  })

  test('goes on where it is submitted when nothing is missing', () => {
    expect(firstGap([])).toBe('check')
  })

  test('goes on where an answer cannot be read yet, though the server misses only what comes later', () => {
    const draft = { keeping: 'saved', unread: { '/load/requestedKw': 'about 12' } } as const
    expect(goesOnAt(draft, read(missing('/endsOn')))).toBe('need')
  })

  test('waits until what this device alone has was sent, and until what is missing was read of that', () => {
    expect(goesOnAt({ keeping: 'saving', unread: {} }, read(missing('/customer/name')))).toBeUndefined()
    expect(goesOnAt(saved, { ...read(missing('/customer/name')), isPlaceholderData: true })).toBeUndefined()
    expect(goesOnAt(saved, unanswered)).toBeUndefined()
  })

  test('begins at the beginning when nobody can say what is missing', () => {
    expect(goesOnAt(saved, { ...unanswered, fetchStatus: 'paused' })).toBe('kind')
    expect(goesOnAt(saved, { ...unanswered, fetchStatus: 'idle', isError: true })).toBe('kind')
    expect(goesOnAt({ keeping: 'away', unread: {} }, unanswered)).toBe('kind')
  })
})
