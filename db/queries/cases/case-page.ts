import { mayReadPersonalData } from '../../../domain/people/grants.ts'
import { availableActions, maySee } from '../../../domain/actions/available-actions.ts'
import type { Actor } from '../../../domain/people/actor.ts'
import { casePage } from '../../../domain/pages/case-page.ts'
import { toldToCustomer } from '../../../domain/pages/reading.ts'
import { Refusal } from '../../../domain/refusals.ts'
import type { CaseState } from '../../../domain/case/state.ts'
import { termValues } from '../../../domain/limits/terms.ts'
import type { DocumentKind } from '../../../domain/vocabulary.ts'
import { businessNow } from '../../clock.ts'
import type { Database } from '../../connect.ts'
import { findCase } from './cases.ts'
import { textsOf } from './events.ts'
import { findPeople } from '../people.ts'
import { projectShown } from '../projects.ts'
import type { RulesStore } from '../rules.ts'
import { clockShown, contactOf, greenOf, mattersShown, namer, peopleOf, taskShown } from './shown.ts'

export interface ReadCase {
  caseNo: string
  actor: Actor
  rules: RulesStore
}

/** The head row of a case that this person may see. Throws the Refusal CASE_NOT_FOUND for any other. */
export async function requireCase(db: Database, { caseNo, actor }: Omit<ReadCase, 'rules'>) {
  const found = await findCase(db, caseNo)
  // to those who may not see it, a case looks like one that is not there
  if (found === null || !maySee(found.state, actor)) throw new Refusal('CASE_NOT_FOUND')
  return found
}

/** The page of a case, with the names that this person may know. Throws the Refusal CASE_NOT_FOUND. */
export async function readCasePage(db: Database, read: ReadCase) {
  const { actor } = read
  const { state, customerName, address } = await requireCase(db, read)
  const notes = textsNamed(state)
  const [rules, now, people, texts] = await Promise.all([
    read.rules.ofCase(state),
    businessNow(db),
    findPeople(db, peopleOf(state)),
    textsOf(db, state.caseNo, mayReadPersonalData(actor, state.caseNo) ? notes : []),
  ])
  const page = casePage(state, rules, now)
  const named = namer(people, actor, state)
  const said = (id: string | null) => (id === null ? null : (texts.get(id) ?? null))
  const isCustomer = actor.role === 'applicant'
  const manager = state.accountManager === null ? undefined : people.get(state.accountManager)
  return {
    caseNo: state.caseNo,
    seq: state.seq,
    now,
    kind: state.facts.kind,
    status: state.status,
    category: state.route.category,
    region: state.facts.region,
    station: state.facts.station ?? null,
    submittedAt: state.submittedAt,
    lastAt: state.lastAt,
    rules: { profile: state.profile, calendar: state.calendar },
    terms: termValues(rules.profile.terms),
    ...projectShown({ caseNo: state.caseNo, customerName, address }, actor),
    accountManager: contactOf(state.accountManager, manager, actor),
    green: greenOf(state, named),
    supplementList: supplementList(state),
    ball: {
      withCustomer: page.ball.withCustomer,
      holders: page.ball.holders.map((holder) => ({ ...holder, assignee: named(holder.assignee) })),
    },
    timeline: page.timeline.map(({ tasks, standing, ...round }) => ({
      ...round,
      tasks: tasks.map((each) => taskShown(each, named, isCustomer ? toldToCustomer(state, each.task) : null, said)),
      standing: isCustomer ? [] : [...standing],
    })),
    ahead: page.ahead,
    leftOut: page.leftOut,
    clocks: page.clocks.map((clock) => clockShown(clock, named)),
    gates: page.gates,
    ...mattersShown(page.matters, named, said),
    availableActions: availableActions(state, actor),
  }
}

/** The texts that the page shows next to what they were said of. */
function textsNamed({ appointments = [], tasks }: CaseState): string[] {
  return [
    ...appointments.flatMap(({ note, answerNote }) => [note, answerNote]),
    ...Object.values(tasks).flatMap(({ given, pending, consultations = [] }) => [
      ...[given?.statement ?? null, pending?.data.statement?.id ?? null],
      ...consultations.flatMap(({ question, answers }) => [question, ...answers.map(({ statement }) => statement)]),
    ]),
  ].filter((id) => id !== null)
}

/** The frozen list of what was missing from the application; null while nothing was asked before it was accepted. */
function supplementList({ demands }: CaseState): DocumentKind[] | null {
  const [first] = demands
  return first === undefined || first.later ? null : [...first.kinds]
}
