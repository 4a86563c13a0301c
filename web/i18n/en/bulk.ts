import type zh from '../zh-CN/bulk.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  title: 'Several at once',
  chosen_one: '{{count}} task chosen',
  chosen_other: '{{count}} tasks chosen',
  gone_one: '{{count}} has left this list',
  gone_other: '{{count}} have left this list',
  deed: '{{action}} ({{count}})',
  tooMany: 'At most {{most}} at once',
  clear: 'Choose none',
  choose: 'Choose {{step}} ({{caseNo}})',
  chooseAll: 'Choose all tasks shown',
  titleOf: '{{action}}: {{count}} tasks',
  doIt: '{{action}}: {{count}}',
  sendRest: 'Send the {{count}} not reached again',
  notYet: 'Fill this in, and what would become of each task is shown before anything is done.',
  would: '{{allowed}} can be done, {{refused}} cannot',
  became: '{{done}} done, {{refused}} not done',
  rows: 'Task by task',
  state: { allowed: 'can be done', done: 'done', refused: 'refused', unavailable: 'not reached' },
} satisfies Catalogue<typeof zh>
