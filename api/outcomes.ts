import { demandedKinds } from '../domain/case/case-view.ts'
import { ruleIn } from '../domain/case/fees.ts'
import {
  isAskedOn,
  isRequiredOn,
  isWholeUnit,
  OUTCOMES,
  outcomeRule,
  outcomesFor,
  returnTargets,
} from '../domain/application/forms.ts'
import { RETURN_TARGETS } from '../domain/steps.ts'
import type { Field, OutcomeRule, ReviewInputs, Unit } from '../domain/application/forms.ts'
import { reviewInputs } from '../domain/case/re-review.ts'
import type { CaseState } from '../domain/case/state.ts'
import { STEPS } from '../domain/vocabulary.ts'
import { listCountOf } from '../domain/application/completion.ts'
import type { TaskOutcomesAnswer } from './schemas/outcomes.ts'
import type { TaskParts } from '../domain/case/clock-subject.ts'

/** What a form needs to know to be shown: the outcomes of a task on this route, with their figures, text and documents. */
export function outcomesOf(
  state: CaseState,
  { key, step, round, party }: TaskParts,
): Omit<TaskOutcomesAnswer, 'conditions'> {
  const targets = returnTargets(state.route)
  // a supplement brings every kind that its demand named
  const demanded = step === 'supplement' ? demandedKinds(state, round) : []
  const outcomes = outcomesFor(state.route, step, party).flatMap((outcome) => {
    const rule = ruleIn(state, { step, party }, outcome)
    if (rule === undefined) return []
    const list = listCountOf(rule) ?? null
    return {
      outcome,
      negative: rule.negative === true,
      statement: rule.statement,
      list,
      documents: [...rule.documents, ...demanded],
      fields: Object.entries(rule.form)
        .filter(([name, field]) => name !== list && isAskedOn(state.route, field))
        .map(([name, field]) => {
          return { name, ...fieldShown(field, targets), optional: !isRequiredOn(state.route, field) }
        }),
    }
  })
  return {
    caseNo: state.caseNo,
    task: key,
    outcomes,
    units: FIGURE_UNITS,
    looksAt: inputsShown(reviewInputs(step, party)),
  }
}

/** A figure has one unit everywhere. */
const FIGURE_UNITS = Object.fromEntries(
  STEPS.flatMap((step) => Object.keys(OUTCOMES[step]).flatMap((outcome) => unitsOf(outcomeRule(step, outcome)))),
)

function unitsOf(rule: OutcomeRule | undefined): [string, Unit][] {
  return Object.entries(rule?.form ?? {}).flatMap(([name, field]): [string, Unit][] =>
    field.type === 'number' ? [[name, field.unit]] : [],
  )
}

type ShownField = Omit<TaskOutcomesAnswer['outcomes'][number]['fields'][number], 'name'>
type Targets = ReturnType<typeof returnTargets>

function fieldShown(field: Field, targets: Targets): ShownField {
  const { type, optional = false } = field
  const plain = { type, optional, unit: null, min: null, max: null, whole: false, options: [] }
  switch (field.type) {
    case 'number': {
      const { unit, min, max } = field
      return { ...plain, unit, min, max, whole: isWholeUnit(unit) }
    }
    case 'choice':
      return { ...plain, options: targets.filter((target) => field.options.includes(target)) }
    case 'flag':
    case 'date':
    case 'reference':
      return plain
  }
}

function inputsShown(inputs: ReviewInputs | undefined): TaskOutcomesAnswer['looksAt'] {
  if (inputs === undefined) return null
  return {
    fields: inputs.fields.flatMap((each) => {
      const [target, name = ''] = each.split('.')
      const step = RETURN_TARGETS.find((known) => known === target)
      return step === undefined ? [] : { step, name }
    }),
    documents: [...inputs.documents],
  }
}
