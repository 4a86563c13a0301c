import { describe, expect, test } from 'vitest'
import type { Actor } from '../../../domain/people/actor.ts'
import type { Intent } from '../../../domain/actions/intent.ts'
import type { TaskKey } from '../../../domain/case/events.ts'
import type { Facts } from '../../../domain/application/facts.ts'
import type { RefusalCode } from '../../../domain/refusals.ts'
import { actor, applicant, member, PaperCase, statement, supervisor } from '../../support/paper.ts'
import { admit, completes, extend, head, on, play, refusalOf, refused, taskNamed } from '../play.ts'
import { HOSPITAL, HOSPITAL_TO_END, HOSPITAL_TO_GATES, HOSPITAL_TO_REVIEW, HOSPITAL_TO_WORKS } from '../scripts.ts'

/** What somebody may do in general, and may not do just now (docs/procedure.md section 8: 409 with the present state). */

/** The log of a hospital up to the line that begins so. */
const until = (line: string, script: string = HOSPITAL_TO_GATES) => script.slice(0, script.indexOf(line))

const REVIEW = 'plan-review.0.1.safety'

describe('what was done is not done twice', () => {
  test.each<[string, string, string]>([
    [
      'an inspection is begun once',
      until('04-21 15:00'),
      '04-21 10:00 completion-inspection.1.1.marketing start-inspection',
    ],
    [
      'a defect that is mended is not mended again',
      until('04-23 10:00'),
      '04-22 17:00 completion-report.1.2.applicant close-defect>completion-inspection.1.1.safety#1',
    ],
    [
      'a stop is asked for once, until it is answered',
      `${HOSPITAL_TO_REVIEW}\n03-09 09:00 ${REVIEW} request-stop>permit,2026-03-20`,
      `03-09 10:00 ${REVIEW} request-stop>force-majeure,2026-03-20`,
    ],
    ['a stop that does not run is not ended', HOSPITAL_TO_REVIEW, `03-09 10:00 ${REVIEW} end-stop`],
  ])('%s', (_rule, script, again) => {
    const paper = play(new PaperCase(HOSPITAL), script)
    expect(refusalOf(() => play(paper, again))).toBe('409 ACTION_NOT_AVAILABLE')
  })
})

describe('an extension', () => {
  const extension = (facts: Partial<Facts>, script: string, task: Parameters<typeof extend>[0], when: string) => {
    const paper = play(new PaperCase(facts), script)
    return () => paper.do(supervisor, extend(task, 1), on(when))
  }

  test('is granted on a limit in days', () => {
    expect(extension(HOSPITAL, HOSPITAL_TO_REVIEW, REVIEW, '03-09 10:00')).not.toThrow()
  })

  test('is not granted on the month of the return visit', () => {
    const visit = extension(
      HOSPITAL,
      until('05-12', HOSPITAL_TO_END),
      'return-visit.0.1.account-manager',
      '05-06 10:00',
    )
    expect(refusalOf(visit)).toBe('409 ACTION_NOT_AVAILABLE')
  })
})

describe('a refusal tells what the caller should know', () => {
  const hospital = (script: string) => play(new PaperCase(HOSPITAL), script)
  const reviewing = () => hospital(HOSPITAL_TO_REVIEW)
  const working = () => hospital(HOSPITAL_TO_WORKS)
  const assigning = (assignee: Actor): Intent => ({ action: 'assign', task: REVIEW, assignee, statement: null })
  const doing = (at: () => PaperCase, who: Actor, intent: Intent, when: string) => () => at().do(who, intent, on(when))
  const playing = (at: () => PaperCase, line: string) => () => play(at(), line)
  const completing = (at: () => PaperCase, key: TaskKey, outcome: string, when: string) => () =>
    completes(at(), key, outcome, when)()

  test.each<[string, () => unknown, RefusalCode, Readonly<Record<string, unknown>>]>([
    [
      'how the task stands, and whether it is the caller’s',
      playing(working, '04-02 10:00 design-review.0.1.safety approve'),
      'TASK_CLOSED',
      { task: 'design-review.0.1.safety', status: 'done', assignedToYou: true },
    ],
    [
      'that it is somebody else’s',
      doing(
        () => play(reviewing(), `03-09 09:00 ${REVIEW} claim`),
        member('safety', 3),
        { action: 'release', task: REVIEW },
        '03-09 10:00',
      ),
      'TASK_NOT_YOURS',
      { task: REVIEW, status: 'open', assignedToYou: false },
    ],
    [
      'which task is not there',
      completing(reviewing, 'removal.0.1.marketing', 'remove', '03-09 10:00'),
      'TASK_NOT_FOUND',
      { task: 'removal.0.1.marketing' },
    ],
    [
      'which one is not open yet',
      completing(reviewing, 'archive.0.1.marketing', 'file', '03-09 10:00'),
      'TASK_NOT_OPEN_YET',
      { task: 'archive.0.1.marketing', status: 'in-progress' },
    ],
    [
      'how the case ended in which it will never be',
      completing(() => play(reviewing(), '03-09 09:00 case withdraw'), 'archive.0.1.marketing', 'file', '03-09 10:00'),
      'CASE_CLOSED',
      { status: 'withdrawn' },
    ],
    [
      'how else the task may end',
      playing(working, '04-02 10:00 external-works.0.1.production drafted'),
      'OUTCOME_NOT_ALLOWED',
      { task: 'external-works.0.1.production', outcomes: ['complete-works'] },
    ],
    [
      'to which steps a plan may be returned',
      playing(reviewing, `03-09 10:00 ${REVIEW} return>plan`),
      'RETURN_TARGET_NOT_ON_ROUTE',
      { task: REVIEW, targets: ['survey', 'external-plan', 'internal-plan'] },
    ],
    [
      'which parts of a plan the grid may change',
      playing(() => hospital(until('03-24 10:00')), '03-23 10:00 case change-plan>plan'),
      'RETURN_TARGET_NOT_ON_ROUTE',
      { targets: ['survey', 'external-plan', 'internal-plan'] },
    ],
    [
      'which task cannot be given to another department',
      doing(reviewing, supervisor, assigning(member('planning')), '03-09 10:00'),
      'ASSIGNEE_NOT_IN_DEPARTMENT',
      { task: REVIEW },
    ],
    [
      'nor to its account manager',
      doing(reviewing, supervisor, assigning(actor('u-manager', 'account-manager', 'safety')), '03-09 10:00'),
      'ASSIGNEE_NOT_IN_DEPARTMENT',
      { task: REVIEW },
    ],
    [
      'which defects are still open',
      playing(
        () => hospital(until('04-22 16:00')),
        '04-22 15:00 completion-report.1.2.applicant close-defect>completion-inspection.1.1.safety#3',
      ),
      'DEFECT_NOT_OPEN',
      {
        task: 'completion-report.1.2.applicant',
        open: [{ inspection: 'completion-inspection.1.1.safety', defect: 2 }],
      },
    ],
    [
      'which phases may be wished for',
      playing(working, '04-02 10:00 case wish-energisation>2,2026-09-01'),
      'PHASE_NOT_OPEN',
      { phases: [1] },
    ],
    [
      'which day has passed',
      playing(working, '04-02 10:00 case wish-energisation>1,2026-04-01'),
      'DATE_NOT_AHEAD',
      { field: 'on' },
    ],
    [
      'how far ahead a day may be',
      playing(working, '04-02 10:00 customer-works.1.1.applicant state-date>2029-04-03'),
      'DATE_TOO_FAR',
      { field: 'on', latest: '2029-04-02' },
    ],
    [
      'which defects are to be mended before the next mid-works inspection',
      playing(
        () =>
          hospital(`${until('04-08 11:00')}
          04-08 11:00 midworks-inspection.1.1.safety defects>1
          04-08 11:10 midworks-inspection.1.1.production pass`),
        '04-09 10:00 customer-works.1.1.applicant request-inspection',
      ),
      'DEFECTS_OPEN',
      {
        ...{ task: 'customer-works.1.1.applicant', status: 'open', assignedToYou: true },
        open: [{ inspection: 'midworks-inspection.1.1.safety', defect: 1 }],
      },
    ],
    [
      'until when a stop cannot last',
      playing(reviewing, `03-09 10:00 ${REVIEW} request-stop>permit,2026-03-09`),
      'DATE_NOT_AHEAD',
      { field: 'until' },
    ],
    [
      'until when a stop was to last that is confirmed too late',
      playing(
        () => play(reviewing(), `03-09 10:00 ${REVIEW} request-stop>permit,2026-03-10`),
        `03-10 17:30 ${REVIEW} confirm-stop`,
      ),
      'DATE_NOT_AHEAD',
      { field: 'until' },
    ],
    [
      'until when the green channel cannot last',
      doing(reviewing, supervisor, admit('2026-03-06'), '03-09 10:00'),
      'DATE_NOT_AHEAD',
      { field: 'until' },
    ],
    [
      'until when the green channel lasts at most',
      // 36 months
      doing(reviewing, supervisor, admit('2029-03-10'), '03-09 10:00'),
      'DATE_TOO_FAR',
      { field: 'until', latest: '2029-03-09' },
    ],
    [
      'until when an energisation is wished for at most',
      doing(reviewing, applicant, { action: 'wish-energisation', phase: 1, on: '2029-03-10' }, '03-09 10:00'),
      'DATE_TOO_FAR',
      { field: 'on', latest: '2029-03-09' },
    ],
    [
      'from when on a customer counts as silent',
      doing(working, supervisor, { action: 'suspend', statement }, '04-02 10:00'),
      'CUSTOMER_NOT_SILENT',
      // the contract was signed on 30 March; the grid builds its line
      { from: '2026-09-30', withCustomer: false },
    ],
  ])('%s', (_rule, act, code, details) => {
    const refusal = refused(act)
    expect(refusal.code).toBe(code)
    expect(refusal.details).toEqual(details)
  })
})

test('a task may be given to the head of its department', () => {
  const paper = play(new PaperCase(HOSPITAL), HOSPITAL_TO_REVIEW)
  paper.do(supervisor, { action: 'assign', task: REVIEW, assignee: head('safety'), statement: null }, on('03-09 10:00'))
  expect(taskNamed(paper.now, REVIEW).assignee).toBe(head('safety').id)
})

test('who ends a round or a stop early may say why, and it stands in the log', () => {
  const STOPPED = `
    03-09 10:00 ${REVIEW} request-stop>permit,2026-03-20
    03-09 10:10 ${REVIEW} confirm-stop
    03-09 11:00 ${REVIEW} end-stop`
  const RETURNED = `
    03-09 14:00 plan-review.0.1.dispatch return>internal-plan
    03-09 15:00 ${REVIEW} close-round`
  const { log } = play(new PaperCase(HOSPITAL), HOSPITAL_TO_REVIEW + STOPPED + RETURNED)
  const ended = log.filter(({ by, type }) => by.role !== 'system' && ['ClockRestarted', 'RoundClosed'].includes(type))
  expect(ended.map(({ type }) => type)).toEqual(['ClockRestarted', 'RoundClosed'])
  for (const { data } of ended) expect(data).toMatchObject({ statement })
})
