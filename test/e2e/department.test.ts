import { beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Kase } from '../support/story.ts'
import { expectAccessible } from './support/axe.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'

/** The head of a department sees who has how much, gives work out, and every number is that of the list behind it. */
describeInBrowser('the work of a department', () => {
  const browser = browserTown()
  let cases: Kase[]

  beforeAll(async () => {
    const { town } = browser()
    cases = []
    for (const applicant of ['applicant-1', 'applicant-2', 'applicant-3']) cases.push(await town.submits(applicant))
    await town.person('marketing-1').claims(cases[0]!, 'acceptance.0.1.marketing')
  })

  const people = (page: Page) => page.getByRole('region', { name: 'People and workload' })
  const work = (page: Page) => page.getByRole('region', { name: 'Tasks', exact: true }).first()

  test('is told by person, and leads to the tasks of each', async () => {
    const page = await browser().people.signsIn('marketing-head')
    await page.getByRole('link', { name: 'Department', exact: true }).click()
    await page.getByRole('heading', { name: 'Marketing', level: 1 }).waitFor()
    await page.getByText('3 open').waitFor()
    await expectAccessible(page)

    await people(page)
      .getByRole('link', { name: /^王丽华/ })
      .click()
    await page.waitForURL('**/department?*person=u-marketing-1*')
    await work(page).getByText(cases[0]!.caseNo).waitFor()
    expect(await work(page).getByRole('link', { name: 'Acceptance' }).count()).toBe(1)
  })

  test('unclaimed tasks are given to a person from here', async () => {
    const { town, people: at } = browser()
    const page = await at.signsIn('marketing-head', { at: '/department?person=none' })
    await page.getByRole('checkbox', { name: 'Choose all tasks shown' }).check()
    await page.getByRole('button', { name: 'Assign' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Assign to' }).click()
    await page.getByTitle(/^赵建国/).click()
    await dialog.getByText('will be done').nth(1).waitFor()
    await dialog.getByRole('button', { name: 'Assign (2 tasks)' }).click()
    await dialog.getByText('2 of 2 done').waitFor()
    await dialog.getByRole('button', { name: 'Done', exact: true }).click()

    await page.getByText('No open tasks here').waitFor()
    const [, second] = cases
    const [assigned] = await town.events(second!, 'TaskAssigned')
    expect(assigned?.data['assignee']).toBe('u-marketing-2')
    expect(
      await people(page)
        .getByRole('link', { name: /^赵建国/ })
        .innerText(),
    ).toContain('2')
  })

  test('every badge has the number of its list, also after something was done', async () => {
    const { town, people: at } = browser()
    const page = await at.signsIn('marketing-1')
    const lists = page.getByRole('navigation', { name: 'Lists' })
    const badges = async () => {
      const told: Record<string, [badge: string, list: string]> = {}
      for (const name of ['Mine', 'My department', 'Overdue', 'Due soon']) {
        const link = lists.getByRole('link', { name: new RegExp(`^${name}`) })
        await link.click()
        await expect.poll(() => link.getAttribute('aria-current')).toBe('page')
        const total = page.getByRole('search').getByText(/^\d+ tasks?$/)
        await total.waitFor()
        // both are read again at the same news, and may be a moment apart
        await expect
          .poll(async () => [await badgeOf(link), (await total.innerText()).split(' ')[0]])
          .toSatisfy(([badge, list]: string[]) => badge === list)
        told[name] = [await badgeOf(link), (await total.innerText()).split(' ')[0] ?? '']
      }
      return told
    }
    const badgeOf = async (link: ReturnType<Page['locator']>) => /\d+$/.exec((await link.innerText()).trim())?.[0] ?? ''

    // each has one working day, and it has not begun
    expect(await badges()).toEqual({
      ...{ Mine: ['1', '1'], 'My department': ['3', '3'], Overdue: ['0', '0'], 'Due soon': ['0', '0'] },
    })
    // its own task is done, one of the colleague's is put back and claimed here
    await town.person('marketing-1').accepts(cases[0]!)
    await town.person('marketing-2').releases(cases[1]!, 'acceptance.0.1.marketing')
    await town.person('marketing-1').claims(cases[1]!, 'acceptance.0.1.marketing')
    await town.passes({ unit: 'workingDays', value: 1 })
    await page.reload()
    // the survey of the first case came to the department, with a day more than the two acceptances due tonight
    expect(await badges()).toEqual({
      ...{ Mine: ['1', '1'], 'My department': ['3', '3'], Overdue: ['0', '0'], 'Due soon': ['2', '2'] },
    })
  })

  test('is for those who answer for it', async () => {
    const page = await browser().people.signsIn('safety-1')
    expect(await page.getByRole('link', { name: 'Department', exact: true }).count()).toBe(0)
    await page.goto('/department')
    await page.getByText('You don’t have access to this page').waitFor()
    await expectAccessible(page)
  })
})
