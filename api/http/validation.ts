import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import type { AnySchema, ErrorObject, ValidateFunction } from 'ajv'
import { isStatedDay } from '../../domain/time/instant.ts'
import type { AnyValidateFunction } from 'ajv/dist/types/index.js'
import canonicalize from 'canonicalize'
import { shapeOf } from './body-shape.ts'
import { compiledOnce } from './compiled-once.ts'

const COMMON = {
  discriminator: true,
  removeAdditional: false,
  strict: true,
  strictTypes: false,
  strictTuples: false,
  strictRequired: false,
} as const

/** Of a body with more values than this only the first fault is reported: a form of a person has far fewer. */
const TOLD_IN_FULL = 5_000

/**
 * The validators of the API. Bodies are taken as they are: null is not 0, "5" is not 5, an unknown field is refused.
 * Queries, headers and path parameters are text by nature and are converted. Given to Fastify as the builder, not as a
 * compiler: a scope with schemas of its own would otherwise go back to Fastify's, which converts and drops.
 */
export const buildValidator = compiledOnce(validators, (part: object | boolean) => {
  if (!isRequestPart(part)) throw new Error('Fastify gives each schema with the part of the request that it is for')
  return JSON.stringify([part.httpPart, part.schema])
})

function validators(sharedSchemas: Readonly<Record<string, unknown>>) {
  const bodies = bodyValidators(sharedSchemas)
  const texts = withSchemas(newAjv({ allErrors: true, coerceTypes: true, useDefaults: true }), sharedSchemas)
  return (part: object | boolean): AnyValidateFunction => {
    if (!isRequestPart(part)) throw new Error('Fastify gives each schema with the part of the request that it is for')
    return part.httpPart === 'body' ? bodies(part.schema) : bearable(texts.compile(part.schema))
  }
}

function isRequestPart(part: object | boolean): part is { schema: AnySchema; httpPart?: unknown } {
  return typeof part === 'object' && 'schema' in part
}

/**
 * Validators of bodies whose work grows with the body and no faster. The first look ends at the first fault, so that a
 * list that is too long is not gone through; only a body of a size that people send is looked through for all of them.
 */
export function bodyValidators(sharedSchemas: Readonly<Record<string, unknown>> = {}) {
  const quick = withSchemas(newAjv({ allErrors: false }), sharedSchemas)
  const thorough = withSchemas(newAjv({ allErrors: true }), sharedSchemas)
  return <T = unknown>(schema: AnySchema): ValidateFunction<T> => {
    const firstFault = quick.compile<T>(schema)
    let allFaults: ValidateFunction | undefined
    const validate = (body: unknown): body is T => {
      const { values, unbearable } = shapeOf(body)
      if (unbearable === null && firstFault(body)) return true
      bounded.errors = unbearable === null ? faultsOf(body, values) : [unbearable]
      return false
    }
    const faultsOf = (body: unknown, values: number): ErrorObject[] => {
      if (values > TOLD_IN_FULL) return firstFault.errors ?? []
      // compiled when it is first wanted: most bodies are right, and the start need not wait for it
      allFaults ??= thorough.compile(schema)
      allFaults(body)
      return allFaults.errors ?? []
    }
    const { schemaEnv } = firstFault
    const bounded: ValidateFunction<T> = Object.assign(validate, { schema, schemaEnv })
    return bounded
  }
}

/** Looked at before, as a database may not be able to keep it, and after: a text that is read as a number may be infinite. */
function bearable(validate: ValidateFunction): ValidateFunction {
  const { schema, schemaEnv } = validate
  const isBearable = (value: unknown): value is unknown => {
    const unbearable = shapeOf(value).unbearable ?? (validate(value) ? shapeOf(value).unbearable : null)
    bounded.errors = unbearable === null ? (validate.errors ?? null) : [unbearable]
    return bounded.errors === null
  }
  const bounded: ValidateFunction = Object.assign(isBearable, { schema, schemaEnv })
  return bounded
}

function newAjv(options: { allErrors: boolean; coerceTypes?: boolean; useDefaults?: boolean }): Ajv {
  const ajv = new Ajv({ ...COMMON, ...options })
  addFormats.default(ajv)
  // every day that comes in, in a body, a form or a query, is one that somebody may state
  ajv.addFormat('date', isStatedDay)
  // Ajv compares every item with every other; and it does so before it has looked whether they are what they should be.
  ajv.removeKeyword('uniqueItems')
  ajv.addKeyword({ keyword: 'uniqueItems', type: 'array', schemaType: 'boolean', validate: isWithoutTwins })
  return ajv
}

function isWithoutTwins(wanted: boolean, items: readonly unknown[]): boolean {
  return !wanted || new Set(items.map((item) => canonicalize(item))).size === items.length
}

function withSchemas(ajv: Ajv, schemas: Readonly<Record<string, unknown>>): Ajv {
  for (const schema of Object.values(schemas)) {
    if (typeof schema === 'object' && schema !== null) ajv.addSchema(schema)
  }
  return ajv
}
