import { StartError } from '../problem.ts'

const OLDEST = [20, 19] as const

/** Throws if this Node is older than the product was tested with. */
export function requireNode(version: string = process.versions.node): void {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return
  throw new StartError(`This needs Node ${OLDEST.join('.')} or newer, and found ${version}: install a newer Node.`)
}
