import type { Language } from '../../db/schema/auth.ts'
import type { LimitUnit } from '../../domain/time/limit.ts'
import type { Rung } from '../../domain/limits/ladder.ts'
import type { CaseClockKind, StatutoryRow, ValidityRow } from '../../domain/limits/profile.ts'
import type { DocumentKind, GreenReason, HandStopReason, Party, Step } from '../../domain/vocabulary.ts'

/** The words of the business as the mails say them; the Chinese ones are the trade's own terms. */
export interface Words {
  steps: Record<Step, string>
  parties: Record<Party, string>
  documents: Record<DocumentKind, string>
  statutory: Record<StatutoryRow, string>
  wholeCase: Record<CaseClockKind, string>
  validity: Record<ValidityRow, string>
  reasons: Record<HandStopReason | GreenReason, string>
  units: Record<LimitUnit, (value: number) => string>
  rungs: Record<Rung, RungWords>
}

const counted = (one: string, many: string) => (value: number) => `${value} ${value === 1 ? one : many}`

/** How a clock stands at a rung, and what the reader is to do. */
export interface RungWords {
  state: string
  /** The state where it is known how long it is overdue. */
  late?: (length: string) => string
  todo: string
  /** What to do where it names the last day for it. */
  until?: (day: string) => string
}

/** The customer's reminders after the end of a response time. */
function remindersOf(words: RungWords): Record<ReminderRung, RungWords> {
  return {
    'response-10wd': words,
    'response-20wd': words,
    'response-30wd': words,
    'response-40wd': words,
    'response-50wd': words,
    'response-60wd': words,
    'response-70wd': words,
    'response-80wd': words,
    'response-90wd': words,
    'response-100wd': words,
    'response-110wd': words,
    'response-120wd': words,
  }
}

type ReminderRung = Extract<Rung, `response-${number}wd`>

const OVERDUE = {
  zh: { state: '已超期', late: (length: string) => `已超期 ${length}` },
  en: { state: 'is overdue', late: (length: string) => `is ${length} overdue` },
}

const VALIDITY = {
  zh: {
    state: '即将到期',
    todo: '尚未延期过的，可在到期前按规定的期限申请延期一次；到期后方案失效。',
    until: (day: string) => `尚未延期过的，可申请延期一次，最迟 ${day}；到期后方案失效。`,
  },
  en: {
    state: 'ends soon',
    todo: 'If it was not extended before, it can be once, asked for in time before it ends; then the plan lapses.',
    until: (day: string) =>
      `If it was not extended before, it can be once, asked for by ${day} at the latest; then the plan lapses.`,
  },
}

export const WORDS = {
  zh: {
    steps: {
      acceptance: '受理',
      supplement: '补正',
      survey: '现场勘查',
      'access-system-design': '接入系统设计',
      'external-plan': '外部供电方案',
      'internal-plan': '内部供电方案',
      plan: '供电方案',
      'plan-review': '供电方案会审',
      'plan-reply': '供电方案答复',
      'plan-confirmation': '供电方案确认',
      fees: '业务费',
      'design-submission': '设计文件送审',
      'design-review': '设计审查',
      'external-works': '外部工程',
      'customer-works': '受电工程',
      'midworks-inspection': '中间检查',
      'completion-report': '竣工报验',
      'completion-inspection': '竣工检验',
      contract: '供用电合同',
      metering: '装表',
      energisation: '送电',
      'supply-end': '临时用电到期选择',
      removal: '拆除与结清',
      archive: '归档',
      'return-visit': '回访',
      'validity-extension': '供电方案延期',
      'customer-call': '电话联系客户',
      'line-date': '外部工程完工日期',
    },
    parties: {
      marketing: '营销部',
      planning: '发展策划部',
      production: '生技部',
      safety: '安监部',
      dispatch: '调度中心',
      'account-manager': '客户经理',
      applicant: '客户',
    },
    documents: {
      identity: '身份证明',
      'business-licence': '营业执照',
      'property-proof': '用电地址权属证明',
      'equipment-list': '用电设备清单',
      'site-plan': '总平面图',
      'access-system-design': '接入系统设计文件',
      'protection-settings': '保护定值与接线资料',
      'own-source-design': '自备电源设计资料',
      'defect-evidence': '缺陷整改证明',
      permit: '政府许可文件',
      'force-majeure-proof': '不可抗力证明',
      'project-approval': '项目批准（核准、备案）文件',
      'important-customer-proof': '重要用户认定材料',
      'generation-description': '自备电源说明',
      'design-drawings': '设计图纸',
      'payment-proof': '缴费凭证',
      'completion-drawings': '竣工图纸',
      'test-report': '试验报告',
      'supply-plan': '供电方案',
      contract: '供用电合同',
      photo: '照片',
      other: '其他资料',
    },
    statutory: {
      'plan-reply': '供电方案答复法定时限',
      'design-review': '设计审查法定时限',
      'midworks-inspection': '中间检查法定时限',
      'completion-inspection': '竣工检验法定时限',
      'meter-and-connect': '装表接电法定时限',
    },
    wholeCase: { handling: '办电总时限（供电企业办理时间）', elapsed: '办电总时限（受理至送电）' },
    validity: { plan: '供电方案有效期', 'after-lapse': '方案失效后的保留期' },
    reasons: {
      permit: '等待政府许可',
      'force-majeure': '不可抗力',
      'government-key-project': '政府重点项目',
      'major-investment': '重大投资项目',
      'public-welfare': '民生项目',
      'important-customer': '重要用户',
      emergency: '应急抢险',
    },
    units: {
      workingDays: (value) => `${value} 个工作日`,
      workingHours: (value) => `${value} 个工作小时`,
      months: (value) => `${value} 个月`,
    },
    rungs: {
      remind: { state: '即将到期', todo: '请按时办结。' },
      half: { state: '时限已过半', todo: '请按时办结。' },
      warning: { state: '即将届满', todo: '请协调在办环节，避免超期。' },
      due: { state: '已到期', todo: '请部门负责人督促办理，必要时改派，或说明理由批准内部延期。' },
      breach: { state: '已届满', todo: '请立即介入督办。' },
      'overdue-1wd': { ...OVERDUE.zh, todo: '请督办：催办或改派。' },
      'overdue-3wd': { ...OVERDUE.zh, todo: '请分管领导协调解决。' },
      'overdue-4h': { ...OVERDUE.zh, todo: '请督办：催办或改派。' },
      'overdue-8h': { ...OVERDUE.zh, todo: '请挂钩领导协调解决。' },
      'response-half': { state: '的期限已过半', todo: '请在期限内办理；如有困难，请联系客户经理。' },
      'response-end': { state: '的期限已到', todo: '请尽快办理；如有困难，请联系客户经理。' },
      ...remindersOf({
        state: '已超过期限',
        late: (length) => `已超过期限 ${length}`,
        todo: '请尽快办理；如暂不需要，可申请中止或撤回。',
      }),
      'validity-7wd': VALIDITY.zh,
      'validity-3wd': VALIDITY.zh,
      'validity-ask-by': { ...VALIDITY.zh, state: '即将到期；尚未延期过的，今天是可申请延期的最后一天' },
    },
  },
  en: {
    steps: {
      acceptance: 'Acceptance',
      supplement: 'Supplement',
      survey: 'Site survey',
      'access-system-design': 'Access-system design',
      'external-plan': 'External supply plan',
      'internal-plan': 'Internal supply plan',
      plan: 'Supply plan',
      'plan-review': 'Review of the supply plan',
      'plan-reply': 'Reply on the supply plan',
      'plan-confirmation': 'Confirmation of the supply plan',
      fees: 'Fees',
      'design-submission': 'Submission of the design',
      'design-review': 'Design review',
      'external-works': 'External works',
      'customer-works': "Customer's works",
      'midworks-inspection': 'Mid-works inspection',
      'completion-report': 'Completion report',
      'completion-inspection': 'Completion inspection',
      contract: 'Supply contract',
      metering: 'Metering',
      energisation: 'Energisation',
      'supply-end': 'Choice at the end of a temporary supply',
      removal: 'Removal and settlement',
      archive: 'Archive',
      'return-visit': 'Return visit',
      'validity-extension': 'Extension of the plan’s validity',
      'customer-call': 'Call to the customer',
      'line-date': 'Day of the external works',
    },
    parties: {
      marketing: 'Marketing',
      planning: 'Development planning',
      production: 'Production technology',
      safety: 'Safety supervision',
      dispatch: 'Dispatch centre',
      'account-manager': 'Account manager',
      applicant: 'Customer',
    },
    documents: {
      identity: 'Proof of identity',
      'business-licence': 'Business licence',
      'property-proof': 'Proof of title to the site',
      'equipment-list': 'List of electrical equipment',
      'site-plan': 'Site plan',
      'access-system-design': 'Access-system design',
      'protection-settings': 'Protection settings and diagrams',
      'own-source-design': 'Design of the own source',
      'defect-evidence': 'Evidence that a defect was mended',
      permit: 'Government permit',
      'force-majeure-proof': 'Proof of force majeure',
      'project-approval': 'Project approval, verification or filing',
      'important-customer-proof': 'Proof of important-customer class',
      'generation-description': 'Description of own generation',
      'design-drawings': 'Design drawings',
      'payment-proof': 'Proof of payment',
      'completion-drawings': 'As-built drawings',
      'test-report': 'Test report',
      'supply-plan': 'Supply plan',
      contract: 'Supply contract',
      photo: 'Photograph',
      other: 'Other documents',
    },
    statutory: {
      'plan-reply': 'Statutory limit of the reply on the supply plan',
      'design-review': 'Statutory limit of the design review',
      'midworks-inspection': 'Statutory limit of the mid-works inspection',
      'completion-inspection': 'Statutory limit of the completion inspection',
      'meter-and-connect': 'Statutory limit of metering and connection',
    },
    wholeCase: {
      handling: "Limit of the whole case (the company's handling time)",
      elapsed: 'Limit of the whole case (acceptance to energisation)',
    },
    validity: { plan: 'Validity of the supply plan', 'after-lapse': 'Time to ask again after the lapse' },
    reasons: {
      permit: 'waiting for a government permit',
      'force-majeure': 'force majeure',
      'government-key-project': 'government key project',
      'major-investment': 'major investment',
      'public-welfare': 'public welfare',
      'important-customer': 'important customer',
      emergency: 'emergency',
    },
    units: {
      workingDays: counted('working day', 'working days'),
      workingHours: counted('working hour', 'working hours'),
      months: counted('month', 'months'),
    },
    rungs: {
      remind: { state: 'is due soon', todo: 'Please complete it in time.' },
      half: { state: 'has used half of its time', todo: 'Please complete it in time.' },
      warning: { state: 'ends soon', todo: 'Please see that the open steps are completed in time.' },
      due: {
        state: 'is due now',
        todo: 'Please see that it is completed; you may assign it to someone else or grant an internal extension.',
      },
      breach: { state: 'has run out', todo: 'Please step in at once.' },
      'overdue-1wd': { ...OVERDUE.en, todo: 'Please step in: urge or reassign.' },
      'overdue-3wd': {
        ...OVERDUE.en,
        todo: 'Please settle with the departments what holds it up.',
      },
      'overdue-4h': { ...OVERDUE.en, todo: 'Please step in: urge or reassign.' },
      'overdue-8h': {
        ...OVERDUE.en,
        todo: 'Please settle with the departments what holds it up.',
      },
      'response-half': {
        state: 'has used half of its time',
        todo: 'Please see to it in time, or speak with your account manager.',
      },
      'response-end': { state: 'is due now', todo: 'Please see to it soon, or speak with your account manager.' },
      ...remindersOf({
        state: 'has waited beyond its time',
        late: (length) => `has waited ${length} beyond its time`,
        todo: 'Please see to it soon; you may also suspend or withdraw the application.',
      }),
      'validity-7wd': VALIDITY.en,
      'validity-3wd': VALIDITY.en,
      'validity-ask-by': { ...VALIDITY.en, state: 'ends soon; a first extension can be asked for until today' },
    },
  },
} as const satisfies Record<Language, Words>
