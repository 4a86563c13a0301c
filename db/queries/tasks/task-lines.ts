import { instantAt } from '../../instants.ts'
import { mayReadPersonalData } from '../../../domain/people/grants.ts'
import { awaitedOf } from '../../../domain/case/consultation.ts'
import { appointmentOf } from '../../../domain/case/appointments.ts'
import type { AppointmentStatus } from '../../../domain/case/appointment.ts'
import { actionsOnOpenTasks, availableActions } from '../../../domain/actions/available-actions.ts'
import type { AvailableAction } from '../../../domain/actions/available-actions.ts'
import type { Actor } from '../../../domain/people/actor.ts'
import { isProvisional } from '../../../domain/time/calendar.ts'
import { workingMinutesLeft } from '../../../domain/clocks/clock-view.ts'
import { LIMIT_UNITS } from '../../../domain/time/limit.ts'
import type { Limit } from '../../../domain/time/limit.ts'
import type { CivilDate, Instant } from '../../../domain/time/instant.ts'
import type { CaseState } from '../../../domain/case/state.ts'
import type { Project } from '../../../domain/application/project-name.ts'
import type { Category, ConsultationKind, Party, Step, StopReason, TaskStatus } from '../../../domain/vocabulary.ts'
import type { Transaction } from '../../connect.ts'
import type { tasks, WorkKind } from '../../schema/index.ts'
import { projectShown } from '../projects.ts'
import type { RulesStore } from '../rules.ts'
import { statesOf } from '../cases/outlines.ts'

/** A line of a work list. */
export interface TaskLine {
  caseNo: string
  /** Of a problem item its number. */
  key: string
  kind: WorkKind
  /** Null of a problem item. */
  step: Step | null
  /** What the matter is, of a problem item. */
  matter: string | null
  phase: number
  round: number
  party: Party
  status: TaskStatus
  assignee: { id: string; name: string | null } | null
  openedAt: Instant
  countedFrom: Instant | null
  dueAt: Instant | null
  /** The holiday notice of the year of `dueAt` is not loaded in the case's own calendar: it may move. */
  provisional: boolean
  closedAt: Instant | null
  outcome: string | null
  limit: Limit | null
  stopped: boolean
  /** Why it is stopped, by each running stop, and until when if that was stated. */
  stops: { reason: StopReason; endsAt: Instant | null }[]
  stoppedSince: Instant | null
  waiting: boolean
  overdue: boolean
  green: boolean
  category: Category
  region: string
  /** The highest rung that has fired. */
  lastRung: string | null
  /** How often it was urged, and when last; null if it never was. */
  urged: { count: number; lastAt: Instant } | null
  /** Whom it waits for: who is asked for an opinion or a signature and has not answered. */
  awaited: { person: { id: string; name: string | null }; kind: ConsultationKind }[]
  /** Whose it is and where; null for those who may not know. */
  customerName: string | null
  shortAddress: string | null
  /** How much is asked for. */
  requestedKw: number | null
  requestedKva: number | null
  /** By the case's own calendar, negative when late, as of its pause if it is paused; null without a due instant. */
  workingMinutesLeft: number | null
  /** When somebody comes to the site for it, as proposed or asked for last; null if nobody named a day. */
  visit: { on: CivilDate; status: AppointmentStatus } | null
  /** What this person may do to the task now. */
  actions: AvailableAction[]
}

export type TaskRow = typeof tasks.$inferSelect & {
  assigneeName: string | null
  askedPeople: { id: string; name: string | null }[]
  project: Project | undefined
  matter: string | null
}

/** Turns rows of a page into lines; reads the outline of each case of the page once, in the page's own snapshot. */
export async function taskLines(
  tx: Transaction,
  rows: readonly TaskRow[],
  { actor, now, rules }: { actor: Actor; now: Instant; rules: RulesStore },
): Promise<TaskLine[]> {
  // what may be done to a completed task follows from the whole case alone
  const ofDone = new Set(rows.filter(({ status }) => status !== 'open').map(({ caseNo }) => caseNo))
  const caseNos = new Set(rows.map(({ caseNo }) => caseNo))
  const states = await statesOf(tx, {
    whole: [...ofDone],
    outlined: [...caseNos].filter((caseNo) => !ofDone.has(caseNo)),
  })
  const actions = new Map(
    [...states].map(([caseNo, state]) => [
      caseNo,
      (ofDone.has(caseNo) ? availableActions : actionsOnOpenTasks)(state, actor),
    ]),
  )
  return Promise.all(
    rows.map(async (row) => ({
      ...bareLine(row, { actor, now }),
      provisional: await isDueProvisional(row, states.get(row.caseNo), rules),
      ...askedLoad(states.get(row.caseNo)),
      stops: runningStops(states.get(row.caseNo), row.key),
      workingMinutesLeft: await minutesLeft(row, states.get(row.caseNo), now, rules),
      awaited: awaitedIn(states.get(row.caseNo), row),
      visit: visitOf(states.get(row.caseNo), row),
      actions: actions.get(row.caseNo)?.filter(({ task }) => task === row.key) ?? [],
    })),
  )
}

/** A line without what its case must be read for. */
export type BareLine = Omit<
  TaskLine,
  'provisional' | 'stops' | 'workingMinutesLeft' | 'awaited' | 'visit' | 'actions' | 'requestedKw' | 'requestedKva'
>

/** The line of a task from its row alone, as this person may see it at this instant; no case is read for it. */
export function bareLine(row: TaskRow, { actor, now }: { actor: Actor; now: Instant }): BareLine {
  const { caseNo, key, kind, step, matter, phase, round, party, status, outcome, stopped, waiting, green, category } =
    row
  const dueAt = instantAt(row.dueAt)
  return {
    caseNo,
    key,
    kind,
    step,
    matter: mayReadPersonalData(actor, caseNo) ? matter : null,
    phase,
    round,
    party,
    status,
    assignee: row.assigneeId === null ? null : { id: row.assigneeId, name: row.assigneeName },
    openedAt: instantAt(row.openedAt),
    countedFrom: instantAt(row.countedFrom),
    dueAt,
    closedAt: instantAt(row.closedAt),
    outcome,
    limit: limitOf(row),
    stopped,
    stoppedSince: instantAt(row.stoppedSince),
    waiting,
    // paused in time it has no due instant; what was overdue before stays so
    overdue: status === 'open' && dueAt !== null && dueAt < now,
    green,
    category,
    region: row.region,
    lastRung: row.lastRung,
    urged: row.urgedAt === null ? null : { count: row.urgedCount, lastAt: instantAt(row.urgedAt) },
    ...projectShown({ caseNo, ...row.project }, actor),
  }
}

function askedLoad(state: CaseState | undefined): Pick<TaskLine, 'requestedKw' | 'requestedKva'> {
  return { requestedKw: state?.facts.requestedKw ?? null, requestedKva: state?.facts.requestedKva ?? null }
}

function runningStops(state: CaseState | undefined, key: string): TaskLine['stops'] {
  const clock = Object.values(state?.clocks ?? {}).find(({ id }) => id === key)
  const running = clock?.stops.filter(({ until }) => until === null) ?? []
  return running.map(({ reason, endsAt }) => ({ reason, endsAt }))
}

function awaitedIn(state: CaseState | undefined, { key, askedPeople }: TaskRow): TaskLine['awaited'] {
  const task = Object.values(state?.tasks ?? {}).find((each) => each.key === key)
  return askedPeople.flatMap((person) => {
    const asked = awaitedOf(task ?? {}).find((each) => each.person === person.id)
    return asked === undefined ? [] : [{ person, kind: asked.kind }]
  })
}

function visitOf(state: CaseState | undefined, row: TaskRow): TaskLine['visit'] {
  const { step } = row
  const appointment = state === undefined || step === null ? undefined : appointmentOf(state, { ...row, step })
  return appointment === undefined ? null : { on: appointment.askedOn ?? appointment.on, status: appointment.status }
}

async function minutesLeft(row: TaskRow, state: CaseState | undefined, now: Instant, rules: RulesStore) {
  if (state === undefined || row.dueAt === null || row.status !== 'open') return null
  const { calendar } = await rules.of(state.profile, state.calendar)
  // how late it was when it was paused
  return workingMinutesLeft(calendar, instantAt(row.dueAt), instantAt(row.stoppedSince) ?? now)
}

async function isDueProvisional(row: TaskRow, state: CaseState | undefined, rules: RulesStore): Promise<boolean> {
  if (state === undefined || row.dueAt === null) return false
  const { calendar } = await rules.of(state.profile, state.calendar)
  return isProvisional(calendar, instantAt(row.dueAt))
}

function limitOf({ limitValue, limitUnit }: TaskRow): Limit | null {
  const unit = LIMIT_UNITS.find((each) => each === limitUnit)
  return limitValue === null || unit === undefined ? null : { value: limitValue, unit }
}
