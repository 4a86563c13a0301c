import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts CPU of a process in hundredths of a second. */
const TICK_MS = 10
/** Fields of /proc/<pid>/stat behind the name in brackets, counted from 0 at the process's state. */
const FIELD = { parent: 1, user: 11, system: 12, userOfEnded: 13, systemOfEnded: 14 } as const

/** CPU in ms that a process has used, with its children, those that ended too; 0 when it is gone. Linux only. */
export function cpuOf(pid: number): number {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => name !== String(pid) && statOf(Number(name))?.[FIELD.parent] === pid)
  return [pid, ...children.map(Number)].reduce((sum, each) => sum + ownCpuOf(each), 0)
}

function ownCpuOf(pid: number): number {
  const stat = statOf(pid)
  if (stat === null) return 0
  const { user, system, userOfEnded, systemOfEnded } = FIELD
  return [user, system, userOfEnded, systemOfEnded].reduce((sum, at) => sum + (stat[at] ?? 0), 0) * TICK_MS
}

/** Resident memory of a process in MB. */
export function residentMb(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(line?.[1] ?? NaN) / 1_024
}

function statOf(pid: number): number[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
  } catch {
    // it ended meanwhile
    return null
  }
}
