import Type from 'typebox'
import { CHANNELS } from '../../domain/people/registration.ts'
import { MAIL_STATES } from '../../db/queries/mails.ts'
import { TEMPLATES } from '../../domain/notices/notices.ts'
import { ReadAt } from './paging.ts'
import { CaseNoText, closed, nullable } from './kit.ts'

/** What administrators look after next to calendars and limits: mails, the log. */

const Template = Type.Enum(TEMPLATES)
const MailText = closed({ subject: Type.String(), text: Type.String(), html: Type.String() })

export const TemplateParams = closed({ template: Template })

export const TemplateList = closed(
  { items: Type.Array(closed({ template: Template, zh: Type.String(), en: Type.String() })) },
  {
    $id: 'MailTemplateList',
    description: 'The mails by the weight of what they say, each with its example’s subjects',
  },
)

export const TemplatePreview = closed(
  { template: Template, zh: MailText, en: MailText },
  { $id: 'MailTemplatePreview', description: 'How a mail reads, with example data that is nobody’s' },
)

export const VERIFIED_AT_ONCE = 200

export const VerifyLogBody = closed(
  {
    after: Type.Optional(CaseNoText),
    limit: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 1_000, description: `Cases at once; ${VERIFIED_AT_ONCE} where absent` }),
    ),
  },
  { $id: 'VerifyLog', description: 'From which case on; from the first where absent' },
)

export const LogFinding = closed(
  {
    now: ReadAt,
    cases: Type.Integer(),
    events: Type.Integer(),
    problems: Type.Array(Type.String(), { description: 'What is not as it must be; none means sound' }),
    next: nullable(Type.String({ description: 'Where to go on from; null where all was looked at' })),
  },
  { $id: 'LogFinding', description: 'The hash chains of some cases, computed anew' },
)

const instantOrNull = nullable(Type.String({ format: 'date-time' }))

export const MailList = closed(
  {
    items: Type.Array(
      closed({
        id: Type.String(),
        caseNo: Type.String(),
        channel: Type.Enum(CHANNELS),
        templates: Type.Array(Template),
        to: closed({ id: Type.String(), name: nullable(Type.String()), email: nullable(Type.String()) }),
        at: Type.String({ format: 'date-time', description: 'The business instant of what it tells' }),
        state: Type.Enum(MAIL_STATES),
        attempts: Type.Integer(),
        sentAt: instantOrNull,
        refusedSince: instantOrNull,
        givenUpAt: instantOrNull,
        nextAttemptAt: instantOrNull,
        lastError: nullable(Type.String({ description: 'Codes of the last failure' })),
      }),
    ),
    nextCursor: nullable(Type.String()),
  },
  { $id: 'MailList', description: 'Mails as their delivery stands, the newest first; times but `at` are the server’s' },
)

export const MailsQuery = closed({
  caseNo: Type.Optional(CaseNoText),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  cursor: Type.Optional(Type.String()),
})

export const MailRetried = closed({ id: Type.String() }, { $id: 'MailRetried', description: 'The mail is tried again' })

export const HOUSE_SCHEMAS = [MailList, MailRetried, TemplateList, TemplatePreview, VerifyLogBody, LogFinding]
