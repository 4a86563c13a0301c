import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { ConnectionError, FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { isDatabaseAway } from '../../db/away.ts'
import { languageOf } from '../http/language.ts'
import { documentOf, problemIn } from '../http/problems.ts'
import type { ProblemIn } from '../http/problems.ts'
import type { HttpCode, ProblemCode } from '../http/problem-texts.ts'
import { invalidFields } from '../http/validation-reasons.ts'

/** Every error leaves as a problem document in the caller's language; what is unexpected is logged and hidden. */
export default fp(
  async (app) => {
    app.setErrorHandler<FastifyError>((error, request, reply) => {
      const { code, details } = problemOf(error)
      if (code === 'DOCUMENT_BYTES_MISSING')
        request.log.error({ document: request.url }, 'bytes of a document are missing')
      if (code === 'INTERNAL') request.log.error({ err: error }, 'unexpected error')
      if (code === 'ENGINE_UNAVAILABLE') request.log.warn({ err: error }, 'the engine did not answer')
      return sendProblem(request, reply, code, details)
    })
    app.setNotFoundHandler((request, reply) => sendProblem(request, reply, 'NOT_FOUND'))
  },
  { name: 'errors' },
)

/** An address that cannot be read reaches no route, and no error handler: Fastify asks here how to answer it. */
export function answerUnroutable(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  void sendProblem(request, reply, ofFramework(error))
}

/**
 * Answers what is no request at all, or one whose headers are too large: it reaches no route and tells no language. Node
 * would answer without a body.
 */
export function answerUnreadable(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const code = error.code === 'HPE_HEADER_OVERFLOW' ? 'HEADERS_TOO_LARGE' : 'BAD_REQUEST'
  const document = documentOf({ code }, 'zh', '/')
  const body = JSON.stringify(document)
  const lines = [
    `HTTP/1.1 ${document.status} ${STATUS_CODES[document.status] ?? ''}`,
    'content-type: application/problem+json; charset=utf-8',
    'content-language: zh',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ]
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`)
}

/** Answers with the problem document of a code. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  code: ProblemCode,
  details: ProblemIn['details'] = {},
): FastifyReply {
  const language = languageOf(request)
  const [instance = '/'] = request.url.split('?')
  const document = documentOf({ code, details }, language, instance)
  // what the route had said of the answer it meant to give
  for (const header of ABOUT_ANSWERS) reply.removeHeader(header)
  const { retryAfter } = details
  if (typeof retryAfter === 'number') reply.header('retry-after', retryAfter)
  else if (document.status === 503) reply.header('retry-after', '2')
  return reply
    .code(document.status)
    .type('application/problem+json; charset=utf-8')
    .header('content-language', language)
    .send(document)
}

const ABOUT_ANSWERS = [
  'cache-control',
  'content-disposition',
  'content-length',
  'etag',
  'last-modified',
  'accept-ranges',
]

function problemOf(error: FastifyError): ProblemIn {
  const ours = problemIn(error)
  if (ours !== null) return ours
  if (error.validation !== undefined) {
    const fields = invalidFields(error.validation, error.validationContext ?? 'body')
    const isKey = fields.some((each) => each.in === 'header' && each.field === '/idempotency-key')
    return isKey ? { code: 'IDEMPOTENCY_KEY_REQUIRED' } : { code: 'VALIDATION_FAILED', details: { invalid: fields } }
  }
  // Whether a write took effect is known when the database is back: the same key finds out.
  if (isDatabaseAway(error)) return { code: 'ENGINE_UNAVAILABLE' }
  return { code: ofFramework(error) }
}

const FRAMEWORK_CODES: Readonly<Record<string, HttpCode>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'MALFORMED_JSON',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'MALFORMED_JSON',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  FST_ERR_CTP_BODY_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  FST_REQ_FILE_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  FST_UNDER_PRESSURE: 'OVERLOADED',
}

/** Fastify's and its plugins' own errors; anything else is ours and is hidden. */
function ofFramework({ code, statusCode }: FastifyError): HttpCode {
  const known = FRAMEWORK_CODES[code]
  if (known !== undefined) return known
  if (statusCode === 413) return 'PAYLOAD_TOO_LARGE'
  if (statusCode === 415) return 'UNSUPPORTED_MEDIA_TYPE'
  if (statusCode === 429) return 'RATE_LIMITED'
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500 ? 'BAD_REQUEST' : 'INTERNAL'
}
