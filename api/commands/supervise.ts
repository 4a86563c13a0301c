import type { Actor } from '../../domain/people/actor.ts'
import type { Limit } from '../../domain/time/limit.ts'
import type { Intent } from '../../domain/actions/intent.ts'
import type { TaskKey } from '../../domain/case/events.ts'
import { taskAndLaw } from '../../domain/clocks/extension-and-law.ts'
import type { ExtensionAndLaw } from '../../domain/clocks/extension-and-law.ts'
import type { Meant } from '../../db/queries/positions.ts'
import type { Database } from '../../db/connect.ts'
import type { RulesStore } from '../../db/queries/rules.ts'
import { parseTaskKey } from '../schemas/task-key.ts'
import { readState } from './send.ts'
import type { Occasion } from './send.ts'

/**
 * What a supervisor or a head does to a task of somebody else: to one, or to many in bulk. A person is looked up when it
 * is known that the asker may assign the task, so that nobody else learns who has an account.
 */
export type Supervision =
  | { action: 'urge' | 'take-over' | 'close-round'; remark: string | undefined }
  | { action: 'assign'; assignee: string; person: (meant: Meant) => Promise<Actor>; remark: string | undefined }
  | { action: 'extend'; by: Limit; reason: string }
  | { action: 'close-escalation'; note: string }

/**
 * Next to a task that was extended: when it is due now, and when the statutory limit is that its work serves. Null if it
 * serves none that runs.
 */
export async function lawBeside(
  { db, rules }: { db: Database; rules: RulesStore },
  caseNo: string,
  task: TaskKey,
): Promise<ExtensionAndLaw | null> {
  const state = await readState(db, caseNo)
  return state === null ? null : taskAndLaw(state, task, await rules.of(state.profile, state.calendar))
}

/** One act of supervision on one task, its text kept for the case of that task. */
export async function supervisionOf(
  does: Supervision,
  task: TaskKey,
  { state, keep, keepIfAny }: Pick<Occasion, 'state' | 'keep' | 'keepIfAny'>,
): Promise<Intent> {
  switch (does.action) {
    case 'urge':
      return { action: 'urge', task, statement: await keepIfAny(does.remark) }
    case 'take-over':
    case 'close-round':
      return { action: does.action, task, statement: await keepIfAny(does.remark) }
    case 'assign': {
      const assignee = await does.person({ caseNo: state.caseNo, party: parseTaskKey(task).party })
      return { action: 'assign', task, assignee, statement: await keepIfAny(does.remark) }
    }
    case 'extend':
      return { action: 'extend', task, by: does.by, statement: await keep(does.reason) }
    case 'close-escalation':
      return { action: 'close-escalation', task, statement: await keep(does.note) }
  }
}
