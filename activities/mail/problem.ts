export type MailProblemCode =
  'TEMPLATE_UNKNOWN' | 'DATA_MALFORMED' | 'RECIPIENT_UNKNOWN' | 'CASE_UNKNOWN' | 'STATEMENT_UNKNOWN'

/** Thrown when a mail cannot be written from its row of the outbox; the message is the code and names nobody. */
export class MailProblem extends Error {
  override readonly name = 'MailProblem'
  readonly code: MailProblemCode

  constructor(code: MailProblemCode) {
    super(code)
    this.code = code
  }
}

/**
 * Why a mail was not sent, fit for a log: codes only. The messages of mail servers and of the database repeat addresses
 * and texts.
 */
export function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN'
  const code = codeOf(error) ?? (error.cause instanceof Error ? codeOf(error.cause) : undefined)
  const reply = 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : undefined
  return [error.name, code, reply].filter((part) => part !== undefined).join(' ')
}

function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
