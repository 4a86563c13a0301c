import { clockOf } from './clock-subject.ts'
import { again, endStops, stopsConfirmed, versionsOf, withClocks } from './folding.ts'
import type { Folds } from './folding.ts'
import { handsOf } from '../people/actor.ts'
import type { Clock, StopRequest } from './state.ts'

/** What events change of clocks: limits, triggers, stops, rungs, and the requests for a stop by hand. */
export const FOLDS_OF_CLOCKS = {
  // A limit of its own from here on: its ladder begins again. The grid's is unchanged in the green channel.
  DateStated: (state, { at, data: { task, limit } }) =>
    withClocks(state, [task], (clock) => ({
      ...clock,
      limit,
      green: state.tasks[task]?.party === 'applicant' ? clock.green : limit,
      trigger: at,
      edition: clock.edition + 1,
    })),
  ClockStarted: (state, { data: { clock: id, limit, trigger, counts } }) => {
    const clock: Clock = { ...clockOf(id, limit, null, trigger), ...(counts === undefined ? {} : { counts }) }
    return { clocks: { ...state.clocks, [id]: again(state.clocks[id], clock) } }
  },
  TaskClocksStarted: (state, { data }) =>
    withClocks(state, data.tasks, (clock) => ({ ...clock, trigger: data.countedFrom })),
  ClockStopped: (state, { at, by, data: { clocks, reason, endsAt } }) =>
    withClocks(state, clocks, (clock) => ({
      ...clock,
      stops: [...clock.stops, { from: at, until: null, reason, by: by.id, endsAt }],
    })),
  ClockRestarted: (state, { at, data }) =>
    withClocks(state, data.clocks, (clock) => ({ ...clock, stops: endStops(clock.stops, at, data) })),
  ClockClosed: (state, { at, data: { clock: id, end = at } }) =>
    withClocks(state, [id], (clock) => ({ ...clock, stops: endStops(clock.stops, end), closedAt: end })),
  RungFired: (state, { data: { clock: id, rung } }) =>
    withClocks(state, [id], (clock) => ({
      ...clock,
      fired: [...clock.fired, { edition: clock.edition, rung }],
    })),
  TaskExtended: (state, { at, by, data }) =>
    withClocks(state, [data.task], (clock) => ({
      ...clock,
      extensions: [...clock.extensions, { by: data.by, at, grantedBy: by.id }],
      edition: clock.edition + 1,
      escalationClosed: false,
    })),
  EscalationClosed: (state, { data }) =>
    withClocks(state, [data.clock], (clock) => ({ ...clock, escalationClosed: true })),
  StopRequested: (state, { at, by, data: { task, reason, until, documents } }) => {
    const hands = by.actingFor === undefined ? {} : { hands: handsOf(by) }
    const asked: StopRequest = { task, reason, until, askedBy: by.id, ...hands, status: 'asked' }
    const { role } = by
    const request = role === 'department-head' || role === 'supervisor' ? { ...asked, askedAs: role } : asked
    return {
      stopRequests: [...state.stopRequests, request],
      documents: versionsOf(state.documents, documents, at),
    }
  },
  StopConfirmed: stopsConfirmed,
  StopRefused: (state, { data }) => ({
    stopRequests: state.stopRequests.map((each) =>
      each.task === data.task && each.status === 'asked' ? { ...each, status: 'refused' } : each,
    ),
  }),
} satisfies Partial<Folds>
