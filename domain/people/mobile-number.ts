/** A mobile number of the mainland: eleven digits from 13 to 19 on; the operators give out no others. */
const MOBILE = /^1[3-9]\d{9}$/
const BEFORE_IT = /^(?:\+|00)?86(?=1\d{10}$)/

/** A mobile number as it is kept, eleven digits; null for what is none. However it is typed, one number is one text. */
export function mobileNumber(typed: string): string | null {
  const digits = typed
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}().·-]/gu, '')
    .replace(BEFORE_IT, '')
  return MOBILE.test(digits) ? digits : null
}
