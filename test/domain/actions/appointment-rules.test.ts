import { describe, expect, it } from 'vitest'
import { answerAppointment, proposeAppointment } from '../../../domain/actions/appointment-decisions.ts'
import { mayAnswer, mayPropose } from '../../../domain/actions/appointment-permissions.ts'
import * as appointments from '../../../domain/case/appointments.ts'
import type { Appointment } from '../../../domain/case/appointment.ts'
import type { TaskKey } from '../../../domain/case/events.ts'
import { sequenceOf } from '../../../domain/notices/notices-of-appointments.ts'
import { noticesOf } from '../../../domain/notices/notices.ts'
import type { CaseState } from '../../../domain/case/state.ts'
import type { Step } from '../../../domain/vocabulary.ts'
import { applicant, member, PAPER_RULES, PaperCase, statement, supervisor } from '../../support/paper.ts'
import { acting, extend, head, manager, on, play, refused, taskNamed } from '../play.ts'
import { HOSPITAL, HOSPITAL_TO_REPORT, SHOP, SHOP_CONNECTABLE } from '../scripts.ts'
import { saidBy } from '../../support/said.ts'

/** Appointments 预约 rule by rule (docs/procedure.md section 3); appointments.test.ts has them in whole cases. */

const SURVEY: TaskKey = 'survey.0.1.marketing'
const OTHER_PART: TaskKey = 'survey.0.1.production'
const POWER: TaskKey = 'energisation.1.1.marketing'
const NEVER: TaskKey = 'survey.0.9.marketing'
const { hours } = PAPER_RULES.calendar

/** Surveys are due on Wednesday 4 March. */
const accepted = () => play(new PaperCase(), '03-02 14:00 acceptance.0.1.marketing accept')
const proposing = (day: string) => play(accepted(), `03-02 15:00 ${SURVEY} propose-appointment>2026-${day}`)
/** Metering and energisation are due on Monday 9 March, for which it is proposed. */
const connectable = () =>
  play(new PaperCase(SHOP), `${SHOP_CONNECTABLE}\n03-06 10:30 ${POWER} propose-appointment>2026-03-09`)

function proposalOf({ now }: { now: CaseState }, key: TaskKey): Appointment {
  const found = appointments.appointmentFor(now, key)
  if (found === undefined) throw new Error(`nothing proposed for ${key}`)
  return found
}

const propose = (when: string, day: string, from: string, until: string) => () =>
  proposeAppointment(acting(new PaperCase().now, member('marketing'), when), {
    ...{ action: 'propose-appointment', task: SURVEY, on: day, from, until, statement },
  })
const answer = (state: CaseState, task: TaskKey, when: string, day: string | null) =>
  answerAppointment(acting(state, applicant, when), {
    ...{ action: 'answer-appointment', task, on: day, statement: null },
  })
const refusalOf = (asked: () => unknown) => {
  const { code, details } = refused(asked)
  return [code, details]
}

describe('a proposal', () => {
  it.each([
    ['for a day gone by', '2026-02-27', '09:00', '11:00', 'DATE_NOT_AHEAD', { task: SURVEY, field: 'on' }],
    ['for an hour gone by', '2026-03-02', '14:00', '16:00', 'DATE_NOT_AHEAD', { task: SURVEY, field: 'from' }],
    ['for now', '2026-03-02', '15:00', '16:00', 'DATE_NOT_AHEAD', { task: SURVEY, field: 'from' }],
    ['for years ahead', '2036-03-03', '09:00', '11:00', 'DATE_TOO_FAR', { field: 'on', latest: '2029-03-02' }],
    ['before opening', '2026-03-04', '08:00', '09:00', 'HOURS_NOT_BUSINESS', { field: 'from', hours }],
    ['from the noon break', '2026-03-04', '12:00', '14:00', 'HOURS_NOT_BUSINESS', { field: 'from', hours }],
    ['after closing', '2026-03-04', '16:30', '18:00', 'HOURS_NOT_BUSINESS', { field: 'until', hours }],
    ['into the noon break', '2026-03-04', '09:00', '13:00', 'HOURS_NOT_BUSINESS', { field: 'until', hours }],
    ['to the end of the noon break', '2026-03-04', '09:00', '13:30', 'HOURS_NOT_BUSINESS', { field: 'until', hours }],
    ['for no time', '2026-03-04', '09:00', '09:00', 'HOURS_NOT_BUSINESS', { field: 'until', hours }],
    ['backwards', '2026-03-04', '11:00', '09:00', 'HOURS_NOT_BUSINESS', { field: 'until', hours }],
  ])('%s is refused with what is wrong', (_, day, from, until, code, details) => {
    expect(refusalOf(propose('03-02 15:00', day, from, until))).toEqual([code, details])
  })

  it.each([
    ['08:30', '12:00'],
    ['13:30', '17:30'],
    // over noon
    ['11:00', '14:00'],
  ])('may last from %s until %s', (from, until) => {
    expect(propose('03-02 15:00', '2026-03-04', from, until)().map(({ data }) => data)).toEqual([
      { task: SURVEY, on: '2026-03-04', from, until, statement },
    ])
  })
})

describe('an answer', () => {
  const said = (state: CaseState, task: TaskKey, when: string, day: string | null) =>
    answer(state, task, when, day).map(({ data }) => data)

  it('to nothing is refused', () => {
    const none = ['ACTION_NOT_AVAILABLE', { task: NEVER }]
    expect(refusalOf(() => answer(proposing('03-04').now, NEVER, '03-02 16:00', null))).toEqual(none)
    const unasked = refusalOf(() => answer(accepted().now, SURVEY, '03-02 16:00', null))
    expect(unasked).toEqual(['ACTION_NOT_AVAILABLE', { task: SURVEY }])
  })

  it.each([null, '2026-03-04'])('of the proposed day (%s) agrees, once', (day) => {
    const paper = proposing('03-04')
    expect(said(paper.now, SURVEY, '03-02 16:00', day)).toEqual([{ task: SURVEY, on: '2026-03-04', statement: null }])
    play(paper, `03-02 16:00 ${SURVEY} answer-appointment`)
    const again = refusalOf(() => answer(paper.now, SURVEY, '03-02 16:30', day))
    expect(again).toEqual(['ACTION_NOT_AVAILABLE', { task: SURVEY }])
  })

  it('of another day names one ahead', () => {
    const today = refusalOf(() => answer(proposing('03-04').now, SURVEY, '03-03 10:00', '2026-03-03'))
    expect(today).toEqual(['DATE_NOT_AHEAD', { task: SURVEY, field: 'on' }])
  })

  it('of a sooner day excuses nothing', () => {
    const data = said(proposing('03-04').now, SURVEY, '03-02 16:00', '2026-03-03')
    expect(data).toEqual([{ task: SURVEY, on: '2026-03-03', statement: null }])
  })

  const LATER = [{ later: true }]
  const isLater = (...asked: Parameters<typeof said>) =>
    said(...asked).map((each) => ('later' in each ? { later: each.later } : {}))

  it('of a later day counts where the grid offered one in time for all parts that are open', () => {
    // of two working days from Monday the 2nd five: Monday the 9th
    const extended = () => accepted().do(head('marketing'), extend(SURVEY, 3), on('03-02 14:30'))
    const offer = `03-02 15:00 ${SURVEY} propose-appointment>2026-03-06`
    // the other part is due on the 4th
    expect(isLater(play(extended(), offer).now, SURVEY, '03-03 11:00', '2026-03-12')).toEqual([{}])
    const done = play(extended(), `${offer}\n03-03 10:00 ${OTHER_PART} surveyed`)
    expect(isLater(done.now, SURVEY, '03-03 11:00', '2026-03-12')).toEqual(LATER)
  })

  it('of a still later day counts where the grid kept to the day asked for, of a survey', () => {
    const again = (day: string) =>
      play(
        proposing('03-04'),
        `03-03 10:00 ${SURVEY} answer-appointment>2026-03-10
         03-03 11:00 ${SURVEY} propose-appointment>2026-${day}`,
      ).now
    expect(isLater(again('03-10'), SURVEY, '03-03 14:00', '2026-03-16')).toEqual(LATER)
    expect(isLater(again('03-12'), SURVEY, '03-03 14:00', '2026-03-16')).toEqual([{}])
  })

  it('and of an energisation, whatever is wished for another phase', () => {
    const again = (day: string) => {
      const { now } = play(
        connectable(),
        `03-06 11:00 ${POWER} answer-appointment>2026-03-20
         03-06 14:00 ${POWER} propose-appointment>2026-${day}`,
      )
      return { ...now, wishes: [{ phase: 2, on: '2026-12-01' }, ...now.wishes] }
    }
    expect(isLater(again('03-20'), POWER, '03-06 15:00', '2026-03-27')).toEqual(LATER)
    expect(isLater(again('03-25'), POWER, '03-06 15:00', '2026-03-30')).toEqual([{}])
  })

  it('of a later day counts where nothing is due yet', () => {
    const early = play(
      new PaperCase(HOSPITAL),
      `${HOSPITAL_TO_REPORT}\n04-20 14:00 energisation.1.1.dispatch propose-appointment>2026-05-20`,
    )
    expect(isLater(early.now, 'energisation.1.1.dispatch', '04-20 15:00', '2026-06-01')).toEqual(LATER)
  })
})

describe('who', () => {
  const may = (state: CaseState, step: Step, party: 'marketing' | 'production' | 'dispatch', who = manager) => {
    const task = { ...taskNamed(state, 'acceptance.0.1.marketing'), step, party }
    return [mayPropose(state, who, task, () => 'TASK_NOT_YOURS'), mayAnswer(state, who, task)]
  }
  const { now } = accepted()
  const shop = play(new PaperCase(SHOP), '03-02 14:00 acceptance.0.1.marketing accept').now

  it.each([
    ['nobody comes for a contract', now, 'contract', 'marketing', ['NOT_ALLOWED', 'NOT_ALLOWED']],
    ['the account manager for a survey', now, 'survey', 'production', ['yes', 'NOT_ALLOWED']],
    ['at high voltage not for power', now, 'energisation', 'dispatch', ['TASK_NOT_YOURS', 'NOT_ALLOWED']],
    ['nor anybody but dispatch', now, 'energisation', 'production', ['NOT_ALLOWED', 'NOT_ALLOWED']],
    ['at low voltage for power as well', shop, 'energisation', 'marketing', ['yes', 'NOT_ALLOWED']],
  ] as const)('proposes, and answers: %s', (_, state, step, party, verdicts) => {
    expect(may(state, step, party)).toEqual(verdicts)
  })

  it('answers: the customer of the case', () => {
    expect(may(now, 'survey', 'marketing', applicant)).toEqual(['TASK_NOT_YOURS', 'yes'])
    expect(may(now, 'contract', 'marketing', applicant)[1]).toBe('NOT_ALLOWED')
  })
})

describe('what waits for the customer', () => {
  it('waits while one of the parts is open, in a case that goes on', () => {
    const { now } = play(proposing('03-04'), `03-03 10:00 ${OTHER_PART} surveyed`)
    expect(appointments.proposalsTo(now, applicant)).toHaveLength(1)
    expect(appointments.proposalsTo({ ...now, status: 'withdrawn' }, applicant)).toEqual([])
    const over = play(proposing('03-04'), `03-03 10:00 ${OTHER_PART} surveyed\n03-03 11:00 ${SURVEY} surveyed`)
    expect(appointments.proposalsTo(over.now, applicant)).toEqual([])
  })

  it('is of its round, step and phase alone', () => {
    const kept = proposalOf(proposing('03-04'), SURVEY)
    const others: Appointment[] = [
      { ...kept, step: 'midworks-inspection' },
      { ...kept, phase: 1 },
      { ...kept, round: 2 },
    ]
    const state = { ...proposing('03-04').now, appointments: [...others, kept] }
    expect(appointments.appointmentOf(state, { step: 'survey', phase: 0, round: 1 })).toBe(kept)
    expect(appointments.appointmentOf(state, { step: 'survey', phase: 1, round: 2 })).toBeUndefined()
    // and so is its answer
    const [agreed] = answer(state, SURVEY, '03-02 16:00', null)
    if (agreed?.type !== 'AppointmentAnswered') throw new Error('not answered')
    const after = appointments.appointmentAnswered(state, agreed)
    expect(after.appointments?.map(({ status }) => status)).toEqual(['proposed', 'proposed', 'proposed', 'agreed'])
    expect(after.appointments?.slice(0, -1)).toEqual(others)
  })
})

describe('the case keeps', () => {
  it('of a first proposal all that was said, and nothing that was not', () => {
    const { now } = proposing('03-04')
    expect(now.appointments).toEqual([
      {
        ...{ step: 'survey', phase: 0, round: 1, task: SURVEY, number: 1, status: 'proposed' },
        ...{ on: '2026-03-04', from: '09:00', until: '11:00' },
        ...{ proposedAt: on('03-02 15:00'), proposedBy: 'u-marketing-1', note: statement.id },
        ...{ askedOn: null, answeredAt: null, answerNote: null, wishedOn: null },
      },
    ])
  })

  it('of an answer the day asked for and what was said with it, as the wish of its own step alone', () => {
    const intent = { action: 'answer-appointment', task: SURVEY, on: '2026-03-10', statement } as const
    const { now } = proposing('03-04').do(applicant, intent, on('03-03 10:00'))
    expect(now.appointments).toMatchObject([
      { status: 'other-day', askedOn: '2026-03-10', wishedOn: '2026-03-10', answerNote: statement.id },
    ])
    expect(now.wishes).toEqual([])
  })

  it('of the proposal of that day when it was asked for, in the place of the one before', () => {
    const { now } = play(
      proposing('03-04'),
      `03-03 10:00 ${SURVEY} answer-appointment>2026-03-10
       03-03 11:00 ${SURVEY} propose-appointment>2026-03-10`,
    )
    expect(now.appointments).toHaveLength(1)
    expect(now.appointments).toMatchObject([
      { number: 2, status: 'agreed', askedOn: null, answeredAt: on('03-03 10:00'), wishedOn: '2026-03-10' },
    ])
  })

  it('no wish where the customer agrees', () => {
    expect(play(connectable(), `03-06 11:00 ${POWER} answer-appointment`).now.wishes).toEqual([])
  })

  it('nothing of what is said of a task that is none, or for which nobody comes', () => {
    const { now } = proposing('03-04')
    const said = { version: 1, at: on('03-02 16:00'), by: applicant } as const
    const proposed = (task: TaskKey) =>
      appointments.appointmentProposed(now, {
        ...{ ...said, type: 'AppointmentProposed' },
        data: { task, on: '2026-03-05', from: '09:00', until: '11:00', statement: null },
      })
    expect(proposed(NEVER)).toEqual({})
    expect(proposed('acceptance.0.1.marketing')).toEqual({})
    expect(proposed(SURVEY).appointments).toMatchObject([{ number: 2, note: null }])
    const data = { task: NEVER, on: '2026-03-05', statement: null }
    expect(appointments.appointmentAnswered(now, { ...said, type: 'AppointmentAnswered', data })).toEqual({})
  })
})

describe('a wish for power', () => {
  const wish = (state: CaseState, phase: number, day: string) =>
    appointments.energisationWished(state, {
      ...{ version: 1, at: on('03-06 11:00'), by: applicant, type: 'EnergisationWished' },
      data: { phase, on: day },
    })

  it('is of its phase, and takes the place of the one before', () => {
    const { now } = accepted()
    const state = { ...now, wishes: ['2026-06-01', '2026-07-01'].map((day, index) => ({ phase: index + 1, on: day })) }
    expect([1, 2, 3].map((phase) => appointments.wishOf(state, phase))).toEqual(['2026-06-01', '2026-07-01', null])
    expect(wish(state, 1, '2026-08-01').wishes).toEqual([
      { phase: 2, on: '2026-07-01' },
      { phase: 1, on: '2026-08-01' },
    ])
  })

  it('answers what was proposed for its phase, and nothing else', () => {
    const { now } = connectable()
    expect(wish(now, 1, '2026-03-20').appointments).toMatchObject([{ status: 'other-day', askedOn: '2026-03-20' }])
    const untouched = { wishes: [{ phase: 2, on: '2026-03-20' }] }
    expect(wish(now, 2, '2026-03-20')).toEqual(untouched)
    expect(wish(proposing('03-04').now, 2, '2026-03-20')).toEqual(untouched)
  })

  it('agrees to no inspection of its phase', () => {
    const { now } = play(
      new PaperCase(HOSPITAL),
      `${HOSPITAL_TO_REPORT}
       04-20 14:00 case wish-energisation>1,2026-04-27
       04-20 15:00 completion-inspection.1.1.safety propose-appointment>2026-04-27`,
    )
    expect(proposalOf({ now }, 'completion-inspection.1.1.safety').status).toBe('proposed')
  })

  it('agrees to no second proposal, when the customer agreed to another day since', () => {
    const paper = play(
      new PaperCase(SHOP),
      `${SHOP_CONNECTABLE}
       03-06 10:30 case wish-energisation>1,2026-03-20
       03-06 11:00 ${POWER} propose-appointment>2026-03-23
       03-06 14:00 ${POWER} answer-appointment
       03-06 15:00 ${POWER} propose-appointment>2026-03-20`,
    )
    expect(proposalOf(paper, POWER)).toMatchObject({ number: 2, status: 'proposed', answeredAt: null })
  })
})

describe('is told', () => {
  const told = (state: CaseState, event: Parameters<typeof noticesOf>[1] | undefined) =>
    event === undefined ? [] : noticesOf(state, event, PAPER_RULES.profile)
  const people = (paper: PaperCase) =>
    told(paper.now, paper.log.at(-1)).map(
      ({ template, to }) => `${template} → ${to.kind === 'person' ? to.id : to.kind}`,
    )

  it('with the day, the hours, and how often a calendar heard of it', () => {
    // two for each proposal before, one more when it is agreed on, two when it is called off
    const numbers = (['proposed', 'agreed', 'cancelled'] as const).map((status) => sequenceOf({ number: 3 }, status))
    expect(numbers).toEqual([4, 5, 6])
    const paper = proposing('03-04')
    expect(told(paper.now, paper.log.at(-1))[0]?.data).toMatchObject({
      ...{ clock: SURVEY, statement: statement.id },
      appointment: { on: '2026-03-04', from: '09:00', until: '11:00', sequence: 0, status: 'proposed' },
    })
    play(paper, `03-03 10:00 ${SURVEY} answer-appointment>2026-03-10`)
    const answered = paper.log.findLast(({ type }) => type === 'AppointmentAnswered')
    expect(told(paper.now, answered)[0]?.data).toMatchObject({ clock: SURVEY, on: '2026-03-10' })
  })

  it('as agreed on, to the customer and to who comes, where it is the day asked for', () => {
    const paper = play(
      proposing('03-04'),
      `03-03 10:00 ${SURVEY} answer-appointment>2026-03-10
       03-03 11:00 ${SURVEY} propose-appointment>2026-03-10`,
    )
    const all = [applicant.id, 'queue', 'queue', manager.id]
    expect(people(paper)).toEqual(all.map((each) => `appointment-agreed → ${each}`))
    const { appointment } = saidBy(told(paper.now, paper.log.at(-1))[0])
    expect(appointment).toMatchObject({ status: 'agreed', sequence: 3 })
  })

  it('of a wish to who comes, where it answers what is proposed', () => {
    const wished = (day: string) => {
      const paper = play(connectable(), `03-06 11:00 case wish-energisation>1,2026-03-${day}`)
      const event = paper.log.findLast(({ type }) => type === 'EnergisationWished')
      return told(paper.now, event).map((notice) => {
        const { on: asked, appointment } = saidBy(notice)
        return `${notice.template} ${asked ?? appointment?.on ?? ''}`
      })
    }
    expect(wished('20')).toEqual(['appointment-other-day 2026-03-20', 'appointment-other-day 2026-03-20'])
    expect(wished('09')).toEqual(['appointment-agreed 2026-03-09', 'appointment-agreed 2026-03-09'])
  })

  it('but not of a wish for another phase, nor twice of one', () => {
    const paper = play(connectable(), '03-06 11:00 case wish-energisation>1,2026-03-20')
    const event = paper.log.findLast(({ type }) => type === 'EnergisationWished')
    if (event?.type !== 'EnergisationWished') throw new Error('not wished')
    expect(told(paper.now, { ...event, data: { phase: 2, on: '2026-03-20' } })).toEqual([])
    expect(told(paper.now, { ...event, at: on('03-06 11:30') })).toEqual([])
    // an inspection of the phase that was answered at that instant is none of it
    const [power] = paper.now.appointments ?? []
    if (power === undefined) throw new Error('nothing proposed')
    const inspected = { ...power, step: 'completion-inspection' } as const
    expect(told({ ...paper.now, appointments: [inspected] }, event)).toEqual([])
  })

  it('once to somebody who has two parts', () => {
    const paper = accepted()
    for (const task of [SURVEY, OTHER_PART])
      paper.do(supervisor, { action: 'take-over', task, statement }, on('03-02 14:30'))
    play(paper, `03-02 15:00 ${SURVEY} propose-appointment>2026-03-04`)
    expect(people(paper)).toEqual([
      `appointment-proposed → ${applicant.id}`,
      `appointment-noted → ${supervisor.id}`,
      `appointment-noted → ${manager.id}`,
    ])
  })

  it('as called off: what lies ahead, today too, of a step that is called off', () => {
    const kept = proposalOf(proposing('03-04'), SURVEY)
    const state = {
      ...proposing('03-04').now,
      appointments: [kept, { ...kept, step: 'energisation', phase: 1 } as const],
    }
    const calledOff = (when: string, of: CaseState = state) =>
      told(of, {
        ...{ type: 'TasksCancelled', version: 1, seq: 99, at: on(when), by: applicant },
        data: { tasks: ['supplement.0.1.applicant', SURVEY], reason: 'withdrawn' },
      })
    // the customer, both queues, the account manager
    expect(calledOff('03-03 10:00').map((notice) => saidBy(notice).clock)).toEqual(Array(4).fill(SURVEY))
    expect(calledOff('03-04 10:00')).toHaveLength(4)
    expect(calledOff('03-05 10:00')).toEqual([])
    expect(calledOff('03-03 10:00', accepted().now)).toEqual([])
  })

  it('nothing where nothing was proposed', () => {
    const { now } = accepted()
    const said = { version: 1, seq: 99, at: on('03-02 16:00'), by: applicant } as const
    const data = { task: SURVEY, on: '2026-03-05', statement: null }
    expect(told(now, { ...said, type: 'AppointmentAnswered', data })).toEqual([])
    const hoursOf = { from: '09:00', until: '11:00' }
    expect(told(now, { ...said, type: 'AppointmentProposed', data: { ...data, ...hoursOf } })).toEqual([])
  })
})
