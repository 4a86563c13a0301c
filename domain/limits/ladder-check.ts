/** What the loader asks of the ladders of a profile (docs/procedure.md section 5): whole, in order, and with addressees. */
import { workingMinutesPerDay } from '../time/calendar.ts'
import type { Calendar } from '../time/calendar.ts'
import { ADDRESSEES, LADDER_KINDS, minutesOf, RUNG_ORIGINS, RUNG_UNITS } from './ladder.ts'
import type { Addressee, Ladder, LadderKind, LadderRung, Ladders } from './ladder.ts'
import { SHIPPED_LADDERS } from './ladders.data.ts'
import { found } from './profile-problem.ts'
import type { ProfileProblem } from './profile-problem.ts'

/** Ladders along limits of the grid: each has a rung at the due instant. */
const GRID_LADDERS: readonly LadderKind[] = ['promise', 'green', 'statutory', 'item']
/** A year of working days: what is further away is a slip of the pen. */
const DAYS_AT_MOST = 250

/** Why ladders must be refused, each by its place `ladders.kind.rung`; empty if they may be loaded. */
export function ladderProblems(ladders: Ladders, calendar: Calendar): ProfileProblem[] {
  const given: Readonly<Partial<Record<string, Ladder>>> = ladders
  const unknown = Object.keys(given).filter((kind) => !LADDER_KINDS.some((each) => each === kind))
  return [
    ...unknown.map((kind) => found('unknown', `ladders.${kind}`, 'no such ladder')),
    ...LADDER_KINDS.flatMap((kind) => {
      const ladder = given[kind]
      return ladder === undefined
        ? [found('missing', `ladders.${kind}`, 'limits of this kind climb it')]
        : problemsOf(kind, ladder, calendar)
    }),
    ...dueProblems(given),
  ]
}

function problemsOf(kind: LadderKind, { rungs, source }: Ladder, calendar: Calendar): ProfileProblem[] {
  const at = `ladders.${kind}`
  const each = rungs.flatMap((rung) => rungProblems(kind, rung, calendar))
  const isAtDue = ({ from, offset }: LadderRung) => from === 'due' && offset === 0
  const lacksDue = GRID_LADDERS.includes(kind) && !rungs.some(isAtDue)
  return [
    ...each,
    ...(source.trim() === '' ? [found('no-source', at, 'where the ladder comes from is not said')] : []),
    ...(lacksDue ? [found('missing', at, 'nobody is told at the due instant')] : []),
    ...(rungs.length === 0 && !lacksDue ? [found('missing', at, 'a ladder without rungs')] : []),
    ...rungs.flatMap((rung, index) => {
      const before = rungs[index - 1]
      if (before === undefined || each.length > 0 || isAfter(before, rung, calendar)) return []
      return [found('out-of-order', `${at}.${rung.rung}`, `not after ${before.rung}`)]
    }),
  ]
}

/** Half comes before the end of a limit, and never after a rung that is reckoned from it; all others of a ladder have one origin. */
function isAfter(before: LadderRung, rung: LadderRung, calendar: Calendar): boolean {
  if (rung.rung === before.rung || rung.from === 'half') return false
  return before.from === 'half' || minutesOf(before, calendar) < minutesOf(rung, calendar)
}

function rungProblems(
  kind: LadderKind,
  { rung, from, offset, unit, to }: LadderRung,
  calendar: Calendar,
): ProfileProblem[] {
  const at = `ladders.${kind}.${rung}`
  const isKnown = SHIPPED_LADDERS[kind].rungs.some((each) => each.rung === rung)
  const isUnit = RUNG_UNITS.includes(unit)
  const days = minutesOf({ offset, unit }, calendar) / workingMinutesPerDay(calendar)
  const isWhole = unit === 'workingDays' ? Number.isInteger(offset) : Number.isInteger(offset * 60)
  const isOrigin = RUNG_ORIGINS.includes(from) && (from === 'ask-by') === (kind === 'validity')
  const isPlaced = from === 'half' ? offset === 0 : from === 'due' || offset < 0
  return [
    ...(isKnown ? [] : [found('unknown', at, 'no rung of this ladder')]),
    ...(isOrigin ? [] : [found('unknown', at, `no rung of this ladder stands at ${from}`)]),
    ...(isUnit && isWhole && isPlaced && Math.abs(days) <= DAYS_AT_MOST
      ? []
      : [found('not-countable', at, `not a distance from ${from}: ${offset} ${unit}`)]),
    ...addresseeProblems(at, kind, to),
  ]
}

function addresseeProblems(at: string, kind: LadderKind, to: readonly Addressee[]): ProfileProblem[] {
  if (to.length === 0) return [found('missing', at, 'the rung tells nobody')]
  // A clock of the law, of the case or of a plan lies with nobody by itself.
  const isHeld = kind !== 'statutory' && kind !== 'validity'
  const strange = to.filter(
    (each, index) => !ADDRESSEES.includes(each) || to.indexOf(each) !== index || (each === 'holder' && !isHeld),
  )
  return strange.map((each) => found('unknown', at, `not to be told here: ${each}`))
}

/** A rung that several ladders have tells the same people on each: in the green channel as outside it. */
function dueProblems(ladders: Readonly<Partial<Record<string, Ladder>>>): ProfileProblem[] {
  const dueOf = (kind: LadderKind) => ladders[kind]?.rungs.find(({ rung }) => rung === 'due')
  const [promise, green] = [dueOf('promise'), dueOf('green')]
  if (promise === undefined || green === undefined) return []
  const isSame = promise.to.length === green.to.length && promise.to.every((each) => green.to.includes(each))
  return isSame ? [] : [found('addressees-differ', 'ladders.green.due', `promised: ${promise.to.join(', ')}`)]
}
