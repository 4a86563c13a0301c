import type zh from '../zh-CN/customers.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  title: 'My customers',
  number: 'Customer, address, phone or number',
  onlyOwed: 'Only waiting on me',
  alsoOver: 'Include closed',
  total_one: '{{count, number}} case',
  total_other: '{{count, number}} cases',
  totalMany: '{{most, number}}+ cases',
  owe: 'My actions',
  nothing: 'none now',
  ball: 'With',
  over: 'Closed',
  next: 'Next deadline',
  noDeadline: 'No limit is running',
  suspended: 'Suspended',
  lapsed: 'Plan lapsed',
  flagged: 'Additional request',
  empty: 'You have no customers yet',
  emptyDetail: 'Cases assigned to you appear here.',
  emptyFiltered: 'No case matches these filters',
  more: 'Show more',
} satisfies Catalogue<typeof zh>
