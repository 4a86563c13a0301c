import { Person } from './person.ts'
import { Problem, Written } from './shared.ts'

/** Schemas that OpenAPI shows under their own names. */
export const SHARED_SCHEMAS = [Problem, Written, Person]
