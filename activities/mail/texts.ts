import type { Language } from '../../db/schema/auth.ts'
import type { Template } from '../../domain/notices/notices.ts'
import type { Mail } from './model.ts'
import { previewMail } from './preview.ts'

/** How each mail reads, for the page that shows it. */
export const MAIL_TEXTS = {
  preview: (language: Language, template: Template): Mail => previewMail(language, [template]),
}
