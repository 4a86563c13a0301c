import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { DEMO_PASSWORD } from '../../../db/seed/people.ts'

/** Debian's own; the browsers that Playwright would download are refused on some networks. */
export const CHROMIUM = '/usr/bin/chromium'
export const hasChromium = existsSync(CHROMIUM)

export type Language = 'zh' | 'en'
export interface Size {
  width: number
  height: number
}

export const WIDE: Size = { width: 1440, height: 900 }
export const PHONE: Size = { width: 390, height: 844 }

interface Opening {
  language?: Language
  size?: Size
  /** In a browser that was never at the console. */
  isNew?: boolean
}

interface SigningIn extends Opening {
  /** The page at which they begin; their own first one if it is not said. */
  at?: string
}

interface Desk {
  page: Page
  language: Language
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

/**
 * People at browsers: each has a context of their own, as on a machine of their own. A desk that is left is cleared and
 * goes to who comes next, as a browser that knows the console by now opens it for a third of the work.
 */
export class People {
  /** What broke in any page; a test that ends well has none. */
  readonly broken: string[] = []
  private readonly taken: Desk[] = []
  private readonly free: Desk[] = []
  private readonly sessions = new Map<string, Cookies>()
  private readonly url: string
  private readonly browser: Browser

  constructor(url: string, browser: Browser) {
    this.url = url
    this.browser = browser
  }

  /** The page of nobody yet. */
  async opens({ language = 'en', size = WIDE, isNew = false }: Opening = {}): Promise<Page> {
    const found = isNew ? undefined : this.free.find((desk) => desk.language === language)
    if (found !== undefined) this.free.splice(this.free.indexOf(found), 1)
    const desk = found ?? (await this.newDesk(language))
    this.taken.push(desk)
    await desk.page.setViewportSize(size)
    return desk.page
  }

  private async newDesk(language: Language): Promise<Desk> {
    const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
    const context = await this.browser.newContext({ locale, baseURL: this.url, reducedMotion: 'reduce' })
    await context.addInitScript(`localStorage.setItem('power-connection.language', '${JSON.stringify(language)}')`)
    const page = await context.newPage()
    page.on('pageerror', (error) => this.broken.push(String(error)))
    return { page, language }
  }

  /** How many desks are taken, for `standUp`. */
  get seated(): number {
    return this.taken.length
  }

  /** All but the first so many leave their desks, which are cleared of all that is theirs. */
  async standUp(butFor: number): Promise<void> {
    await Promise.all(
      this.taken.splice(butFor).map(async (desk) => {
        await cleared(desk.page)
        this.free.push(desk)
      }),
    )
  }

  /** Closes everything that was opened for them. */
  async leave(): Promise<void> {
    const all = [...this.taken.splice(0), ...this.free.splice(0)]
    await Promise.all(all.map(({ page }) => page.context().close()))
  }

  /** Pictures of all pages as a test that failed left them, in the folder that FAILED_PAGES names. */
  async showsWhatWentWrong(test: string): Promise<void> {
    const folder = process.env['FAILED_PAGES']
    if (folder === undefined) return
    for (const [index, { page }] of this.taken.entries()) {
      if (page.isClosed()) continue
      await page.screenshot({ path: join(folder, `${test.replace(/\W+/g, '-')}-${index}.png`) }).catch(() => undefined)
    }
  }

  /** Somebody at their browser, signed in: through the form, and with that session when they come again. */
  async signsIn(login: string, { at, ...opening }: SigningIn = {}): Promise<Page> {
    const page = await this.opens(opening)
    const session = this.sessions.get(login)
    if (session !== undefined) {
      await page.context().addCookies(session)
      await page.goto(at ?? '/')
      // a session may have ended since
      await page.getByRole('banner').or(passwordOn(page)).first().waitFor()
      if (!(await passwordOn(page).isVisible())) {
        if (at === undefined) await hasBegun(page)
        return page
      }
      await page.context().clearCookies()
    }
    await page.goto('/')
    await page.locator('input[type=email]').fill(`${login}@demo.local`)
    await passwordOn(page).fill(DEMO_PASSWORD)
    await page.keyboard.press('Enter')
    await hasBegun(page)
    this.sessions.set(login, await page.context().cookies())
    if (at !== undefined) await page.goto(at)
    return page
  }
}

const passwordOn = (page: Page) => page.locator('input[type=password]')

const hasBegun = (page: Page) => page.waitForURL(({ pathname }) => pathname !== '/sign-in' && pathname !== '/')

/** As a browser in which nobody was. */
async function cleared(page: Page): Promise<void> {
  const context = page.context()
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await context.setOffline(false)
  await page.emulateMedia({ media: null })
  // an address of the console without the console, so that nothing writes after it was cleared
  await page.goto('/health')
  await page.evaluate('localStorage.clear(); sessionStorage.clear()')
  await context.clearCookies()
}

let started: Promise<Browser> | undefined

/** The browser of all files of a lane; it ends with their process. */
export async function sharedBrowser(): Promise<Browser> {
  const browser = await (started ??= launchBrowser())
  if (browser.isConnected()) return browser
  started = launchBrowser()
  return started
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] })
}
