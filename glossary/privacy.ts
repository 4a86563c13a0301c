import type { ErasureRefusal, ErasureStatus } from '../domain/privacy/erasure.ts'
import type { KeptBasis, KeptKind, KeptUntil } from '../domain/privacy/kept-data.ts'
import type { Names } from './name.ts'

/** What is kept about a customer. */
export const KEPT_KIND_NAMES: Names<KeptKind> = {
  account: { zh: '账户和联系方式', en: 'Account and contact details' },
  'sign-in': { zh: '登录信息', en: 'Sign-in and sessions' },
  drafts: { zh: '未提交的申请', en: 'Applications not submitted' },
  identity: { zh: '姓名、证件号码、地址和联系人', en: 'Name, identity number, address and contacts' },
  texts: { zh: '留言和说明', en: 'Messages and remarks' },
  files: { zh: '上传的文件', en: 'Uploaded documents' },
  messages: { zh: '邮件和短信记录', en: 'Record of emails and SMS' },
  'application-form': { zh: '用电申请书', en: 'Application form' },
  'step-records': { zh: '各环节办理记录', en: 'Records of steps' },
  'case-papers': { zh: '合同、方案、图纸和凭证', en: 'Contract, plan, drawings and proofs' },
  'case-log': { zh: '办理日志（编号和时间）', en: 'Case log (numbers and times)' },
  'access-log': { zh: '访问记录', en: 'Access log' },
}

/** By what right it is kept. */
export const KEPT_BASIS_NAMES: Names<KeptBasis> = {
  contract: { zh: '办理您的用电申请', en: 'To handle your application' },
  records: { zh: '档案与举证', en: 'Records and proof' },
  security: { zh: '网络安全', en: 'Security' },
}

/** Until when it is kept. */
export const KEPT_UNTIL_NAMES: Names<KeptUntil> = {
  asked: { zh: '至您申请删除', en: 'Until you ask for erasure' },
  'case-end': { zh: '至办理结束', en: 'Until the case has ended' },
  'paper-term': { zh: '办理结束后按档案期限', en: 'For the term of papers after the case' },
  'log-term': { zh: '按日志期限', en: 'For the term of logs' },
  'for-good': { zh: '长期（不含可识别您的内容）', en: 'Permanently (nothing by which you can be known)' },
}

/** Where an erasure stands. */
export const ERASURE_STATUS_NAMES: Names<ErasureStatus> = {
  asked: { zh: '已申请', en: 'Asked for' },
  prepared: { zh: '待另一管理员确认', en: 'Waits for the second administrator' },
  running: { zh: '删除中', en: 'Running' },
  done: { zh: '已删除', en: 'Done' },
  refused: { zh: '不予删除', en: 'Refused' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
}

/** Why nothing is erased. */
export const ERASURE_REFUSAL_NAMES: Names<ErasureRefusal> = {
  'identity-unproved': { zh: '无法确认申请人身份', en: 'It is not proved who asked' },
  'case-open': { zh: '用电申请仍在办理', en: 'A case goes on' },
  dispute: { zh: '存在未了结的争议', en: 'A dispute goes on' },
  'nothing-erasable': { zh: '目前没有可以删除的内容', en: 'Nothing may be erased now' },
}
