import { bindingOf, countsOf } from './binding-clock.ts'
import type { Calendar } from '../time/calendar.ts'
import { rulesOfClock } from '../limits/rules.ts'
import type { Rules } from '../limits/rules.ts'
import { dueAt, missedAt } from '../time/deadline.ts'
import type { Count, Limit } from '../time/limit.ts'
import { CLOCK_LAYERS } from '../case/clock-subject.ts'
import type { ClockLayer, ClockSubject } from '../case/clock-subject.ts'
import type { Instant } from '../time/instant.ts'
import { caseFigureOf, promiseOf, RESPONSE_ROWS } from '../limits/profile.ts'
import { limitsFor } from '../limits/profile-stored.ts'
import type { Profile } from '../limits/profile.ts'
import type { Figure, FigureStatus } from '../limits/figure.ts'
import type { CaseState, Clock } from '../case/state.ts'

/** The layers under which limits are shown: a clock's own, and the green channel's. */
export const LIMIT_LAYERS = [...CLOCK_LAYERS, 'green'] as const
type LimitLayerName = (typeof LIMIT_LAYERS)[number]

/** One limit under which a clock runs, internal extensions included, and where its figure comes from. */
export interface LimitLayer extends Limit {
  layer: LimitLayerName
  /** Null if no figure of the profile stands behind it. */
  source: string | null
  figureStatus: FigureStatus | null
  countedFrom: Instant
  /** Null while the clock is stopped, unless it was late before. */
  dueAt: Instant | null
  /** The layer by which the clock is due. */
  binds: boolean
}

/**
 * Whether a limit is the company's own: it plans by the limit of a step, and its ladder climbs when that has passed, but
 * nobody outside was promised it. To the customer what is late is what the law or the published commitment says
 * (docs/procedure.md section 4).
 */
export function isCompanysOwn(layer: ClockLayer): boolean {
  return layer === 'promise'
}

/** The clock's own layer, and next to it the green channel's; one of them binds. None before the trigger. */
export function layersOf(state: CaseState, clock: Clock, rules: Rules): LimitLayer[] {
  const { calendar, profile } = rulesOfClock(rules, clock)
  const counts = countsOf(state, clock, calendar)
  const binding = bindingOf(state, clock, calendar)
  if (counts === null || binding === null) return []
  const { subject } = clock
  const ownFigure = figureOf(state, subject, profile)
  const own = layer(calendar, counts.own, { layer: subject.layer, figure: ownFigure, binds: binding.by === 'own' })
  if (counts.green === null) return [own]
  const figure = promiseFigure(state, subject, profile, 'green')
  return [own, layer(calendar, counts.green, { layer: 'green', figure, binds: binding.by === 'green' })]
}

/** What a profile says of a clock: its own figure, and the green channel's; undefined if it says nothing. */
export function figuresOf(state: CaseState, { subject }: Pick<Clock, 'subject'>, profile: Profile) {
  return { own: figureOf(state, subject, profile), green: promiseFigure(state, subject, profile, 'green') }
}

function layer(
  calendar: Calendar,
  count: Count,
  of: { layer: LimitLayerName; figure: Figure | undefined; binds: boolean },
): LimitLayer {
  return {
    layer: of.layer,
    value: count.limit.value,
    unit: count.limit.unit,
    source: of.figure?.source ?? null,
    figureStatus: of.figure?.status ?? null,
    countedFrom: count.trigger,
    dueAt: dueAt(calendar, count) ?? missedAt(calendar, count),
    binds: of.binds,
  }
}

/** The figure of the profile from which a clock has its limit; undefined if the date is somebody's own. */
function figureOf(state: CaseState, subject: ClockSubject, profile: Profile): Figure | undefined {
  switch (subject.layer) {
    case 'statutory':
      return profile.statutory[subject.name][state.route.category]
    case 'case': {
      const figure = caseFigureOf(profile, state.facts, subject.name)
      return figure?.kind === subject.kind ? figure : undefined
    }
    case 'validity':
      return profile.validity[subject.name][state.facts.voltage]
    case 'response': {
      const row = RESPONSE_ROWS.find((each) => each === subject.name)
      return row === undefined ? undefined : profile.response[row]
    }
    case 'promise':
      return promiseFigure(state, subject, profile, 'promise')
  }
}

function promiseFigure(
  state: CaseState,
  subject: ClockSubject,
  profile: Profile,
  table: 'promise' | 'green',
): Figure | undefined {
  return subject.layer === 'promise'
    ? promiseOf(limitsFor(state, profile), table, subject.name, state.facts)
    : undefined
}
