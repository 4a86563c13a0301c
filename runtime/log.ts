import { existsSync, renameSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pino } from 'pino'
import type { Logger } from 'pino'
import { loggerOptions } from '../api/http/logging.ts'
import type { Config } from '../config.ts'

/**
 * One line of JSON an event. On the standard output for the person who collects it; if one process runs it all in a rehearsal
 * somebody sits in front of the terminal, so there it goes to a file, with that of the run before next to it.
 */
export function openLog({ LOG_LEVEL, DATA_DIR, MODE }: Config, isAlone: boolean): { log: Logger; file?: string } {
  const options = loggerOptions(LOG_LEVEL)
  if (!isAlone || MODE === 'production') return { log: pino(options) }
  const file = join(resolve(DATA_DIR), 'power-connection.log')
  if (existsSync(file)) renameSync(file, `${file}.1`)
  return { log: pino(options, pino.destination({ dest: file, mkdir: true, sync: true })), file }
}
