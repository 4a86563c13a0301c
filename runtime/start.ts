import { Lifecycle } from './start/lifecycle.ts'
import { requireNode } from './machine/node-version.ts'
import { Interrupted, shownOf } from './problem.ts'

/**
 * `npm start`: everything in one process; `npm start -- api`, `worker` and `migrate` are its parts for larger set-ups.
 * The rest is imported after the look at Node's version: an older one may not even load it.
 */
async function start(): Promise<void> {
  requireNode()
  const tell = (line: string) => process.stdout.write(`${line}\n`)
  const lifecycle = new Lifecycle(tell)
  const { launch } = await import('./start/launch.ts')
  await launch(process.argv.slice(2), { lifecycle, tell })
}

start().catch((error: unknown) => {
  // Whoever interrupted the start sees the process to its end.
  if (error instanceof Interrupted) return
  process.stderr.write(`${shownOf(error)}\n`)
  process.exit(1)
})
