import { condition, defineSignal, defineUpdate, proxyLocalActivities, setHandler } from '@temporalio/workflow'

export const nothing = defineUpdate<number>('nothing')
export const journalled = defineUpdate<number>('journalled')
export const enough = defineSignal('enough')

const { insert } = proxyLocalActivities<{ insert: () => Promise<void> }>({ startToCloseTimeout: '5s' })

/** The floors under every action: an Update that does nothing, and one whose local activity writes one row. */
export async function floor(): Promise<void> {
  let isOver = false
  setHandler(nothing, () => 0)
  setHandler(journalled, async () => {
    await insert()
    return 0
  })
  setHandler(enough, () => {
    isOver = true
  })
  await condition(() => isOver)
}
