import { describe, expect, it, test } from 'vitest'
import { appointmentOf, proposalsTo } from '../../../domain/case/appointments.ts'
import { availableActions } from '../../../domain/actions/available-actions.ts'
import { clockViews } from '../../../domain/clocks/clock-view.ts'
import type { LoggedEvent } from '../../../domain/case/events.ts'
import { noticesOf } from '../../../domain/notices/notices.ts'
import { applicant, member, PAPER_RULES, PaperCase } from '../../support/paper.ts'
import { clockShown, head, manager, on, play, refused, refusalOf, stopsShown, taskNamed } from '../play.ts'
import { HOSPITAL, HOSPITAL_AGREED, HOSPITAL_TO_GATES, SHOP, SHOP_CONNECTABLE } from '../scripts.ts'
import { saidBy } from '../../support/said.ts'

/** Appointments 预约 (docs/procedure.md section 3). */

const SURVEY = 'survey.0.1.marketing'
const OTHER_PART = 'survey.0.1.production'
const ROW = 'statutory:plan-reply.0.1'

const duesOf = (paper: PaperCase, ...ids: string[]) => ids.map((id) => clockShown(paper.now, id).slice(14))
const shownOf = (paper: PaperCase, key: string) => appointmentOf(paper.now, taskNamed(paper.now, key))

/**
 * A plant at high voltage with one source, accepted on Monday 2 March 2026: the survey is promised for 2 working days, to
 * Wednesday the 4th; by law the reply has 20: 3–6, 9–13, 16–20, 23–27 are 19, Monday 30 March is the 20th.
 */
const accepted = () => play(new PaperCase(), '03-02 14:00 acceptance.0.1.marketing accept')
const proposing = (day: string, ...then: string[]) =>
  play(accepted(), [`03-02 15:00 ${SURVEY} propose-appointment>2026-${day}`, ...then].join('\n'))
const asks = (when: string, day: string) => `${when} ${SURVEY} answer-appointment>2026-${day}`
const agrees = (when: string) => `${when} ${SURVEY} answer-appointment`

describe('what the customer has to answer', () => {
  const asked = (paper: PaperCase, actor = applicant) =>
    proposalsTo(paper.now, actor).map(({ step, on: day }) => `${step} ${day}`)

  it('is what was proposed, and nobody else is asked', () => {
    const paper = proposing('03-04')
    expect(asked(paper)).toEqual(['survey 2026-03-04'])
    expect(asked(paper, member('marketing'))).toEqual([])
  })

  it.each([
    ['is agreed on', agrees('03-02 16:00')],
    ['is put off to another day', asks('03-02 16:00', '03-10')],
    ['is over with the survey itself', `03-04 11:00 ${SURVEY} surveyed\n03-04 11:30 ${OTHER_PART} surveyed`],
  ])('is nothing when the visit %s', (_, then) => {
    expect(asked(proposing('03-04', then))).toEqual([])
  })
})

describe('the survey', () => {
  it('that is proposed and not answered stops nothing', () => {
    const paper = proposing('03-04').pass(on('03-04 17:29'))
    expect(shownOf(paper, SURVEY)).toMatchObject({
      status: 'proposed',
      on: '2026-03-04',
      from: '09:00',
      until: '11:00',
    })
    expect(duesOf(paper, SURVEY, OTHER_PART, ROW)).toEqual(['03-04 17:30', '03-04 17:30', '03-30 17:30'])
  })

  it('to which the customer agrees is due as before', () => {
    const paper = proposing('03-04', agrees('03-02 16:00'))
    expect(shownOf(paper, SURVEY)).toMatchObject({ status: 'agreed', answeredAt: on('03-02 16:00') })
    expect(duesOf(paper, SURVEY, OTHER_PART, ROW)).toEqual(['03-04 17:30', '03-04 17:30', '03-30 17:30'])
  })

  it('wanted later than due stops all its parts until the evening before, and is due with that day', () => {
    const paper = proposing('03-04', asks('03-03 10:00', '03-10'))
    expect(duesOf(paper, SURVEY, OTHER_PART, ROW)).toEqual(['-', '-', '03-30 17:30'])
    paper.pass(on('03-09 17:30'))
    expect(stopsShown(paper.now, OTHER_PART)).toEqual(['03-03 10:00 – 03-09 17:30 wanted-later'])
    // the 3rd was day 1; 4, 5, 6 and 9 are out; the 10th is day 2
    expect(duesOf(paper, SURVEY, OTHER_PART, ROW)).toEqual(['03-10 17:30', '03-10 17:30', '03-30 17:30'])
  })

  it('wanted later on the last day of its limit is due with the day asked for', () => {
    const paper = proposing('03-04', asks('03-04 10:00', '03-10')).pass(on('03-10 17:29'))
    expect(duesOf(paper, SURVEY, OTHER_PART)).toEqual(['03-10 17:30', '03-10 17:30'])
  })

  it('wanted later than the law’s row is due stops that as well', () => {
    const paper = proposing('03-04', asks('03-03 10:00', '04-01'))
    expect(duesOf(paper, SURVEY, OTHER_PART, ROW)).toEqual(['-', '-', '-'])
    paper.pass(on('03-31 17:30'))
    // 3 March was day 1; 1–3 April are 2 to 4, 7–10 (Qingming to the 6th) 5 to 8, 13–17, 20–24 up to 18, 27 and 28
    expect(duesOf(paper, SURVEY, ROW)).toEqual(['04-01 17:30', '04-28 17:30'])
  })

  it('wanted sooner than proposed, or no later than due, stops nothing', () => {
    for (const paper of [
      proposing('03-04', asks('03-02 16:00', '03-03')),
      proposing('03-03', asks('03-02 16:00', '03-04')),
    ]) {
      expect(shownOf(paper, SURVEY)).toMatchObject({ status: 'other-day' })
      expect(stopsShown(paper.now, SURVEY)).toEqual([])
      expect(duesOf(paper, SURVEY, OTHER_PART)).toEqual(['03-04 17:30', '03-04 17:30'])
    }
  })

  it('for which the grid offered no day in time is late, whatever the customer says of a later one', () => {
    const paper = proposing('03-06', asks('03-03 10:00', '03-10'))
    expect(stopsShown(paper.now, SURVEY)).toEqual([])
    expect(duesOf(paper, SURVEY, OTHER_PART)).toEqual(['03-04 17:30', '03-04 17:30'])
  })

  it('that is late already stays so, paused until the day asked for', () => {
    const paper = proposing('03-04', asks('03-05 10:00', '03-12')).pass(on('03-06 10:00'))
    const view = clockViews(paper.now, PAPER_RULES, on('03-06 10:00')).find(({ id }) => id === SURVEY)
    expect(view).toMatchObject({ dueAt: on('03-04 17:30'), overdue: true, stopped: true })
  })

  it('needs no answer where the grid proposes the day asked for', () => {
    const again = `03-03 11:00 ${OTHER_PART} propose-appointment>2026-03-10,14:00,16:00`
    const paper = proposing('03-04', asks('03-03 10:00', '03-10'), again)
    expect(shownOf(paper, SURVEY)).toMatchObject({ status: 'agreed', number: 2, on: '2026-03-10', from: '14:00' })
    expect(duesOf(paper.pass(on('03-09 17:30')), SURVEY)).toEqual(['03-10 17:30'])
  })

  it('proposed for later than asked is due with the day asked for: the rest is the grid’s time', () => {
    const again = `03-03 11:00 ${SURVEY} propose-appointment>2026-03-12`
    const paper = proposing('03-04', asks('03-03 10:00', '03-10'), again, agrees('03-03 12:00')).pass(on('03-09 17:30'))
    expect(shownOf(paper, SURVEY)).toMatchObject({ status: 'agreed', on: '2026-03-12' })
    expect(duesOf(paper, SURVEY)).toEqual(['03-10 17:30'])
  })

  it('that the customer agrees to have sooner than asked is waited for no longer', () => {
    const again = `03-03 11:00 ${SURVEY} propose-appointment>2026-03-06`
    const paper = proposing('03-04', asks('03-03 10:00', '03-10'), again, agrees('03-04 10:00'))
    expect(stopsShown(paper.now, SURVEY)).toEqual([
      '03-03 10:00 – 03-04 10:00 wanted-later',
      '03-04 10:00 – - wanted-later',
    ])
    // 3 March was day 1; 4 and 5 are out; the 6th is day 2
    expect(duesOf(paper.pass(on('03-05 17:30')), SURVEY)).toEqual(['03-06 17:30'])
  })

  it('may be put off again after it was agreed on, and the last answer counts', () => {
    const paper = proposing('03-04', agrees('03-02 16:00'), asks('03-03 10:00', '03-09'), asks('03-03 11:00', '03-11'))
    expect(shownOf(paper, SURVEY)).toMatchObject({ status: 'other-day', askedOn: '2026-03-11' })
    expect(duesOf(paper.pass(on('03-10 17:30')), SURVEY)).toEqual(['03-11 17:30'])
  })

  it('stops the time of the whole case at low voltage, which is the customer’s meanwhile', () => {
    const shop = play(
      new PaperCase(SHOP),
      `03-02 10:00 acceptance.0.1.marketing accept
       03-02 11:00 ${SURVEY} propose-appointment>2026-03-03
       03-02 14:00 ${SURVEY} answer-appointment>2026-03-10`,
    ).pass(on('03-09 17:30'))
    expect(stopsShown(shop.now, 'case:elapsed.1')).toEqual(['03-02 14:00 – 03-09 17:30 wanted-later'])
  })
})

describe('an energisation', () => {
  const connectable = () =>
    play(
      new PaperCase(SHOP),
      `${SHOP_CONNECTABLE}
       03-06 10:30 energisation.1.1.marketing propose-appointment>2026-03-09`,
    )
  const POWER = 'energisation.1.1.marketing'
  const CONNECTION = ['metering.1.1.marketing', POWER, 'statutory:meter-and-connect.1.1']

  it('for which another day is asked waits as for one that is wished for, and the meter with it', () => {
    const paper = play(connectable(), `03-06 11:00 ${POWER} answer-appointment>2026-03-20`)
    expect(paper.now.wishes).toEqual([{ phase: 1, on: '2026-03-20' }])
    paper.pass(on('03-19 17:30'))
    // the day asked for is day 1: of one, and of 20, 23 … 26 March
    expect(duesOf(paper, ...CONNECTION)).toEqual(['03-20 17:30', '03-20 17:30', '03-26 17:30'])
  })

  it('is answered by a wish as well', () => {
    const wished = play(connectable(), '03-06 11:00 case wish-energisation>1,2026-03-20')
    expect(shownOf(wished, POWER)).toMatchObject({ status: 'other-day', askedOn: '2026-03-20' })
    const agreed = play(connectable(), '03-06 11:00 case wish-energisation>1,2026-03-09')
    expect(shownOf(agreed, POWER)).toMatchObject({ status: 'agreed', askedOn: null })
  })

  it('is agreed on at once for the day that was wished for before', () => {
    const paper = play(
      play(new PaperCase(HOSPITAL), HOSPITAL_TO_GATES),
      `05-11 09:00 case wish-energisation>1,2026-06-01
       05-11 09:30 energisation.1.1.dispatch propose-appointment>2026-06-01`,
    )
    expect(shownOf(paper, 'energisation.1.1.dispatch')).toMatchObject({ status: 'agreed' })
  })
})

describe('who', () => {
  const PEOPLE = {
    applicant,
    manager,
    member: member('production', 2),
    head: head('production'),
    safety: member('safety'),
  }
  const offered = (paper: PaperCase, action: string, task: string) =>
    Object.entries(PEOPLE).flatMap(([name, who]) =>
      availableActions(paper.now, who).some((each) => each.action === action && each.task === task) ? [name] : [],
    )

  it('proposes: who works on a part of it, and the account manager', () => {
    expect(offered(accepted(), 'propose-appointment', OTHER_PART)).toEqual(['manager', 'member', 'head'])
    expect(offered(accepted(), 'propose-appointment', 'acceptance.0.1.marketing')).toEqual([])
  })

  it('answers: the customer, when something is proposed', () => {
    expect(offered(accepted(), 'answer-appointment', SURVEY)).toEqual([])
    expect(offered(proposing('03-04'), 'answer-appointment', SURVEY)).toEqual(['applicant'])
    expect(offered(proposing('03-04'), 'answer-appointment', OTHER_PART)).toEqual(['applicant'])
  })

  it('says when power comes at high voltage: dispatch alone', () => {
    const paper = play(new PaperCase(HOSPITAL), HOSPITAL_TO_GATES)
    const may = (task: string) => [
      ...offered(paper, 'propose-appointment', task),
      ...availableActions(paper.now, member('dispatch'))
        .filter((each) => each.action === 'propose-appointment' && each.task === task)
        .map(() => 'dispatch'),
    ]
    expect(may('energisation.1.1.dispatch')).toEqual(['dispatch'])
    expect(may('energisation.1.1.production')).toEqual([])
  })
})

describe('is refused', () => {
  const proposed = (words: string) => () => play(accepted(), `03-02 15:00 ${SURVEY} propose-appointment>${words}`)

  test.each([
    ['a day that has gone by', '2026-02-27', '422 DATE_NOT_AHEAD'],
    ['an hour that has gone by', '2026-03-02,14:00,16:00', '422 DATE_NOT_AHEAD'],
    ['a day beyond the years', '2036-03-03', '422 DATE_TOO_FAR'],
    ['a day off', '2026-03-07', '422 DAY_OFF'],
    ['before opening', '2026-03-04,08:00,09:00', '422 HOURS_NOT_BUSINESS'],
    ['after closing', '2026-03-04,16:30,18:00', '422 HOURS_NOT_BUSINESS'],
    ['a beginning at noon', '2026-03-04,12:00,14:00', '422 HOURS_NOT_BUSINESS'],
    ['an end before its beginning', '2026-03-04,11:00,09:00', '422 HOURS_NOT_BUSINESS'],
  ])('%s', (_, words, code) => {
    expect(refusalOf(proposed(words))).toBe(code)
  })

  it('with the next working day', () => {
    // Qingming: Saturday 4 to Monday 6 April
    expect(refused(proposed('2026-04-04')).details).toEqual({ field: 'on', next: '2026-04-07' })
  })

  it('an answer to what is agreed on already, for today, or for a day off', () => {
    expect(refusalOf(() => proposing('03-04', agrees('03-02 16:00'), agrees('03-02 16:30')))).toBe(
      '409 ACTION_NOT_AVAILABLE',
    )
    expect(refusalOf(() => proposing('03-04', asks('03-03 10:00', '03-03')))).toBe('422 DATE_NOT_AHEAD')
    expect(refusalOf(() => proposing('03-04', asks('03-03 10:00', '03-08')))).toBe('422 DAY_OFF')
  })

  it('while the case is suspended', () => {
    expect(refusalOf(() => proposing('03-04', '03-03 09:00 case suspend', agrees('03-03 10:00')))).toBe(
      '409 CASE_SUSPENDED',
    )
  })
})

describe('is told', () => {
  const toldOf = (paper: PaperCase, type: LoggedEvent['type']) => {
    const event = paper.log.findLast((each) => each.type === type)
    return (event === undefined ? [] : noticesOf(paper.now, event, PAPER_RULES.profile)).map(
      ({ template, to, data }) => {
        const { appointment } = saidBy({ data })
        const whom = to.kind === 'person' ? to.id : 'department' in to ? `${to.kind} ${to.department}` : to.kind
        return `${template} → ${whom}${appointment === undefined ? '' : ` #${appointment.sequence}`}`
      },
    )
  }

  it('to the customer, and to whoever comes along', () => {
    expect(toldOf(proposing('03-04'), 'AppointmentProposed')).toEqual([
      'appointment-proposed → u-applicant #0',
      'appointment-noted → queue marketing #0',
      'appointment-noted → queue production #0',
      'appointment-noted → u-manager #0',
    ])
  })

  it('to the grid’s people when the customer answers', () => {
    expect(toldOf(proposing('03-04', agrees('03-02 16:00')), 'AppointmentAnswered')).toEqual([
      'appointment-agreed → queue marketing #1',
      'appointment-agreed → queue production #1',
      'appointment-agreed → u-manager #1',
    ])
    expect(toldOf(proposing('03-04', asks('03-03 10:00', '03-10')), 'AppointmentAnswered')).toEqual([
      'appointment-other-day → queue marketing',
      'appointment-other-day → queue production',
      'appointment-other-day → u-manager',
    ])
  })

  it('to everybody who has it in a calendar when its step is called off', () => {
    expect(toldOf(proposing('03-04', '03-03 10:00 case withdraw'), 'TasksCancelled')).toEqual([
      'appointment-cancelled → u-applicant #2',
      'appointment-cancelled → queue marketing #2',
      'appointment-cancelled → queue production #2',
      'appointment-cancelled → u-manager #2',
    ])
  })

  it('and nothing of a wish for a phase for which nothing is proposed', () => {
    const paper = play(new PaperCase(HOSPITAL), `${HOSPITAL_AGREED}\n03-24 10:00 case wish-energisation>1,2026-09-01`)
    expect(toldOf(paper, 'EnergisationWished')).toEqual([])
  })
})
