import Type from 'typebox'
import { GRANT_HOURS_AT_MOST } from '../../domain/people/grants.ts'
import { CaseNoText, closed, InstantText, line, nullable, paragraph } from './kit.ts'
import { cursorQuery, limitQuery, NextCursor } from './paging.ts'

export const GRANTS_A_PAGE = 50

const Named = closed({ id: Type.String(), name: nullable(Type.String()) })

export const NewGrantBody = closed(
  {
    holder: line(64, 'The administrator who is to read'),
    cases: Type.Optional(Type.Array(CaseNoText, { minItems: 1, maxItems: 50, description: 'Of these cases' })),
    customer: Type.Optional(line(64, 'Or of all cases of this customer')),
    reason: paragraph(500, 'What it is needed for'),
    hours: Type.Integer({ minimum: 1, maximum: GRANT_HOURS_AT_MOST, description: 'For so long' }),
  },
  {
    $id: 'NewGrant',
    description: 'Lets an administrator read of customers for a time: of named cases, or of a customer',
  },
)

export const GrantChanged = closed({ id: Type.String() }, { $id: 'GrantChanged' })

export const GrantsQuery = closed({
  caseNo: Type.Optional(CaseNoText),
  running: Type.Optional(Type.Boolean({ description: 'Only those that run now' })),
  ...limitQuery(200, GRANTS_A_PAGE),
  ...cursorQuery,
})

export const GrantList = closed(
  {
    items: Type.Array(
      closed({
        id: Type.String(),
        holder: Named,
        cases: Type.Array(Type.String()),
        customer: nullable(Type.String({ description: 'Of all cases of this customer' })),
        reason: Type.String(),
        giver: Named,
        givenAt: InstantText,
        until: InstantText,
        endedAt: nullable(InstantText),
        runs: Type.Boolean(),
      }),
    ),
    nextCursor: NextCursor,
  },
  {
    $id: 'GrantList',
    description:
      'For the audit all; for a supervisor those of the region; for anybody else their own; the newest first',
  },
)

export const GrantHolders = closed(
  { items: Type.Array(closed({ id: Type.String(), name: Type.String() })) },
  { $id: 'GrantHolders' },
)

export const GRANT_SCHEMAS = [NewGrantBody, GrantChanged, GrantList, GrantHolders]
