import type zh from '../zh-CN/calendar.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  weekendsOnly:
    'This calendar takes out weekends only, not the days fixed by law. Limits that reach into this year may move when the notice is imported.',
  lawOnly:
    'Weekends and the days fixed by law are off, without swaps. Limits that reach into this year may move when the notice is imported.',
  adopt: 'Take out the days fixed by law',
  adoptSource: 'Regulation on public holidays (revised 2024)',
  reaches_one:
    '{{count}} open case reaches into {{year}}, whose holiday notice is not imported: its deadlines are provisional',
  reaches_other:
    '{{count}} open cases reach into {{year}}, whose holiday notice is not imported: their deadlines are provisional',
  reachesLoaded_one: 'The notice of {{year}} is imported; {{count}} open case still counts by an earlier calendar',
  reachesLoaded_other: 'The notice of {{year}} is imported; {{count}} open cases still count by an earlier calendar',
  toYear: 'Open {{year}} and import its notice',
  toRedating: 'Preview a re-dating',
  byHand: 'Change single days',
  byHandHint:
    'Click a day: a working day becomes a day off, a weekend day is worked, a marked day follows its weekday again. A second click undoes it. Nothing is in force before you publish.',
  byHandProvisional:
    'The notice of this year is not imported, so its days cannot be changed one by one; days changed in other years are kept.',
  byWeekday: 'By its weekday',
  nameOf: 'Name of {{day}}',
  namePlaceholder: 'Name, such as New Year',
  previewAndPublish: 'Preview and publish',
  importHint:
    'Paste the State Council’s notice, a table (one day per row: date, holiday or make-up, name; “none” clears the day) or JSON, or choose a file. Only the days it names change.',
  noticeExample: '一、元旦：{{year}}年1月1日至3日放假，共3天。\n{{year}}-02-20, make-up, Spring Festival',
  noticeFile: 'Choose a file instead (.txt, .csv, .json)',
  understood: 'What was understood',
  line: 'Line {{line}}: {{text}}',
  span: '{{from}} to {{to}}',
  saidOf_one: '{{kind}}: {{days}} ({{count}} day)',
  saidOf_other: '{{kind}}: {{days}} ({{count}} days)',
  setsNoDay: 'Heading, signature or the like: sets no day',
  unread: 'Not understood',
  faulty_one: '{{count}} line contradicts itself; correct it before you publish',
  faulty_other: '{{count}} lines contradict themselves; correct them before you publish',
  fault: {
    'no-such-day': 'There is no such day.',
    'other-weekday': 'Date and weekday do not match; this may be the notice of another year.',
    'other-count': 'The number of days does not match the dates.',
    'make-up-on-weekday': 'A make-up day must be on a weekend.',
    'said-otherwise': 'The same day is named twice, differently.',
    broken: 'Not complete JSON (year, papers and days are needed).',
  },
  confirmUnread_one: 'I have checked it: the {{count}} line not understood sets no day off and no day worked',
  confirmUnread_other: 'I have checked them: the {{count}} lines not understood set no day off and no day worked',
  isWhole: 'This is the complete notice of {{year}}: the year is no longer provisional',
  removeUnnamed_one: 'Also clear the {{count}} day of {{year}} that the notice does not name',
  removeUnnamed_other: 'Also clear the {{count}} days of {{year}} that the notice does not name',
  unlooked: 'These days are of a year without a complete notice and cannot be set alone: {{days}}',
  otherYear: 'This is the notice of {{said}}, not of {{year}}',
  changes: 'Changes',
  changed_one: '{{count}} day changes',
  changed_other: '{{count}} days change',
  noChange: 'No changes',
  openCases_one: '{{count}} open case has a limit that runs over these days; a re-dating lists what moves',
  openCases_other: '{{count}} open cases have a limit that runs over these days; a re-dating lists what moves',
  day: 'Day',
  before: 'Before',
  after: 'After',
  reason: 'Source or reason',
  reasonHint: 'Number of the notice, or why the days change',
  redates: 'Then preview the re-dating of open cases (listed case by case, applied only when you confirm)',
  publish: 'Publish',
  publishCount_one: 'Publish ({{count}} day changes)',
  publishCount_other: 'Publish ({{count}} days change)',
  publishAsk: 'Publish calendar {{version}}?',
  publishAskRedates_one:
    '{{count}} day changes. New cases count by the new calendar; a preview lists what re-dating does to open cases.',
  publishAskRedates_other:
    '{{count}} days change. New cases count by the new calendar; a preview lists what re-dating does to open cases.',
  publishAskStays_one: '{{count}} day changes. New cases count by the new calendar; open cases keep theirs.',
  publishAskStays_other: '{{count}} days change. New cases count by the new calendar; open cases keep theirs.',
  published: 'Calendar {{version}} is in force',
} satisfies Catalogue<typeof zh>
