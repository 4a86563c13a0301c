import type { Page } from 'playwright-core'

export const taskLinks = (page: Page) => page.locator('main a[href*="/tasks/"]')

/** The work list is the page that is open. */
export async function listStands(page: Page): Promise<void> {
  await taskLinks(page).first().waitFor()
}

/** For those who begin elsewhere. */
export async function opensWorkList(page: Page): Promise<void> {
  await page.locator('nav a[href="/tasks"]').click()
  await page.waitForURL('**/tasks')
  // the page before it may have had such links too; the names of the lists are only here
  await page.locator('main nav [aria-current=page]').first().waitFor()
  await listStands(page)
}
