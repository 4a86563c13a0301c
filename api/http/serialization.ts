import { SerializerSelector } from '@fastify/fast-json-stringify-compiler'
import { compiledOnce } from './compiled-once.ts'

/** What writes the answers of the API: Fastify's own, each schema compiled once. */
export const buildSerializer = compiledOnce(SerializerSelector(), ({ schema }: { schema?: unknown }) =>
  JSON.stringify(schema),
)
