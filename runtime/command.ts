import { SettingError } from '../config.ts'
import { StartError } from './problem.ts'

/** Runs a command to its end; what goes wrong is one clear sentence where we know one, and a non-zero exit. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const isPlain = error instanceof StartError || error instanceof SettingError
    process.stderr.write(
      `${isPlain ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    )
    process.exitCode = 1
  }
}
