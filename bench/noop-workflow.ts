import { condition, defineSignal, defineUpdate, proxyLocalActivities, setHandler } from '@temporalio/workflow'

export const nothing = defineUpdate<number>('nothing')
export const nothingByActivity = defineUpdate<number>('nothing-by-activity')
export const enough = defineSignal('enough')

const { rest } = proxyLocalActivities<{ rest: () => Promise<number> }>({ startToCloseTimeout: '5s' })

/** The floors under every action: an Update that does nothing, and one whose local activity does nothing. */
export async function noop(): Promise<void> {
  let isOver = false
  setHandler(nothing, () => 0)
  setHandler(nothingByActivity, () => rest())
  setHandler(enough, () => {
    isOver = true
  })
  await condition(() => isOver)
}
