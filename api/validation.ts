import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import type { FastifySchemaCompiler } from 'fastify'

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
 * Queries, headers and path parameters are text by nature and are converted.
 */
export function validatorCompiler(sharedSchemas: () => Readonly<Record<string, unknown>>): FastifySchemaCompiler<object> {
  let compilers: { body: Ajv; texts: Ajv } | null = null
  return ({ schema, httpPart }) => {
    // The first route is compiled when all shared schemas have been added.
    compilers ??= { body: withSchemas(bodyValidator(), sharedSchemas()), texts: withSchemas(textValidator(), sharedSchemas()) }
    return (httpPart === 'body' ? compilers.body : compilers.texts).compile(schema)
  }
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
