import { beforeAll, expect, test } from 'vitest'
import type { Kase } from '../support/story.ts'
import { expectAccessible } from './support/axe.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'

describeInBrowser('the administrator', () => {
  const browser = browserTown()
  let kase: Kase

  beforeAll(async () => {
    const { town } = browser()
    kase = await town.brings(await town.submits('applicant-2'), 'survey')
  })

  test('begins at the calendar, and sees which year is provisional', async () => {
    const page = await browser().people.signsIn('administrator')
    await page.waitForURL('**/admin/calendar')
    await page.getByText('248 working days').waitFor()
    await expectAccessible(page)
    await page.goto('/admin/calendar?year=2028')
    await page.getByText('2028 is provisional: its holiday notice is not imported').waitFor()
  })

  test('loads a notice: what cannot be read is told, what cannot be is told by its line, then it is in force', async () => {
    const page = await browser().people.signsIn('administrator', { at: '/admin/calendar?year=2028' })
    await page.getByRole('button', { name: 'Import 2028 holidays' }).click()
    const dialog = page.getByRole('dialog')
    const notice = dialog.getByLabel('Notice', { exact: true })
    await notice.fill('2028-01-03, holiday, 元旦\nnew year')
    await dialog.getByText('Not recognised', { exact: true }).waitFor()
    // how many days change stands on it once some do
    const publish = dialog.getByRole('button', { name: /^Publish( \(|$)/ })
    expect(await publish.isEnabled()).toBe(false)

    // a Thursday cannot be a make-up day: told first of all, and again at its line
    await notice.fill('2028-01-03, holiday, 元旦\n2028-01-06, make-up, 元旦')
    const faults = dialog.getByRole('alert').filter({ hasText: '1 line contradicts itself' })
    await faults.getByText('Line 2: 2028-01-06, make-up, 元旦').waitFor()
    const understood = dialog.getByRole('region', { name: 'Recognised' })
    const second = understood.getByRole('listitem').filter({ hasText: 'Line 2' })
    await second.getByText('A make-up day must be on a weekend.').waitFor()
    expect(await publish.isEnabled()).toBe(false)

    // the Saturday before; two days alone are no notice of a year without one
    await notice.fill('2028-01-03, holiday, 元旦\n2028-01-01, make-up, 元旦')
    await dialog.getByText('cannot be set individually').waitFor()
    await dialog.getByLabel('This is the complete notice for 2028').check()
    // Monday 3 January off, Saturday the 1st worked; of the twelve days of the law eleven are unmarked
    await dialog.getByRole('heading', { name: '13 days change' }).waitFor()
    await dialog.getByLabel('Source or reason').fill('国办发明电〔2027〕9号')
    await dialog.getByLabel('Version').fill('cn-2028a')
    await dialog.getByLabel('Then preview the re-dating').uncheck()
    await expectAccessible(page)
    await publish.click()
    await page
      .getByRole('dialog', { name: 'Publish calendar cn-2028a?' })
      .getByRole('button', { name: 'Publish' })
      .click()
    await page.getByText('Calendar cn-2028a is in force').waitFor()
    // 260 weekdays, one of them off, and a Saturday that is worked
    await page.getByText('260 working days').waitFor()
    expect(await page.getByText('2028 is provisional').count()).toBe(0)
  })

  test('turns a day with its name, sees what changes, and publishes that and nothing else', async () => {
    const page = await browser().people.signsIn('administrator', { at: '/admin/calendar?year=2026' })
    await page.getByRole('button', { name: 'Change individual days' }).click()
    await page.getByRole('button', { name: /Fri, 5 Jun 2026/ }).click()
    await page.getByLabel(/^Name of/).fill('厂休')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Preview and publish' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('1 day changes', { exact: true }).waitFor()
    await dialog.getByLabel('Source or reason').fill('公司通知')
    await dialog.getByLabel('Version').fill('cn-2026-works')
    await dialog.getByLabel('Then preview the re-dating').uncheck()
    await dialog.getByRole('button', { name: 'Publish (' }).click()
    await page
      .getByRole('dialog', { name: /Publish calendar/ })
      .getByRole('button', { name: 'Publish' })
      .click()
    // 248 and one day less
    await page.getByText('247 working days').waitFor()
  })

  test('changes a limit with its source; what cannot be kept is told by its figure', async () => {
    const page = await browser().people.signsIn('administrator')
    await page.getByRole('link', { name: 'Limits' }).click()
    await page.getByRole('button', { name: 'Change figures' }).click()
    const survey = page.getByLabel('Limit: Company promise · Site survey · HV single source', { exact: true })
    await survey.fill('40')
    await page.keyboard.press('Tab')
    await page.getByText('1 figure changed:').waitFor()
    await page.getByLabel('Reason and source of the changed figures').fill('公司服务承诺〔2026〕3号')
    await page.getByLabel('Version', { exact: true }).last().fill('limits-2026.2')
    await page.getByRole('button', { name: 'Publish the new version' }).click()
    await page.getByText('Limits cannot be kept').waitFor()
    await expectAccessible(page)

    // two days are what the whole case leaves for it: three would be one too many
    await survey.fill('1')
    await page.keyboard.press('Tab')
    expect(await survey.inputValue()).toBe('1')
    await page.getByRole('button', { name: 'Publish the new version' }).click()
    await page.getByText('limits-2026.2 (in force)').waitFor()
    await expectAccessible(page)
  })

  test('changes a threshold with its own source, and sees beforehand what the check says', async () => {
    const page = await browser().people.signsIn('administrator', { at: '/admin/limits' })
    await page.getByRole('button', { name: 'Change figures' }).click()
    const askBy = page.getByLabel('Extension requested, at least before the end: Figure')
    await askBy.fill('2.5')
    await page.getByText('These limits cannot be published').waitFor()
    await askBy.fill('15')
    await page.getByLabel('Extension requested, at least before the end: Source').fill('公司通知〔2026〕5号')
    await page.getByText('These limits can be published').waitFor()
    const rung = page.getByLabel('Escalation · Company promise · Overdue: second escalation', { exact: true })
    await rung.fill('1')
    await page.getByText('out of order').waitFor()
    await rung.fill('3')
    await page.getByText('These limits can be published').waitFor()
    await expectAccessible(page)
    await page.getByLabel('Version', { exact: true }).last().fill('limits-2026.3')
    await page.getByRole('button', { name: 'Publish the new version' }).click()
    await page.getByText('limits-2026.3 (in force)').waitFor()
    await page.getByTitle('公司通知〔2026〕5号').getByText('15 days').waitFor()
  })

  test('sees what a re-dating would change, and applies it', async () => {
    const page = await browser().people.signsIn('administrator', { at: '/admin/limits' })
    await page.getByRole('button', { name: 'Preview a re-dating' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('and limits limits-2026.3').waitFor()
    await dialog.getByLabel('Reason').fill('勘查时限调整')
    await dialog.getByRole('button', { name: 'Preview', exact: true }).click()

    const redating = page.getByRole('region', { name: 'Re-dating', exact: true })
    await redating.getByText('1 of 1 case calculated, 1 change, 0 would be overdue immediately').waitFor()
    await redating.getByRole('cell', { name: kase.caseNo }).waitFor()
    await expectAccessible(page)
    await redating.getByRole('button', { name: 'Apply' }).click()
    await page.getByRole('tooltip').getByRole('button', { name: 'Apply' }).click()
    await redating.getByText('Re-dated').first().waitFor()
    expect(await browser().town.events(kase, 'Redated')).toHaveLength(1)
  })

  test('sees ladders and mails as they are', async () => {
    const page = await browser().people.signsIn('administrator')
    await page.getByRole('link', { name: 'Escalation' }).click()
    await page.getByRole('heading', { name: 'Escalation' }).waitFor()
    await page
      .getByRole('row', { name: /second escalation.*3 working days after it was due.*leader/ })
      .first()
      .waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Emails' }).click()
    await page.getByRole('link', { name: 'Plan replied' }).click()
    await page.waitForURL('**/admin/mails?template=plan-replied')
    await page.locator('pre').nth(1).waitFor()
    await expectAccessible(page)
  })

  test('verifies the log, and the audit keeps that it was done', async () => {
    const page = await browser().people.signsIn('administrator')
    await page.getByRole('link', { name: 'Log', exact: true }).click()
    await page.getByRole('button', { name: 'Verify now' }).click()
    await page.getByText('The log is intact').waitFor()
    await page.getByRole('cell', { name: 'Verify the log' }).waitFor()
    await page.getByRole('cell', { name: 'Publish limits' }).first().waitFor()
    await expectAccessible(page)
  })

  test('has pages that are nobody else’s', async () => {
    const page = await browser().people.signsIn('marketing-1')
    for (const path of ['/admin/calendar', '/admin/limits', '/admin/ladders', '/admin/mails', '/admin/log']) {
      await page.goto(path)
      await page.getByText('You don’t have access to this page').first().waitFor()
    }
  })

  test('is told which figures of limits do not fit, and adopts others for a region from a day on', async () => {
    const page = await browser().people.signsIn('administrator', { at: '/admin/limits' })
    await page.getByRole('button', { name: 'Adopt a version' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Limits').click()
    await page.getByTitle('southern-grid-2017').click()
    await dialog.getByLabel('From').fill('2029-05-08')
    await dialog.getByRole('button', { name: 'Adopt a version' }).click()
    // 1 day, 1 day and 2 h, of 2 days
    await dialog.getByText('Site survey 1 working day, Supply plan 1 working day, Plan reply 2 working hours').waitFor()
    await expectAccessible(page)

    await dialog.getByLabel('Limits').click()
    await page.getByTitle('published-commitment-2026.12').click()
    await dialog.getByRole('button', { name: 'Adopt a version' }).click()
    await dialog.waitFor({ state: 'hidden' })
    const adoptions = page.getByRole('region', { name: 'Limits and calendar by region' })
    const row = adoptions.getByRole('row').filter({ hasText: 'Chengdong' })
    await row.getByText('published-commitment-2026.12').waitFor()
    await row.getByText('8 May').waitFor()
  })
})
