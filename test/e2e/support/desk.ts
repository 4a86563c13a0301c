import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What somebody of the company does at their desk, by what they read on it, in either language. */

/** Takes a task up from the list, where it appears by itself. */
export async function takesUp(page: Page, step: string): Promise<void> {
  await page.getByRole('link', { name: step, exact: true }).click()
  await page.getByRole('heading', { name: step, level: 1 }).waitFor()
}

/** Among several results. */
export async function chooses(page: Page, outcome: string): Promise<void> {
  const results = page.getByRole('radiogroup', { name: /^(Result|办理结果)$/ })
  await results.getByText(outcome, { exact: true }).click()
}

/** Types figures by their names. */
export async function fills(page: Page, figures: Readonly<Record<string, number>>): Promise<void> {
  for (const [name, value] of Object.entries(figures)) {
    await page.getByRole('textbox', { name }).fill(String(value))
  }
}

/** Adds a file to the case, of the kind that is chosen first. */
export async function adds(page: Page, kind: string, name: string): Promise<void> {
  const documents = page.getByRole('region', { name: 'Documents' })
  await documents.getByRole('combobox', { name: 'Kinds of document' }).fill(kind)
  await page.keyboard.press('Enter')
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from(`${kind}\n`) }
  await documents.locator('input[type=file]').setInputFiles(file)
  await documents.getByRole('listitem').filter({ hasText: kind }).getByText(name).waitFor()
}

/** Ends the task, and is back at the list. */
export async function completes(page: Page, outcome: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^(Complete: |办结：)${outcome}$`) }).click()
  await page.waitForURL('**/tasks')
}

/** Ends the task, which leads to the next one of the list that somebody may complete; from there back to the list. */
export async function completesAndGoesOn(page: Page, outcome: string, next: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^(Complete: |办结：)${outcome}$`) }).click()
  await page.getByRole('heading', { name: next, level: 1 }).waitFor()
  await page.getByRole('link', { name: /(Back to the list|返回清单)$/ }).click()
  await page.waitForURL('**/tasks')
}

/** Who has the case and until when, as its page tells it; a page that is open follows by itself. */
export async function expectBall(page: Page, holders: readonly string[]): Promise<void> {
  const ball = page.getByRole('region', { name: 'With' })
  const told = async () => {
    const texts = await ball.getByRole('listitem').allInnerTexts()
    return texts.map(holderOf).sort()
  }
  await expect.poll(told, { timeout: 20_000 }).toEqual([...holders].sort())
}

/** Step, party and instant; neither the time that is left, which runs, nor which colleague it is. */
function holderOf(text: string): string {
  const [step = '', who = '', chip = '', due] = text.split('\n').filter((line) => line.trim() !== '')
  return [step, who.replace(/ · .*/, ''), due ?? chip].join(' · ')
}

/** Moves business time on by the bar of the rehearsal, to the moment that it then shows. */
export async function moves(page: Page, by: string, to: string): Promise<void> {
  const bar = page.getByRole('region', { name: 'Rehearsal' })
  await bar.getByRole('button', { name: by }).click()
  await bar.getByText(to).waitFor()
}
