import { expect, test } from 'vitest'
import { expectAccessible } from './support/axe.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'
import { PHONE } from './support/people.ts'

const REVIEW = 'plan-review.0.1.safety'
const LEADER = '蒋立新'

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

  test('is looked at by a colleague who signs after, and has its effect with that signature', async () => {
    const { town, people } = browser()
    const kase = await town.brings(await town.submits('applicant-2'), 'plan-review')
    await town.person('safety-1').acts(kase, `tasks/${REVIEW}/claim`, {})
    const at = `/cases/${kase.caseNo}/tasks/${REVIEW}`

    const page = await people.signsIn('safety-1', { at })
    await page.getByRole('button', { name: 'Add signatures' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: /^After/ }).check()
    await dialog.getByRole('combobox', { name: 'People' }).click()
    await page.locator('.ant-select-item-option').filter({ hasText: 'Department head' }).click()
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('重要用户，请负责人签署')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Add signatures' }).click()
    await page.getByText('Signs after the outcome').waitFor()
    await page.getByText('Approved', { exact: true }).click()
    await page.getByRole('button', { name: 'Complete: Approve' }).click()
    await page.getByText('Outcome put to signature, not in effect yet').first().waitFor()
    await page.goto('/tasks')
    await page.getByText(/Waits for the signature of/).waitFor()
    await page.getByRole('checkbox', { name: 'Waiting for a colleague' }).check()
    await page.getByText(/Waits for the signature of/).waitFor()
    await expectAccessible(page)
    await page.goto(at)
    await page.getByText('is out for signature').waitFor()

    const head = await people.signsIn('safety-head', { size: PHONE, at: '/tasks?list=asked' })
    await head.getByText('Plan review').first().waitFor()
    await head.getByText(/Waits for the signature of/).waitFor()
    await head.goto(at)
    await head.getByRole('region', { name: 'Opinions and signatures' }).getByRole('button', { name: 'Answer' }).click()
    await head.getByRole('radio', { name: 'Agrees' }).check()
    await head.getByRole('textbox', { name: 'Your words' }).fill('同意，注意保安电源')
    await expectAccessible(head)
    await head.getByRole('dialog').getByRole('button', { name: 'Answer' }).click()
    await page.getByText('同意，注意保安电源').first().waitFor()
    await page.getByRole('button', { name: 'Take back' }).waitFor()
  })

  test('is copied to a colleague of another region, who reads it on a phone and gives an opinion', async () => {
    const { town, people } = browser()
    const kase = await town.brings(await town.submits('applicant-1'), 'plan-review')
    await town.person('safety-1').acts(kase, `tasks/${REVIEW}/claim`, {})
    const at = `/cases/${kase.caseNo}`

    const page = await people.signsIn('safety-1', { at })
    const copies = page.getByRole('region', { name: 'Copies' })
    await copies.getByText('Nobody has been sent a copy').waitFor()
    await copies.getByRole('button', { name: 'Send a copy' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Send to' }).fill(LEADER)
    await page.locator('.ant-select-item-option').filter({ hasText: LEADER }).click()
    await dialog.getByRole('textbox', { name: 'Remark (optional)' }).fill('涉及城西变电站，请阅知')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Send a copy' }).click()
    await copies.getByText('Unread').waitFor()

    const reader = await people.signsIn('leader-chengxi', { size: PHONE, at: '/copies' })
    await reader.getByText('涉及城西变电站，请阅知').waitFor()
    await expectAccessible(reader)
    await reader.getByRole('link', { name: kase.caseNo }).click()
    const own = reader.getByRole('region', { name: 'Copies' })
    await own.getByText('for your information').waitFor()
    await own.getByRole('button', { name: 'Give an opinion' }).click()
    await reader.getByRole('textbox', { name: 'Opinion' }).fill('城西侧可配合')
    await expectAccessible(reader)
    await reader.getByRole('dialog').getByRole('button', { name: 'Give an opinion' }).click()
    await own.getByText('城西侧可配合').waitFor()
    expect(await reader.getByRole('button', { name: 'Transfer' }).count()).toBe(0)

    // whoever sent it reads when it was read and what the colleague thinks, and withdraws it
    await copies.getByText('城西侧可配合').waitFor()
    await copies.getByText(/^Read /).waitFor()
    await copies.getByRole('button', { name: 'Withdraw the copy' }).click()
    await copies.getByText(/^Withdrawn by/).waitFor()
    await reader.goto('/copies?read=true')
    await reader.getByText('Nothing has been copied to you').waitFor()
  })
})
