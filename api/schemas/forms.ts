import Type, { type TProperties, type TSchema } from 'typebox'
import { LIST_COUNTS } from '../../domain/application/completion.ts'
import { isWholeUnit, OUTCOMES, outcomeRule } from '../../domain/application/forms.ts'
import type { Field, OutcomeRule } from '../../domain/application/forms.ts'
import { STEPS } from '../../domain/vocabulary.ts'
import { CivilDateText, closed } from './kit.ts'

/** Letters, digits, and the signs that stand in numbers of papers: 停〔2026〕第12号. */
const REFERENCE = '^[\\p{L}\\p{N}〔〕【】（）()\\[\\]/.#_-]{1,40}$'

/** A form per step and outcome under its own name, so that OpenAPI tells which figures each one takes. */
export const FORM_SCHEMAS = STEPS.flatMap((step) =>
  Object.keys(OUTCOMES[step]).flatMap((outcome) => {
    const rule = outcomeRule(step, outcome)
    if (rule === undefined || Object.keys(rule.form).length === 0) return []
    return [formSchema(rule, { $id: `Form-${step}-${outcome}`, description: `Form of ${step}, outcome ${outcome}` })]
  }),
)

/** The form of an outcome. */
export function formSchema(rule: OutcomeRule, options: { $id?: string; description?: string } = {}) {
  const counts: readonly string[] = LIST_COUNTS
  const fields = Object.entries(rule.form).map(([name, field]): [string, TSchema] => {
    const schema = fieldSchema(field)
    return [name, field.optional === true || counts.includes(name) ? Type.Optional(schema) : schema]
  })
  const properties: TProperties = Object.fromEntries(fields)
  return closed(properties, options)
}

function fieldSchema(field: Field): TSchema {
  switch (field.type) {
    case 'number': {
      const range = { minimum: field.min, maximum: field.max, description: field.unit }
      return isWholeUnit(field.unit) ? Type.Integer(range) : Type.Number(range)
    }
    case 'choice':
      return Type.Enum([...field.options])
    case 'flag':
      return Type.Boolean()
    case 'date':
      return CivilDateText
    case 'reference':
      return Type.String({ pattern: REFERENCE, description: 'The number of a paper' })
  }
}
