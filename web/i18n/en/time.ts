import type zh from '../zh-CN/time.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  days_one: '{{count}} working day',
  days_other: '{{count}} working days',
  hours_one: '{{count}} h',
  hours_other: '{{count}} h',
  minutes_one: '{{count}} min',
  minutes_other: '{{count}} min',
  left: '{{time}} left',
  late: '{{time}} late',
  dueNow: 'Due now',
  stopped: 'Paused',
  stoppedUntil: '{{reason}}, until {{date}}',
  waiting: 'Waiting for others',
  noLimit: 'No limit',
  finished: 'Closed',
  green: 'Green channel',
  provisional: '{{at}} (provisional)',
  dueAt: 'due {{at}}',
  wasDue: 'was due {{at}}',
  length: {
    workingDays_one: '{{value}} working day',
    workingDays_other: '{{value}} working days',
    workingHours_one: '{{value}} working hour',
    workingHours_other: '{{value}} working hours',
    months_one: '{{value}} month',
    months_other: '{{value}} months',
  },
} satisfies Catalogue<typeof zh>
