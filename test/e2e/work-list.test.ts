import { beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './support/axe.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'

describeInBrowser('the work list', () => {
  const browser = browserTown()

  beforeAll(async () => {
    await browser().town.submits('applicant-2')
  })

  test('a reviewer claims and completes by keyboard, and a colleague sees it without doing anything', async () => {
    const reviewer = await browser().people.signsIn('marketing-1')
    const colleague = await browser().people.signsIn('marketing-2')
    const line = (page: typeof reviewer) => page.getByRole('link', { name: 'Acceptance' })
    await line(colleague).waitFor()
    expect(await colleague.getByText('Unclaimed', { exact: true }).first().isVisible()).toBe(true)

    await line(reviewer).waitFor()
    await reviewer.keyboard.press('j')
    await reviewer.keyboard.press('c')
    await reviewer.getByText(/^Claimed: Acceptance · /).waitFor()
    // the name of marketing-1
    await colleague.getByText('王丽华').waitFor()

    await reviewer.keyboard.press('Enter')
    await reviewer.getByRole('heading', { name: 'Acceptance', level: 1 }).waitFor()
    await expectAccessible(reviewer)
    const complete = reviewer.getByRole('button', { name: 'Complete: Accept' })
    await complete.focus()
    await reviewer.keyboard.press('Enter')
    await reviewer.waitForURL('**/tasks')

    // the case has gone on to the survey: acceptance leaves the colleague's list, the survey comes
    await colleague.getByRole('link', { name: 'Site survey' }).waitFor()
    expect(await line(colleague).count()).toBe(0)
    await expectAccessible(colleague)
  })

  test('what is filtered stands in the address and is there again after a reload', async () => {
    const page = await browser().people.signsIn('production-1')
    await page.getByRole('link', { name: 'Site survey' }).waitFor()
    await page.getByRole('checkbox', { name: 'Green channel only' }).check()
    await page.getByText('No tasks match these filters').waitFor()
    expect(new URL(page.url()).search).toBe('?green=true')
    await page.reload()
    await page.getByText('No tasks match these filters').waitFor()
    expect(await page.getByRole('checkbox', { name: 'Green channel only' }).isChecked()).toBe(true)
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await page.getByRole('link', { name: 'Site survey' }).waitFor()
  })
})
