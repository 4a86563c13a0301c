import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheDirectory } from '../../config.ts'
import { canEnter } from '../../runtime/postgres/system-user.ts'
import type { SystemUser } from '../../runtime/postgres/system-user.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const LEFT_OUT = ['node_modules', '.git', '.data', 'dist']
const CONSOLE = 'dist/web'

export interface Clone {
  directory: string
  user: SystemUser | undefined
  /** Nothing but PATH; an ordinary user of ours has no home of its own, and so gets one. */
  env: NodeJS.ProcessEnv
  remove: () => void
}

/**
 * The working tree as it stands, with the libraries that are installed, in a directory that only its owner can enter. A
 * fresh one has no console yet; the others take over the one that stands, if it does.
 */
export function makeClone({ user, isFresh = false }: { user?: SystemUser | undefined; isFresh?: boolean } = {}): Clone {
  const outside = mkdtempSync(join(tmpdir(), 'power-connection-clone-'))
  const directory = join(outside, 'clone')
  cpSync(ROOT, directory, {
    recursive: true,
    // by its time it is known whether a console is older than its sources
    preserveTimestamps: true,
    filter: (path) => !LEFT_OUT.includes(relative(ROOT, path).split('/')[0] ?? ''),
  })
  if (!isFresh && existsSync(join(ROOT, CONSOLE))) {
    cpSync(join(ROOT, CONSOLE), join(directory, CONSOLE), { recursive: true, preserveTimestamps: true })
  }
  symlinkSync(librariesFor(user, outside), join(directory, 'node_modules'))
  const env: NodeJS.ProcessEnv = { PATH: process.env['PATH'] }
  if (user !== undefined) {
    env['HOME'] = outside
    linkCache(join(outside, '.cache'))
    execFileSync('chown', ['-RhP', `${user.uid}:${user.gid}`, outside])
  }
  chmodSync(directory, 0o700)
  return { directory, user, env, remove: () => remove(outside, directory) }
}

/** The installed libraries where this user can read them; else a copy of them. */
function librariesFor(user: SystemUser | undefined, outside: string): string {
  const installed = join(ROOT, 'node_modules')
  if (user === undefined || canEnter(user, installed)) return installed
  const copied = join(outside, 'node_modules')
  execFileSync('cp', ['-a', '--reflink=auto', installed, copied])
  return copied
}

/** The Temporal server that the suites run on, so that nothing is downloaded or built once more. */
function linkCache(cache: string): void {
  const bin = join(cacheDirectory({}), 'bin')
  const target = join(cacheDirectory({ XDG_CACHE_HOME: cache }), 'bin')
  mkdirSync(target, { recursive: true })
  if (!existsSync(bin)) return
  for (const name of readdirSync(bin).filter((each) => /^temporal-[a-z0-9.-]+$/.test(each))) {
    try {
      linkSync(join(bin, name), join(target, name))
    } catch {
      cpSync(join(bin, name), join(target, name))
    }
  }
}

/** With the database that root had to put elsewhere. */
function remove(outside: string, directory: string): void {
  const record = join(directory, '.data', 'postgres-place')
  const elsewhere = existsSync(record) ? /"directory":"([^"]+)"/.exec(readFileSync(record, 'utf8'))?.[1] : undefined
  if (elsewhere !== undefined) rmSync(elsewhere, { recursive: true, force: true })
  rmSync(outside, { recursive: true, force: true })
}
