import type zh from '../../i18n/zh-CN/tasks.ts'

/** The keys of the list, each with the name of what it does in the catalogue. */
const KEYS = [
  { keys: ['j'], does: 'keyDown' },
  { keys: ['k'], does: 'keyUp' },
  { keys: ['Enter'], does: 'keyOpen' },
  { keys: ['c'], does: 'keyClaim' },
] as const satisfies readonly ListKey[]
const BULK_KEYS = [
  { keys: ['x'], does: 'keyChoose' },
  { keys: ['Shift', 'x'], does: 'keyRange' },
] as const satisfies readonly ListKey[]

interface ListKey {
  /** Pressed together. */
  keys: readonly string[]
  does: keyof typeof zh
}

export const keysOf = (isBulk: boolean) => (isBulk ? [...KEYS, ...BULK_KEYS] : KEYS)
