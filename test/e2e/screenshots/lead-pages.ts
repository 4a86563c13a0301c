import type { Page } from 'playwright-core'
import { WIDE } from '../support/people.ts'
import type { Shot } from './shot.ts'

const TALL = { ...WIDE, height: 1700 }
const SUPERVISOR = 'supervisor-chengdong'

/** Pages of those who answer for the work of others, and of the administrator. */
export const LEAD_SHOTS: readonly Shot[] = [
  { name: 'board', login: SUPERVISOR, size: TALL, go: boardStands },
  { name: 'course', login: SUPERVISOR, size: { ...WIDE, height: 1200 }, go: opensCourse },
  { name: 'trends', login: SUPERVISOR, size: TALL, go: (page) => opens(page, '/trends') },
  { name: 'calendar', login: 'administrator', size: { ...WIDE, height: 1100 }, go: (page) => tableStands(page) },
  { name: 'limits', login: 'administrator', size: TALL, go: (page) => opens(page, '/admin/limits') },
  { name: 'ladders', login: 'administrator', go: (page) => opens(page, '/admin/ladders') },
  { name: 'people', login: 'administrator', go: (page) => opens(page, '/admin/people') },
  { name: 'organisation', login: 'administrator', go: (page) => opens(page, '/admin/organisation') },
  { name: 'access', login: 'administrator', go: (page) => reads(page, '/admin/access') },
  { name: 'account', login: 'safety-1', size: TALL, go: (page) => reads(page, '/account') },
  { name: 'people-invite', login: 'administrator', go: invites },
  { name: 'mails', login: 'administrator', go: (page) => opens(page, '/admin/mails') },
  { name: 'log', login: 'administrator', go: verifiesLog },
]

async function tableStands(page: Page): Promise<void> {
  await page.locator('main table').first().waitFor()
  await page.waitForLoadState('networkidle').catch(() => undefined)
}

async function boardStands(page: Page): Promise<void> {
  await chartStands(page)
  await tableStands(page)
}

/** A page that has no table yet, or no place in the navigation. */
async function reads(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.locator('main h1').waitFor()
  await page.waitForLoadState('networkidle').catch(() => undefined)
}

async function opens(page: Page, path: string): Promise<void> {
  await page.locator(`nav a[href="${path}"]`).click()
  await page.waitForURL(`**${path}`)
  await page.locator('main h1').waitFor()
  await page.locator('main table, main pre').first().waitFor()
  if (path === '/trends') await chartStands(page)
}

async function opensCourse(page: Page): Promise<void> {
  await page.locator('main a[href^="/cases/"]:not([href*="/tasks/"])').first().click()
  await page.locator('main nav a[href$="/course"]').click()
  await page.waitForURL('**/course')
  await chartStands(page)
}

async function verifiesLog(page: Page): Promise<void> {
  await opens(page, '/admin/log').catch(() => undefined)
  await page.locator('main button.ant-btn-primary').click()
  await page.locator('main .ant-alert-success').waitFor()
}

/** A chart says that its figures stand in a table too. */
function chartStands(page: Page): Promise<void> {
  return page
    .getByRole('img', { name: /相同的数字|same figures/ })
    .locator('svg')
    .first()
    .waitFor()
}

async function invites(page: Page): Promise<void> {
  await opens(page, '/admin/people')
  await page.getByRole('button', { name: /^(邀请人员|Invite someone)$/u }).click()
  await page.getByRole('dialog').waitFor()
}
