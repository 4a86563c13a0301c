import type { FormInstance } from 'antd'
import { useState } from 'react'
import dayjs from 'dayjs'
import type { Typed } from './form-values.ts'

/** Keeps what somebody types in a form over a reload or a break, in this tab alone, until it was sent. */
export function useKept(name: string, form: FormInstance<Typed>) {
  const key = `typed ${name}`
  const [first] = useState(() => read(key))
  return {
    first,
    keep: () => window.sessionStorage.setItem(key, JSON.stringify(form.getFieldsValue(true))),
    forget: () => window.sessionStorage.removeItem(key),
  }
}

const DAY = /^\d{4}-\d\d-\d\dT/

function read(key: string): Typed {
  const kept = window.sessionStorage.getItem(key)
  if (kept === null) return {}
  // days are kept as text, and the field wants them as days
  return parsed(kept, (_name, value) => (typeof value === 'string' && DAY.test(value) ? dayjs(value) : value))
}

/** We wrote it ourselves, in this tab. */
function parsed(text: string, revive: (name: string, value: unknown) => unknown): Typed {
  return JSON.parse(text, revive) as Typed
}
