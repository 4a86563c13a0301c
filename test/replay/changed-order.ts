import { sleep } from '@temporalio/workflow'
import { connectionApplication as present } from '../../workflows/index.ts'
import type { RunInput } from '../../workflows/messages.ts'

/** A control: the workflow with a timer before everything else, which no recorded history has. */
export async function connectionApplication(input: RunInput): Promise<void> {
  await sleep(1)
  await present(input)
}
