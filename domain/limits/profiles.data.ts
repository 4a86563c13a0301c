import type { CaseFigure, LimitColumn, Profile, PromiseRow } from './profile.ts'
import type { Figure, FigureStatus } from './figure.ts'
import { LIMIT_COLUMNS, NO_COMMITMENTS, PROMISE_ROWS } from './profile.ts'
import { limitMinutes } from '../time/limit.ts'
import type { LimitUnit } from '../time/limit.ts'
import { SHIPPED_LADDERS } from './ladders.data.ts'
import { SHIPPED_TERMS } from './terms.data.ts'

/** In both languages, one after the other. The regulation is a departmental rule; its figures in the revision are unverified. */
const REGULATION =
  '供电监管办法（部门规章，电监会令第27号，2010-01-01 起施行，2024-01-04 修订，修订后数值待核实） · ' +
  'Power Supply Supervision Measures (departmental rule of 2009, in force 2010-01-01, revised 2024-01-04, figures of the revision unverified)'
const OPINION_2025 =
  '关于深化提升“获得电力”服务水平的意见（2025；现行约束力或 2029 年目标待核实） · ' +
  'Opinion on “getting electricity” (2025; whether binding now or a target of 2029 unverified)'
const COMMITMENT =
  '国家电网公布：业扩报装供电企业各环节合计办理时间 · Published commitment of State Grid: handling time over all steps'
const SOUTHERN_GRID =
  '南方电网服务承诺（2017，短于规章） · Service commitment of the Southern Grid (2017, shorter than the regulation)'
const COMPANY = '公司服务承诺（样例） · The company’s promise (a sample)'
const GREEN = '公司绿色通道 · The company’s green channel'
const RULES_1996 =
  '《供电营业规则》1996 文本，已被 2024-06-01 起施行的文本取代 · Supply rules, 1996 text, replaced on 2024-06-01'

const figure = (value: number, unit: LimitUnit, source: string, status: FigureStatus): Figure => ({
  value,
  unit,
  source,
  status,
})
const days = (value: number) => figure(value, 'workingDays', COMPANY, 'practice')
const hours = (value: number) => figure(value, 'workingHours', COMPANY, 'practice')
const greenDays = (value: number) => figure(value, 'workingDays', GREEN, 'practice')
const greenHours = (value: number) => figure(value, 'workingHours', GREEN, 'practice')
const law = (value: number) => figure(value, 'workingDays', REGULATION, 'law')
const MONTH = figure(1, 'months', COMPANY, 'practice')

type Columns = Partial<Record<LimitColumn, Figure>>

const everywhere = (each: Figure): Columns => Object.fromEntries(LIMIT_COLUMNS.map((column) => [column, each]))

const PROMISE: Record<PromiseRow, Columns> = {
  acceptance: {
    'lv-residential': hours(4),
    'lv-residential-works': hours(4),
    'lv-other': hours(4),
    'lv-other-works': days(1),
    'hv-single': days(1),
    'hv-dual': days(1),
  },
  survey: { ...everywhere(days(1)), 'hv-single': days(2), 'hv-dual': days(3) },
  plan: { 'lv-residential-works': days(1), 'lv-other-works': days(1), 'hv-single': days(3), 'hv-dual': days(5) },
  'plan-review': { 'lv-other': hours(4), 'lv-other-works': hours(4), 'hv-single': days(2), 'hv-dual': days(3) },
  'plan-reply': {
    'lv-residential': hours(2),
    'lv-residential-works': hours(2),
    'lv-other': hours(4),
    'lv-other-works': hours(4),
    'hv-single': days(1),
    'hv-dual': days(1),
  },
  'design-review': { 'lv-other': days(5), 'lv-other-works': days(5), 'hv-single': days(5), 'hv-dual': days(7) },
  'midworks-inspection': {
    'lv-other': days(3),
    'lv-other-works': days(3),
    'hv-single': days(3),
    'hv-dual': days(3),
  },
  'completion-inspection': {
    'lv-other': days(1),
    'lv-other-works': days(1),
    'hv-single': days(3),
    'hv-dual': days(5),
  },
  'meter-and-connect': {
    'lv-residential': days(1),
    'lv-residential-works': days(1),
    'lv-other': days(1),
    'lv-other-works': days(1),
    'hv-single': days(3),
    'hv-dual': days(5),
  },
  contract: { ...everywhere(hours(4)), 'hv-single': days(3), 'hv-dual': days(3) },
  fees: everywhere(days(1)),
  archive: everywhere(days(3)),
  'return-visit': everywhere(MONTH),
  // At high voltage the day is in the external plan; at low voltage the line counts with at most six days.
  'external-works': { 'lv-residential-works': days(6), 'lv-other-works': days(6) },
  'reduction-plan': everywhere(days(2)),
  'validity-extension': everywhere(days(5)),
  // from the end of the supply
  removal: everywhere(days(5)),
  'customer-call': everywhere(days(1)),
  // the day of the external works, if production technology has not stated it yet
  'line-date': { 'hv-single': days(2), 'hv-dual': days(2) },
}

const lowVoltageAnd = (lv: Figure, single: Figure, dual: Figure): Columns => ({
  ...everywhere(lv),
  'hv-single': single,
  'hv-dual': dual,
})

/** Half of a limit: whole days rounded down, half of one day is 4 h, half of hours is half of them to the minute. */
export function halfOf(limit: Figure): Figure {
  if (limit.unit === 'workingHours') return greenHours(Math.floor(limitMinutes(limit) / 2) / 60)
  return limit.value === 1 ? greenHours(4) : greenDays(Math.floor(limit.value / 2))
}

const UNCHANGED_IN_GREEN: readonly PromiseRow[] = ['return-visit', 'external-works']

const GREEN_STATED: Partial<Record<PromiseRow, Columns>> = {
  acceptance: lowVoltageAnd(greenHours(2), greenHours(4), greenHours(4)),
  survey: lowVoltageAnd(greenHours(4), greenDays(1), greenDays(1)),
  plan: lowVoltageAnd(greenHours(4), greenDays(1), greenDays(2)),
  'plan-review': lowVoltageAnd(greenHours(2), greenDays(1), greenDays(1)),
  'plan-reply': lowVoltageAnd(greenHours(1), greenHours(2), greenHours(2)),
}

function greenOf(row: PromiseRow): Columns {
  if (UNCHANGED_IN_GREEN.includes(row)) return PROMISE[row]
  const stated = GREEN_STATED[row]
  const promised = PROMISE[row]
  const columns: Columns = {}
  for (const column of LIMIT_COLUMNS) {
    const promise = promised[column]
    if (promise !== undefined) columns[column] = stated?.[column] ?? halfOf(promise)
  }
  return columns
}

const elapsed = (value: number, status: FigureStatus = 'rule') =>
  ({ ...figure(value, 'workingDays', OPINION_2025, status), kind: 'elapsed' }) as const
const handling = (value: number): CaseFigure => {
  return { ...figure(value, 'workingDays', COMMITMENT, 'practice'), kind: 'handling' }
}

// Acceptance, design review and mid-works inspection are not counted there.
const LOW_VOLTAGE: CaseFigure = { ...handling(6), rows: ['plan-reply', 'completion-inspection', 'meter-and-connect'] }

/** What State Grid publishes for the whole case, by category; for homes with external works nothing is. */
export const PUBLISHED_COMMITMENT: Partial<Record<LimitColumn, CaseFigure>> = {
  'lv-residential': { ...handling(5), kind: 'elapsed' },
  'lv-other': LOW_VOLTAGE,
  'lv-other-works': LOW_VOLTAGE,
  'hv-single': handling(22),
  'hv-dual': handling(32),
}

/**
 * The limits as first shipped: 供电监管办法 (law), the totals of “getting electricity” (rule) and of the published commitment (practice), the
 * company's promise and its green channel (practice), the customer's response times (practice).
 */
export const PROFILE_2026: Profile = {
  version: 'limits-2026.12',
  name: 'national-2010 + getting-electricity + company promise',
  validFrom: '2026-01-01',
  terms: SHIPPED_TERMS,
  ladders: SHIPPED_LADDERS,
  promise: PROMISE,
  green: {
    ...PROMISE,
    ...Object.fromEntries(PROMISE_ROWS.map((row) => [row, greenOf(row)])),
  },
  statutory: {
    'plan-reply': { 'lv-residential': law(3), 'lv-other': law(8), 'hv-single': law(20), 'hv-dual': law(45) },
    'design-review': { 'lv-other': law(8), 'hv-single': law(20), 'hv-dual': law(20) },
    'midworks-inspection': { 'lv-other': law(3), 'hv-single': law(5), 'hv-dual': law(5) },
    'completion-inspection': { 'lv-other': law(5), 'hv-single': law(7), 'hv-dual': law(7) },
    'meter-and-connect': { 'lv-residential': law(3), 'lv-other': law(5), 'hv-single': law(7), 'hv-dual': law(7) },
  },
  wholeCase: {
    'lv-residential': elapsed(5),
    'lv-residential-works': elapsed(15),
    'lv-other': elapsed(5),
    'lv-other-works': elapsed(15),
    'hv-single': handling(22),
    'hv-dual': handling(32),
  },
  commitments: NO_COMMITMENTS,
  response: {
    supplement: days(10),
    'plan-confirmation': figure(1, 'months', RULES_1996, 'unverified'),
    fees: days(10),
    contract: days(10),
  },
  validity: {
    plan: {
      LV: figure(3, 'months', RULES_1996, 'unverified'),
      HV: figure(12, 'months', RULES_1996, 'unverified'),
    },
    'after-lapse': {
      LV: figure(6, 'months', COMPANY, 'practice'),
      HV: figure(6, 'months', COMPANY, 'practice'),
    },
  },
}

/** At high voltage the published commitment is the principal limit of the whole case already. */
const { 'hv-single': _single, 'hv-dual': _dual, ...BESIDE } = PUBLISHED_COMMITMENT

/** The published commitment as a clock of its own beside “getting electricity”. Shipped, adopted by who wants it. */
export const PUBLISHED_COMMITMENT_2026: Profile = {
  ...PROFILE_2026,
  version: 'published-commitment-2026.12',
  name: 'national-2010 + getting-electricity + published-commitment + company promise',
  commitments: { ...NO_COMMITMENTS, 'published-commitment': BESIDE },
}

const southern = (value: number) => figure(value, 'workingDays', SOUTHERN_GRID, 'practice')

/**
 * The service commitment of the southern grid of 2017, shorter than the regulation in reply and connection: who keeps it
 * keeps the regulation. Shipped, adopted by nobody: homes with external works cannot be promised in its two days until a
 * region shortens survey or plan, and the loader says so.
 */
export const SOUTHERN_GRID_2017: Profile = {
  ...PROFILE_2026,
  version: 'southern-grid-2017',
  name: 'southern-grid-2017 + getting-electricity + company promise',
  statutory: {
    ...PROFILE_2026.statutory,
    'plan-reply': {
      'lv-residential': southern(2),
      'lv-other': southern(5),
      'hv-single': southern(15),
      'hv-dual': southern(30),
    },
    'meter-and-connect': {
      'lv-residential': southern(2),
      'lv-other': southern(3),
      'hv-single': southern(5),
      'hv-dual': southern(5),
    },
  },
}
