import { beforeAll, expect, test } from 'vitest'
import type { Kase } from '../support/story.ts'
import { expectAccessible } from './support/axe.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'

/** The search of the header, and what one reads where it leads: what was applied for. */
describeInBrowser('the search', () => {
  const browser = browserTown()
  let kase: Kase

  beforeAll(async () => {
    const { town } = browser()
    // of 东方精密制造有限公司, at 城东区工业大道188号3号厂房
    kase = await town.brings(await town.submits('applicant-2'), 'survey')
  })

  test('is reached by a key, finds by two characters, and leads to whose and where it is', async () => {
    const page = await browser().people.signsIn('marketing-1')
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
    await page.keyboard.press('/')
    const field = page.getByRole('combobox', { name: 'Search cases' })
    await field.fill('东方')
    const option = page.getByRole('option').filter({ hasText: kase.caseNo })
    await option.getByText('精密制造有限公司').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/cases/${kase.caseNo}`)
    const sheet = page.getByRole('region', { name: 'Application', exact: true })
    await sheet.getByText('城东区工业大道188号3号厂房').waitFor()
    expect(await sheet.getByRole('link', { name: '13912345678' }).getAttribute('href')).toBe('tel:13912345678')
    expect(await page.title()).toContain('东方精密制造有限公司 · 城东区工业大道188号3号厂房')
    await expectAccessible(page)
  })

  test('says what was looked at last, and that nothing was found', async () => {
    const page = await browser().people.signsIn('applicant-2', { at: `/my/cases/${kase.caseNo}` })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('option').filter({ hasText: kase.caseNo }).waitFor()
    await page.getByRole('combobox', { name: 'Search cases' }).fill('龘')
    await page.getByText('Nothing found').waitFor()
    await page.getByRole('combobox', { name: 'Search cases' }).fill('5678')
    await page.getByRole('option').filter({ hasText: kase.caseNo }).getByText('5678').waitFor()
  })
})
