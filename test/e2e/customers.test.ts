import { beforeAll, expect, test } from 'vitest'
import type { Kase, Person } from '../support/story.ts'
import { expectAccessible } from './support/axe.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'

/** An account manager sees first what he owes his customers, then who has the other cases and until when. */
describeInBrowser('the customers of an account manager', () => {
  const browser = browserTown()
  let owing: Kase
  let waiting: Kase
  let manager: Person

  beforeAll(async () => {
    const { town } = browser()
    owing = await town.brings(await town.submits('applicant-1'), 'plan-reply')
    manager = await town.managerOf(owing)
    // cases go to whoever has the fewest: the third is the first one's again
    const others = [
      await town.brings(await town.submits('applicant-2'), 'survey'),
      await town.brings(await town.submits('applicant-3'), 'survey'),
    ]
    const managers = await Promise.all(others.map((kase) => town.managerOf(kase)))
    waiting = others[managers.findIndex(({ login }) => login === manager.login)]!
  })

  test('what is owed comes first, with its deadline; a case tells who has it', async () => {
    const page = await browser().people.signsIn(manager.login)
    await page.getByRole('link', { name: 'My customers' }).click()
    const rows = page.getByRole('list', { name: 'My customers' }).locator('> li')
    await rows.nth(1).waitFor()
    const [first = '', second = ''] = await rows.allInnerTexts()
    expect(first).toContain(owing.caseNo)
    expect(first).toContain('Plan reply')
    expect(second).toContain(waiting.caseNo)
    expect(second).toContain('Marketing')
    expect(second).toContain('None')
    await expectAccessible(page)

    await page.getByRole('checkbox', { name: 'Waiting on me only' }).check()
    await page.getByText('1 case', { exact: true }).waitFor()
    expect(new URL(page.url()).search).toBe('?owed=true')
    await rows.first().getByRole('link', { name: 'Plan reply' }).click()
    await page.getByRole('heading', { name: 'Plan reply', level: 1 }).waitFor()
  })

  test('follows by itself, and is found by its number', async () => {
    const { town, people } = browser()
    const page = await people.signsIn(manager.login, { at: '/customers' })
    const row = page.getByRole('listitem').filter({ hasText: waiting.caseNo })
    await row.getByRole('link', { name: 'Site survey' }).first().waitFor()
    await town.brings(waiting, 'external-plan')
    await row.getByRole('link', { name: 'External supply plan' }).waitFor()

    await page.getByRole('searchbox', { name: 'Customer, address, phone or number' }).fill(owing.caseNo)
    await page.keyboard.press('Enter')
    await page.getByText('1 case', { exact: true }).waitFor()
    await page.getByRole('link', { name: owing.caseNo }).click()
    await page.getByRole('region', { name: 'Progress', exact: true }).waitFor()
  })

  test('is for account managers', async () => {
    const page = await browser().people.signsIn('marketing-1', { at: '/customers' })
    await page.getByText('You don’t have access to this page').waitFor()
  })
})
