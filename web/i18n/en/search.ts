import type { Catalogue } from '../catalogue.ts'
import type zh from '../zh-CN/search.ts'

export default {
  label: 'Search cases',
  placeholder: 'Customer, address, phone, number',
  placeholderNumbers: 'Case number',
  hint: 'Search by customer, address, phone or case number. A single character is enough.',
  hintNumbers: 'Search by case number.',
  recent: 'Recently viewed',
  results: 'Results',
  looking: 'Searching…',
  nothing: 'Nothing found. Try another word or fewer letters.',
  more: 'There are more. Type a little more to narrow them down.',
  count_one: '{{count}} case found',
  count_other: '{{count}} cases found',
} satisfies Catalogue<typeof zh>
