import { expect, test } from 'vitest'
import { readMail } from '../../runtime/caught-mail.ts'
import { expectAccessible } from './support/axe.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'
import { PHONE } from './support/people.ts'

const PASSWORD = 'a long enough password'

describeInBrowser('accounts', () => {
  const browser = browserTown()

  /** Where the link leads that was mailed last to this address. */
  async function linkFor(address: string): Promise<string> {
    const { mailUrl } = browser().town.world
    const filter = { 'to.address': address }
    await expect.poll(async () => (await readMail(mailUrl, filter)).length, { timeout: 15_000 }).toBeGreaterThan(0)
    const mail = (await readMail(mailUrl, filter)).at(-1)
    const [, token = ''] = /\/welcome(?:\?invited=true)?#(\S+)/u.exec(mail?.text ?? '') ?? []
    return `/welcome#${token}`
  }

  test('an administrator invites a reviewer, who sets a password on a phone, signs in, and is disabled', async () => {
    const { people } = browser()
    const page = await people.signsIn('administrator', { at: '/admin/people' })
    await page.getByText('safety-1@demo.local').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Invite someone' }).click()
    const dialog = page.getByRole('dialog', { name: 'Invite someone' })
    await dialog.getByRole('button', { name: 'Send invitation' }).click()
    await dialog.getByText('Enter a name').waitFor()
    await dialog.getByLabel('Name').fill('Zheng Haitao')
    await dialog.getByRole('textbox', { name: 'Email' }).fill('zheng@power.example')
    await dialog.getByLabel('Role').click()
    await page.getByTitle('Reviewer', { exact: true }).click()
    await dialog.getByLabel('Department').click()
    await page.getByTitle('Safety supervision', { exact: true }).click()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Send invitation' }).click()
    await page.getByText('Invitation sent to Zheng Haitao').waitFor()
    const row = page.getByRole('row').filter({ hasText: 'zheng@power.example' })
    await row.getByText('No password yet').waitFor()

    const phone = await people.opens({ size: PHONE })
    await phone.goto(await linkFor('zheng@power.example'))
    await phone.getByLabel('New password', { exact: true }).fill(PASSWORD)
    await phone.getByLabel('Repeat the new password').fill('another password')
    await phone.getByRole('button', { name: 'Set password' }).click()
    await phone.getByText('The passwords differ').waitFor()
    expect(phone.url()).not.toContain('#')
    await expectAccessible(phone)
    await phone.getByLabel('Repeat the new password').fill(PASSWORD)
    await phone.getByRole('button', { name: 'Set password' }).click()
    await phone.getByText('Your password is set. Please sign in.').waitFor()
    await phone.getByRole('link', { name: 'Back to sign-in' }).click()
    await phone.getByLabel('Email').fill('zheng@power.example')
    await phone.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await phone.getByRole('button', { name: 'Sign in', exact: true }).click()
    await phone.waitForURL('**/tasks')

    await page.reload()
    await row.getByText('Active').waitFor()
    await row.getByRole('button', { name: 'Disable' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click()
    await page.getByText('Zheng Haitao is disabled').waitFor()
    await row.getByText('Disabled', { exact: true }).waitFor()
    await phone.reload()
    await phone.waitForURL('**/sign-in**')
  })

  test('whoever forgot the password asks for a link and sets a new one', async () => {
    const { people } = browser()
    const page = await people.opens({ size: PHONE })
    await page.goto('/sign-in')
    await page.getByRole('link', { name: 'Forgotten your password?' }).click()
    await page.getByLabel('Email').fill('dispatch-2@demo.local')
    await page.getByRole('button', { name: 'Send link' }).click()
    await page.getByText('If this address has an account').waitFor()
    await expectAccessible(page)
    await page.goto(await linkFor('dispatch-2@demo.local'))
    await page.getByLabel('New password', { exact: true }).fill(PASSWORD)
    await page.getByLabel('Repeat the new password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Set password' }).click()
    await page.getByText('Your password is set. Please sign in.').waitFor()
    // the link worked once
    await page.goto('/sign-in')
    await page.goto(await linkFor('dispatch-2@demo.local'))
    await page.getByLabel('New password', { exact: true }).fill(PASSWORD)
    await page.getByLabel('Repeat the new password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Set password' }).click()
    await page.getByText('The link is no longer valid').waitFor()
  })
})
