/** Thrown when a part cannot start; the message is one sentence that says what to do next. */
export class StartError extends Error {
  override readonly name = 'StartError'
}
