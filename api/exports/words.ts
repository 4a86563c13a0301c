import { DUE_STATE_NAMES } from '../../glossary/states.ts'
import { LADDER_NAMES } from '../../glossary/clocks.ts'
import { ADDRESSEE_NAMES, PARTY_NAMES } from '../../glossary/people.ts'
import type { Language } from '../../db/schema/auth.ts'

export const TASK_COLUMNS = [
  ...([
    'caseNo',
    'customer',
    'address',
    'category',
    'region',
    'green',
    'step',
    'phase',
    'round',
    'party',
    'assignee',
  ] as const),
  ...(['status', 'outcome', 'openedAt', 'dueAt', 'closedAt', 'overdue', 'stoppedSince', 'rung'] as const),
] as const
export type TaskColumn = (typeof TASK_COLUMNS)[number]

export const KEPT_COLUMNS = [
  ...(['subject', 'period', 'count', 'cases', 'limited', 'inTime', 'share', 'openLate', 'measured'] as const),
  ...(['medianDays', 'p90Days', 'medianHours', 'p90Hours'] as const),
] as const
export type KeptColumn = (typeof KEPT_COLUMNS)[number]

export const SAVING_COLUMNS = ['step', 'rounds', 'cases', 'serial', 'parallel', 'saved', 'savedHours'] as const
export type SavingColumn = (typeof SAVING_COLUMNS)[number]

/** What the exports say next to the words of the business. */
export interface ExportWords {
  tasks: string
  task: Record<TaskColumn, string>
  yes: string
  more: (shown: number, total: number) => string
  steps: string
  statutory: string
  cases: string
  parallel: string
  kept: Record<KeptColumn, string>
  saving: Record<SavingColumn, string>
  wholeTime: string
}

export const EXPORT_WORDS: Record<Language, ExportWords> = {
  zh: {
    tasks: '任务',
    task: {
      caseNo: '工单编号',
      customer: PARTY_NAMES.applicant.zh,
      address: '用电地址',
      category: '类别',
      region: '供电区域',
      green: LADDER_NAMES.green.zh,
      step: '环节',
      phase: '期次',
      round: '轮次',
      party: '承办方',
      assignee: ADDRESSEE_NAMES.holder.zh,
      status: '状态',
      outcome: '结果',
      openedAt: '开始时间',
      dueAt: '到期时间',
      closedAt: '办结时间',
      overdue: '超期',
      stoppedSince: '暂停自',
      rung: '督办级别',
    },
    yes: '是',
    more: (shown, total) => `仅列出前 ${shown} 项，共 ${total} 项；请缩小筛选范围。`,
    steps: '环节',
    statutory: LADDER_NAMES.statutory.zh,
    cases: '整个工单',
    parallel: '并行会办节省的时间',
    kept: {
      subject: '项目',
      period: '期间（起）',
      count: '办结数',
      cases: '涉及工单数',
      limited: '有时限数',
      inTime: '按时数',
      share: '按时率',
      openLate: '未办结且已超期',
      measured: '计时样本数',
      medianDays: '用时中位数（工作日）',
      p90Days: '用时 90 分位（工作日）',
      medianHours: '用时中位数（工作小时）',
      p90Hours: '用时 90 分位（工作小时）',
    },
    saving: {
      step: '环节',
      rounds: '会办轮次',
      cases: '涉及工单数',
      serial: '依次办理（工作日）',
      parallel: '实际（工作日）',
      saved: '节省（工作日）',
      savedHours: '节省（工作小时）',
    },
    wholeTime: '全部期间',
  },
  en: {
    tasks: 'Tasks',
    task: {
      caseNo: 'Case',
      customer: PARTY_NAMES.applicant.en,
      address: 'Address',
      category: 'Category',
      region: 'Supply region',
      green: LADDER_NAMES.green.en,
      step: 'Step',
      phase: 'Phase',
      round: 'Round',
      party: 'Department',
      assignee: ADDRESSEE_NAMES.holder.en,
      status: 'Status',
      outcome: 'Result',
      openedAt: 'Opened',
      dueAt: 'Due',
      closedAt: 'Closed',
      overdue: DUE_STATE_NAMES.overdue.en,
      stoppedSince: 'Paused since',
      rung: 'Escalation level',
    },
    yes: 'Yes',
    more: (shown, total) => `Only the first ${shown} of ${total} are listed. Narrow the filters to see the others.`,
    steps: 'Steps',
    statutory: LADDER_NAMES.statutory.en,
    cases: 'Whole cases',
    parallel: 'Time saved by parallel review',
    kept: {
      subject: 'Subject',
      period: 'Period (from)',
      count: 'Closed',
      cases: 'Number of cases',
      limited: 'With a limit',
      inTime: 'On time',
      share: 'On time, share',
      openLate: 'Open and overdue',
      measured: 'Measured samples',
      medianDays: 'Median, working days',
      p90Days: '90th percentile, working days',
      medianHours: 'Median, working hours',
      p90Hours: '90th percentile, working hours',
    },
    saving: {
      step: 'Step',
      rounds: 'Rounds',
      cases: 'Number of cases',
      serial: 'If sequential, working days',
      parallel: 'Actual, working days',
      saved: 'Saved, working days',
      savedHours: 'Saved, working hours',
    },
    wholeTime: 'Whole period',
  },
}
