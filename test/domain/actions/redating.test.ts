import { describe, expect, it } from 'vitest'
import { dayOf } from '../../../domain/time/calendar.ts'
import { clockViews } from '../../../domain/clocks/clock-view.ts'
import { rulesOfClock } from '../../../domain/limits/rules.ts'
import type { Rules } from '../../../domain/limits/rules.ts'
import { bindingOf, clockDueAt } from '../../../domain/clocks/binding-clock.ts'
import { explain } from '../../../domain/time/explain.ts'
import { nextDue } from '../../../domain/clocks/next-due.ts'
import type { CivilDate } from '../../../domain/time/instant.ts'
import type { Profile } from '../../../domain/limits/profile.ts'
import { previewRedating, redate } from '../../../domain/actions/redating.ts'
import type { RedateIntent } from '../../../domain/actions/redating.ts'
import { apply } from '../../../domain/case/fold.ts'
import type { CaseState } from '../../../domain/case/state.ts'
import { proposeTurn } from '../../../workflows/turn.ts'
import { administrator, at, member, PAPER_RULES, PaperCase, statement, supervisor } from '../../support/paper.ts'
import { head } from '../acts.ts'
import { ADMIT, clockNamed, extend, on, play, refusalOf, refused, rungsOf, shown, WITHDRAW } from '../play.ts'
import { PLANT_TO_PLAN } from '../scripts.ts'

/** The calendar as published anew, with these days as they are now. */
function withDays(days: Rules['calendar']['days']): Rules {
  const { calendar, profile } = PAPER_RULES
  return { profile, calendar: { ...calendar, version: 'cn-2027b', days: { ...calendar.days, ...days } } }
}

const makeUp = (date: CivilDate) => withDays({ [date]: { kind: 'make-up', name: '调休' } })
const dayOff = (date: CivilDate) => withDays({ [date]: { kind: 'holiday', name: '放假' } })

/** The limits as published anew. */
function withLimits(change: (profile: Profile) => unknown): Rules {
  const profile: Profile = { ...structuredClone(PAPER_RULES.profile), version: 'limits-2026.2' }
  change(profile)
  return { calendar: PAPER_RULES.calendar, profile }
}

const source = { source: 'test', status: 'practice' } as const
const planIn = (value: number) =>
  withLimits(({ promise }) => (promise.plan['hv-single'] = { value, unit: 'workingDays', ...source }))

/** Limits that are published after others. */
const thereafter = ({ calendar, profile }: Rules): Rules => ({
  calendar,
  profile: { ...profile, version: 'limits-2026.3' },
})

/** The changes shown of a case, `clock before → after`, with `!` where it becomes overdue. */
function shownOf(state: CaseState, to: Rules, when: string): string[] {
  return previewRedating(state, { before: PAPER_RULES, after: to }, on(when)).clocks.map(
    ({ clock, due, becomesOverdue }) =>
      `${clock} ${shown(due.before)} → ${shown(due.after)}${becomesOverdue ? ' !' : ''}`,
  )
}

const dueOf = (state: CaseState, id: string, { calendar }: Rules) =>
  shown(clockDueAt(state, clockNamed(state, id), calendar))

const viewOf = (state: CaseState, rules: Rules, id: string, when: string) =>
  clockViews(state, rules, on(when)).find((each) => each.id === id)

/** At 10 kV with one source, accepted on 2 March at 14:00; both are at the survey, due on the 4th. */
const surveying = () => play(new PaperCase(), '03-02 14:00 acceptance.0.1.marketing accept')

const SURVEYED = PLANT_TO_PLAN.trim().split('\n').slice(0, 2).join('\n')

/** Both plans are open from 3 March 14:00, due on Friday the 6th. */
const PLANNING = PLANT_TO_PLAN.trim().split('\n').slice(0, 3).join('\n')
const planning = () => play(new PaperCase(), PLANNING)
const PLAN = 'external-plan.0.1.production'

describe('a make-up day added in a loaded year', () => {
  // Saturday 7 March is worked: the 20th day of the reply is Friday 27 instead of Monday 30, the 22nd of the case
  // Tuesday 31 instead of Wednesday 1 April; the survey is due before it.
  const saturday = makeUp('2026-03-07')

  it('moves the deadlines behind it and no others', () => {
    const { now } = surveying()
    expect(shownOf(now, saturday, '03-03 10:00')).toEqual([
      'case:handling.1 04-01 17:30 → 03-31 17:30',
      'statutory:plan-reply.0.1 03-30 17:30 → 03-27 17:30',
    ])
  })

  it('stands in the log of the case with before and after of every open clock, by the administrator', () => {
    const paper = surveying().redate(saturday, on('03-03 10:00'))
    const last = paper.log.at(-1)
    if (last?.type !== 'Redated') throw new Error('the case was not re-dated')
    expect(last).toMatchObject({ at: on('03-03 10:00'), by: { id: 'u-administrator', role: 'administrator' } })
    expect(last.data).toMatchObject({
      calendar: { before: 'cn-2026.2', after: 'cn-2027b' },
      profile: { before: 'limits-2026.12', after: 'limits-2026.12' },
    })
    expect(last.data.clocks.map(({ clock, due }) => `${clock} ${shown(due.before)} → ${shown(due.after)}`)).toEqual([
      'case:handling.1 04-01 17:30 → 03-31 17:30',
      'statutory:plan-reply.0.1 03-30 17:30 → 03-27 17:30',
      'survey.0.1.marketing 03-04 17:30 → 03-04 17:30',
      'survey.0.1.production 03-04 17:30 → 03-04 17:30',
    ])
    expect(paper.now).toMatchObject({ calendar: 'cn-2027b', profile: 'limits-2026.12', redatedAt: on('03-03 10:00') })
    expect(dueOf(paper.now, 'statutory:plan-reply.0.1', saturday)).toBe('03-27 17:30')
  })

  it('counts as a worked Saturday in the explanation from then on, and in what is opened later', () => {
    const paper = surveying().redate(saturday, on('03-03 10:00'))
    const clock = clockNamed(paper.now, 'statutory:plan-reply.0.1')
    const { calendar } = rulesOfClock(saturday, clock)
    expect(calendar.version).toBe('cn-2027b')
    const { trigger, limit, stops } = clock
    if (trigger === null || limit === null) throw new Error('it counts')
    const days = explain(calendar, { trigger, limit, stops })
    expect(days.find(({ date }) => date === '2026-03-07')).toMatchObject({ kind: 'make-up', number: 5 })
    expect(days.at(-1)).toMatchObject({ date: '2026-03-27', number: 20 })
    // surveyed on Wednesday the 4th: the plans have Thursday, Friday and the worked Saturday
    play(paper, '03-04 10:00 survey.0.1.marketing surveyed\n03-04 11:00 survey.0.1.production surveyed')
    expect(dueOf(paper.now, PLAN, saturday)).toBe('03-07 17:30')
  })
})

describe('a limit shortened from 3 days to 2', () => {
  it('is due a day earlier, counted from the same trigger, and reminds from the new instant', () => {
    const shorter = planIn(2)
    const paper = planning()
    expect(shownOf(paper.now, shorter, '03-04 10:00')).toEqual([
      `${PLAN} 03-06 17:30 → 03-05 17:30`,
      'internal-plan.0.1.marketing 03-06 17:30 → 03-05 17:30',
    ])
    // at its due instant it is not overdue yet
    expect(shownOf(paper.now, shorter, '03-05 17:30').join()).not.toContain('!')
    paper.redate(shorter, on('03-04 10:00')).pass(on('03-05 18:00'))
    expect(clockNamed(paper.now, PLAN)).toMatchObject({
      limit: { value: 2, unit: 'workingDays' },
      trigger: on('03-03 14:00'),
    })
    expect(rungsOf(paper.log, PLAN)).toEqual(['remind 03-05 08:30', 'due 03-05 17:30'])
  })

  it('never makes a clock overdue in retrospect', () => {
    const shorter = planIn(2)
    const paper = planning().pass(on('03-06 10:00'))
    // two days from the 3rd ended on the 5th; it is due no sooner than it was, on Friday the 6th
    expect(shownOf(paper.now, shorter, '03-06 10:00')).toEqual([
      `${PLAN} 03-06 17:30 → 03-06 17:30`,
      'internal-plan.0.1.marketing 03-06 17:30 → 03-06 17:30',
    ])
    paper.redate(shorter, on('03-06 10:00')).pass(on('03-09 18:00'))
    expect(rungsOf(paper.log, PLAN)).toEqual(['remind 03-06 08:30', 'due 03-06 17:30', 'overdue-1wd 03-09 17:30'])
  })

  it('is due on the first working day after the re-dating where its days have run already', () => {
    // Four days of the plan end on Monday the 9th; two ended on Thursday the 5th. Re-dated on that Thursday it is due on
    // Friday the 6th, before the Monday.
    const paper = planning().redate(planIn(4), on('03-04 10:00'))
    paper.redate(thereafter(planIn(2)), on('03-05 10:00'))
    expect(dueOf(paper.now, PLAN, planIn(2))).toBe('03-06 17:30')
    // the second day waits: the 4th counts, the 5th is held, the 6th is day 2
    const binding = bindingOf(paper.now, clockNamed(paper.now, PLAN), PAPER_RULES.calendar)
    if (binding === null) throw new Error('it counts')
    const days = explain(PAPER_RULES.calendar, binding.count)
    expect(days.map(({ date, number, rule }) => `${date.slice(5)} ${number} ${rule}`)).toEqual([
      '03-03 0 civil-code-201-trigger-day',
      '03-04 1 working-day',
      '03-05 0 not-due-before',
      '03-06 2 civil-code-203-close-of-business',
    ])
  })

  it('while the clock is stopped, is due no sooner than on the first working day after the restart', () => {
    // Handed to a permit on the 4th (day 1 of 4), shortened to one day on the 5th: the day that was left had run on the
    // 4th. Restarted on Tuesday the 10th it is due on Wednesday the 11th.
    const paper = planning().redate(planIn(4), on('03-03 15:00'))
    const until = '2026-03-20'
    const task = PLAN
    paper
      .do(
        member('production'),
        { action: 'request-stop', task, reason: 'permit', until, documents: [], statement },
        on('03-04 14:00'),
      )
      .do(head('production'), { action: 'confirm-stop', task }, on('03-04 15:00'))
      .redate(thereafter(planIn(1)), on('03-05 10:00'))
    expect(
      viewOf(paper.now, { ...thereafter(planIn(1)), earlier: [PAPER_RULES, planIn(4)] }, PLAN, '03-06 10:00'),
    ).toMatchObject({ stopped: true, overdue: false, dueAt: null })
    paper.do(head('production'), { action: 'end-stop', task, statement: null }, on('03-10 10:00'))
    expect(dueOf(paper.now, PLAN, planIn(1))).toBe('03-11 17:30')
  })

  it('keeps an internal extension on top', () => {
    const paper = planning().do(supervisor, extend(PLAN, 1), on('03-04 09:00')).redate(planIn(2), on('03-04 10:00'))
    expect(dueOf(paper.now, PLAN, planIn(2))).toBe('03-06 17:30')
  })
})

describe('a limit lengthened after it was missed', () => {
  it('is not overdue any more, and climbs again when it is late again', () => {
    const longer = planIn(5)
    const paper = planning().pass(on('03-09 10:00')).redate(longer, on('03-09 10:00')).pass(on('03-11 18:00'))
    expect(dueOf(paper.now, PLAN, longer)).toBe('03-10 17:30')
    expect(rungsOf(paper.log, PLAN)).toEqual([
      'remind 03-06 08:30',
      'due 03-06 17:30',
      'remind 03-10 08:30',
      'due 03-10 17:30',
      'overdue-1wd 03-11 17:30',
    ])
  })

  it('and late still goes on with its ladder where it is', () => {
    // Four days ended on Monday the 9th; re-dated on Tuesday the 10th the plan is late still, and was told so.
    const longer = planIn(4)
    const paper = planning().pass(on('03-10 10:00')).redate(longer, on('03-10 10:00')).pass(on('03-10 18:00'))
    expect(rungsOf(paper.log, PLAN)).toEqual(['remind 03-06 08:30', 'due 03-06 17:30', 'overdue-1wd 03-09 17:30'])
  })
})

describe('a clock that stands', () => {
  it('has no due instant before or after; its new limit counts when it runs again', () => {
    const key = 'acceptance.0.1.marketing'
    const longer = withLimits(({ promise }) => {
      promise.acceptance['hv-single'] = { value: 2, unit: 'workingDays', ...source }
    })
    const paper = new PaperCase()
    const kinds: ['site-plan'] = ['site-plan']
    paper.do(paper.holder(key), { action: 'request-supplement', task: key, kinds, statement: null }, on('03-02 10:00'))
    const { clocks } = previewRedating(paper.now, { before: PAPER_RULES, after: longer }, on('03-02 15:00'))
    expect(clocks).toEqual([
      {
        clock: key,
        limit: { before: { value: 1, unit: 'workingDays' }, after: { value: 2, unit: 'workingDays' } },
        green: { before: { value: 4, unit: 'workingHours' }, after: { value: 4, unit: 'workingHours' } },
        due: { before: null, after: null },
        becomesOverdue: false,
      },
    ])
    paper.redate(longer, on('03-02 15:00'))
    play(paper, '03-03 10:00 supplement.0.1.applicant supply')
    // the 3rd is taken out: the 4th and the 5th count
    expect(dueOf(paper.now, key, longer)).toBe('03-05 17:30')
  })
})

describe('the green limit', () => {
  const greener = withLimits(({ green }) => (green.plan['hv-single'] = { value: 4, unit: 'workingHours', ...source }))

  it('of a case in the channel changes with the profile, from the admission on', () => {
    const paper = planning().do(supervisor, ADMIT, on('03-03 14:00'))
    // a day until the 4th at 17:30; four hours from 14:00 end on the 4th at 09:00, and it is due no sooner than the close
    // of the day after the re-dating
    expect(shownOf(paper.now, greener, '03-03 15:00')).toEqual([
      `${PLAN} 03-04 17:30 → 03-04 17:30`,
      'internal-plan.0.1.marketing 03-04 17:30 → 03-04 17:30',
    ])
    paper.redate(greener, on('03-03 15:00')).pass(on('03-04 18:00'))
    // half of the 3 h 30 of the 3rd and the 7 h 30 of the 4th: 5 h 30, at 10:30
    expect(rungsOf(paper.log, PLAN)).toEqual(['half 03-04 10:30', 'due 03-04 17:30'])
  })

  it('of a case outside is shown as a change without another due instant, and binds when it is admitted', () => {
    const paper = planning()
    expect(shownOf(paper.now, greener, '03-03 15:00')).toEqual([
      `${PLAN} 03-06 17:30 → 03-06 17:30`,
      'internal-plan.0.1.marketing 03-06 17:30 → 03-06 17:30',
    ])
    paper.redate(greener, on('03-03 15:00')).do(supervisor, ADMIT, on('03-03 15:30'))
    expect(dueOf(paper.now, PLAN, greener)).toBe('03-04 10:30')
  })
})

describe('a clock that is closed', () => {
  it('keeps the calendar it was closed under: in time stays in time, late stays late', () => {
    // accepted on the 2nd, surveyed by marketing on Thursday the 5th: a day late. The 4th becomes a day off.
    const paper = play(surveying(), '03-05 09:00 survey.0.1.marketing surveyed')
    const free = dayOff('2026-03-04')
    expect(dayOf(free.calendar, '2026-03-04').working).toBe(false)
    const survey = (key: string, rules: Rules) => {
      const { dueAt, overdue, used, limits } =
        clockViews(paper.now, rules, on('03-05 12:00')).find(({ id }) => id === key) ?? {}
      return { due: shown(dueAt), overdue, days: used?.workingDays, source: limits?.[0]?.source }
    }
    const late = {
      due: '03-04 17:30',
      overdue: true,
      days: 3,
      source: '公司服务承诺（样例） · The company’s promise (a sample)',
    }
    expect(survey('survey.0.1.marketing', PAPER_RULES)).toEqual(late)

    paper.redate(free, on('03-05 10:00'))
    const rules = { ...free, earlier: [PAPER_RULES] }
    expect(survey('survey.0.1.marketing', rules)).toEqual(late)
    // production's, still open, has the 3rd and the 5th
    expect(survey('survey.0.1.production', rules)).toMatchObject({ due: '03-05 17:30', overdue: false })
    expect(rulesOfClock(rules, clockNamed(paper.now, 'survey.0.1.marketing')).calendar.version).toBe('cn-2026.2')
  })

  it('keeps it through further re-datings', () => {
    const paper = surveying().redate(dayOff('2026-03-04'), on('03-03 10:00')).redate(planIn(2), on('03-03 11:00'))
    expect(clockNamed(paper.now, 'acceptance.0.1.marketing').closedUnder).toEqual({
      calendar: 'cn-2026.2',
      profile: 'limits-2026.12',
    })
  })
})

describe('a review in which a return is in', () => {
  it('whose answers the new limit would make due in the past ends when it was to end', () => {
    // reviewed from Thursday 5 March 11:00 in two days, until Monday the 9th
    const paper = play(new PaperCase(), `${PLANT_TO_PLAN}\n03-06 10:00 plan-review.0.1.safety return>internal-plan`)
    const shorter = withLimits(({ promise }) => {
      promise['plan-review']['hv-single'] = { value: 1, unit: 'workingDays', ...source }
    })
    paper.pass(on('03-09 09:00')).redate(shorter, on('03-09 09:00')).pass(on('03-09 18:00'))
    const closed = paper.log.find(({ type }) => type === 'RoundClosed')
    expect(shown(closed?.at)).toBe('03-09 17:30')
  })
})

describe('a limit that the new profile does not have', () => {
  it('is none for the company’s task, and stays for a clock of the regulation that runs', () => {
    const fewer = withLimits(({ promise, statutory }) => {
      delete promise.plan['hv-single']
      delete statutory['plan-reply']['hv-single']
    })
    const paper = planning()
    expect(shownOf(paper.now, fewer, '03-04 10:00')).toEqual([
      `${PLAN} 03-06 17:30 → -`,
      'internal-plan.0.1.marketing 03-06 17:30 → -',
    ])
    paper.redate(fewer, on('03-04 10:00'))
    expect(clockNamed(paper.now, PLAN).limit).toBeNull()
    expect(dueOf(paper.now, 'statutory:plan-reply.0.1', fewer)).toBe('03-30 17:30')
  })
})

describe('the whole case', () => {
  it('is counted in the way it began, also where the new limits count otherwise', () => {
    const elapsed = withLimits(({ wholeCase }) => {
      wholeCase['hv-single'] = { ...wholeCase['hv-single'], kind: 'elapsed', value: 30 }
    })
    const paper = surveying().redate(elapsed, on('03-03 10:00')).pass(on('03-04 18:00'))
    const clocks = Object.keys(paper.now.clocks).filter((id) => id.startsWith('case:'))
    expect(clocks).toEqual(['case:handling.1'])
    expect(clockNamed(paper.now, 'case:handling.1').limit).toEqual({ value: 22, unit: 'workingDays' })
    const view = clockViews(paper.now, { ...elapsed, earlier: [PAPER_RULES] }, on('03-04 18:00')).find(
      ({ id }) => id === 'case:handling.1',
    )
    // no figure of the new limits stands behind it
    expect(view?.limits).toMatchObject([{ value: 22, source: null }])
  })
})

describe('a re-dating is refused', () => {
  const to = planIn(2)
  const rules = { before: PAPER_RULES, after: to }
  const versions = { profile: to.profile.version, calendar: to.calendar.version }
  const when = on('03-04 10:00')
  const intentOf = (state: CaseState): RedateIntent => ({
    action: 'redate',
    redating: statement.id,
    to: versions,
    expected: previewRedating(state, rules, when),
  })

  it('by everybody but an administrator, and of a case that is over', () => {
    const { now } = planning()
    expect(refusalOf(() => redate(now, { actor: supervisor, intent: intentOf(now) }, when, rules))).toBe(
      '403 NOT_ALLOWED',
    )
    const paper = planning()
    const shownBefore = intentOf(paper.now)
    paper.do({ ...supervisor, id: 'u-applicant', role: 'applicant' }, WITHDRAW, when)
    expect(refusalOf(() => redate(paper.now, { actor: administrator, intent: shownBefore }, when, rules))).toBe(
      '409 CASE_CLOSED',
    )
  })

  it('where the case moved, with what would change now', () => {
    const paper = planning()
    const intent = intentOf(paper.now)
    play(paper, '03-05 10:00 internal-plan.0.1.marketing drafted')
    const refusal = refused(() => redate(paper.now, { actor: administrator, intent }, on('03-05 11:00'), rules))
    expect(refusal.code).toBe('REDATING_MOVED')
    expect(refusal.details).toMatchObject({ clocks: [{ clock: PLAN }] })
  })

  it('where a due instant would come to lie in the past that was shown ahead', () => {
    // the reply is due on Friday the 27th instead of Monday the 30th
    const saturday = makeUp('2026-03-07')
    const change = { before: PAPER_RULES, after: saturday }
    const { now } = planning()
    const expected = previewRedating(now, change, when)
    const to = { profile: saturday.profile.version, calendar: saturday.calendar.version }
    const intent: RedateIntent = { action: 'redate', redating: statement.id, to, expected }
    const act = (moment: string) => redate(now, { actor: administrator, intent }, on(moment), change)
    expect(act('03-27 17:00')).toHaveLength(1)
    expect(refused(() => act('03-27 17:31')).code).toBe('REDATING_MOVED')
  })

  it('where the day has passed before which it was shown not to be due', () => {
    const { now } = planning()
    const intent = intentOf(now)
    const act = (moment: string) => redate(now, { actor: administrator, intent }, on(moment), rules)
    expect(act('03-04 17:00')).toHaveLength(1)
    // two days end on the 5th; re-dated on that day it is due on the 6th
    expect(refused(() => act('03-05 09:00')).code).toBe('REDATING_MOVED')
  })

  it('where other clocks, as many as were shown, would change', () => {
    const both = withLimits(({ promise }) => {
      promise.survey['hv-single'] = { value: 4, unit: 'workingDays', ...source }
      promise.plan['hv-single'] = { value: 4, unit: 'workingDays', ...source }
    })
    const change = { before: PAPER_RULES, after: both }
    const paper = surveying()
    const expected = previewRedating(paper.now, change, on('03-03 09:00'))
    play(paper, '03-03 10:00 survey.0.1.marketing surveyed\n03-03 11:00 survey.0.1.production surveyed')
    const intent = { ...intentOf(paper.now), expected }
    const { details } = refused(() => redate(paper.now, { actor: administrator, intent }, when, change))
    expect(details).toMatchObject({ clocks: [{ clock: PLAN }, { clock: 'internal-plan.0.1.marketing' }] })
  })

  it('where an extension came between, or the case counts by other versions than were shown', () => {
    const intent = intentOf(planning().now)
    const act = ({ now }: PaperCase) => redate(now, { actor: administrator, intent }, when, rules)
    expect(refused(() => act(planning().do(supervisor, extend(PLAN, 1), on('03-04 09:00')))).code).toBe(
      'REDATING_MOVED',
    )
    const renamed = { ...PAPER_RULES, profile: { ...PAPER_RULES.profile, version: 'limits-2026.1b' } }
    for (const other of [makeUp('2026-03-21'), renamed]) {
      expect(refused(() => act(planning().redate(other, on('03-04 09:00')))).code).toBe('REDATING_MOVED')
    }
  })

  it('not where a case moved and what changes is the same', () => {
    const paper = planning()
    const intent = intentOf(paper.now)
    paper.do(paper.holder(PLAN), { action: 'claim', task: PLAN }, on('03-04 09:30'))
    expect(redate(paper.now, { actor: administrator, intent }, when, rules)).toHaveLength(1)
  })

  it('where the case counts by these versions already', () => {
    const paper = planning()
    const intent = intentOf(paper.now)
    paper.redate(to, when)
    expect(refusalOf(() => redate(paper.now, { actor: administrator, intent }, when, { before: to, after: to }))).toBe(
      '409 REDATING_NOT_NEEDED',
    )
  })
})

it('what the new rules make due at once comes with the next turn, at the instant of the re-dating', () => {
  // Saturday the 7th is worked after all: the plans of two days from Thursday the 5th were due on it
  const paper = play(new PaperCase(), `${SURVEYED}\n03-05 14:00 survey.0.1.production surveyed`)
  paper.redate(planIn(2), on('03-05 15:00')).pass(on('03-08 10:00'))
  const worked = { ...makeUp('2026-03-07'), profile: planIn(2).profile }
  paper.redate(worked, on('03-08 10:00'))
  expect(shown(nextDue(paper.now, worked)?.at ?? null)).toBe('03-08 10:00')
  const events = proposeTurn(paper.now, null, at('2026-03-08', '10:00'), worked, paper.now.caseNo)
  expect(events.map(({ type }) => type)).toEqual(['RungFired', 'RungFired', 'RungFired', 'RungFired'])
})

describe('the counting rules', () => {
  const ACCEPTANCE = 'acceptance.0.1.marketing'
  const kinds: ['site-plan'] = ['site-plan']
  const same = { before: PAPER_RULES, after: PAPER_RULES }

  /** A case from before there were versions, whose acceptance asked for documents on its last day, Tuesday the 3rd. */
  const stoppedOnItsLastDay = () => {
    const paper = new PaperCase()
    paper.state = { ...paper.now, counting: 1 }
    paper.pass(on('03-03 10:00'))
    const list = { action: 'request-supplement', task: ACCEPTANCE, kinds, statement: null } as const
    return paper.do(paper.holder(ACCEPTANCE), list, on('03-03 10:00'))
  }

  function toSecond(state: CaseState, moment: string): RedateIntent {
    const to = { profile: state.profile, calendar: state.calendar, counting: 2 } as const
    return { action: 'redate', redating: statement.id, to, expected: previewRedating(state, same, on(moment), 2) }
  }

  it('of before go on to count a case to its end', () => {
    const paper = play(stoppedOnItsLastDay(), '03-09 10:00 supplement.0.1.applicant supply')
    // the day was counted, so it was due on the 3rd: silence accepts in that minute, dated back
    const deemed = paper.pass(on('03-09 10:00')).log.find(({ type }) => type === 'AcceptanceDeemed')
    expect(shown(deemed?.at)).toBe('03-03 17:30')
  })

  it('are changed by a re-dating with a preview: what they say is said before', () => {
    const paper = stoppedOnItsLastDay()
    const state = { ...paper.now }
    const intent = toSecond(state, '03-04 10:00')
    expect(intent.expected).toEqual({
      from: { profile: PAPER_RULES.profile.version, calendar: PAPER_RULES.calendar.version, counting: 1 },
      clocks: [],
    })
    const [redated] = redate(state, { actor: administrator, intent }, on('03-04 10:00'), same)
    expect(redated?.data).toMatchObject({ counting: { before: 1, after: 2 } })
    if (redated === undefined) throw new Error('no event')
    paper.state = apply(state, { ...redated, seq: state.seq + 1 }, state.caseNo)
    expect(paper.now.counting).toBe(2)
    // the last day is left, and acceptance due after the supplement
    play(paper, '03-09 10:00 supplement.0.1.applicant supply')
    expect(dueOf(paper.now, ACCEPTANCE, PAPER_RULES)).toBe('03-10 17:30')
    expect(refusalOf(() => redate(paper.now, { actor: administrator, intent }, on('03-09 10:00'), same))).toBe(
      '409 REDATING_NOT_NEEDED',
    )
  })

  it('are named in a preview only if they change', () => {
    const versions = { profile: PAPER_RULES.profile.version, calendar: PAPER_RULES.calendar.version }
    expect(previewRedating(surveying().now, same, on('03-03 10:00')).from).toStrictEqual(versions)
    const first = { ...surveying().now, counting: 1 } as const
    expect(previewRedating(first, same, on('03-03 10:00')).from).toStrictEqual(versions)
    expect(previewRedating(first, same, on('03-03 10:00'), 2).from).toStrictEqual({ ...versions, counting: 1 })
  })

  it('are not changed by a preview that did not name them', () => {
    const state = stoppedOnItsLastDay().now
    const { expected, ...intent } = toSecond(state, '03-04 10:00')
    const { counting: _, ...from } = expected.from
    const silent = { ...intent, expected: { ...expected, from } }
    expect(refusalOf(() => redate(state, { actor: administrator, intent: silent }, on('03-04 10:00'), same))).toBe(
      '409 REDATING_MOVED',
    )
  })

  it('show when what is paused was due if it was late before; the first ones show nothing', () => {
    // both plans were due on Friday the 6th, the case was suspended on Monday the 9th; two days would have ended on the
    // 5th, but what was due by its old limit is due no sooner by a shorter one
    const paper = play(planning(), '03-09 10:00 case suspend')
    const { clocks } = previewRedating(paper.now, { before: PAPER_RULES, after: planIn(2) }, on('03-10 10:00'))
    const dues = clocks.filter(({ clock }) => clock === PLAN).map(({ due }) => due)
    expect(dues).toEqual([{ before: on('03-06 17:30'), after: on('03-06 17:30') }])
    const first = { ...paper.now, counting: 1 } as const
    const then = previewRedating(first, { before: PAPER_RULES, after: planIn(2) }, on('03-10 10:00'))
    expect(then.clocks.filter(({ clock }) => clock === PLAN).map(({ due }) => due)).toEqual([
      { before: null, after: null },
    ])
  })

  it('show the due instants that they move', () => {
    // suspended on the last day of both plans, the 6th, until the 10th: late by the first rules, due on the 11th now
    const paper = planning()
    paper.state = { ...paper.now, counting: 1 }
    play(paper, '03-06 10:00 case suspend\n03-10 10:00 case resume')
    const { clocks } = previewRedating(paper.now, same, on('03-10 11:00'), 2)
    expect(clocks.map(({ clock, due }) => `${clock} ${shown(due.before)} → ${shown(due.after)}`)).toEqual([
      `${PLAN} 03-06 17:30 → 03-11 17:30`,
      'internal-plan.0.1.marketing 03-06 17:30 → 03-11 17:30',
    ])
  })

  it('never count again what is closed', () => {
    // handed in at once and closed late by the first rules
    const paper = planning()
    paper.state = { ...paper.now, counting: 1 }
    play(paper, `03-06 10:00 case suspend\n03-10 10:00 case resume\n03-10 11:00 ${PLAN} drafted`)
    const kept = (state: CaseState) => viewOf(state, PAPER_RULES, PLAN, '03-12 10:00')
    const before = kept(paper.now)
    expect(before).toMatchObject({ overdue: true, dueAt: on('03-06 17:30') })
    const intent = toSecond(paper.now, '03-11 10:00')
    const [redated] = redate(paper.now, { actor: administrator, intent }, on('03-11 10:00'), same)
    if (redated === undefined) throw new Error('no event')
    const after = apply(paper.now, { ...redated, seq: paper.now.seq + 1 }, paper.now.caseNo)
    expect(kept(after)).toEqual(before)
    expect(clockNamed(after, PLAN).closedUnder).toEqual({
      profile: PAPER_RULES.profile.version,
      calendar: PAPER_RULES.calendar.version,
      counting: 1,
    })
  })
})
