import { inArray, sql } from 'drizzle-orm'
import type { Actor } from '../../domain/people/actor.ts'
import { mayReadPersonalData } from '../../domain/people/grants.ts'
import { shortAddress } from '../../domain/application/project-name.ts'
import type { Project } from '../../domain/application/project-name.ts'
import type { Database, Transaction } from '../connect.ts'
import { applications } from '../schema/index.ts'

/** The customer's name and the address within the application. */
export const project = {
  customerName: sql<string | null>`${applications.body} #>> '{customer,name}'`,
  address: sql<string | null>`${applications.body} #>> '{site,address}'`,
}

/** What is shown with a case number everywhere. */
export interface ProjectShown {
  customerName: string | null
  shortAddress: string | null
}

/** What this reader may know of whose and where a case is. */
export function projectShown(
  { caseNo, customerName = null, address = null }: { caseNo: string } & Partial<Project>,
  actor: Actor,
): ProjectShown {
  if (!mayReadPersonalData(actor, caseNo)) return { customerName: null, shortAddress: null }
  return { customerName, shortAddress: address === null ? null : shortAddress(address) }
}

/** Whose and where these cases are, by case number. Whether the reader may know it is asked by the caller. */
export async function projectsOf(
  db: Database | Transaction,
  caseNos: Iterable<string>,
): Promise<ReadonlyMap<string, Project>> {
  const wanted = [...new Set(caseNos)]
  if (wanted.length === 0) return new Map()
  const found = await db
    .select({ caseNo: applications.caseNo, ...project })
    .from(applications)
    .where(inArray(applications.caseNo, wanted))
  return new Map(found.map(({ caseNo, ...names }) => [caseNo, names]))
}
