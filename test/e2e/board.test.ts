import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { SURVEYED } from '../../demo/stories/figures.ts'
import { days } from '../../demo/story.ts'
import type { Kase } from '../support/story.ts'
import { expectAccessible } from './support/axe.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'

describeInBrowser('the board', () => {
  const browser = browserTown()
  let first: Kase
  let second: Kase

  beforeAll(async () => {
    const { town } = browser()
    first = await town.brings(await town.submits('applicant-2'), 'survey')
    second = await town.brings(await town.submits('applicant-4'), 'survey')
    // the promise of the survey is two working days
    await town.passes(days(4))
  })

  const task = (page: Page, { caseNo }: Kase, party: string) =>
    page.getByRole('checkbox', { name: `${caseNo} · Site survey · ${party}` })
  const figure = (page: Page, name: string) => page.getByRole('link', { name: new RegExp(`^${name}`) })

  test('is where a supervisor begins, and each figure leads to a list of as many tasks', async () => {
    const page = await browser().people.signsIn('supervisor-chengdong')
    await page.waitForURL('**/board')
    // in each case marketing and production technology survey
    await figure(page, 'Overdue').waitFor()
    expect(await figure(page, 'Overdue').innerText()).toMatch(/^Overdue\s+4\s/)
    await page
      .getByRole('img', { name: /same figures/ })
      .locator('svg')
      .waitFor()
    await expectAccessible(page)

    await figure(page, 'Overdue').click()
    await page.waitForURL('**/tasks?**')
    await page.getByText('4 tasks', { exact: true }).waitFor()
    expect(new URL(page.url()).searchParams.get('state')).toBe('overdue')
  })

  test('its map stands as a table too, of which each cell leads to its list, by keyboard', async () => {
    const page = await browser().people.signsIn('supervisor-chengdong')
    await page.getByText('Table', { exact: true }).click()
    const cell = page.getByRole('link', { name: 'Production technology · Site survey: 2 of 2 open' })
    await cell.focus()
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/tasks?**')
    const { searchParams } = new URL(page.url())
    expect([searchParams.get('party'), searchParams.get('step')]).toEqual(['production', 'survey'])
    await page.getByText('2 tasks', { exact: true }).waitFor()
  })

  test('a supervisor urges several at once, having seen what would become of each', async () => {
    const page = await browser().people.signsIn('supervisor-chengdong')
    await task(page, first, 'Marketing').check()
    await task(page, second, 'Marketing').check()
    const bar = page.getByRole('toolbar', { name: 'Selected tasks' })
    await bar.getByText('2 tasks selected').waitFor()
    await bar.getByRole('button', { name: 'Send reminder' }).click()

    const dialog = page.getByRole('dialog')
    await dialog.getByText('will be done').nth(1).waitFor()
    await expectAccessible(page)
    await dialog.getByLabel('Remark').fill('客户已来电，请今日办结')
    await dialog.getByRole('button', { name: 'Send reminder (2 tasks)' }).click()
    await dialog.getByText('2 of 2 done').waitFor()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await dialog.waitFor({ state: 'hidden' })
    expect(await browser().town.events(first, 'Urged')).toHaveLength(1)
    expect(await browser().town.events(second, 'Urged')).toHaveLength(1)
  })

  test('what is refused is told beforehand, row by row, and the others are done', async () => {
    const { town, people } = browser()
    const page = await people.signsIn('supervisor-chengdong')
    await task(page, first, 'Marketing').check()
    await task(page, second, 'Marketing').check()
    const bar = page.getByRole('toolbar', { name: 'Selected tasks' })
    await bar.getByRole('button', { name: 'Take over' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('will be done').nth(1).waitFor()
    // meanwhile somebody does one of them
    await town.person('marketing-1').completes(second, 'survey.0.1.marketing', 'surveyed', { form: SURVEYED })
    await dialog.getByRole('button', { name: 'Take over (2 tasks)' }).click()
    await dialog.getByText('1 of 2 done').waitFor()
    await dialog.getByText('will be skipped: ').waitFor()
    await dialog.getByRole('button', { name: 'Done' }).click()
  })

  test('a case is admitted to the green channel from here', async () => {
    const page = await browser().people.signsIn('supervisor-chengdong')
    await task(page, first, 'Marketing').check()
    await page
      .getByRole('toolbar', { name: 'Selected tasks' })
      .getByRole('button', { name: 'Admit to the green channel' })
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('will be done').waitFor()
    await dialog.getByLabel('Basis').click()
    await page.getByTitle('Public welfare').click()
    await dialog.getByLabel('Until (inclusive)').fill('2026-12-31')
    await page.keyboard.press('Enter')
    await dialog.getByLabel('Reason').fill('民生项目')
    await dialog.getByRole('button', { name: 'Admit to the green channel' }).click()
    await dialog.getByText('Done', { exact: true }).first().waitFor()
    expect(await browser().town.events(first, 'GreenChannelAdmitted')).toHaveLength(1)
  })

  test('a case’s number leads to the case, as everywhere, and from there to its course', async () => {
    const page = await browser().people.signsIn('supervisor-chengdong')
    await page.getByRole('link', { name: second.caseNo }).first().click()
    await page.getByRole('heading', { name: new RegExp(second.caseNo), level: 1 }).waitFor()
    expect(new URL(page.url()).pathname).toBe(`/cases/${second.caseNo}`)
    await page.getByRole('link', { name: 'Timeline' }).click()
    await page.getByRole('heading', { name: `Timeline of case ${second.caseNo}` }).waitFor()
  })

  test('the course of a case tells planned, actual and stopped, as a chart and as a table', async () => {
    const page = await browser().people.signsIn('supervisor-chengdong', { at: `/cases/${first.caseNo}/course` })
    await page.getByRole('heading', { name: `Timeline of case ${first.caseNo}` }).waitFor()
    await page
      .getByRole('img', { name: /same figures/ })
      .locator('svg')
      .waitFor()
    const survey = page.getByRole('row', { name: /Site survey · Production technology/ })
    await survey.getByText('overdue').waitFor()
    await expectAccessible(page)
  })

  test('is not for a reviewer', async () => {
    const page = await browser().people.signsIn('marketing-1', { at: '/board' })
    await page.getByText('You don’t have access to this page').waitFor()
    await expectAccessible(page)
  })
})
