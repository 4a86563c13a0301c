import { beforeAll, expect, test } from 'vitest'
import { browserTown, describeInBrowser } from './support/browser.ts'
import { fillList } from './support/long-list.ts'

/** As many tasks as a large region has open. */
const MANY = 5_000

describeInBrowser('a work list of five thousand tasks', () => {
  const browser = browserTown()

  beforeAll(async () => {
    await fillList(browser().town, MANY, (index) => index + 1)
  })

  test('is loaded as one scrolls, with only the rows in sight on the page', async () => {
    const page = await browser().people.signsIn('marketing-1')
    await page.getByText('5,000 tasks').waitFor()
    const list = page.locator('.ant-table-tbody-virtual-holder')
    await list.waitFor()
    await list.hover()
    const isInSight = async () => {
      await page.mouse.wheel(0, 400)
      return (await page.locator('main a[href*="acceptance.0.450."]').count()) > 0
    }
    await expect.poll(isInSight, { timeout: 60_000, interval: 30 }).toBe(true)
    expect(await page.locator('main a[href*="/tasks/acceptance"]').count()).toBeLessThan(60)
  })
})
