import { loadConfig, PROCESSES } from '../../config.ts'
import type { ProcessName } from '../../config.ts'
import type { Launch, Lifecycle } from './lifecycle.ts'
import { Interrupted, StartError } from '../problem.ts'

/** Starts the kind of process that the argument names; ends in the line `Ready: …`, or for `migrate` with the process. */
export async function launch(
  [named = 'all', ...others]: string[],
  { lifecycle, tell }: { lifecycle: Lifecycle; tell: (line: string) => void },
): Promise<void> {
  const name = PROCESSES.find((each) => each === named)
  if (name === undefined || others.length > 0) {
    const known = PROCESSES.filter((each) => each !== 'all').join(', ')
    throw new StartError(
      `npm start knows no "${[named, ...others].join(' ')}": say nothing for all, or one of ${known}.`,
    )
  }
  const config = loadConfig(process.env, name)
  tell('  Loading …')
  try {
    tell(await STARTS[name]({ config, lifecycle, progress: (line) => tell(`  ${line}`) }))
  } catch (error) {
    if (lifecycle.isEnding) throw new Interrupted()
    await lifecycle.fail(error)
  }
}

/** Each answers the last line of a start that went well; loaded when the settings are known to be sound. */
const STARTS: Record<ProcessName, (launch: Launch) => Promise<string>> = {
  all: async (given) => (await import('./start-all.ts')).startAll(given),
  api: async (given) => (await import('./processes.ts')).startApiProcess(given),
  worker: async (given) => (await import('./processes.ts')).startWorkerProcess(given),
  migrate: async (given) => (await import('./processes.ts')).startMigration(given),
}
