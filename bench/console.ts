import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { MAIL_TEXTS } from '../activities/mail/texts.ts'
import { startApi } from '../api/server.ts'
import { seedPeople } from '../db/seed/people.ts'
import { throwawayApi } from '../runtime/demo/throwaway.ts'
import { findConsole } from '../runtime/console.ts'
import { clientOfNobody } from '../runtime/temporal/temporal-client.ts'
import { launchBrowser, People } from '../test/e2e/support/people.ts'
import { openFilledDatabase } from './filled.ts'
import { median } from './median.ts'

/**
 * `npm run bench:console [-- tasks]`: a supervisor's work list of about 5,000 tasks in Chromium: the frames while it is
 * scrolled to its end and back, and the time from the click on a task to its heading. Nothing is written: no engine.
 */
const TASKS = Number(process.argv[2] ?? 5_000)
/** Of the filled tasks every second is of the supervisor's region. */
const REGIONS = 2
const CONNECTIONS = 8
const OPENED = 15
const A_FRAME_MS = 1_000 / 60

const progress = (line: string) => process.stderr.write(`  ${line}\n`)
const consoleDir = await findConsole(progress)
const files = mkdtempSync(join(tmpdir(), 'power-connection-files-'))
const { db, close } = await openFilledDatabase(TASKS * REGIONS, progress, CONNECTIONS)
try {
  await seedPeople(db)
  const { client: temporal } = clientOfNobody()
  const config = { ...throwawayApi(files), consoleDir }
  const api = await startApi({
    db,
    keyed: db,
    temporal,
    taskQueue: 'nowhere',
    texts: MAIL_TEXTS,
    config,
    host: '127.0.0.1',
    port: 0,
  })
  const browser = await launchBrowser()
  const page = await new People(api.url, browser).signsIn('supervisor-chengdong')
  await page.goto('/tasks')
  await page.evaluate(readFileSync(new URL('console-page.js', import.meta.url), 'utf8'))
  const total = page.getByRole('search').getByText(/tasks$/)
  await total.waitFor()
  progress(`${await total.innerText()} on the list`)

  await tellFrames(page, 'scrolled to its end, read page by page', 'down')
  await tellFrames(page, 'scrolled back', 'up')
  await tellOpening(page)
  await browser.close()
  await api.close()
} finally {
  await close()
  rmSync(files, { recursive: true, force: true })
}

async function tellFrames(page: Page, what: string, direction: 'up' | 'down'): Promise<void> {
  const frames = await page.evaluate<number[]>(`benchOfConsole.scroll('${direction}')`)
  const sorted = frames.toSorted((a, b) => a - b)
  const late = frames.filter((ms) => ms > A_FRAME_MS * 3).length
  const figures = [
    `${frames.length} frames`,
    `median ${median(frames).toFixed(1)} ms`,
    `95th percentile ${(sorted[Math.floor(sorted.length * 0.95)] ?? NaN).toFixed(1)} ms`,
    `longest ${(sorted.at(-1) ?? NaN).toFixed(1)} ms`,
    `${((late / frames.length) * 100).toFixed(1)} % above three frames`,
  ]
  process.stdout.write(`bench:console: ${what}: ${figures.join(', ')}\n`)
}

async function tellOpening(page: Page): Promise<void> {
  const times: number[] = []
  for (let time = 0; time < OPENED; time++) {
    times.push(await page.evaluate<number>(`benchOfConsole.open(${time})`))
    await page.goBack()
    await page.locator('main a[href*="/tasks/"]').first().waitFor()
  }
  const [median_, longest] = [median(times), Math.max(...times)]
  process.stdout.write(
    `bench:console: from the click to the task's heading: median ${median_.toFixed(0)} ms, longest ${longest.toFixed(0)} ms of ${OPENED}\n`,
  )
}
