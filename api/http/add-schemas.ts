import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { TSchema } from 'typebox'

type App = Parameters<FastifyPluginAsyncTypebox>[0]

/** Adds schemas to the scope of a plugin, those that the app has already left out. */
export function addSchemas(app: App, schemas: readonly TSchema[]): void {
  const { validatorCompiler } = app
  for (const schema of schemas) {
    const isKnown = '$id' in schema && typeof schema.$id === 'string' && app.getSchema(schema.$id) !== undefined
    if (!isKnown) app.addSchema(schema)
  }
  // A scope with schemas of its own goes back to Fastify's validator, which drops unknown fields and turns null into 0.
  if (validatorCompiler !== undefined) app.setValidatorCompiler(validatorCompiler)
}
