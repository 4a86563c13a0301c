import type zh from '../zh-CN/course.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  title: 'Case {{caseNo}} over time',
  milestones: 'Milestones',
  chart: 'Planned, actual, stopped',
  zoomHint: 'Scroll to zoom, drag to move',
  chartLabel: 'Chart of case {{caseNo}} over time; the same figures stand in the table below.',
  table: 'The same in figures (working days)',
  clocks: 'Clocks of the regulation and of the whole case',
  noClocks: 'No such clock has begun.',
  notYet: 'not begun',
  ahead: 'Still ahead: {{steps}}',
  listOf: ', ',
  now: 'now',
  late: 'late',
  running: 'running',
  noLimit: 'no limit',
  kind: { planned: 'Planned', actual: 'Actual', late: 'After its limit', stopped: 'Stopped' },
  column: {
    row: 'Step · party',
    holder: 'Who',
    planned: 'Planned until',
    from: 'From',
    until: 'Until',
    used: 'Used',
    stopped: 'Stopped',
    result: 'Result',
    clock: 'Clock',
    limit: 'Allowed',
    due: 'Due',
  },
} satisfies Catalogue<typeof zh>
