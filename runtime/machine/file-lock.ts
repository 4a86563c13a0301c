import { readFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { commandLine } from './leftover.ts'

/** Runs `work` while no other process on this machine does the same; a lock whose holder is gone does not count. */
export async function withFileLock<Result>(
  file: string,
  progress: (line: string) => void,
  work: () => Promise<Result>,
): Promise<Result> {
  for (let waiting = false; !(await taken(file)); waiting = true) {
    const holder = holderOf(file)
    if (holder !== undefined && commandLine(holder) === '') {
      await rm(file, { force: true })
      continue
    }
    if (!waiting) progress(`waiting for process ${holder ?? 'unknown'}, which is doing the same (${file})`)
    await sleep(1_000)
  }
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
  }
}

async function taken(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function holderOf(file: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(file, 'utf8'), 10) || undefined
  } catch {
    return undefined
  }
}
