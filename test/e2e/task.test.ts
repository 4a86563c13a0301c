import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { Kase } from '../support/story.ts'
import { expectAccessible } from './support/axe.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'
import { PHONE } from './support/people.ts'

describeInBrowser('the page of a task', () => {
  const browser = browserTown()
  let kase: Kase
  const goTo = (page: Page, task: string) => page.goto(`/cases/${kase.caseNo}/tasks/${task}`)

  beforeAll(async () => {
    const { town } = browser()
    kase = await town.brings(await town.submits('applicant-2'), 'external-plan')
  })

  test('checks figures as they are typed, keeps them over a reload, and sends them once', async () => {
    const page = await browser().people.signsIn('production-1')
    await goTo(page, 'external-plan.0.1.production')
    const voltage = page.getByRole('textbox', { name: 'Supply voltage' })
    await voltage.fill('1200')
    await page.getByText('Must be 1,000 kV or less').waitFor()
    await voltage.fill('10')
    await page.getByRole('textbox', { name: 'Capacity reserved on the feeder' }).fill('800')
    await page.reload()
    await page.getByRole('heading', { name: 'External supply plan', level: 1 }).waitFor()
    expect(await voltage.inputValue()).toBe('10')

    await page.getByRole('button', { name: 'Complete: Plan drafted' }).click()
    await page.getByText('Please fill in').first().waitFor()
    await page.getByRole('textbox', { name: 'Number of sources' }).fill('1')
    await page.getByRole('textbox', { name: 'Line length' }).fill('650')
    await page.getByRole('textbox', { name: 'Conductor cross-section' }).fill('120')
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Complete: Plan drafted' }).click()
    await page.waitForURL('**/tasks')

    const { town } = browser()
    const drafted = (await town.events(kase, 'TaskCompleted')).find(
      ({ data }) => data['task'] === 'external-plan.0.1.production',
    )
    expect(drafted?.data['form']).toEqual({
      ...{ feederKva: 800, voltageKv: 10, sources: 1, lineLengthM: 650, conductorMm2: 120 },
    })
    await town.person('marketing-1').completes(kase, 'internal-plan.0.1.marketing', 'drafted', {
      form: { transformerKva: 800, meteringCurrentA: 50, securityLoadKw: 0, ownSourceKw: 0 },
    })
  })

  test('a review shows what concerns the department, and goes back with a reason and a step', async () => {
    const page = await browser().people.signsIn('safety-1', { language: 'zh' })
    await goTo(page, 'plan-review.0.1.safety')
    await page.getByText('保安负荷').waitFor()
    expect(await page.getByText('与本部门有关').count()).toBeGreaterThan(0)
    await page.getByText('退回', { exact: true }).click()
    await page.getByRole('button', { name: '办结：退回' }).click()
    await page.getByText('请填写').first().waitFor()
    await page.getByRole('radio', { name: '内部供电方案' }).check()
    await page.getByRole('textbox', { name: '理由' }).fill('保安负荷未说明来源')
    await page.getByRole('button', { name: '办结：退回' }).click()
    await page.waitForURL('**/tasks')

    // a colleague of another department reads the reason
    const colleague = await browser().people.signsIn('dispatch-1', { language: 'zh' })
    await goTo(colleague, 'plan-review.0.1.dispatch')
    await colleague.getByText('保安负荷未说明来源').waitFor()
    await expectAccessible(colleague)
  })

  test('a head gives the task to somebody, and the deadline is explained day by day', async () => {
    const page = await browser().people.signsIn('dispatch-head')
    await goTo(page, 'plan-review.0.1.dispatch')
    await page.getByRole('button', { name: 'Assign' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Assign to' }).click()
    await page.getByTitle(/^何静/).click()
    await dialog.getByRole('button', { name: 'Assign' }).click()
    await page.getByText('Assigned to 何静').waitFor()

    await page.getByText('Day by day').click()
    // two working days from Monday 2 March
    await page.getByText('The start day is not counted (Civil Code 201)').waitFor()
    expect(await page.getByRole('listitem').filter({ hasText: 'day 1' }).innerText()).toContain('Tue, 3 Mar 2026')
    expect(await page.getByRole('listitem').filter({ hasText: 'day 2' }).innerText()).toContain('Wed, 4 Mar 2026')
  })

  test('a document is shown to the customer by whoever filed it; who said so stands beside it and in the audit', async () => {
    const page = await browser().people.signsIn('production-1')
    await goTo(page, 'external-plan.0.1.production')
    const panel = page.getByRole('region', { name: 'Documents' })
    const file = { name: '线路走廊.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 corridor') }
    await panel.locator('input[type=file]').setInputFiles(file)
    await panel.getByRole('button', { name: 'Show to the customer: 线路走廊.pdf' }).click()
    const asked = page.getByRole('tooltip')
    await asked.getByText('The customer will be able to view this document.').waitFor()
    await expectAccessible(page)
    await asked.getByRole('button', { name: 'Show to the customer' }).click()
    await panel.getByText(/^Visible to the customer · Set by \S/).waitFor()
    await panel.getByRole('button', { name: 'Make internal: 线路走廊.pdf' }).waitFor()

    const customer = await browser().people.signsIn('applicant-2', { at: `/my/cases/${kase.caseNo}` })
    await customer.getByText('线路走廊.pdf').waitFor()

    const administrator = await browser().people.signsIn('administrator', { at: '/admin/log' })
    const row = administrator.getByRole('row', { name: /Change who sees a document/ })
    await row.getByText(kase.caseNo).waitFor()
  })

  test('in a rehearsal the clock is moved on from the bar, and one becomes somebody else', async () => {
    const page = await browser().people.signsIn('dispatch-2', { size: PHONE })
    await goTo(page, 'plan-review.0.1.dispatch')
    const chip = page.locator('main header')
    // the third working day has just begun, or runs by some minutes
    await chip.getByText(/^(3 working days|2 working days .*) left$/).waitFor()
    await page.getByRole('button', { name: '+1 working day' }).click()
    await chip.getByText(/^(2 working days|1 working day .*) left$/).waitFor()

    await page.getByRole('button', { name: 'Sign in as …' }).click()
    await page.getByRole('menuitem', { name: 'Chengdong' }).hover()
    await page.getByRole('menuitem', { name: 'Supervisor · supervisor-chengdong' }).click()
    await page.getByRole('button', { name: /韩国梁/ }).waitFor()
    await expectAccessible(page)
  })

  test('what one may not see looks like what is not there', async () => {
    const page = await browser().people.signsIn('supervisor-chengxi')
    await goTo(page, 'plan-review.0.1.dispatch')
    await page.getByRole('heading', { name: 'Page not found' }).waitFor()
    await expectAccessible(page)
  })
})
