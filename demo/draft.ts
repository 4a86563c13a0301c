import type { Application } from '../api/schemas/application.ts'
import { DEMO_PEOPLE } from '../db/seed/people.ts'
import type { Facts } from '../domain/application/facts.ts'

/** What an application of the demo says where its story does not say otherwise: a factory at 10 kV. */
const FACTORY: Facts = {
  kind: 'new',
  customer: 'organisation',
  purpose: 'industrial',
  region: 'chengdong',
  requestedKw: 700,
  requestedKva: 800,
  existingKva: 0,
  voltage: 'HV',
  kv: 10,
  sources: 1,
  importance: 'none',
  residentialCompound: false,
  ownGeneration: false,
  externalWorks: false,
  chargeableExtras: false,
  wantsDesignReview: false,
  wantsMidworksInspection: false,
  endsOn: null,
  customerWorks: false,
  follows: null,
  phases: [{ kva: 800, wantedOn: '2026-06-01' }],
}

/** Invented people and places; each is searched for in Temporal's histories and must not be found there. */
const PERSONAL = {
  creditCode: '91320500MA1X0ABC14',
  identityNumber: '32050219800101123X',
  contact: { name: '钱多多', phone: '13912345678', email: 'contact@customer.example', duty: '电气负责人' },
  address: '城东区工业大道188号3号厂房',
  remark: '请在雨季之前送电',
} as const

/** For whom an applicant applies whose account is a person's; the others are companies themselves. */
const EMPLOYERS: Readonly<Record<string, string>> = {
  'applicant-1': '江南机电集团第二工厂',
  'applicant-3': 'Grandview Semiconductor (Suzhou) Ltd',
  'applicant-4': '金鸡湖商业管理有限公司',
  'applicant-7': '平江生物医药有限公司',
  'applicant-9': 'Carter Precision Tools (Suzhou) Ltd',
  'applicant-10': '虎丘钢结构有限公司',
}

/** Every name, address, number and remark that the demo's accounts and applications carry. */
export const PERSONAL_WORDS: readonly string[] = [
  ...DEMO_PEOPLE.flatMap(({ name, email, phone }) => [name, email, ...(phone ? [phone] : [])]),
  ...Object.values(EMPLOYERS),
  PERSONAL.creditCode,
  PERSONAL.identityNumber,
  ...Object.values(PERSONAL.contact),
  PERSONAL.address,
  PERSONAL.remark,
]

/** The whole facts of a story: the factory's where it does not say otherwise. */
export function factsOf(told: Partial<Facts>): Facts {
  return { ...FACTORY, ...told }
}

/** An application with those facts in the name of an applicant of the demo: a person's own, or that of a company. */
export function draftOf(told: Partial<Facts>, applicant = 'applicant-1'): Application {
  const facts = factsOf(told)
  const { kind, purpose, region, requestedKw, requestedKva, existingKva, phases } = facts
  const { voltage, kv, sources, importance, residentialCompound, ownGeneration, externalWorks } = facts
  const { endsOn, customerWorks, follows } = facts
  const { chargeableExtras, wantsDesignReview, wantsMidworksInspection } = facts
  return {
    kind,
    purpose,
    customer:
      facts.customer === 'person'
        ? { type: 'person', name: nameOf(applicant), identityNumber: PERSONAL.identityNumber }
        : { type: 'organisation', name: EMPLOYERS[applicant] ?? nameOf(applicant), creditCode: PERSONAL.creditCode },
    contacts: [{ ...PERSONAL.contact }],
    site: { region, address: PERSONAL.address, lat: 31.31, lng: 120.62, industry: '通用设备制造' },
    load: {
      requestedKw,
      requestedKva,
      existingKva,
      securityLoadKw: importance === 'none' ? 0 : 400,
      equipment: [{ name: '生产线', ratedKw: requestedKw, quantity: 1 }],
    },
    supply: {
      voltage,
      kv,
      sources,
      importance,
      residentialCompound,
      ownGeneration,
      externalWorks,
      chargeableExtras,
      wantsDesignReview,
      wantsMidworksInspection,
    },
    phases: phases.map((phase) => ({ ...phase })),
    remark: PERSONAL.remark,
    customerWorks,
    ...(endsOn === null ? {} : { endsOn }),
    ...(follows === null ? {} : { follows }),
  }
}

function nameOf(applicant: string): string {
  const person = DEMO_PEOPLE.find(({ id }) => id === `u-${applicant}`)
  if (person === undefined) throw new Error(`${applicant} is none of the demo's people`)
  return person.name
}
