import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
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
}

/** People at browsers: each has a context of their own, as on a machine of their own. */
export class People {
  /** What broke in any page; a test that ends well has none. */
  readonly broken: string[] = []
  private readonly pages: Page[] = []
  private readonly url: string
  private readonly browser: Browser

  constructor(url: string, browser: Browser) {
    this.url = url
    this.browser = browser
  }

  /** The page of nobody yet. */
  async opens({ language = 'en', size = WIDE }: Opening = {}): Promise<Page> {
    const locale = language === 'zh' ? 'zh-CN' : 'en-GB'
    const context = await this.browser.newContext({
      viewport: size,
      locale,
      baseURL: this.url,
      reducedMotion: 'reduce',
    })
    await context.addInitScript(`localStorage.setItem('power-connection.language', '${JSON.stringify(language)}')`)
    const page = await context.newPage()
    this.pages.push(page)
    page.on('pageerror', (error) => this.broken.push(String(error)))
    return page
  }

  /** Closes everything that was opened for them. */
  async leave(): Promise<void> {
    await Promise.all(this.pages.splice(0).map((page) => page.context().close()))
  }

  /** Pictures of all pages as a test that failed left them, in the folder that FAILED_PAGES names. */
  async showsWhatWentWrong(test: string): Promise<void> {
    const folder = process.env['FAILED_PAGES']
    if (folder === undefined) return
    for (const [index, page] of this.pages.entries()) {
      if (page.isClosed()) continue
      await page.screenshot({ path: join(folder, `${test.replace(/\W+/g, '-')}-${index}.png`) }).catch(() => undefined)
    }
  }

  /** Somebody at their browser, signed in through the form, at the page where they begin. */
  async signsIn(login: string, opening: Opening = {}): Promise<Page> {
    const page = await this.opens(opening)
    await page.goto('/')
    await page.locator('input[type=email]').fill(`${login}@demo.local`)
    await page.locator('input[type=password]').fill(DEMO_PASSWORD)
    await page.keyboard.press('Enter')
    await page.waitForURL(({ pathname }) => pathname !== '/sign-in' && pathname !== '/')
    return page
  }
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
