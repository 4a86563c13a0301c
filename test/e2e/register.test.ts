import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { proofs } from '../../db/schema/index.ts'
import type { Page } from 'playwright-core'
import { readMail } from '../../runtime/caught-mail.ts'
import { expectAccessible } from './support/axe.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'
import { PHONE } from './support/people.ts'

const PASSWORD = 'a long enough password'
const NUMBER = '13912345678'

describeInBrowser('a customer without an account', () => {
  const browser = browserTown()

  const mailsTo = (address: string) => readMail(browser().town.world.mailUrl, { 'to.address': address })
  async function nextMailTo(address: string, after = 0): Promise<string> {
    await expect.poll(async () => (await mailsTo(address)).length, { timeout: 15_000 }).toBeGreaterThan(after)
    return (await mailsTo(address)).at(-1)?.text ?? ''
  }
  const linkTo = async (address: string) => {
    const [, path = ''] = /https?:\/\/[^/\s]+(\/\S+#\S+)/u.exec(await nextMailTo(address)) ?? []
    return path
  }
  /** Types the code of the SMS, as a rehearsal without a gateway shows it. */
  const typesCode = async (page: Page, number: string) => {
    const inbox = `${number}@sms.invalid`
    const before = (await mailsTo(inbox)).length
    await page.getByLabel('Mobile number').fill(number)
    await page.getByRole('button', { name: 'Get code' }).click()
    await page.getByText('The code is on its way').waitFor()
    await page.getByLabel('Code', { exact: true }).fill(/\d{6}/u.exec(await nextMailTo(inbox, before))?.[0] ?? '')
  }

  test('registers with an email on a telephone, and begins', async () => {
    const page = await browser().people.opens({ size: PHONE })
    await page.goto('/sign-in')
    await page.getByRole('link', { name: 'Register' }).click()
    await page.getByRole('heading', { name: 'Register' }).waitFor()
    await page.getByLabel('Email', { exact: true }).fill('chen@customer.example')
    await page.getByRole('button', { name: 'Send link' }).click()
    await page.getByText('Please read the terms').waitFor()
    await page.getByText('Terms and use of personal data').click()
    await page.getByText('We keep your name').waitFor()
    await expectAccessible(page)
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Send link' }).click()
    await page.getByText('An email is on its way to chen@customer.example').waitFor()

    await page.goto(await linkTo('chen@customer.example'))
    await page.getByLabel('Your name').fill('Chen Ming')
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Register' }).click()
    await page.waitForURL('**/my')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width)
  })

  test('registers with a number, adds an email, is notified by both, and signs in by a code and by a password', async () => {
    const { people } = browser()
    const page = await people.opens({ size: PHONE })
    await page.goto('/register')
    await page.getByText('By phone').click()
    await typesCode(page, NUMBER)
    await page.getByLabel('Your name').fill('Lin Fang')
    await page.getByRole('checkbox').check()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Register' }).click()
    await page.waitForURL('**/my')

    await page.goto('/account')
    await page.getByText(NUMBER).first().waitFor()
    await page.getByRole('button', { name: 'Add an email address' }).click()
    await page.getByLabel('Add an email address').fill('lin@customer.example')
    await page.getByRole('button', { name: 'Send link' }).click()
    await page.getByText('An email is on its way').waitFor()
    await page.goto(await linkTo('lin@customer.example'))
    await page.getByRole('button', { name: 'Confirm your email address' }).click()
    await page.getByText('The email address is confirmed').waitFor()
    await page.getByRole('link', { name: 'My account' }).click()
    await page.getByRole('radio', { name: 'By email and SMS' }).check()
    await page.getByText('Saved').waitFor()
    await expectAccessible(page)

    // a password, by a code to the number; the number has waited its minute
    const { db } = browser().town.world.house.pools.api
    await db.update(proofs).set({ createdAt: sql`${proofs.createdAt} - interval '1 minute'` })
    const other = await people.opens({ size: PHONE })
    await other.goto('/sign-in')
    await other.getByRole('link', { name: 'Forgotten your password?' }).click()
    await other.getByRole('link', { name: 'Registered with a phone?' }).click()
    await other.getByText('We send a code to the number of your account').waitFor()
    await typesCode(other, NUMBER)
    await other.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await other.getByRole('button', { name: 'Set password' }).click()
    await other.getByText('Your password is set').waitFor()
    await other.getByRole('link', { name: 'Back to sign-in' }).click()
    await other.getByRole('heading', { name: 'Sign in with a phone number' }).waitFor()
    await other.getByText('With a password').click()
    await other.getByLabel('Mobile number').fill(NUMBER)
    await other.getByLabel('Password', { exact: true }).fill('not the password')
    await other.getByRole('button', { name: 'Sign in', exact: true }).click()
    await other.getByText('Wrong number or password').waitFor()
    await expectAccessible(other)
    await other.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await other.getByRole('button', { name: 'Sign in', exact: true }).click()
    await other.waitForURL('**/my')
  })
})
