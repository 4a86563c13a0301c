import type { Addressee } from '../domain/limits/ladder.ts'
import type { UnitKind } from '../domain/people/units.ts'
import type { Party, Right, Role } from '../domain/vocabulary.ts'
import type { Name, Names } from './name.ts'

/** `system` is the process itself. */
export const ROLE_NAMES: Names<Role | 'system'> = {
  applicant: { zh: '客户', en: 'Customer' },
  'account-manager': { zh: '客户经理', en: 'Account manager' },
  reviewer: { zh: '部门经办', en: 'Reviewer' },
  'department-head': { zh: '部门负责人', en: 'Department head' },
  supervisor: { zh: '督办', en: 'Supervisor' },
  leader: { zh: '分管领导', en: 'Leader' },
  administrator: { zh: '管理员', en: 'Administrator' },
  system: { zh: '系统', en: 'System' },
}

export const PARTY_NAMES: Names<Party> = {
  marketing: { zh: '营销部', en: 'Marketing' },
  planning: { zh: '发展策划部', en: 'Development planning' },
  production: { zh: '生技部', en: 'Production technology' },
  safety: { zh: '安监部', en: 'Safety supervision' },
  dispatch: { zh: '调度中心', en: 'Dispatch centre' },
  'account-manager': ROLE_NAMES['account-manager'],
  applicant: ROLE_NAMES.applicant,
}

/** What the organisation is made of. */
export const UNIT_KIND_NAMES: Names<UnitKind> = {
  company: { zh: '公司', en: 'Company' },
  region: { zh: '供电区域', en: 'Region' },
  station: { zh: '供电所', en: 'Station' },
}

/** What an administrator may be given. */
export const RIGHT_NAMES: Names<Right> = {
  system: { zh: '系统管理', en: 'System' },
  security: { zh: '安全管理', en: 'Security' },
  audit: { zh: '审计', en: 'Audit' },
}

/** Whom a rung tells. */
export const ADDRESSEE_NAMES: Names<Addressee> = {
  holder: { zh: '经办人', en: 'Assignee' },
  applicant: ROLE_NAMES.applicant,
  'account-manager': ROLE_NAMES['account-manager'],
  'department-head': ROLE_NAMES['department-head'],
  supervisor: ROLE_NAMES.supervisor,
  leader: ROLE_NAMES.leader,
}

/** Between the name of who acts and of the person for whom: “李四 代 张三”. */
const FOR: Name = { zh: '代', en: 'for' }

/** Who acted, then for whom: a deputy, an agent. */
export function inNamesOf(names: readonly string[], language: keyof Name): string {
  return names.join(` ${FOR[language]} `)
}
