import { describe } from 'vitest'
import type { Facts } from '../../../domain/application/facts.ts'
import { testRoutes } from './route-table.ts'

/** New connections and increases at high voltage; by hand from docs/procedure.md section 2 and the table of section 3. */

const ONE_SOURCE = {
  plant: {},
  below: { requestedKva: 1_259 },
  joint: { requestedKva: 1_260 },
  line: { externalWorks: true },
  extra: { chargeableExtras: true },
  drawn: { wantsDesignReview: true },
  mid: { wantsMidworksInspection: true },
  wants: { wantsDesignReview: true, wantsMidworksInspection: true },
  estate: { residentialCompound: true, purpose: 'residential' },
  gen: { ownGeneration: true },
  villa: { customer: 'person', purpose: 'residential' },
} satisfies Record<string, Partial<Facts>>

const ONE_SOURCE_ROUTES = `
                      plant below joint line  extra drawn mid   wants estate gen   villa
category              one
joint-review          no    no    yes   no    no    no    no    no    no     no    no
acceptance            M
supplement            docs
survey                MT    MT    MTP   MT    MT    MT    MT    MT    MT     MT    MT
access-system-design  kv
external-plan         T
internal-plan         M
plan                  hv
plan-review           MPTSD
plan-reply            A
plan-confirmation     C
fees                  free  free  free  free  CM    free  free  free  free   free  free
design-submission     asis  asis  asis  asis  asis  C     asis  C     C      asis  asis
design-review         asis  asis  asis  asis  asis  TSD   asis  TSD   TSD    asis  asis
external-works        line  line  line  T     line  line  line  line  line   line  line
customer-works        C
midworks-inspection   asis  asis  asis  asis  asis  asis  ST    ST    ST     asis  asis
completion-report     C
completion-inspection MSTD
contract              MC    MC    MC    MC    MC    MC    MC    MC    MC     MDC   MC
metering              M
energisation          DT
supply-end            perm
removal               perm
archive               M
return-visit          A
validity-extension    ask
customer-call         mute
line-date             told
`

/** 10 and 20 kV need no access-system design; 35 kV and above do, however small the customer. */
const IMPORTANT_OR_HIGH = {
  special: { importance: 'special' },
  first: { importance: 'first' },
  second: { importance: 'second' },
  event: { importance: 'temporary' },
  kv20: { kv: 20 },
  kv35: { kv: 35 },
  kv35J: { kv: 35, requestedKva: 1_260 },
  kv110: { kv: 110, requestedKva: 40_000, externalWorks: true },
  kv220: { kv: 220, requestedKva: 120_000, ownGeneration: true },
} satisfies Record<string, Partial<Facts>>

const IMPORTANT_OR_HIGH_ROUTES = `
                      special first second event kv20  kv35  kv35J kv110 kv220
category              one
joint-review          yes     yes   yes    yes   no    no    yes   yes   yes
acceptance            M
supplement            docs
survey                MTP     MTP   MTP    MTP   MT    MT    MTP   MTP   MTP
access-system-design  kv      kv    kv     kv    kv    C     C     C     C
external-plan         T
internal-plan         M
plan                  hv
plan-review           MPTSD
plan-reply            A
plan-confirmation     C
fees                  free
design-submission     C       C     C      C     asis  asis  asis  asis  asis
design-review         TSD     TSD   TSD    TSD   asis  asis  asis  asis  asis
external-works        line    line  line   line  line  line  line  T     line
customer-works        C
midworks-inspection   ST      ST    ST     ST    asis  asis  asis  asis  asis
completion-report     C
completion-inspection MSTD
contract              MC      MC    MC     MC    MC    MC    MC    MC    MDC
metering              M
energisation          DT
supply-end            perm
removal               perm
archive               M
return-visit          A
validity-extension    ask
customer-call         mute
line-date             told
`

const MORE_SOURCES = {
  dual: { sources: 2 },
  small: { sources: 2, requestedKva: 315 },
  three: { sources: 3 },
  line: { sources: 2, externalWorks: true },
  extra: { sources: 2, chargeableExtras: true },
  estate: { sources: 2, residentialCompound: true },
  drawn: { sources: 2, wantsDesignReview: true },
  mid: { sources: 2, wantsMidworksInspection: true },
  gen: { sources: 2, ownGeneration: true },
  hosp: { sources: 2, importance: 'first', externalWorks: true, ownGeneration: true },
  kv35: { sources: 2, kv: 35, requestedKva: 20_000 },
  kv110: { sources: 2, kv: 110, requestedKva: 63_000, importance: 'special' },
} satisfies Record<string, Partial<Facts>>

const MORE_SOURCES_ROUTES = `
                      dual  small three line  extra estate drawn mid   gen   hosp  kv35  kv110
category              two
joint-review          yes
acceptance            M
supplement            docs
survey                MTP
access-system-design  kv    kv    kv    kv    kv    kv     kv    kv    kv    kv    C     C
external-plan         T
internal-plan         M
plan                  hv
plan-review           MPTSD
plan-reply            A
plan-confirmation     C
fees                  CM
design-submission     asis  asis  asis  asis  asis  C      C     asis  asis  C     asis  C
design-review         asis  asis  asis  asis  asis  TSD    TSD   asis  asis  TSD   asis  TSD
external-works        line  line  line  T     line  line   line  line  line  T     line  line
customer-works        C
midworks-inspection   asis  asis  asis  asis  asis  ST     asis  ST    asis  ST    asis  ST
completion-report     C
completion-inspection MSTD
contract              MDC
metering              M
energisation          DT
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
  ['an increase', { kind: 'increase', existingKva: 315 }],
] as const)('%s at high voltage', (_, kind) => {
  describe('from one source', () => testRoutes(ONE_SOURCE_ROUTES, ONE_SOURCE, kind))
  describe('of the important, or at a higher voltage', () =>
    testRoutes(IMPORTANT_OR_HIGH_ROUTES, IMPORTANT_OR_HIGH, kind))
  describe('from two sources or more', () => testRoutes(MORE_SOURCES_ROUTES, MORE_SOURCES, kind))
})
