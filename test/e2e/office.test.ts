import { expect, test } from 'vitest'
import { expectAccessible } from './support/axe.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'
import { PHONE } from './support/people.ts'

const REVIEW = 'plan-review.0.1.safety'

describeInBrowser('a task that its holder cannot finish', () => {
  const browser = browserTown()

  test('is transferred to a colleague, who sees by whom and why, on a phone as well', async () => {
    const { town, people } = browser()
    const kase = await town.brings(await town.submits('applicant-1'), 'plan-review')
    await town.person('safety-1').acts(kase, `tasks/${REVIEW}/claim`, {})
    const at = `/cases/${kase.caseNo}/tasks/${REVIEW}`

    const page = await people.signsIn('safety-1', { at })
    await page.getByRole('button', { name: 'Transfer' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Its clock continues').waitFor()
    await dialog.getByRole('combobox', { name: 'Colleague' }).click()
    await page.locator('.ant-select-item-option').first().click()
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('明天外出培训，请接续审核')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Transfer' }).click()
    await page.getByText('Assigned to').first().waitFor()

    const colleague = await people.signsIn('safety-2', { size: PHONE, at })
    await colleague.getByText('明天外出培训，请接续审核').first().waitFor()
    await colleague.getByText(/Transferred by/).waitFor()
    await colleague
      .getByRole('button', { name: 'Complete: Approve' })
      .or(colleague.getByText('Approved', { exact: true }))
      .first()
      .waitFor()
    await expectAccessible(colleague)
    expect(await colleague.getByRole('button', { name: 'Claim' }).count()).toBe(0)
  })
})
