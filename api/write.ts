import type { Actor } from '../domain/actions/available-actions.ts'
import type { IncomingWrite } from './commands/idempotency.ts'

/** What a route with WriteHeaders knows of its request. */
export interface WriteRequest {
  actor: Actor
  method: string
  routeOptions: { url?: string | undefined }
  headers: { 'idempotency-key': string }
  params: unknown
  body?: unknown
}

/** A write as the commands take it: who, under which key, what exactly. */
export function incoming({ actor, method, routeOptions, headers, params, body }: WriteRequest): IncomingWrite {
  return {
    actor,
    idempotencyKey: headers['idempotency-key'],
    route: `${method} ${routeOptions.url ?? ''}`,
    params,
    // no body and an empty one ask the same
    body: body ?? {},
  }
}
