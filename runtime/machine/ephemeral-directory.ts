import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commandLine, endLeftover } from './leftover.ts'

const PREFIX = 'power-connection-'

export const ownershipIn = (directory: string): string => join(directory, 'server.json')

/**
 * A directory for a server that keeps nothing. Its name holds our process id: what a killed run left behind – directory
 * and server – is removed by the next one.
 */
export async function makeEphemeralDirectory(part: string, base = tmpdir()): Promise<string> {
  await sweep(base)
  return mkdtemp(join(base, `${PREFIX}${part}-${process.pid}-`))
}

async function sweep(base: string): Promise<void> {
  for (const name of await readdir(base)) {
    const [, starter] = new RegExp(`^${PREFIX}[a-z]+-(\\d+)-`).exec(name) ?? []
    if (starter === undefined || commandLine(Number(starter)) !== '') continue
    // Another user's leftovers are that user's to remove.
    await remove(join(base, name)).catch(() => undefined)
  }
}

async function remove(directory: string): Promise<void> {
  await endLeftover({
    part: 'A throwaway server',
    file: ownershipIn(directory),
    mentions: directory,
    signal: 'SIGQUIT',
    graceMs: 5_000,
    progress: () => undefined,
  })
  await rm(directory, { recursive: true, force: true })
}
