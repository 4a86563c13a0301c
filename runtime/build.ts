import { execFileSync } from 'node:child_process'
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker'
import { workflowSources } from '../activities/worker.ts'
import { buildConsole } from './console.ts'

/** `npm run build`: JavaScript in dist/ with the migrations next to it, the workflows bundled as the worker runs them, and the console. */
const root = fileURLToPath(new URL('..', import.meta.url))
rmSync(`${root}dist`, { recursive: true, force: true })
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' })
cpSync(`${root}db/migrations`, `${root}dist/db/migrations`, { recursive: true })
const { code } = await bundleWorkflowCode({
  ...workflowSources(),
  logger: new DefaultLogger('WARN'),
})
writeFileSync(`${root}dist/workflows.bundle.js`, code)
await buildConsole(`${root}dist/web`)
process.stdout.write(`built dist/ (workflow bundle ${Math.round(code.length / 1024)} KB)\n`)
