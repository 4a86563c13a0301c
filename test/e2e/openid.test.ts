import { afterAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { DEMO_PASSWORD } from '../../db/seed/people.ts'
import { users } from '../../db/schema/index.ts'
import { freePort } from '../../runtime/machine/ports.ts'
import { newPasswordLink } from '../../api/sign-in/password-links.ts'
import { createSignIn } from '../../api/sign-in/sign-in.ts'
import { startOpenidProvider } from '../support/openid-provider.ts'
import { expectAccessible } from './support/axe.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'
import { PHONE } from './support/people.ts'

const port = await freePort()
const url = `http://127.0.0.1:${port}`
const provider = await startOpenidProvider(`${url}/api/auth/openid/callback`)
const authSecret = 'a secret of this test, of more than 32 characters'

afterAll(() => provider.close())

describeInBrowser('the sign-in of the company', () => {
  const browser = browserTown({
    ...{ port, publicUrl: url, authSecret },
    openid: {
      ...{ issuer: provider.issuer, clientId: provider.clientId, clientSecret: provider.clientSecret },
      ...{ scopes: 'openid groups', groupsClaim: 'groups', positions: null, secondFactor: ['mfa'] },
      ...{ isRequired: false, breakGlass: null },
    },
  })

  const fits = async (page: Page) => {
    await expectAccessible(page)
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
  }
  const atProvider = async (page: Page, account: string) => {
    await page.getByRole('heading', { name: 'Sign-in of the company' }).waitFor()
    await page.getByLabel('Account').fill(account)
    await page.getByRole('button', { name: 'Go on' }).click()
  }
  const byCompany = async (page: Page, account: string) => {
    await page.goto(`${url}/sign-in`)
    await page.getByRole('link', { name: 'Sign in with your staff account' }).click()
    await atProvider(page, account)
  }

  test('a reviewer on a phone is told that nothing is linked, links the account, and signs in with it', async () => {
    provider.people.set('zhao', {})
    const phone = await browser().people.opens({ size: PHONE, isNew: true })
    await byCompany(phone, 'zhao')
    await phone.getByText('Your staff account is not linked yet.').waitFor()
    await fits(phone)
    await phone.getByLabel('Email').fill('safety-1@demo.local')
    await phone.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD)
    await phone.getByRole('button', { name: 'Sign in', exact: true }).click()
    await phone.waitForURL('**/tasks')
    await phone.goto(`${url}/account`)
    await phone.getByText('Not linked').waitFor()
    await fits(phone)
    const panel = phone.locator('#identity')
    await panel.getByLabel('Present password').fill('not the password')
    await panel.getByRole('button', { name: 'Link staff account' }).click()
    await phone.getByText('Wrong password').waitFor()
    await panel.getByLabel('Present password').fill(DEMO_PASSWORD)
    await panel.getByRole('button', { name: 'Link staff account' }).click()
    await phone.waitForURL('**/account')
    await phone.getByText(/^Linked since/u).waitFor()
    await fits(phone)

    await phone.context().clearCookies()
    await byCompany(phone, 'zhao')
    await phone.waitForURL('**/tasks')
  })

  test('somebody invited accepts at a desk with the staff account, and signs in with it again', async () => {
    provider.people.set('new', {})
    const { people, town } = browser()
    const { db } = town.world.house.pools.api
    await db.insert(users).values({
      ...{ id: 'u-invited', name: 'Invited', email: 'invited@demo.local', language: 'en' },
      ...{ role: 'reviewer', department: 'safety', invitedAt: new Date() },
    })
    const signIn = createSignIn({ db, config: { publicUrl: url, authSecret } })
    const desk = await people.opens({ isNew: true })
    await desk.goto(`${url}/welcome?invited=true#${await newPasswordLink(signIn, 'u-invited', 1)}`)
    await desk.getByText('Accept the invitation with your staff account.').waitFor()
    await fits(desk)
    await desk.getByRole('button', { name: 'Accept with your staff account' }).click()
    await atProvider(desk, 'new')
    await desk.waitForURL('**/tasks')
    await desk.context().clearCookies()
    await byCompany(desk, 'new')
    await desk.waitForURL('**/tasks')
  })

  test('a second factor of the house is asked for after the staff sign-in', async () => {
    const desk = await browser().people.opens({ isNew: true })
    await desk.goto(`${url}/sign-in?from=%2Ftasks#challenge=none&kinds=authenticator`)
    await desk.getByRole('heading', { name: 'Second factor' }).waitFor()
    expect(new URL(desk.url()).hash).toBe('')
    await fits(desk)
  })
})
