import { execFileSync } from 'node:child_process'
import { StartError } from '../problem.ts'

/** The user a server runs as when we are root and it refuses to be. */
export interface SystemUser {
  uid: number
  gid: number
  name: string
}

// No user is created: an existing one without rights of its own is enough.
const CANDIDATES = ['postgres', 'nobody']

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

export function unprivilegedUser(): SystemUser {
  for (const name of CANDIDATES) {
    const uid = idOf('-u', name)
    const gid = idOf('-g', name)
    if (uid && gid) return { uid, gid, name }
  }
  throw new StartError(
    `PostgreSQL refuses to run as root and this system has no user ${CANDIDATES.join(' or ')}; run as an ordinary user, create the user postgres (useradd --system postgres), or set DATABASE_URL to your own server.`,
  )
}

/** Whether the user can enter the directory: asked of the system itself, as modes alone do not tell (ACLs, mounts). */
export function canEnter(user: SystemUser, directory: string): boolean {
  try {
    // The shell's own working directory must be one it can be in, or the answer is about that one.
    const { uid, gid } = user
    execFileSync('/bin/sh', ['-c', 'cd "$1"', 'sh', directory], { uid, gid, cwd: '/', stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function idOf(flag: '-u' | '-g', name: string): number | undefined {
  try {
    return Number.parseInt(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }), 10)
  } catch {
    return undefined
  }
}
