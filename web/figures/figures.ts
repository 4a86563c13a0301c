import { words } from '../i18n/words.ts'
import type { FieldName, RoundTask } from '../api/vocabulary.ts'

/** A figure that somebody recorded. */
export interface Figure {
  name: FieldName
  value: number | string | boolean
}

/** The figures of a form, in the order in which they were asked for. */
export function figuresOf(form: RoundTask['form']): Figure[] {
  return Object.entries(form ?? {}).flatMap(([key, value]) => {
    const name = words('field').find((each) => each === key)
    return name === undefined ? [] : [{ name, value }]
  })
}
