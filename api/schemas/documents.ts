import Type, { type Static } from 'typebox'
import { DocumentKindText, InstantText } from './shared.ts'

const KNOWN = {
  id: Type.String(),
  kind: DocumentKindText,
  name: Type.String(),
  mediaType: Type.String({ description: 'By what the bytes are, not by what the sender said' }),
  bytes: Type.Integer(),
  sha256: Type.String(),
}

export const Document = Type.Object(KNOWN, { $id: 'Document', description: 'A file of a case; never changed' })
export type DocumentAnswer = Static<typeof Document>

export const DocumentLine = Type.Object(
  {
    ...KNOWN,
    internal: Type.Boolean({ description: 'Not for the customer' }),
    uploadedBy: Type.String({ description: 'Id of the person; `staff` to a customer' }),
    uploadedAt: InstantText,
  },
  { $id: 'DocumentLine' },
)

export const Deleted = Type.Object(
  { deleted: Type.Array(Type.String({ description: 'Id of a document' })) },
  { $id: 'Deleted', description: 'Documents that are gone, with their bytes' },
)
