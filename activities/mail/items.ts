import type { MailItem } from './model.ts'

/** The documents that the items name, each once. */
export function documentsOf(items: readonly MailItem[]): string[] {
  return [...new Set(items.flatMap(({ documents }) => documents))]
}

/** What people wrote about the items. */
export function quotesOf(items: readonly MailItem[]): string[] {
  return items.flatMap(({ text }) => (text === null || text.trim() === '' ? [] : [text.trim()]))
}
