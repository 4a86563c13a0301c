import type { Database } from '../../db/connect.ts'
import { requireCase } from '../../db/queries/cases/case-page.ts'
import { deviations, mayReadIdentityNumber } from '../../domain/pages/application-sheet.ts'
import { mayReadPersonalData } from '../../domain/people/grants.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { isDone } from '../../domain/case/case-view.ts'
import { ApiProblem } from '../http/problems.ts'
import type { Application } from '../schemas/application.ts'
import type { ApplicationSheet } from '../schemas/application-sheet.ts'
import { documentsOf } from './documents.ts'
import { applicationOf } from './drafts.ts'

const ENDING = 4

/** What was applied for, without what this person may not see. Throws CASE_NOT_FOUND, and NOT_FOUND if nothing is kept. */
export async function readApplicationSheet(
  db: Database,
  { caseNo, actor }: { caseNo: string; actor: Actor },
): Promise<ApplicationSheet> {
  const found = await requireCase(db, { caseNo, actor })
  if (found.body === null) throw new ApiProblem('NOT_FOUND')
  const whole = applicationOf(found)
  const isForAll = mayReadPersonalData(actor, caseNo)
  // the customer learns a survey's findings with the plan
  const isTold = actor.role !== 'applicant' || isDone(found.state, 'plan-reply')
  return {
    application: isForAll ? identityFor(whole, actor) : impersonal(whole),
    identityEnding: isForAll && !mayReadIdentityNumber(actor) ? endingOf(whole) : null,
    withheld: !isForAll,
    deviations: isTold ? deviations(found.state, whole.load?.securityLoadKw ?? 0) : [],
    documents: isForAll ? await handedIn(db, actor, found) : [],
  }
}

/** Those that were there when the application was submitted. */
async function handedIn(db: Database, actor: Actor, { caseNo, submittedAt }: { caseNo: string; submittedAt: Date }) {
  const files = await documentsOf(db, actor, caseNo)
  return files
    .filter(({ createdAt }) => createdAt.getTime() <= submittedAt.getTime())
    .map(({ id, kind, name, mediaType, bytes, sha256 }) => ({ id, kind, name, mediaType, bytes, sha256 }))
}

function identityFor(whole: Application, actor: Actor): Application {
  const { customer } = whole
  if (customer?.type !== 'person' || mayReadIdentityNumber(actor)) return whole
  return { ...whole, customer: { type: customer.type, ...(customer.name !== undefined && { name: customer.name }) } }
}

function endingOf({ customer }: Application): string | null {
  return customer?.type === 'person' ? (customer.identityNumber?.slice(-ENDING) ?? null) : null
}

/** Without names and addresses: what the process counts by. */
function impersonal(whole: Application): Application {
  const { region, station, industry } = whole.site ?? {}
  const where = { ...(region !== undefined && { region }), ...(station !== undefined && { station }) }
  const site = { ...where, ...(industry !== undefined && { industry }) }
  const told = Object.entries(whole).filter(([name]) => !PERSONAL.includes(name))
  return { ...Object.fromEntries(told), site }
}

const PERSONAL: readonly string[] = ['customer', 'contacts', 'site', 'remark'] satisfies (keyof Application)[]
