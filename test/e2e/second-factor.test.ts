import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { DEMO_PASSWORD } from '../../db/seed/people.ts'
import { freePort } from '../../runtime/machine/ports.ts'
import { expectAccessible } from './support/axe.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'
import { PHONE } from './support/people.ts'

const port = await freePort()
// passkeys are of a host name, which 127.0.0.1 is not
const url = `http://localhost:${port}`

describeInBrowser('a second factor', () => {
  const browser = browserTown({ port, publicUrl: url, secondFactorFor: ['supervisor'] })

  async function enters(page: Page, login: string): Promise<void> {
    await page.goto(`${url}/sign-in`)
    await page.getByLabel('Email').fill(`${login}@demo.local`)
    await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  }

  test('a supervisor on a phone is led to set up an app, and signs in with its code', async () => {
    const phone = await browser().people.opens({ size: PHONE })
    await enters(phone, 'supervisor-chengdong')
    await phone.waitForURL('**/second-factor')
    await phone.getByRole('heading', { name: 'Set up a second factor' }).waitFor()
    await phone.getByText('Not set up').waitFor()
    await expectAccessible(phone)
    await phone.getByRole('button', { name: 'Set up', exact: true }).click()
    const dialog = phone.getByRole('dialog', { name: 'Authenticator app' })
    const shown = await dialog.getByText(/^Key: /u).textContent()
    const app = new TOTP({ secret: Secret.fromBase32((shown ?? '').replace('Key: ', '').trim()) })
    await expectAccessible(phone)
    await dialog.getByLabel('Code').fill(app.generate())
    await dialog.getByRole('button', { name: 'Confirm' }).click()
    await phone.getByRole('dialog', { name: 'Recovery codes' }).getByRole('listitem').nth(9).waitFor()
    await phone.getByRole('button', { name: 'I have kept them' }).click()
    await phone.getByRole('link', { name: 'Go on' }).click()
    await phone.waitForURL('**/board')

    await phone.context().clearCookies()
    await enters(phone, 'supervisor-chengdong')
    await phone.getByRole('heading', { name: 'Second factor' }).waitFor()
    await expectAccessible(phone)
    expect(await phone.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
    await phone.getByLabel('Code').fill('000000')
    await phone.getByRole('button', { name: 'Confirm' }).click()
    await phone.getByText('Wrong code').waitFor()
    await phone.getByLabel('Code').fill(app.generate({ timestamp: Date.now() + 30_000 }))
    await phone.getByRole('button', { name: 'Confirm' }).click()
    await phone.waitForURL('**/board')
  })

  test('a reviewer adds a passkey, and signs in with it alone; the password alone opens nothing any more', async () => {
    const page = await browser().people.opens()
    const devices = await page.context().newCDPSession(page)
    await devices.send('WebAuthn.enable')
    await devices.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
        ...{ isUserVerified: true, automaticPresenceSimulation: true },
      },
    })
    await enters(page, 'safety-1')
    await page.waitForURL('**/tasks')
    await page.goto(`${url}/account`)
    await page.getByLabel('Name of the passkey').fill('Office computer')
    await page.getByRole('button', { name: 'Add passkey' }).click()
    await page.getByText('Passkey added').waitFor()
    await page.getByRole('button', { name: 'Remove Office computer' }).waitFor()
    await expectAccessible(page)

    await page.context().clearCookies()
    await page.goto(`${url}/sign-in`)
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.waitForURL('**/tasks')

    await page.context().clearCookies()
    await enters(page, 'safety-1')
    await page.getByText('Confirm with your passkey').waitFor()
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.waitForURL('**/tasks')
    await devices.detach()
  })

  test('an administrator resets the second factor of somebody who lost it', async () => {
    const page = await browser().people.opens()
    await enters(page, 'administrator')
    await page.waitForURL('**/admin/**')
    await page.goto(`${url}/admin/people`)
    const row = page.getByRole('row').filter({ hasText: 'safety-1@demo.local' })
    await row.getByRole('button', { name: 'Reset second factor' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Reset second factor' }).click()
    await page.getByText(/^Second factor of .+ reset$/u).waitFor()
    await page.context().clearCookies()
    await enters(page, 'safety-1')
    await page.waitForURL('**/tasks')
  })
})
