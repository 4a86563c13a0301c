import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import type { Application } from '../../../api/schemas/application.ts'
import { draftOf } from '../../../demo/draft.ts'
import type { Facts } from '../../../domain/application/facts.ts'
import { PHONE, WIDE } from '../support/people.ts'
import type { Size } from '../support/people.ts'
import { LEAD_SHOTS } from './lead-pages.ts'
import type { Shot } from './shot.ts'
import { STAFF_SHOTS } from './staff-pages.ts'
import { listStands, opensWorkList, taskLinks } from './work-list.ts'

const PLAN_REVIEWER = 'planning-1'
/** Has the plan of a line to a workshop to answer. */
const ASKED = 'applicant-2'
/** Has the plan of a hospital before five departments. */
const WAITING = 'applicant-4'
/** A phone as long as what stands on it. */
const LONG_PHONE: Size = { ...PHONE, height: 1900 }

export const SHOTS: readonly Shot[] = [
  { name: 'sign-in', go: (page) => page.getByRole('button', { name: /^(登录|Sign in)$/ }).waitFor() },
  { name: 'register-phone', size: PHONE, go: (page) => stands(page, '/register') },
  { name: 'work-list', login: 'marketing-1', go: listStands },
  { name: 'work-list-phone', login: 'marketing-1', size: PHONE, go: listStands },
  { name: 'task', login: 'marketing-1', go: opensFirst },
  { name: 'task-phone', login: 'marketing-1', size: PHONE, go: opensFirst },
  { name: 'task-review', login: PLAN_REVIEWER, size: { ...WIDE, height: 1200 }, go: opensFirst },
  { name: 'my', login: ASKED, go: myCasesStand },
  { name: 'my-phone', login: ASKED, size: PHONE, go: myCasesStand },
  { name: 'my-case', login: WAITING, size: { ...WIDE, height: 1200 }, go: opensMyCase },
  { name: 'my-case-phone', login: ASKED, size: LONG_PHONE, go: opensMyCase },
  { name: 'apply-begin-phone', login: 'applicant-7', size: PHONE, go: (page) => begins(page) },
  { name: 'apply', login: 'applicant-6', size: { ...WIDE, height: 1200 }, go: (page) => writes(page, 'supply', {}) },
  { name: 'apply-phone', login: 'applicant-1', size: PHONE, go: (page) => writes(page, 'need', FLAT) },
  { name: 'apply-documents-phone', login: 'applicant-1', size: PHONE, go: (page) => writes(page, 'documents', FLAT) },
  { name: 'apply-check-phone', login: 'applicant-1', size: LONG_PHONE, go: (page) => writes(page, 'check', FLAT) },
  { name: 'work-list-region', login: 'supervisor-chengdong', go: opensWorkList },
  ...LEAD_SHOTS,
  ...STAFF_SHOTS,
]

const FLAT: Partial<Facts> = {
  ...{ customer: 'person', purpose: 'residential', requestedKw: 12, voltage: 'LV', kv: 0.22 },
  phases: [{ kva: 12, wantedOn: '2026-06-01' }],
}

async function stands(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await page.locator('h1').waitFor()
}

async function opensFirst(page: Page): Promise<void> {
  await taskLinks(page).first().click()
  await page.waitForURL('**/cases/**')
  await page.locator('main h1').waitFor()
  await page.locator('details summary').first().click()
  await page.evaluate('document.getElementById("page").scrollTo(0, 0)')
}

async function myCasesStand(page: Page): Promise<void> {
  await page.locator('main a[href^="/my/cases/"]').first().waitFor()
}

async function opensMyCase(page: Page): Promise<void> {
  await page.locator('main a[href^="/my/cases/"]').first().click()
  await page.locator('main ol li').first().waitFor()
  await page.waitForLoadState('networkidle', { timeout: 2_000 }).catch(() => undefined)
}

async function begins(page: Page): Promise<void> {
  await page.goto('/apply')
  await page.locator('main input[type=radio]').first().check()
}

/** An application that is half written, at one of its screens. */
async function writes(page: Page, screen: string, told: Partial<Facts>): Promise<void> {
  const body: Application = draftOf(told)
  const headers = { origin: new URL(page.url()).origin, 'idempotency-key': randomUUID() }
  const { id } = (await (await page.request.post('/api/drafts', { data: { body }, headers })).json()) as { id: string }
  await page.goto(`/apply/${id}?screen=${screen}`)
  await page.locator('main h1').waitFor()
  await page.locator('main fieldset, main section h3, main dl').first().waitFor()
}
