import type { NumberFault } from './identity-number.ts'

/** The signs of a code in the order of their values; I, O, S, V and Z are none (GB 32100-2015). */
const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Registering department and class, six digits of the region, the organisation's own code, the check digit. */
const CODE = new RegExp(`^[1-9A-GNY][${SIGNS}]\\d{6}[${SIGNS}]{9}[${SIGNS}]$`)

/**
 * Checks a unified social credit code 统一社会信用代码 (GB 32100-2015, ISO 7064 MOD 31-3), written in capitals without
 * spaces. Codes that were given out and fail their check digit exist.
 */
export function creditCodeFault(code: string): Exclude<NumberFault, 'birth'> | null {
  if (!CODE.test(code)) return 'form'
  let sum = 0
  let weight = 1
  for (const sign of code.slice(0, 17)) {
    sum += weight * SIGNS.indexOf(sign)
    weight = (weight * 3) % 31
  }
  return SIGNS.charAt((31 - (sum % 31)) % 31) === code.charAt(17) ? null : 'check'
}
