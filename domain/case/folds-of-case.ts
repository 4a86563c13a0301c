import { appointmentAnswered, appointmentProposed, energisationWished } from './appointments.ts'
import { isFeeSettlement } from './case-view.ts'
import { closeTasks, editionsBegun, latestRounds, redated, withTask, withValidity } from './folding.ts'
import type { Folds } from './folding.ts'

/** What events change of the case as a whole: its people, its channel, its plan, its phases, its end. */
export const FOLDS_OF_CASE = {
  AccountManagerAssigned: (_, { data }) => ({ accountManager: data.accountManager }),
  GreenChannelAdmitted: (state, { at, by, data: { reason, until, leader, supervisor } }) => ({
    green: { reason, until, leader, supervisor, admittedAt: at, grantor: by.id },
    ...editionsBegun(state),
  }),
  GreenChannelLeft: (state, { at }) => ({ green: null, greenLeftAt: at, ...editionsBegun(state) }),
  PhaseEnergised: (state, { at, data }) => ({ energised: [...state.energised, { phase: data.phase, at }] }),
  PhasesWithdrawn: (state, { data }) => ({ withdrawnPhases: [...state.withdrawnPhases, ...data.phases] }),
  PlanVoided: (state, { at, data: { cause, part } }) => {
    const feesSettled = Object.values(state.tasks).some(isFeeSettlement)
    return {
      voids: [...state.voids, { cause, part, at, rounds: latestRounds(state), feesSettled }],
      validityAsk: null,
      // What was begun on the plan that is void is to be begun again.
      worksBegun: [],
    }
  },
  PlanRequestedAgain: (state, { at }) => ({ requestedAgainAt: [...state.requestedAgainAt, at] }),
  ValidityExtensionAsked: (_, { at, data }) => ({ validityAsk: { months: data.months, at } }),
  ValidityExtensionDeemed: (state, { at, by, data: { task } }) => {
    const closed = { ...state, ...closeTasks(withValidity(state, { at, grantedBy: by.id }), [task], 'done', at) }
    return { ...withTask(closed, task, { outcome: 'grant' }), clocks: closed.clocks }
  },
  MilestoneReached: (state, { data: { milestone, on } }) => ({ milestones: [...state.milestones, { milestone, on }] }),
  EnergisationWished: energisationWished,
  AppointmentProposed: appointmentProposed,
  AppointmentAnswered: appointmentAnswered,
  CaseSuspended: (_, { at }) => ({ suspendedAt: at }),
  CaseResumed: () => ({ suspendedAt: null }),
  CaseWithdrawn: () => ({ status: 'withdrawn' }),
  CaseClosed: () => ({ status: 'closed' }),
  CaseCompleted: () => ({ status: 'completed' }),
  Redated: redated,
} satisfies Partial<Folds>
