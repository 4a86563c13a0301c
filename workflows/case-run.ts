import { continueAsNew, proxyLocalActivities, setHandler } from '@temporalio/workflow'
import type { Activities } from './activities.ts'
import { assertAvailable } from '../domain/actions/available-actions.ts'
import type { CaseEvent, LoggedEvent } from '../domain/case/events.ts'
import { apply } from '../domain/case/fold.ts'
import { freeze, thaw } from '../domain/case/snapshot.ts'
import type { CaseState } from '../domain/case/state.ts'
import { act, currentState } from './messages.ts'
import type { Answer, Command, RunInput } from './messages.ts'
import { proposals } from './proposals.ts'
import { Run } from './run.ts'
import type { Aggregate } from './run.ts'
import { proposeTurn } from './turn.ts'

// If Postgres is away the journal never gives up by itself: the caller hears 503, the workflow task lives on by heartbeats.
const { journal } = proxyLocalActivities<Activities>({
  startToCloseTimeout: '5s',
  retry: { initialInterval: '50ms', maximumInterval: '5s' },
})

/** A case as a run knows it. */
const CASE: Aggregate<CaseState, CaseEvent, LoggedEvent, Command, Answer> = {
  apply,
  isOver: ({ status }) => status !== 'in-progress',
  begins: ({ intent }) => intent.action === 'submit',
  assertAvailable: (state, { actor, intent }) => {
    if (intent.action !== 'submit')
      assertAvailable(state, actor, intent.action, 'task' in intent ? intent.task : undefined)
  },
  movesTo: ({ intent }) => (intent.action === 'redate' ? intent.to : null),
  countsBy: ({ profile, calendar }, rules) => rules.profile.version === profile && rules.calendar.version === calendar,
  propose: ({ state, command, now, rules, stream, target }) => proposeTurn(state, command, now, rules, stream, target),
  journal: (entry) => {
    if (entry.proposed.length > 0) proposals.proposed(entry.at, entry.proposed)
    return journal(entry)
  },
}

/** One run of a case. */
export async function connectionApplication({ caseNo, snapshot }: RunInput): Promise<void> {
  const run = new Run(CASE, caseNo, snapshot === null ? null : thaw(snapshot))
  setHandler(currentState, () => run.state)
  if (await run.serve(act)) return
  await continueAsNew<typeof connectionApplication>({ caseNo, snapshot: run.state === null ? null : freeze(run.state) })
}
