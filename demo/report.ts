import { workingDaysUsed } from '../domain/time/deadline.ts'
import type { Calendar } from '../domain/time/calendar.ts'
import type { ClockLayer } from '../domain/case/clock-subject.ts'
import type { Instant } from '../domain/time/instant.ts'
import { CaseAnswer, EventsAnswer } from './answers.ts'
import type { CaseClockAnswer, TaskAnswer } from './answers.ts'
import { minuteOf } from './moment.ts'
import type { Session } from './session.ts'
import type { Expected, ExpectedClock, ExpectedTask, Story } from './story.ts'

/** One case of the demo as data: what came out, and in what it differs from what was expected. */
export interface CaseReport {
  name: string
  caseNo: string
  category: string
  outcome: string
  asExpected: boolean
  differences: string[]
  rungs: { clock: string; rung: string; at: Instant }[]
  mails: number
  /** Working days from submission to the first written reply, the customer's stops taken out. */
  replyWorkingDays: number | null
  tasks: TaskReport[]
  /** The clocks of the regulation, of the whole case and of the plan's validity. */
  clocks: ClockReport[]
}

export interface TaskReport {
  step: string
  party: string
  phase: number
  round: number
  openedAt: Instant
  countedFrom: Instant | null
  dueAt: Instant | null
  closedAt: Instant | null
  limit: { value: number; unit: string } | null
  stops: { from: Instant; until: Instant | null; reason: string }[]
  workingDaysUsed: number
  workingHoursUsed?: number
}

interface ClockReport {
  id: string
  dueAt: Instant | null
  stops: { from: Instant; until: Instant | null; reason: string }[]
  workingDaysUsed: number
}

/** Reads a case back through the API and holds it against its story. `asExpected` is an exact comparison. */
export async function reportOf(
  story: Story,
  on: { session: Session; caseNo: string; mails: number; calendar: Calendar },
): Promise<CaseReport> {
  const page = await on.session.get(`/api/cases/${on.caseNo}`, CaseAnswer)
  const tasks = page.timeline.flatMap(({ step, phase, round, tasks }) =>
    tasks.map((each) => taskReport(each, { step, phase, round })),
  )
  const found = {
    name: story.name,
    caseNo: on.caseNo,
    category: page.category,
    outcome: page.status,
    rungs: await rungsOf(on.session, on.caseNo),
    mails: on.mails,
    replyWorkingDays: replyWorkingDays(page, tasks, on.calendar),
    tasks,
    clocks: page.clocks.filter(({ layer }) => OF_THE_CASE.includes(layer)).map(clockReport),
  }
  const differences = differencesOf(found, story.expected)
  return { ...found, asExpected: differences.length === 0, differences }
}

function taskReport(task: TaskAnswer, at: { step: string; phase: number; round: number }): TaskReport {
  const isInHours = task.limit?.unit === 'workingHours'
  return {
    ...at,
    party: task.party,
    openedAt: task.openedAt,
    countedFrom: task.countedFrom,
    dueAt: task.dueAt,
    closedAt: task.closedAt,
    limit: task.limit,
    stops: task.stops,
    workingDaysUsed: task.used?.workingDays ?? 0,
    ...(isInHours ? { workingHoursUsed: task.used?.workingHours ?? 0 } : {}),
  }
}

/** Layers whose clocks belong to no task. */
const OF_THE_CASE: readonly string[] = ['statutory', 'case', 'validity'] satisfies ClockLayer[]

function clockReport({ id, dueAt, stops, used }: CaseClockAnswer): ClockReport {
  return { id, dueAt, stops, workingDaysUsed: used?.workingDays ?? 0 }
}

async function rungsOf(session: Session, caseNo: string) {
  const rungs: CaseReport['rungs'] = []
  let cursor: string | null = null
  do {
    const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const page = await session.get(`/api/cases/${caseNo}/events?limit=200${query}`, EventsAnswer)
    for (const { type, at, data } of page.items) {
      if (type === 'RungFired') rungs.push({ clock: String(data['clock']), rung: String(data['rung']), at })
    }
    cursor = page.nextCursor
  } while (cursor !== null)
  return rungs
}

/** The reply is made in acceptance, and from then on in the time of the regulation's first row. */
const CLOCKS_TO_REPLY: readonly string[] = ['acceptance.0.1.marketing', 'statutory:plan-reply.0.1']

function replyWorkingDays(
  { submittedAt, clocks }: CaseAnswer,
  tasks: readonly TaskReport[],
  calendar: Calendar,
): number | null {
  const replied = tasks.find(({ step, round }) => step === 'plan-reply' && round === 1)?.closedAt
  if (replied === null || replied === undefined) return null
  const stops = clocks.filter(({ id }) => CLOCKS_TO_REPLY.includes(id)).flatMap((clock) => clock.stops)
  return workingDaysUsed(calendar, { trigger: submittedAt, stops }, replied)
}

function differencesOf(found: Omit<CaseReport, 'asExpected' | 'differences'>, expected: Expected): string[] {
  const differences: string[] = []
  const compare = (what: string, is: unknown, should: unknown) => {
    const [a, b] = [JSON.stringify(is), JSON.stringify(should)]
    if (a !== b) differences.push(`${what}: ${a} instead of ${b}`)
  }
  compare('category', found.category, expected.category)
  compare('outcome', found.outcome, expected.outcome)
  compare('replyWorkingDays', found.replyWorkingDays, expected.replyWorkingDays)
  compare('mails', found.mails, expected.mails)
  compare(
    'rungs',
    found.rungs.map(({ clock, rung, at }) => `${clock} ${rung} ${minuteOf(at)}`).sort(),
    expected.rungs.map(({ clock, rung, at }) => `${clock} ${rung} ${at}`).sort(),
  )
  const keyOf = (each: { step: string; phase: number; round: number; party: string }) =>
    `${each.step}.${each.phase}.${each.round}.${each.party}`
  const byKey = new Map(found.tasks.map((each) => [keyOf(each), each]))
  compare('tasks', [...byKey.keys()].sort(), expected.tasks.map(keyOf).sort())
  for (const should of expected.tasks) {
    const is = byKey.get(keyOf(should))
    if (is !== undefined) compare(keyOf(should), comparable(is), comparableExpected(should))
  }
  for (const should of expected.clocks ?? []) {
    const is = found.clocks.find(({ id }) => id === should.id)
    compare(should.id, is === undefined ? null : comparableClock(is), comparableExpectedClock(should))
  }
  return differences
}

/** A task to the minute, in the words of the stories. */
function comparable(is: TaskReport) {
  return {
    opened: minuteOf(is.openedAt),
    counted: minuteOf(is.countedFrom),
    limit: is.limit === null ? null : `${is.limit.value} ${is.limit.unit}`,
    due: minuteOf(is.dueAt),
    closed: minuteOf(is.closedAt),
    used: is.workingHoursUsed ?? is.workingDaysUsed,
    stops: is.stops.map(stopInWords),
  }
}

function comparableExpected(should: ExpectedTask) {
  return {
    opened: should.openedAt,
    counted: should.countedFrom,
    limit: should.limit === null ? null : `${should.limit.value} ${should.limit.unit}`,
    due: should.dueAt,
    closed: should.closedAt,
    used: should.used,
    stops: should.stops.map(({ from, until, reason }) => `${from}–${until} ${reason}`),
  }
}

function comparableClock({ dueAt, stops, workingDaysUsed }: ClockReport) {
  return { due: minuteOf(dueAt), used: workingDaysUsed, stops: stops.map(stopInWords) }
}

function comparableExpectedClock({ dueAt, stops, used }: ExpectedClock) {
  return { due: dueAt, used, stops: stops.map(({ from, until, reason }) => `${from}–${until} ${reason}`) }
}

function stopInWords({ from, until, reason }: ClockReport['stops'][number]): string {
  return `${minuteOf(from)}–${minuteOf(until)} ${reason}`
}
