import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest'
import { throwawayApi } from '../../../runtime/demo/throwaway.ts'
import type { HouseOptions } from '../../../runtime/house.ts'
import { findConsole } from '../../../runtime/console.ts'
import { ready, Town } from '../../support/story.ts'
import { openSuiteHouse } from '../../support/suite.ts'
import { CHROMIUM, hasChromium, People, sharedBrowser } from './people.ts'

/** Suites in a real browser; without one they are skipped, and say so. */
export const describeInBrowser = describe.runIf(hasChromium)
if (!hasChromium) process.stderr.write(`  SKIPPED: every test in a browser, as there is no ${CHROMIUM}\n`)

/** A town whose people sit at browsers, with the console as it is built. */
export interface BrowserTown {
  town: Town
  people: People
}

const BUILD_WITHIN_MS = 240_000

/** A town with browsers for all tests of a file. A test in which a page breaks fails. */
export function browserTown(api: Partial<HouseOptions['api']> = {}): () => BrowserTown {
  let opened: Awaited<ReturnType<typeof open>> | undefined
  beforeAll(async () => {
    opened = await open(api)
  }, BUILD_WITHIN_MS)
  // who sat down before the first test stays to the end of the file
  let stay = 0
  beforeEach(() => {
    stay = opened?.people.seated ?? 0
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await opened?.people.showsWhatWentWrong(task.name)
    await opened?.people.standUp(stay)
    expect(opened?.people.broken.splice(0)).toEqual([])
  })
  afterAll(() => opened?.close())
  return () => {
    if (opened === undefined) throw new Error('the town is not open yet')
    return opened
  }
}

async function open(api: Partial<HouseOptions['api']>) {
  const consoleDir = await findConsole((line) => process.stderr.write(`  ${line}\n`))
  const files = mkdtempSync(join(tmpdir(), 'power-connection-files-'))
  const world = await openSuiteHouse({ api: { ...throwawayApi(files), consoleDir, ...api } })
  await ready(world.house.url)
  const people = new People(world.house.url, await sharedBrowser())
  const close = async () => {
    await people.leave()
    await world.close()
    rmSync(files, { recursive: true, force: true })
  }
  return { town: new Town(world), people, close }
}
