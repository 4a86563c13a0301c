import { pgSchema } from 'drizzle-orm/pg-core'
import { AGENT_MAY } from '../../domain/people/agents.ts'
import { ASK_ENDS, ASK_KINDS, COMPANY_ROLES, LICENCE_STATES } from '../../domain/people/companies.ts'
import { UNIT_KINDS } from '../../domain/people/units.ts'
import { ABSENCE_KINDS } from '../../domain/people/absences.ts'
import { ITEM_ENTRIES, ITEM_OUTCOMES, ITEM_STATUSES } from '../../domain/items/item.ts'
import { CHANNELS } from '../../domain/people/registration.ts'
import {
  CASE_STATUSES,
  CATEGORIES,
  DEPARTMENTS,
  DOCUMENT_KINDS,
  PARTIES,
  RIGHTS,
  ROLES,
  STEPS,
  TASK_STATUSES,
} from '../../domain/vocabulary.ts'

/** Cases, their log, read model, outbox and changes: written by the worker's journal alone. */
export const casesSchema = pgSchema('cases')
/** What people hand in before the process has it: drafts, files, statements. Written by the API. */
export const intakeSchema = pgSchema('intake')
/** Accounts and sessions. Written by the API. */
export const authSchema = pgSchema('auth')
/** Dated data by which cases are counted: calendars and limit profiles. */
export const rulesSchema = pgSchema('rules')
/** The business clock, the administrator's actions with their audit, re-datings. */
export const opsSchema = pgSchema('ops')

export const stepEnum = casesSchema.enum('step', STEPS)
export const partyEnum = casesSchema.enum('party', PARTIES)
export const taskStatusEnum = casesSchema.enum('task_status', TASK_STATUSES)
export const caseStatusEnum = casesSchema.enum('case_status', CASE_STATUSES)
export const itemStatusEnum = casesSchema.enum('item_status', ITEM_STATUSES)
export const itemOutcomeEnum = casesSchema.enum('item_outcome', ITEM_OUTCOMES)
export const itemEntryEnum = casesSchema.enum('item_entry', ITEM_ENTRIES)
export const categoryEnum = casesSchema.enum('category', CATEGORIES)
export const channelEnum = authSchema.enum('channel', CHANNELS)
export const roleEnum = authSchema.enum('role', ROLES)
export const unitKindEnum = authSchema.enum('unit_kind', UNIT_KINDS)
export const rightEnum = authSchema.enum('right', RIGHTS)
export const absenceKindEnum = authSchema.enum('absence_kind', ABSENCE_KINDS)
export const companyRoleEnum = authSchema.enum('company_role', COMPANY_ROLES)
export const askKindEnum = authSchema.enum('ask_kind', ASK_KINDS)
export const askEndEnum = authSchema.enum('ask_end', ASK_ENDS)
export const licenceStateEnum = authSchema.enum('licence_state', LICENCE_STATES)
export const agentMayEnum = authSchema.enum('agent_may', AGENT_MAY)
export const departmentEnum = authSchema.enum('department', DEPARTMENTS)
export const documentKindEnum = intakeSchema.enum('document_kind', DOCUMENT_KINDS)
