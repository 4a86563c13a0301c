import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bindingOf, clockDueAt } from '../../../domain/clocks/binding-clock.ts'
import { isAwaitingTrigger, isTaskStopped, openTasks } from '../../../domain/case/case-view.ts'
import type { CaseState, Task } from '../../../domain/case/state.ts'
import { PAPER_RULES } from '../../support/paper.ts'
import { runs } from '../runs.ts'
import { walk, walks } from '../walks.ts'

/** No task of the grid is without limit and ladder once its trigger has come (docs/procedure.md section 4). */

const { calendar } = PAPER_RULES

/** External works whose day is being asked for have none until it is stated. */
function isAskedForItsDay(state: CaseState, { step }: Task): boolean {
  return step === 'external-works' && openTasks(state).some((each) => each.step === 'line-date')
}

function withoutLimit(state: CaseState): string[] {
  return openTasks(state)
    .filter((task) => task.party !== 'applicant')
    .filter((task) => !isAwaitingTrigger(state, task) && !isAskedForItsDay(state, task))
    .filter((task) => {
      const clock = state.clocks[task.key]
      const ladder = clock === undefined ? null : (bindingOf(state, clock, calendar)?.ladder ?? null)
      const due = clock === undefined ? null : clockDueAt(state, clock, calendar)
      return ladder === null || (due === null && !isTaskStopped(state, task))
    })
    .map(({ key }) => key)
}

test('whatever befalls a case, each open task of the grid is due, and somebody is told when it is late', () => {
  fc.assert(
    fc.property(walks, (given) => {
      for (const { after } of walk(given)) {
        if (after.status === 'in-progress') expect(withoutLimit(after)).toEqual([])
      }
    }),
    runs(200),
  )
})
