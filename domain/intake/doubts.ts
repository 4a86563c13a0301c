import { creditCodeFault } from '../people/credit-code.ts'
import { identityNumberFault } from '../people/identity-number.ts'
import type { CivilDate } from '../time/instant.ts'
import type { Terms } from '../limits/terms.ts'
import type { Application, PhoneFault } from './application.ts'
import type { DoubtReason } from './reasons.ts'

/** A doubt about a field, named by its JSON pointer. */
export interface Doubt {
  field: string
  reason: DoubtReason
  expected?: string
}

/** What a doubt is looked for in. */
interface DoubtCircumstances {
  today: CivilDate
  phoneFault: PhoneFault
  /** The thresholds that the application is checked by. */
  terms: Terms
  /** Open cases of the same applicant, with where they are. */
  places: readonly { caseNo: string; region: string; address: string }[]
}

/** What is possible but unlikely in an application: asked back once, and then taken as it is. */
export function doubtsOf(application: Application, on: DoubtCircumstances): Doubt[] {
  const { today, places, terms } = on
  return [
    ...doubtsOfNumbers(application, today),
    ...doubtsOfPhones(application, on),
    ...doubtsOfLoad(application, terms),
    ...doubtsOfPhases(application),
    ...doubtsOfPlace(application, places),
  ]
}

function doubtsOfNumbers({ customer }: Application, today: CivilDate): Doubt[] {
  if (customer?.type === 'person') {
    const { identityNumber } = customer
    const isDoubtful = identityNumber !== undefined && identityNumberFault(identityNumber, today) === 'check'
    return isDoubtful ? [{ field: '/customer/identityNumber', reason: 'identity-check' }] : []
  }
  const code = customer?.creditCode
  const isDoubtful = code !== undefined && creditCodeFault(code) === 'check'
  return isDoubtful ? [{ field: '/customer/creditCode', reason: 'credit-check' }] : []
}

function doubtsOfPhones({ contacts = [] }: Application, { phoneFault }: DoubtCircumstances): Doubt[] {
  return contacts.flatMap(({ phone }, index) =>
    phone !== undefined && phoneFault(phone) === 'unlikely'
      ? [{ field: `/contacts/${index}/phone`, reason: 'phone-unlikely' as const }]
      : [],
  )
}

function doubtsOfLoad({ load, supply }: Application, terms: Terms): Doubt[] {
  const { requestedKw = 0, requestedKva = 0 } = load ?? {}
  // at low voltage a customer states kW only
  if (supply?.voltage === 'LV' || requestedKw === 0 || requestedKva === 0) return []
  const factor = requestedKw / requestedKva
  if (factor >= terms['load-factor-least'].value && factor <= terms['load-factor-most'].value) return []
  return [{ field: '/load/requestedKva', reason: 'power-factor', expected: `${requestedKw} kW / ${requestedKva} kVA` }]
}

function doubtsOfPhases({ phases = [] }: Application): Doubt[] {
  const days = phases.flatMap(({ wantedOn }) => wantedOn ?? [])
  const inOrder = days.every((day, index) => index === 0 || (days[index - 1] ?? '') <= day)
  return inOrder ? [] : [{ field: '/phases', reason: 'phases-out-of-order' }]
}

/** Whoever continues a case of theirs means the same place. */
function doubtsOfPlace({ site, follows }: Application, places: DoubtCircumstances['places']): Doubt[] {
  const { region, address } = site ?? {}
  if (address === undefined || follows !== undefined) return []
  const there = places.find((place) => place.region === region && placeOf(place.address) === placeOf(address))
  return there === undefined ? [] : [{ field: '/site/address', reason: 'same-place', expected: there.caseNo }]
}

/** An address without what people write in more than one way: width, spaces, punctuation, capitals. */
function placeOf(address: string): string {
  return address
    .normalize('NFKC')
    .replaceAll(/[\s\p{P}\p{Cf}]/gu, '')
    .toLowerCase()
}
