import type { Application } from '../../../api/vocabulary.ts'

/**
 * What follows from an answer to another question: an answer to a question that is no longer asked is taken back, and
 * where all is energised at once, its one part is the whole.
 */
export function consistent(application: Application): Application {
  const { kind, supply = {}, load = {}, phases = [], endsOn, customerWorks, ...rest } = application
  const isHighVoltage = supply.voltage === 'HV'
  const { voltage, kv, externalWorks, chargeableExtras, wantsDesignReview, wantsMidworksInspection } = supply
  const wishes = isHome(application) ? {} : { chargeableExtras, wantsDesignReview, wantsMidworksInspection }
  const [first] = phases
  const whole = { ...(isHighVoltage ? { kva: load.requestedKva } : {}), wantedOn: first?.wantedOn }
  return {
    ...rest,
    ...{ kind, load: isHighVoltage ? load : { ...load, requestedKva: undefined, securityLoadKw: undefined } },
    supply: isHighVoltage ? supply : { voltage, kv, externalWorks, ...wishes },
    ...(first === undefined ? {} : { phases: isHighVoltage && phases.length > 1 ? phases : [whole] }),
    ...(hasEnd(kind) ? { endsOn } : {}),
    ...(kind === 'reduction' ? { customerWorks } : {}),
  }
}

/** A home: its way is the shortest, and much is not asked. */
export function isHome({ customer, purpose, supply }: Application): boolean {
  return customer?.type === 'person' && purpose === 'residential' && supply?.voltage !== 'HV'
}

/** A temporary supply ends; a reduction may last until a day. */
export function hasEnd(kind: Application['kind']): boolean {
  return kind === 'temporary' || kind === 'reduction'
}

/** Whether the present capacity is asked for. */
export function hasExisting(kind: Application['kind']): boolean {
  return kind === 'increase' || kind === 'reduction'
}

/** Whether the field of a pointer is asked for at all, as the application stands. */
export function isAsked(pointer: string, { kind, supply, phases = [] }: Application): boolean {
  const isHighVoltage = supply?.voltage === 'HV'
  if (pointer === '/load/requestedKva') return isHighVoltage
  if (pointer === '/load/securityLoadKw') return isHighVoltage && (supply.importance ?? 'none') !== 'none'
  if (pointer === '/load/existingKva') return hasExisting(kind)
  if (pointer === '/endsOn') return hasEnd(kind)
  const [, phase, field] = /^\/phases\/(\d+)\/(\w+)$/.exec(pointer) ?? []
  if (phase === undefined) return true
  return field === 'kva'
    ? isHighVoltage && phases.length > 1 && Number(phase) < phases.length
    : Number(phase) < Math.max(1, phases.length)
}
