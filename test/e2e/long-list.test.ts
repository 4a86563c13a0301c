import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { tasks } from '../../db/schema/index.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'

/** As many tasks as a large region has open. */
const MANY = 5_000
const AT_ONCE = 500

describeInBrowser('a work list of five thousand tasks', () => {
  const browser = browserTown()

  beforeAll(async () => {
    const { town } = browser()
    const { caseNo } = await town.submits('applicant-2')
    const { db } = town.world.house.pools.worker
    const [row] = await db.select().from(tasks).where(eq(tasks.caseNo, caseNo))
    if (row === undefined || row.dueAt === null) throw new Error('acceptance has no due instant')
    // copies of one task, an hour apart: the list reads rows, whatever case they are of
    const due = row.dueAt.getTime()
    const copies = Array.from({ length: MANY - 1 }, (_, index) => ({
      ...row,
      key: `acceptance.0.${index + 2}.marketing`,
      round: index + 2,
      dueAt: new Date(due + (index + 1) * 3_600_000),
    }))
    for (let from = 0; from < copies.length; from += AT_ONCE)
      await db.insert(tasks).values(copies.slice(from, from + AT_ONCE))
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
