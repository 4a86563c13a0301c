import type { FormInstance } from 'antd'
import { useState } from 'react'
import dayjs from 'dayjs'
import { typedStore } from '../../../kept/typed.ts'
import type { FieldValue, Typed } from './form-values.ts'

/** Keeps what somebody types in a form over a reload or a break, in this tab alone, until it was sent. */
export function useKept(of: string, form: FormInstance<Typed>) {
  const store = typedStore<Typed>(of)
  const [first] = useState(() => withDays(store.before() ?? {}))
  return {
    first,
    keep: () => store.keep(form.getFieldsValue(true)),
    forget: store.forget,
  }
}

const DAY = /^\d{4}-\d\d-\d\dT/

/** Days are kept as text, and the field wants them as days. */
function withDays(typed: Typed): Typed {
  const { fields } = typed
  return fields === undefined ? typed : { ...typed, fields: Object.fromEntries(Object.entries(fields).map(dayOf)) }
}

function dayOf([name, value]: [string, FieldValue]): [string, FieldValue] {
  return [name, typeof value === 'string' && DAY.test(value) ? dayjs(value) : value]
}
