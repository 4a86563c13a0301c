import type { Facts } from '../domain/facts.ts'
import { addMonths } from '../domain/instant.ts'
import type { CivilDate } from '../domain/instant.ts'
import { requiredDocuments } from '../domain/required-documents.ts'
import type { DocumentReason } from '../domain/required-documents.ts'
import { isTooLargeForLowVoltage } from '../domain/route.ts'
import type { RouteFigures } from '../domain/route.ts'
import type { DocumentKind } from '../domain/vocabulary.ts'
import type { Application } from './schemas/application.ts'

/** What must be so before an application can be submitted: a field by its JSON pointer, or a document by its kind. */
export type Missing =
  { field: string; reason: FieldReason; expected?: string } | { documentKind: DocumentKind; reason: DocumentReason }

export const FIELD_REASONS = [
  'required',
  'unknown-region',
  'too-large-for-low-voltage',
  'voltage-mismatch',
  'phases-do-not-add-up',
  'ends-before-it-begins',
  'lasts-too-long',
  'no-reduction',
  'no-increase',
  'in-the-past',
  'not-ahead',
  'too-far-ahead',
  'not-your-case',
] as const
export type FieldReason = (typeof FIELD_REASONS)[number]

/** What an application is checked against. */
export interface Circumstances {
  /** The business day on which it is asked. */
  today: CivilDate
  figures: RouteFigures
  /** Codes of the regions that have account managers. */
  regions: readonly string[]
  /** Kinds of the documents uploaded so far. */
  documents: readonly DocumentKind[]
  /** Whether the case that the application names is one of the same applicant; true where it names none. */
  followsOwn: boolean
}

/** The figures of an application as far as it is complete; null where the route cannot be told yet. */
export interface Checked {
  facts: Facts | null
  missing: Missing[]
}

/** The facts on which the process depends, and all that is missing or contradicts itself before submission. */
export function factsOf(application: Application, on: Circumstances): Checked {
  const missing: Missing[] = requiredFields(application).map((field) => ({ field, reason: 'required' }))
  const facts = readFacts(application)
  if (facts === null) return { facts, missing }
  missing.push(...contradictions(facts, on))
  for (const { kind, reason } of requiredDocuments(facts)) {
    if (!on.documents.includes(kind)) missing.push({ documentKind: kind, reason })
  }
  return { facts, missing }
}

/** Pointers of the fields that every application, or one of its voltage, must fill in. */
function requiredFields({
  kind,
  purpose,
  customer,
  contacts,
  site,
  load,
  supply,
  phases,
  endsOn,
}: Application): string[] {
  const number = customer?.type === 'organisation' ? customer.creditCode : customer?.identityNumber
  const numberField = customer?.type === 'organisation' ? '/customer/creditCode' : '/customer/identityNumber'
  const isHighVoltage = supply?.voltage === 'HV'
  const fields: [string, unknown][] = [
    ['/kind', kind],
    ['/purpose', purpose],
    ['/customer', customer],
    ['/contacts', contacts?.[0]],
    ['/site/region', site?.region],
    ['/site/address', site?.address],
    ['/load/requestedKw', load?.requestedKw || undefined],
    ['/supply/voltage', supply?.voltage],
    ['/supply/kv', supply?.kv],
    ['/phases', phases?.[0]],
  ]
  if (customer !== undefined) fields.push(['/customer/name', customer.name], [numberField, number])
  if (isHighVoltage) fields.push(['/load/requestedKva', load?.requestedKva || undefined])
  if (kind === 'temporary') fields.push(['/endsOn', endsOn])
  if (kind === 'increase' || kind === 'reduction') fields.push(['/load/existingKva', load?.existingKva || undefined])
  contacts?.forEach(({ name, phone }, index) => {
    fields.push([`/contacts/${index}/name`, name], [`/contacts/${index}/phone`, phone])
  })
  phases?.forEach(({ kva, wantedOn }, index) => {
    fields.push([`/phases/${index}/wantedOn`, wantedOn])
    if (isHighVoltage) fields.push([`/phases/${index}/kva`, kva || undefined])
  })
  return fields.filter(([, value]) => value === undefined).map(([field]) => field)
}

/** Null while something is missing that decides the route. */
function readFacts(application: Application): Facts | null {
  const { kind, purpose, customer, site, load, supply, phases = [] } = application
  const { requestedKw } = load ?? {}
  const { voltage, kv } = supply ?? {}
  if (kind === undefined || purpose === undefined || customer === undefined || site?.region === undefined) return null
  if (requestedKw === undefined || voltage === undefined || kv === undefined) return null
  // At low voltage a customer states kW only.
  const requestedKva = load?.requestedKva ?? (voltage === 'LV' ? requestedKw : 0)
  return {
    kind,
    customer: customer.type,
    purpose,
    region: site.region,
    requestedKw,
    requestedKva,
    existingKva: load?.existingKva ?? 0,
    voltage,
    kv,
    sources: supply?.sources ?? 1,
    importance: supply?.importance ?? 'none',
    residentialCompound: supply?.residentialCompound ?? false,
    ownGeneration: supply?.ownGeneration ?? false,
    externalWorks: supply?.externalWorks ?? false,
    chargeableExtras: supply?.chargeableExtras ?? false,
    wantsDesignReview: supply?.wantsDesignReview ?? false,
    wantsMidworksInspection: supply?.wantsMidworksInspection ?? false,
    endsOn: kind === 'temporary' || kind === 'reduction' ? (application.endsOn ?? null) : null,
    customerWorks: kind === 'reduction' && (application.customerWorks ?? false),
    follows: application.follows ?? null,
    phases: phases.map(({ kva, wantedOn = '' }) => ({ kva: kva ?? requestedKva / phases.length, wantedOn })),
  }
}

/** A temporary supply lasts at most three years (practice, unverified). */
const TEMPORARY_MONTHS_AT_MOST = 36

/** Up to 1 kV is low voltage (GB/T 2900.50). */
const LOW_VOLTAGE_KV = 1

function contradictions(facts: Facts, { figures, regions, followsOwn, today }: Circumstances): Missing[] {
  const found: Missing[] = []
  if (!followsOwn) found.push({ field: '/follows', reason: 'not-your-case' })
  if (!regions.includes(facts.region)) found.push({ field: '/site/region', reason: 'unknown-region' })
  if (isTooLargeForLowVoltage(facts, figures)) {
    const expected = String(figures.lvThresholdKw)
    found.push({ field: '/supply/voltage', reason: 'too-large-for-low-voltage', expected })
  }
  if ((facts.voltage === 'LV') !== facts.kv <= LOW_VOLTAGE_KV) {
    found.push({ field: '/supply/kv', reason: 'voltage-mismatch' })
  }
  const sum = facts.phases.reduce((total, { kva }) => total + kva, 0)
  const isComplete = facts.phases.length > 0 && facts.phases.every(({ kva }) => kva > 0)
  if (facts.voltage === 'HV' && isComplete && Math.abs(sum - facts.requestedKva) > 0.001) {
    found.push({ field: '/phases', reason: 'phases-do-not-add-up', expected: String(facts.requestedKva) })
  }
  return [...found, ...daysOutOfReach(facts, today), ...contradictionsOfKind(facts)]
}

/** Nobody plans a connection further ahead. */
const WANTED_YEARS_AT_MOST = 10

/** What is wanted lies ahead, and not further than anybody can mean. */
function daysOutOfReach({ phases, endsOn }: Facts, today: CivilDate): Missing[] {
  const latest = addMonths(today, WANTED_YEARS_AT_MOST * 12)
  const tooFar = { reason: 'too-far-ahead', expected: latest } as const
  const wanted = phases.flatMap(({ wantedOn }, index): Missing[] => {
    const field = `/phases/${index}/wantedOn`
    if (wantedOn === '') return []
    if (wantedOn < today) return [{ field, reason: 'in-the-past' }]
    return wantedOn > latest ? [{ field, ...tooFar }] : []
  })
  if (endsOn === null) return wanted
  if (endsOn <= today) return [...wanted, { field: '/endsOn', reason: 'not-ahead' }]
  return endsOn > latest ? [...wanted, { field: '/endsOn', ...tooFar }] : wanted
}

function contradictionsOfKind(facts: Facts): Missing[] {
  const { kind, endsOn, phases, existingKva } = facts
  const found: Missing[] = []
  const wanted = phases.map(({ wantedOn }) => wantedOn).filter((date) => date !== '')
  const first = wanted.toSorted()[0]
  if (endsOn !== null && wanted.some((date) => date >= endsOn)) {
    found.push({ field: '/endsOn', reason: 'ends-before-it-begins' })
  }
  if (kind === 'temporary' && endsOn !== null && first !== undefined) {
    const latest = addMonths(first, TEMPORARY_MONTHS_AT_MOST)
    if (endsOn > latest) found.push({ field: '/endsOn', reason: 'lasts-too-long', expected: latest })
  }
  // At low voltage a customer states kW only, and is told of that field.
  const isLowVoltage = facts.voltage === 'LV'
  const requested = isLowVoltage ? facts.requestedKw : facts.requestedKva
  const field = isLowVoltage ? '/load/requestedKw' : '/load/requestedKva'
  if (kind === 'reduction' && existingKva > 0 && requested >= existingKva) {
    found.push({ field, reason: 'no-reduction', expected: String(existingKva) })
  }
  // what is asked for is the capacity afterwards
  if (kind === 'increase' && requested > 0 && requested <= existingKva) {
    found.push({ field, reason: 'no-increase', expected: String(existingKva) })
  }
  return found
}
