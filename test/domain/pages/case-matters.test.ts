import { describe, expect, test } from 'vitest'
import { caseMatters, isFlagged } from '../../../domain/pages/case-matters.ts'
import { casePage } from '../../../domain/pages/case-page.ts'
import type { TaskKey } from '../../../domain/case/events.ts'
import { actor, applicant, member, PAPER_RULES, PaperCase, statement, supervisor } from '../../support/paper.ts'
import { on, play } from '../play.ts'
import { HOME, HOME_AGREED, HOSPITAL, HOSPITAL_TO_GATES } from '../scripts.ts'

const mattersOf = (paper: PaperCase) => caseMatters(paper.now, PAPER_RULES)
const accepted = () => play(new PaperCase(), '03-02 10:00 acceptance.0.1.marketing accept')
const SURVEY: TaskKey = 'survey.0.1.production'

test('nothing is beside a case that has only begun', () => {
  expect(mattersOf(accepted())).toEqual({
    endsOn: null,
    follows: null,
    demands: [],
    voids: [],
    validity: null,
    openDefects: [],
    stops: [],
    suspendedAt: null,
    withdrawnPhases: [],
    wishes: [],
    appointments: [],
  })
})

test('a later demand stays flagged, and says when it was answered', () => {
  const paper = accepted()
  expect(isFlagged(paper.now)).toBe(false)
  paper.do(
    member('production'),
    { action: 'demand-later', task: SURVEY, kinds: ['site-plan'], statement: null },
    on('03-02 11:00'),
  )
  const demand = { kinds: ['site-plan'], later: true, by: 'u-production-1', at: on('03-02 11:00') }
  expect(mattersOf(paper).demands).toEqual([{ ...demand, suppliedAt: null }])
  paper.complete('supplement.0.1.applicant', 'supply', on('03-03 09:30'))
  expect(mattersOf(paper).demands).toEqual([{ ...demand, suppliedAt: on('03-03 09:30') }])
  expect(isFlagged(paper.now)).toBe(true)
})

test('a stop by hand is seen from the request on, and whether the clock stands for it', () => {
  const until = '2026-03-13'
  const paper = accepted().do(
    member('production'),
    {
      action: 'request-stop',
      task: SURVEY,
      reason: 'permit',
      until,
      documents: [{ ...statement, kind: 'permit' }],
      statement: null,
    },
    on('03-02 11:00'),
  )
  const stop = { task: SURVEY, reason: 'permit', until, askedBy: 'u-production-1' }
  expect(mattersOf(paper).stops).toEqual([{ ...stop, status: 'asked', stands: false }])
  const head = actor('u-production-head', 'department-head', 'production')
  paper.do(head, { action: 'confirm-stop', task: SURVEY }, on('03-02 14:00'))
  expect(mattersOf(paper).stops).toEqual([{ ...stop, status: 'confirmed', stands: true }])
  // its stated end is the close of business of Friday the 13th
  paper.pass(on('03-13 17:30'))
  expect(mattersOf(paper).stops).toEqual([{ ...stop, status: 'confirmed', stands: false }])
})

test('a stop that was refused does not stand, and may be asked for again', () => {
  const paper = play(
    accepted(),
    `03-02 11:00 ${SURVEY} request-stop>permit,2026-03-13
     03-02 14:00 ${SURVEY} refuse-stop
     03-02 15:00 ${SURVEY} request-stop>permit,2026-03-13`,
  )
  expect(mattersOf(paper).stops).toMatchObject([
    { status: 'refused', stands: false },
    { status: 'asked', stands: false },
  ])
})

test('a second stop that is only asked for does not stand, though the first one does', () => {
  const paper = play(
    accepted(),
    `03-02 11:00 ${SURVEY} request-stop>permit,2026-03-13
     03-02 14:00 ${SURVEY} confirm-stop
     03-03 10:00 ${SURVEY} request-stop>permit,2026-03-20`,
  )
  expect(mattersOf(paper).stops).toMatchObject([
    { status: 'confirmed', until: '2026-03-13', stands: true },
    { status: 'asked', until: '2026-03-20', stands: false },
  ])
})

describe('the validity of a replied plan', () => {
  const replied = () =>
    play(
      new PaperCase(HOME),
      `
      03-02 10:00 acceptance.0.1.marketing accept
      03-02 15:00 survey.0.1.marketing surveyed-with-plan
      03-03 10:00 plan-reply.0.1.account-manager replied
      `,
    )
  const base = { lapsed: false, asked: null, extendedByMonths: 0 }

  test('ends three months after the reply at low voltage; a longer one can be asked for until ten days before', () => {
    expect(mattersOf(replied()).validity).toEqual({ ...base, until: on('06-03 17:30'), askBy: '2026-05-24' })
  })

  test('is longer where that was granted, and cannot be asked for again', () => {
    const paper = replied().do(applicant, { action: 'ask-validity', months: 2, statement: null }, on('05-06 10:00'))
    const asked = { months: 2, at: on('05-06 10:00') }
    expect(mattersOf(paper).validity).toEqual({
      ...base,
      until: on('06-03 17:30'),
      askBy: null,
      asked: { ...asked, answer: null },
    })
    paper.complete('validity-extension.0.1.account-manager', 'grant', on('05-06 15:00'))
    expect(mattersOf(paper).validity).toEqual({
      ...base,
      until: on('08-03 17:30'),
      askBy: null,
      asked: { ...asked, answer: 'grant' },
      extendedByMonths: 2,
    })
    // what is opened later changes nothing of the answer
    play(paper, '05-07 10:00 plan-confirmation.0.1.applicant accept')
    expect(mattersOf(paper).validity?.asked?.answer).toBe('grant')
  })

  test('that lapsed says until when a new plan can be asked for: six months', () => {
    const paper = replied().pass(on('06-03 17:30'))
    expect(mattersOf(paper)).toMatchObject({
      voids: [{ cause: 'lapse', part: 'survey', at: on('06-03 17:30') }],
      validity: { ...base, lapsed: true, until: on('12-03 17:30'), askBy: null },
    })
    // the page shows its clocks by their names
    const names = casePage(paper.now, PAPER_RULES, on('06-04 10:00')).clocks.map(({ subject }) => subject)
    expect(names).toContainEqual({ layer: 'validity', name: 'plan', phase: 0, round: 1, party: null })
    expect(names).toContainEqual({ layer: 'validity', name: 'after-lapse', phase: 0, round: 1, party: null })
  })
})

test('a suspension and a wish are shown while they stand', () => {
  const paper = accepted().do(applicant, { action: 'wish-energisation', phase: 1, on: '2026-10-01' }, on('03-02 11:00'))
  paper.do(applicant, { action: 'suspend', statement }, on('03-02 14:00'))
  expect(mattersOf(paper)).toMatchObject({
    suspendedAt: on('03-02 14:00'),
    wishes: [{ phase: 1, on: '2026-10-01' }],
  })
  paper.do(applicant, { action: 'resume', statement: null }, on('03-03 10:00'))
  expect(mattersOf(paper).suspendedAt).toBeNull()
})

test('a clock whose escalation a supervisor closed says so', () => {
  const paper = accepted().do(supervisor, { action: 'close-escalation', task: SURVEY, statement }, on('03-02 14:00'))
  const clock = casePage(paper.now, PAPER_RULES, on('03-02 15:00')).clocks.find(({ id }) => id === SURVEY)
  expect(clock).toMatchObject({ escalationClosed: true, nextRung: null })
})

test('the defects still open are listed with their phase and the inspection that found them', () => {
  const found = HOSPITAL_TO_GATES.slice(0, HOSPITAL_TO_GATES.indexOf('04-22 16:00'))
  expect(mattersOf(play(new PaperCase(HOSPITAL), found)).openDefects).toEqual([
    { phase: 1, step: 'completion-inspection', inspection: 'completion-inspection.1.1.safety', defect: 2 },
  ])
})

test('the phases that were given up are named', () => {
  const paper = play(
    new PaperCase({ ...HOME, phases: [1, 2].map((kva) => ({ kva, wantedOn: '2026-09-01' })) }),
    `${HOME_AGREED}
     03-04 10:00 contract.0.1.marketing draft
     03-04 11:00 contract.0.1.applicant sign
     03-05 10:00 metering.1.1.marketing install
     03-05 11:00 energisation.1.1.marketing energise
     03-06 10:00 case withdraw`,
  )
  expect(mattersOf(paper).withdrawnPhases).toEqual([2])
})

test('an appointment is shown while its visit is open and after, without what waiting for it counts as', () => {
  const TASK = 'survey.0.1.marketing'
  const paper = play(accepted(), `03-02 15:00 ${TASK} propose-appointment>2026-03-04`)
  const [shown, ...others] = mattersOf(paper).appointments
  expect(others).toEqual([])
  expect(shown).toMatchObject({ step: 'survey', phase: 0, round: 1, on: '2026-03-04', status: 'proposed', open: true })
  expect(shown).not.toHaveProperty('wishedOn')
  play(paper, `03-04 10:00 ${TASK} surveyed\n03-04 11:00 survey.0.1.production surveyed`)
  expect(mattersOf(paper).appointments).toMatchObject([{ on: '2026-03-04', open: false }])
})
