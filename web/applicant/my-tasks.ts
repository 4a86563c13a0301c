import type { CaseLine, Step } from '../api/vocabulary.ts'

type OpenTask = CaseLine['open'][number]
/** A visit that was proposed to the customer and waits for the answer. */
export type Proposal = CaseLine['proposals'][number]
/** Whether a customer ever has a task in a step; the catalogue `mine` says what each of these asks. */
const IS_MINE = {
  acceptance: false,
  supplement: true,
  survey: false,
  'access-system-design': true,
  'external-plan': false,
  'internal-plan': false,
  plan: false,
  'plan-review': false,
  'plan-reply': false,
  'plan-confirmation': true,
  fees: true,
  'design-submission': true,
  'design-review': false,
  'external-works': false,
  'customer-works': true,
  'midworks-inspection': false,
  'completion-report': true,
  'completion-inspection': false,
  contract: true,
  metering: false,
  energisation: false,
  'supply-end': true,
  removal: false,
  archive: false,
  'return-visit': false,
  'validity-extension': false,
  'customer-call': false,
  'line-date': false,
} as const satisfies Record<Step, boolean>
export type MyStep = { [S in Step]: (typeof IS_MINE)[S] extends true ? S : never }[Step]
export type MyTask = Omit<OpenTask, 'step'> & { step: MyStep }

/** What the customer has to do in a case now. */
export function myTasksOf({ open, suspended }: CaseLine): MyTask[] {
  if (suspended) return []
  return open.flatMap((task) => {
    const step = myStep(task.step)
    return task.mine && !task.waiting && step !== undefined ? [{ ...task, step }] : []
  })
}

/** How many things a customer has to do in these cases: tasks, and visits to answer. */
export function countOfMine(lines: readonly CaseLine[]): number {
  return lines
    .filter(({ status }) => status === 'in-progress')
    .reduce((count, line) => count + line.proposals.length + myTasksOf(line).length, 0)
}

/** The step, if a customer ever has a task in it. */
export function myStep(step: Step): MyStep | undefined {
  return isMine(step) ? step : undefined
}

function isMine(step: Step): step is MyStep {
  return IS_MINE[step]
}
