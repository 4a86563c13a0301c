import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectAccessible } from './support/axe.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'
import { PHONE } from './support/people.ts'

const SAVED = 'Saved. You can leave at any time and continue later.'
const AWAY = 'No connection. What you type is kept on this device and saved as soon as the connection is back.'

describeInBrowser('the guided application', () => {
  const browser = browserTown()

  const begins = async (login: string, kind: string) => {
    const page = await browser().people.signsIn(login, { size: PHONE })
    await page.getByRole('link', { name: 'New application' }).first().click()
    await page.getByRole('radio', { name: kind }).check()
    await page.getByRole('button', { name: 'Start' }).click()
    await page.getByRole('heading', { name: 'Who will use the power?', level: 1 }).waitFor()
    return page
  }

  test('takes a home from the first question to a case, on a phone', async () => {
    const page = await begins('applicant-5', 'New connection')
    await page.getByRole('radio', { name: 'Person A home' }).check()
    await page.getByLabel('Full name').fill('杨秀英')
    await page.getByLabel('Identity card number').fill('32050219800101123X')
    await page.getByLabel('Contact person').fill('杨秀英')
    await page.getByLabel('Phone').fill('13900000001')
    await expectAccessible(page)
    await next(page, 'Where is it needed?')
    await page.getByRole('radio', { name: 'Chengdong' }).check()
    await page.getByLabel('Address').fill('人民路 1 号')
    await next(page, 'What for, and how much?')
    await page.getByRole('radio', { name: 'Residential' }).check()
    await page.getByLabel('About how much power do you need?').fill('12kW')
    await expectAccessible(page)
    await next(page, 'How should we supply you?')
    // a home is asked nothing that matters only at a high voltage
    expect(await page.getByText('How many sources?').count()).toBe(0)
    await page.getByRole('radio', { name: '220 V, single phase' }).check()
    await page.getByRole('radio', { name: 'Yes' }).check()
    await expectAccessible(page)
    await next(page, 'When do you need it?')
    await page.getByLabel('When do you need the power?').fill('2026-06-01')
    await page.getByText(SAVED).waitFor()

    // the way has formed: the plan is made in the survey visit, and the law says three working days
    await page.getByText(/^Your application in \d+ steps$/).click()
    await page.getByText('A home at low voltage: the shortest procedure.').waitFor()
    await page.getByText('By regulation, we send you the plan within 3 working days of acceptance.').waitFor()
    await page.getByText('us within 4 working hours, then you').waitFor()
    await next(page, 'The documents we need')
    const proof = page.getByRole('region', { name: 'Proof of identity' })
    await choose(page, 'Proof of identity', ['front.txt', 'back.txt', 'front again.txt'])
    await proof.getByRole('link', { name: 'front again.txt' }).waitFor()
    await proof.getByRole('button', { name: 'Delete: front again.txt' }).click()
    await page.getByRole('tooltip').getByRole('button', { name: 'Delete' }).click()
    await proof.getByRole('link', { name: 'front again.txt' }).waitFor({ state: 'detached' })
    expect(await proof.getByRole('link').allTextContents()).toEqual(['front.txt', 'back.txt'])
    await expectAccessible(page)

    // what lacks is told, and leads to its screen
    await next(page, 'Check and submit')
    expect(await page.getByRole('button', { name: 'Submit the application' }).isDisabled()).toBe(true)
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Document: Proof of title to the site' }).click()
    await uploads(page, 'Proof of title to the site')
    await expectAccessible(page)
    await next(page, 'Check and submit')
    await page.getByRole('button', { name: 'Submit the application' }).click()

    await page.getByText('Your application has been submitted').waitFor()
    await page.getByText('We are checking your application.').first().waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: 'My cases' }).first().click()
    await page.getByText('In progress').waitFor()
    expect(await page.getByText('Drafts').count()).toBe(0)
    await expectAccessible(page)
  })

  test('loses nothing that is typed when the connection drops, nor when the page is loaded anew meanwhile', async () => {
    const page = await begins('applicant-6', 'New connection')
    await page.getByRole('radio', { name: 'Organisation' }).check()
    await page.getByLabel('Name of the organisation').fill('城东')
    await page.getByText(SAVED).waitFor()

    await page.context().setOffline(true)
    await page.getByLabel('Name of the organisation').fill('城东精密制造有限公司')
    await page.getByText(AWAY).waitFor()
    await expectAccessible(page)
    await next(page, 'Where is it needed?')
    await page.getByLabel('Address').fill('工业大道 188 号')

    // the connection is back for reading, and what is written still does not arrive
    await page.route('**/api/drafts/*', (route) =>
      route.request().method() === 'PUT' ? route.abort() : route.fallback(),
    )
    await page.context().setOffline(false)
    await page.reload()
    expect(await page.getByLabel('Address').inputValue()).toBe('工业大道 188 号')
    await page.getByText(AWAY).waitFor()

    await page.unroute('**/api/drafts/*')
    await page.getByText(SAVED).waitFor()
    // and now the company has it: another device shows it
    const elsewhere = await browser().people.signsIn('applicant-6')
    await elsewhere.getByRole('link', { name: /工业大道 188 号/ }).click()
    // it goes on at its first gap; what is complete is ticked, and one may go back to it
    await elsewhere.getByRole('heading', { name: 'Who will use the power?', level: 1 }).waitFor()
    expect(await elsewhere.getByLabel('Name of the organisation').inputValue()).toBe('城东精密制造有限公司')
    await elsewhere
      .getByRole('link', { name: /^What you need/ })
      .getByLabel('complete')
      .waitFor()
    await elsewhere.getByRole('link', { name: /^Location/ }).click()
    await elsewhere.getByRole('heading', { name: 'Where is it needed?', level: 1 }).waitFor()
    await elsewhere.goBack()
    await elsewhere.getByRole('heading', { name: 'Who will use the power?', level: 1 }).waitFor()
    await elsewhere.goBack()
    await elsewhere.getByRole('link', { name: /工业大道 188 号/ }).waitFor()
    await elsewhere.goForward()
    await elsewhere.getByRole('link', { name: /^Location/ }).click()
    expect(await elsewhere.getByLabel('Address').inputValue()).toBe('工业大道 188 号')
    await expectAccessible(elsewhere)
  })

  test('tells of a change made elsewhere, and asks which is to stay', async () => {
    const page = await begins('applicant-7', 'Temporary supply')
    await next(page, 'Where is it needed?')
    const elsewhere = await browser().people.signsIn('applicant-7')
    await elsewhere.goto(page.url())
    await elsewhere.getByLabel('Address').fill('体育场路 3 号')
    await elsewhere.getByText(SAVED).waitFor()

    await page.getByLabel('Address').fill('体育场路 5 号')
    await page.getByText('This application was changed in another window or on another device').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Take what was saved there' }).click()
    expect(await page.getByLabel('Address').inputValue()).toBe('体育场路 3 号')
    await page.getByLabel('Address').fill('体育场路 7 号')
    await page.getByText(SAVED).waitFor()
  })

  test('says at the field what the company cannot take, and saves the rest', async () => {
    const page = await begins('applicant-8', 'New connection')
    await page.getByRole('radio', { name: 'Person A home' }).check()
    await page.getByLabel('Full name').fill('周明')
    await page.getByLabel('Identity card number').fill('320')
    await page.getByText(SAVED).waitFor()
    // while one types nothing is wrong yet
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.getByLabel('Identity card number').press('Tab')
    await page.getByText('is not a valid ID number').waitFor()
    expect(await page.getByRole('alert').count()).toBe(1)
    await page.getByLabel('Identity card number').fill('32050219800101123X')
    await page.getByText(SAVED).waitFor()
    await page.getByLabel('Full name').fill('周'.repeat(101))
    await page.getByText('At most 100 characters: 1 too many').waitFor()
  })

  test('asks which number is meant, keeps what is none, and takes several files at once', async () => {
    const page = await begins('applicant-9', 'New connection')
    await page.goto(page.url().replace('who', 'need'))
    const load = page.getByLabel('About how much power do you need?')
    await load.fill('1,250')
    await page.getByText('Which number do you mean?').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: '1.25 kW' }).click()
    expect(await load.inputValue()).toBe('1.25')
    await load.fill('about 12')
    await page.getByText('Please enter a number').waitFor()
    await next(page, 'How should we supply you?')
    await page.getByRole('link', { name: 'Back' }).click()
    expect(await load.inputValue()).toBe('about 12')
    await page.goto(page.url().replace('need', 'check'))
    await page.getByRole('link', { name: /“about 12” is not valid yet/ }).click()
    await load.fill('１２ kW')
    await page.getByText('= 12 kW').waitFor()

    // an application that was begun is deleted with its files
    await page.goto(new URL('/my', page.url()).href)
    await page.getByRole('button', { name: /^Delete/ }).click()
    await page.getByText('Delete this draft?').waitFor()
    await page.getByRole('tooltip').getByRole('button', { name: 'Delete' }).click()
    await page.getByRole('button', { name: /^Delete/ }).waitFor({ state: 'detached' })
  })
})

async function next(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: /^Next/ }).click()
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
}

async function choose(page: Page, kind: string, names: readonly string[]): Promise<void> {
  const files = names.map((name) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(`${name}\n`) }))
  await page.locator(`input[type=file][aria-label="Choose a file: ${kind}"]`).setInputFiles(files)
}

async function uploads(page: Page, kind: string): Promise<void> {
  const file = { name: 'scan.txt', mimeType: 'text/plain', buffer: Buffer.from(`${kind}\n`) }
  await page.locator(`input[type=file][aria-label="Take a photo: ${kind}"]`).waitFor({ state: 'attached' })
  await page.locator(`input[type=file][aria-label="Choose a file: ${kind}"]`).setInputFiles(file)
  await page.getByRole('region', { name: kind }).getByRole('link', { name: 'scan.txt' }).waitFor()
}
