import type { FigureStatus } from '../limits/figure.ts'
import type { DocumentKind } from '../vocabulary.ts'
import { addDays, addMonths } from '../time/instant.ts'
import type { CivilDate } from '../time/instant.ts'

/** What is kept about a customer, each kind with a row of its own in KEPT_DATA. */
export const KEPT_KINDS = [
  'account',
  'sign-in',
  'drafts',
  'identity',
  'texts',
  'files',
  'messages',
  'application-form',
  'step-records',
  'case-papers',
  'case-log',
  'access-log',
] as const
export type KeptKind = (typeof KEPT_KINDS)[number]

/** By what right it is kept: to do what the customer asked for, or because somebody must be able to prove it. */
export type KeptBasis = 'contract' | 'records' | 'security'

/** Until when: the customer asks, the case has ended, so many years after its end, so many months after the row. */
export type KeptUntil = 'asked' | 'case-end' | 'paper-term' | 'log-term' | 'for-good'

/** What erasing does to it: the words go and a row stays, the row goes, or nothing, as it holds numbers alone. */
type ErasedAs = 'emptied' | 'deleted' | 'stays'

interface KeptRow {
  basis: KeptBasis
  until: KeptUntil
  erased: ErasedAs
  /** From what the term follows. */
  source: string
  status: FigureStatus
}

const ON_REQUEST = 'PIPL arts. 19, 47'
const PAPERS =
  'PIPL art. 47(2); Civil Code art. 188 (three years); National Archives Administration Order 10 (2012) arts. 10, 11: ten years is its shortest term'

/** What is kept about a customer, by what right, until when, and what erasing does to it (docs/decisions/0037). */
export const KEPT_DATA: Record<KeptKind, KeptRow> = {
  account: { basis: 'contract', until: 'asked', erased: 'emptied', source: ON_REQUEST, status: 'law' },
  'sign-in': { basis: 'security', until: 'asked', erased: 'deleted', source: ON_REQUEST, status: 'law' },
  drafts: { basis: 'contract', until: 'asked', erased: 'deleted', source: ON_REQUEST, status: 'law' },
  identity: { basis: 'contract', until: 'case-end', erased: 'emptied', source: ON_REQUEST, status: 'law' },
  texts: { basis: 'contract', until: 'case-end', erased: 'emptied', source: ON_REQUEST, status: 'law' },
  files: { basis: 'contract', until: 'case-end', erased: 'emptied', source: ON_REQUEST, status: 'law' },
  messages: { basis: 'contract', until: 'case-end', erased: 'emptied', source: ON_REQUEST, status: 'law' },
  'application-form': {
    basis: 'records',
    until: 'paper-term',
    erased: 'emptied',
    source: PAPERS,
    status: 'unverified',
  },
  'step-records': { basis: 'records', until: 'paper-term', erased: 'emptied', source: PAPERS, status: 'unverified' },
  'case-papers': { basis: 'records', until: 'paper-term', erased: 'emptied', source: PAPERS, status: 'unverified' },
  'case-log': {
    ...{ basis: 'records', until: 'for-good', erased: 'stays', status: 'law' },
    source: 'Numbers, days and hashes; after erasure nobody can be known by them (PIPL arts. 4, 73(4))',
  },
  'access-log': {
    ...{ basis: 'security', until: 'log-term', erased: 'stays', status: 'law' },
    source: 'Cybersecurity Law (2025) art. 23(3): six months at least',
  },
}

/** How long papers and the access log are kept, as the company sets it; no shorter than SHORTEST_TERMS. */
export interface KeptTerms {
  /** Years after the end of the case. */
  paperYears: number
  /** Months after the reading. */
  logMonths: number
}

export const KEPT_TERMS: KeptTerms = { paperYears: 10, logMonths: 6 }
/** The time in which somebody may still sue for it, and that for logs of a network. */
export const SHORTEST_TERMS: KeptTerms = { paperYears: 3, logMonths: 6 }

/**
 * The first day on which something of a case may be erased; null while the case goes on. Terms are years of the calendar
 * and begin on the day after the case ended (Civil Code arts. 200, 201); the last day belongs to them.
 */
export function erasableFrom(kind: KeptKind, endedOn: CivilDate | null, terms: KeptTerms): CivilDate | null {
  switch (KEPT_DATA[kind].until) {
    case 'asked':
      return endedOn
    case 'case-end':
      return endedOn
    case 'paper-term':
      return endedOn === null ? null : addDays(addMonths(endedOn, terms.paperYears * 12), 1)
    case 'log-term':
    case 'for-good':
      return null
  }
}

/** Which documents are papers that the company must be able to show after the case; the others served the case alone. */
const IS_PAPER: Record<DocumentKind, boolean> = {
  identity: false,
  'business-licence': false,
  'property-proof': false,
  'equipment-list': false,
  'site-plan': false,
  'access-system-design': true,
  'project-approval': true,
  'important-customer-proof': true,
  'generation-description': false,
  'design-drawings': true,
  'protection-settings': true,
  'own-source-design': true,
  'payment-proof': true,
  'completion-drawings': true,
  'test-report': true,
  'defect-evidence': true,
  permit: true,
  'force-majeure-proof': true,
  'supply-plan': true,
  contract: true,
  'authorisation-letter': true,
  photo: false,
  other: false,
}

/** As what a document of a case is kept. */
export function keptDocument(kind: DocumentKind): Extract<KeptKind, 'files' | 'case-papers'> {
  return IS_PAPER[kind] ? 'case-papers' : 'files'
}

/** What stands in the place of a name or a text after it was erased, in both languages: it is read everywhere. */
export function erasedMark(on: CivilDate): string {
  return `已删除 erased ${on}`
}
