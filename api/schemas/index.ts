import { ACTION_SCHEMAS } from './actions.ts'
import { Application } from './application.ts'
import { Document, DocumentLine } from './documents.ts'
import { Draft, DraftCheck, LimitFigure, Missing } from './drafts.ts'
import { FORM_SCHEMAS } from './forms.ts'
import { Person } from './person.ts'
import { Problem, Written } from './shared.ts'

/** Schemas that OpenAPI shows under their own names; those of the read side are added by its routes. */
export const SHARED_SCHEMAS = [
  ...[Problem, Written, Person],
  ...[Application, Draft, DraftCheck, LimitFigure, Missing],
  ...[Document, DocumentLine],
  ...ACTION_SCHEMAS,
  ...FORM_SCHEMAS,
]
