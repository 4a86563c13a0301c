import { taskKey } from './events.ts'
import {
  closeTasks,
  held,
  inspectionStarted,
  outcomeTakenBack,
  stepOpened,
  taskAssigned,
  taskCompleted,
  urged,
  versionsOf,
  withTask,
} from './folding.ts'
import type { Folds } from './folding.ts'

/** What events change of steps, tasks and what is asked in them. */
export const FOLDS_OF_STEPS = {
  StepOpened: stepOpened,
  TaskClaimed: (state, { data }) => held(state, data.task, data.assignee),
  TaskAssigned: taskAssigned,
  TaskReleased: (state, { data }) => held(state, data.task, null),
  SupplementRequested: (state, { at, by, data }) => ({
    demands: [...state.demands, { kinds: data.kinds, at, later: false, by: by.id }],
  }),
  DocumentsDemandedLater: (state, { at, by, data }) => ({
    demands: [...state.demands, { kinds: data.kinds, at, later: true, by: by.id }],
  }),
  AcceptanceDeemed: (state, { at, data }) => {
    const closed = { ...state, ...closeTasks(state, [data.task], 'done', at) }
    return {
      ...withTask(closed, data.task, { outcome: 'accept' }),
      clocks: closed.clocks,
      acceptedAt: data.receivedAt,
    }
  },
  InspectionStarted: inspectionStarted,
  WorksBegun: (state, { at, data }) => ({ worksBegun: [...state.worksBegun, { phase: data.phase, at }] }),
  InspectionRequested: (state, { at, data }) => ({
    inspectionRequests: [...state.inspectionRequests, { ...data, at }],
  }),
  DefectClosed: (state, { at, data: { inspection, defect, documents } }) => ({
    defectsClosed: [...state.defectsClosed, { inspection, defect }],
    documents: versionsOf(state.documents, documents, at),
  }),
  TaskCompleted: taskCompleted,
  OutcomeTakenBack: outcomeTakenBack,
  RoundClosed: (state, { at, data: { step, phase, round, notAnswered } }) => {
    const keys = notAnswered.map((party) => taskKey(step, phase, round, party))
    return closeTasks(state, keys, 'not-answered', at)
  },
  TasksCancelled: (state, { at, data }) => closeTasks(state, data.tasks, 'cancelled', at),
  Urged: urged,
  Commented: () => ({}),
} satisfies Partial<Folds>
