import type { Template } from '../../../domain/notices.ts'
import type { MailTemplate } from '../model.ts'
import { accepted } from './accepted.ts'
import { documentsMissing } from './documents-missing.ts'
import { energised } from './energised.ts'
import { planReplied } from './plan-replied.ts'
import { returnVisited } from './return-visited.ts'
import { rung } from './rung.ts'
import { urged } from './urged.ts'
import { withdrawn } from './withdrawn.ts'
import { yourTurn } from './your-turn.ts'

/** The mail of each template, in the recipient's language. */
export const MAIL_TEMPLATES = {
  accepted,
  'documents-missing': documentsMissing,
  'plan-replied': planReplied,
  'your-turn': yourTurn,
  rung,
  urged,
  energised,
  'return-visited': returnVisited,
  withdrawn,
} as const satisfies Record<Template, MailTemplate>
