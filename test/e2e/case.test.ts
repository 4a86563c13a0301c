import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { Kase } from '../support/story.ts'
import { expectAccessible } from './support/axe.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'
import { PHONE } from './support/people.ts'

/** The page of a case for the company's people, from a list to the log. */
describeInBrowser('the page of a case', () => {
  const browser = browserTown()
  let kase: Kase
  const goesTo = (page: Page) => page.goto(`/cases/${kase.caseNo}`)

  beforeAll(async () => {
    const { town } = browser()
    kase = await town.brings(await town.submits('applicant-2'), 'plan-review')
  })

  test('is one step from the list, and says whose it is, who has it and until when', async () => {
    const page = await browser().people.signsIn('safety-1')
    await page.getByRole('link', { name: kase.caseNo }).click()
    await page.getByRole('heading', { name: new RegExp(kase.caseNo), level: 1 }).waitFor()
    await page.getByText('800 kVA · 700 kW').waitFor()
    const ball = page.getByRole('region', { name: 'With' })
    // five departments review at the same time, two working days after Monday 2 March
    expect(await ball.getByRole('link', { name: 'Plan review' }).count()).toBe(5)
    // and so is the next deadline of the case
    expect(await ball.getByText('due Wed 4 Mar, 17:30').count()).toBe(6)
    await expectAccessible(page)
  })

  test('tells its course, its limits with the days used, and what was left out and why', async () => {
    const page = await browser().people.signsIn('safety-1')
    await goesTo(page)
    const course = page.getByRole('region', { name: 'Progress' })
    await course.getByRole('heading', { name: 'External supply plan' }).waitFor()
    await course.getByRole('heading', { name: 'Next steps' }).waitFor()
    await course.getByText(/steps are not needed/).click()
    await course.getByText('Not a temporary supply').first().waitFor()
    const limits = page.getByRole('region', { name: 'Time limits' })
    // handed in and brought here within one day, which is not counted
    await limits.getByText('0 of 20 working days').waitFor()
    await limits.getByText('Day by day').first().click()
    await limits.getByText('The start day is not counted (Civil Code 201)').waitFor()
  })

  test('shows what happens elsewhere without being asked', async () => {
    const { town, people } = browser()
    const page = await people.signsIn('safety-1')
    await goesTo(page)
    const course = page.getByRole('region', { name: 'Progress' })
    await course.getByRole('heading', { name: 'Plan review' }).waitFor()
    await town.person('dispatch-1').completes(kase, 'plan-review.0.1.dispatch', 'return', {
      form: { toStep: 'internal-plan' },
      remark: '保安负荷未说明来源',
    })
    await course.getByText('保安负荷未说明来源').waitFor()
    await course.getByText(/^Returned Mon 2 Mar/).waitFor()
  })

  test('offers a supervisor what the case allows, and the log says who did it and when', async () => {
    const page = await browser().people.signsIn('supervisor-chengdong')
    await goesTo(page)
    const now = page.getByRole('region', { name: 'Your actions' })
    await now.getByRole('button', { name: 'Admit to the green channel' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Admit to the green channel' }).click()
    await dialog.getByText('Please fill in').first().waitFor()
    await dialog.getByRole('combobox', { name: 'Basis' }).click()
    await page.getByTitle('Public welfare').click()
    await dialog.getByLabel('Until').fill('2026-12-31')
    await page.keyboard.press('Enter')
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('医院扩建')
    await dialog.getByRole('button', { name: 'Admit to the green channel' }).click()
    await dialog.getByRole('button', { name: 'Done' }).click()
    await page.locator('main header').getByText('Public welfare').waitFor()
    expect(await now.getByRole('button', { name: 'Leave the green channel' }).count()).toBe(1)

    await page.getByRole('link', { name: 'Full record' }).click()
    const line = page.getByRole('row').filter({ hasText: 'Admitted to the green channel' })
    await line.getByText('医院扩建').waitFor()
    expect(await line.innerText()).toContain('Supervisor')
    expect(new URL(page.url()).search).toBe('?view=log')
    await expectAccessible(page)
  })

  test('is read on a phone, and refused to whom it does not concern', async () => {
    const { people } = browser()
    const phone = await people.signsIn('manager-chengdong-1', { size: PHONE })
    const manager = await browser().town.managerOf(kase)
    const page = manager.login === 'manager-chengdong-1' ? phone : await people.signsIn(manager.login, { size: PHONE })
    await goesTo(page)
    await page.getByRole('heading', { name: new RegExp(kase.caseNo), level: 1 }).waitFor()
    await page.getByRole('link', { name: 'Documents and plan' }).click()
    await page.getByText('Transformer capacity').waitFor()
    expect(Number(await page.evaluate('document.getElementById("page").scrollWidth'))).toBeLessThanOrEqual(PHONE.width)
    await expectAccessible(page)

    const stranger = await people.signsIn('supervisor-chengxi')
    await goesTo(stranger)
    await stranger.getByText('Page not found').waitFor()
  })
})
