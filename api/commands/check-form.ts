import type { ValidateFunction } from 'ajv'
import type { Form, OutcomeRule } from '../../domain/application/forms.ts'
import type { Step } from '../../domain/vocabulary.ts'
import { bodyValidators } from '../http/validation.ts'
import { invalidFields } from '../http/validation-reasons.ts'
import type { InvalidField } from '../http/validation-reasons.ts'
import { formSchema } from '../schemas/forms.ts'

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

// A form is compiled when it is first checked.
const compile = bodyValidators()
const validators = new Map<string, ValidateFunction<Form>>()

function validatorOf(name: string, rule: OutcomeRule): ValidateFunction<Form> {
  const known = validators.get(name) ?? compile<Form>(formSchema(rule))
  validators.set(name, known)
  return known
}
