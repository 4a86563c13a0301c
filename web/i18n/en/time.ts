import { LADDER_NAMES } from '../../../glossary/clocks.ts'
import { DUE_STATE_NAMES } from '../../../glossary/states.ts'
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
  late: '{{time}} overdue',
  dueNow: 'Due now',
  stopped: DUE_STATE_NAMES.stopped.en,
  overdue: DUE_STATE_NAMES.overdue.en,
  pauses: 'Pauses',
  pausedSince: 'Paused since {{from}}',
  pausedFor: 'Paused {{from}} to {{until}}',
  putOff_one: 'moved by {{count}} working day',
  putOff_other: 'moved by {{count}} working days',
  lateAndStopped: '{{late}} · paused',
  stoppedUntil: '{{reason}}, until {{date}}',
  waiting: 'Waiting for earlier steps',
  noLimit: 'No limit',
  finished: 'Closed',
  green: LADDER_NAMES.green.en,
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
    days_one: '{{value}} day',
    days_other: '{{value}} days',
    times_one: '{{value}} time',
    times_other: '{{value}} times',
  },
} satisfies Catalogue<typeof zh>
