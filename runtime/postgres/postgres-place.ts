import { createHash } from 'node:crypto'
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { access, chown, constants, mkdir, rename, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeEphemeralDirectory } from '../machine/ephemeral-directory.ts'
import { sharedDirectory, SHARED_DIRECTORY } from './postgres-binaries.ts'
import { StartError } from '../problem.ts'
import { canEnter, isRoot, unprivilegedUser, type SystemUser } from './system-user.ts'

/** Where a server keeps its data, and its user. */
export interface PostgresPlace {
  /** The directory that holds `data/`; belongs to the user the server runs as. */
  directory: string
  /** Undefined: the server runs as we do. */
  user: SystemUser | undefined
}

export const dataOf = (place: PostgresPlace): string => join(place.directory, 'data')
export const hasData = (place: PostgresPlace): boolean => existsSync(join(dataOf(place), 'PG_VERSION'))

/**
 * `<dataDir>/postgres`, except if root starts it and the user it then runs as cannot come there (a clone in /root):
 * then below /var/lib, under a name made from dataDir and written down in `<dataDir>/postgres-place`.
 */
export async function findPlace(dataDir: string, progress: (line: string) => void): Promise<PostgresPlace> {
  const inside = join(dataDir, 'postgres')
  if (!isRoot()) {
    await requireOwn(dataDir, inside)
    await mkdir(inside, { recursive: true, mode: 0o700 })
    return { directory: inside, user: undefined }
  }
  const recorded = recordedPlace(dataDir)
  if (recorded) return recorded
  const owned = await ownedBySomeoneElse(inside)
  if (owned) return { directory: inside, user: owned }

  const user = unprivilegedUser()
  const place = { directory: canEnter(user, dataDir) ? inside : await outsidePlace(dataDir, progress), user }
  progress(`PostgreSQL does not run as root: it runs as user ${user.name}, its data is in ${place.directory}`)
  await mkdir(place.directory, { recursive: true, mode: 0o700 })
  await chown(place.directory, user.uid, user.gid)
  return place
}

/** Written once the data exists, so that a first start that was interrupted begins again. */
export function recordPlace(dataDir: string, place: PostgresPlace): void {
  if (!place.directory.startsWith(SHARED_DIRECTORY)) return
  const { directory, user } = place
  writeFileSync(recordFile(dataDir), JSON.stringify({ directory, ...user }))
}

/** A directory of its own under the system's temporary one. */
export async function ephemeralPlace(): Promise<PostgresPlace> {
  const user = isRoot() ? unprivilegedUser() : undefined
  // TMPDIR may be a directory of root's that the other user cannot enter.
  const base = [tmpdir(), '/tmp', '/var/tmp'].find((path) => !user || canEnter(user, path))
  if (!base)
    throw new StartError(
      'No temporary directory can be used by PostgreSQL; set TMPDIR to one that all users can enter.',
    )
  const directory = await makeEphemeralDirectory('postgres', base)
  if (user) await chown(directory, user.uid, user.gid)
  return { directory, user }
}

const recordFile = (dataDir: string) => join(dataDir, 'postgres-place')

function recordedPlace(dataDir: string): PostgresPlace | undefined {
  const file = recordFile(dataDir)
  if (!existsSync(file)) return undefined
  const found: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (typeof found === 'object' && found !== null && 'directory' in found && 'uid' in found && 'gid' in found) {
    const user = { uid: Number(found.uid), gid: Number(found.gid), name: 'name' in found ? String(found.name) : '' }
    const place = { directory: String(found.directory), user }
    if (hasData(place)) return place
  }
  throw new StartError(
    `The database that ${file} names is not there any more; bring it back, or delete ${dataDir} to begin with an empty one.`,
  )
}

async function outsidePlace(dataDir: string, progress: (line: string) => void): Promise<string> {
  const name = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 12)
  let directory: string
  try {
    directory = join(await sharedDirectory(), name)
  } catch (error) {
    throw new StartError(
      `PostgreSQL refuses to run as root, no other user can enter ${dataDir}, and ${SHARED_DIRECTORY} cannot be made (${String(error)}); set DATA_DIR to a directory that every user can enter, or DATABASE_URL to your own server.`,
    )
  }
  if (existsSync(join(directory, 'data'))) {
    // Nothing in dataDir knows of it: dataDir was deleted to begin again. Data is set aside, never deleted by itself.
    const aside = `${directory}.before-${new Date()
      .toISOString()
      .replaceAll(/[^0-9]/g, '')
      .slice(0, 14)}`
    await rename(directory, aside)
    progress(`PostgreSQL: data of an earlier ${dataDir} was found and set aside as ${aside}`)
  }
  return directory
}

async function ownedBySomeoneElse(directory: string): Promise<SystemUser | undefined> {
  if (!existsSync(join(directory, 'data', 'PG_VERSION'))) return undefined
  const { uid, gid } = await stat(join(directory, 'data'))
  return uid === 0 ? undefined : { uid, gid, name: String(uid) }
}

async function requireOwn(dataDir: string, inside: string): Promise<void> {
  const owner = existsSync(inside) ? (await stat(inside)).uid : process.getuid?.()
  const writable = await access(dataDir, constants.W_OK).then(
    () => true,
    () => false,
  )
  if (writable && owner === process.getuid?.() && !existsSync(recordFile(dataDir))) return
  throw new StartError(
    `The data in ${dataDir} belongs to another user; start as that user or set DATA_DIR to a directory of your own.`,
  )
}

/** The process that the server's own lock file names; it may be long gone. */
export function postmasterPid(data: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(join(data, 'postmaster.pid'), 'utf8'), 10) || undefined
  } catch {
    return undefined
  }
}
