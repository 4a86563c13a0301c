import { describe, expect, it } from 'vitest'
import { armedRungs } from '../../../domain/clocks/binding-clock.ts'
import type { LoggedEvent, TaskKey } from '../../../domain/case/events.ts'
import { PAPER_RULES, PaperCase, supervisor } from '../../support/paper.ts'
import { on, play, rungsOf, shown, turn } from '../play.ts'
import { HOSPITAL, HOSPITAL_TO_PLANS, SHOP } from '../scripts.ts'

/** The rungs of a case in their order (docs/procedure.md section 5). */

const PLAN: TaskKey = 'external-plan.0.1.production'

describe('the ladder', () => {
  const fired = (log: readonly LoggedEvent[]) => log.filter(({ type }) => type === 'RungFired')
  /** Two surveys and two plans lie for three months; the clock of the law runs out in May. */
  const lying = () => play(new PaperCase(HOSPITAL), HOSPITAL_TO_PLANS)

  it('fires each rung once, in time order, at its own instant', () => {
    const log = fired(lying().pass(on('05-29 17:30')).log)
    expect(
      log.map((each) => (each.type === 'RungFired' ? `${each.data.clock} ${each.data.rung} ${shown(each.at)}` : '')),
    )
      // three days before the 32nd of the counted days are none: handling runs with the reply row until it is closed
      .toEqual([
        'external-plan.0.1.production remind 03-11 08:30',
        'internal-plan.0.1.marketing remind 03-11 08:30',
        'external-plan.0.1.production due 03-11 17:30',
        'internal-plan.0.1.marketing due 03-11 17:30',
        'external-plan.0.1.production overdue-1wd 03-12 17:30',
        'internal-plan.0.1.marketing overdue-1wd 03-12 17:30',
        'external-plan.0.1.production overdue-3wd 03-16 17:30',
        'internal-plan.0.1.marketing overdue-3wd 03-16 17:30',
        // 32 days of handling are over on 16 April: from the 14th three days remain
        'case:handling.1 warning 04-14 08:30',
        'case:handling.1 breach 04-16 17:30',
        // 45 days of the reply are over on 8 May
        'statutory:plan-reply.0.1 warning 05-06 08:30',
        'statutory:plan-reply.0.1 breach 05-08 17:30',
      ])
  })

  it('caught up late is the same: same rungs, same order, same instants', () => {
    const before = lying()
    const inTime = fired(lying().pass(on('05-29 17:30')).log)
    const late = turn(before.now, supervisor, null, on('05-29 17:30'))
    const plain = (log: readonly LoggedEvent[]) => log.map(({ type, at, data }) => ({ type, at, data }))
    expect(plain(late.events)).toEqual(plain(inTime))
    expect(turn(late.state, supervisor, null, on('05-29 17:31')).events).toEqual([])
  })

  it('caught up by a person’s action fires first what was due before it', () => {
    const paper = lying()
    const done = {
      action: 'claim',
      task: PLAN,
    } as const
    const { events } = turn(paper.now, paper.holder(PLAN), done, on('03-12 09:00'))
    expect(events.map(({ type }) => type)).toEqual(['RungFired', 'RungFired', 'RungFired', 'RungFired', 'TaskClaimed'])
  })

  it('ends with the task', () => {
    const paper = play(
      lying(),
      `03-11 10:00 internal-plan.0.1.marketing drafted
       03-11 11:00 external-plan.0.1.production drafted`,
    ).pass(on('03-13 17:30'))
    expect(rungsOf(paper.log, PLAN)).toEqual(['remind 03-11 08:30'])
  })

  it('is held while the clock stands, and goes on with it', () => {
    const paper = new PaperCase(SHOP)
    const ask = { action: 'request-supplement', task: 'acceptance.0.1.marketing', kinds: ['site-plan'] } as const
    paper.do(paper.holder(ask.task), { ...ask, kinds: [...ask.kinds], statement: null }, on('03-02 10:00'))
    const armed = armedRungs(paper.now, PAPER_RULES).map(({ clock }) => clock)
    // the customer is reminded on a ladder of their own
    expect(new Set(armed)).toEqual(new Set(['supplement.0.1.applicant']))
    play(paper, '03-20 14:00 supplement.0.1.applicant supply').pass(on('03-31 17:30'))
    // one of four hours had run; half are two
    expect(rungsOf(paper.log, ask.task).slice(0, 2)).toEqual(['remind 03-20 15:00', 'due 03-20 17:00'])
  })
})
