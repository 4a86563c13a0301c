import type { Database } from '../../db/connect.ts'
import type { Intent } from '../../domain/actions/intent.ts'
import type { ReturnTarget } from '../../domain/steps.ts'
import { InvalidInput } from '../http/problems.ts'
import type { TaskParts } from '../../domain/case/clock-subject.ts'
import { completionOf } from './complete.ts'
import type { Occasion } from './send.ts'

/** A return is the outcome of that name, said in its own words: to which step, and why. */
export async function returnOf(
  db: Database,
  task: TaskParts,
  { toStep, reason }: { toStep?: ReturnTarget; reason: string },
  on: Occasion,
): Promise<Intent> {
  const form = toStep === undefined ? {} : { toStep }
  try {
    return await completionOf(db, task, { outcome: 'return', form, remark: reason }, on)
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    throw new InvalidInput(error.fields.map((each) => ({ ...each, field: each.field.replace(/^\/form/, '') })))
  }
}
