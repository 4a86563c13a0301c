import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { throwawayApi, throwawayHouse } from '../../../runtime/demo/throwaway.ts'
import { DEMO_PASSWORD } from '../../../db/seed/people.ts'
import { momentOf } from '../../../demo/moment.ts'
import { Player } from '../../../demo/player.ts'
import { STORIES } from '../../../demo/stories/index.ts'
import { findConsole } from '../../../runtime/console.ts'
import { launchBrowser, People } from '../support/people.ts'
import type { Language } from '../support/people.ts'
import { SHOTS } from './pages.ts'

/** `npm run screenshots [-- name …]`: the main pages in both languages, in a town in the middle of its work. */
const TO = fileURLToPath(new URL('../../../docs/images/console', import.meta.url))
const LANGUAGES: readonly Language[] = ['zh', 'en']
/** The demo is played until this day, and left alone for as long as it takes until something is late. */
const UNTIL = '03-10'
const LEFT_UNTIL = '03-10 11:00'

const wanted = process.argv.slice(2)
const progress = (line: string) => process.stderr.write(`  ${line}\n`)
const consoleDir = await findConsole(progress)
const files = mkdtempSync(join(tmpdir(), 'power-connection-files-'))
const { house, close } = await throwawayHouse(progress, { api: { ...throwawayApi(files), consoleDir } })
try {
  progress('Playing the demo …')
  const stories = STORIES.map((story) => ({ ...story, acts: story.acts.filter(({ at }) => at < UNTIL) }))
  const player = new Player({ url: house.url, password: DEMO_PASSWORD })
  await player.play(stories)
  await player.passTo(momentOf(LEFT_UNTIL))
  const browser = await launchBrowser()
  const people = new People(house.url, browser)
  mkdirSync(TO, { recursive: true })
  for (const language of LANGUAGES) {
    for (const shot of SHOTS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
      const opening = { language, ...(shot.size === undefined ? {} : { size: shot.size }) }
      const page = shot.login === undefined ? await people.opens(opening) : await people.signsIn(shot.login, opening)
      if (shot.login === undefined) await page.goto('/')
      await shot.go(page)
      await page.waitForLoadState('load')
      await page.locator('.ant-skeleton').first().waitFor({ state: 'hidden' })
      const path = join(TO, `${shot.name}-${language}.png`)
      await page.screenshot({ path, animations: 'disabled' })
      progress(path)
      await page.context().close()
    }
  }
  await browser.close()
  if (people.broken.length > 0) throw new Error(people.broken.join('\n'))
} finally {
  await close()
}
