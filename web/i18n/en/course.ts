import type zh from '../zh-CN/course.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  title: 'Case {{caseNo}} over time',
  milestones: 'Milestones',
  chart: 'Planned, actual, paused',
  zoomHint: 'Scroll to zoom, drag to move',
  chartLabel: 'Chart of case {{caseNo}} over time; the table below has the same figures.',
  table: 'The same in figures (working days)',
  clocks: 'Statutory and whole-case clocks',
  noClocks: 'No such clock has started.',
  notYet: 'not started',
  ahead: 'Still ahead: {{steps}}',
  listOf: ', ',
  now: 'now',
  late: 'late',
  running: 'running',
  noLimit: 'no limit',
  kind: { planned: 'Planned', actual: 'Actual', late: 'After its limit', stopped: 'Paused' },
  column: {
    row: 'Step · party',
    holder: 'Assignee',
    planned: 'Planned until',
    from: 'From',
    until: 'Until',
    used: 'Used',
    stopped: 'Paused',
    result: 'Result',
    clock: 'Clock',
    limit: 'Allowed',
    due: 'Due',
  },
} satisfies Catalogue<typeof zh>
