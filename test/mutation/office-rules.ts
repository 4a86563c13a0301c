/**
 * The rules of an office (docs/approvals.md), each broken once: `from` stands once in the file, and `to` in its place makes the
 * rule untrue.
 */
export interface BrokenRule {
  rule: string
  file: string
  from: string
  to: string
}

const PERMISSIONS = 'domain/actions/consultation-permissions.ts'
const DECISIONS = 'domain/actions/consultation-decisions.ts'
const COLLEAGUES = 'domain/actions/colleagues.ts'
const FOLDED = 'domain/case/consultation.ts'
const FOLDS = 'domain/case/folds-of-consultations.ts'
const TIME = 'domain/clocks/consultation-time.ts'

export const BROKEN_RULES: readonly BrokenRule[] = [
  {
    rule: 'nobody is given a task that they have or are asked about',
    file: COLLEAGUES,
    from: "if (person.id === task.assignee || isOnIt(task, person.id)) return 'ALREADY_ON_IT'",
    to: '',
  },
  {
    rule: 'a task is not assigned to who is asked about it',
    file: COLLEAGUES,
    from: "return isOnIt(task, person.id) ? 'ALREADY_ON_IT' : asMember(state, task, person)",
    to: 'return asMember(state, task, person)',
  },
  {
    rule: 'who has or signs a task is of its department',
    file: COLLEAGUES,
    from: "if (!isMember) return 'ASSIGNEE_NOT_IN_DEPARTMENT'",
    to: '',
  },
  {
    rule: 'nobody has or signs what reviews their own draft',
    file: COLLEAGUES,
    from: "return isOwnWork(state, [person.id], task) ? 'FOUR_EYES' : 'yes'",
    to: "return 'yes'",
  },
  {
    rule: 'the customer and the supervision are asked for no opinion',
    file: COLLEAGUES,
    from: "return worksInDepartment(person) ? 'yes' : 'COLLEAGUE_NOT_POSSIBLE'",
    to: "return 'yes'",
  },
  {
    rule: 'the holder alone asks',
    file: PERMISSIONS,
    from: "if (!isHolder) return 'TASK_NOT_YOURS'\n      return task.pending === undefined ? 'yes' : 'OUTCOME_PENDING'",
    to: "return task.pending === undefined ? 'yes' : 'OUTCOME_PENDING'",
  },
  {
    rule: 'nobody is asked while an outcome waits',
    file: PERMISSIONS,
    from: "return task.pending === undefined ? 'yes' : 'OUTCOME_PENDING'\n    case 'withdraw-request':",
    to: "return 'yes'\n    case 'withdraw-request':",
  },
  {
    rule: 'the holder or the head alone takes requests away',
    file: PERMISSIONS,
    from: "if (!isHolder && !standing.isHead) return 'TASK_NOT_YOURS'",
    to: '',
  },
  {
    rule: 'who has answered is taken away by the head alone',
    file: PERMISSIONS,
    from: 'return answers.length === 0 || isHead',
    to: 'return answers.length >= 0 || isHead',
  },
  {
    rule: 'only an outcome that waits is recalled',
    file: PERMISSIONS,
    from: "return task.pending === undefined ? 'ACTION_NOT_AVAILABLE' : 'yes'",
    to: "return 'yes'",
  },
  {
    rule: 'nobody takes a task that they are asked about',
    file: PERMISSIONS,
    from: "return isOnIt(task, principalOf(actor)) ? 'ALREADY_ON_IT' : 'yes'",
    to: "return 'yes'",
  },
  {
    rule: 'a task whose outcome waits is not passed on',
    file: PERMISSIONS,
    from: "return task.pending === undefined ? 'yes' : 'OUTCOME_PENDING'\n    case 'complete':",
    to: "return 'yes'\n    case 'complete':",
  },
  {
    rule: 'who is asked does not end the task from the queue',
    file: PERMISSIONS,
    from: "if (isOnIt(task, principalOf(actor))) return 'ALREADY_ON_IT'",
    to: '',
  },
  {
    rule: 'an outcome that waits is not given twice',
    file: PERMISSIONS,
    from: "if (task.pending !== undefined) return 'OUTCOME_PENDING'",
    to: '',
  },
  {
    rule: 'the holder waits for an opinion and for signatures before',
    file: PERMISSIONS,
    from: "return action === 'complete' && isHeldUp(task) ? 'CONSULTATION_OPEN' : 'yes'",
    to: "return 'yes'",
  },
  {
    rule: 'before and after are not open at once',
    file: DECISIONS,
    from: 'if (openConsultations(task).some(({ kind }) => kind === other))',
    to: 'if (openConsultations(task).some(({ kind }) => kind === other && kind === place))',
  },
  {
    rule: 'only who was asked is taken away',
    file: DECISIONS,
    from: "if (asked === undefined) throw new Refusal('PERSON_NOT_ASKED', { task: key })",
    to: 'if (asked === undefined) continue',
  },
  {
    rule: 'the last signature that an outcome waits for stays',
    file: DECISIONS,
    from: 'awaitedSigners(after) === 0 && !isSigned',
    to: 'awaitedSigners(after) < 0 && !isSigned',
  },
  {
    rule: 'with another agreement the outcome has effect when the last other is taken away',
    file: DECISIONS,
    from: 'return [withdrawn, ...effectOf(acting, key, withdrawn)]',
    to: 'return [withdrawn]',
  },
  {
    rule: 'an opinion is no signature, and no signature an opinion',
    file: DECISIONS,
    from: 'if (!outcomes.includes(answer))',
    to: 'if (outcomes.length === 0)',
  },
  {
    rule: 'an outcome has effect only when all have agreed',
    file: DECISIONS,
    from: 'if (pending === undefined || awaitedSigners(task) > 0) return []',
    to: 'if (pending === undefined || awaitedSigners(task) > 1) return []',
  },
  {
    rule: 'the outcome with signatures after it is put to signature',
    file: 'domain/actions/decisions.ts',
    from: 'if (!needsSignatures(task)) return',
    to: 'if (!needsSignatures(task) || at !== null) return',
  },
  {
    rule: 'what waits is put aside when somebody else has the task',
    file: 'domain/actions/decisions.ts',
    from: 'return taskOf(state, task).pending === undefined ?',
    to: 'return taskOf(state, task).pending !== null ?',
  },
  {
    rule: 'an objection to an outcome brings the task back',
    file: FOLDS,
    from: "return answer === 'object' && task.pending !== undefined ? signedAgain(answered) : answered",
    to: 'return answered',
  },
  {
    rule: 'who agreed signs the next outcome too',
    file: FOLDED,
    from: "(each.status === 'open' || each.status === 'answered') ? again(each)",
    to: "each.status === 'open' ? again(each)",
  },
  {
    rule: 'what ends a task ends what was asked about it',
    file: FOLDED,
    from: "each.status === 'open' ? { ...each, status: 'ended' } : each",
    to: 'each',
  },
  {
    rule: 'an outcome that is taken back is signed again',
    file: 'domain/case/folding.ts',
    from: 'after = { ...after, ...changedTask(after, key, signedAgain) }',
    to: '',
  },
  {
    rule: 'who signs after answers when there is something to sign',
    file: FOLDS,
    from: "const time = kind === 'after' ? { since: null, minutes: null } : { since: at, minutes }",
    to: 'const time = { since: at, minutes }',
  },
  {
    rule: 'who is asked has half of what is left',
    file: TIME,
    from: 'Math.floor(workingMinutesLeft(calendar, due, at) / 2)',
    to: 'Math.floor(workingMinutesLeft(calendar, due, at))',
  },
  {
    rule: 'who is asked is reminded at half',
    file: TIME,
    from: "...(isReminded ? [] : [fires('remind', half)]), ",
    to: '',
  },
  {
    rule: 'who was asked sees the case',
    file: 'domain/actions/available-actions.ts',
    from: 'if (allTasks(state).some((task) => wasAsked(task, principalOf(actor)))) return true',
    to: '',
  },
  {
    rule: 'the reason and the giver of a transferred task are kept',
    file: 'domain/case/folding.ts',
    from: 'const given = from === undefined ? {}',
    to: 'const given = from !== null ? {}',
  },
  {
    rule: 'whoever is waited for is urged with the holder',
    file: 'domain/notices/notices.ts',
    from: '[...holderOf(state, task), ...awaitedFor(state, task)]',
    to: 'holderOf(state, task)',
  },
  {
    rule: 'a task that somebody was asked about is taken up',
    file: 'domain/actions/take-back.ts',
    from: '(task.consultations ?? []).length > 0 ||',
    to: '',
  },
]
