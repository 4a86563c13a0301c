import type zh from '../zh-CN/department.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  people: 'People and workload',
  tasks: 'Tasks',
  departments: 'Departments',
  all: 'All open work',
  unclaimed: 'Unclaimed',
  fromOutside: 'external',
  nothing: 'no open tasks',
  open_one: '{{count}} open',
  open_other: '{{count}} open',
  late_one: '{{count}} overdue',
  late_other: '{{count}} overdue',
  soon_one: '{{count}} due within a working day',
  soon_other: '{{count}} due within a working day',
  stopped_one: '{{count}} paused',
  stopped_other: '{{count}} paused',
  oldest: 'Oldest: {{step}}, arrived {{at}}',
  noTasks: 'No open tasks here',
  noTasksDetail: 'Choose a colleague on the left, or view unclaimed tasks.',
} satisfies Catalogue<typeof zh>
