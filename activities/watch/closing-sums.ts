import type { Logger } from 'pino'
import { addUp } from '../../db/closing-sums.ts'
import type { Database } from '../../db/connect.ts'
import { startRepeated } from '../repeated.ts'

/** Takes what turns closed into the sums of months, now and then; several processes may do so. */
export function startAddingUp({ db, log, everyMs }: { db: Database; log: Pick<Logger, 'warn'>; everyMs: number }) {
  const work = async () => {
    let taken = await addUp(db)
    while (taken > 0) taken = await addUp(db)
  }
  return startRepeated({ work, failed: 'closings not added up, will be tried again', log, everyMs })
}
