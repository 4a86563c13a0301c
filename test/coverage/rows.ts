import { STATUSES } from '../../api/http/problems.ts'
import { OUTCOMES } from '../../domain/application/forms.ts'
import { SHIPPED_LADDERS } from '../../domain/limits/ladders.data.ts'
import { LEFT_OUT_REASONS } from '../../domain/application/route.ts'
import type { Route } from '../../domain/application/route.ts'
import { CATEGORIES, GATES, KINDS, STEPS } from '../../domain/vocabulary.ts'
import type { Reached } from './note.ts'

/** The lists that `npm run coverage` goes through: what there is, and what of it a run has reached. */
export const LISTS = ['error codes', 'outcomes', 'gates', 'routes', 'steps', 'left-out reasons', 'ladder rows'] as const
export type List = (typeof LISTS)[number]

/** Every row there is. */
export function allRows(): Record<List, string[]> {
  return {
    'error codes': Object.keys(STATUSES),
    outcomes: STEPS.flatMap((step) => Object.keys(OUTCOMES[step]).map((outcome) => `${step} × ${outcome}`)),
    gates: [...GATES],
    routes: KINDS.flatMap((kind) => CATEGORIES.map((category) => `${kind} × ${category}`)),
    steps: [...STEPS],
    'left-out reasons': [...LEFT_OUT_REASONS],
    'ladder rows': Object.entries(SHIPPED_LADDERS).flatMap(([kind, { rungs }]) =>
      rungs.map(({ rung }) => `${kind}: ${rung}`),
    ),
  }
}

/** The rows that one case's log, or one problem, reaches. */
export function rowsReached(all: readonly Reached[]): Record<List, Set<string>> {
  const found: Record<List, Set<string>> = {
    'error codes': new Set(),
    outcomes: new Set(),
    gates: new Set(),
    routes: new Set(),
    steps: new Set(),
    'left-out reasons': new Set(),
    'ladder rows': new Set(),
  }
  const green = new Set<string>()
  for (const each of all) {
    if (each.what === 'problem') {
      found['error codes'].add(each.problem.code ?? '')
      for (const gate of each.problem.lacking ?? []) found.gates.add(gate)
      continue
    }
    if (each.what === 'redating') {
      found['error codes'].add(refusalOfJob(each))
      continue
    }
    const { caseNo, type, data } = each
    switch (type) {
      case 'ApplicationSubmitted': {
        const { facts, route } = data as { facts: { kind: string }; route: Route }
        found.routes.add(`${facts.kind} × ${route.category}`)
        for (const { reason } of route.leftOut) found['left-out reasons'].add(reason)
        break
      }
      case 'StepOpened':
        found.steps.add(String(data['step']))
        break
      case 'TaskCompleted':
        found.outcomes.add(`${String(data['task']).split('.')[0] ?? ''} × ${String(data['outcome'])}`)
        break
      case 'GreenChannelAdmitted':
        green.add(caseNo)
        break
      case 'GreenChannelLeft':
        green.delete(caseNo)
        break
      case 'RungFired':
        found['ladder rows'].add(ladderRow(String(data['rung']), green.has(caseNo)))
    }
  }
  return found
}

/**
 * Two refusals are given to the job that re-dates, never to a person: what came of them is told of the case. One that
 * moved is shown again; one that counted by these versions already is done without a place in its log.
 */
function refusalOfJob({ status, seq }: { status: string; seq: number | null }): string {
  if (status === 'moved') return 'REDATING_MOVED'
  return status === 'done' && seq === null ? 'REDATING_NOT_NEEDED' : ''
}

/** `due` stands on the ladder of the promise and on that of the green channel. */
function ladderRow(fired: string, isGreen: boolean): string {
  const kinds = Object.entries(SHIPPED_LADDERS).filter(([, { rungs }]) => rungs.some(({ rung }) => rung === fired))
  const [kind] =
    (kinds.length > 1 ? kinds.filter(([name]) => name === (isGreen ? 'green' : 'promise')) : kinds)[0] ?? []
  return `${kind ?? ''}: ${fired}`
}
