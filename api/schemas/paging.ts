import { BADGES_UP_TO, COUNTED_UP_TO } from '../../db/queries/paging.ts'
import Type from 'typebox'
import { nullable } from './kit.ts'

/** Numbered from the first; the rest of the list is fetched with the cursor. */
export const cursorQuery = {
  cursor: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 1_000,
      pattern: '^[A-Za-z0-9_-]+$',
      description: 'nextCursor of the page before',
    }),
  ),
}

export const limitQuery = (maximum: number, byDefault: number) => ({
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum, description: `Items a page; ${byDefault} where absent` })),
})

/** With it a page counts down by the house's clock, whatever the reader's own shows. */
export const ReadAt = Type.String({ description: 'Business time at which this was read; ISO 8601 with zone' })

export const NextCursor = nullable(Type.String({ description: 'Where the next page begins; null on the last' }))

const orMore = (upTo: number) => `${upTo} stands for as many or more`

export const Total = Type.Integer({
  ...{ minimum: 0, maximum: COUNTED_UP_TO },
  description: `Items on all pages together; ${orMore(COUNTED_UP_TO)}`,
})

export const Counted = Type.Integer({ minimum: 0, maximum: BADGES_UP_TO, description: orMore(BADGES_UP_TO) })
