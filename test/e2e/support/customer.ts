import type { Page } from 'playwright-core'

/** What a customer does on a phone. */

/** Goes through the form for a factory at 10 kV with one source and a line nearby, up to its last screen. */
export async function fillsInForFactory(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'New application' }).first().click()
  await page.getByRole('radio', { name: 'New connection' }).check()
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByRole('heading', { name: 'Who will use the power?', level: 1 }).waitFor()
  await page.getByRole('radio', { name: 'Organisation' }).check()
  await page.getByLabel('Name of the organisation').fill('东方精密制造有限公司')
  await page.getByLabel('Unified social credit code').fill('91320500MA1X0ABC14')
  await page.getByLabel('Contact person').fill('钱多多')
  await page.getByLabel('Phone').fill('13912345678')
  await next(page, 'Where is it needed?')
  await page.getByRole('radio', { name: 'Chengdong' }).check()
  await page.getByLabel('Address').fill('工业大道 188 号')
  await next(page, 'What for, and how much?')
  await page.getByRole('radio', { name: 'Industrial' }).check()
  await page.getByLabel('About how much power do you need?').fill('700')
  await next(page, 'How should we supply you?')
  await page.getByRole('radio', { name: /^10 kV/ }).check()
  await page.getByLabel('Capacity of your transformers').fill('800')
  await page.getByRole('radio', { name: 'One source' }).check()
  await page.getByRole('radio', { name: 'Not an important customer' }).check()
  await answers(page, 'Do you have on-site generation?', 'No')
  await answers(page, 'Is there a line nearby to connect to?', 'Yes')
  await next(page, 'When do you need it?')
  await page.getByLabel('When do you need the power?').fill('2026-05-01')
  await next(page, 'The documents we need')
  for (const kind of ['Business licence', 'Proof of title to the site', 'List of electrical equipment']) {
    await uploads(page, kind)
  }
  await next(page, 'Check and submit')
}

/** The next screen of the form. */
async function next(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: /^Next/ }).click()
  await page.getByRole('heading', { name: title, level: 1 }).waitFor()
}

/** Chooses a file for the place of this kind, and sees it there. */
export async function uploads(page: Page, kind: string): Promise<void> {
  const place = page.getByRole('region', { name: kind }).first()
  const file = { name: `${kind}.txt`, mimeType: 'text/plain', buffer: Buffer.from(`${kind}\n`) }
  await place.locator('input[type=file]').first().setInputFiles(file)
  await place
    .getByRole('link', { name: `${kind}.txt` })
    .first()
    .waitFor()
}

/** Where the case stands, in the words at the top of its page; the page follows by itself. */
export async function reads(page: Page, state: string): Promise<void> {
  await page.locator('main header').getByText(state, { exact: true }).waitFor()
}

async function answers(page: Page, question: string, answer: 'Yes' | 'No'): Promise<void> {
  await page.getByRole('group', { name: question }).getByRole('radio', { name: answer }).check()
}
