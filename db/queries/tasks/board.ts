import { and, sql } from 'drizzle-orm'
import type { Actor } from '../../../domain/people/actor.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { RUNGS } from '../../../domain/limits/ladder.ts'
import type { Rung } from '../../../domain/limits/ladder.ts'
import { PARTIES, STEPS } from '../../../domain/vocabulary.ts'
import type { Party, Step } from '../../../domain/vocabulary.ts'
import { businessNow } from '../../clock.ts'
import type { Database, Transaction } from '../../connect.ts'
import { tasks } from '../../schema/index.ts'
import { SNAPSHOT } from '../../connect.ts'
import type { RulesStore } from '../rules.ts'
import { countedAt, NONE, summed } from './task-counts.ts'
import type { OpenCounts } from './task-counts.ts'
import { taskLines } from './task-lines.ts'
import type { TaskLine } from './task-lines.ts'
import { matching, onList } from './task-lists.ts'
import type { Moment, TaskFilters } from './task-lists.ts'
import { partsOf, taskRows } from './tasks.ts'

/** Open tasks in the reader's scope by state, counted in every way the board shows. */
export interface Board {
  now: Instant
  total: OpenCounts
  parties: ({ party: Party } & OpenCounts)[]
  steps: ({ step: Step } & OpenCounts)[]
  /** Problem items, which are no step; they are in all other counts, too. */
  items: OpenCounts
  /** By the rung that fired last; null: none has. */
  rungs: ({ rung: Rung | null } & OpenCounts)[]
  regions: ({ region: string } & OpenCounts)[]
  matrix: ({ party: Party; step: Step } & OpenCounts)[]
  /** What has been paused longest, with its reasons. */
  stoppedLongest: TaskLine[]
}

export interface ReadBoard {
  actor: Actor
  filters: Pick<TaskFilters, 'region' | 'category' | 'green'>
  rules: RulesStore
}

const STOPPED_SHOWN = 10

/** Each number is that of the list `all` with the same filters. */
export async function readBoard(db: Database, { actor, filters, rules }: ReadBoard): Promise<Board> {
  const { calendar } = await rules.current()
  return db.transaction(async (tx) => {
    const moment = { now: await businessNow(tx), calendar }
    const groups = await counted(tx, { actor, filters }, moment)
    const stoppedLongest = await stoppedLongestOf(tx, { actor, filters, rules }, moment)
    return { now: moment.now, ...groups, stoppedLongest }
  }, SNAPSHOT)
}

async function stoppedLongestOf(
  tx: Transaction,
  { actor, filters, rules }: ReadBoard,
  moment: Moment,
): Promise<TaskLine[]> {
  const query = { actor, list: 'all', filters: { ...filters, status: 'open', state: 'stopped' } } as const
  const sort = 'stoppedSince'
  // how many there are is among the counts
  const rows = await taskRows(tx, partsOf({ ...query, sort }, moment), { sort, cursor: null, limit: STOPPED_SHOWN })
  return taskLines(tx, rows, { actor, now: moment.now, rules })
}

async function counted(
  tx: Transaction,
  { actor, filters }: Pick<ReadBoard, 'actor' | 'filters'>,
  moment: Moment,
): Promise<Omit<Board, 'now' | 'stoppedLongest'>> {
  // first by all of it, which several processes can do and an index has in this order; then few rows are summed up
  const each = tx
    .select({
      party: tasks.party,
      step: tasks.step,
      lastRung: tasks.lastRung,
      region: tasks.region,
      ...countedAt(moment),
    })
    .from(tasks)
    .where(and(onList('all', actor, moment), matching({ ...filters, status: 'open' }, moment)))
    .groupBy(tasks.region, tasks.party, tasks.step, tasks.lastRung)
    .as('each')
  const { party, step, lastRung, region } = each
  const rows = await tx
    .select({
      by: sql<number>`grouping(${party}, ${step}, ${lastRung}, ${region})`,
      ...{ party, step, lastRung, region },
      counts: summed(each),
    })
    .from(each)
    .groupBy(sql`grouping sets ((), (${party}), (${step}), (${lastRung}), (${region}), (${party}, ${step}))`)
  const by = (grouping: number) => rows.filter((row) => row.by === grouping)
  return {
    total: by(GROUPING.all)[0]?.counts ?? NONE,
    parties: inOrder(PARTIES, by(GROUPING.party), (row) => row.party).map((row) => ({
      party: row.party,
      ...row.counts,
    })),
    steps: STEPS.flatMap((step) => by(GROUPING.step).filter((row) => row.step === step)).flatMap(ofStep),
    items: by(GROUPING.step).find((row) => row.step === null)?.counts ?? NONE,
    rungs: inOrder([null, ...RUNGS], by(GROUPING.rung), rungOf).map((row) => ({ rung: rungOf(row), ...row.counts })),
    regions: by(GROUPING.region)
      .map((row) => ({ region: row.region, ...row.counts }))
      .sort((a, b) => (a.region < b.region ? -1 : 1)),
    matrix: PARTIES.flatMap((party) => {
      const ofParty = by(GROUPING.partyAndStep).filter((row) => row.party === party)
      return STEPS.flatMap((step) => ofParty.filter((row) => row.step === step))
        .flatMap(ofStep)
        .map((row) => ({ party, ...row }))
    }),
  }
}

/** What `grouping` says of a row: a bit for each of the four by which it is not grouped. */
const GROUPING = { all: 0b1111, party: 0b0111, step: 0b1011, rung: 0b1101, region: 0b1110, partyAndStep: 0b0011 }

/** Counts of a step; what is no step has none. */
function ofStep({ step, counts }: { step: Step | null; counts: OpenCounts }): ({ step: Step } & OpenCounts)[] {
  return step === null ? [] : [{ step, ...counts }]
}

function rungOf({ lastRung }: { lastRung: string | null }): Rung | null {
  return RUNGS.find((each) => each === lastRung) ?? null
}

/** Rows in the order of the business's own words. */
function inOrder<Row, Key>(words: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): Row[] {
  return rows.toSorted((a, b) => words.indexOf(keyOf(a)) - words.indexOf(keyOf(b)))
}
