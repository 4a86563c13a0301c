import { beforeAll, expect, test } from 'vitest'
import { expectAccessible } from './support/axe.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'

describeInBrowser('the trends', () => {
  const browser = browserTown()

  beforeAll(async () => {
    const { town } = browser()
    await town.brings(await town.submits('applicant-2'), 'plan-reply')
  })

  test('say how limits were kept, with the number of cases that stand behind each figure', async () => {
    const page = await browser().people.signsIn('leader-chengdong')
    await page.getByRole('link', { name: 'Trends' }).click()
    await page.getByRole('heading', { name: 'On-time performance' }).waitFor()
    await page
      .getByRole('img', { name: /same figures/ })
      .locator('svg')
      .first()
      .waitFor()
    // five departments reviewed within the two days
    const review = page.getByRole('row', { name: /^Plan review/ }).first()
    expect(await review.innerText()).toMatch(/5\s+1\s+100% \(5 of 5\)/)
    await expectAccessible(page)
    // the open list is named as its field is
    await page.getByRole('combobox', { name: 'Category' }).click()
    await page.getByRole('listbox', { name: 'Category' }).first().waitFor({ state: 'attached' })
    await page.keyboard.press('Escape')

    await page.getByText('By week', { exact: true }).click()
    await page.waitForURL('**/trends?**by=week**')
    await page
      .getByText(/^week of /)
      .first()
      .waitFor()
  })

  test('are exported as a workbook and print without the navigation', async () => {
    const page = await browser().people.signsIn('leader-chengdong', { at: '/trends' })
    const button = page.getByRole('button', { name: 'Export to Excel' })
    await button.waitFor()
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()])
    expect(file.suggestedFilename()).toBe('trends.xlsx')
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('navigation').isVisible()).toBe(false)
    expect(await button.isVisible()).toBe(false)
    expect(await page.getByRole('heading', { name: 'On-time performance' }).isVisible()).toBe(true)
  })

  test('say so where nothing was closed', async () => {
    const page = await browser().people.signsIn('leader-chengdong', { at: '/trends?from=2025-06-01&to=2025-06-30' })
    await page.getByText('Nothing closed in this period').waitFor()
    await expectAccessible(page)
  })
})
