import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { completes } from '../../demo/story.ts'
import type { Kase } from '../support/story.ts'
import { expectAccessible } from './support/axe.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'
import { PHONE } from './support/people.ts'

/**
 * Two cases of Monday 2 March. The plan of one is answered on Thursday the 5th at 09:00; the survey of the other, due on
 * Wednesday the 4th at 17:30, is suspended by its customer on Friday the 6th at 10:00, after a working day (Thursday) and
 * an hour and a half of Friday.
 */
describeInBrowser('what is paused', () => {
  const browser = browserTown()
  let answered: Kase
  let suspended: Kase
  const LATE = '1 working day 1 h overdue · paused'
  /** Where a page tells one case, the days below it say by how much. */
  const OVERDUE = 'Overdue · paused'
  const WHY = 'Case suspended'

  beforeAll(async () => {
    const { town } = browser()
    answered = await town.brings(await town.submits('applicant-2'), 'plan-confirmation')
    suspended = await town.brings(await town.submits('applicant-4'), 'survey')
    await town.passesTo('03-05 09:00')
    await town.does(answered, completes('', 'applicant', 'plan-confirmation.0.1.applicant', 'accept'))
    await town.passesTo('03-06 10:00')
    await town.applicantOf(suspended).acts(suspended, 'suspend', { reason: '资金未到位' })
    await town.passesTo('03-10 10:00')
  })

  const pausesOf = (page: Page, limits: string) =>
    page.getByRole('region', { name: limits }).getByRole('list', { name: 'Pauses' }).first()

  test('tells each period of the whole case with its own reason, the present one with who has it', async () => {
    const { town, people } = browser()
    const manager = await town.managerOf(answered)
    const page = await people.signsIn(manager.login, { at: `/cases/${answered.caseNo}` })
    const pauses = pausesOf(page, 'Time limits')
    // 3, 4 and 5 March are taken out: the days after that of the reply, up to that of the answer
    await pauses
      .getByText(/^Paused Mon 2 Mar, .* to Thu 5 Mar, 09:00 · Waiting for the customer’s decision · moved by 3 /)
      .waitFor()
    const now = pauses.getByText(/^Paused since Thu 5 Mar, 09:00 · /)
    expect(await now.innerText()).toContain(
      'Company working on a step that this limit does not count · Marketing Supply',
    )
    await expectAccessible(page)
  })

  test('tells the customer the same in plain words', async () => {
    const page = await browser().people.signsIn('applicant-2', { size: PHONE, at: `/my/cases/${answered.caseNo}` })
    const pauses = pausesOf(page, 'Our promise and statutory limits')
    await pauses
      .getByText(/^Paused Mon 2 Mar, .* to Thu 5 Mar, 09:00 · we waited for your answer to the plan/)
      .waitFor()
    await pauses.getByText(/^Paused since Thu 5 Mar, 09:00/).waitFor()
    await expectAccessible(page)
  })

  test('stays overdue on the board and in its list when it was so before, by as much as then', async () => {
    const page = await browser().people.signsIn('supervisor-chengdong')
    const figure = (name: string) => page.getByRole('link', { name: new RegExp(`^${name}`) })
    // both parts of the survey
    await figure('Overdue').waitFor()
    expect(await figure('Overdue').innerText()).toMatch(/^Overdue\s+2\s/)
    const attention = page.getByRole('region', { name: 'Needs attention' })
    await attention.getByText(LATE).nth(1).waitFor()
    await figure('Overdue').click()
    await page.getByText('2 tasks', { exact: true }).waitFor()
    await page.getByText('Paused only').click()
    await page.getByText('2 tasks', { exact: true }).waitFor()
    await page.getByText(LATE).nth(1).waitFor()
  })

  test('says so on its task and on its case, and its days are told past the one on which it was due', async () => {
    const page = await browser().people.signsIn('marketing-1', {
      at: `/cases/${suspended.caseNo}/tasks/survey.0.1.marketing`,
    })
    await page.locator('main header').getByText(OVERDUE).waitFor()
    const limit = page.getByRole('region', { name: 'Deadline' })
    await limit.getByText(`Paused since Fri 6 Mar, 10:00 · ${WHY}`).waitFor()
    await limit.getByText('Day by day').click()
    const day = (text: string) => limit.getByRole('listitem').filter({ hasText: text })
    await day('Wed, 4 Mar 2026').getByText('day 2').waitFor()
    // Thursday, and as much of Friday as came before the pause
    await day('Thu, 5 Mar 2026').getByText('2 days overdue').waitFor()
    await expectAccessible(page)

    await page.getByRole('link', { name: suspended.caseNo }).click()
    // nobody has it while it is suspended, and what was late is so still
    await page.getByRole('region', { name: 'With' }).getByText('Work and all limits are paused').waitFor()
    const progress = page.getByRole('region', { name: 'Progress' })
    await progress.getByText(OVERDUE).nth(1).waitFor()
    await progress.getByText('2 overdue').waitFor()
  })

  test('goes on counting where it stood when the case is resumed, and keeps the period with its reason', async () => {
    const { town, people } = browser()
    const page = await people.signsIn('marketing-1', { at: `/cases/${suspended.caseNo}/tasks/survey.0.1.marketing` })
    await page.locator('main header').getByText(OVERDUE).waitFor()
    await town.applicantOf(suspended).acts(suspended, 'resume')
    await page
      .locator('main header')
      .getByText(/ overdue$/)
      .waitFor()
    await page.getByText(new RegExp(`^Paused Fri 6 Mar, 10:00 to Tue 10 Mar, .* · ${WHY}`)).waitFor()
  })
})
