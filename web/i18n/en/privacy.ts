import { ROLE_NAMES } from '../../../glossary/people.ts'
import type zh from '../zh-CN/privacy.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  readers: 'Access log',
  readersHint: 'Which members of staff read this case. Each reading is recorded and cannot be changed.',
  readersOwnHint: 'Which departments of the power company read your application.',
  nobodyRead: 'No member of staff has read it yet',
  column: { who: 'Person', place: 'Department', way: 'How', lastAt: 'Last', times: 'Times that day' },
  log: 'Readings of customer data',
  logColumn: { at: 'When', who: 'Person', place: 'Department', way: 'How', cases: 'Cases', route: 'Route' },
  person: 'Person ID',
  case: 'Case number',
  days: 'Days',
  find: 'Find',
  export: 'Export XLSX',
  andMore_one: 'and {{count}} more',
  andMore_other: 'and {{count}} more',
  nothingRead: 'No matching entries',
  nothingReadDetail: 'Change what you are looking for.',
  grants: 'Grants to administrators',
  grantsHint:
    'Administrators do not see customer data. Somebody else has to grant it, with a reason, for at most 24 hours.',
  noGrants: 'No grant is running',
  grant: 'Let an administrator read',
  grantIt: 'Grant',
  grantHint:
    'The administrator can read the customer data of these cases for the time you set. Each reading is recorded, and the audit administrators are notified.',
  granted: 'Granted',
  holder: ROLE_NAMES.administrator.en,
  cases: 'Case numbers',
  casesHint: 'Separate several numbers with spaces.',
  hours: 'Hours',
  reason: 'Reason',
  missing: {
    holder: 'Choose an administrator',
    cases: 'Enter a case number',
    hours: 'Enter the hours',
    reason: 'Enter a reason',
  },
  grantColumn: {
    holder: ROLE_NAMES.administrator.en,
    cases: 'Cases',
    reason: 'Reason',
    giver: 'Granted by',
    until: 'Until',
    state: 'State',
  },
  ofCustomer: 'All cases of customer {{customer}}',
  end: 'End now',
  ended: 'Ended',
  over: 'Expired',
  endedEarly: 'Ended early',
  withheld:
    'Administrators cannot read the customer data of this case without a grant. Ask the supervisor of the region or an audit administrator.',
  youMayRead: 'You can read the customer data of this case until {{until}} (granted by {{giver}})',
  mayRead: 'Administrator {{holder}} can read the customer data of this case until {{until}} (granted by {{giver}})',
} satisfies Catalogue<typeof zh>
