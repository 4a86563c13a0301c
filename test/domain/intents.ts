import type { AvailableAction } from '../../domain/actions/available-actions.ts'
import { openDefects } from '../../domain/case/case-view.ts'
import type { Intent } from '../../domain/actions/intent.ts'
import type { TaskKey } from '../../domain/case/events.ts'
import { outcomeRule, returnTargets } from '../../domain/application/forms.ts'
import type { Form } from '../../domain/application/forms.ts'
import { addDays, civilDateOf } from '../../domain/time/instant.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { HAND_STOP_REASONS, isDepartment } from '../../domain/vocabulary.ts'
import { contract, drawings, member, statement } from '../support/paper.ts'
import { awaitedOf, openConsultations } from '../../domain/case/consultation.ts'
import { file, head } from './acts.ts'
import { admit, extend } from './play.ts'

/** The words of an action that somebody may do, with figures by chance. */

export interface Luck {
  pick: number
  /** Bad luck: a return, an objection, defects. */
  sour: boolean
  figure: number
}

/** Null where the state has nothing to name: no open defect, nobody else to give a task to. */
export function intentOf(
  state: CaseState,
  { action, task, outcomes = [] }: AvailableAction,
  when: Instant,
  luck: Luck,
): Intent | null {
  if (task === undefined) return intentOnCase(state, action, when, luck)
  const { pick, figure, sour } = luck
  switch (action) {
    case 'claim':
    case 'release':
    case 'begin-works':
    case 'request-inspection':
    case 'confirm-stop':
      return { action, task }
    case 'start-inspection':
      return { action, task }
    case 'take-over':
    case 'close-round':
    case 'close-escalation':
    case 'waive-fee':
    case 'take-back':
    case 'refuse-stop':
    case 'end-stop':
    case 'urge':
    case 'comment':
      return { action, task, statement }
    case 'extend':
      return extend(task, figure)
    case 'request-supplement':
    case 'demand-later':
      return { action, task, kinds: ['site-plan'], statement }
    case 'state-date':
      return { action, task, on: addDays(civilDateOf(when), figure * 7) }
    case 'propose-appointment': {
      const [from, until] = pick % 2 === 0 ? ['09:00', '11:00'] : ['14:00', '16:30']
      return { action, task, on: addDays(civilDateOf(when), figure), from, until, statement }
    }
    case 'answer-appointment': {
      const day = addDays(civilDateOf(when), figure * 2)
      return { action, task, on: pick % 2 === 0 ? null : day, statement: null }
    }
    case 'request-stop': {
      const reason = HAND_STOP_REASONS[pick % HAND_STOP_REASONS.length] ?? 'permit'
      const until = addDays(civilDateOf(when), figure * 3)
      return { action, task, reason, until, documents: [file('permit', '1')], statement }
    }
    case 'ask-opinion':
      return { action, task, person: colleagueOf(state, task, pick), statement }
    case 'add-signature': {
      const place = figure === 1 ? 'before' : 'after'
      const first = colleagueOf(state, task, pick)
      const people = figure === 3 ? [first, colleagueOf(state, task, pick + 1)] : [first]
      return { action, task, place, people, statement }
    }
    case 'withdraw-request': {
      const open = openConsultations(state.tasks[task] ?? {})
      const person = open[pick % Math.max(open.length, 1)]?.person
      return person === undefined ? null : { action, task, people: [person], statement }
    }
    case 'give-answer': {
      const kinds = awaitedOf(state.tasks[task] ?? {}).map(({ kind }) => kind)
      const isOpinion = kinds.includes('opinion') && (pick % 2 === 0 || !kinds.some((kind) => kind !== 'opinion'))
      return { action, task, answer: isOpinion ? 'opinion' : sour ? 'object' : 'agree', statement }
    }
    case 'recall':
      return { action, task, statement }
    case 'close-defect': {
      const isMidworks = state.tasks[task]?.step === 'customer-works'
      const step = isMidworks ? 'midworks-inspection' : 'completion-inspection'
      const [defect] = openDefects(state, step, state.tasks[task]?.phase ?? 1)
      if (defect === undefined) return null
      return { action, task, ...defect, documents: [file('defect-evidence', '1')], statement: null }
    }
    case 'assign': {
      const party = state.tasks[task]?.party
      // The second member drafted nothing.
      if (party === undefined || !isDepartment(party)) return null
      return { action, task, assignee: member(party, 2), statement: null }
    }
    case 'transfer': {
      const party = state.tasks[task]?.party
      if (party === undefined || !isDepartment(party)) return null
      return { action, task, assignee: member(party, (pick % 2) + 1), statement }
    }
    case 'complete':
      return completion(state, task, outcomes, luck)
    default:
      throw new Error(`no words for ${action} on a task`)
  }
}

/** A member of the task's department; of the account manager's tasks any reviewer. */
function colleagueOf(state: CaseState, task: TaskKey, pick: number) {
  const party = state.tasks[task]?.party
  const department = party !== undefined && isDepartment(party) ? party : 'safety'
  const people = [member(department), member(department, 2), head(department)]
  return people[pick % people.length] ?? member(department)
}

function intentOnCase(
  state: CaseState,
  action: AvailableAction['action'],
  when: Instant,
  { pick, figure }: Luck,
): Intent | null {
  const day = civilDateOf(when)
  switch (action) {
    case 'withdraw':
    case 'resume':
    case 'request-again':
    case 'leave-green':
      return { action, statement: null }
    case 'suspend':
      return { action, statement }
    case 'admit-green':
      return admit(addDays(day, figure * 7))
    case 'ask-validity':
      return { action, months: figure, statement: null }
    case 'wish-energisation':
      return { action, phase: (pick % state.facts.phases.length) + 1, on: addDays(day, figure * 5) }
    case 'change-plan': {
      const targets = returnTargets(state.route)
      const part = targets[pick % targets.length]
      return part === undefined ? null : { action, part, statement }
    }
    default:
      throw new Error(`no words for ${action} on a case`)
  }
}

function completion(state: CaseState, task: TaskKey, outcomes: readonly string[], luck: Luck): Intent {
  const step = state.tasks[task]?.step ?? 'acceptance'
  const fitting = outcomes.filter((each) => (outcomeRule(step, each)?.negative === true) === luck.sour)
  const outcome = fitting[luck.pick % Math.max(fitting.length, 1)] ?? outcomes[0] ?? ''
  return {
    action: 'complete',
    task,
    outcome,
    form: formOf(state, outcome, luck),
    statement,
    documents: [drawings, contract],
  }
}

/** Figures that differ from round to round, so that reviews find changed inputs. */
function formOf(state: CaseState, outcome: string, { pick, figure }: Luck): Form {
  const targets = returnTargets(state.route)
  const target = targets[pick % targets.length] ?? 'survey'
  switch (outcome) {
    case 'return':
      return { toStep: target }
    case 'object':
      return { part: target }
    case 'defects':
      return { defects: figure }
    case 'extend':
      return { until: addDays(state.facts.endsOn ?? '2026-12-31', figure * 40) }
    case 'replied':
      return { feeFen: figure * 1_000_00 }
    case 'state':
      return { lineReadyOn: addDays(civilDateOf(state.lastAt), figure * 40) }
    case 'drafted':
    case 'surveyed-with-plan':
      return {
        // some do not say when the line will be there, or not in time
        ...(pick % 3 === 0 ? {} : { lineReadyOn: addDays(civilDateOf(state.lastAt), figure * 12) }),
        feederKva: figure,
        ownSourceKw: figure,
        transformerKva: 800,
        meterA: figure,
        sources: 1,
      }
    default:
      return {}
  }
}
