import { expect, test } from 'vitest'
import { expectAccessible } from './support/axe.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'
import { PHONE } from './support/people.ts'

describeInBrowser('an outcome that was given by mistake', () => {
  const browser = browserTown()

  test('is taken back by the reviewer, and the form is there again as it was filled in', async () => {
    const { town, people } = browser()
    const kase = await town.brings(await town.submits('applicant-1'), 'plan-review')
    const review = 'plan-review.0.1.safety'
    const returned = { toStep: 'internal-plan', reason: '保安负荷未说明来源' }
    await town.person('safety-1').acts(kase, `tasks/${review}/return`, returned)

    const page = await people.signsIn('safety-1', { at: `/cases/${kase.caseNo}/tasks/${review}` })
    await page.getByRole('button', { name: 'Take back' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('its clock continues').waitFor()
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('退回环节选错')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Take back' }).click()

    await page.getByRole('button', { name: 'Complete: Return' }).waitFor()
    expect(await page.getByRole('radio', { name: 'Internal supply plan' }).isChecked()).toBe(true)
    expect(await page.getByRole('textbox', { name: 'Reason' }).inputValue()).toBe('保安负荷未说明来源')
    // the log says who took back what, and why
    await page.goto(`/cases/${kase.caseNo}?view=log`)
    await page.getByText('Outcome taken back').waitFor()
    await page.getByText('退回环节选错').waitFor()
  })

  test('is offered to be taken back in the message that says it was completed', async () => {
    const { town, people } = browser()
    const kase = await town.brings(await town.submits('applicant-1'), 'plan-review')
    const review = 'plan-review.0.1.safety'
    await town.person('safety-1').acts(kase, `tasks/${review}/claim`, {})

    const page = await people.signsIn('safety-1', { at: `/cases/${kase.caseNo}/tasks/${review}` })
    await page.getByText('Approved', { exact: true }).click()
    await page.getByRole('button', { name: 'Complete: Approve' }).click()
    const message = page.locator('.ant-message-notice').filter({ hasText: 'Completed: Plan review' })
    await message.getByRole('link', { name: 'Take back' }).click()

    // on the task itself, so that one sees what one takes back
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('看错了单线图')
    await dialog.getByRole('button', { name: 'Take back' }).click()
    await page.getByRole('button', { name: 'Complete: Approve' }).waitFor()
    await page.waitForURL(`**/cases/${kase.caseNo}/tasks/${review}`)
  })

  test('takes a task with it, whose address says so and leads to the log', async () => {
    const { town, people } = browser()
    const kase = await town.brings(await town.submits('applicant-3'), 'plan-review')
    const page = await people.signsIn('safety-1', { at: `/cases/${kase.caseNo}/tasks/plan-review.0.1.safety` })
    await page.getByRole('button', { name: 'Claim' }).waitFor()
    const mistaken = { reason: '导线截面有误' }
    await town.person('production-1').acts(kase, 'tasks/external-plan.0.1.production/take-back', mistaken)

    // by itself on the open page, and on one that is opened from a mail
    await page.getByRole('heading', { name: 'Task withdrawn: Plan review' }).waitFor()
    await page.goto(`/cases/${kase.caseNo}/tasks/plan-review.0.1.safety`)
    await page.getByRole('heading', { name: 'Task withdrawn: Plan review' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: `Full record of case ${kase.caseNo}` }).click()
    await page.getByText('导线截面有误').waitFor()
    // what the case never had is no page
    await page.goto(`/cases/${kase.caseNo}/tasks/plan-review.0.9.safety`)
    await page.getByRole('heading', { name: 'Page not found' }).waitFor()
  })

  test('is taken back by the customer, who is told what is withdrawn with it', async () => {
    const { town, people } = browser()
    const kase = await town.brings(await town.submits('applicant-2'), 'plan-confirmation')
    const objected = { form: { part: 'internal-plan' }, remark: '希望变压器为 1000 kVA' }
    await town.person('applicant-2').completes(kase, 'plan-confirmation.0.1.applicant', 'object', objected)

    const page = await people.signsIn('applicant-2', { size: PHONE, at: `/my/cases/${kase.caseNo}` })
    await page.getByRole('region', { name: 'Submitted; you can still take back' }).getByRole('button').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Internal supply plan').waitFor()
    await expectAccessible(page)
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('误点了异议')
    await dialog.getByRole('button', { name: 'Take back' }).click()

    await page.getByRole('heading', { name: 'Read the plan and answer' }).waitFor()
    expect(await page.getByRole('radio', { name: 'I object' }).isChecked()).toBe(true)
    expect(await page.getByLabel('Why?').inputValue()).toBe('希望变压器为 1000 kVA')
    await page.getByRole('radio', { name: 'I accept' }).check()
    await page.getByRole('button', { name: 'Accept the plan' }).click()
    await page.getByRole('button', { name: 'The works have started' }).waitFor()
  })
})
