import type { Page, Route } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { Kase } from '../support/story.ts'
import { expectAccessible } from './support/axe.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'
import { PHONE, WIDE } from './support/people.ts'

/** One case in its plan review, whose pages everybody below looks at. */
const REVIEW = 'plan-review.0.1.safety'

/** Who has which pages; `CASE` stands for the number of the case. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  'applicant-2': ['/my', '/apply', '/my/cases/CASE'],
  'safety-1': ['/tasks', `/cases/CASE/tasks/${REVIEW}`, '/cases/CASE'],
  'safety-head': ['/department'],
  'manager-chengdong-1': ['/customers'],
  'supervisor-chengdong': ['/board', '/cases/CASE/course', '/trends'],
  administrator: ['/admin/calendar', '/admin/limits', '/admin/ladders', '/admin/mails', '/admin/log'],
}
/** Pages that ask the API for nothing of their own. */
const STANDING = ['/apply']

/** Of some pages everybody has their own, and one is for all of the company. */
const FOR_OTHERS_TOO: Readonly<Record<string, readonly string[]>> = {
  'safety-head': ['/board', '/trends'],
  'manager-chengdong-1': ['/board', '/trends'],
  administrator: ['/board', '/trends', '/department'],
  'supervisor-chengdong': ['/department'],
}

describeInBrowser('a page that has nothing to show', () => {
  const browser = browserTown()
  let kase: Kase
  const addressOf = (path: string) => path.replace('CASE', kase.caseNo)
  const sizeOf = (login: string) => (login.startsWith('applicant') ? PHONE : WIDE)
  const heading = (page: Page) => page.getByRole('heading', { level: 1 })

  beforeAll(async () => {
    const { town } = browser()
    kase = await town.brings(await town.submits('applicant-2'), 'plan-review')
  })

  test.each(Object.entries(PAGES))(
    'of %s, says that it is coming, that it could not come, and comes',
    async (login, paths) => {
      const page = await browser().people.signsIn(login, { size: sizeOf(login) })
      await neverBack(page)
      for (const path of paths.filter((each) => !STANDING.includes(each))) {
        let release = () => {}
        const held = new Promise<void>((resolve) => (release = resolve))
        await answering(page, async (route) => {
          await held
          await route.fulfill(BAD_GATEWAY)
        })
        await page.goto(addressOf(path))
        await page.getByRole('status', { name: 'Loading' }).first().waitFor()
        await expectAccessible(page)
        release()
        const again = page.getByRole('button', { name: 'Try again' }).first()
        await again.waitFor()
        await page.getByRole('heading', { name: 'This could not be loaded' }).first().waitFor()
        await expectAccessible(page)
        await page.unroute('**/api/**')
        await again.click()
        await page.getByRole('heading', { name: 'This could not be loaded' }).first().waitFor({ state: 'detached' })
        await heading(page).waitFor()
      }
    },
  )

  test('of the whole console, where not even who one is can be read', async () => {
    const page = await browser().people.signsIn('safety-1')
    await neverBack(page)
    await page.route('**/api/**', (route) => route.fulfill(BAD_GATEWAY))
    await page.goto('/tasks')
    await page.getByRole('heading', { name: 'This could not be loaded' }).waitFor()
    await page.getByRole('banner').waitFor()
    await page.getByRole('main').waitFor()
    await expectAccessible(page)
    await page.unroute('**/api/**')
    await page.getByRole('button', { name: 'Try again' }).click()
    await heading(page).waitFor()
  })

  test('says that it is still tried for while the server is away, and comes by itself when that is back', async () => {
    const page = await browser().people.signsIn('safety-1')
    await neverBack(page)
    await page.route('**/api/**', (route) => route.abort('connectionrefused'))
    await page.goto('/tasks')
    await page.getByRole('status', { name: 'Loading' }).filter({ hasText: 'Still loading' }).first().waitFor()
    await expectAccessible(page)
    await page.getByRole('heading', { name: 'This could not be loaded' }).first().waitFor()
    await page.unroute('**/api/**')
    await page.unroute('**/ready')
    await heading(page).waitFor()
  })

  test('keeps what was read when the connection goes; what was never opened opens when it is back', async () => {
    // a browser that knows no page of the console yet
    const page = await browser().people.signsIn('supervisor-chengdong', { isNew: true })
    await heading(page).waitFor()
    await page.context().setOffline(true)
    const told = page.getByRole('alert').filter({ hasText: 'You are offline' })
    await told.waitFor()
    expect(await heading(page).innerText()).toBe('Board')
    await expectAccessible(page)
    await page.getByRole('link', { name: 'Trends' }).click()
    await page.getByRole('heading', { name: 'This page needs a connection' }).waitFor()
    await expectAccessible(page)
    await page.context().setOffline(false)
    await page.getByRole('heading', { name: 'On-time performance', level: 1 }).waitFor()
    await told.waitFor({ state: 'detached' })
  })

  test.each(Object.keys(PAGES))('tells %s which pages are not theirs', async (login) => {
    const page = await browser().people.signsIn(login, { size: sizeOf(login) })
    const own = [...(PAGES[login] ?? []), ...(FOR_OTHERS_TOO[login] ?? [])]
    const others = Object.values(PAGES)
      .flat()
      .filter((path) => !path.includes('CASE') && !own.includes(path))
    await heading(page).waitFor()
    // every one of the company has a work list
    for (const path of login.startsWith('applicant') ? others : others.filter((each) => each !== '/tasks')) {
      await goesTo(page, path)
      await page.getByRole('heading', { name: 'You don’t have access to this page' }).waitFor()
      // so that the next one is not taken for this
      await goesTo(page, '/nothing/here')
      await page.getByRole('heading', { name: 'Page not found' }).waitFor()
    }
    const [last = ''] = others.slice(-1)
    await page.goto(last)
    await page.getByRole('heading', { name: 'You don’t have access to this page' }).waitFor()
    // the same page, whatever its address
    await expectAccessible(page)
  })

  test('leads a customer from the address of a case, as mails have it, to their own page of it', async () => {
    const page = await browser().people.signsIn('applicant-2', { size: PHONE })
    for (const path of ['/cases/CASE', `/cases/CASE/tasks/${REVIEW}`]) {
      await page.goto(addressOf(path))
      await page.waitForURL(`**/my/cases/${kase.caseNo}`)
      await page.getByRole('heading', { name: `New connection ${kase.caseNo}`, level: 1 }).waitFor()
    }
  })

  test('tells that there is no such page, in both languages', async () => {
    const english = await browser().people.signsIn('applicant-9', { size: PHONE, at: '/nothing/here' })
    await english.getByRole('main').getByRole('heading', { name: 'Page not found' }).waitFor()
    await english.getByRole('banner').waitFor()
    await english.getByRole('link', { name: 'Go to the start page' }).click()
    // a customer without an application is told how to begin
    await english.getByRole('link', { name: 'New application' }).first().waitFor()
    await expectAccessible(english)
    const chinese = await browser().people.signsIn('applicant-9', {
      size: PHONE,
      language: 'zh',
      at: '/my/cases/2020-000001',
    })
    await chinese.getByRole('heading', { name: '页面不存在' }).waitFor()
    await expectAccessible(chinese)
  })
})

/** What a proxy says while the API behind it is away: nothing that the API ever wrote. */
const BAD_GATEWAY = { status: 502, contentType: 'text/html', body: '<h1>502 Bad Gateway</h1>' }

/** Else a page would come by itself, and not when somebody asks for it again. */
const neverBack = (page: Page) => page.route('**/ready', (route) => route.fulfill(BAD_GATEWAY))

/** What stands around a page goes on to be answered. */
const AROUND = /^\/api\/(me|auth\/.*|business-time|regions|tasks\/counts|tasks\/stream|cases\/[^/]+\/stream)$/

/** As by the browser's own arrows: the console stays loaded. */
const goesTo = (page: Page, path: string) =>
  page.evaluate(`history.pushState(null, '', '${path}'); dispatchEvent(new PopStateEvent('popstate'))`)

async function answering(page: Page, answer: (route: Route) => Promise<void>): Promise<void> {
  await page.route('**/api/**', (route) => {
    const { pathname } = new URL(route.request().url())
    return AROUND.test(pathname) ? route.fallback() : answer(route)
  })
}
