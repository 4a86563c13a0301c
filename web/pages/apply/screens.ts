import type { Missing } from '../../api/vocabulary.ts'

/** The screens of the guided application, in their order; one thought each. */
export const SCREENS = ['kind', 'who', 'where', 'need', 'supply', 'when', 'documents', 'check'] as const
export type Screen = (typeof SCREENS)[number]

/** Where each part of an application is asked for; a pointer's longer beginning stands first. */
const ASKED_ON: readonly (readonly [string, Screen])[] = [
  ['/kind', 'kind'],
  ['/follows', 'kind'],
  ['/customer', 'who'],
  ['/contacts', 'who'],
  ['/site', 'where'],
  ['/purpose', 'need'],
  ['/load', 'need'],
  ['/supply', 'supply'],
  ['/phases', 'when'],
  ['/endsOn', 'when'],
]

/** The screen on which something missing is supplied. */
export function screenOf({ field, documentKind }: Pick<Missing, 'field' | 'documentKind'>): Screen {
  if (documentKind !== undefined) return 'documents'
  // the load at a high voltage is asked for with the voltage
  if (field === '/load/requestedKva') return 'supply'
  if (field === '/customerWorks') return 'need'
  return ASKED_ON.find(([start]) => field?.startsWith(start) === true)?.[1] ?? 'check'
}

/** Where one goes on with an application: at the first screen on which something is missing, else where it is submitted. */
export function firstGap(missing: readonly Pick<Missing, 'field' | 'documentKind'>[]): Screen {
  return SCREENS.find((screen) => missing.some((each) => screenOf(each) === screen)) ?? 'check'
}

export function screenAfter(screen: Screen): Screen | undefined {
  return SCREENS[SCREENS.indexOf(screen) + 1]
}

export function screenBefore(screen: Screen): Screen | undefined {
  return SCREENS[SCREENS.indexOf(screen) - 1]
}
