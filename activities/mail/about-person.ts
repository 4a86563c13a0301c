import { ABSENCE_STREAMS, COMPANY_STREAMS, PERSON_STREAMS } from '../../db/streams.ts'
import { NO_PROJECT } from './about.ts'
import type { About, MailKind } from './about.ts'

/** Mails to a person about their own account. */
export const ABOUT_PERSON: MailKind = { prefix: PERSON_STREAMS, read: aboutPage('/admin/people') }

/** Mails about an absence, to who is away and who stands in. */
export const ABOUT_ABSENCE: MailKind = { prefix: ABSENCE_STREAMS, read: aboutPage('/account') }

/** Mails about a company account, to who is or is to be a member. */
export const ABOUT_COMPANY: MailKind = { prefix: COMPANY_STREAMS, read: aboutPage('/companies') }

function aboutPage(path: string): MailKind['read'] {
  return (_, { streams }) =>
    Promise.resolve(
      [...new Set(streams)].map((stream): About => ({ ...NO_PROJECT, ...{ stream, of: null, path, thread: stream } })),
    )
}
