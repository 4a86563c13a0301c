import type { Category, DocumentKind, Kind } from '../domain/vocabulary.ts'
import type { Names } from './name.ts'

export const KIND_NAMES: Names<Kind> = {
  new: { zh: '新装', en: 'New connection' },
  increase: { zh: '增容', en: 'Capacity increase' },
  temporary: { zh: '临时用电', en: 'Temporary supply' },
  reduction: { zh: '减容', en: 'Capacity reduction' },
}

export const CATEGORY_NAMES: Names<Category> = {
  'lv-residential': { zh: '低压居民', en: 'LV residential' },
  'lv-other': { zh: '低压非居民', en: 'LV other' },
  'hv-single': { zh: '高压单电源', en: 'HV single source' },
  'hv-dual': { zh: '高压双电源', en: 'HV dual source' },
}

export const DOCUMENT_NAMES: Names<DocumentKind> = {
  identity: { zh: '身份证明', en: 'Proof of identity' },
  'business-licence': { zh: '营业执照', en: 'Business licence' },
  'property-proof': { zh: '用电地址权属证明', en: 'Proof of title to the site' },
  'equipment-list': { zh: '用电设备清单', en: 'List of electrical equipment' },
  'site-plan': { zh: '总平面图', en: 'Site plan' },
  'access-system-design': { zh: '接入系统设计文件', en: 'Access-system design' },
  'project-approval': { zh: '项目批准（核准、备案）文件', en: 'Project approval, verification or filing' },
  'important-customer-proof': { zh: '重要用户认定材料', en: 'Proof of important-customer class' },
  'generation-description': { zh: '自备电源说明', en: 'Description of on-site generation' },
  'design-drawings': { zh: '设计图纸', en: 'Design drawings' },
  'protection-settings': { zh: '保护定值与接线资料', en: 'Protection settings and diagrams' },
  'own-source-design': { zh: '自备电源设计资料', en: 'Design of the on-site source' },
  'payment-proof': { zh: '缴费凭证', en: 'Proof of payment' },
  'completion-drawings': { zh: '竣工图纸', en: 'As-built drawings' },
  'test-report': { zh: '试验报告', en: 'Test report' },
  'defect-evidence': { zh: '缺陷整改证明', en: 'Evidence that a defect was fixed' },
  permit: { zh: '政府许可文件', en: 'Government permit' },
  'authorisation-letter': { zh: '授权委托书', en: 'Letter of authorisation' },
  'force-majeure-proof': { zh: '不可抗力证明', en: 'Proof of force majeure' },
  'supply-plan': { zh: '供电方案', en: 'Supply plan' },
  contract: { zh: '供用电合同', en: 'Supply contract' },
  photo: { zh: '照片', en: 'Photograph' },
  other: { zh: '其他资料', en: 'Other document' },
}
