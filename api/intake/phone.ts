import { parsePhoneNumberFromString } from 'libphonenumber-js/max'

/** Ways to say that an extension follows. */
const EXTENSION = /\s*(?:转|轉|分机|ext\.?|[#x×])\s*(?=\d)/i
const FORM = /^\+?[\d\s()./-]+(?: ext\. \d{1,8})?$/
const DIGITS_AT_LEAST = 3
const DIGITS_AT_MOST = 20

/** Service numbers: of the state (110), of operators (10086), of companies (95598). */
const SERVICE = /^(1\d{2}|1\d{4}|9[56]\d{3,4})$/

/** A telephone number in the usual signs, without what an address book copies along and nobody sees. */
export function plainPhone(typed: string): string {
  return typed
    .normalize('NFKC')
    .replaceAll(/[\p{Cf}\p{Cc}]/gu, '')
    .replaceAll(/[\u2010-\u2015\u2212\u30fc]/g, '-')
    .replace(EXTENSION, ' 转 ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** What is wrong with a plain number: it is none, or it is none that is given out here or abroad, which is asked back. */
export function phoneFault(plain: string): 'form' | 'unlikely' | null {
  const text = plain.replace(' 转 ', ' ext. ')
  const digits = text.replaceAll(/\D/g, '')
  if (!FORM.test(text) || digits.length < DIGITS_AT_LEAST || digits.length > DIGITS_AT_MOST) return 'form'
  if (SERVICE.test(digits)) return null
  return parsePhoneNumberFromString(text, { defaultCountry: 'CN', extract: false })?.isValid() === true
    ? null
    : 'unlikely'
}
