import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** More stops than any page has before what is looked for. */
const STOPS_AT_MOST = 120

/** Goes on by the tab key until something has the focus, and sees that the page shows where it is. */
export async function tabsTo(page: Page, goal: Locator): Promise<void> {
  await goal.first().waitFor({ state: 'attached' })
  for (let stop = 0; stop < STOPS_AT_MOST; stop++) {
    if ((await goal.and(page.locator(':focus')).count()) > 0) {
      expect(await page.evaluate(SHOWS_FOCUS), `the focus can be seen on ${String(goal)}`).toBe(true)
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`${String(goal)} is not reached by the tab key`)
}

/**
 * Whether what has the focus, or the frame in which it is drawn, looks otherwise than without it. Written as text, as
 * tests know no browser's types.
 */
const SHOWS_FOCUS = `(() => {
  const looks = (element) => {
    const { outlineStyle, outlineWidth, boxShadow, borderColor, backgroundColor } = getComputedStyle(element)
    return [outlineStyle === 'none' ? '' : outlineWidth, boxShadow, borderColor, backgroundColor].join(' ')
  }
  const focused = document.activeElement
  // a radio or a checkbox is drawn by what stands around it
  const frame = focused.closest('label, .ant-select, .ant-input-affix-wrapper, .ant-input-number, .ant-picker')
  const drawn = [focused, ...(frame === null ? [] : [frame, ...frame.querySelectorAll('*')])]
  const drawnNow = () => {
    for (const each of drawn) for (const animation of each.getAnimations()) animation.finish()
    return drawn.map(looks).join()
  }
  const withFocus = drawnNow()
  focused.blur()
  const without = drawnNow()
  focused.focus()
  return withFocus !== without
})()`
