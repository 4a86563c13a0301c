import { quotesOf, visitOf } from './items.ts'
import type { VisitItem } from './items.ts'
import { compose } from './letter.ts'
import type { MailModel } from './model.ts'

/** What one kind of mail about visits says in one language. */
interface VisitWords {
  subject: (items: VisitItem[]) => string
  happened: string
  todo: string
}

/** A mail about visits: when somebody comes where, what was said of it, and what to do. */
export function visitLetter(model: MailModel<VisitItem>, { subject, happened, todo }: VisitWords) {
  const { language, items } = model
  return compose(model, {
    subject: subject(items),
    happened,
    list: items.map((item) => visitOf(language, item)),
    quotes: quotesOf(items),
    todo,
  })
}
