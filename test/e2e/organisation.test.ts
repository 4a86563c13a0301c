import { expect, test } from 'vitest'
import { expectAccessible } from './support/axe.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'

describeInBrowser('the organisation', () => {
  const browser = browserTown()

  test('an administrator adds a region with a station, is told who keeps a region open, and closes the new one', async () => {
    const { people } = browser()
    const page = await people.signsIn('administrator', { at: '/admin/organisation' })
    const row = (name: string) => page.getByRole('row', { name, exact: true })
    await row('Chengdong').waitFor()
    await expectAccessible(page)

    await row('Power supply company').getByRole('button', { name: 'Add a region' }).click()
    const adding = page.getByRole('dialog', { name: 'Add a region' })
    await adding.getByLabel('Name in Chinese').fill('城北')
    await adding.getByRole('button', { name: 'Add a region' }).click()
    await adding.getByText('Enter the name in English').waitFor()
    await adding.getByLabel('Name in English').fill('Chengbei')
    await adding.getByRole('button', { name: 'Add a region' }).click()
    await row('Chengbei').getByRole('button', { name: 'Add a station' }).click()
    const below = page.getByRole('dialog', { name: 'Add a station: Chengbei' })
    await below.getByLabel('Name in Chinese').fill('北湖供电所')
    await below.getByLabel('Name in English').fill('North Lake station')
    await below.getByRole('button', { name: 'Add a station' }).click()
    await row('North Lake station').waitFor()

    await row('Chengdong').getByRole('group').click()
    await row('Chengdong').getByText('韩国梁').waitFor()
    await row('Chengdong').getByRole('button', { name: 'Close' }).click()
    const closing = page.getByRole('dialog', { name: 'Close: Chengdong' })
    await closing.getByRole('button', { name: 'Close', exact: true }).last().click()
    await closing.getByText('Chengdong still has 4 people, 0 open cases and 2 stations.').waitFor()
    await expectAccessible(page)
    await closing.getByRole('button', { name: 'Cancel' }).click()

    for (const name of ['North Lake station', 'Chengbei']) {
      await row(name).getByRole('button', { name: 'Close' }).click()
      const dialog = page.getByRole('dialog', { name: `Close: ${name}` })
      await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
      await row(name).getByText('Closed').waitFor()
    }
    expect(await row('Chengbei').getByRole('button').allInnerTexts()).toEqual(['Rename', 'Open again'])
    await row('Chengbei').getByRole('button', { name: 'Open again' }).click()
    await row('Chengbei').getByRole('button', { name: 'Add a station' }).waitFor()
  })
})
