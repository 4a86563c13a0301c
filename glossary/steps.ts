import type { Gate, RoundCause, Step } from '../domain/vocabulary.ts'
import type { Names } from './name.ts'

export const STEP_NAMES: Names<Step> = {
  acceptance: { zh: '受理', en: 'Acceptance' },
  supplement: { zh: '补正', en: 'Supplementary documents' },
  survey: { zh: '现场勘查', en: 'Site survey' },
  'access-system-design': { zh: '接入系统设计', en: 'Access-system design' },
  'external-plan': { zh: '外部供电方案', en: 'External supply plan' },
  'internal-plan': { zh: '内部供电方案', en: 'Internal supply plan' },
  plan: { zh: '供电方案', en: 'Supply plan' },
  'plan-review': { zh: '会审', en: 'Plan review' },
  'plan-reply': { zh: '方案答复', en: 'Plan reply' },
  'plan-confirmation': { zh: '方案确认', en: 'Plan confirmation' },
  fees: { zh: '业务费', en: 'Fees' },
  'design-submission': { zh: '设计文件送审', en: 'Design submission' },
  'design-review': { zh: '设计审查', en: 'Design review' },
  'external-works': { zh: '外部工程', en: 'External works' },
  'customer-works': { zh: '受电工程', en: 'Customer’s works' },
  'midworks-inspection': { zh: '中间检查', en: 'Mid-works inspection' },
  'completion-report': { zh: '竣工报验', en: 'Completion report' },
  'completion-inspection': { zh: '竣工检验', en: 'Completion inspection' },
  contract: { zh: '供用电合同', en: 'Supply contract' },
  metering: { zh: '装表', en: 'Metering' },
  energisation: { zh: '送电', en: 'Energisation' },
  'supply-end': { zh: '临时用电到期选择', en: 'End of temporary supply' },
  removal: { zh: '拆除与结清', en: 'Removal and settlement' },
  archive: { zh: '归档', en: 'Archiving' },
  'return-visit': { zh: '回访', en: 'Return visit' },
  'validity-extension': { zh: '方案延期', en: 'Plan extension' },
  'customer-call': { zh: '电话联系客户', en: 'Customer call' },
  'line-date': { zh: '外部工程完工日期', en: 'External works date' },
}

/** The stages of a case as people of the trade count them; each folds several steps. */
export const STAGE_NAMES = {
  acceptance: STEP_NAMES.acceptance,
  plan: STEP_NAMES.plan,
  design: { zh: '缴费与设计', en: 'Fees and design' },
  works: { zh: '工程施工', en: 'Works' },
  connection: { zh: '验收送电', en: 'Inspection and connection' },
  after: { zh: '归档回访', en: 'Closing' },
}

/** Why a round of a step was opened. */
export const ROUND_CAUSE_NAMES: Names<RoundCause> = {
  first: { zh: '首次', en: 'First round' },
  return: { zh: '退回重办', en: 'After a return' },
  objection: { zh: '客户异议', en: 'After an objection' },
  defects: { zh: '缺陷复检', en: 'After defects' },
  'grid-change': { zh: '方案变更', en: 'Plan changed by the company' },
  lapse: { zh: '方案失效后重办', en: 'After a lapse' },
  'later-demand': { zh: '后续补充', en: 'Additional request' },
  extension: { zh: '延期', en: 'Extension' },
  restoration: { zh: '恢复用电', en: 'Restoration' },
}

export const GATE_NAMES: Names<Gate> = {
  'inspection-passed': { zh: '竣工检验合格', en: 'Inspection passed' },
  'contract-signed': { zh: '合同已签订', en: 'Contract signed' },
  'fees-settled': { zh: '费用已结清', en: 'Fees settled' },
  'line-built': { zh: '外部工程已完工', en: 'Line built' },
  'meter-installed': { zh: '表计已安装', en: 'Meter installed' },
}
