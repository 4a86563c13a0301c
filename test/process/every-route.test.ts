import Type from 'typebox'
import { describe, expect, it } from 'vitest'
import type { Facts } from '../../domain/application/facts.ts'
import { LEFT_OUT_REASONS } from '../../domain/application/route.ts'
import { CATEGORIES, KINDS, PARTIES, STEPS } from '../../domain/vocabulary.ts'
import type { Category, Kind } from '../../domain/vocabulary.ts'
import { routesOfTable, told } from '../domain/application/route-table.ts'
import { suiteTown } from '../support/story.ts'

/**
 * Each kind of application in each category, handed in by HTTP: the steps that the case then goes through, by hand from
 * docs/procedure.md sections 2 and 3, and what the law gives the grid for its reply.
 */
const town = suiteTown()

const phaseOf = (kva: number) => [{ kva, wantedOn: '2026-06-01' }]

const CUSTOMERS: Record<Category, Partial<Facts>> = {
  'lv-residential': {
    ...{ customer: 'person', purpose: 'residential', voltage: 'LV', kv: 0.22 },
    ...{ requestedKw: 12, requestedKva: 0, phases: phaseOf(12) },
  },
  'lv-other': {
    ...{ purpose: 'commercial', voltage: 'LV', kv: 0.4 },
    ...{ requestedKw: 120, requestedKva: 0, phases: phaseOf(120) },
  },
  'hv-single': { requestedKva: 800, phases: phaseOf(800) },
  'hv-dual': { requestedKva: 800, sources: 2, phases: phaseOf(800) },
}

/** What a kind says beside: an increase what there is, a temporary supply its end, a reduction what it comes from. */
const APPLICATIONS: Record<Kind, (category: Category) => Partial<Facts>> = {
  new: () => ({}),
  increase: () => ({ existingKva: 8 }),
  temporary: () => ({ endsOn: '2026-12-31' }),
  // who has a substation changes it for the smaller load; at low voltage nothing is built
  reduction: (category) => ({ existingKva: 1_600, customerWorks: category.startsWith('hv') }),
}

/** Columns: new, increase, temporary, reduction; of each a home, a shop, a plant, a plant with two sources. */
const TABLE = `
                      nH   nS   nP    nD    iH   iS   iP    iD    tH   tS   tP    tD    rH   rS   rP   rD
category              res  oth  one   two   res  oth  one   two   res  oth  one   two   res  oth  one  two
joint-review          no   no   no    yes   no   no   no    yes   no   no   no    yes   no   no   no   no
acceptance            M
supplement            docs
survey                M    M    MT    MTP   M    M    MT    MTP   M    M    MT    MTP   red  red  red  red
access-system-design  kv   kv   kv    kv    kv   kv   kv    kv    kv   kv   kv    kv    red  red  red  red
external-plan         lv   lv   T     T     lv   lv   T     T     lv   lv   T     T     red  red  red  red
internal-plan         lv   lv   M     M     lv   lv   M     M     lv   lv   M     M     red  red  red  red
plan                  srv  srv  hv    hv    srv  srv  hv    hv    srv  srv  hv    hv    M    M    M    M
plan-review           own  M    MPTSD MPTSD own  M    MPTSD MPTSD own  M    MPTSD MPTSD red  red  red  red
plan-reply            A    A    A     A     A    A    A     A     A    A    A     A     red  red  red  red
plan-confirmation     C    C    C     C     C    C    C     C     C    C    C     C     red  red  red  red
fees                  free free free  CM    free free free  CM    free free free  CM    free free free free
design-submission     none asis asis  asis  none asis asis  asis  none asis asis  asis  red  red  red  red
design-review         none asis asis  asis  none asis asis  asis  none asis asis  asis  red  red  red  red
external-works        line line line  line  line line line  line  line line line  line  red  red  red  red
customer-works        none C    C     C     none C    C     C     none C    C     C     none none C    C
midworks-inspection   none asis asis  asis  none asis asis  asis  none asis asis  asis  red  red  red  red
completion-report     none C    C     C     none C    C     C     none C    C     C     none none C    C
completion-inspection none MST  MSTD  MSTD  none MST  MSTD  MSTD  none MST  MSTD  MSTD  none none MSTD MSTD
contract              MC   MC   MC    MDC   MC   MC   MC    MDC   MC   MC   MC    MDC   MC   MC   MC   MDC
metering              M
energisation          M    M    DT    DT    M    M    DT    DT    M    M    DT    DT    none none DT   DT
supply-end            perm perm perm  perm  perm perm perm  perm  C    C    C     C     perm perm perm perm
removal               perm perm perm  perm  perm perm perm  perm  M    M    M     M     perm perm perm perm
archive               M
return-visit          A
validity-extension    ask
customer-call         mute
line-date             told
`

/** 供电监管办法: working days from acceptance to the written reply; a reduction has none. */
const REPLY_DAYS: Record<Category, number> = { 'lv-residential': 3, 'lv-other': 8, 'hv-single': 20, 'hv-dual': 45 }

const Left = Type.Array(Type.Object({ step: Type.Enum(STEPS), reason: Type.Enum(LEFT_OUT_REASONS) }))
const Submitted = Type.Object({
  items: Type.Array(
    Type.Object({
      type: Type.String(),
      data: Type.Object({
        route: Type.Object({
          category: Type.Enum(CATEGORIES),
          jointReview: Type.Boolean(),
          steps: Type.Array(Type.Object({ step: Type.Enum(STEPS), parties: Type.Array(Type.Enum(PARTIES)) })),
          leftOut: Left,
        }),
      }),
    }),
  ),
})
const Page = Type.Object({
  kind: Type.String(),
  category: Type.String(),
  leftOut: Left,
  clocks: Type.Array(Type.Object({ id: Type.String(), limits: Type.Array(Type.Object({ value: Type.Number() })) })),
})

const COLUMNS = routesOfTable(TABLE)
const EVERY = KINDS.flatMap((kind) => CATEGORIES.map((category) => ({ kind, category })))

it('has a column for each kind in each category', () => {
  expect(COLUMNS.map(({ name, route }) => `${name[0] ?? ''} ${route.category}`)).toEqual(
    EVERY.map(({ kind, category }) => `${kind[0] ?? ''} ${category}`),
  )
})

describe.each(EVERY.map((each, index) => ({ ...each, route: COLUMNS[index]?.route })))(
  '$kind, $category',
  ({ kind, category, route }) => {
    it('goes the way that its kind and category say, and its customer reads why a step is left out', async () => {
      const facts = { kind, ...CUSTOMERS[category], ...APPLICATIONS[kind](category) }
      const kase = await town().submits('applicant-1', facts)
      const path = `/api/cases/${kase.caseNo}`
      const log = await town().person('administrator').reads(`${path}/events?limit=1`, Submitted)
      expect(log.items.map(({ data }) => told(data.route))).toEqual([route])

      await town().person('marketing-1').accepts(kase)
      const page = await town().applicantOf(kase).reads(path, Page)
      expect(page).toMatchObject({ kind, category })
      expect(Object.fromEntries(page.leftOut.map(({ step, reason }) => [step, reason]))).toEqual(route?.leftOut)
      const replies = page.clocks.filter(({ id }) => id === 'statutory:plan-reply.0.1')
      const days = replies.flatMap(({ limits }) => limits.map(({ value }) => value))
      expect(days).toEqual(kind === 'reduction' ? [] : [REPLY_DAYS[category]])
    })
  },
)
