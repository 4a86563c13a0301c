import type { Page } from 'playwright-core'
import { PHONE, WIDE } from '../support/people.ts'
import type { Size } from '../support/people.ts'

/** A page as it is shown in docs/images/console. */
export interface Shot {
  /** The file's name, before the language. */
  name: string
  /** Who sees it; nobody for a page before the sign-in. */
  login?: string
  size?: Size
  /** Goes there, and waits until it stands. */
  go: (page: Page) => Promise<void>
}

const PLAN_REVIEWER = 'planning-1'

export const SHOTS: readonly Shot[] = [
  { name: 'sign-in', go: (page) => page.getByRole('button', { name: /^(登录|Sign in)$/ }).waitFor() },
  { name: 'work-list', login: 'marketing-1', go: listStands },
  { name: 'work-list-phone', login: 'marketing-1', size: PHONE, go: listStands },
  { name: 'task', login: 'marketing-1', go: opensFirst },
  { name: 'task-phone', login: 'marketing-1', size: PHONE, go: opensFirst },
  { name: 'task-review', login: PLAN_REVIEWER, size: { ...WIDE, height: 1200 }, go: opensFirst },
  { name: 'work-list-region', login: 'supervisor-chengdong', go: listStands },
  { name: 'bulk', login: 'supervisor-chengdong', go: choosesSeveral },
  { name: 'case', login: 'supervisor-chengdong', size: { ...WIDE, height: 1200 }, go: opensFirstCase },
  { name: 'case-papers', login: 'supervisor-chengdong', go: opensPapers },
  { name: 'case-log', login: 'supervisor-chengdong', go: opensLog },
  { name: 'department', login: 'marketing-head', go: opensDepartment },
  { name: 'customers', login: 'manager-chengdong-1', go: opensCustomers },
]

const taskLinks = (page: Page) => page.locator('main a[href*="/tasks/"]')

async function listStands(page: Page): Promise<void> {
  await taskLinks(page).first().waitFor()
}

async function opensFirst(page: Page): Promise<void> {
  await taskLinks(page).first().click()
  await page.waitForURL('**/cases/**')
  await page.locator('main h1').waitFor()
  await page.locator('details summary').first().click()
  await page.evaluate('document.getElementById("page").scrollTo(0, 0)')
}

const CASE_LINK = 'main a[href^="/cases/"]:not([href*="/tasks/"])'

async function opensFirstCase(page: Page): Promise<void> {
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
  await listStands(page)
}

async function opensCustomers(page: Page): Promise<void> {
  await page.locator('header nav a[href="/customers"]').click()
  await page.locator(CASE_LINK).first().waitFor()
}

/** Six tasks by keyboard, and what urging them would do. */
async function choosesSeveral(page: Page): Promise<void> {
  await listStands(page)
  for (const key of ['j', 'x', 'j', 'j', 'j', 'j', 'j', 'Shift+X']) await page.keyboard.press(key)
  await page.getByRole('button', { name: /^(催办|Urge)/ }).click()
  await page.getByText(/(项可以办理|can be done,)/).waitFor()
}
