import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { completes, act } from '../../demo/story.ts'
import type { Kase } from '../support/story.ts'
import { expectAccessible } from './support/axe.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'
import { PHONE } from './support/people.ts'

describeInBrowser('the case page of a customer', () => {
  const browser = browserTown()

  const opens = async (kase: Kase) => {
    const page = await browser().people.signsIn(kase.story.applicant, { size: PHONE, at: `/my/cases/${kase.caseNo}` })
    await page.getByRole('heading', { name: `New connection ${kase.caseNo}`, level: 1 }).waitFor()
    return page
  }

  test('begins at what is theirs to do: the plan is read, objected to, compared and accepted', async () => {
    const { town, people } = browser()
    const kase = await town.submits('applicant-1')
    await town.brings(kase, 'plan-confirmation')
    const page = await people.signsIn('applicant-1', { size: PHONE })
    await page.waitForURL('**/my')
    await expectAccessible(page)
    await page.getByRole('region', { name: 'What you need to do now' }).getByRole('link').click()

    await page.getByRole('heading', { name: 'Read the plan and answer' }).waitFor()
    // the reply of the account manager, and the transformer of the plan
    const plan = page.getByRole('region', { name: 'Supply plan' })
    await plan.getByText('供电方案已答复').waitFor()
    await page.getByText('800 kVA').first().waitFor()
    await expectAccessible(page)
    await page.getByRole('radio', { name: 'I object' }).check()
    await page.getByRole('radio', { name: 'Transformer and metering' }).check()
    await page.getByLabel('Why?').fill('希望变压器为 1000 kVA')
    await page.getByRole('button', { name: 'Object' }).click()
    await page.getByText('We are preparing your supply plan.').first().waitFor()

    // the company makes it anew; the page follows by itself
    const form = { transformerKva: 1000, meteringCurrentA: 50, securityLoadKw: 0, ownSourceKw: 0 }
    await town.does(kase, completes('', 'marketing-1', 'internal-plan.0.2.marketing', 'drafted', { form }))
    // only marketing looks at the transformer: the other approvals stand
    await town.does(kase, completes('', 'marketing-2', 'plan-review.0.2.marketing', 'approve'))
    const reply = { remark: '已按您的意见修改' }
    await town.does(kase, completes('', 'manager', 'plan-reply.0.2.account-manager', 'replied', reply))
    await plan.getByText('已按您的意见修改').waitFor()
    const was = page.getByText('In the previous reply').locator('..')
    await was.getByText('800 kVA').waitFor()
    await expectAccessible(page)
    await page.getByRole('radio', { name: 'I accept' }).check()
    await page.getByRole('button', { name: 'Accept the plan' }).click()
    await page.getByRole('button', { name: 'The works have started' }).waitFor()
  })

  test('goes through works, report, defects and contract, a big button at a time', async () => {
    const { town } = browser()
    const kase = await town.submits('applicant-2')
    await town.brings(kase, 'customer-works')
    const page = await opens(kase)
    await page.getByText('Set your completion date').first().click()
    await page.getByLabel('Expected completion').first().fill('2026-05-20')
    await page.getByRole('button', { name: 'Save' }).first().click()
    await page.getByText('Saved', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'The works have started' }).click()
    await page.getByText('Start recorded').waitFor()
    await page.getByRole('button', { name: 'The works are complete' }).click()

    await page.getByRole('heading', { name: 'Report completion of the works' }).waitFor()
    await page.getByRole('button', { name: 'Report completion' }).click()
    await page.getByText('Please upload the documents above first.').waitFor()
    await expectAccessible(page)
    await uploads(page, 'As-built drawings')
    await page.getByRole('button', { name: 'Report completion' }).click()
    await page.getByText('We are inspecting the finished works.').first().waitFor()

    const at = 'completion-inspection.1.1'
    for (const each of ['production', 'dispatch', 'safety']) {
      await town.does(kase, completes('', `${each}-1`, `${at}.${each}`, 'pass'))
    }
    const items = ['配电室缺少绝缘垫', '变压器外壳未接地']
    await town.does(kase, completes('', 'marketing-1', `${at}.marketing`, 'defects', { items }))
    await page.getByText('2 defects to fix').waitFor()
    await page.getByText('No. 2 变压器外壳未接地').waitFor()
    await expectAccessible(page)
    for (const number of [1, 2]) {
      await uploads(page, 'Evidence that a defect was fixed')
      await page.getByRole('button', { name: `Mark no. ${number} as fixed` }).click()
      await page.getByText(`No. ${number} is marked as fixed`).waitFor()
      await page.getByRole('button', { name: `Mark no. ${number} as fixed` }).waitFor({ state: 'detached' })
    }
    await uploads(page, 'As-built drawings')
    await page.getByRole('button', { name: 'Report completion' }).click()
    await page.getByText('We are inspecting the finished works.').first().waitFor()
  })

  test('supplies what is missing: the clock is paused, says why, and runs again', async () => {
    const { town } = browser()
    const kase = await town.submits('applicant-3')
    const remark = '总平面图须标出用地红线'
    const ask = { kinds: ['site-plan'], remark }
    await town.person('marketing-1').acts(kase, 'tasks/acceptance.0.1.marketing/request-supplement', ask)
    const page = await opens(kase)
    await page.getByRole('region', { name: 'Supply the missing documents' }).getByText(remark).waitFor()
    await page.getByText('Our clock is paused: we are waiting for your documents').first().waitFor()
    await expectAccessible(page)
    await uploads(page, 'Site plan')
    await page.getByRole('button', { name: 'Send documents' }).click()
    await page.getByText('You have nothing to do. We are working on it.').waitFor()
  })

  test('says why drawings came back, beside the place for the changed ones', async () => {
    const { town } = browser()
    const kase = await town.submits('applicant-5', { wantsDesignReview: true })
    await town.brings(kase, 'customer-works')
    const documents = ['design-drawings'] as const
    const design = 'design-submission.0.1.applicant'
    await town.does(kase, completes('', 'applicant', design, 'submit', { documents: [...documents] }))
    const answers = [
      ['production', 'return', { remark: '缺少继电保护整定资料' }],
      ['dispatch', 'approve', {}],
      ['safety', 'return', { remark: '接地网未标注电阻' }],
    ] as const
    for (const [department, outcome, more] of answers) {
      const task = `design-review.0.1.${department}`
      await town.does(kase, completes('', `${department}-1`, task, outcome, more))
    }
    const page = await opens(kase)
    const todo = page.getByRole('region', { name: 'Submit the design drawings' })
    await todo.getByText('What to change').waitFor()
    await todo.getByText('Production technology 缺少继电保护整定资料').waitFor()
    await todo.getByText('Safety supervision 接地网未标注电阻').waitFor()
    await page.getByRole('region', { name: 'Messages' }).getByText('接地网未标注电阻').waitFor()
    await expectAccessible(page)
    await uploads(page, 'Design drawings')
    await todo.getByRole('button', { name: 'Submit for review' }).click()
    await todo.getByText('What to change').waitFor({ state: 'detached' })
  })

  test('suspends and resumes, and withdraws after being told what follows', async () => {
    const { town } = browser()
    const kase = await town.submits('applicant-4')
    await town.does(kase, act('', 'applicant', { action: 'suspend', reason: '资金未到位' }))
    const page = await opens(kase)
    await page.getByRole('button', { name: 'Resume the application' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Resume' }).click()
    await page.getByText('We are checking your application.').first().waitFor()
    await page.getByRole('button', { name: 'Withdraw the application' }).click()
    await page.getByText('This cannot be undone', { exact: false }).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Withdraw permanently' }).click()
    await page.getByText('Withdrawn by you.').waitFor()
    // over: nothing more is offered
    expect(await page.getByRole('button', { name: 'Suspend the application' }).count()).toBe(0)
    await expectAccessible(page)
  })

  test('is not for others: another customer finds no such page, and staff are told whose it is', async () => {
    const { town, people } = browser()
    const kase = await town.submits('applicant-9')
    const other = await people.signsIn('applicant-10', { at: `/my/cases/${kase.caseNo}` })
    await other.getByRole('heading', { name: 'Page not found' }).waitFor()
    await expectAccessible(other)
    const clerk = await people.signsIn('marketing-1', { at: '/my' })
    await clerk.getByRole('heading', { name: 'You don’t have access to this page' }).waitFor()
    await expectAccessible(clerk)
  })
})

async function uploads(page: Page, kind: string): Promise<void> {
  const file = { name: `${kind}.txt`, mimeType: 'text/plain', buffer: Buffer.from(`${kind}\n`) }
  const place = page.getByRole('region', { name: kind }).first()
  await place.locator('input[type=file]').first().setInputFiles(file)
  await place
    .getByRole('link', { name: `${kind}.txt` })
    .first()
    .waitFor()
}
