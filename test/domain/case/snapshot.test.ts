import { describe, expect, it } from 'vitest'
import { freeze, thaw } from '../../../domain/case/snapshot.ts'
import type { Snapshot } from '../../../domain/case/snapshot.ts'
import { applicant, at, PaperCase } from '../../support/paper.ts'

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

  it('of before December 2026 has fired rungs as text', () => {
    const key = 'acceptance.0.1.marketing'
    const { clocks, ...others } = freeze(new PaperCase().now)
    const before = { ...others, clocks: { [key]: { ...clocks[key], fired: ['0/remind', '1/overdue-1wd'] } } }
    expect(thaw(before).clocks[key]?.fired).toEqual([
      { edition: 0, rung: 'remind' },
      { edition: 1, rung: 'overdue-1wd' },
    ])
  })

  it('holds neither what is empty nor what the keys say', () => {
    const { tasks, clocks } = freeze(new PaperCase().now)
    expect(tasks).toEqual({ 'acceptance.0.1.marketing': { status: 'open', openedAt: at('2026-03-02') } })
    expect(clocks).toEqual({
      'acceptance.0.1.marketing': {
        limit: { value: 1, unit: 'workingDays' },
        green: { value: 4, unit: 'workingHours' },
        trigger: at('2026-03-02'),
      },
    })
  })

  it.each(['acceptanse.0.1.marketing', 'acceptance.0.1.sales', 'acceptance'])('of a task %s is none', (key) => {
    const frozen = { ...freeze(new PaperCase().now), tasks: { [key]: {} } } as Snapshot
    expect(() => thaw(frozen)).toThrow(`not the key of a task: ${key}`)
  })
})
