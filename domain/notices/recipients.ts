/** The recipients of a mail about a case that the case itself knows (docs/procedure.md section 5). */
import { ballHolders } from '../case/case-view.ts'
import { isTaskKey } from '../case/events.ts'
import type { ClockId, TaskKey } from '../case/events.ts'
import type { Addressee } from '../limits/ladder.ts'
import type { CaseState, Task } from '../case/state.ts'
import { headedBy } from '../people/scope.ts'
import { isDepartment } from '../vocabulary.ts'
import type { Department, Party } from '../vocabulary.ts'

/** An addressee as the case knows them; who is in a queue or leads a region is looked up where the people are kept. */
export type Recipient =
  | { kind: 'person'; id: string }
  /** All reviewers of the department. */
  | { kind: 'queue'; department: Department }
  | { kind: 'department-head'; department: Department }
  | { kind: 'supervisor'; region: string }
  | { kind: 'leader'; region: string }

/** The people that a rung of this clock tells, each once. */
export function recipientsOf(state: CaseState, clock: ClockId, to: readonly Addressee[]): Recipient[] {
  const recipients = to.flatMap((addressee) => addresseesOf(state, clock, addressee))
  return recipients.filter((each, index) => recipients.findIndex((other) => isSame(other, each)) === index)
}

function addresseesOf(state: CaseState, clock: ClockId, addressee: Addressee): Recipient[] {
  const { green, facts } = state
  switch (addressee) {
    case 'holder':
      return isTaskKey(clock) ? holderOf(state, clock) : []
    case 'applicant':
      return [applicantOf(state)]
    case 'account-manager':
      return accountManagerOf(state)
    case 'department-head':
      return headsOf(state, clock)
    case 'supervisor':
      return [green === null ? { kind: 'supervisor', region: facts.region } : { kind: 'person', id: green.supervisor }]
    case 'leader':
      return [green === null ? { kind: 'leader', region: facts.region } : { kind: 'person', id: green.leader }]
  }
}

/** A task nobody has claimed lies with the department; one for an account manager not yet chosen with marketing's head. */
export function holderOf(state: CaseState, key: TaskKey): Recipient[] {
  const task = state.tasks[key]
  if (task === undefined) return []
  if (task.assignee !== null) return [{ kind: 'person', id: task.assignee }]
  if (isDepartment(task.party)) return [{ kind: 'queue', department: task.party }]
  const [accountManager] = accountManagerOf(state)
  return accountManager === undefined ? headsFor('account-manager') : [accountManager]
}

/** Statutory and case clocks have no party: their heads are those of the departments that hold the ball now. */
function headsOf(state: CaseState, clock: ClockId): Recipient[] {
  const task = isTaskKey(clock) ? state.tasks[clock] : undefined
  const late: readonly Task[] = task === undefined ? ballHolders(state) : [task]
  return late.flatMap(({ party }) => (party === 'applicant' ? [] : headsFor(party)))
}

function headsFor(party: Exclude<Party, 'applicant'>): Recipient[] {
  return headedBy(party).map((department) => ({ kind: 'department-head', department }))
}

/** The customer, as a recipient. */
export function applicantOf(state: CaseState): Recipient {
  return { kind: 'person', id: state.applicant }
}

/** The account manager, as a recipient; none while nobody is appointed. */
export function accountManagerOf({ accountManager }: CaseState): Recipient[] {
  return accountManager === null ? [] : [{ kind: 'person', id: accountManager }]
}

const isSame = (a: Recipient, b: Recipient): boolean => JSON.stringify(a) === JSON.stringify(b)
