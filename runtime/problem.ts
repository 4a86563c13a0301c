/** Thrown when a part cannot start; the message is one sentence that says what to do next. */
export class StartError extends Error {
  override readonly name = 'StartError'
}

/** Thrown inside a start that Ctrl-C ended: nothing more is started, and no message is needed. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}

/** What is shown of an error that ends the process: one sentence if that says it all, the stack of a defect. */
export function shownOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const isPlain = error.name === 'StartError' || error.name === 'SettingError'
  return isPlain ? error.message : (error.stack ?? error.message)
}
