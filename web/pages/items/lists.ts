import type { ItemList, Role } from '../../api/vocabulary.ts'
import { words } from '../../i18n/words.ts'

/** In the order in which they stand. */
export const ITEM_LISTS = words('itemList')

/** Who owns no items begins with those that are late. */
export function firstListOf(role: Role): ItemList {
  return role === 'supervisor' || role === 'leader' ? 'overdue' : 'mine'
}
