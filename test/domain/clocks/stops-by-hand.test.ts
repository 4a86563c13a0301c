import { describe, expect, it, test } from 'vitest'
import { endStop } from '../../../domain/actions/decisions.ts'
import { explain } from '../../../domain/time/explain.ts'
import type { ClockId, TaskKey } from '../../../domain/case/events.ts'
import { clockOf } from '../../../domain/case/clock-subject.ts'
import type { CaseState, StopRequest, StopRow } from '../../../domain/case/state.ts'
import {
  awaitedConfirmer,
  restarted,
  statedEnds,
  stoppedWith,
  wantedLaterMovements,
} from '../../../domain/clocks/stops.ts'
import type { StopReason } from '../../../domain/vocabulary.ts'
import { PAPER_RULES, PaperCase, statement } from '../../support/paper.ts'
import { file, head } from '../acts.ts'
import {
  acting,
  clockNamed,
  clockShown,
  on,
  play,
  refusalOf,
  refused,
  rungsOf,
  stopsShown,
  taskNamed,
} from '../play.ts'
import { HOME, HOSPITAL, HOSPITAL_AGREED, PLANT_TO_CONFIRMATION, SHOP, SHOP_CONNECTABLE } from '../scripts.ts'

/**
 * Stops by hand (docs/procedure.md section 4): a permit or force majeure, with a document, confirmed by the head, to the close
 * of business of a stated day. A plant of 800 kVA whose two plans are open from 3 March 14:00, each of three days.
 */

const PLAN: TaskKey = 'external-plan.0.1.production'
const REPLY = 'statutory:plan-reply.0.1'
const CASE = 'case:handling.1'

const planning = () =>
  play(
    new PaperCase(),
    `03-02 14:00 acceptance.0.1.marketing accept
     03-03 10:00 survey.0.1.marketing surveyed
     03-03 14:00 survey.0.1.production surveyed`,
  )
const STOPPED = `
  03-04 10:00 ${PLAN} request-stop>permit,2026-03-10
  03-04 14:00 ${PLAN} confirm-stop`

const shownOf = (paper: PaperCase, ...ids: string[]) => ids.map((id) => clockShown(paper.now, id).slice(14))

describe('a stop by hand', () => {
  it('takes effect with its confirmation, on the task and on what counts the grid’s time', () => {
    const asked = play(planning(), STOPPED.split('\n').slice(0, 2).join('\n'))
    expect(shownOf(asked, PLAN, REPLY, CASE)).toEqual(['03-06 17:30', '03-30 17:30', '04-01 17:30'])
    const paper = play(planning(), STOPPED)
    expect(shownOf(paper, PLAN, REPLY, CASE)).toEqual(['-', '-', '-'])
    // beside it the other department works on
    expect(shownOf(paper, 'internal-plan.0.1.marketing')).toEqual(['03-06 17:30'])
    expect(refusalOf(() => play(paper, `03-05 10:00 ${PLAN} drafted`))).toBe('409 TASK_STOPPED')
  })

  it('ends by itself with the business of its day, and has taken out the days after its begin', () => {
    const paper = play(planning(), STOPPED).pass(on('03-10 17:30'))
    expect(stopsShown(paper.now, PLAN)).toEqual(['03-04 14:00 – 03-10 17:30 permit'])
    // 4, 11 and 12 March; without 5, 6, 9 and 10 the law’s twenty end on 3 April, the case’s 22 on the 8th (Qingming 4 … 6)
    expect(shownOf(paper, PLAN, REPLY, CASE)).toEqual(['03-12 17:30', '04-03 17:30', '04-08 17:30'])
    paper.pass(on('03-12 17:30'))
    expect(rungsOf(paper.log, PLAN)).toEqual(['remind 03-12 08:30', 'due 03-12 17:30'])
  })

  it('ends at the same instant as one for another reason: both are told, by name', () => {
    const paper = play(
      planning(),
      `${STOPPED}
       03-05 09:00 ${PLAN} request-stop>force-majeure,2026-03-10
       03-05 10:00 ${PLAN} confirm-stop`,
    ).pass(on('03-10 17:30'))
    const ended = paper.log.flatMap((each) => (each.type === 'ClockRestarted' ? [each.data.reason] : []))
    // then the clock of the whole case, which was paused because the row of the reply was
    expect(ended).toEqual(['force-majeure', 'permit', 'permit'])
    expect(clockNamed(paper.now, PLAN).stops.map(({ until }) => until)).toEqual([on('03-10 17:30'), on('03-10 17:30')])
  })

  it('is renewed by another that is confirmed before its end', () => {
    const paper = play(
      planning(),
      `${STOPPED}
       03-10 09:00 ${PLAN} request-stop>permit,2026-03-12
       03-10 10:00 ${PLAN} confirm-stop`,
    ).pass(on('03-13 09:00'))
    expect(stopsShown(paper.now, PLAN)).toEqual(['03-04 14:00 – 03-12 17:30 permit'])
    expect(shownOf(paper, PLAN)).toEqual(['03-16 17:30'])
  })

  it('that is renewed too late is another stop: the day between counts', () => {
    const paper = play(
      planning(),
      `${STOPPED}
       03-10 09:00 ${PLAN} request-stop>permit,2026-03-13
       03-11 10:00 ${PLAN} confirm-stop`,
    ).pass(on('03-13 17:30'))
    expect(stopsShown(paper.now, PLAN)).toEqual([
      '03-04 14:00 – 03-10 17:30 permit',
      '03-11 10:00 – 03-13 17:30 permit',
    ])
    // 4, 11 and 16 March
    expect(shownOf(paper, PLAN)).toEqual(['03-16 17:30'])
  })

  it('is ended sooner where what was waited for has come', () => {
    const paper = play(planning(), `${STOPPED}\n03-06 10:00 ${PLAN} end-stop`)
    // without 5 and 6: 4, 9 and 10 March; 31 March and 1 April; 2 and 3 April
    expect(shownOf(paper, PLAN, REPLY, CASE)).toEqual(['03-10 17:30', '04-01 17:30', '04-03 17:30'])
    const rows = paper.log.length
    // nothing is left to end on its day
    expect(
      paper
        .pass(on('03-10 17:29'))
        .log.slice(rows)
        .map(({ type }) => type),
    ).not.toContain('ClockRestarted')
  })

  it('is refused by the head, and may be asked for again', () => {
    const refused = `
      03-04 10:00 ${PLAN} request-stop>permit,2026-03-10
      03-04 14:00 ${PLAN} refuse-stop`
    const paper = play(planning(), refused)
    expect(shownOf(paper, PLAN)).toEqual(['03-06 17:30'])
    expect(refusalOf(() => play(paper, `03-04 15:00 ${PLAN} confirm-stop`))).toBe('409 ACTION_NOT_AVAILABLE')
    play(paper, `03-05 10:00 ${PLAN} request-stop>force-majeure,2026-03-06\n03-05 11:00 ${PLAN} confirm-stop`)
    expect(stopsShown(paper.now, PLAN)).toEqual(['03-05 11:00 – - force-majeure'])
  })

  it('is confirmed by the head of the department, who did not ask for it, for a day still ahead', () => {
    const request = { action: 'request-stop', task: PLAN, reason: 'permit', until: '2026-03-10' } as const
    const own = { ...request, documents: [file('permit', '1')], statement }
    const confirm = { action: 'confirm-stop', task: PLAN } as const
    const paper = planning().do(head('production'), own, on('03-04 10:00'))
    expect(refusalOf(() => paper.do(head('production'), confirm, on('03-04 11:00')))).toBe('403 FOUR_EYES')
    expect(refusalOf(() => paper.do(head('safety'), confirm, on('03-04 11:00')))).toBe('404 CASE_NOT_FOUND')
    expect(refusalOf(() => paper.do(head('marketing'), confirm, on('03-04 11:00')))).toBe('403 NOT_ALLOWED')
    expect(refusalOf(() => play(planning(), `03-04 10:00 ${PLAN} request-stop>permit,2026-03-04`))).toBe(
      '422 DATE_NOT_AHEAD',
    )
    const late = play(planning(), `03-04 10:00 ${PLAN} request-stop>permit,2026-03-05`)
    expect(refusalOf(() => play(late, `03-05 17:30 ${PLAN} confirm-stop`))).toBe('422 DATE_NOT_AHEAD')
  })
})

describe('a stop by hand that is ended', () => {
  const OTHER: TaskKey = 'internal-plan.0.1.marketing'
  const row = (reason: StopReason, task?: TaskKey, until: string | null = null): StopRow => ({
    from: on('03-04 14:00'),
    until: until === null ? null : on(until),
    reason,
    by: 'u-head',
    endsAt: on('03-10 17:30'),
    ...(task === undefined ? {} : { task }),
  })
  /** Ends the stop of the plan at the line, with the clocks stopped as said. */
  const ended = (stops: Readonly<Record<string, StopRow[]>>) => {
    const { now } = planning()
    const clocks = Object.values(now.clocks).map((clock) => [clock.id, { ...clock, stops: stops[clock.id] ?? [] }])
    const state = { ...now, clocks: Object.fromEntries(clocks) as typeof now.clocks }
    const intent = { action: 'end-stop', task: PLAN, statement: null } as const
    return endStop(acting(state, head('production'), '03-06 10:00'), intent).map(({ data }) => data)
  }

  it('ends what was stopped for the task, and not what another task or reason stops', () => {
    const stops = {
      [PLAN]: [row('permit', PLAN, '03-05 10:00'), row('permit', PLAN)],
      [REPLY]: [row('permit', PLAN), row('permit', OTHER)],
      [OTHER]: [row('permit', OTHER)],
      [CASE]: [row('force-majeure', PLAN), row('permit', PLAN, '03-05 10:00')],
    }
    expect(ended(stops)).toEqual([{ clocks: [PLAN, REPLY], reason: 'permit', task: PLAN }])
  })

  it('ends all of one reason, where the rows are from before stops named their task', () => {
    const stops = {
      [PLAN]: [row('permit', PLAN, '03-05 10:00'), row('permit')],
      [OTHER]: [row('permit')],
      [REPLY]: [row('permit', undefined, '03-05 10:00')],
      [CASE]: [row('force-majeure')],
    }
    expect(ended(stops)).toEqual([{ clocks: [PLAN, OTHER], reason: 'permit' }])
  })

  it('is refused where none runs', () => {
    const none = refused(() => ended({ [PLAN]: [row('permit', PLAN, '03-05 10:00')], [OTHER]: [row('permit', OTHER)] }))
    expect(none).toMatchObject({ code: 'ACTION_NOT_AVAILABLE', details: { task: PLAN } })
  })

  it('is asked for at most six months ahead', () => {
    // asked on 4 March
    expect(refused(() => play(planning(), `03-04 10:00 ${PLAN} request-stop>permit,2026-09-05`))).toMatchObject({
      code: 'DATE_TOO_FAR',
      details: { field: 'until', latest: '2026-09-04' },
    })
  })
})

describe('what a stop by hand stops', () => {
  it('a permit: the task it is asked for and the row of the regulation that this serves, no other', () => {
    // the permit is what the contract waits for; the drawings are under review by law meanwhile
    const REVIEW = 'statutory:design-review.0.1'
    const paper = play(
      new PaperCase(HOSPITAL),
      `${HOSPITAL_AGREED}
       03-26 10:00 design-submission.0.1.applicant submit
       03-26 14:00 contract.0.1.marketing request-stop>permit,2026-06-30
       03-26 15:00 contract.0.1.marketing confirm-stop`,
    )
    expect(stopsShown(paper.now, 'contract.0.1.marketing')).toEqual(['03-26 15:00 – - permit'])
    // 20 days: 27, 30, 31 March, 1 … 3, 7 … 10, 13 … 17, 20 … 24 April
    expect(clockShown(paper.now, REVIEW)).toBe('03-26 10:00 → 04-24 17:30')
    // its own days go on in the case, which counts the review
    expect(stopsShown(paper.now, CASE).at(-1)).not.toContain('permit')
    const [, confirmed] = paper.log.filter(({ type }) => type === 'StopRequested' || type === 'StopConfirmed')
    expect(confirmed?.data).toMatchObject({ clocks: ['contract.0.1.marketing'] })
  })

  it('force majeure that the supervisor confirms: all the grid’s clocks, and none of the customer’s', () => {
    const state = play(planning(), '').now
    const task = taskNamed(state, PLAN)
    const by = { id: 'u-supervisor', role: 'supervisor' } as const
    expect(stoppedWith(state, task, 'force-majeure', by)).toEqual([CASE, PLAN, 'internal-plan.0.1.marketing', REPLY])
    expect(stoppedWith(state, task, 'permit', by)).toEqual([PLAN, REPLY])
    const headOf = { id: 'h-production', role: 'department-head' } as const
    expect(stoppedWith(state, task, 'force-majeure', headOf)).toEqual([PLAN, REPLY])
    // by the first rules every clock that counts the grid's time stood
    expect(stoppedWith({ ...state, counting: 1 }, task, 'permit', headOf)).toEqual([CASE, PLAN, REPLY])
  })

  it('of a home’s whole case only the time in which the grid has nothing else to do', () => {
    const SURVEY = 'survey.0.1.marketing'
    const paper = play(
      new PaperCase(HOME),
      `03-02 10:00 acceptance.0.1.marketing accept
       03-02 11:00 ${SURVEY} request-stop>permit,2026-03-10
       03-02 14:00 ${SURVEY} confirm-stop`,
    )
    expect(stopsShown(paper.now, 'case:elapsed.1')).toEqual(['03-02 14:00 – - permit'])
    play(paper, `03-04 10:00 ${SURVEY} end-stop`)
    expect(stopsShown(paper.now, 'case:elapsed.1')).toEqual(['03-02 14:00 – 03-04 10:00 permit'])
  })

  it('ended for one task goes on for another that asked for the same reason', () => {
    const OTHER = 'internal-plan.0.1.marketing'
    const paper = play(
      planning(),
      `${STOPPED}
       03-04 15:00 ${OTHER} request-stop>permit,2026-03-12
       03-04 16:00 ${OTHER} confirm-stop
       03-06 10:00 ${PLAN} end-stop`,
    )
    expect(stopsShown(paper.now, PLAN)).toEqual(['03-04 14:00 – 03-06 10:00 permit'])
    expect(stopsShown(paper.now, OTHER)).toEqual(['03-04 16:00 – - permit'])
    expect(stopsShown(paper.now, REPLY)).toEqual(['03-04 14:00 – 03-06 10:00 permit', '03-04 16:00 – - permit'])
    expect(stopsShown(paper.pass(on('03-12 17:30')).now, REPLY).at(-1)).toBe('03-04 16:00 – 03-12 17:30 permit')
  })
})

describe('whose confirmation a stop waits for', () => {
  const OTHER: TaskKey = 'internal-plan.0.1.marketing'
  const request: StopRequest = { task: PLAN, reason: 'permit', until: '2026-03-10', askedBy: 'u', status: 'asked' }
  const withRequests = (...stopRequests: StopRequest[]): CaseState => ({ ...planning().now, stopRequests })

  it('nobody’s where none is asked for, of this task and still', () => {
    expect(awaitedConfirmer(withRequests(), PLAN)).toBeNull()
    expect(awaitedConfirmer(withRequests(request), OTHER)).toBeNull()
    expect(awaitedConfirmer(withRequests({ ...request, status: 'confirmed' }), PLAN)).toBeNull()
    expect(awaitedConfirmer(withRequests({ ...request, status: 'refused' }), PLAN)).toBeNull()
  })

  it('nobody’s where the task is done, or is not there any more', () => {
    const SURVEY: TaskKey = 'survey.0.1.marketing'
    expect(awaitedConfirmer(withRequests({ ...request, task: SURVEY }), SURVEY)).toBeNull()
    const GONE: TaskKey = 'contract.0.1.marketing'
    expect(awaitedConfirmer(withRequests({ ...request, task: GONE }), GONE)).toBeNull()
  })

  it.each<[Partial<StopRequest>, string]>([
    [{}, 'department-head'],
    [{ reason: 'force-majeure' }, 'supervisor'],
    [{ askedAs: 'department-head' }, 'supervisor'],
    [{ askedAs: 'supervisor' }, 'leader'],
  ])('of %o the %s’s', (asked, confirmer) => {
    // what was refused before waits for nobody
    const before: StopRequest = { ...request, status: 'refused', askedAs: 'supervisor' }
    const of = { ...request, task: OTHER, askedAs: 'supervisor' } as const
    expect(awaitedConfirmer(withRequests(before, { ...request, ...asked }, of), PLAN)).toBe(confirmer)
  })
})

describe('force majeure that the leader confirms', () => {
  it('stops neither what the customer has to do, nor the validity of the plan, nor what does not count yet', () => {
    const { now } = play(new PaperCase(), PLANT_TO_CONFIRMATION)
    const METER: TaskKey = 'metering.1.1.marketing'
    const state: CaseState = { ...now, clocks: { ...now.clocks, [METER]: clockOf(METER, null, null, null) } }
    const open = Object.values(state.clocks).filter(({ closedAt }) => closedAt === null)
    expect(open.map(({ id }) => id).sort()).toEqual([CASE, METER, 'plan-confirmation.0.1.applicant', 'validity:plan.1'])
    const by = { id: 'u-leader', role: 'leader' } as const
    expect(stoppedWith(state, taskNamed(state, PLAN), 'force-majeure', by)).toEqual([CASE])
    // a permit has an end for its own task only, whoever confirms it
    expect(stoppedWith(state, taskNamed(state, PLAN), 'permit', by)).toEqual([])
  })
})

describe('the stated ends of stops', () => {
  const EARLY = on('03-10 17:30')
  const LATE = on('03-12 17:30')
  const stop = (endsAt: string | null, reason: StopRow['reason'], task?: TaskKey): StopRow => ({
    ...{ from: on('03-04 10:00'), until: null, reason, by: 'u', endsAt },
    ...(task === undefined ? {} : { task }),
  })
  const withStops = (stops: Record<string, StopRow[]>): CaseState => {
    const state = planning().now
    const clocks = Object.entries(stops).map(([id, rows]) => {
      return [id, { ...clockOf(id as ClockId, null, null, null), stops: rows }] as const
    })
    return { ...state, clocks: Object.fromEntries(clocks) }
  }
  const shownEnds = (state: CaseState) =>
    statedEnds(state).map(({ at, reason, task, clocks }) => [at, reason, task, clocks.join(' ')])

  it('come in time order, at one instant by reason and task, each with all its clocks', () => {
    const OTHER: TaskKey = 'internal-plan.0.1.marketing'
    const stops = {
      [REPLY]: [stop(LATE, 'permit', PLAN), stop(EARLY, 'permit', PLAN), stop(EARLY, 'permit', OTHER)],
      [PLAN]: [stop(EARLY, 'permit', PLAN), stop(LATE, 'force-majeure')],
      [OTHER]: [stop(EARLY, 'wanted-later'), stop(EARLY, 'permit', OTHER), stop(null, 'suspended')],
      // what has ended ends no more
      [CASE]: [{ ...stop(EARLY, 'permit', PLAN), until: on('03-05 10:00') }],
    }
    const expected = [
      [EARLY, 'permit', PLAN, `${PLAN} ${REPLY}`],
      [EARLY, 'permit', OTHER, `${OTHER} ${REPLY}`],
      [EARLY, 'wanted-later', undefined, OTHER],
      [LATE, 'force-majeure', undefined, PLAN],
      [LATE, 'permit', PLAN, REPLY],
    ]
    expect(shownEnds(withStops(stops))).toEqual(expected)
    // in whatever order the case keeps its clocks
    const reversed = Object.fromEntries(Object.entries(stops).reverse())
    expect(shownEnds(withStops(reversed))).toEqual(expected)
  })

  it('end for one task where one is named, else for all', () => {
    expect(restarted([PLAN], 'permit', EARLY, PLAN).data).toStrictEqual({
      clocks: [PLAN],
      reason: 'permit',
      task: PLAN,
    })
    expect(restarted([PLAN], 'suspended', EARLY).data).toStrictEqual({ clocks: [PLAN], reason: 'suspended' })
  })
})

test('a wish for a later day stops nothing that is done already', () => {
  const METER = 'metering.1.1.marketing'
  const { now } = play(new PaperCase(SHOP), `${SHOP_CONNECTABLE} 03-06 14:00 ${METER} install`)
  const state = { ...now, wishes: [{ phase: 1, on: '2026-03-20' }] }
  // the meter was to be there by Monday the 9th and is; the connection by the 13th
  const [stopped, ...others] = wantedLaterMovements(state, on('03-06 15:00'), PAPER_RULES.calendar)
  expect(others).toEqual([])
  expect(stopped?.data).toEqual({
    clocks: ['energisation.1.1.marketing', 'statutory:meter-and-connect.1.1'],
    reason: 'wanted-later',
    endsAt: on('03-19 17:30'),
  })
})

describe('stops that overlap', () => {
  it('with a suspension within take their days out once', () => {
    const within = `${STOPPED}\n03-05 10:00 case suspend\n03-09 10:00 case resume`
    const paper = play(planning(), within).pass(on('03-10 17:30'))
    expect(shownOf(paper, PLAN, REPLY, CASE)).toEqual(['03-12 17:30', '04-03 17:30', '04-08 17:30'])
  })

  it('with a suspension beyond stand until its end, and the stated end passes meanwhile', () => {
    const paper = play(planning(), `${STOPPED}\n03-09 10:00 case suspend\n03-13 10:00 case resume`)
    expect(stopsShown(paper.now, PLAN)).toEqual([
      '03-04 14:00 – 03-10 17:30 permit',
      '03-09 10:00 – 03-13 10:00 suspended',
    ])
    // 4, 16 and 17 March; the law without 5 … 13 March, seven days: 31 March to 3 April, 7 … 9
    expect(shownOf(paper, PLAN, REPLY)).toEqual(['03-17 17:30', '04-09 17:30'])
    const { limit, trigger, stops } = clockNamed(paper.now, REPLY)
    if (limit === null || trigger === null) throw new Error('no count')
    const days = explain(PAPER_RULES.calendar, { limit, trigger, stops })
    expect(days.filter(({ kind }) => kind === 'stopped').map(({ date }) => date.slice(5))).toEqual([
      '03-05',
      '03-06',
      '03-09',
      '03-10',
      '03-11',
      '03-12',
      '03-13',
    ])
    expect(days.filter(({ kind }) => kind === 'counted')).toHaveLength(20)
  })

  it.each([
    // the supplement of the 12th is the longer: the 13th
    ['2026-03-06', '03-13 17:30'],
    // the permit of the 16th is the longer: the 17th
    ['2026-03-16', '03-17 17:30'],
  ])('with the documents the customer owes, to %s', (until, due) => {
    const paper = play(
      new PaperCase(),
      `03-02 15:00 acceptance.0.1.marketing request-supplement>site-plan
       03-02 16:00 acceptance.0.1.marketing request-stop>permit,${until}
       03-03 10:00 acceptance.0.1.marketing confirm-stop
       03-12 10:00 supplement.0.1.applicant supply`,
    ).pass(on(`${until.slice(5)} 17:30`))
    expect(shownOf(paper, 'acceptance.0.1.marketing')).toEqual([due])
  })

  it('of two tasks let the clocks of the law stand until the later end', () => {
    const paper = play(
      planning(),
      `${STOPPED}
       03-05 09:00 internal-plan.0.1.marketing request-stop>permit,2026-03-06
       03-05 10:00 internal-plan.0.1.marketing confirm-stop`,
    )
    paper.pass(on('03-06 17:30'))
    // 4, 5 and 9 March
    expect(shownOf(paper, 'internal-plan.0.1.marketing', REPLY, PLAN)).toEqual(['03-09 17:30', '-', '-'])
    expect(shownOf(paper.pass(on('03-10 17:30')), REPLY, PLAN)).toEqual(['04-03 17:30', '03-12 17:30'])
  })
})
