import { isCivilDate } from '../time/instant.ts'
import type { CivilDate } from '../time/instant.ts'

/**
 * What is wrong with a number that names a person or an organisation: it has not the form of one; it holds a day of birth
 * that cannot be; or its check digit does not fit, which true numbers exist of, so that this is asked back and no more.
 */
export type NumberFault = 'form' | 'birth' | 'check'

/** Weights of the first 17 digits, and the sign of each remainder of 11 (GB 11643-1999, ISO 7064 MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const SIGNS = '10X98765432'

const CARD = /^\d{17}[\dX]$/
/** Passports and permits of residents of Hong Kong, Macao, Taiwan and of foreigners: too many forms to know. */
const OTHER_PAPER = /^(?=.*\d)(?!(.)\1*$)[0-9A-Z]{6,12}$|^[A-Z]{3}\d{12}$/

/** Nobody who applies was born before. */
const FIRST_BIRTH = '1880-01-01'

/**
 * Checks an identity card number 居民身份证 (GB 11643), or one of a passport or permit, written in capitals without
 * spaces. `today` is the day after which nobody was born yet.
 */
export function identityNumberFault(code: string, today: CivilDate): NumberFault | null {
  if (!CARD.test(code)) return OTHER_PAPER.test(code) ? null : 'form'
  const born = `${code.slice(6, 10)}-${code.slice(10, 12)}-${code.slice(12, 14)}`
  if (!isCivilDate(born) || born < FIRST_BIRTH || born > today) return 'birth'
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(code.charAt(at)), 0)
  return SIGNS.charAt(sum % 11) === code.charAt(17) ? null : 'check'
}
