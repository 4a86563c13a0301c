import Type, { type Static } from 'typebox'
import { FINDING_FIELDS, LOOKED_AT } from '../../domain/pages/application-sheet.ts'
import { STEPS } from '../../domain/vocabulary.ts'
import { Application } from './application.ts'
import { Document } from './documents.ts'
import { closed, InstantText, nullable, ref } from './kit.ts'

const Figure = Type.Union([Type.Number(), Type.Boolean()])

export const ApplicationSheet = closed(
  {
    application: ref(Application),
    identityEnding: nullable(
      Type.String({ description: 'The end of an identity number of which the reader may not know the rest' }),
    ),
    withheld: Type.Boolean({ description: 'Names, address, contacts and remark are not for this reader' }),
    deviations: Type.Array(
      closed({
        figure: Type.Enum(LOOKED_AT),
        applied: Figure,
        found: Figure,
        field: Type.Enum(FINDING_FIELDS),
        step: Type.Enum(STEPS),
        task: Type.String(),
        at: InstantText,
      }),
      { description: 'What survey and plan found otherwise than it was applied for; for the customer once replied' },
    ),
    documents: Type.Array(ref(Document), { description: 'Handed in with the application' }),
  },
  { $id: 'ApplicationSheet', description: 'What was applied for, as far as the reader may know it' },
)
export type ApplicationSheet = Static<typeof ApplicationSheet>
