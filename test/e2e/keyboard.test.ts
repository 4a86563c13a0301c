import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { DEMO_PASSWORD } from '../../db/seed/people.ts'
import type { Kase } from '../support/story.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'
import { tabsTo } from './support/keyboard.ts'

/** Whoever has no mouse, or no eyes for one: nothing below is clicked, and each stop can be seen. */
describeInBrowser('all by keyboard', () => {
  const browser = browserTown()

  async function signsInByKeys(login: string): Promise<Page> {
    const page = await browser().people.opens()
    await page.goto('/')
    // the cursor stands in the first field
    await page.getByLabel('Email').waitFor()
    await page.keyboard.type(`${login}@demo.local`)
    await tabsTo(page, page.getByLabel('Password', { exact: true }))
    await page.keyboard.type(DEMO_PASSWORD)
    await page.keyboard.press('Enter')
    await page.waitForURL(({ pathname }) => pathname !== '/sign-in' && pathname !== '/')
    return page
  }

  test('the first stop of a page leads past its navigation', async () => {
    const page = await signsInByKeys('safety-1')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('page')
  })

  test('a reviewer takes a task up, returns it with a reason and a step, and is back at the list', async () => {
    const { town } = browser()
    const kase = await town.brings(await town.submits('applicant-1'), 'plan-review')
    const page = await signsInByKeys('safety-1')
    await page.getByRole('link', { name: 'Plan review' }).waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('c')
    await page.getByText(/^Claimed: Plan review · /).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Plan review', level: 1 }).waitFor()
    await chooses(page, radiosOf(page, 'Result'), 'Returned')
    await chooses(page, radiosOf(page, 'Return to'), 'Internal supply plan')
    await tabsTo(page, page.getByRole('textbox', { name: 'Reason' }))
    await page.keyboard.type('保安负荷未说明来源')
    await tabsTo(page, page.getByRole('button', { name: 'Complete: Return' }))
    await page.keyboard.press('Enter')
    await page.waitForURL('**/tasks')
    const returned = (await town.events(kase, 'TaskCompleted')).at(-1)
    expect([returned?.data['outcome'], returned?.text]).toEqual(['return', '保安负荷未说明来源'])
  })

  test('a supervisor finds what is late, urges it, and leaves the dialog where it was opened', async () => {
    const { town } = browser()
    const kase = await town.submits('applicant-2')
    const page = await signsInByKeys('supervisor-chengdong')
    await tabsTo(page, page.getByRole('link', { name: /^Work list/ }))
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Acceptance' }).waitFor()
    await chooseLine(page, kase)
    const urge = page.getByRole('toolbar', { name: 'Selected tasks' }).getByRole('button', { name: 'Send reminder' })
    await tabsTo(page, urge)
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    await tabsTo(page, urge)
    await page.keyboard.press('Enter')
    await tabsTo(page, dialog.getByRole('textbox', { name: 'Remark' }))
    await page.keyboard.type('请本周内办结')
    await tabsTo(page, dialog.getByRole('button', { name: 'Send reminder (1 task)' }))
    await page.keyboard.press('Enter')
    await dialog.getByText('1 of 1 done').waitFor()
    await tabsTo(page, dialog.getByRole('button', { name: 'Done', exact: true }))
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    expect((await town.events(kase, 'Urged')).map(({ text }) => text)).toEqual(['请本周内办结'])
  })

  test('a customer answers the plan', async () => {
    const { town } = browser()
    const kase = await town.brings(await town.submits('applicant-3'), 'plan-confirmation')
    const page = await signsInByKeys('applicant-3')
    await tabsTo(page, page.getByRole('region', { name: 'What you need to do now' }).getByRole('link'))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Read the plan and answer' }).waitFor()
    await tabsTo(page, page.getByRole('radio', { name: 'I accept' }))
    await page.keyboard.press('Space')
    await tabsTo(page, page.getByRole('button', { name: 'Accept the plan' }))
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'The works have started' }).waitFor()
    expect((await town.events(kase, 'TaskCompleted')).at(-1)?.data['outcome']).toBe('accept')
  })

  test('a customer begins an application, and goes from question to question', async () => {
    const page = await signsInByKeys('applicant-4')
    await tabsTo(page, page.getByRole('link', { name: 'New application' }))
    await page.keyboard.press('Enter')
    await tabsTo(page, page.getByRole('radio', { name: 'New connection' }))
    await page.keyboard.press('Space')
    await tabsTo(page, page.getByRole('button', { name: 'Start' }))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Who will use the power?', level: 1 }).waitFor()
    await chooses(page, page.getByRole('radio'), 'Organisation')
    await tabsTo(page, page.getByLabel('Name of the organisation'))
    await page.keyboard.type('东方精密制造有限公司')
    await tabsTo(page, page.getByRole('link', { name: /^Next/ }))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Where is it needed?', level: 1 }).waitFor()
  })
})

const radiosOf = (page: Page, group: string) => page.getByRole('radiogroup', { name: group }).getByRole('radio')

/** One of several by the arrow keys: the tab key stops at such a group once. */
async function chooses(page: Page, radios: Locator, name: string): Promise<void> {
  await tabsTo(page, radios)
  const goal = radios.and(page.getByRole('radio', { name }))
  for (let step = await radios.count(); step > 0 && !(await goal.isChecked()); step--) {
    await page.keyboard.press('ArrowDown')
  }
  expect(await goal.isChecked()).toBe(true)
}

/** Goes down the list to the line of a case and chooses it. */
async function chooseLine(page: Page, kase: Kase): Promise<void> {
  const box = page.getByRole('checkbox', { name: new RegExp(`^Choose .*${kase.caseNo}`) })
  for (let line = 0; line < 10 && !(await box.isChecked()); line++) {
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    // lines of others stay as they were
    if (!(await box.isChecked())) await page.keyboard.press('x')
  }
  expect(await box.isChecked()).toBe(true)
}
