import type { LIMIT_LAYERS } from '../domain/clocks/clock-layers.ts'
import type { LadderKind, Rung } from '../domain/limits/ladder.ts'
import type { Commitment, StatutoryRow, ValidityRow, WholeCase } from '../domain/limits/profile.ts'
import type { GreenReason, StopReason } from '../domain/vocabulary.ts'
import { ITEM_NAME } from './items.ts'
import type { Name, Names } from './name.ts'
import { STEP_NAMES } from './steps.ts'

export const LAYER_NAMES: Names<(typeof LIMIT_LAYERS)[number]> = {
  promise: { zh: '承诺时限', en: 'Company promise' },
  statutory: { zh: '法定时限', en: 'Statutory limit' },
  case: { zh: '办电总时限', en: 'Whole case' },
  response: { zh: '客户响应时间', en: 'Customer response time' },
  validity: { zh: '方案有效期', en: 'Plan validity' },
  green: { zh: '绿色通道时限', en: 'Green channel' },
}

const AFTER_LAPSE = { zh: '方案失效后保留期', en: 'Time to request a new plan' }

/** How long a plan is valid, and how long a case waits for its customer after the plan lapsed. */
export const VALIDITY_NAMES: Names<ValidityRow> = { plan: LAYER_NAMES.validity, 'after-lapse': AFTER_LAPSE }

/** Clocks that go by a name of their own; every other goes by the name of its step. */
export const CLOCK_NAMES: Names<WholeCase | 'meter-and-connect' | 'after-lapse'> = {
  'meter-and-connect': { zh: '装表接电', en: 'Metering and connection' },
  handling: { zh: '供电企业办理时间', en: 'Company handling time' },
  elapsed: { zh: '受理至送电', en: 'Acceptance to energisation' },
  'getting-electricity': { zh: '“获得电力”承诺', en: '“Getting electricity” commitment' },
  'published-commitment': { zh: '对外公布承诺', en: 'Published commitment' },
  'after-lapse': AFTER_LAPSE,
}

/** Rows of the regulation: a step's name, or the connection's as a whole. */
export const STATUTORY_NAMES: Names<StatutoryRow> = {
  'plan-reply': STEP_NAMES['plan-reply'],
  'design-review': STEP_NAMES['design-review'],
  'midworks-inspection': STEP_NAMES['midworks-inspection'],
  'completion-inspection': STEP_NAMES['completion-inspection'],
  'meter-and-connect': CLOCK_NAMES['meter-and-connect'],
}

/** What is promised to those outside: rows of the regulation, and what is published for the whole case. */
export const KEPT_NAMES: Names<StatutoryRow | Commitment> = {
  ...STATUTORY_NAMES,
  'getting-electricity': CLOCK_NAMES['getting-electricity'],
  'published-commitment': CLOCK_NAMES['published-commitment'],
}

export const STOP_REASON_NAMES: Names<StopReason> = {
  documents: { zh: '等待客户补件', en: 'Waiting for the customer’s documents' },
  decision: { zh: '等待客户确认方案', en: 'Waiting for the customer’s decision' },
  design: { zh: '等待客户设计', en: 'Waiting for the customer’s design' },
  works: { zh: '等待客户施工', en: 'Waiting for the customer’s works' },
  payment: { zh: '等待客户缴费', en: 'Waiting for the customer’s payment' },
  signature: { zh: '等待客户签约', en: 'Waiting for the customer’s signature' },
  objection: { zh: '客户提出异议，重新制定方案', en: 'Plan revised after the customer’s objection' },
  'changed-drawings': { zh: '客户修改设计后重新审查', en: 'Review of the customer’s changed drawings' },
  defects: { zh: '客户整改后重新检验', en: 'Re-inspection after the customer fixed defects' },
  'between-steps': {
    zh: '供电企业在办不计入本时限的环节',
    en: 'Company working on a step that this limit does not count',
  },
  'wanted-later': { zh: '客户要求延后', en: 'Customer requested a later date' },
  suspended: { zh: '工单已中止', en: 'Case suspended' },
  lapsed: { zh: '方案已失效', en: 'Plan lapsed' },
  permit: { zh: '等待政府许可', en: 'Waiting for a government permit' },
  'force-majeure': { zh: '不可抗力', en: 'Force majeure' },
}

export const GREEN_REASON_NAMES: Names<GreenReason> = {
  'government-key-project': { zh: '政府重点项目', en: 'Government key project' },
  'major-investment': { zh: '重大投资项目', en: 'Major investment' },
  'public-welfare': { zh: '民生项目', en: 'Public welfare' },
  'important-customer': { zh: '重要用户', en: 'Important customer' },
  emergency: { zh: '应急抢险', en: 'Emergency' },
}

export const LADDER_NAMES: Names<LadderKind> = {
  promise: LAYER_NAMES.promise,
  green: { zh: '绿色通道', en: 'Green channel' },
  statutory: { zh: '法定时限与办电总时限', en: 'Statutory and whole-case limits' },
  response: { zh: '客户响应', en: 'Customer response' },
  validity: LAYER_NAMES.validity,
  item: ITEM_NAME,
}

const reminder = (nth: number): Name => ({ zh: `客户逾期第 ${nth} 次提醒`, en: `Customer overdue: reminder ${nth}` })

export const RUNG_NAMES: Names<Rung> = {
  remind: { zh: '到期提醒', en: 'Reminder' },
  half: { zh: '时限过半', en: 'Half of the time used' },
  warning: { zh: '届满预警', en: 'Warning before the limit' },
  due: { zh: '到期', en: 'Due' },
  breach: { zh: '届满', en: 'Limit breached' },
  'overdue-1wd': { zh: '超期一级升级', en: 'Overdue: first escalation' },
  'overdue-3wd': { zh: '超期二级升级', en: 'Overdue: second escalation' },
  'overdue-4h': { zh: '绿色通道超期一级升级', en: 'Green channel overdue: first escalation' },
  'overdue-8h': { zh: '绿色通道超期二级升级', en: 'Green channel overdue: second escalation' },
  'response-half': { zh: '客户期限过半', en: 'Customer: half of the time used' },
  'response-end': { zh: '客户期限已到', en: 'Customer: time is up' },
  'response-10wd': reminder(1),
  'response-20wd': reminder(2),
  'response-30wd': reminder(3),
  'response-40wd': reminder(4),
  'response-50wd': reminder(5),
  'response-60wd': reminder(6),
  'response-70wd': reminder(7),
  'response-80wd': reminder(8),
  'response-90wd': reminder(9),
  'response-100wd': reminder(10),
  'response-110wd': reminder(11),
  'response-120wd': reminder(12),
  'validity-7wd': { zh: '有效期首次提醒', en: 'Validity: first reminder' },
  'validity-3wd': { zh: '有效期再次提醒', en: 'Validity: second reminder' },
  'validity-ask-by': { zh: '申请延期的最后一天', en: 'Last day to request an extension' },
}
