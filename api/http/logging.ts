import type { FastifyRequest } from 'fastify'

/** What the API logs of requests and errors: method, path, status, time; never a body, a query, a name or a mail. */
export function loggerOptions(level: string) {
  return { level, serializers: { req: requestLine, err: errorLine } }
}

function requestLine({ method, url, routeOptions }: FastifyRequest) {
  const [path] = url.split('?')
  return { method, path, route: routeOptions.url }
}

/**
 * An error without what it may quote: messages of the database repeat the parameters of a statement, so only the names
 * of the errors, their codes and where they were thrown are kept.
 */
function errorLine(error: unknown): ErrorLine {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' }
  const code = 'code' in error ? String(error.code) : undefined
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const quotesData = code !== undefined || 'query' in error
  return {
    type: error.name,
    message: quotesData ? '' : error.message,
    stack: frames.join('\n'),
    ...(code === undefined ? {} : { code }),
    ...(error.cause === undefined ? {} : { cause: errorLine(error.cause) }),
  }
}

interface ErrorLine {
  [key: string]: unknown
  type: string
  message: string
  stack: string
}
