import { resumeCases } from '../activities/resume-cases.ts'
import { resumeRedatings } from '../activities/redating/resume-redatings.ts'
import { loadConfig } from '../config.ts'
import { runCommand } from './command.ts'
import { withDatabase } from './database.ts'
import { checkTemporal } from './temporal/temporal-check.ts'
import { openClient, temporalOf } from './temporal/temporal-client.ts'

/** `npm run resume`: starts every open case, and every re-dating under way, that Temporal does not know (any more). */
await runCommand(async () => {
  const config = loadConfig()
  const embedded = `127.0.0.1:${config.TEMPORAL_PORT}`
  const temporal = temporalOf({ ...config, TEMPORAL_ADDRESS: config.TEMPORAL_ADDRESS ?? embedded })
  await checkTemporal(temporal)
  const { client, close } = await openClient(temporal)
  try {
    const progress = (cases: number) => process.stderr.write(`${cases} cases …\n`)
    await withDatabase(config, async ({ db }) => {
      const cases = await resumeCases(db, client, progress)
      const redatings = await resumeRedatings(db, client)
      const also = redatings === 0 ? '' : `, and ${redatings} re-datings`
      process.stdout.write(`resume: ${cases} open cases are running${also}\n`)
    })
  } finally {
    await close()
  }
})
