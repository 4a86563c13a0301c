import type { Language } from '../../db/schema/auth.ts'
import type { Template } from '../../domain/notices/notices.ts'
import type { Mail } from './model.ts'
import { previewMail } from './preview.ts'
import { WORDS } from './words.ts'

/** The texts of the mails, for whoever shows them elsewhere: the words of the business, and how each mail reads. */
export const MAIL_TEXTS = {
  words: WORDS,
  preview: (language: Language, template: Template): Mail => previewMail(language, [template]),
}
