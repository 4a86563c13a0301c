import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker'
import type { TestProject } from 'vitest/node'
import { workflowSources } from '../../activities/worker.ts'
import { startMailCatcher } from '../../runtime/mail-catcher.ts'
import { startPostgres } from '../../runtime/postgres/postgres.ts'
import { startTemporal } from '../../runtime/temporal/temporal.ts'
import { makeTemplates } from './templates.ts'

/** What every suite of a run shares: real servers on random ports, gone afterwards. Suites take their own parts of them. */
export interface SharedServers {
  databaseUrl: string
  temporalAddress: string
  smtpUrl: string
  mailUrl: string
  bundlePath: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    servers: SharedServers
  }
}

export default async function setup(project: TestProject) {
  const progress = (line: string) => process.stderr.write(`  ${line}\n`)
  const [postgres, temporal, mail, bundle] = await Promise.all([
    startPostgres({ ephemeral: true, progress, settings: { max_connections: 400 } }),
    startTemporal({ ephemeral: true, namespaces: [], progress }),
    startMailCatcher({ smtpPort: 0, webPort: 0, progress }),
    bundleWorkflowCode({ ...workflowSources(), logger: new DefaultLogger('WARN') }),
  ])
  await makeTemplates(postgres.url)
  const directory = mkdtempSync(join(tmpdir(), 'power-connection-bundle-'))
  const bundlePath = join(directory, 'workflows.js')
  writeFileSync(bundlePath, bundle.code)
  project.provide('servers', {
    databaseUrl: postgres.url,
    temporalAddress: temporal.address,
    smtpUrl: mail.smtpUrl,
    mailUrl: mail.webUrl,
    bundlePath,
  })
  return async () => {
    await Promise.all([postgres.stop(), temporal.stop(), mail.stop()])
    rmSync(directory, { recursive: true, force: true })
  }
}
