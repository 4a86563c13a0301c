import type zh from '../zh-CN/customers.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  title: 'My customers',
  number: 'Case number',
  onlyOwed: 'Only what I owe',
  alsoOver: 'Also those that are over',
  total_one: '{{count}} case',
  total_other: '{{count}} cases',
  owe: 'I owe',
  nothing: 'nothing now',
  ball: 'Who has it',
  over: 'Over',
  next: 'Next deadline',
  noDeadline: 'No limit is running',
  suspended: 'Suspended',
  lapsed: 'Plan lapsed',
  flagged: 'Later demand',
  empty: 'You have no customers yet',
  emptyDetail: 'A case that is given to you appears here by itself.',
  emptyFiltered: 'No case fits these filters',
  more: 'Show more',
} satisfies Catalogue<typeof zh>
