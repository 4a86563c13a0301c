import type { LoggedEvent } from '../case/events.ts'
import type { Application } from '../intake/application.ts'
import { handsOf } from '../people/actor.ts'
import type { Actor } from '../people/actor.ts'
import { Refusal } from '../refusals.ts'
import type { CivilDate } from '../time/instant.ts'
import type { DocumentKind } from '../vocabulary.ts'
import { erasableFrom, keptDocument } from './kept-data.ts'
import type { KeptKind, KeptTerms } from './kept-data.ts'

/** `running`: two administrators have confirmed it, and it goes on from where it stopped until it is `done`. */
export const ERASURE_STATUSES = ['asked', 'prepared', 'running', 'done', 'refused', 'withdrawn'] as const
export type ErasureStatus = (typeof ERASURE_STATUSES)[number]

/** Why nothing is erased: who asked is not the person, a case or a dispute goes on, nothing is left that may be erased. */
export const ERASURE_REFUSALS = ['identity-unproved', 'case-open', 'dispute', 'nothing-erasable'] as const
export type ErasureRefusal = (typeof ERASURE_REFUSALS)[number]

/** What is kept of one case, without what was erased already. */
export interface KeptCase {
  caseNo: string
  /** Null while it goes on. */
  endedOn: CivilDate | null
  /** Whether name, address and contacts are still there. */
  hasIdentity: boolean
  texts: readonly { id: string; kind: KeptText }[]
  files: readonly { id: string; kind: DocumentKind }[]
}

export type KeptText = Extract<KeptKind, 'application-form' | 'step-records' | 'texts'>

/** A paper or another thing that stays for now. */
interface KeptPaper {
  kind: KeptKind
  caseNo: string
  id: string
  document: DocumentKind | null
  /** The first day on which it may be erased; null: the case goes on. */
  from: CivilDate | null
}

/** What an erasure does to a customer's data on a day. */
export interface ErasurePlan {
  /** Cases of which names, addresses and contacts are erased. */
  cases: string[]
  texts: string[]
  files: string[]
  /** The account with its sign-in: not while a case goes on, as the company has to reach its customer. */
  account: boolean
  kept: KeptPaper[]
}

/** What may be erased of a customer today, and what must be kept for now. */
export function erasurePlan(kept: readonly KeptCase[], terms: KeptTerms, today: CivilDate): ErasurePlan {
  const things = kept.flatMap(({ caseNo, endedOn, texts, files }) => [
    ...texts.map(({ id, kind }) => thingOf({ kind, caseNo, id, document: null }, endedOn, terms)),
    ...files.map(({ id, kind }) => thingOf({ kind: keptDocument(kind), caseNo, id, document: kind }, endedOn, terms)),
  ])
  const isDue = ({ from }: KeptPaper) => from !== null && from <= today
  const due = things.filter(isDue)
  return {
    cases: kept.filter(({ endedOn, hasIdentity }) => endedOn !== null && hasIdentity).map(({ caseNo }) => caseNo),
    texts: due.filter(({ document }) => document === null).map(({ id }) => id),
    files: due.filter(({ document }) => document !== null).map(({ id }) => id),
    account: kept.every(({ endedOn }) => endedOn !== null),
    kept: things.filter((each) => !isDue(each)),
  }
}

function thingOf(thing: Omit<KeptPaper, 'from'>, endedOn: CivilDate | null, terms: KeptTerms): KeptPaper {
  return { ...thing, from: erasableFrom(thing.kind, endedOn, terms) }
}

/** As what the text of an event is kept: the application, what a department recorded as the outcome of a step, or a remark. */
export function keptText({ type, data }: Pick<LoggedEvent, 'type' | 'data'>): KeptText {
  if (type === 'ApplicationSubmitted') return 'application-form'
  if (type !== 'TaskCompleted' && type !== 'OutcomeProposed') return 'texts'
  const task = 'task' in data ? data.task : undefined
  return task?.endsWith('.applicant') === true ? 'texts' : 'step-records'
}

/** What the process counts by; all else of an application is, or may be, of the person. */
const IMPERSONAL = {
  application: ['kind', 'purpose', 'phases', 'endsOn', 'customerWorks', 'follows'],
  site: ['region', 'station'],
  load: ['requestedKw', 'requestedKva', 'existingKva', 'securityLoadKw'],
  supply: [
    ...(['voltage', 'kv', 'sources', 'importance', 'residentialCompound', 'ownGeneration', 'externalWorks'] as const),
    ...(['chargeableExtras', 'wantsDesignReview', 'wantsMidworksInspection'] as const),
  ],
} as const satisfies {
  application: readonly (keyof Application)[]
  site: readonly (keyof NonNullable<Application['site']>)[]
  load: readonly (keyof NonNullable<Application['load']>)[]
  supply: readonly (keyof NonNullable<Application['supply']>)[]
}

/**
 * An application without the person: what the process counts by stays, and in the place of the name stands the mark. Only
 * what is named above stays, so that a field nobody thought of goes.
 */
export function withoutPerson(application: Application, mark: string): object {
  const { customer, site, load, supply } = application
  return {
    ...only(application, IMPERSONAL.application),
    customer: { ...only(customer, ['type']), name: mark },
    site: only(site, IMPERSONAL.site),
    load: only(load, IMPERSONAL.load),
    supply: only(supply, IMPERSONAL.supply),
  }
}

function only(of: object | undefined, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(of ?? {}).filter(([name]) => names.includes(name)))
}

/** Throws the Refusal that says why this person may not confirm an erasure: who prepared it, by whatever name, never may. */
export function assertMayConfirm(actor: Actor, preparedBy: string): void {
  if (handsOf(actor).includes(preparedBy)) throw new Refusal('ERASURE_OWN')
}
