import Type from 'typebox'
import { beforeAll, describe, expect, it } from 'vitest'
import { refused, suiteTown } from '../support/story.ts'
import type { Kase, Person } from '../support/story.ts'

const town = suiteTown()
const person = (login: string): Person => town().person(login)

const Page = Type.Object({
  availableActions: Type.Array(Type.Object({ action: Type.String(), task: Type.Optional(Type.String()) })),
})

/** A factory in chengdong whose plan lies with the five departments; nothing is returned, replied or stopped yet. */
let factory: Kase
beforeAll(async () => {
  factory = await town().brings(await town().submits('applicant-1'), 'plan-review')
})

const SAFETY = 'plan-review.0.1.safety'
const NO_DOCUMENT = '00000000-0000-4000-8000-00000000dead'

/** Bodies in which nothing is wrong, so that only the person or the moment is. */
const BODIES: Record<string, object> = {
  'demand-later': { kinds: ['photo'] },
  'close-defect': { inspection: 'completion-inspection.1.1.safety', defect: 1, documents: [NO_DOCUMENT] },
  'take-over': {},
  'close-round': {},
  'close-escalation': { note: '已协调' },
  'request-stop': { reason: 'permit', until: '2026-12-31', documents: [NO_DOCUMENT] },
  'confirm-stop': {},
  'refuse-stop': { remark: '证明不足' },
  'end-stop': {},
  'change-plan': { part: 'survey', reason: '线路调整' },
  'ask-validity': { months: 1 },
  'request-again': {},
  'wish-energisation': { phase: 1, on: '2026-12-01' },
  suspend: { reason: '项目暂缓' },
  resume: {},
}
const ON_THE_CASE = ['change-plan', 'ask-validity', 'request-again', 'wish-energisation', 'suspend', 'resume']

const isOnTask = (action: string) => !ON_THE_CASE.includes(action)
const pathOf = (action: string) => (isOnTask(action) ? `tasks/${SAFETY}/${action}` : action)

interface Right {
  /** What is offered. */
  may?: string[]
  /** What the role does, but not at this moment: 409. */
  later?: string[]
}

const MEMBER: Right = { may: ['demand-later', 'request-stop'], later: ['end-stop'] }

/** By login what a person may do; everything else is refused for ever, with 403. */
const RIGHTS: Record<string, Right> = {
  'applicant-1': { may: ['suspend', 'wish-energisation'], later: ['ask-validity', 'request-again', 'resume'] },
  'manager-chengdong-1': { may: ['request-stop'], later: ['end-stop', 'change-plan', 'resume'] },
  'safety-1': MEMBER,
  'safety-2': MEMBER,
  'safety-head': { may: ['demand-later', 'request-stop'], later: ['end-stop', 'confirm-stop', 'refuse-stop'] },
  // a supervisor suspends only where the customer was silent for six months; this is asked when it is done. A stop that
  // the head asks for, and force majeure, the supervisor confirms or refuses; one that the supervisor asks for, the leader.
  'supervisor-chengdong': {
    may: ['take-over', 'close-escalation', 'suspend'],
    later: ['close-round', 'resume', 'confirm-stop', 'refuse-stop'],
  },
  'production-2': {},
  'marketing-head': {},
  'dispatch-1': {},
  'leader-chengdong': { later: ['confirm-stop', 'refuse-stop'] },
  administrator: {},
}

describe('in review, on the task of the safety department and on the case', () => {
  it.each(Object.entries(RIGHTS))('%s is offered what is theirs to do now', async (login, { may = [] }) => {
    const { availableActions } = await person(login).reads(`/api/cases/${factory.caseNo}`, Page)
    const offered = availableActions
      .filter(({ action, task }) => action in BODIES && (task === undefined || task === SAFETY))
      .map(({ action }) => action)
    expect(offered.sort()).toEqual(may.sort())
  })

  it.each(Object.entries(RIGHTS))('%s is refused the rest', async (login, { may = [], later = [] }) => {
    const answers: Record<string, unknown> = {}
    const expected: Record<string, unknown> = {}
    for (const action of Object.keys(BODIES).filter((each) => !may.includes(each))) {
      const { status, code } = await refused(person(login).acts(factory, pathOf(action), BODIES[action]))
      answers[action] = `${String(status)} ${String(code)}`
      expected[action] = later.includes(action) ? '409 ACTION_NOT_AVAILABLE' : '403 NOT_ALLOWED'
    }
    expect(answers).toEqual(expected)
  })

  it.each(['applicant-2', 'supervisor-chengxi', 'leader-chengxi', 'manager-chengdong-2'])(
    'to %s the case is not there',
    async (login) => {
      for (const [action, body] of Object.entries(BODIES)) {
        const answer = await refused(person(login).acts(factory, pathOf(action), body))
        expect([action, answer['code']]).toEqual([action, 'CASE_NOT_FOUND'])
      }
    },
  )

  it('a supervisor does not suspend a case whose customer was not silent', async () => {
    const suspend = person('supervisor-chengdong').acts(factory, 'suspend', { reason: '客户长期未办理' })
    expect(await refused(suspend)).toMatchObject({ status: 409, code: 'CUSTOMER_NOT_SILENT', withCustomer: false })
  })
})

describe('what a colleague has claimed', () => {
  it('is stopped by the holder, the head or the account manager, not by another member', async () => {
    await person('safety-1').claims(factory, SAFETY)
    const ask = (login: string) => refused(person(login).acts(factory, pathOf('request-stop'), BODIES['request-stop']))
    expect(await ask('safety-2')).toMatchObject({ status: 409, code: 'TASK_NOT_YOURS' })
    // these may: what is wrong is the document
    for (const login of ['safety-1', 'safety-head', 'manager-chengdong-1']) {
      expect(await ask(login)).toMatchObject({ status: 422, code: 'VALIDATION_FAILED' })
    }
    expect(await town().events(factory, 'StopRequested')).toEqual([])
  })
})
