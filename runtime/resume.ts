import { Client, Connection } from '@temporalio/client'
import { resumeCases } from '../activities/resume-cases.ts'
import { loadConfig } from '../config.ts'
import { runCommand } from './command.ts'
import { withDatabase } from './database.ts'

/** `npm run resume`: starts every open case that Temporal does not know (any more) from its log. */
await runCommand(async () => {
  const config = loadConfig()
  const address = config.TEMPORAL_ADDRESS ?? `127.0.0.1:${config.TEMPORAL_PORT}`
  const connection = await Connection.connect({ address, connectTimeout: '10s' })
  try {
    const temporal = new Client({ connection, namespace: config.TEMPORAL_NAMESPACE })
    const progress = (cases: number) => process.stderr.write(`${cases} cases …\n`)
    const cases = await withDatabase(config, ({ db }) => resumeCases(db, temporal, progress))
    process.stdout.write(`resume: ${cases} open cases are running\n`)
  } finally {
    await connection.close()
  }
})
