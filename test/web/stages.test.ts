import { describe, expect, test } from 'vitest'
import type { CasePage, Clock, ClockName, Step } from '../../web/api/vocabulary.ts'
import { STEPS } from '../../domain/vocabulary.ts'
import { lateToCustomer, STAGES, stagesOf } from '../../web/stages/stages.ts'
import type { StagedRound } from '../../web/stages/stages.ts'

type Part = StagedRound['tasks'][number]

const part = (status: Part['status'], more: Partial<Part> = {}): Part => ({
  ...{ party: 'marketing', status, stopped: false, overdue: false, ...more },
})
/** A round with what its stage depends on. */
const round = (step: Step, openedAt: string, closedAt: string | null, ...tasks: Part[]): StagedRound => ({
  ...{ step, openedAt, closedAt, tasks },
})
const toCome = (...steps: Step[]): CasePage['ahead'] => steps.map((step) => ({ step, phase: 0, parties: [] }))
const told = (kase: Parameters<typeof stagesOf>[0]) => stagesOf(kase).map(({ stage, state }) => `${stage} ${state}`)

const DONE = part('done')

describe('the stages of a case', () => {
  test('fold its steps in the order of the procedure; a stage without any is left out', () => {
    const kase = {
      timeline: [
        round('acceptance', '03-02', '03-03', DONE),
        round('survey', '03-03', '03-04', DONE),
        round('plan', '03-04', null, part('open')),
      ],
      ahead: toCome('plan-review', 'contract', 'metering'),
    }
    expect(told(kase)).toEqual(['acceptance done', 'plan now', 'connection ahead'])
  })

  test('are begun, and not done, while steps of them are to come and nobody has one', () => {
    const kase = {
      timeline: [round('contract', '03-10', '03-12', DONE), round('customer-works', '03-12', null, part('open'))],
      ahead: toCome('completion-report', 'energisation'),
    }
    expect(told(kase)).toEqual(['works now', 'connection partly'])
  })

  test('are paused when every open part of them is', () => {
    const open = (stopped: boolean) => part('open', { stopped })
    const kase = (...stopped: boolean[]) => ({
      timeline: [round('plan-review', '03-04', null, ...stopped.map(open))],
      ahead: [],
    })
    expect(told(kase(true, true))).toEqual(['plan paused'])
    expect(told(kase(true, false))).toEqual(['plan now'])
  })

  test('say from when to when they were, and how many parts were late', () => {
    const timeline = [
      round('survey', '03-03', '03-05', part('done', { overdue: true }), DONE),
      round('internal-plan', '03-05', '03-09', DONE),
      round('external-plan', '03-05', '03-06', part('done', { overdue: true })),
    ]
    const [plan] = stagesOf({ timeline, ahead: [] })
    expect(plan).toMatchObject({ state: 'done', from: '03-03', until: '03-09', late: 2 })
  })

  test('are broken off where the last that was begun was cancelled', () => {
    const timeline = [round('survey', '03-03', '03-05', DONE), round('plan', '03-05', '03-06', part('cancelled'))]
    expect(told({ timeline, ahead: [] })).toEqual(['plan ended'])
  })

  test('take a call to the customer into what the case was doing then', () => {
    const timeline = [
      round('customer-works', '04-01', null, part('open')),
      round('customer-call', '05-01', '05-02', DONE),
    ]
    expect(stagesOf({ timeline, ahead: [] })).toMatchObject([
      { stage: 'works', rounds: [{}, { step: 'customer-call' }] },
    ])
  })

  test('are six at most, and every step of the procedure has one', () => {
    const timeline = STEPS.map((step) => round(step, '03-02', '03-03', DONE))
    const stages = stagesOf({ timeline, ahead: [] })
    expect(stages.map(({ stage }) => stage)).toEqual(STAGES)
    expect(stages.flatMap(({ rounds }) => rounds)).toHaveLength(STEPS.length)
  })
})

describe('what is late to the customer', () => {
  const late = { overdue: true } as const
  const clock = (name: ClockName, overdue: boolean, layer: Clock['layer'] = 'statutory') => ({ layer, name, overdue })
  const inPlan = (...tasks: Part[]) => ({
    stage: 'plan' as const,
    rounds: [round('plan-review', '03-04', null, ...tasks)],
  })

  test('is no step that lasts longer than the company planned', () => {
    const shown = inPlan(part('open', late), part('done', late))
    expect(lateToCustomer(shown, [clock('plan-review', true, 'promise'), clock('plan-reply', false)])).toBe(0)
  })

  test('is a row of the regulation, in the stage in which it ends', () => {
    const clocks = [clock('plan-reply', true), clock('meter-and-connect', true), clock('completion-inspection', true)]
    expect(lateToCustomer(inPlan(part('open')), clocks)).toBe(1)
    expect(lateToCustomer({ stage: 'connection', rounds: [] }, clocks)).toBe(2)
    expect(lateToCustomer({ stage: 'works', rounds: [] }, clocks)).toBe(0)
  })

  test('is what they have to do themselves, as long as it is not done', () => {
    const own = { party: 'applicant', overdue: true } as const
    expect(lateToCustomer(inPlan(part('open', own), part('done', own)), [])).toBe(1)
  })
})
