import type { CaseLine, Step } from '../api/vocabulary.ts'
import { words } from '../i18n/words.ts'

type OpenTask = CaseLine['open'][number]
/** A visit that was proposed to the customer and waits for the answer. */
export type Proposal = CaseLine['proposals'][number]
export type MyStep = Extract<
  Step,
  | 'supplement'
  | 'access-system-design'
  | 'plan-confirmation'
  | 'fees'
  | 'design-submission'
  | 'customer-works'
  | 'completion-report'
  | 'contract'
  | 'supply-end'
>
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

const MY_STEPS: Record<MyStep, true> = {
  supplement: true,
  'access-system-design': true,
  'plan-confirmation': true,
  fees: true,
  'design-submission': true,
  'customer-works': true,
  'completion-report': true,
  contract: true,
  'supply-end': true,
}

/** A step that a customer has a task in; the catalogue `mine` says what it asks. */
export function myStep(step: Step): MyStep | undefined {
  return words('step').find((each): each is MyStep => each === step && Object.hasOwn(MY_STEPS, each))
}
