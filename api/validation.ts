import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import type { AnySchema } from 'ajv'
import type { AnyValidateFunction } from 'ajv/dist/types/index.js'

const COMMON = {
  allErrors: true,
  discriminator: true,
  removeAdditional: false,
  strict: true,
  strictTypes: false,
  strictTuples: false,
  strictRequired: false,
} as const

/**
 * The validators of the API. Bodies are taken as they are: null is not 0, "5" is not 5, an unknown field is refused.
 * Queries, headers and path parameters are text by nature and are converted. Given to Fastify as the builder, not as a
 * compiler: a scope with schemas of its own would otherwise go back to Fastify's, which converts and drops.
 */
export function buildValidator(sharedSchemas: Readonly<Record<string, unknown>>) {
  const body = withSchemas(bodyValidator(), sharedSchemas)
  const texts = withSchemas(textValidator(), sharedSchemas)
  return (part: object | boolean): AnyValidateFunction => {
    if (!isRequestPart(part)) throw new Error('Fastify gives each schema with the part of the request that it is for')
    return (part.httpPart === 'body' ? body : texts).compile(part.schema)
  }
}

function isRequestPart(part: object | boolean): part is { schema: AnySchema; httpPart?: unknown } {
  return typeof part === 'object' && 'schema' in part
}

/** An Ajv that takes values as they are. */
export function bodyValidator(): Ajv {
  const ajv = new Ajv({ ...COMMON, coerceTypes: false })
  addFormats.default(ajv)
  return ajv
}

function textValidator(): Ajv {
  const ajv = new Ajv({ ...COMMON, coerceTypes: true, useDefaults: true })
  addFormats.default(ajv)
  return ajv
}

function withSchemas(ajv: Ajv, schemas: Readonly<Record<string, unknown>>): Ajv {
  for (const schema of Object.values(schemas)) {
    if (typeof schema === 'object' && schema !== null) ajv.addSchema(schema)
  }
  return ajv
}
