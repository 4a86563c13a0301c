import { describe, expect, it, test } from 'vitest'
import { caseCourse } from '../../../domain/pages/case-course.ts'
import { at, member, PAPER_RULES, PaperCase, applicant } from '../../support/paper.ts'
import { play, shown } from '../play.ts'
import { HOSPITAL, HOSPITAL_TO_END, PLANT_AGREED } from '../scripts.ts'

/** Handed in on Monday 2 March at 09:00, to be accepted within a working day: by Tuesday evening. */
const ACCEPTANCE = 'acceptance.0.1.marketing'

function stopped(): PaperCase {
  return new PaperCase().do(
    member('marketing'),
    { action: 'request-supplement', task: ACCEPTANCE, kinds: ['identity'], statement: null },
    at('2026-03-02', '10:00'),
  )
}

const courseOf = (paper: PaperCase, date: string) => caseCourse(paper.now, PAPER_RULES, at(date, '10:00'))
const acceptanceOf = (paper: PaperCase, date: string) =>
  courseOf(paper, date).rows.find(({ task }) => task.key === ACCEPTANCE)

test('what was planned stays what it was when a stop moves the due instant', () => {
  const running = acceptanceOf(stopped(), '2026-03-04')
  expect([shown(running?.planned?.from), shown(running?.planned?.until)]).toEqual(['03-02 09:00', '03-03 17:30'])
  expect(running?.clock.dueAt).toBeNull()
  // Tuesday and Wednesday so far
  expect(running?.stops.map(({ reason, workingDays }) => [reason, workingDays])).toEqual([['documents', 2]])

  const supplied = play(stopped(), '03-05 10:00 supplement.0.1.applicant supply identity:1')
  const row = acceptanceOf(supplied, '2026-03-05')
  expect(row?.planned).toMatchObject({ workingDays: 1, limit: { value: 1, unit: 'workingDays' } })
  expect(shown(row?.planned?.until)).toBe('03-03 17:30')
  // three days were taken out, so Friday is the first
  expect(row?.stops.map(({ workingDays }) => workingDays)).toEqual([3])
  expect(shown(row?.clock.dueAt)).toBe('03-06 17:30')
})

test('what was cancelled is shown, and the end of the case with it', () => {
  const paper = new PaperCase().complete(ACCEPTANCE, 'accept', at('2026-03-02', '14:00'))
  paper.do(applicant, { action: 'withdraw', statement: null }, at('2026-03-03', '11:00'))
  const { rows, marks, ahead, clocks } = courseOf(paper, '2026-03-09')
  expect(rows.map(({ task }) => [task.key, task.status])).toEqual([
    [ACCEPTANCE, 'done'],
    ['survey.0.1.marketing', 'cancelled'],
    ['survey.0.1.production', 'cancelled'],
  ])
  expect(marks.map(({ mark, at: when }) => `${shown(when)} ${mark}`)).toEqual([
    '03-02 09:00 submitted',
    '03-02 14:00 accepted',
    '03-03 11:00 withdrawn',
  ])
  expect(ahead).toEqual([])
  expect(clocks.map(({ subject }) => subject.layer).sort()).toEqual(['case', 'statutory'])
})

test('work that was ordered early has no plan before its trigger', () => {
  const paper = play(
    new PaperCase(),
    `
    ${PLANT_AGREED}
    03-11 10:00 customer-works.1.1.applicant complete-works
    03-11 11:00 completion-report.1.1.applicant report
    `,
  )
  const metering = courseOf(paper, '2026-03-12').rows.find(({ task }) => task.step === 'metering')
  expect(metering).toMatchObject({ planned: null, task: { status: 'open' } })
})

test('the marks of a case are what is told of it first, each reply and confirmation with its round', () => {
  const { marks } = courseOf(play(new PaperCase(HOSPITAL), HOSPITAL_TO_END), '2026-06-01')
  expect(marks.map(({ mark, phase, round, at: when }) => `${shown(when)} ${mark} ${phase}.${round}`)).toEqual([
    '03-02 09:00 submitted 0.0',
    '03-02 14:00 accepted 0.0',
    '03-13 10:00 replied 0.1',
    // the objection of 17 March confirms nothing
    '03-19 15:00 replied 0.2',
    '03-23 09:00 confirmed 0.2',
    '04-28 10:30 energised 1.0',
    '05-12 10:00 completed 0.0',
  ])
})

describe('the days off that are shown', () => {
  it('reach from the application to the end of what is planned, both included', () => {
    // Saturday's application is to be accepted by Monday evening
    const paper = new PaperCase({}, at('2026-03-07', '11:00'))
    expect(courseOf(paper, '2026-03-07').daysOff).toEqual(['2026-03-07', '2026-03-08'])
  })

  it('reach to the present day where that is later', () => {
    // the supplement was to come by 16 March; the 22nd is a Sunday
    const weekends = ['07', '08', '14', '15', '21', '22'].map((day) => `2026-03-${day}`)
    expect(courseOf(stopped(), '2026-03-22').daysOff).toEqual(weekends)
  })

  it('reach to where a limit of the regulation ends that still runs', () => {
    const paper = new PaperCase({}, at('2026-03-02')).complete(ACCEPTANCE, 'accept', at('2026-03-02', '10:00'))
    // 20 working days from Tuesday 3 March: Monday 30 March; the whole case has 22, until Wednesday 1 April
    const weekends = ['07', '08', '14', '15', '21', '22', '28', '29'].map((day) => `2026-03-${day}`)
    expect(courseOf(paper, '2026-03-02').daysOff).toEqual(weekends)
  })

  it('do not reach beyond the end of a case', () => {
    const paper = play(new PaperCase(), '03-02 10:00 case withdraw')
    expect(courseOf(paper, '2026-03-22').daysOff).toEqual([])
  })
})

test('what was closed before a re-dating keeps the plan of its time', () => {
  // Friday's application, to be accepted by Monday evening; afterwards the Saturday becomes a day of work
  const paper = new PaperCase({}, at('2026-03-06')).complete(ACCEPTANCE, 'accept', at('2026-03-06', '10:00'))
  const { calendar } = PAPER_RULES
  const days = { ...calendar.days, '2026-03-07': { kind: 'make-up', name: '调休' } } as const
  const rules = { ...PAPER_RULES, calendar: { ...calendar, version: 'cn-2027b', days } }
  paper.redate(rules, at('2026-03-06', '11:00'))
  const course = caseCourse(paper.now, { ...rules, earlier: [PAPER_RULES] }, at('2026-03-06', '12:00'))
  const plans = course.rows.map(({ task, planned }) => `${task.key} ${shown(planned?.until)}`)
  expect(plans).toEqual([
    `${ACCEPTANCE} 03-09 17:30`,
    // two days
    'survey.0.1.marketing 03-09 17:30',
    'survey.0.1.production 03-09 17:30',
  ])
})

test('a limit that is over, or has no end now, does not lengthen the course', () => {
  const accepted = () => new PaperCase().complete(ACCEPTANCE, 'accept', at('2026-03-02', '14:00'))
  // the survey was planned to Wednesday 4 March; the reply, due by law on the 30th, is not waited for any longer
  const withdrawn = accepted().do(applicant, { action: 'withdraw', statement: null }, at('2026-03-03', '11:00'))
  expect(courseOf(withdrawn, '2026-03-31').daysOff).toEqual([])
  const suspended = play(accepted(), '03-03 10:00 case suspend')
  expect(courseOf(suspended, '2026-03-09').daysOff).toEqual(['2026-03-07', '2026-03-08'])
})
