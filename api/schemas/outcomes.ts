import Type, { type Static } from 'typebox'
import { OUTCOMES, STATEMENTS, UNITS } from '../../domain/application/forms.ts'
import { RETURN_TARGETS } from '../../domain/steps.ts'
import type { OutcomeRule } from '../../domain/application/forms.ts'
import { DOCUMENT_KINDS, STEPS } from '../../domain/vocabulary.ts'
import type { Step } from '../../domain/vocabulary.ts'
import { LIST_COUNTS } from '../../domain/application/completion.ts'
import { closed, nullable, ref } from './kit.ts'

const NAMES = [...new Set(STEPS.flatMap((step) => Object.keys(OUTCOMES[step])))]
const FIELDS = [...new Set(STEPS.flatMap(fieldsOf))]

const OutcomeField = closed(
  {
    name: Type.Enum(FIELDS),
    type: Type.Enum(['number', 'choice', 'flag', 'date', 'reference'] as const),
    unit: nullable(Type.Enum(UNITS, { description: 'Of a number; fen are hundredths of a yuan' })),
    min: nullable(Type.Number()),
    max: nullable(Type.Number()),
    whole: Type.Boolean({ description: 'A number without fractions' }),
    options: Type.Array(Type.Enum(RETURN_TARGETS), { description: "Of a choice, those on the case's route" }),
    optional: Type.Boolean(),
  },
  { $id: 'OutcomeField', description: 'A figure that an outcome asks for' },
)

const OutcomeShape = closed(
  {
    outcome: Type.Enum(NAMES),
    negative: Type.Boolean({ description: 'It sends work back' }),
    statement: Type.Enum(STATEMENTS, { description: 'The text that goes with it' }),
    list: nullable(
      Type.Enum(LIST_COUNTS, { description: 'The text is a list, a line each; the server counts the lines' }),
    ),
    documents: Type.Array(Type.Enum(DOCUMENT_KINDS), { description: 'At least one of each kind must go with it' }),
    fields: Type.Array(ref(OutcomeField)),
  },
  { $id: 'Outcome', description: 'A way in which a task may end, and what it asks for' },
)

export const TaskOutcomes = closed(
  {
    caseNo: Type.String(),
    task: Type.String(),
    outcomes: Type.Array(ref(OutcomeShape)),
    units: closed(Object.fromEntries(FIELDS.map((name) => [name, Type.Optional(Type.Enum(UNITS))])), {
      description: 'In which unit a figure is told, on whatever form it stands',
    }),
    conditions: Type.Array(Type.String(), {
      description: 'Of a written reply: what reviewers set as conditions, carried into it by the process',
    }),
    looksAt: nullable(
      closed(
        {
          fields: Type.Array(closed({ step: Type.Enum(RETURN_TARGETS), name: Type.Enum(FIELDS) })),
          documents: Type.Array(Type.Enum(DOCUMENT_KINDS)),
        },
        { description: 'Of a review: the figures and documents that concern this department' },
      ),
    ),
  },
  { $id: 'TaskOutcomes', description: 'How a task of this case may end, whoever ends it' },
)
export type TaskOutcomesAnswer = Static<typeof TaskOutcomes>

function fieldsOf(step: Step): string[] {
  const rules: readonly OutcomeRule[] = Object.values(OUTCOMES[step])
  return rules.flatMap(({ form }) => Object.keys(form))
}

export const OUTCOME_SCHEMAS = [OutcomeField, OutcomeShape, TaskOutcomes]
