import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { Kase } from '../support/story.ts'
import { expectAccessible } from './support/axe.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'

/** One action on many tasks: chosen by keyboard, shown beforehand, done once, told row by row. */
describeInBrowser('bulk work in the work list', () => {
  const browser = browserTown()
  let cases: Kase[]

  beforeAll(async () => {
    const { town } = browser()
    cases = []
    for (const applicant of ['applicant-1', 'applicant-2', 'applicant-3']) cases.push(await town.submits(applicant))
    // the third waits for its customer: one task of the customer's, which nobody of the company may urge
    await town.person('marketing-1').asksFor(cases[2]!, ['site-plan'])
  })

  const chosen = (page: Page) => page.getByRole('toolbar', { name: 'Selected tasks' })
  async function choosesAll(page: Page): Promise<void> {
    await page.getByText('4 tasks', { exact: true }).waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    for (let line = 1; line < 4; line++) await page.keyboard.press('j')
    await page.keyboard.press('Shift+X')
    await chosen(page).getByText('4 tasks selected').waitFor()
  }

  test('a supervisor urges several with one reason; what is refused is told before, and nothing chosen is lost meanwhile', async () => {
    const { town, people } = browser()
    const page = await people.signsIn('supervisor-chengdong')
    await page.getByRole('link', { name: /^Work list/ }).click()
    await choosesAll(page)

    // the list is read again, as somebody claims a task: all stay chosen
    await town.person('marketing-2').claims(cases[0]!, 'acceptance.0.1.marketing')
    await page.locator('main').getByText('赵建国').waitFor()
    await chosen(page).getByText('4 tasks selected').waitFor()

    await chosen(page).getByRole('button', { name: 'Send reminder' }).click()
    const dialog = page.getByRole('dialog')
    // the customer's own task is refused, and says why
    await dialog.getByText('will be skipped: Not allowed').waitFor()
    expect(await dialog.getByText('will be done').count()).toBe(3)
    await expectAccessible(page)
    await dialog.getByRole('textbox', { name: 'Remark' }).fill('请本周内办结')
    await dialog.getByRole('button', { name: 'Send reminder (3 tasks)' }).click()
    await dialog.getByText('3 of 4 done').waitFor()
    await dialog.getByRole('button', { name: 'Done', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })

    for (const kase of cases) {
      const urged = await town.events(kase, 'Urged')
      expect(urged.map(({ text }) => text)).toEqual(['请本周内办结'])
    }
  })

  test('a head gives more time to several, and each is told that it was done', async () => {
    const { town, people } = browser()
    const page = await people.signsIn('marketing-head')
    await page.getByRole('checkbox', { name: 'Choose all tasks shown' }).check()
    await chosen(page).getByText('3 tasks selected').waitFor()
    await chosen(page).getByRole('button', { name: 'Internal extension' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Extend by' }).fill('2')
    await dialog.getByText('will be done').nth(2).waitFor()
    await dialog.getByRole('button', { name: 'Internal extension (3 tasks)' }).click()
    await dialog.getByText('Please fill in').waitFor()
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('系统切换')
    await dialog.getByRole('button', { name: 'Internal extension (3 tasks)' }).click()
    await dialog.getByText('3 of 3 done').waitFor()
    for (const kase of cases) {
      const [extended] = await town.events(kase, 'TaskExtended')
      expect(extended?.data['by']).toEqual({ value: 2, unit: 'workingDays' })
    }
  })

  test('a reviewer, who may do nothing to several, is offered nothing of it', async () => {
    const page = await browser().people.signsIn('marketing-1')
    await page.getByRole('link', { name: 'Acceptance' }).first().waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    expect(await page.getByRole('checkbox', { name: /^Choose/ }).count()).toBe(0)
    await page.keyboard.press('?')
    const help = page.getByRole('dialog')
    await help.getByText('How to use the work list').waitFor()
    await help.getByText('open', { exact: true }).waitFor()
    expect(await help.getByText('choose', { exact: true }).count()).toBe(0)
    await expectAccessible(page)
  })
})
