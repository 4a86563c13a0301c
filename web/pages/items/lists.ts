import type { ItemList, Role } from '../../api/vocabulary.ts'
import { words } from '../../i18n/words.ts'

/** The lists in their order; asked for when a page is opened, as no language is loaded before. */
export const itemLists = () => words('itemList')

/** Who owns no items begins with those that are late. */
export function firstListOf(role: Role): ItemList {
  return role === 'supervisor' || role === 'leader' ? 'overdue' : 'mine'
}
