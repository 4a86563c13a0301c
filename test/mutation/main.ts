import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import Type from 'typebox'
import { Value } from 'typebox/value'

/**
 * `npm run mutate`: changes the code of `domain/` in thousands of places and counts what its tests notice. Files are gone
 * through in groups, and what was found is kept after each: a run that was broken off goes on where it was, and a later
 * one looks only at what changed. The table at the end tells the score; non-zero below the threshold of
 * `stryker.config.json`.
 */
const Settings = Type.Object({ mutate: Type.Array(Type.String()), incrementalFile: Type.String() })
const Kept = Type.Object({ files: Type.Record(Type.String(), Type.Unknown()) })

const PACKAGE = createRequire(import.meta.url).resolve('@stryker-mutator/core/package.json')
const BIN = join(dirname(PACKAGE), 'bin/stryker.js')
/** Some minutes' work: more groups begin more often, fewer lose more when they are broken off. */
const GROUP_BYTES = 30_000

function main(): void {
  const settings = Value.Parse(Settings, read('stryker.config.json'))
  const kept = existsSync(settings.incrementalFile)
    ? Object.keys(Value.Parse(Kept, read(settings.incrementalFile)).files)
    : []
  const left = sources(settings.mutate).filter((file) => !kept.includes(file))
  const groups = grouped(left)
  for (const [index, group] of groups.entries()) {
    process.stdout.write(`mutate: group ${index + 1} of ${groups.length}: ${group.join(', ')}\n`)
    // Below the threshold, too, a group is done; the whole decides.
    stryker('--mutate', group.join(','), '--reporters', 'progress-append-only')
  }
  process.exitCode = stryker()
}

/** What the patterns of the settings name: all of `domain/` but for some. */
function sources(patterns: readonly string[]): string[] {
  return readdirSync('domain', { recursive: true, encoding: 'utf8' })
    .map((name) => `domain/${name}`)
    .filter((file) => file.endsWith('.ts') && !patterns.includes(`!${file}`))
    .sort()
}

function grouped(files: readonly string[]): string[][] {
  const groups = new Map<number, string[]>()
  let before = 0
  for (const file of files) {
    const group = Math.floor(before / GROUP_BYTES)
    groups.set(group, [...(groups.get(group) ?? []), file])
    before += statSync(file).size
  }
  return [...groups.values()]
}

function stryker(...args: string[]): number {
  const { status, signal } = spawnSync(process.execPath, [BIN, 'run', ...args], { stdio: 'inherit' })
  if (status === null) throw new Error(`broken off by ${signal}; npm run mutate goes on from the last group`)
  return status
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

main()
