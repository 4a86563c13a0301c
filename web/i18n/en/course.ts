import { ADDRESSEE_NAMES } from '../../../glossary/people.ts'
import { DUE_STATE_NAMES } from '../../../glossary/states.ts'
import type zh from '../zh-CN/course.ts'
import type { Catalogue } from '../catalogue.ts'

export default {
  title: 'Timeline of case {{caseNo}}',
  toCase: 'Back to the case',
  milestones: 'Milestones',
  chart: 'Planned, actual, paused',
  zoomHint: 'Scroll to zoom, drag to move',
  chartLabel: 'Timeline chart of case {{caseNo}}; the table below has the same figures.',
  table: 'Figures (working days)',
  clocks: 'Statutory and whole-case clocks',
  noClocks: 'No such clock has started.',
  notYet: 'not started',
  ahead: 'Next steps: {{steps}}',
  listOf: ', ',
  now: 'now',
  late: 'overdue',
  running: 'running',
  noLimit: 'no limit',
  kind: { planned: 'Planned', actual: 'Actual', late: DUE_STATE_NAMES.overdue.en, stopped: DUE_STATE_NAMES.stopped.en },
  column: {
    row: 'Step · department',
    holder: ADDRESSEE_NAMES.holder.en,
    planned: 'Planned end',
    from: 'Start',
    until: 'End',
    used: 'Used',
    stopped: DUE_STATE_NAMES.stopped.en,
    result: 'Result',
    clock: 'Clock',
    limit: 'Limit',
    due: 'Due',
  },
} satisfies Catalogue<typeof zh>
