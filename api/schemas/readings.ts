import Type from 'typebox'
import { READING_WAYS } from '../../domain/people/readings.ts'
import { DEPARTMENTS, ROLES } from '../../domain/vocabulary.ts'
import { CaseNoText, closed, InstantText, line, nullable } from './kit.ts'
import { cursorQuery, limitQuery, NextCursor } from './paging.ts'

export const READINGS_A_PAGE = 100

const place = {
  role: Type.Enum(ROLES),
  department: nullable(Type.Enum(DEPARTMENTS)),
  region: nullable(Type.String()),
}
const way = Type.Enum(READING_WAYS, {
  description: 'On a page, by a search, in a file that was opened, in a file that was taken away',
})
const Reader = closed({ id: Type.String(), name: nullable(Type.String()) })

export const ReadersQuery = closed({ ...limitQuery(200, READINGS_A_PAGE), ...cursorQuery })

export const ReaderList = closed(
  {
    items: Type.Array(
      closed({
        person: nullable(Reader),
        ...place,
        way,
        lastAt: InstantText,
        times: Type.Integer({ minimum: 1 }),
      }),
    ),
    nextCursor: NextCursor,
  },
  { $id: 'ReaderList', description: 'Who read a case, by day and way; `person` is null for customers' },
)

const filters = {
  person: Type.Optional(line(64, 'The id of a person')),
  caseNo: Type.Optional(CaseNoText),
  way: Type.Optional(way),
  from: Type.Optional(Type.String({ format: 'date-time', description: 'From this instant on' })),
  until: Type.Optional(Type.String({ format: 'date-time', description: 'Before this instant' })),
}

export const ReadingsExportQuery = closed(filters)
export const ReadingsQuery = closed({ ...filters, ...limitQuery(500, READINGS_A_PAGE), ...cursorQuery })

export const ReadingList = closed(
  {
    items: Type.Array(
      closed({
        at: InstantText,
        recordedAt: InstantText,
        person: Reader,
        ...place,
        route: Type.String({ description: 'Method and path as they stand in this document' }),
        way,
        cases: Type.Array(Type.String(), { description: 'The cases that were shown; of a list those on the page' }),
        file: nullable(Type.String({ description: 'The document that was opened' })),
      }),
    ),
    nextCursor: NextCursor,
  },
  { $id: 'ReadingList', description: 'The access log, the newest first' },
)

export const READING_SCHEMAS = [ReaderList, ReadingList]
