import type { Page } from 'playwright-core'
import { PHONE, WIDE } from '../support/people.ts'
import type { Shot } from './shot.ts'
import { listStands, opensWorkList } from './work-list.ts'

/** The pages of a case, of bulk work, of a department and of an account manager. */
export const STAFF_SHOTS: readonly Shot[] = [
  { name: 'bulk', login: 'supervisor-chengdong', go: choosesSeveral },
  { name: 'case', login: 'supervisor-chengdong', size: { ...WIDE, height: 1200 }, go: opensFirstCase },
  { name: 'case-papers', login: 'supervisor-chengdong', go: opensPapers },
  { name: 'case-log', login: 'supervisor-chengdong', go: opensLog },
  { name: 'department', login: 'marketing-head', go: opensDepartment },
  { name: 'items', login: 'supervisor-chengdong', go: opensItems },
  { name: 'item', login: 'supervisor-chengdong', go: opensItem },
  { name: 'item-phone', login: 'planning-head', size: { ...PHONE, height: 1500 }, go: opensItem },
  { name: 'item-raise', login: 'supervisor-chengdong', size: { ...WIDE, height: 1000 }, go: raisesItem },
  { name: 'customers', login: 'manager-chengdong-1', go: opensCustomers },
]

const CASE_LINK = 'main a[href^="/cases/"]:not([href*="/tasks/"])'

async function opensFirstCase(page: Page): Promise<void> {
  await opensWorkList(page)
  await page.locator(CASE_LINK).first().click()
  await page.waitForURL('**/cases/**')
  await page.locator('main h1').waitFor()
  await page.locator('main ol li').first().waitFor()
}

async function opensPapers(page: Page): Promise<void> {
  await opensFirstCase(page)
  await page.locator('main nav a').nth(1).click()
  await page.locator('main dl dt').nth(8).waitFor()
}

async function opensLog(page: Page): Promise<void> {
  await opensFirstCase(page)
  await page.locator('main nav a').nth(2).click()
  await page.locator('main table tbody tr').first().waitFor()
}

async function opensDepartment(page: Page): Promise<void> {
  await page.locator('header nav a[href="/department"]').click()
  // the page before it has such links too
  await page.waitForURL('**/department')
  await listStands(page)
}

async function opensItems(page: Page): Promise<void> {
  await page.goto('/items?list=all&over=true')
  await page.locator('main a[href^="/items/XT"]').first().waitFor()
}

async function opensItem(page: Page): Promise<void> {
  await page.goto('/items?list=all')
  await page.locator('main a[href^="/items/XT"]').first().click()
  await page.locator('main ol li').first().waitFor()
}

async function raisesItem(page: Page): Promise<void> {
  await opensFirstCase(page)
  await page.getByRole('button', { name: /^(提出协调事项|Raise a problem item)$/ }).click()
  await page.getByRole('dialog').locator('textarea').waitFor()
}

async function opensCustomers(page: Page): Promise<void> {
  await page.locator('header nav a[href="/customers"]').click()
  await page.locator(CASE_LINK).first().waitFor()
}

/** Six tasks by keyboard, and what urging them would do. */
async function choosesSeveral(page: Page): Promise<void> {
  await opensWorkList(page)
  for (const key of ['j', 'x', 'j', 'j', 'j', 'j', 'j', 'Shift+X']) await page.keyboard.press(key)
  await page.getByRole('button', { name: /^(催办|Send reminder)/ }).click()
  // what would become of the first of them
  await page.getByRole('dialog').locator('tbody td').nth(2).getByText(/\S/).first().waitFor()
}
