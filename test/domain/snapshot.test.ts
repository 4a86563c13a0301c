import { describe, expect, it } from 'vitest'
import { freeze, thaw } from '../../domain/snapshot.ts'
import type { Snapshot } from '../../domain/snapshot.ts'
import { applicant, at, PaperCase } from '../support/paper.ts'

describe('the snapshot that one run hands to the next', () => {
  it('thaws to the same fold, after a submission and in the middle of a case', () => {
    const kase = new PaperCase({ sources: 2, importance: 'first' })
    expect(thaw(freeze(kase.now))).toEqual(kase.now)
    kase.complete('acceptance.0.1.marketing', 'accept', at('2026-03-02', '10:00'))
    kase.pass(at('2026-03-20'))
    kase.do(applicant, { action: 'withdraw', statement: null }, at('2026-03-20'))
    expect(thaw(freeze(kase.now))).toEqual(kase.now)
  })

  it('survives the way through JSON', () => {
    const kase = new PaperCase()
    kase.complete('acceptance.0.1.marketing', 'accept', at('2026-03-02', '10:00'))
    const sent = JSON.parse(JSON.stringify(freeze(kase.now))) as Snapshot
    expect(thaw(sent)).toEqual(kase.now)
  })

  it('is smaller than the fold', () => {
    const { now } = new PaperCase()
    expect(JSON.stringify(freeze(now)).length).toBeLessThan(JSON.stringify(now).length)
  })
})
