import Type from 'typebox'
import { CASE_STATUSES, CATEGORIES, KINDS } from '../../domain/vocabulary.ts'
import { cursorQuery, limitQuery, NextCursor } from './paging.ts'
import { closed, InstantText, line, nullable, ref } from './kit.ts'

export const FOUND_A_PAGE = 20

export const SearchQuery = closed({
  q: line(
    60,
    'Parts of a case number, of a name, of an address, digits of a telephone number; every word must occur in a case',
  ),
  ...limitQuery(50, FOUND_A_PAGE),
  ...cursorQuery,
})

const FoundCase = closed(
  {
    caseNo: Type.String(),
    kind: Type.Enum(KINDS),
    status: Type.Enum(CASE_STATUSES),
    category: Type.Enum(CATEGORIES),
    region: Type.String(),
    green: Type.Boolean(),
    submittedAt: InstantText,
    customerName: nullable(Type.String()),
    address: nullable(Type.String({ description: 'As the customer wrote it' })),
    contacts: Type.Array(closed({ name: nullable(Type.String()), phone: nullable(Type.String()) })),
  },
  {
    $id: 'FoundCase',
    description: 'A case that was found; names and places are null where the reader may not know them',
  },
)

export const FoundCases = closed(
  { items: Type.Array(ref(FoundCase), { description: 'The newest first' }), nextCursor: NextCursor },
  { $id: 'FoundCases' },
)

export const SEARCH_SCHEMAS = [FoundCase, FoundCases]
