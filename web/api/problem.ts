import type { components } from './schema.d.ts'

type ProblemDocument = components['schemas']['Problem']

/** A field that is wrong: a JSON pointer into the body, and why, in the reader's language. */
export interface FieldError {
  field: string
  reason: string
}

/** What the API refused (RFC 9457), or that it did not answer at all; the one error that pages know. */
export class Problem extends Error {
  readonly code: string
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly fields: readonly FieldError[]
  /** Seconds after which the same request may be sent again. */
  readonly retryAfter: number | null
  /** What else it tells by its code, such as all that is wrong with limits. */
  readonly more: Readonly<Record<string, unknown>>

  constructor(
    document: Partial<ProblemDocument>,
    { status, retryAfter = null }: { status: number; retryAfter?: number | null },
  ) {
    super(document.code ?? String(status))
    this.name = 'Problem'
    this.code = document.code ?? NO_ANSWER
    this.status = status
    this.title = document.title ?? ''
    this.detail = document.detail ?? ''
    this.fields = (document.errors ?? []).map(({ field, reason }) => ({ field, reason }))
    this.retryAfter = retryAfter
    this.more = { ...document }
  }

  /** The connection or the engine was away: whether it took effect is known when the same key is sent again. */
  get mayBeSentAgain(): boolean {
    return this.status === 0 || this.status === 503
  }

  /** Nobody refused: the server, or what it reads from, was not there. 502 and 504 are a proxy's words for it. */
  get isServerAway(): boolean {
    return this.mayBeSentAgain || this.status === 502 || this.status === 504
  }
}

/** The code of a request to which nothing, or nothing legible, came back. */
const NO_ANSWER = 'NO_ANSWER'

export function isProblem(error: unknown): error is Problem {
  return error instanceof Problem
}

/** The problem in an answer that is none of 2xx. */
export async function problemIn(response: Response): Promise<Problem> {
  const document: unknown = await response.json().catch(() => null)
  const after = Number(response.headers.get('retry-after') ?? Number.NaN)
  const known = typeof document === 'object' && document !== null ? document : {}
  return new Problem(known, { status: response.status, retryAfter: Number.isNaN(after) ? null : after })
}
