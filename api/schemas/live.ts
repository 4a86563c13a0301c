import Type from 'typebox'
import { TASK_LISTS } from '../../db/queries/tasks/task-lists.ts'
import { closed } from './kit.ts'

export const LiveListQuery = closed({
  list: Type.Optional(Type.Enum(TASK_LISTS, { description: 'mine where absent; as in GET /api/tasks' })),
})

export const LiveHeaders = Type.Object({
  'last-event-id': Type.Optional(
    Type.String({ description: 'The id last received; browsers send it by themselves when they come again' }),
  ),
})

const COMMON =
  'Comes again by itself after a break, with what was missed. `event: reset` says that this cannot be told any more: ' +
  'read all again. Ends with the session; a heartbeat comes every 15 s.'

/** The media type is no JSON, so the schema is of the text. */
const events = (description: string) => ({
  description: `${description} ${COMMON}`,
  content: { 'text/event-stream': { schema: { type: 'string' } } },
})

export const CaseEvents = events(
  'Server-sent events `event: case`, `data: {"caseNo": "2026-000001", "seq": 12}`: the log of the case goes up to there. ' +
    'The first comes at once.',
)
export const ListEvents = events(
  'Server-sent events `event: list`, `data: {"list": "mine"}`: a task came to the list, left it or changed. ' +
    'Time that passes changes `overdue` and `due-soon` without an event.',
)
