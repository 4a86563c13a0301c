import type { Actor } from '../../domain/people/actor.ts'
import type { Intent } from '../../domain/actions/intent.ts'
import type { DocumentRef, TaskKey } from '../../domain/case/events.ts'
import { RETURN_TARGETS } from '../../domain/steps.ts'
import { DOCUMENT_KINDS, HAND_STOP_REASONS, isDepartment } from '../../domain/vocabulary.ts'
import type { Department, DocumentKind } from '../../domain/vocabulary.ts'
import { actor, applicant, statement, supervisor } from '../support/paper.ts'
import type { PaperCase } from '../support/paper.ts'
import { taskNamed } from './named.ts'
import type { Line } from './named.ts'

/** The actions of a script's line that are not the end of a task: who does it, and in which words. */

export interface Act {
  who: Actor
  intent: Intent
}

export const manager = actor('u-manager', 'account-manager')
export const head = (department: Department) => actor(`h-${department}`, 'department-head', department)

/** What somebody does to a task without ending it; null where the line ends it. */
export function actOnTask(paper: PaperCase, { key, act, target = '', files }: Line): Act | null {
  const { key: task, party } = taskNamed(paper.now, key)
  const holder = whoHolds(paper, task)
  const plain = PLAIN.find((each) => each === act)
  if (plain !== undefined) return { who: holder, intent: { action: plain, task } }
  const supervisors = SUPERVISORS.find((each) => each === act)
  if (supervisors !== undefined) return { who: supervisor, intent: { action: supervisors, task, statement } }
  const reasoned = WITH_A_REASON.find((each) => each === act)
  if (reasoned !== undefined) return { who: holder, intent: { action: reasoned, task, statement } }
  const headOf = head(isDepartment(party) ? party : 'marketing')
  const [first = '', second = ''] = target.split(',')
  switch (act) {
    case 'request-supplement':
    case 'demand-later':
      return { who: holder, intent: { action: act, task, kinds: target.split(',').map(kindNamed), statement } }
    case 'close-defect': {
      const [found = '', number] = target.split('#')
      const { key: inspection } = taskNamed(paper.now, found)
      const documents = files.length > 0 ? files : [file('defect-evidence', '1')]
      return {
        who: holder,
        intent: { action: act, task, inspection, defect: Number(number), documents, statement: null },
      }
    }
    case 'request-stop': {
      const reason = HAND_STOP_REASONS.find((each) => each === first) ?? 'permit'
      const documents = [file('permit', '1')]
      return { who: holder, intent: { action: act, task, reason, until: second, documents, statement } }
    }
    case 'state-date':
      return { who: holder, intent: { action: act, task, on: first } }
    case 'propose-appointment': {
      const [day = '', from = '09:00', until = '11:00'] = target.split(',')
      return { who: holder, intent: { action: act, task, on: day, from, until, statement } }
    }
    case 'answer-appointment':
      return { who: applicant, intent: { action: act, task, on: first === '' ? null : first, statement: null } }
    case 'confirm-stop':
    case 'refuse-stop': {
      const request = paper.now.stopRequests.findLast((each) => each.task === task)
      const who = request?.reason === 'force-majeure' ? supervisor : headOf
      return { who, intent: act === 'confirm-stop' ? { action: act, task } : { action: act, task, statement } }
    }
    case 'end-stop':
      return { who: headOf, intent: { action: act, task, statement } }
    case 'urge':
      return { who: supervisor, intent: { action: act, task, statement: null } }
    default:
      return null
  }
}

/** What somebody does to the case as a whole: the lines whose key is `case`. */
export function actOnCase({ act, target = '' }: Line): Act {
  const [first = '', second = ''] = target.split(',')
  switch (act) {
    case 'withdraw':
    case 'resume':
    case 'request-again':
      return { who: applicant, intent: { action: act, statement: null } }
    case 'suspend':
      return { who: applicant, intent: { action: act, statement } }
    case 'ask-validity':
      return { who: applicant, intent: { action: act, months: Number(first), statement: null } }
    case 'wish-energisation':
      return { who: applicant, intent: { action: act, phase: Number(first), on: second } }
    case 'change-plan': {
      const part = RETURN_TARGETS.find((each) => each === first)
      if (part === undefined) throw new Error(`no part of a plan: ${first}`)
      return { who: manager, intent: { action: act, part, statement } }
    }
    default:
      throw new Error(`nothing that is done to a case: ${act}`)
  }
}

/** The person whom a task's key names, or the supervisor who took it over. */
export function whoHolds(paper: PaperCase, key: TaskKey): Actor {
  return taskNamed(paper.now, key).assignee === supervisor.id ? supervisor : paper.holder(key)
}

/** A file; another version has another content. */
export function file(kind: string, version: string): DocumentRef {
  return { id: statement.id, kind: kindNamed(kind), sha256: version.padStart(64, '0') }
}

function kindNamed(name: string): DocumentKind {
  const kind = DOCUMENT_KINDS.find((each) => each === name)
  if (kind === undefined) throw new Error(`no kind of document: ${name}`)
  return kind
}

const PLAIN = ['claim', 'release', 'start-inspection', 'begin-works', 'request-inspection'] as const
const WITH_A_REASON = ['take-back'] as const
const SUPERVISORS = ['take-over', 'close-round', 'close-escalation'] as const
