import { beforeAll, expect, test } from 'vitest'
import type { Kase } from '../support/story.ts'
import { expectAccessible } from './support/axe.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'

describeInBrowser('a request for what is missing', () => {
  const browser = browserTown()
  let kase: Kase
  const TO_CUSTOMER = '请补充房产证，复印件即可'
  const TO_COLLEAGUES = '已电话告知客户'

  beforeAll(async () => {
    kase = await browser().town.submits('applicant-2')
  })

  test('is written into fields of its own: each has a name, and no two of the page are taken for one another', async () => {
    const page = await browser().people.signsIn('marketing-1', {
      at: `/cases/${kase.caseNo}/tasks/acceptance.0.1.marketing`,
    })
    const request = page.getByRole('region', { name: 'Request missing documents' })
    await request.getByRole('button', { name: 'Request missing documents' }).click()
    // the label of this form leads to its own field, not to the one of the same name beside it
    await request.getByText('Remark', { exact: true }).click()
    await page.keyboard.type(TO_CUSTOMER)
    expect(await request.getByRole('textbox', { name: 'Remark' }).inputValue()).toBe(TO_CUSTOMER)
    const result = page.getByRole('region', { name: 'Result' })
    expect(await result.getByRole('textbox', { name: 'Remark' }).inputValue()).toBe('')
    await expectAccessible(page)

    await request.getByRole('combobox', { name: 'Kinds of document' }).fill('Proof of title')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await request.getByRole('button', { name: 'Send to the customer' }).click()
    await page.getByText(/^Missing documents requested · /).waitFor()
  })

  test('is told on the task afterwards: what was asked for, and until when the customer is waited for', async () => {
    const page = await browser().people.signsIn('marketing-2', {
      at: `/cases/${kase.caseNo}/tasks/acceptance.0.1.marketing`,
    })
    const asked = page.getByRole('region', { name: 'Documents requested from the customer' })
    await asked.getByText('Proof of title to the site').waitFor()
    // ten working days after Monday 2 March
    await asked.getByText('Waiting for the customer until Mon 16 Mar, 17:30').waitFor()
    await page.getByText(/^The missing documents were requested/).waitFor()
    expect(await page.getByRole('button', { name: 'Request missing documents' }).count()).toBe(0)
  })

  test('stands with what the customer reads, apart from what colleagues say to one another', async () => {
    const page = await browser().people.signsIn('marketing-2', {
      at: `/cases/${kase.caseNo}/tasks/acceptance.0.1.marketing`,
    })
    const shared = page.getByRole('region', { name: /^Messages with the customer/ })
    const among = page.getByRole('region', { name: 'Internal comments' })
    await shared.getByText(TO_CUSTOMER).waitFor()
    await among.getByRole('textbox').fill(TO_COLLEAGUES)
    await among.getByRole('button', { name: 'Send' }).click()
    await among.getByText(TO_COLLEAGUES).waitFor()
    expect(await among.getByText(TO_CUSTOMER).count()).toBe(0)
    expect(await shared.getByText(TO_COLLEAGUES).count()).toBe(0)

    const customer = await browser().people.signsIn('applicant-2', { at: `/my/cases/${kase.caseNo}` })
    await customer.getByText(TO_CUSTOMER).first().waitFor()
    expect(await customer.getByText(TO_COLLEAGUES).count()).toBe(0)
  })
})
