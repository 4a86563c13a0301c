import { ACTION_NAMES } from '../../../glossary/actions.ts'
import type zh from '../zh-CN/bulk.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  selected_one: '{{count}} task selected',
  selected_other: '{{count}} tasks selected',
  bar: 'Selected tasks',
  clear: 'Clear the selection',
  title_one: '{{action}}: {{count}} task',
  title_other: '{{action}}: {{count}} tasks',
  preview: 'Preview',
  previewWaits: 'Fill in the fields above to see the preview.',
  allowed: 'will be done',
  beyondLaw: 'exceeds the statutory limit, which still ends {{law}}',
  refusedBecause: 'will be skipped: {{why}}',
  do_one: '{{action}} ({{count}} task)',
  do_other: '{{action}} ({{count}} tasks)',
  result: 'Result',
  resultOf: '{{done}} of {{all}} done',
  finish: 'Done',
  someAway: 'Some tasks got no answer. You can safely send again: nothing is done twice.',
  task: 'Task',
  case: 'Case',
  becomes: 'Result',
  admit: ACTION_NAMES['admit-green'].en,
  admitTitle_one: 'Admit {{count}} case to the green channel',
  admitTitle_other: 'Admit {{count}} cases to the green channel',
  admitMeaning: 'Green-channel limits apply and the leader is notified. All conditions for energisation still apply.',
  greenReason: 'Basis',
  until: 'Until (inclusive)',
  notPossible: 'Not possible now',
} satisfies Catalogue<typeof zh>
