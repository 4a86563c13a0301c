import { beforeAll, expect, test } from 'vitest'
import type { Kase } from '../support/story.ts'
import { expectAccessible } from './support/axe.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'
import { PHONE } from './support/people.ts'

const MATTER = 'The line crosses the plot of Eastgate Estates, who do not answer.'
const OUTCOME = 'Eastgate agreed in writing on 2 March.'

describeInBrowser('a problem item', () => {
  const browser = browserTown()
  let kase: Kase
  let manager: string

  beforeAll(async () => {
    const { town } = browser()
    kase = await town.brings(await town.submits('applicant-2'), 'survey')
    manager = (await town.managerOf(kase)).login
  })

  test('is raised on the page of its case', async () => {
    const page = await browser().people.signsIn(manager)
    await page.goto(`/cases/${kase.caseNo}`)
    const items = page.getByRole('region', { name: 'Problem items' })
    await items.getByText('No problem items').waitFor()
    await items.getByRole('button', { name: 'Raise a problem item' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Raise a problem item' }).click()
    await dialog.getByText('Please fill in').first().waitFor()
    await dialog.getByRole('textbox', { name: /Problem$/ }).fill(MATTER)
    await dialog.getByRole('combobox', { name: 'Owner' }).fill('张卫东')
    await page.keyboard.press('Enter')
    await dialog.getByRole('textbox', { name: 'Due in (working days)' }).fill('3')
    await dialog.getByRole('combobox', { name: 'Step', exact: true }).fill('Site survey')
    await page.keyboard.press('Enter')
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Raise a problem item' }).click()
    await items.getByText(MATTER).waitFor()
    await items.getByRole('link', { name: /^XT2026/ }).waitFor()
  })

  test('is in its owner’s list, told apart from steps, and is settled on its page', async () => {
    const page = await browser().people.signsIn('production-1')
    await page.goto('/tasks')
    await page.getByRole('link', { name: MATTER }).click()
    await page.getByRole('heading', { name: /^Problem item XT2026/, level: 1 }).waitFor()
    await page.getByText(MATTER).waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Resolve' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: 'Solved', exact: true }).check()
    await dialog.getByRole('textbox', { name: 'Remark' }).fill(OUTCOME)
    await dialog.getByRole('button', { name: 'Resolve' }).click()
    await page.getByRole('region', { name: 'History' }).getByText(OUTCOME).waitFor()
    await expect.poll(() => page.getByRole('button', { name: 'Resolve' }).count()).toBe(0)
  })

  test('is told to whoever raised it, and stands settled on the case and off the board', async () => {
    const { town } = browser()
    const page = await browser().people.signsIn(manager)
    await page.goto('/items?list=raised&over=true')
    await page.getByRole('link', { name: MATTER }).waitFor()
    const [no = ''] =
      (
        await page
          .getByText(/XT2026\d+/)
          .first()
          .innerText()
      ).match(/XT2026\d+/) ?? []
    const mails = await town.newMails({ caseNo: no })
    expect(mails.map(({ to }) => to).sort()).toEqual([manager, 'production-1'].sort())
    expect(mails.find(({ to }) => to === manager)?.text).toContain(OUTCOME)
    expect(mails.find(({ to }) => to === 'production-1')?.text).toContain(`/items/${no}`)
    await page.goto(`/cases/${kase.caseNo}`)
    await page
      .getByRole('region', { name: 'Problem items' })
      .getByText(/^Solved, /)
      .waitFor()
    const supervisor = await browser().people.signsIn('supervisor-chengdong')
    await supervisor.goto('/board')
    await supervisor.getByText('0 open').waitFor()
    await expectAccessible(supervisor)
  })

  test('is read on a phone', async () => {
    const page = await browser().people.signsIn('production-head', { size: PHONE })
    await page.goto('/items?list=all&over=true')
    await page.getByRole('link', { name: MATTER }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expectAccessible(page)
  })
})
