import { accessSync, constants, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Config } from '../../config.ts'
import { StartError } from '../problem.ts'

/** The directory of DATA_DIR, made if it is not there yet. */
export function dataDirectory({ DATA_DIR }: Config): string {
  const directory = resolve(DATA_DIR)
  try {
    mkdirSync(directory, { recursive: true })
    accessSync(directory, constants.W_OK)
    return directory
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new StartError(
      `The directory ${directory} cannot be written (${reason}); set DATA_DIR to one that belongs to this user.`,
    )
  }
}

/** Where uploaded files lie. */
export function filesDirectory({ FILES_DIR, DATA_DIR }: Pick<Config, 'FILES_DIR' | 'DATA_DIR'>): string {
  return resolve(FILES_DIR ?? join(DATA_DIR, 'files'))
}
