import { setTimeout } from 'node:timers/promises'
import { asc, eq } from 'drizzle-orm'
import { resumeCase } from '../../activities/resume-cases.ts'
import { chainHash, eventBody, eventOf, genesisHash } from '../../db/chain.ts'
import type { Database } from '../../db/connect.ts'
import { project } from '../../db/projections.ts'
import { rulesStore } from '../../db/queries/rules.ts'
import type { RulesStore } from '../../db/queries/rules.ts'
import { events } from '../../db/schema/index.ts'
import type { Act, Story } from '../../demo/story.ts'
import { nextDue } from '../../domain/clocks/next-due.ts'
import type { Rules } from '../../domain/limits/rules.ts'
import { openTasks } from '../../domain/case/case-view.ts'
import type { LoggedEvent } from '../../domain/case/events.ts'
import { epochOf, floorToMinute } from '../../domain/time/instant.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { freeze, thaw } from '../../domain/case/snapshot.ts'
import { apply, fold } from '../../domain/case/fold.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { currentState, workflowIdOf } from '../../workflows/messages.ts'
import { proposeTurn } from '../../workflows/turn.ts'
import type { House } from '../../runtime/house.ts'

const LOOKS_AT_MOST = 250

/** A played case: its log, and of each event the number of the last event of the turn that wrote it. */
export interface PlayedCase {
  story: Story
  log: LoggedEvent[]
  turnEnds: number[]
}

/** Reads a case's log with its turns; the rows of one turn have one recording instant. */
export async function readPlayed(db: Database, story: Story, caseNo: string): Promise<PlayedCase> {
  const rows = await db.select().from(events).where(eq(events.stream, caseNo)).orderBy(asc(events.seq))
  const turnEnds = rows.map(({ recordedAt }) => {
    const last = rows.findLast((row) => row.recordedAt.getTime() === recordedAt.getTime())
    return last?.seq ?? 0
  })
  return { story, log: rows.map(({ body }) => eventOf(body)), turnEnds }
}

/** A place in a case's log from which a new case is begun: after its first `seq` events. */
export interface Position {
  played: PlayedCase
  seq: number
  caseNo: string
  /** The business minute at which the original stood there. */
  at: Instant
  /** What the people of the story have still to do. */
  rest: Story
}

const BESIDE = ['raise-item', 'settle-item', 'set-absence', 'register-company', 'authorise-agent', 'copy']

/** Whether an action is done to the case itself: what is done beside it leaves no event in its log. */
export function isOfCase({ does }: Act): boolean {
  return !BESIDE.includes(does.action)
}

export function positionsOf(played: PlayedCase, caseNoOf: (seq: number) => string): Position[] {
  const { story, log } = played
  return log.slice(0, -1).flatMap(({ at }, index) => {
    const seq = index + 1
    // an answer and the outcome that takes effect with it are one action: no case stands between them
    if (isEffectOfAnswer(log, index + 1)) return []
    const done = log.slice(0, seq).filter(({ by }, each) => by.role !== 'system' && !isEffectOfAnswer(log, each)).length
    const rest = { ...story, name: `${story.name} from event ${seq}`, acts: story.acts.filter(isOfCase).slice(done) }
    return [{ played, seq, caseNo: caseNoOf(seq), at: floorToMinute(latest(log.slice(0, seq), at)), rest }]
  })
}

/** Whether an event is the outcome of a holder that waited for the answer or withdrawal before it. */
function isEffectOfAnswer(log: readonly LoggedEvent[], index: number): boolean {
  const [before, event] = [log[index - 1], log[index]]
  if (before === undefined || event?.type !== 'TaskCompleted' || before.at !== event.at) return false
  return before.type === 'ConsultationAnswered' || before.type === 'ConsultationWithdrawn'
}

/** One position of every step and round, and never fewer than one in ten. */
export function samplePositions(positions: readonly Position[]): Position[] {
  const seen = new Set<string>()
  const chosen: Position[] = []
  for (const [index, position] of positions.entries()) {
    const { played, seq } = position
    const event = played.log[seq - 1]
    const key = event?.type === 'StepOpened' ? `${event.data.step}.${event.data.phase}.${event.data.round}` : null
    const isNew = key !== null && !seen.has(key)
    if (key !== null) seen.add(key)
    if (isNew || chosen.length < index / 10) chosen.push(position)
  }
  return chosen
}

/** Writes a log under a case number, with its chain and its read model, as the journal would have. Gives its fold. */
export async function writeLog(owner: Database, caseNo: string, log: readonly LoggedEvent[]): Promise<CaseState> {
  const state = fold(caseNo, log)
  if (state === null) throw new Error('a log without events')
  const rules = await rulesStore(owner).ofCase(state)
  await owner.transaction(async (tx) => {
    let hash = genesisHash(caseNo)
    for (const event of log) {
      const body = eventBody(caseNo, event, event.at)
      const prevHash = hash
      hash = chainHash(prevHash, body)
      const at = new Date(epochOf(event.at))
      const { seq, type, by } = event
      await tx
        .insert(events)
        .values({ stream: caseNo, seq, type, at, recordedAt: at, actorId: by.id, body, prevHash, hash })
    }
    await project(tx, state, { before: null, rules, hash })
  })
  return state
}

/** Writes a position's log under a case number of its own and starts the case from it, as after the loss of Temporal. */
export async function enter({ temporal }: House, owner: Database, position: Position): Promise<CaseState> {
  const { caseNo, played, seq } = position
  const state = await writeLog(owner, caseNo, played.log.slice(0, seq))
  await resumeCase(temporal, { caseNo, snapshot: freeze(state) })
  // Its first turn is under way: look until it has come as far as the original, or does not move any more.
  const handle = temporal.workflow.getHandle(workflowIdOf(caseNo))
  const end = played.turnEnds[seq - 1] ?? seq
  for (let looks = 0; ; looks++) {
    const entered = await handle.query(currentState)
    if (entered !== null && (entered.seq >= end || looks >= LOOKS_AT_MOST)) return entered
    await setTimeout(20)
  }
}

/** The same without servers: what the first turn of a case that is entered there proposes, on top of its log. */
export async function enterOnPaper(rules: RulesStore, { caseNo, played, seq, at }: Position): Promise<CaseState> {
  const state = fold(caseNo, played.log.slice(0, seq))
  if (state === null) throw new Error('a log without events')
  const entered = thaw(freeze(state))
  const proposed = proposeTurn(entered, null, at, await rules.ofCase(state), caseNo)
  return proposed.reduce<CaseState>((before, each) => apply(before, { ...each, seq: before.seq + 1 }, caseNo), entered)
}

/** Where a case stands, to the minute: its open tasks with what they count from, and the next due instant. */
export function standing(state: CaseState, rules: Rules) {
  const minute = (instant: Instant | null) => (instant === null ? null : floorToMinute(instant))
  return {
    status: state.status,
    seq: state.seq,
    open: openTasks(state)
      .map(({ key }) => `${key} ${minute(state.clocks[key]?.trigger ?? null) ?? ''}`)
      .sort(),
    nextDueAt: minute(nextDue(state, rules)?.at ?? null),
  }
}

/** Where the original stood at the end of the turn in which a position lies. */
export function originalStanding({ played, seq, caseNo }: Position, rules: Rules) {
  const end = played.turnEnds[seq - 1] ?? seq
  const state = fold(caseNo, played.log.slice(0, end))
  return state === null ? null : standing(state, rules)
}

function latest(log: readonly LoggedEvent[], at: Instant): Instant {
  return log.reduce((last, each) => (epochOf(each.at) > epochOf(last) ? each.at : last), at)
}
