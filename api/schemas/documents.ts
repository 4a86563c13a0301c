import Type, { type Static } from 'typebox'
import { closed, DocumentKindText, InstantText, nullable } from './kit.ts'

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

const By = closed({ id: Type.String(), name: nullable(Type.String()) })

export const DocumentLine = Type.Object(
  {
    ...KNOWN,
    internal: Type.Boolean({ description: 'Not for the customer' }),
    mayMark: Type.Boolean({ description: 'The reader may say whether it is for the customer' }),
    marks: Type.Array(closed({ internal: Type.Boolean(), by: By, at: InstantText }), {
      description: 'Who said later that it is or is not for the customer; nothing of it to a customer',
    }),
    uploadedBy: Type.String({ description: 'Id of the person; `staff` to a customer' }),
    uploadedAt: InstantText,
  },
  { $id: 'DocumentLine' },
)

export const MarkDocument = closed(
  { internal: Type.Boolean({ description: 'Not for the customer' }) },
  { $id: 'MarkDocument' },
)

export const MarkedDocument = closed(
  { id: Type.String(), internal: Type.Boolean() },
  { $id: 'MarkedDocument', description: 'A document as it is marked' },
)

export const Deleted = Type.Object(
  { deleted: Type.Array(Type.String({ description: 'Id of a document' })) },
  { $id: 'Deleted', description: 'Documents that are gone, with their bytes' },
)
