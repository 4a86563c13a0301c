import type { CasePage, Clock, Round, RoundTask, Step } from '../api/vocabulary.ts'

/** The stages of a case as people of the trade count them, in their order; each folds several steps of the procedure. */
export const STAGES = ['acceptance', 'plan', 'design', 'works', 'connection', 'after'] as const
export type Stage = (typeof STAGES)[number]

/** `beside` goes with whatever the case was doing when it was opened. */
const STAGE_OF: Record<Step, Stage | 'beside'> = {
  acceptance: 'acceptance',
  supplement: 'acceptance',
  survey: 'plan',
  'access-system-design': 'plan',
  'external-plan': 'plan',
  'internal-plan': 'plan',
  plan: 'plan',
  'plan-review': 'plan',
  'plan-reply': 'plan',
  'plan-confirmation': 'plan',
  fees: 'design',
  'design-submission': 'design',
  'design-review': 'design',
  'external-works': 'works',
  'customer-works': 'works',
  'midworks-inspection': 'works',
  'completion-report': 'connection',
  'completion-inspection': 'connection',
  contract: 'connection',
  metering: 'connection',
  energisation: 'connection',
  'supply-end': 'after',
  removal: 'after',
  archive: 'after',
  'return-visit': 'after',
  'validity-extension': 'beside',
  'customer-call': 'beside',
  'line-date': 'beside',
}

/** A row of the regulation has the name of its step, or of the connection as a whole. */
const STAGE_OF_ROW: Readonly<Record<string, Stage | 'beside'>> = { ...STAGE_OF, 'meter-and-connect': 'connection' }

/** `now`: somebody has it; `paused`: its clocks stand; `partly`: begun, and nobody has it at the moment; `ended`: broken off. */
export type StageState = 'done' | 'now' | 'paused' | 'partly' | 'ahead' | 'ended'

/** As much of a round as tells how far its stage is. */
export interface StagedRound extends Pick<Round, 'step' | 'openedAt' | 'closedAt'> {
  tasks: readonly Pick<RoundTask, 'party' | 'status' | 'stopped' | 'overdue'>[]
}

export interface StageShown<Shown extends StagedRound = Round> {
  stage: Stage
  state: StageState
  rounds: readonly Shown[]
  ahead: CasePage['ahead']
  /** When its first round was opened and its last one closed; null while there is none. */
  from: string | null
  until: string | null
  /** Parts that were answered late, or are late now. */
  late: number
}

interface Way<Shown> {
  timeline: readonly Shown[]
  ahead: CasePage['ahead']
}

/** The stages through which a case goes, with what was done and what is to come in each; one without any is left out. */
export function stagesOf<Shown extends StagedRound>({ timeline, ahead }: Way<Shown>): readonly StageShown<Shown>[] {
  const placed = placedOf(timeline)
  return STAGES.flatMap((stage) => {
    const rounds = placed.filter((each) => each.stage === stage).map(({ round }) => round)
    const toCome = ahead.filter(({ step }) => STAGE_OF[step] === stage)
    if (rounds.length + toCome.length === 0) return []
    const state = stateOf(rounds, toCome.length > 0)
    return [
      {
        ...{ stage, state, rounds, ahead: toCome },
        from: rounds[0]?.openedAt ?? null,
        until: state === 'done' || state === 'ended' ? lastClosing(rounds) : null,
        late: rounds.flatMap(({ tasks }) => tasks).filter(({ overdue }) => overdue).length,
      },
    ]
  })
}

/**
 * What is late in a stage to its customer: what they have to do themselves, and limits of the law. A step that goes on for
 * longer than the company planned is the company's own affair.
 */
export function lateToCustomer(
  { stage, rounds }: Pick<StageShown<StagedRound>, 'stage' | 'rounds'>,
  clocks: readonly Pick<Clock, 'layer' | 'name' | 'overdue'>[],
): number {
  const own = rounds.flatMap(({ tasks }) => tasks).filter(isOwnAndLate)
  const rows = clocks.filter(
    ({ layer, name, overdue }) => layer === 'statutory' && overdue && STAGE_OF_ROW[name] === stage,
  )
  return own.length + rows.length
}

function isOwnAndLate({ party, status, overdue }: StagedRound['tasks'][number]): boolean {
  return party === 'applicant' && status === 'open' && overdue
}

function placedOf<Shown extends StagedRound>(timeline: readonly Shown[]): readonly { stage: Stage; round: Shown }[] {
  let before: Stage = 'acceptance'
  return timeline.map((round) => {
    const own = STAGE_OF[round.step]
    if (own !== 'beside') before = own
    return { stage: before, round }
  })
}

function stateOf(rounds: readonly StagedRound[], hasMore: boolean): StageState {
  if (rounds.length === 0) return 'ahead'
  const open = rounds.filter(isOpen).flatMap(({ tasks }) => tasks.filter(({ status }) => status === 'open'))
  if (open.length > 0) return open.every(({ stopped }) => stopped) ? 'paused' : 'now'
  if (hasMore) return 'partly'
  return rounds.slice(-1).some(isBrokenOff) ? 'ended' : 'done'
}

/** Whether somebody has a part of the round still to do. */
export function isOpen({ closedAt, tasks }: Pick<StagedRound, 'closedAt' | 'tasks'>): boolean {
  return closedAt === null && tasks.some(({ status }) => status === 'open')
}

/** Whether everybody's part of the round was cancelled: the case ended, or went another way. */
export function isBrokenOff({ tasks }: Pick<StagedRound, 'tasks'>): boolean {
  return tasks.length > 0 && tasks.every(({ status }) => status === 'cancelled')
}

function lastClosing(rounds: readonly StagedRound[]): string | null {
  return rounds.reduce<string | null>(
    (last, { closedAt }) => (closedAt !== null && (last === null || closedAt > last) ? closedAt : last),
    null,
  )
}
