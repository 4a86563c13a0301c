import { expect, test } from 'vitest'
import { DEMO_PASSWORD } from '../../db/seed/people.ts'
import { expectAccessible } from './support/axe.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'
import { PHONE } from './support/people.ts'

const NEXT = 'another long password'

describeInBrowser('my account', () => {
  const browser = browserTown()

  test('a reviewer on a phone ends a session, changes the password and signs out everywhere', async () => {
    const { people } = browser()
    const desk = await people.signsIn('safety-1')
    const phone = await people.opens({ size: PHONE })
    const enter = async (password: string) => {
      await phone.goto('/sign-in')
      await phone.getByLabel('Email').fill('safety-1@demo.local')
      await phone.getByLabel('Password', { exact: true }).fill(password)
      await phone.getByRole('button', { name: 'Sign in', exact: true }).click()
      await phone.waitForURL('**/tasks')
    }
    await enter(DEMO_PASSWORD)
    await phone.getByRole('button', { name: /^My account/u }).click()
    await phone.getByRole('menuitem', { name: 'My account' }).click()
    await phone.waitForURL('**/account')
    await phone.getByText('This session').waitFor()
    await expectAccessible(phone)
    expect(await phone.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)

    await phone.getByRole('button', { name: 'End', exact: true }).click()
    await phone.getByText('Session ended').waitFor()
    await phone.getByRole('button', { name: 'End', exact: true }).waitFor({ state: 'detached' })
    await desk.reload()
    await desk.waitForURL('**/sign-in**')

    await phone.getByLabel('Present password').fill('not the password')
    await phone.getByLabel('New password', { exact: true }).fill(NEXT)
    await phone.getByLabel('Repeat the new password').fill(NEXT)
    await phone.getByRole('button', { name: 'Change password' }).click()
    await phone.getByText('Wrong password').waitFor()
    await phone.getByLabel('Present password').fill(DEMO_PASSWORD)
    await phone.getByRole('button', { name: 'Change password' }).click()
    await phone.getByText('Password changed; other sessions have ended').waitFor()

    await phone.getByRole('button', { name: 'Sign out everywhere' }).click()
    const dialog = phone.getByRole('dialog')
    await dialog.getByText('You are signed out on all devices').waitFor()
    await dialog.getByRole('button', { name: 'Sign out everywhere' }).click()
    await phone.waitForURL('**/sign-in**')
    await enter(NEXT)
    await phone.goto('/account')
    await phone.getByLabel('中文').click()
    await phone.getByRole('heading', { name: '我的账户' }).waitFor()
  })

  test('a head on a phone enters who is away with a deputy, who is told on their own account page; and ends it', async () => {
    const { people } = browser()
    const head = await people.signsIn('planning-head', { at: '/absences', size: PHONE })
    await head.getByText('Nobody is away').waitFor()
    await head.getByLabel('Who is away').click()
    await head.getByRole('option').first().waitFor({ state: 'attached' })
    await head.keyboard.press('Enter')
    const day = head.getByLabel('First and last day')
    await day.click()
    await day.fill('2027-01-04')
    await head.keyboard.press('Enter')
    await head.keyboard.type('2027-01-08')
    await head.keyboard.press('Tab')
    await head.getByText('No open tasks.').waitFor()
    await head.getByLabel('Deputy').click()
    await head.keyboard.press('Enter')
    await expectAccessible(head)
    expect(await head.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true)
    await head.getByRole('button', { name: 'Enter', exact: true }).click()
    await head.getByText('The absence is entered').waitFor()
    const away = head.getByRole('list', { name: 'Away now or soon' })
    await away.getByText('4 Jan 2027 – Fri, 8 Jan 2027').waitFor()
    await away.getByText(/^Deputy: .+ · 0 open tasks$/u).waitFor()
    await away.getByRole('button', { name: 'Call off' }).click()
    await head.getByText('Nobody is away').waitFor()
  })

  test('a calendar gets a link to the own deadlines, told once', async () => {
    const { people } = browser()
    const page = await people.signsIn('planning-2', { at: '/account' })
    await page.getByRole('button', { name: 'Make link' }).click()
    const link = (await page.getByText('/api/auth/deadlines.ics?token=').textContent()) ?? ''
    await page.getByText('not read by a calendar yet').waitFor()
    await expectAccessible(page)
    const { pathname, search } = new URL(link)
    expect(await page.evaluate(`fetch(${JSON.stringify(pathname + search)}).then((a) => a.text())`)).toMatch(
      /^BEGIN:VCALENDAR/u,
    )
    await page.reload()
    await page.getByText('last read by a calendar').waitFor()
    expect(await page.getByText('deadlines.ics').count()).toBe(0)
    await page.getByRole('button', { name: 'End link' }).click()
    await page.getByRole('button', { name: 'Make link' }).waitFor()
  })

  test('an administrator sees where somebody is signed in, and ends it', async () => {
    const { people } = browser()
    const person = await people.signsIn('safety-2')
    const page = await people.signsIn('administrator', { at: '/admin/people' })
    const row = page.getByRole('row').filter({ hasText: 'safety-2@demo.local' })
    await row.getByRole('button', { name: /Sessions of/u }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Chrome').first().waitFor()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'End all sessions' }).click()
    await page.getByText(/^Sessions of .+ ended$/u).waitFor()
    await person.reload()
    await person.waitForURL('**/sign-in**')
  })
})
