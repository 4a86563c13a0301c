import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { AnyColumn, SQL } from 'drizzle-orm'
import { principalOf, selvesOf } from '../../domain/people/actor.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { scopeOf } from '../../domain/people/scope.ts'
import type { Within } from '../../domain/people/scope.ts'
import type { Party } from '../../domain/vocabulary.ts'
import type { search } from '../schema/index.ts'
import { cases, tasks } from '../schema/index.ts'

export const NOTHING = sql`false`

/** `maySee` of domain/actions/available-actions.ts over the rows of cases; undefined for who sees all. */
export function visibleCases(actor: Actor): SQL | undefined {
  return orCopied(ofAny(selvesOf(actor), visibleTo), actor, cases)
}

/** Beside what is somebody's business, what they were sent a copy of; who was sent none is asked for nothing more. */
function orCopied(
  business: SQL | undefined,
  { copied = [] }: Actor,
  of: typeof cases | typeof search,
): SQL | undefined {
  return business === undefined || copied.length === 0 ? business : or(business, inArray(of.caseNo, [...copied]))
}

function visibleTo(actor: Actor): SQL | undefined {
  const scope = scopeOf(actor)
  // as the indexes of the departments' cases say it
  return scope.of === 'department'
    ? and(sql`${cases.parties} @> ${sql.raw(`'{${scope.department}}'`)}::cases.party[]`, byHead(actor))
    : byHead(actor)
}

/** As much of it as the head row of a case tells, for which there are indexes; undefined if it tells nothing. */
export function visibleByHead(actor: Actor, of: typeof cases | typeof search = cases): SQL | undefined {
  return orCopied(
    ofAny(selvesOf(actor), (self) => byHead(self, of)),
    actor,
    of,
  )
}

function byHead(actor: Actor, of: typeof cases | typeof search = cases): SQL | undefined {
  const scope = scopeOf(actor)
  switch (scope.of) {
    case 'own':
      return and(eq(of.applicantId, scope.applicant), named(of.caseNo, scope.onlyCases))
    case 'customers':
      return eq(of.accountManagerId, scope.accountManager)
    case 'region':
      return eq(of.region, scope.region)
    case 'none':
      return NOTHING
    case 'department':
      return rowsWithin(of, scope.within)
    case 'all':
      return undefined
  }
}

/** `isNamed` over rows; undefined for all cases of the customer. */
function named(caseNo: AnyColumn, onlyCases: readonly string[] | undefined): SQL | undefined {
  return onlyCases === undefined ? undefined : inArray(caseNo, [...onlyCases])
}

/** The tasks that this person follows, as `Scope` says; undefined for who follows all. */
export function tasksInScope(actor: Actor): SQL | undefined {
  const [own, ...others] = selvesOf(actor)
  // of a department's queue only its own; who stands in for a head answers for the department
  return ofAny([own, ...others], (self) => (self !== own && self.role === 'reviewer' ? heldInCase(self) : scoped(self)))
}

function scoped(actor: Actor): SQL | undefined {
  const scope = scopeOf(actor)
  switch (scope.of) {
    case 'own':
      return and(
        eq(tasks.applicantId, scope.applicant),
        eq(tasks.party, 'applicant'),
        named(tasks.caseNo, scope.onlyCases),
      )
    case 'customers':
      return eq(tasks.accountManagerId, scope.accountManager)
    case 'department':
      return ofOneDepartment(actor)
    case 'region':
      return eq(tasks.region, scope.region)
    case 'none':
      return NOTHING
    case 'all':
      return undefined
  }
}

/** What this person has to do: an applicant's own tasks, an account manager's, or what is assigned to him. */
export function tasksOf(actor: Actor): SQL | undefined {
  return ofAny(selvesOf(actor), heldBy)
}

function heldBy(actor: Actor): SQL | undefined {
  switch (actor.role) {
    case 'applicant':
      return scoped(actor)
    case 'account-manager':
      return and(heldInCase(actor), scoped(actor))
    default:
      return heldHere(actor)
  }
}

/** Of several positions each has its own tasks; an item may be anybody's who can settle it. */
function heldHere(actor: Actor): SQL | undefined {
  const here = scoped(actor)
  return and(heldInCase(actor), here === undefined ? undefined : or(isNull(tasks.step), here))
}

/** The same of a case that this person may see: whose case it is need not be asked again for each of its tasks. */
export function ownInCase(actor: Actor): SQL {
  return ofAny(selvesOf(actor), heldInCase) ?? NOTHING
}

function heldInCase(actor: Actor): SQL {
  const { role } = actor
  switch (role) {
    case 'applicant':
    case 'account-manager':
      return eq(tasks.party, role)
    default:
      return eq(tasks.assigneeId, principalOf(actor))
  }
}

/** What colleagues ask this person about, and wait for. */
export function askedOf({ id }: Actor): SQL {
  return sql`(${tasks.asked} <> '{}' and ${tasks.asked} @> array[${id}])`
}

/** The tasks of this person's department; marketing's head answers for the account managers too. */
export function ofDepartment(actor: Actor): SQL | undefined {
  const inQueues = ofAny(inDepartments(actor), ofOneDepartment)
  return inQueues ?? NOTHING
}

function ofOneDepartment(actor: Actor): SQL | undefined {
  const scope = scopeOf(actor)
  if (scope.of !== 'department') return NOTHING
  const [own, ...more] = scope.parties
  if (own === undefined) return NOTHING
  const ofParties = or(eq(tasks.party, own), ...more.map((party) => eq(tasks.party, party)))
  return and(ofParties, rowsWithin(tasks, scope.within))
}

/** `isWithin` over rows; undefined for all regions. */
export function rowsWithin(of: Record<'region' | 'station', AnyColumn>, within: Within | null): SQL | undefined {
  if (within === null) return undefined
  return and(eq(of.region, within.region), within.station === null ? undefined : eq(of.station, within.station))
}

/** Whose tasks this person answers for as one of a department; nobody's as anything else. */
export function partiesOf(actor: Actor): readonly Party[] {
  const scopes = inDepartments(actor).map(scopeOf)
  return [...new Set(scopes.flatMap((scope) => (scope.of === 'department' ? scope.parties : [])))]
}

/** A department's queue is its own: who stands in for one of its members does not see it, who does for its head does. */
function inDepartments(actor: Actor): Actor[] {
  const [own, ...others] = selvesOf(actor)
  return [own, ...others.filter(({ role }) => role === 'department-head')]
}

/** What is so for one of these; undefined if one of them needs no condition. */
function ofAny(selves: readonly Actor[], condition: (self: Actor) => SQL | undefined): SQL | undefined {
  const conditions = selves.map(condition)
  return conditions.includes(undefined) ? undefined : or(...conditions)
}
