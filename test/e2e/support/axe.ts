import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Nothing serious or critical that axe-core finds on the page as it stands, and no field that is taken for another. */
export async function expectAccessible(page: Page): Promise<void> {
  // the page's policy allows no scripts of others, so it is evaluated and not added
  await page.evaluate(SOURCE)
  const { violations } = await page.evaluate<AxeResults>('window.axe.run(document, { resultTypes: ["violations"] })')
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, impact, nodes }) =>
        `${id} (${impact ?? ''}): ${nodes
          .map(({ html, failureSummary = '' }) => `${html} ${failureSummary}`)
          .slice(0, 3)
          .join(' | ')}`,
    )
  expect(grave).toEqual([])
  // axe no longer looks for it: a label leads to the first of two fields of one id
  expect(await page.evaluate<string[]>(FIELDS_OF_ONE_ID)).toEqual([])
}

const FIELDS_OF_ONE_ID = `[...document.querySelectorAll('input[id], textarea[id], select[id]')]
  .map(({ id }) => id)
  .filter((id, index, all) => all.indexOf(id) !== index)`
