import { creditCodeFault } from '../people/credit-code.ts'
import type { Facts } from '../application/facts.ts'
import { identityNumberFault } from '../people/identity-number.ts'
import { addMonths } from '../time/instant.ts'
import type { CivilDate } from '../time/instant.ts'
import { requiredDocuments } from '../application/required-documents.ts'
import type { DocumentReason } from '../application/required-documents.ts'
import { isTooLargeForLowVoltage } from '../application/route.ts'
import type { Terms } from '../limits/terms.ts'
import type { RouteFigures } from '../application/route.ts'
import type { DocumentKind } from '../vocabulary.ts'
import type { Application, PhoneFault } from './application.ts'
import type { FieldReason } from './reasons.ts'

/** What must be so before an application can be submitted: a field by its JSON pointer, or a document by its kind. */
export type Missing =
  { field: string; reason: FieldReason; expected?: string } | { documentKind: DocumentKind; reason: DocumentReason }

/** What an application is checked against. */
interface Circumstances {
  figures: RouteFigures
  terms: Terms
  /** Codes of the regions that have account managers. */
  regions: readonly string[]
  /** Codes of the open stations of the region that is named. */
  stations: readonly string[]
  /** Kinds of the documents uploaded so far. */
  documents: readonly DocumentKind[]
  /** Whether the case that the application names is one of the same applicant; true if it names none. */
  followsOwn: boolean
  /** The business day on which it is checked. */
  today: CivilDate
  phoneFault: PhoneFault
}

/** The figures of an application; null if the route is not known yet. */
export interface Checked {
  facts: Facts | null
  missing: Missing[]
}

/** The facts on which the process depends, and all that is missing or contradicts itself before submission. */
export function factsOf(application: Application, on: Circumstances): Checked {
  const missing: Missing[] = requiredFields(application).map((field) => ({ field, reason: 'required' }))
  const facts = readFacts(application)
  missing.push(...faults(application, on), ...contradictions(application, on))
  if (facts === null) return { facts, missing }
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
    ...(site.station === undefined ? {} : { station: site.station }),
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

/** Numbers that have not the form of any, and days that nobody can want. */
function faults(application: Application, on: Circumstances): Missing[] {
  const { today, phoneFault } = on
  const { customer, contacts = [] } = application
  const found: Missing[] = []
  if (customer?.type === 'person' && customer.identityNumber !== undefined) {
    const fault = identityNumberFault(customer.identityNumber, today)
    if (fault === 'form' || fault === 'birth') {
      found.push({ field: '/customer/identityNumber', reason: `identity-${fault}` })
    }
  }
  if (customer?.type === 'organisation' && customer.creditCode !== undefined) {
    if (creditCodeFault(customer.creditCode) === 'form') {
      const expected = String(customer.creditCode.length)
      found.push({ field: '/customer/creditCode', reason: 'credit-form', expected })
    }
  }
  contacts.forEach(({ phone }, index) => {
    if (phone !== undefined && phoneFault(phone) === 'form') {
      found.push({ field: `/contacts/${index}/phone`, reason: 'phone-form' })
    }
  })
  return [...found, ...daysOutOfReach(application, on)]
}

/** What is wanted lies ahead, and not further than anybody can mean. */
function daysOutOfReach(
  { kind, phases = [], endsOn }: Application,
  { today, terms }: Pick<Circumstances, 'today' | 'terms'>,
): Missing[] {
  const latest = addMonths(today, terms['wanted-ahead'].value)
  const tooFar = { reason: 'too-far-ahead', expected: latest } as const
  const wanted = phases.flatMap(({ wantedOn }, index): Missing[] => {
    const field = `/phases/${index}/wantedOn`
    if (wantedOn === undefined) return []
    if (wantedOn < today) return [{ field, reason: 'in-the-past' }]
    return wantedOn > latest ? [{ field, ...tooFar }] : []
  })
  if (endsOn === undefined || (kind !== 'temporary' && kind !== 'reduction')) return wanted
  if (endsOn <= today) return [...wanted, { field: '/endsOn', reason: 'not-ahead' }]
  return endsOn > latest ? [...wanted, { field: '/endsOn', ...tooFar }] : wanted
}

/** Contradictions, reported as soon as they are there, even while other things are missing. */
function contradictions(application: Application, on: Circumstances): Missing[] {
  const { site, load, supply, phases = [] } = application
  const { voltage, kv } = supply ?? {}
  const { requestedKw = 0, requestedKva = 0 } = load ?? {}
  const { figures, terms } = on
  const found: Missing[] = []
  if (!on.followsOwn) found.push({ field: '/follows', reason: 'not-your-case' })
  if (site?.region !== undefined && !on.regions.includes(site.region)) {
    found.push({ field: '/site/region', reason: 'unknown-region' })
  }
  if (site?.station !== undefined && !on.stations.includes(site.station)) {
    found.push({ field: '/site/station', reason: 'unknown-station' })
  }
  if (voltage !== undefined && isTooLargeForLowVoltage({ voltage, requestedKw }, figures)) {
    const expected = String(figures.lvThresholdKw)
    found.push({ field: '/supply/voltage', reason: 'too-large-for-low-voltage', expected })
  }
  if (voltage !== undefined && kv !== undefined && (voltage === 'LV') !== kv <= terms['low-voltage-up-to'].value) {
    found.push({ field: '/supply/kv', reason: 'voltage-mismatch' })
  }
  const sum = phases.reduce((total, { kva = 0 }) => total + kva, 0)
  const isComplete = phases.length > 0 && phases.every(({ kva = 0 }) => kva > 0)
  if (voltage === 'HV' && isComplete && requestedKva > 0 && Math.abs(sum - requestedKva) > 0.001) {
    found.push({ field: '/phases', reason: 'phases-do-not-add-up', expected: String(requestedKva) })
  }
  return [...found, ...contradictionsOfEnd(application, on), ...contradictionsOfLoad(application)]
}

function contradictionsOfEnd(
  { kind, phases = [], endsOn }: Application,
  { terms }: Pick<Circumstances, 'terms'>,
): Missing[] {
  if (endsOn === undefined || (kind !== 'temporary' && kind !== 'reduction')) return []
  const found: Missing[] = []
  const wanted = phases.flatMap(({ wantedOn }) => wantedOn ?? [])
  const first = wanted.toSorted()[0]
  if (wanted.some((date) => date >= endsOn)) found.push({ field: '/endsOn', reason: 'ends-before-it-begins' })
  if (kind === 'temporary' && first !== undefined) {
    const latest = addMonths(first, terms['temporary-supply'].value)
    if (endsOn > latest) found.push({ field: '/endsOn', reason: 'lasts-too-long', expected: latest })
  }
  return found
}

/** A reduction leaves less than there is, an increase asks for more. */
function contradictionsOfLoad({ kind, load, supply }: Application): Missing[] {
  const existing = load?.existingKva ?? 0
  // At low voltage a customer states kW only, so the answer names that field.
  const isLowVoltage = supply?.voltage === 'LV'
  const requested = (isLowVoltage ? load?.requestedKw : load?.requestedKva) ?? 0
  if (existing === 0 || requested === 0) return []
  const field = isLowVoltage ? '/load/requestedKw' : '/load/requestedKva'
  const expected = String(existing)
  if (kind === 'reduction' && requested >= existing) return [{ field, reason: 'no-reduction', expected }]
  return kind === 'increase' && requested <= existing ? [{ field, reason: 'no-increase', expected }] : []
}
