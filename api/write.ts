import type { FastifyRequest } from 'fastify'
import type { Present } from '../db/queries/present.ts'
import type { Actor } from '../domain/people/actor.ts'
import type { IncomingWrite } from './commands/idempotency.ts'
import { CASE_NO, IDEMPOTENCY_KEY } from './schemas/kit.ts'

/** What a route with WriteHeaders knows of its request. */
export interface WriteRequest {
  actor: Actor
  present: Present | null
  method: string
  routeOptions: { url?: string | undefined }
  headers: { 'idempotency-key': string }
  params: unknown
  body?: unknown
}

/** A write as the commands take it: who, under which key, what exactly. */
export function incoming({ actor, present, method, routeOptions, headers, params, body }: WriteRequest): IncomingWrite {
  return {
    ...{ actor, present },
    idempotencyKey: headers['idempotency-key'],
    route: `${method} ${routeOptions.url ?? ''}`,
    params,
    // no body and an empty one ask the same
    body: body ?? {},
  }
}

/** A write on a case, before its body is there. */
export interface Asked {
  caseNo: string
  idempotencyKey: string
}

/** The case and key of a request that writes on a case, if they are well formed; what is not, its route refuses. */
export function askedOf({
  method,
  params,
  headers,
}: Pick<FastifyRequest, 'method' | 'params' | 'headers'>): Asked | null {
  const idempotencyKey = headers['idempotency-key']
  if (method !== 'POST' || typeof params !== 'object' || params === null || !('caseNo' in params)) return null
  const { caseNo } = params
  const isWhole = isText(caseNo, CASE_NO) && isText(idempotencyKey, IDEMPOTENCY_KEY)
  return isWhole ? { caseNo, idempotencyKey } : null
}

function isText(value: unknown, pattern: string): value is string {
  return typeof value === 'string' && new RegExp(pattern).test(value)
}
