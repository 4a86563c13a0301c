import { instantAt } from '../../instants.ts'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { proposalsTo } from '../../../domain/case/appointments.ts'
import type { Appointment } from '../../../domain/case/appointment.ts'
import { isCompanysOwn } from '../../../domain/clocks/clock-layers.ts'
import type { ClockSubject } from '../../../domain/case/clock-subject.ts'
import { isWithCustomer } from '../../../domain/case/case-view.ts'
import type { Actor } from '../../../domain/people/actor.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import type { CaseState, Clock } from '../../../domain/case/state.ts'
import type { CaseStatus, Category, Kind, Party, Step } from '../../../domain/vocabulary.ts'
import type { Transaction } from '../../connect.ts'
import { clocks, tasks } from '../../schema/index.ts'
import { statesOf } from './outlines.ts'
import { provisionality } from '../rules.ts'
import { ownInCase } from '../visibility.ts'

/** A line of the case list. */
export interface CaseLine {
  caseNo: string
  seq: number
  status: CaseStatus
  category: Category
  region: string
  green: boolean
  /** Documents were demanded later. */
  flagged: boolean
  suspended: boolean
  lapsed: boolean
  submittedAt: Instant
  lastAt: Instant
  nextDueAt: Instant | null
  kind: Kind
  /** Whose it is and where; null for those who may not know. */
  customerName: string | null
  shortAddress: string | null
  /** How much is asked for. */
  requestedKw: number | null
  requestedKva: number | null
  accountManager: { id: string; name: string | null } | null
  /** Nothing waits for the grid. */
  withCustomer: boolean
  /**
   * The earliest limit of a task, of the regulation or of the whole case; of a paused one only if it was late. To
   * the customer without limits of the company's own that have passed.
   */
  nextDue: NextDue | null
  open: OpenTask[]
  /** Visits that were proposed to the reader and wait for the answer. */
  proposals: Proposal[]
}

type Proposal = Pick<Appointment, 'step' | 'phase' | 'round' | 'on' | 'from' | 'until'>

/** What is open in a case: enough to say how far it is. */
interface OpenTask {
  key: string
  step: Step
  phase: number
  round: number
  party: Party
  dueAt: Instant | null
  /** The holiday notice of its year is not loaded: it may move. */
  provisional: boolean
  stopped: boolean
  waiting: boolean
  overdue: boolean
  /** Of the reader: what he owes in this case. */
  mine: boolean
}

type NextDue = ClockSubject & { clock: string; dueAt: Instant; provisional: boolean; overdue: boolean }

type Standing = Pick<
  CaseLine,
  'kind' | 'requestedKw' | 'requestedKva' | 'withCustomer' | 'nextDue' | 'open' | 'proposals'
>

/** What a line says of who has the ball and what is due, for the cases of a page, in the page's own snapshot. */
export async function standingOf(
  tx: Transaction,
  caseNos: readonly string[],
  { actor, now }: { actor: Actor; now: Instant },
): Promise<Map<string, Standing>> {
  if (caseNos.length === 0) return new Map()
  const ofPage = inArray(tasks.caseNo, [...caseNos])
  const states = await statesOf(tx, { whole: [], outlined: caseNos })
  const rows = await tx
    .select({ task: tasks, mine: sql<boolean>`coalesce(${ownInCase(actor)}, false)` })
    .from(tasks)
    .where(and(ofPage, eq(tasks.status, 'open'), eq(tasks.kind, 'step')))
    .orderBy(tasks.caseNo, tasks.openedAt, tasks.key)
  const running = await tx
    .select()
    .from(clocks)
    .where(and(inArray(clocks.caseNo, [...caseNos]), isNull(clocks.closedAt)))
  const isDueProvisional = await provisionality(tx)
  return new Map(
    [...states].map(([caseNo, state]) => {
      const mayMove = (due: Instant) => isDueProvisional(state.calendar, due)
      const open = rows.filter(({ task }) => task.caseNo === caseNo).flatMap((row) => openTask(row, { now, mayMove }))
      const dues = running.filter((clock) => clock.caseNo === caseNo)
      const { kind, requestedKw, requestedKva } = state.facts
      const nextDue = nextDueOf(state, open, dues, { actor, now, mayMove })
      const asked = { kind, requestedKw, requestedKva }
      const proposals = proposalsTo(state, actor).map(proposalShown)
      return [caseNo, { ...asked, withCustomer: isWithCustomer(state), nextDue, open, proposals }]
    }),
  )
}

interface Seen {
  now: Instant
  /** Whether a due instant is provisional in the case's own calendar. */
  mayMove: (due: Instant) => boolean
}

function openTask(
  { task, mine }: { task: typeof tasks.$inferSelect; mine: boolean },
  { now, mayMove }: Seen,
): OpenTask[] {
  const { key, step, phase, round, party, stopped, waiting } = task
  const dueAt = instantAt(task.dueAt)
  const overdue = dueAt !== null && dueAt < now
  const provisional = dueAt !== null && mayMove(dueAt)
  if (step === null) return []
  return [{ key, step, phase, round, party, dueAt, provisional, stopped, waiting, overdue, mine }]
}

function proposalShown({ step, phase, round, on, from, until }: Appointment): Proposal {
  return { step, phase, round, on, from, until }
}

function nextDueOf(
  state: CaseState,
  open: readonly OpenTask[],
  running: readonly (typeof clocks.$inferSelect)[],
  { actor, now, mayMove }: Seen & { actor: Actor },
): NextDue | null {
  const dues = [
    ...open.flatMap(({ key, dueAt }) => (dueAt === null ? [] : [{ id: key, dueAt }])),
    ...running.flatMap(({ id, dueAt }) => (dueAt === null ? [] : [{ id, dueAt: instantAt(dueAt) }])),
  ]
  const known = new Map<string, Clock>(Object.entries(state.clocks))
  const isTold = ({ id, dueAt }: { id: string; dueAt: Instant }) => {
    const clock = known.get(id)
    return clock !== undefined && (actor.role !== 'applicant' || dueAt >= now || !isCompanysOwn(clock.subject.layer))
  }
  const [first] = dues
    .filter(isTold)
    .sort((a, b) => (a.dueAt < b.dueAt || (a.dueAt === b.dueAt && a.id < b.id) ? -1 : 1))
  const clock = first === undefined ? undefined : known.get(first.id)
  if (first === undefined || clock === undefined) return null
  const { dueAt } = first
  const provisional = mayMove(dueAt)
  return { ...clock.subject, clock: clock.id, dueAt, provisional, overdue: dueAt < now }
}
