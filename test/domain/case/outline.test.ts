import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { appointmentOf, proposalsTo } from '../../../domain/case/appointments.ts'
import { actionsOnOpenTasks } from '../../../domain/actions/available-actions.ts'
import type { Actor } from '../../../domain/people/actor.ts'
import { isWithCustomer, openTasks } from '../../../domain/case/case-view.ts'
import { caseOf, outlineOf } from '../../../domain/case/outline.ts'
import type { CaseState } from '../../../domain/case/state.ts'
import { applicant, PaperCase } from '../../support/paper.ts'
import { play } from '../play.ts'
import { runs } from '../runs.ts'
import { HOSPITAL, HOSPITAL_TO_END } from '../scripts.ts'
import { PEOPLE, walk, walks } from '../walks.ts'

describe('the outline of a case', () => {
  test('answers what lists of open tasks ask as the whole case does, at any time and to anybody', () => {
    fc.assert(
      fc.property(walks, (given) => {
        for (const { before, after } of walk(given)) {
          for (const state of [before, after]) expect(answersOf(kept(state))).toEqual(answersOf(state))
        }
      }),
      runs(100),
    )
  })

  test('leaves out what is over: half of the whole at the end of a long case', () => {
    const { state } = play(new PaperCase(HOSPITAL), HOSPITAL_TO_END)
    if (state === null) throw new Error('no case')
    const outline = JSON.stringify(outlineOf(state))
    expect(outline).not.toContain('"statement"')
    expect(outline.length).toBeLessThan(JSON.stringify(state).length / 2)
  })
})

/** As it comes back from where it is kept. */
function kept(state: CaseState): CaseState {
  return caseOf(JSON.parse(JSON.stringify(outlineOf(state))) as ReturnType<typeof outlineOf>)
}

function answersOf(state: CaseState) {
  const running = Object.values(state.clocks).filter(({ closedAt }) => closedAt === null)
  return {
    actions: PEOPLE.map((who: Actor) => actionsOnOpenTasks(state, who)),
    isWithCustomer: isWithCustomer(state),
    proposals: proposalsTo(state, applicant),
    appointments: openTasks(state).map((task) => appointmentOf(state, task)),
    stops: running.map(({ subject, stops }) => ({ subject, stops })),
    load: state.facts,
    rules: [state.profile, state.calendar],
  }
}
