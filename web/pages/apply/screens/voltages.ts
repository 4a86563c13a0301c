import type { Application } from '../../../api/vocabulary.ts'

/** The voltages that are offered; the figure is what the application says, the class what the route goes by. */
export const VOLTAGES = {
  single: { voltage: 'LV', kv: 0.22 },
  three: { voltage: 'LV', kv: 0.38 },
  medium: { voltage: 'HV', kv: 10 },
  large: { voltage: 'HV', kv: 35 },
  largest: { voltage: 'HV', kv: 110 },
} as const satisfies Record<string, NonNullable<Application['supply']>>
export type Offered = keyof typeof VOLTAGES

export const ALL_VOLTAGES: readonly Offered[] = ['single', 'three', 'medium', 'large', 'largest']

/** What somebody may wish for next to the power. */
export const WISHES = ['wantsDesignReview', 'wantsMidworksInspection', 'chargeableExtras'] as const

/** Which of the voltages that are offered an application says. */
export function offeredVoltage(supply: Application['supply']): Offered | undefined {
  return ALL_VOLTAGES.find((each) => VOLTAGES[each].voltage === supply?.voltage && VOLTAGES[each].kv === supply.kv)
}
