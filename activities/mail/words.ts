import type { Language } from '../../db/schema/auth.ts'
import type { LimitUnit } from '../../domain/deadline.ts'
import type { Rung } from '../../domain/ladder.ts'
import type { CaseClockKind, StatutoryRow } from '../../domain/profile.ts'
import type { DocumentKind, Party, Step } from '../../domain/vocabulary.ts'

/** The words of the business as the mails say them; the Chinese ones are the trade's own terms. */
export interface Words {
  steps: Record<Step, string>
  parties: Record<Party, string>
  documents: Record<DocumentKind, string>
  statutory: Record<StatutoryRow, string>
  wholeCase: Record<CaseClockKind, string>
  units: Record<LimitUnit, (value: number) => string>
  rungs: Record<Rung, { state: string; todo: string }>
}

const counted = (one: string, many: string) => (value: number) => `${value} ${value === 1 ? one : many}`

export const WORDS = {
  zh: {
    steps: {
      acceptance: '受理',
      supplement: '补正',
      survey: '现场勘查',
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
      archive: '归档',
      'return-visit': '回访',
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
      'overdue-1wd': { state: '已超期 1 个工作日', todo: '请督办：催办或改派。' },
      'overdue-3wd': { state: '已超期 3 个工作日', todo: '请分管领导协调解决。' },
      'overdue-4h': { state: '已超期 4 个工作小时', todo: '请督办：催办或改派。' },
      'overdue-8h': { state: '已超期 8 个工作小时', todo: '请挂钩领导协调解决。' },
    },
  },
  en: {
    steps: {
      acceptance: 'Acceptance',
      supplement: 'Supplement',
      survey: 'Site survey',
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
      archive: 'Archive',
      'return-visit': 'Return visit',
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
      'overdue-1wd': { state: 'is 1 working day overdue', todo: 'Please step in: urge or reassign.' },
      'overdue-3wd': {
        state: 'is 3 working days overdue',
        todo: 'Please settle with the departments what holds it up.',
      },
      'overdue-4h': { state: 'is 4 working hours overdue', todo: 'Please step in: urge or reassign.' },
      'overdue-8h': {
        state: 'is 8 working hours overdue',
        todo: 'Please settle with the departments what holds it up.',
      },
    },
  },
} as const satisfies Record<Language, Words>
