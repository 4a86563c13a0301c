import { expect, test } from 'vitest'
import { expectAccessible } from './support/axe.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'

describeInBrowser('several positions of one person', () => {
  const browser = browserTown()

  test('are given on the page of people, and switched in the header', async () => {
    const { people } = browser()
    const page = await people.signsIn('administrator', { at: '/admin/people' })
    const row = page.getByRole('row').filter({ hasText: 'planning-1@demo.local' })
    await row.getByRole('button', { name: 'Give a position' }).click()
    const dialog = page.getByRole('dialog', { name: 'Give a position: 李思远' })
    await dialog.getByLabel('Role').click()
    await page.getByTitle('Department head', { exact: true }).click()
    await dialog.getByLabel('Department').click()
    await page.getByTitle('Safety supervision', { exact: true }).click()
    await dialog.getByLabel('Region').click()
    await page.getByTitle('Chengdong', { exact: true }).click()
    await dialog.getByLabel('Station').click()
    await page.getByTitle('Loufeng station', { exact: true }).click()
    await expectAccessible(page)
    await dialog.getByRole('button', { name: 'Give a position' }).click()
    await row.getByText('Safety supervision · Chengdong · Loufeng station').waitFor()

    const desk = await people.signsIn('planning-1', { at: '/tasks' })
    await desk.getByText('Development planning · Reviewer').waitFor()
    await desk.getByRole('button', { name: 'Positions' }).click()
    await desk.getByRole('menuitem', { name: 'Now: Development planning · Reviewer' }).waitFor()
    await desk.getByRole('menuitem', { name: /Loufeng station · Safety supervision · Department head/ }).click()
    await desk.getByText('Loufeng station · Safety supervision · Department head').waitFor()
    // a head has the page of the department
    await desk.getByRole('link', { name: 'Department', exact: true }).waitFor()
    await expectAccessible(desk)

    await row.getByRole('button', { name: 'Take away' }).click()
    await page.getByText('Position taken from 李思远').waitFor()
    await desk.reload()
    await desk.getByText('Development planning · Reviewer').waitFor()
    expect(await desk.getByRole('button', { name: 'Positions' }).count()).toBe(0)
  })
})
