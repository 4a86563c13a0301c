import { shownOf } from './problem.ts'

/** Runs a command to its end; what goes wrong is one clear sentence if we know one, and a non-zero exit. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    process.stderr.write(`${shownOf(error)}\n`)
    process.exitCode = 1
  }
}
