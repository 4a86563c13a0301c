import { describe } from 'vitest'
import type { Facts } from '../../../domain/application/facts.ts'
import { testRoutes } from './route-table.ts'

/** New connections and increases at low voltage; by hand from docs/procedure.md section 2 and the table of section 3. */

const SHOP: Partial<Facts> = { voltage: 'LV', kv: 0.4, requestedKw: 120, requestedKva: 120, purpose: 'commercial' }
const HOME: Partial<Facts> = { ...SHOP, customer: 'person', purpose: 'residential', kv: 0.22, requestedKw: 12 }

const HOMES = {
  home: HOME,
  three: { ...HOME, kv: 0.4, requestedKw: 30 },
  line: { ...HOME, externalWorks: true },
  extra: { ...HOME, chargeableExtras: true },
  twin: { ...HOME, sources: 2 },
  roof: { ...HOME, ownGeneration: true },
  wants: { ...HOME, wantsDesignReview: true, wantsMidworksInspection: true },
  both: { ...HOME, externalWorks: true, chargeableExtras: true },
}

const HOME_ROUTES = `
                      home  three line  extra twin  roof  wants both
category              res
joint-review          no
acceptance            M
supplement            docs
survey                M     M     MT    M     M     M     M     MT
access-system-design  kv
external-plan         lv
internal-plan         lv
plan                  srv   srv   M     srv   srv   srv   srv   M
plan-review           own
plan-reply            A
plan-confirmation     C
fees                  free  free  free  CM    CM    free  free  CM
design-submission     none
design-review         none
external-works        line  line  T     line  line  line  line  T
customer-works        none
midworks-inspection   none
completion-report     none
completion-inspection none
contract              MC
metering              M
energisation          M
supply-end            perm
removal               perm
archive               M
return-visit          A
validity-extension    ask
customer-call         mute
line-date             told
`

const PLAIN = {
  shop: SHOP,
  most: { ...SHOP, requestedKw: 160 },
  farm: { ...SHOP, customer: 'person', purpose: 'agricultural' },
  stall: { ...SHOP, customer: 'person' },
  dorm: { ...SHOP, purpose: 'residential' },
  line: { ...SHOP, externalWorks: true },
  extra: { ...SHOP, chargeableExtras: true },
  twin: { ...SHOP, sources: 2 },
  solar: { ...SHOP, ownGeneration: true },
} satisfies Record<string, Partial<Facts>>

const PLAIN_ROUTES = `
                      shop  most  farm  stall dorm  line  extra twin  solar
category              oth
joint-review          no
acceptance            M
supplement            docs
survey                M     M     M     M     M     MT    M     M     M
access-system-design  kv
external-plan         lv
internal-plan         lv
plan                  srv   srv   srv   srv   srv   M     srv   srv   srv
plan-review           M
plan-reply            A
plan-confirmation     C
fees                  free  free  free  free  free  free  CM    CM    free
design-submission     asis
design-review         asis
external-works        line  line  line  line  line  T     line  line  line
customer-works        C
midworks-inspection   asis
completion-report     C
completion-inspection MST
contract              MC
metering              M
energisation          M
supply-end            perm
removal               perm
archive               M
return-visit          A
validity-extension    ask
customer-call         mute
line-date             told
`

const LOOKED_AT = {
  drawn: { ...SHOP, wantsDesignReview: true },
  mid: { ...SHOP, wantsMidworksInspection: true },
  wants: { ...SHOP, wantsDesignReview: true, wantsMidworksInspection: true },
  flats: { ...SHOP, purpose: 'residential', residentialCompound: true },
  flatsL: { ...SHOP, purpose: 'residential', residentialCompound: true, externalWorks: true },
  special: { ...SHOP, importance: 'special' },
  first: { ...SHOP, importance: 'first', ownGeneration: true },
  second: { ...SHOP, importance: 'second', externalWorks: true },
  event: { ...SHOP, importance: 'temporary', chargeableExtras: true },
} satisfies Record<string, Partial<Facts>>

const LOOKED_AT_ROUTES = `
                      drawn mid   wants flats flatsL special first second event
category              oth
joint-review          no
acceptance            M
supplement            docs
survey                M     M     M     M     MT     M       M     MT     M
access-system-design  kv
external-plan         lv
internal-plan         lv
plan                  srv   srv   srv   srv   M      srv     srv   M      srv
plan-review           M
plan-reply            A
plan-confirmation     C
fees                  free  free  free  free  free   free    free  free   CM
design-submission     C     asis  C     C     C      C       C     C      C
design-review         TS    asis  TS    TS    TS     TS      TS    TS     TS
external-works        line  line  line  line  T      line    line  T      line
customer-works        C
midworks-inspection   asis  ST    ST    ST    ST     ST      ST    ST     ST
completion-report     C
completion-inspection MST
contract              MC
metering              M
energisation          M
supply-end            perm
removal               perm
archive               M
return-visit          A
validity-extension    ask
customer-call         mute
line-date             told
`

describe.each([
  ['a new connection', { kind: 'new' }],
  ['an increase', { kind: 'increase', existingKva: 10 }],
] as const)('%s at low voltage', (_, kind) => {
  describe('of a home', () => testRoutes(HOME_ROUTES, HOMES, kind))
  describe('of another customer', () => testRoutes(PLAIN_ROUTES, PLAIN, kind))
  describe('of a customer whose design or works are looked at', () => testRoutes(LOOKED_AT_ROUTES, LOOKED_AT, kind))
})
