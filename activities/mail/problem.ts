import { isDatabaseAway } from '../../db/away.ts'
import { SmsRefused } from '../sms/gateway.ts'

export type MailProblemCode =
  | 'TEMPLATE_UNKNOWN'
  | 'DATA_MALFORMED'
  | 'RECIPIENT_UNKNOWN'
  | 'CASE_UNKNOWN'
  | 'STATEMENT_UNKNOWN'
  | 'SECRET_MISSING'
  | 'NUMBER_MISSING'
  | 'PROOF_OVER'

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
 * Whether the mail itself is what cannot be sent, its row, its address or its content, while the server is there: such a
 * mail is not worth trying for ever. What says nothing of the mail (no connection, a database that is away) is.
 */
export function isOfTheMail(error: unknown): boolean {
  if (error instanceof MailProblem || error instanceof SmsRefused) return true
  if (!(error instanceof Error) || isDatabaseAway(error)) return false
  const code = codeOf(error)
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return true
  // What Postgres refuses to read: a malformed id in the row.
  return error.cause instanceof Error && codeOf(error.cause)?.length === 5
}

/** Whether it will never go out, however often it is tried: refused by the gateway, or of no more use to anybody. */
export function isForGood(error: unknown): boolean {
  return error instanceof SmsRefused || isOver(error)
}

/** Whether nobody waits for it any more: a link or a code that was used, or whose time is over. */
export function isOver(error: unknown): boolean {
  return error instanceof MailProblem && error.code === 'PROOF_OVER'
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
