import { loadConfig, PROCESSES } from '../config.ts'
import type { Config, ProcessName } from '../config.ts'
import { apiOptions } from './api-options.ts'
import { makeDemoData } from './demo-data.ts'
import { findParts } from './find-parts.ts'
import { openHouse } from './house.ts'
import type { Lifecycle } from './lifecycle.ts'
import { openLog } from './log.ts'
import { checkPostgres } from './own-servers.ts'
import { prepareDatabase } from './prepare-database.ts'
import { Interrupted, StartError } from './problem.ts'
import { startApiProcess, startWorkerProcess } from './processes.ts'
import { quietTemporal } from './temporal-client.ts'

/** What a process of one kind is started with. */
export interface Launch {
  config: Config
  lifecycle: Lifecycle
  progress: (line: string) => void
}

/** Starts the kind of process that the argument names; ends in the line `Ready: …`, or for `migrate` with the process. */
export async function launch(
  [named = 'all', ...others]: string[],
  { lifecycle, tell }: { lifecycle: Lifecycle; tell: (line: string) => void },
): Promise<void> {
  const name = PROCESSES.find((each) => each === named)
  if (name === undefined || others.length > 0) {
    const known = PROCESSES.filter((each) => each !== 'all').join(', ')
    throw new StartError(
      `npm start knows no "${[named, ...others].join(' ')}": say nothing for all, or one of ${known}.`,
    )
  }
  const config = loadConfig(process.env, name)
  try {
    await STARTS[name]({ config, lifecycle, progress: (line) => tell(`  ${line}`) }).then(tell)
  } catch (error) {
    if (error instanceof Interrupted || lifecycle.isEnding) throw new Interrupted()
    await lifecycle.fail(error)
  }
}

/** Each answers the last line of a start that went well. */
const STARTS: Record<ProcessName, (launch: Launch) => Promise<string>> = {
  all: startAll,
  api: startApiProcess,
  worker: startWorkerProcess,
  migrate,
}

async function startAll({ config, lifecycle, progress }: Launch): Promise<string> {
  const api = await apiOptions(config)
  const parts = await findParts({ config, progress, lifecycle })
  quietTemporal()
  const { log, file } = openLog(config, true)
  const house = await lifecycle.start(
    () => openHouse({ parts, api, mailFrom: config.MAIL_FROM, progress, log, shareLog: true }),
    (opened) => opened.close(),
  )
  lifecycle.watch(
    house.worker.running,
    () => new StartError('The worker ended by itself, so everything stops; start again.'),
  )
  if (config.MODE === 'rehearsal') {
    await lifecycle.start(
      () => makeDemoData(house.url, house.pools.api.db, progress),
      async () => undefined,
    )
    progress('Sign in as supervisor-chengdong@demo.local or another of its people, password power-connection')
  }
  if (file !== undefined) progress(`What happens is logged in ${file}`)
  const shown = [
    `API ${house.url}`,
    `API docs ${house.url}/docs`,
    ...(parts.temporalUi === undefined ? [] : [`Temporal UI ${parts.temporalUi}`]),
    ...(parts.mailUi === undefined ? [] : [`mail ${parts.mailUi}`]),
  ]
  return `Ready: ${shown.join(' · ')}`
}

async function migrate({ config, lifecycle, progress }: Launch): Promise<string> {
  const {
    DATABASE_URL: databaseUrl = '',
    DATABASE_URL_API: databaseUrlApi,
    DATABASE_URL_WORKER: databaseUrlWorker,
  } = config
  await checkPostgres(databaseUrl, 'DATABASE_URL')
  progress('Bringing the database up to date …')
  await lifecycle.start(
    () => prepareDatabase({ databaseUrl, databaseUrlApi, databaseUrlWorker }, config.MODE, progress),
    async () => undefined,
  )
  return 'Done: the database is up to date.'
}
