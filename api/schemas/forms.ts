import type { ValidateFunction } from 'ajv'
import Type, { type TProperties, type TSchema } from 'typebox'
import { isWholeUnit, OUTCOMES, outcomeRule } from '../../domain/application/forms.ts'
import type { Field, Form, OutcomeRule } from '../../domain/application/forms.ts'
import { STEPS } from '../../domain/vocabulary.ts'
import type { Step } from '../../domain/vocabulary.ts'
import { bodyValidators } from '../http/validation.ts'
import { invalidFields } from '../http/validation-reasons.ts'
import type { InvalidField } from '../http/validation-reasons.ts'
import { CivilDateText, closed } from './kit.ts'

/** Letters, digits, and the signs that stand in numbers of papers: 停〔2026〕第12号. */
const REFERENCE = '^[\\p{L}\\p{N}〔〕【】（）()\\[\\]/.#_-]{1,40}$'

/** Figures that count the texts of a list: the list is sent, the server counts. */
export const LIST_COUNTS = ['conditions', 'defects'] as const
export type ListCount = (typeof LIST_COUNTS)[number]

/** The figure of an outcome that counts its list of texts, if it has one. */
export function listCountOf({ form }: OutcomeRule): ListCount | undefined {
  return LIST_COUNTS.find((name) => Object.hasOwn(form, name))
}

/** A form that fits its outcome, or what is wrong with it by pointers below `/form`. */
export type CheckedForm = { form: Form; invalid?: never } | { form?: never; invalid: InvalidField[] }

/** Checks a form against the fields of its outcome. The outcome is known to be one of the step's. */
export function checkForm(step: Step, outcome: string, rule: OutcomeRule, form: unknown): CheckedForm {
  // a case may ask for less than the outcome can hold
  const validate = validatorOf(`${step}/${outcome}/${Object.keys(rule.form).join()}`, rule)
  if (validate(form)) return { form }
  const invalid = invalidFields(validate.errors ?? [], 'body')
  return { invalid: invalid.map((each) => ({ ...each, field: `/form${each.field}` })) }
}

// Above the schemas that are made of it when this module is read.
const compile = bodyValidators()
const validators = new Map<string, ValidateFunction<Form>>()

function validatorOf(name: string, rule: OutcomeRule): ValidateFunction<Form> {
  const known = validators.get(name) ?? compile<Form>(formSchema(rule))
  validators.set(name, known)
  return known
}

/** A form per step and outcome under its own name, so that OpenAPI tells which figures each one takes. */
export const FORM_SCHEMAS = STEPS.flatMap((step) =>
  Object.keys(OUTCOMES[step]).flatMap((outcome) => {
    const rule = outcomeRule(step, outcome)
    if (rule === undefined || Object.keys(rule.form).length === 0) return []
    return [formSchema(rule, { $id: `Form-${step}-${outcome}`, description: `Form of ${step}, outcome ${outcome}` })]
  }),
)

function formSchema(rule: OutcomeRule, options: { $id?: string; description?: string } = {}) {
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
