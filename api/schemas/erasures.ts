import Type from 'typebox'
import { ERASURE_REFUSALS, ERASURE_STATUSES } from '../../domain/privacy/erasure.ts'
import { KEPT_KINDS } from '../../domain/privacy/kept-data.ts'
import { DOCUMENT_KINDS } from '../../domain/vocabulary.ts'
import { CivilDateText, closed, InstantText, line, nullable } from './kit.ts'
import { cursorQuery, limitQuery, NextCursor } from './paging.ts'

export const ERASURES_A_PAGE = 50

const Named = closed({ id: Type.String(), name: nullable(Type.String()) })
const status = Type.Enum(ERASURE_STATUSES, {
  description: 'Asked for, prepared by one administrator, running once another has confirmed it, done',
})
const refusal = Type.Enum(ERASURE_REFUSALS, { description: 'Why nothing is erased' })

const shown = {
  id: Type.String(),
  person: Named,
  status,
  askedBy: Named,
  askedAt: InstantText,
  preparedBy: nullable(Named),
  preparedAt: nullable(InstantText),
  confirmedBy: nullable(Named),
  confirmedAt: nullable(InstantText),
  endedAt: nullable(InstantText),
  refusal: nullable(refusal),
  done: Type.Integer({ description: 'Places done' }),
  total: Type.Integer({ description: 'Of so many; 0 before it runs' }),
  doneAt: nullable(InstantText),
  nextFrom: nullable(CivilDateText),
}

const KeptPaperShape = closed({
  kind: Type.Enum(KEPT_KINDS),
  caseNo: Type.String(),
  id: Type.String(),
  document: nullable(Type.Enum(DOCUMENT_KINDS)),
  from: nullable(
    Type.String({ format: 'date', description: 'First day on which it may be erased; null: the case goes on' }),
  ),
})

export const ErasureList = closed(
  { items: Type.Array(closed(shown)), nextCursor: NextCursor },
  { $id: 'ErasureList', description: 'Erasures of the data of customers, the newest first' },
)

export const ErasureShape = closed(
  {
    ...shown,
    plan: closed({
      cases: Type.Array(Type.String(), { description: 'Cases of which name, address and contacts go' }),
      texts: Type.Integer({ description: 'So many texts go' }),
      files: Type.Integer({ description: 'So many documents go' }),
      account: Type.Boolean({ description: 'The account goes; not while a case goes on' }),
      kept: Type.Array(KeptPaperShape, { description: 'What has to be kept for now, with the day' }),
    }),
  },
  { $id: 'Erasure', description: 'An erasure, and what it would erase today' },
)

export const ErasureChanged = closed({ id: Type.String(), status }, { $id: 'ErasureChanged' })

export const NewErasure = closed(
  { person: line(64, 'The customer') },
  { $id: 'NewErasure', description: 'The company decides to erase, as a term is over' },
)

export const ErasureRefused = closed({ reason: refusal }, { $id: 'ErasureRefused' })

export const ErasuresQuery = closed({
  status: Type.Optional(status),
  person: Type.Optional(line(64, 'The id of a customer')),
  ...limitQuery(200, ERASURES_A_PAGE),
  ...cursorQuery,
})

export const ERASURE_SCHEMAS = [ErasureList, ErasureShape, ErasureChanged, NewErasure, ErasureRefused]
