import { ACTION_NAMES } from '../../../glossary/actions.ts'
import { STOP_REASON_NAMES } from '../../../glossary/clocks.ts'
import type zh from '../zh-CN/customers.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  title: 'My customers',
  number: 'Customer, address, phone or number',
  onlyOwed: 'Waiting on me only',
  alsoOver: 'Include closed',
  total_one: '{{count, number}} case',
  total_other: '{{count, number}} cases',
  totalMany: '{{most, number}}+ cases',
  owe: 'My actions',
  nothing: 'None',
  ball: 'With',
  over: 'Closed',
  next: 'Next deadline',
  noDeadline: 'No deadline',
  suspended: 'Suspended',
  lapsed: STOP_REASON_NAMES.lapsed.en,
  flagged: ACTION_NAMES['demand-later'].en,
  empty: 'You have no customers yet',
  emptyDetail: 'Cases assigned to you appear here.',
  emptyFiltered: 'No case matches these filters',
  more: 'Show more',
} satisfies Catalogue<typeof zh>
