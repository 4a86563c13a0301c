import { and, eq, or, sql } from 'drizzle-orm'
import type { SQL } from 'drizzle-orm'
import type { Actor } from '../../domain/people/actor.ts'
import type { Party } from '../../domain/vocabulary.ts'
import type { search } from '../schema/index.ts'
import { cases, tasks } from '../schema/index.ts'

const NOTHING = sql`false`

/** `maySee` of domain/actions/available-actions.ts over the rows of cases; undefined where this person sees all. */
export function visibleCases(actor: Actor): SQL | undefined {
  switch (actor.role) {
    case 'applicant':
    case 'account-manager':
    case 'supervisor':
    case 'leader':
    case 'administrator':
      return visibleByHead(actor)
    case 'reviewer':
    case 'department-head':
      if (actor.department === null) return NOTHING
      // as the indexes of the departments' cases say it
      return sql`${cases.parties} @> ${sql.raw(`'{${actor.department}}'`)}::cases.party[]`
  }
}

/** As much of it as the head row of a case tells, for which there are indexes; undefined where it tells nothing. */
export function visibleByHead(actor: Actor, of: typeof cases | typeof search = cases): SQL | undefined {
  switch (actor.role) {
    case 'applicant':
      return eq(of.applicantId, actor.id)
    case 'account-manager':
      return eq(of.accountManagerId, actor.id)
    case 'supervisor':
    case 'leader':
      return actor.region === null ? NOTHING : eq(of.region, actor.region)
    case 'reviewer':
    case 'department-head':
    case 'administrator':
      return undefined
  }
}

/**
 * The tasks that this person follows: an applicant his own, a department its own, an account manager those of his
 * customers, supervision those of the region; undefined where it is all of them.
 */
export function tasksInScope(actor: Actor): SQL | undefined {
  switch (actor.role) {
    case 'applicant':
      return and(eq(tasks.applicantId, actor.id), eq(tasks.party, 'applicant'))
    case 'account-manager':
      return eq(tasks.accountManagerId, actor.id)
    case 'reviewer':
    case 'department-head':
      return ofDepartment(actor)
    case 'supervisor':
    case 'leader':
      return actor.region === null ? NOTHING : eq(tasks.region, actor.region)
    case 'administrator':
      return undefined
  }
}

/** What this person has to do: an applicant's own tasks, an account manager's, or what is assigned to him. */
export function tasksOf(actor: Actor): SQL | undefined {
  switch (actor.role) {
    case 'applicant':
      return tasksInScope(actor)
    case 'account-manager':
      return and(ownInCase(actor), tasksInScope(actor))
    default:
      return ownInCase(actor)
  }
}

/** The same of a case that this person may see: whose case it is need not be asked again for each of its tasks. */
export function ownInCase({ role, id }: Actor): SQL {
  switch (role) {
    case 'applicant':
    case 'account-manager':
      return eq(tasks.party, role)
    default:
      return eq(tasks.assigneeId, id)
  }
}

/** The tasks of this person's department; marketing's head answers for the account managers too. */
export function ofDepartment(actor: Actor): SQL | undefined {
  const [own, ...more] = partiesOf(actor)
  if (own === undefined) return NOTHING
  return or(eq(tasks.party, own), ...more.map((party) => eq(tasks.party, party)))
}

/** Whose tasks this person answers for as one of a department; nobody's as anything else. */
export function partiesOf({ role, department }: Actor): Party[] {
  if (department === null || (role !== 'reviewer' && role !== 'department-head')) return []
  return role === 'department-head' && department === 'marketing' ? [department, 'account-manager'] : [department]
}
