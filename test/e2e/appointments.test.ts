import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible } from './support/axe.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'
import { PHONE } from './support/people.ts'

describeInBrowser('an appointment', () => {
  const browser = browserTown()

  // the town begins on Monday 2 March 2026; the survey at 10 kV is promised for Wednesday the 4th
  test('is proposed on the page of the task, put off and agreed on at the customer’s phone', async () => {
    const { town, people } = browser()
    const kase = await town.submits('applicant-1')
    await town.brings(kase, 'survey')
    const desk = await people.signsIn('marketing-1', { at: `/cases/${kase.caseNo}/tasks/survey.0.1.marketing` })
    await proposes(desk, 'Propose a time', '2026-03-04')
    const visit = desk.getByRole('region', { name: 'Appointment' })
    await visit.getByText('Waiting for the customer’s answer').waitFor()
    await expectAccessible(desk)

    const phone = await people.signsIn('applicant-1', { size: PHONE })
    // among what is to be done, and counted in the navigation
    const todo = phone.getByRole('region', { name: 'What you need to do now' }).getByRole('link')
    await todo.getByText('Please answer: appointment for the site survey').waitFor()
    await todo.getByText(`${kase.caseNo} · Wed, 4 Mar 2026, 09:00–11:00`).waitFor()
    await phone.getByRole('link', { name: /^My cases\s*1$/ }).waitFor()
    await expectAccessible(phone)
    await todo.click()
    const mine = phone.getByRole('region', { name: 'Appointment' })
    await mine.getByText('Wed, 4 Mar 2026, 09:00–11:00').waitFor()
    await expectAccessible(phone)
    await mine.getByText('Choose another date').click()
    await mine.getByLabel('Which date suits you?').fill('2026-03-14')
    // a Saturday: Monday is offered instead
    await mine.getByRole('button', { name: 'Use Mon, 16 Mar 2026' }).click()
    await mine.getByRole('button', { name: 'Request this date' }).click()
    await mine.getByText('You requested another date: site survey').waitFor()

    // the desk follows by itself: the clock is paused, and the day asked for is the one that is proposed
    await visit.getByText('The customer requests Mon, 16 Mar 2026').waitFor()
    await visit.getByText('The clock is paused until').waitFor()
    await visit.getByRole('button', { name: 'Propose another time' }).click()
    await visit.getByRole('button', { name: 'Send to the customer' }).click()
    await visit.getByText('Agreed', { exact: true }).waitFor()

    await mine.getByText('Agreed: site survey').waitFor()
    const [download] = await Promise.all([
      phone.waitForEvent('download'),
      mine.getByRole('link', { name: 'Add to calendar' }).click(),
    ])
    expect(download.suggestedFilename()).toBe(`${kase.caseNo}.ics`)
    await expectAccessible(phone)
  })
})

/** Fills in the form of a proposal: the day is typed, the hours stay as they are offered. */
async function proposes(page: Page, name: string, on: string): Promise<void> {
  await page.getByRole('button', { name }).click()
  const day = page.getByLabel('Date', { exact: true })
  await day.fill(on)
  await day.press('Tab')
  await page.getByRole('button', { name: 'Send to the customer' }).click()
}
