import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { browserTown, describeInBrowser } from './support/browser.ts'
import { fillList } from './support/long-list.ts'

/** More than a page of the list, and many more than are in sight. */
const MANY = 120
/** So many stand above the one that has a page. */
const ABOVE = 40

describeInBrowser('a work list that is longer than the screen', () => {
  const browser = browserTown()

  beforeAll(async () => {
    const { town } = browser()
    // an hour apart: some before the one that has a page, the others after it
    await fillList(town, MANY, (index) => (index < ABOVE ? index - ABOVE : index - ABOVE + 1))
    await town.brings(await town.submits('applicant-4'), 'survey')
  })

  const first = (page: Page) => page.locator('main a[href*="/tasks/acceptance.0.2."]')
  const far = (page: Page) => page.locator('main a[href*="/tasks/acceptance.0.1."]')
  const afterIt = (page: Page) => page.locator('main a[href*="/tasks/acceptance.0.42."]')

  test('keeps its filter, its place and its line when one comes back from a task', async () => {
    const page = await browser().people.signsIn('marketing-1', { at: '/tasks?list=department&step=acceptance' })
    await page.getByText(`${MANY} tasks`, { exact: true }).waitFor()
    await first(page).waitFor()
    for (let line = 0; line <= ABOVE; line++) {
      await page.keyboard.press('j')
      // nobody presses a key again before the list has been drawn
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
    }
    await far(page).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/acceptance.0.1.marketing')
    await page.getByRole('heading', { name: 'Acceptance', level: 1 }).waitFor()

    await page.getByRole('link', { name: /Back to the list$/ }).click()
    await far(page).waitFor()
    expect(new URL(page.url()).searchParams.get('step')).toBe('acceptance')
    await page.getByText(`${MANY} tasks`, { exact: true }).waitFor()
    expect(await first(page).count(), 'the beginning is out of sight').toBe(0)
    // the line is current still: the next key goes on from it
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/acceptance.0.42.marketing')

    // and the browser's own way back leads to the same place
    await page.goBack()
    await afterIt(page).waitFor()
    expect(new URL(page.url()).searchParams.get('step')).toBe('acceptance')
    expect(await first(page).count()).toBe(0)
  })

  test('is printed whole, not as far as it was scrolled to', async () => {
    const page = await browser().people.signsIn('marketing-1', { at: '/tasks?list=department&step=acceptance' })
    await page.getByText(`${MANY} tasks`, { exact: true }).waitFor()
    const rows = page.locator('main a[href*="/tasks/acceptance"]')
    expect(await rows.count()).toBeLessThan(MANY)
    // the browser's own dialog cannot be answered by a test: it says that it begins, and what is drawn then is printed
    await page.evaluate(`window.print = () => window.dispatchEvent(new Event('beforeprint'))`)
    await page.getByRole('button', { name: 'Print' }).click()
    await expect.poll(() => rows.count(), { timeout: 20_000 }).toBe(MANY)
    const printed = await page.pdf({ format: 'A4', landscape: true })
    // a sheet holds about fifteen of them
    expect(printed.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(4)
  })
})
