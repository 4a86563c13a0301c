import { createHmac } from 'node:crypto'
import Type from 'typebox'
import { Value } from 'typebox/value'
import { SmsNotTaken, SmsRefused } from './gateway.ts'
import type { SmsGateway } from './gateway.ts'

/** The answers of a gateway. */
const Accepted = Type.Object({ status: Type.Literal('accepted'), id: Type.String({ minLength: 1, maxLength: 200 }) })
const Refused = Type.Object({ status: Type.Literal('refused'), reason: Type.Optional(Type.String()) })

/** A sender waits no longer than this: the row of the outbox is locked meanwhile. */
const TIMEOUT_MS = 10_000

/**
 * A gateway that is asked by HTTP: one POST an SMS, `{ id, to, text, kind }`, signed. `X-Timestamp` is in seconds;
 * `X-Signature` is `sha256=` and the HMAC-SHA256, in hexadecimal, of the timestamp, a point and the body; the
 * `Idempotency-Key` is the id. It answers `{ "status": "accepted", "id": … }` or `{ "status": "refused", "reason": … }`;
 * whatever else it answers is asked again (docs/operations.md).
 */
export function httpGateway({
  url,
  secret,
  timeoutMs = TIMEOUT_MS,
}: {
  url: string
  secret: string
  timeoutMs?: number
}): SmsGateway {
  return {
    async send(sms) {
      const body = JSON.stringify(sms)
      const timestamp = String(Math.floor(Date.now() / 1_000))
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'idempotency-key': sms.id,
          'x-timestamp': timestamp,
          'x-signature': signature(secret, timestamp, body),
        },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      }).catch(() => null)
      // what fetch says of a failure may hold the address with what is secret in it
      if (response === null) throw new SmsNotTaken('NO_ANSWER')
      const answer: unknown = await response.json().catch(() => null)
      if (response.ok && Value.Check(Accepted, answer)) return { id: answer.id }
      if (Value.Check(Refused, answer)) throw new SmsRefused(answer.reason ?? 'REFUSED')
      throw new SmsNotTaken(`HTTP_${response.status}`)
    },
  }
}

/** What proves that a request is ours, and not older than its timestamp. */
export function signature(secret: string, timestamp: string, body: string): string {
  return `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`
}
