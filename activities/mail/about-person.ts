import { PERSON_STREAMS } from '../../db/streams.ts'
import { NO_PROJECT } from './about.ts'
import type { About, MailKind } from './about.ts'

/** Mails to a person about their own account. */
export const ABOUT_PERSON: MailKind = {
  prefix: PERSON_STREAMS,
  read: (_, { streams }) =>
    Promise.resolve(
      [...new Set(streams)].map((stream): About => ({
        ...NO_PROJECT,
        ...{ stream, of: null, path: '/admin/people', thread: stream },
      })),
    ),
}
