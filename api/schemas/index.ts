import { Application } from './application.ts'
import { BULK_SCHEMAS } from './bulk.ts'
import { CASE_ACTION_SCHEMAS } from './case-actions.ts'
import { Colleagues } from './colleagues.ts'
import { CONSULTATION_SCHEMAS } from './consultations.ts'
import { Deleted, Document, DocumentLine, MarkDocument, MarkedDocument } from './documents.ts'
import { Doubt, Draft, DraftCheck, LimitFigure, Missing, RegionList } from './drafts.ts'
import { FORM_SCHEMAS } from './forms.ts'
import { Person } from './person.ts'
import { REGISTRATION_SCHEMAS } from './registration.ts'
import { REMARK_SCHEMAS } from './remarks.ts'
import { Problem, Written } from './kit.ts'
import { STOP_SCHEMAS } from './stops.ts'
import { SUPERVISION_SCHEMAS } from './supervision.ts'
import { WORK_SCHEMAS } from './work.ts'

/** Schemas that OpenAPI shows under their own names; those of the read side are added by its routes. */
export const SHARED_SCHEMAS = [
  ...[Problem, Written, Person],
  ...[Application, Doubt, Draft, DraftCheck, LimitFigure, Missing, RegionList],
  ...[Deleted, Document, DocumentLine, MarkDocument, MarkedDocument],
  ...[
    ...REMARK_SCHEMAS,
    ...WORK_SCHEMAS,
    ...SUPERVISION_SCHEMAS,
    ...CONSULTATION_SCHEMAS,
    Colleagues,
    ...STOP_SCHEMAS,
    ...CASE_ACTION_SCHEMAS,
  ],
  ...BULK_SCHEMAS,
  ...FORM_SCHEMAS,
  ...REGISTRATION_SCHEMAS,
]
