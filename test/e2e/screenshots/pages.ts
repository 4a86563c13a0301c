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
