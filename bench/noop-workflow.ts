import { condition, defineSignal, defineUpdate, setHandler } from '@temporalio/workflow'

export const nothing = defineUpdate<number>('nothing')
export const enough = defineSignal('enough')

/** The floor under every action: an Update that does nothing. */
export async function noop(): Promise<void> {
  let isOver = false
  setHandler(nothing, () => 0)
  setHandler(enough, () => {
    isOver = true
  })
  await condition(() => isOver)
}
