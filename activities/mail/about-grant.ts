import { GRANT_STREAMS } from '../../db/streams.ts'
import { NO_PROJECT } from './about.ts'
import type { About, MailKind } from './about.ts'

/** Mails about a grant to read, to those who watch over who reads. */
export const ABOUT_GRANT: MailKind = {
  prefix: GRANT_STREAMS,
  read: (_, { streams }) =>
    Promise.resolve(
      [...new Set(streams)].map((stream): About => ({
        ...NO_PROJECT,
        ...{ stream, of: null, path: '/admin/access', thread: stream },
      })),
    ),
}
