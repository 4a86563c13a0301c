import { plainPhone } from './phone.ts'
import type { Application } from '../schemas/application.ts'

/**
 * An application as it is kept: codes and telephones in the usual signs (full-width ones are the same letters), names and
 * addresses without the marks that turn the direction of writing. Nothing else is changed.
 */
export function plainApplication(application: Application): Application {
  const { customer, contacts, site, ...rest } = application
  return {
    ...rest,
    ...(customer === undefined ? {} : { customer: plainCustomer(customer) }),
    ...(contacts === undefined ? {} : { contacts: contacts.map(plainContact) }),
    ...(site === undefined ? {} : { site: { ...site, ...plainLines(site, ['address', 'industry']) } }),
  }
}

type Customer = NonNullable<Application['customer']>
type Contact = NonNullable<Application['contacts']>[number]

function plainCustomer(customer: Customer): Customer {
  if (customer.type === 'person') {
    const { identityNumber } = customer
    const code = identityNumber === undefined ? {} : { identityNumber: plainCode(identityNumber) }
    return { ...customer, ...plainLines(customer, ['name']), ...code }
  }
  const { creditCode } = customer
  const code = creditCode === undefined ? {} : { creditCode: plainCode(creditCode) }
  return { ...customer, ...plainLines(customer, ['name', 'legalRepresentative']), ...code }
}

function plainContact(contact: Contact): Contact {
  const { phone } = contact
  return {
    ...contact,
    ...plainLines(contact, ['name', 'duty']),
    ...(phone === undefined ? {} : { phone: plainPhone(phone) }),
  }
}

/** Spaces and hyphens separate the groups of a code on paper and are not part of it. */
export function plainCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}\p{Cc}\u2010-\u2015-]/gu, '')
    .toUpperCase()
}

/** LRM, RLM, ALM, the embeddings, overrides and isolates (UAX 9). */
const DIRECTION = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g

/** A name or an address as it is kept. */
export function plainLine(typed: string): string {
  return typed.replaceAll(DIRECTION, '').trim()
}

function plainLines<Name extends string>(of: Partial<Record<Name, string>>, names: readonly Name[]) {
  const plain: Partial<Record<Name, string>> = {}
  for (const name of names) {
    const text = of[name]
    if (text !== undefined) plain[name] = text.replaceAll(DIRECTION, '')
  }
  return plain
}
