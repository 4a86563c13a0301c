import type { AgentMay } from '../domain/people/agents.ts'
import type { AskKind, CompanyRole, CompanyState, LicenceState } from '../domain/people/companies.ts'
import type { Names } from './name.ts'

/** Company accounts 企业账户, and agents 代办人. */

export const COMPANY_ROLE_NAMES: Names<CompanyRole> = {
  manager: { zh: '账户管理人', en: 'Account administrator' },
  member: { zh: '成员', en: 'Member' },
}

export const COMPANY_STATE_NAMES: Names<CompanyState> = {
  'awaiting-consent': { zh: '待第二人同意', en: 'Awaiting consent' },
  expired: { zh: '已过期', en: 'Expired' },
  active: { zh: '已生效', en: 'Active' },
}

/** Of a business licence. */
export const LICENCE_STATE_NAMES: Names<LicenceState> = {
  missing: { zh: '未上传', en: 'Not filed' },
  'to-check': { zh: '待核对', en: 'To be checked' },
  confirmed: { zh: '已核对', en: 'Confirmed' },
  refused: { zh: '未通过', en: 'Refused' },
}

export const ASK_KIND_NAMES: Names<AskKind> = {
  consent: { zh: '第二人同意', en: 'Consent' },
  invitation: { zh: '邀请加入', en: 'Invitation' },
  join: { zh: '申请加入', en: 'Request to join' },
}

export const AGENT_MAY_NAMES: Names<AgentMay> = {
  read: { zh: '仅查看', en: 'Read only' },
  act: { zh: '查看并办理', en: 'Read and act' },
}
