import { describe } from 'vitest'
import type { Facts } from '../../../domain/application/facts.ts'
import { testRoutes } from './route-table.ts'

/**
 * Temporary supplies go as new connections do, and then end: extended, converted or removed. By hand from docs/procedure.md
 * section 2 and the table of section 3.
 */

const SITE: Partial<Facts> = { voltage: 'LV', kv: 0.4, requestedKw: 100, requestedKva: 100, purpose: 'commercial' }
const HOME: Partial<Facts> = { ...SITE, customer: 'person', purpose: 'residential', kv: 0.22, requestedKw: 8 }

const LOW = {
  home: HOME,
  homeL: { ...HOME, externalWorks: true },
  site: SITE,
  siteL: { ...SITE, externalWorks: true },
  siteF: { ...SITE, chargeableExtras: true },
  twin: { ...SITE, sources: 2 },
  fair: { ...SITE, importance: 'temporary' },
  drawn: { ...SITE, wantsDesignReview: true },
  mid: { ...SITE, wantsMidworksInspection: true },
} satisfies Record<string, Partial<Facts>>

const LOW_ROUTES = `
                      home  homeL site  siteL siteF twin  fair  drawn mid
category              res   res   oth   oth   oth   oth   oth   oth   oth
joint-review          no
acceptance            M
supplement            docs
survey                M     MT    M     MT    M     M     M     M     M
access-system-design  kv
external-plan         lv
internal-plan         lv
plan                  srv   M     srv   M     srv   srv   srv   srv   srv
plan-review           own   own   M     M     M     M     M     M     M
plan-reply            A
plan-confirmation     C
fees                  free  free  free  free  CM    CM    free  free  free
design-submission     none  none  asis  asis  asis  asis  C     C     asis
design-review         none  none  asis  asis  asis  asis  TS    TS    asis
external-works        line  T     line  T     line  line  line  line  line
customer-works        none  none  C     C     C     C     C     C     C
midworks-inspection   none  none  asis  asis  asis  asis  ST    asis  ST
completion-report     none  none  C     C     C     C     C     C     C
completion-inspection none  none  MST   MST   MST   MST   MST   MST   MST
contract              MC
metering              M
energisation          M
supply-end            C
removal               M
archive               M
return-visit          A
validity-extension    ask
customer-call         mute
line-date             told
`

const HIGH = {
  yard: {},
  below: { requestedKva: 1_259 },
  joint: { requestedKva: 1_260 },
  line: { externalWorks: true },
  extra: { chargeableExtras: true },
  event: { importance: 'temporary' },
  estate: { residentialCompound: true },
  wants: { wantsDesignReview: true, wantsMidworksInspection: true },
  gen: { ownGeneration: true },
  kv35: { kv: 35 },
  kv110: { kv: 110, requestedKva: 25_000 },
  dual: { sources: 2 },
  games: { sources: 2, importance: 'special', kv: 35, externalWorks: true },
} satisfies Record<string, Partial<Facts>>

const HIGH_ROUTES = `
                      yard  below joint line  extra event estate wants gen   kv35  kv110 dual  games
category              one   one   one   one   one   one   one    one   one   one   one   two   two
joint-review          no    no    yes   no    no    yes   no     no    no    no    yes   yes   yes
acceptance            M
supplement            docs
survey                MT    MT    MTP   MT    MT    MTP   MT     MT    MT    MT    MTP   MTP   MTP
access-system-design  kv    kv    kv    kv    kv    kv    kv     kv    kv    C     C     kv    C
external-plan         T
internal-plan         M
plan                  hv
plan-review           MPTSD
plan-reply            A
plan-confirmation     C
fees                  free  free  free  free  CM    free  free   free  free  free  free  CM    CM
design-submission     asis  asis  asis  asis  asis  C     C      C     asis  asis  asis  asis  C
design-review         asis  asis  asis  asis  asis  TSD   TSD    TSD   asis  asis  asis  asis  TSD
external-works        line  line  line  T     line  line  line   line  line  line  line  line  T
customer-works        C
midworks-inspection   asis  asis  asis  asis  asis  ST    ST     ST    asis  asis  asis  asis  ST
completion-report     C
completion-inspection MSTD
contract              MC    MC    MC    MC    MC    MC    MC     MC    MDC   MC    MC    MDC   MDC
metering              M
energisation          DT
supply-end            C
removal               M
archive               M
return-visit          A
validity-extension    ask
customer-call         mute
line-date             told
`

const TEMPORARY = { kind: 'temporary', endsOn: '2027-08-31' } as const

describe('a temporary supply', () => {
  describe('at low voltage', () => testRoutes(LOW_ROUTES, LOW, TEMPORARY))
  describe('at high voltage', () => testRoutes(HIGH_ROUTES, HIGH, TEMPORARY))
})
