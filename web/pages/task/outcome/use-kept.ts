import type { FormInstance } from 'antd'
import { useState } from 'react'
import dayjs from 'dayjs'
import { forget, isRecord, keep, kept } from '../../../kept/kept.ts'
import { TYPED } from '../../../kept/personal.ts'
import type { Typed } from './form-values.ts'

/** Keeps what somebody types in a form over a reload or a break, in this tab alone, until it was sent. */
export function useKept(of: string, form: FormInstance<Typed>) {
  const name = TYPED + of
  const [first] = useState(() => wasTyped(kept('tab', name)))
  return {
    first,
    keep: () => keep('tab', name, form.getFieldsValue(true)),
    forget: () => forget('tab', name),
  }
}

const DAY = /^\d{4}-\d\d-\d\dT/

/** We wrote it ourselves, in this tab. Days are kept as text, and the field wants them as days. */
function wasTyped(found: unknown): Typed {
  if (!isRecord(found)) return {}
  const { fields } = found
  const asFields = isRecord(fields) ? { fields: Object.fromEntries(Object.entries(fields).map(dayOf)) } : {}
  return { ...found, ...asFields } as Typed
}

function dayOf([name, value]: [string, unknown]): [string, unknown] {
  return [name, typeof value === 'string' && DAY.test(value) ? dayjs(value) : value]
}
