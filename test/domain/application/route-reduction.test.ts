import { describe } from 'vitest'
import type { Facts } from '../../../domain/application/facts.ts'
import { testRoutes } from './route-table.ts'

/**
 * A reduction is a short route: acceptance, plan, works if any, contract and meter, archive, return visit. By hand from
 * docs/procedure.md section 2; `red` leaves out all the rest of a route. Completion is inspected and the supply switched on again
 * where the customer has works; the home has none, whatever its application says.
 */

const SHOP: Partial<Facts> = { voltage: 'LV', kv: 0.4, requestedKw: 40, requestedKva: 40, purpose: 'commercial' }
const HOME: Partial<Facts> = { ...SHOP, customer: 'person', purpose: 'residential', kv: 0.22, requestedKw: 4 }
const WORKS = { customerWorks: true }

const LOW = {
  home: HOME,
  homeW: { ...HOME, ...WORKS },
  homeL: { ...HOME, externalWorks: true },
  shop: SHOP,
  shopW: { ...SHOP, ...WORKS },
  shopL: { ...SHOP, ...WORKS, externalWorks: true },
  shopF: { ...SHOP, chargeableExtras: true },
  vital: { ...SHOP, ...WORKS, importance: 'second' },
  solar: { ...SHOP, ownGeneration: true },
} satisfies Record<string, Partial<Facts>>

const LOW_ROUTES = `
                      home  homeW homeL shop  shopW shopL shopF vital solar
category              res   res   res   oth   oth   oth   oth   oth   oth
joint-review          no
acceptance            M
supplement            docs
survey                red
access-system-design  red
external-plan         red
internal-plan         red
plan                  M
plan-review           red
plan-reply            red
plan-confirmation     red
fees                  free  free  free  free  free  free  CM    free  free
design-submission     red
design-review         red
external-works        red
customer-works        none  none  none  none  C     C     none  C     none
midworks-inspection   red
completion-report     none  none  none  none  C     C     none  C     none
completion-inspection none  none  none  none  MST   MST   none  MST   none
contract              MC
metering              M
energisation          none  none  none  none  M     M     none  M     none
supply-end            perm
removal               perm
archive               M
return-visit          A
validity-extension    ask
customer-call         mute
line-date             told
`

const HIGH = {
  plant: {},
  plantW: WORKS,
  large: { requestedKva: 20_000 },
  largeW: { ...WORKS, requestedKva: 20_000 },
  firstW: { ...WORKS, importance: 'first' },
  wantsW: { ...WORKS, wantsDesignReview: true, wantsMidworksInspection: true },
  kv35W: { ...WORKS, kv: 35 },
  kv110: { kv: 110, requestedKva: 10_000, externalWorks: true },
  extra: { chargeableExtras: true },
  gen: { ownGeneration: true },
  genW: { ...WORKS, ownGeneration: true },
  dual: { sources: 2 },
  dualW: { ...WORKS, sources: 2 },
} satisfies Record<string, Partial<Facts>>

const HIGH_ROUTES = `
                      plant plantW large largeW firstW wantsW kv35W kv110 extra gen   genW  dual  dualW
category              one   one    one   one    one    one    one   one   one   one   one   two   two
joint-review          no
acceptance            M
supplement            docs
survey                red
access-system-design  red
external-plan         red
internal-plan         red
plan                  M
plan-review           red
plan-reply            red
plan-confirmation     red
fees                  free  free   free  free   free   free   free  free  CM    free  free  free  free
design-submission     red
design-review         red
external-works        red
customer-works        none  C      none  C      C      C      C     none  none  none  C     none  C
midworks-inspection   red
completion-report     none  C      none  C      C      C      C     none  none  none  C     none  C
completion-inspection none  MSTD   none  MSTD   MSTD   MSTD   MSTD  none  none  none  MSTD  none  MSTD
contract              MC    MC     MC    MC     MC     MC     MC    MC    MC    MDC   MDC   MDC   MDC
metering              M
energisation          none  DT     none  DT     DT     DT     DT    none  none  none  DT    none  DT
supply-end            perm
removal               perm
archive               M
return-visit          A
validity-extension    ask
customer-call         mute
line-date             told
`

describe.each([
  ['for good', null],
  ['for a period, with the same route up to its restoration', '2027-08-31'],
])('a reduction %s', (_, endsOn) => {
  const reduction = { kind: 'reduction', endsOn, existingKva: 50_000 } as const
  describe('at low voltage', () => testRoutes(LOW_ROUTES, LOW, reduction))
  describe('at high voltage', () => testRoutes(HIGH_ROUTES, HIGH, reduction))
})
