import type { Application } from '../../../api/vocabulary.ts'

/** An application without the fields that these JSON pointers name. */
export function withoutFields(body: Application, pointers: readonly string[]): Application {
  const copy = structuredClone(body)
  for (const pointer of pointers) {
    const path = pointer.split('/').slice(1)
    const last = path.pop()
    const parent = path.reduce<unknown>(memberOf, copy)
    if (last !== undefined && isObject(parent)) Reflect.deleteProperty(parent, last)
  }
  return copy
}

function memberOf(parent: unknown, name: string): unknown {
  return isObject(parent) ? Reflect.get(parent, name) : undefined
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
