import type zh from '../zh-CN/department.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  people: 'People and what they have in hand',
  tasks: 'Tasks',
  departments: 'Departments',
  all: 'All open work',
  unclaimed: 'Unclaimed',
  fromOutside: 'from outside',
  nothing: 'nothing in hand',
  open_one: '{{count}} open',
  open_other: '{{count}} open',
  late_one: '{{count}} late',
  late_other: '{{count}} late',
  soon_one: '{{count}} due within a working day',
  soon_other: '{{count}} due within a working day',
  stopped_one: '{{count}} stopped',
  stopped_other: '{{count}} stopped',
  oldest: 'Oldest: {{step}}, arrived {{at}}',
  noTasks: 'No open tasks here',
  noTasksDetail: 'Choose a colleague at the left, or look at what nobody has claimed.',
} satisfies Catalogue<typeof zh>
