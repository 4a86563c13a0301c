import Type, { type Static } from 'typebox'
import { IMPORTANCE, KINDS, PURPOSES, VOLTAGES } from '../../domain/vocabulary.ts'
import { CASE_NO, CivilDateText, closed, line, paragraph, taggedBy } from './kit.ts'

const maybe = Type.Optional
const MAX_KVA = 10_000_000

const power = (unit: string) => Type.Number({ minimum: 0, maximum: MAX_KVA, description: unit })

const Customer = taggedBy('type', [
  closed({
    type: Type.Literal('person'),
    name: maybe(line(100)),
    identityNumber: maybe(line(40, 'Identity card 居民身份证, passport; its form is checked before submission')),
  }),
  closed({
    type: Type.Literal('organisation'),
    name: maybe(line(200)),
    creditCode: maybe(line(40, '统一社会信用代码; its form is checked before submission')),
    legalRepresentative: maybe(line(100)),
  }),
])

const Contact = closed({
  name: maybe(line(100)),
  phone: maybe(line(60, 'Also with an extension; its form is checked before submission')),
  email: maybe(Type.String({ format: 'email', maxLength: 254 })),
  duty: maybe(line(100, 'What this person is to be asked about')),
})

const Site = closed({
  region: maybe(Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$', description: 'Code of the supply region' })),
  station: maybe(
    Type.String({
      pattern: '^[a-z][a-z0-9-]{0,39}$',
      description: 'Code of the station of the region, if it is known',
    }),
  ),
  address: maybe(line(300)),
  lat: maybe(Type.Number({ minimum: -90, maximum: 90, description: 'Latitude of the map point, degrees (GCJ-02)' })),
  lng: maybe(Type.Number({ minimum: -180, maximum: 180, description: 'Longitude of the map point, degrees (GCJ-02)' })),
  industry: maybe(line(100)),
})

const Equipment = closed({
  name: maybe(line(200)),
  ratedKw: maybe(power('kW')),
  quantity: maybe(Type.Integer({ minimum: 1, maximum: 100_000 })),
})

const Load = closed({
  requestedKw: maybe(power('kW')),
  requestedKva: maybe(power('kVA')),
  existingKva: maybe(power('kVA')),
  securityLoadKw: maybe(power('kW')),
  equipment: maybe(Type.Array(Equipment, { maxItems: 500 })),
})

const Supply = closed({
  voltage: maybe(Type.Enum(VOLTAGES)),
  kv: maybe(Type.Number({ minimum: 0.1, maximum: 1_000, description: 'Supply voltage, kV' })),
  sources: maybe(Type.Integer({ minimum: 1, maximum: 10, description: 'Independent sources asked for' })),
  importance: maybe(Type.Enum(IMPORTANCE)),
  residentialCompound: maybe(Type.Boolean()),
  ownGeneration: maybe(Type.Boolean()),
  externalWorks: maybe(Type.Boolean({ description: 'The grid must build or extend a line first' })),
  chargeableExtras: maybe(Type.Boolean()),
  wantsDesignReview: maybe(Type.Boolean()),
  wantsMidworksInspection: maybe(Type.Boolean()),
})

const Phase = closed({ kva: maybe(power('kVA')), wantedOn: maybe(CivilDateText) })

/** What an application says. While it is being written everything may be missing, but nothing of a wrong type. */
export const Application = closed(
  {
    kind: maybe(Type.Enum(KINDS)),
    purpose: maybe(Type.Enum(PURPOSES)),
    customer: maybe(Customer),
    contacts: maybe(Type.Array(Contact, { maxItems: 10 })),
    site: maybe(Site),
    load: maybe(Load),
    supply: maybe(Supply),
    phases: maybe(Type.Array(Phase, { maxItems: 20, description: 'Parts energised one after the other' })),
    endsOn: maybe(CivilDateText),
    customerWorks: maybe(Type.Boolean({ description: 'Of a reduction: the customer changes the own installation' })),
    follows: maybe(Type.String({ pattern: CASE_NO, description: 'The own case that this application continues' })),
    remark: maybe(paragraph(2_000)),
  },
  { $id: 'Application', description: 'What an application says; all of it may be missing in a draft' },
)
export type Application = Static<typeof Application>
