import { setTimeout as sleep } from 'node:timers/promises'

const EVERY_MS = 10
const GIVE_UP_MS = 180_000

/** Looks until it is so; throws what it waited for where it never is. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + GIVE_UP_MS
  while (!(await isSo())) {
    if (Date.now() > giveUpAt) throw new Error(`waited in vain until ${what}`)
    await sleep(EVERY_MS)
  }
}
