import { DEMO_PASSWORD } from '../../db/seed/people.ts'
import { apiOptions, smsOf } from './api-options.ts'
import { findConsole } from '../console.ts'
import { makeDemoData } from './demo-data.ts'
import { findParts } from './find-parts.ts'
import type { FoundParts } from './find-parts.ts'
import { openHouse } from '../house.ts'
import type { House } from '../house.ts'
import type { Launch } from './lifecycle.ts'
import { openLog } from '../log.ts'
import { StartError } from '../problem.ts'
import { quietTemporal } from '../temporal/temporal-client.ts'

/** `npm start`: every part, worker and API in this process; a rehearsal that is new gets its first cases. */
export async function startAll({ config, lifecycle, progress }: Launch): Promise<string> {
  const options = await apiOptions(config)
  const api = { ...options, consoleDir: await findConsole(progress) }
  const parts = await findParts({ config, progress, lifecycle })
  quietTemporal()
  const { log, file } = openLog(config, true)
  const house = await lifecycle.start(
    () =>
      openHouse({
        parts,
        api,
        mailFrom: config.MAIL_FROM,
        ...smsOf(config),
        casesInMemory: config.CASES_IN_MEMORY,
        progress,
        log,
        shareLog: true,
      }),
    (opened) => opened.close(),
  )
  lifecycle.watch(
    house.worker.running,
    () => new StartError('The worker stopped unexpectedly, so everything stops; start again.'),
  )
  if (config.MODE === 'rehearsal') {
    await lifecycle.start(
      () => makeDemoData(house.url, house.pools.api.db, progress),
      async () => undefined,
    )
    progress(`Sign in as supervisor-chengdong@demo.local, for example; password ${DEMO_PASSWORD}`)
  }
  if (file !== undefined) progress(`Log file: ${file}`)
  return readyLine(house, parts, api.consoleDir !== undefined)
}

function readyLine({ url }: House, { temporalUi, mailUi }: FoundParts, hasConsole: boolean): string {
  const shown = [
    `${hasConsole ? 'console' : 'API'} ${url}`,
    `API docs ${url}/docs`,
    ...(temporalUi === undefined ? [] : [`Temporal UI ${temporalUi}`]),
    ...(mailUi === undefined ? [] : [`mail ${mailUi}`]),
  ]
  return `Ready: ${shown.join(' · ')}`
}
