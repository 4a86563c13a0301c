import { rowsOf } from '../db/projections.ts'
import { availableActions } from '../domain/actions/available-actions.ts'
import { apply } from '../domain/case/fold.ts'
import type { CaseState } from '../domain/case/state.ts'
import { proposeTurn } from '../workflows/turn.ts'
import { HOSPITAL, HOSPITAL_TO_GATES } from '../test/domain/scripts.ts'
import { play } from '../test/domain/play.ts'
import { at, PAPER_RULES, PaperCase, supervisor } from '../test/support/paper.ts'

/**
 * `npm run bench:turn`: what the rules themselves take, without servers, for a large case (high voltage, two sources, two
 * returns, an objection, defects): a turn in which nothing happens, its rows for the read model, what a person may do, and
 * the fold of its whole log. Milliseconds of CPU each.
 */
const FOR_MS = 1_500

const paper = play(new PaperCase(HOSPITAL), HOSPITAL_TO_GATES)
const state = paper.now
const now = at('2026-04-28', '14:00')

print(
  `${Object.keys(state.tasks).length} tasks, ${Object.keys(state.clocks).length} clocks, ${paper.log.length} events`,
)
measure('a turn in which nothing happens', () => proposeTurn(state, null, now, PAPER_RULES, state.caseNo))
measure('rows of the read model', () => rowsOf(state, PAPER_RULES))
measure('what a supervisor may do', () => availableActions(state, supervisor))
measure('fold of the log', () =>
  paper.log.reduce<CaseState | null>((before, each) => apply(before, each, state.caseNo), null),
)

function measure(what: string, work: () => unknown): void {
  const until = performance.now() + FOR_MS
  for (let warm = 0; warm < 20; warm++) work()
  const began = process.cpuUsage()
  let times = 0
  for (; performance.now() < until; times++) work()
  const { user, system } = process.cpuUsage(began)
  print(`${what}: ${((user + system) / 1_000 / times).toFixed(3)} ms`)
}

function print(line: string): void {
  process.stdout.write(`bench:turn: ${line}\n`)
}
