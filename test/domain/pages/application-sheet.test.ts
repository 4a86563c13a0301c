import { describe, expect, it } from 'vitest'
import { deviations, mayReadIdentityNumber } from '../../../domain/pages/application-sheet.ts'
import type { TaskKey } from '../../../domain/case/events.ts'
import type { Task } from '../../../domain/case/state.ts'
import { at, actor, applicant, member, PaperCase } from '../../support/paper.ts'
import { taskNamed } from '../play.ts'

const SURVEY = { distanceToSourceM: 420, availableKva: 6_300, feasible: true }

/** Applied for: 700 kW, 800 kVA, 10 kV, one source, no generation of its own. */
function surveyed(form: Record<string, number | boolean> = {}): PaperCase {
  const paper = new PaperCase()
  paper.complete('acceptance.0.1.marketing', 'accept', at('2026-03-02', '10:00'))
  paper.complete('survey.0.1.marketing', 'surveyed', at('2026-03-02', '11:00'), { ...SURVEY, ...form })
  paper.complete('survey.0.1.production', 'surveyed', at('2026-03-02', '11:30'), SURVEY)
  return paper
}

describe('what was found otherwise than applied for', () => {
  it('is nothing before the survey, and nothing if the survey found what was applied for', () => {
    expect(deviations(new PaperCase().now, 0)).toEqual([])
    expect(deviations(surveyed().now, 0)).toEqual([])
    expect(deviations(surveyed({ verifiedKw: 700, verifiedKva: 800 }).now, 0)).toEqual([])
  })

  it('is load and capacity that the visit verified, by whom and when', () => {
    const found = deviations(surveyed({ verifiedKw: 850, verifiedKva: 1_000 }).now, 0)
    const by = { step: 'survey', task: 'survey.0.1.marketing', at: at('2026-03-02', '11:00') }
    expect(found).toEqual([
      { figure: 'requestedKw', applied: 700, found: 850, field: 'verifiedKw', ...by },
      { figure: 'requestedKva', applied: 800, found: 1_000, field: 'verifiedKva', ...by },
    ])
  })

  it('is available capacity that falls short, never such that is more', () => {
    expect(deviations(surveyed({ availableKva: 799 }).now, 0)).toMatchObject([
      { figure: 'requestedKva', applied: 800, found: 799 },
    ])
    expect(deviations(surveyed({ availableKva: 800 }).now, 0)).toEqual([])
  })

  it('is what the plans say otherwise: voltage, sources, transformer, security load, own generation', () => {
    const paper = surveyed()
    paper.complete('external-plan.0.1.production', 'drafted', at('2026-03-03'), { voltageKv: 35, sources: 2 })
    const internal = { transformerKva: 630, securityLoadKw: 100, ownSourceKw: 200 }
    paper.complete('internal-plan.0.1.marketing', 'drafted', at('2026-03-03', '10:00'), internal)
    expect(deviations(paper.now, 50).map(({ figure, applied, found }) => [figure, applied, found])).toEqual([
      ['kv', 10, 35],
      ['sources', 1, 2],
      ['requestedKva', 800, 630],
      ['securityLoadKw', 50, 100],
      ['ownGeneration', false, true],
    ])
    expect(deviations(paper.now, 100).map(({ figure }) => figure)).not.toContain('securityLoadKw')
  })
})

describe('who reads whose case it is', () => {
  it('the identity number is read by the customer, the account manager and marketing', () => {
    expect(mayReadIdentityNumber(applicant)).toBe(true)
    expect(mayReadIdentityNumber(actor('u-manager', 'account-manager'))).toBe(true)
    expect(mayReadIdentityNumber(member('marketing'))).toBe(true)
    expect(mayReadIdentityNumber(member('dispatch'))).toBe(false)
    expect(mayReadIdentityNumber(actor('u-supervisor', 'supervisor'))).toBe(false)
  })
})

describe('what was found otherwise than applied for, of all that was ever written down', () => {
  const found = (key: TaskKey, change: Partial<Task>, from = surveyed({ verifiedKw: 850 })): unknown[] => {
    const { now } = from
    const task: Task = { ...taskNamed(now, 'survey.0.1.marketing'), key, ...change }
    return deviations({ ...now, tasks: { ...now.tasks, [key]: task } }, 0).map(({ figure, found: is }) => [figure, is])
  }
  const SECOND: TaskKey = 'survey.0.2.marketing'

  it('is what stands in the latest round', () => {
    expect(found(SECOND, { round: 2, form: { verifiedKw: 900 } })).toEqual([['requestedKw', 900]])
    expect(found(SECOND, { round: 2, form: { verifiedKw: 700 } })).toEqual([])
  })

  it.each<[string, Partial<Task>]>([
    ['is open again', { status: 'open', closedAt: null }],
    ['was cancelled', { status: 'cancelled' }],
  ])('is not what stands in a round that %s', (_how, change) => {
    expect(found(SECOND, { round: 2, form: { verifiedKw: 900 }, ...change })).toEqual([['requestedKw', 850]])
  })

  it('is not what another step calls by the same name', () => {
    expect(found('internal-plan.0.1.marketing', { step: 'internal-plan', form: { verifiedKw: 900 } })).toEqual([
      ['requestedKw', 850],
    ])
  })

  it('is no word, and nothing where no form was filled in', () => {
    const key: TaskKey = 'survey.0.1.marketing'
    expect(found(key, { form: { verifiedKw: '850' } })).toEqual([])
    expect(found(key, { form: null })).toEqual([])
  })
})
