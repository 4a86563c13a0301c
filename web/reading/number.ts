/** What a text means as a number: one value; several, of which the person must choose; or nothing that is a number. */
export type Reading =
  | { kind: 'nothing' }
  | { kind: 'number'; value: number }
  | { kind: 'doubtful'; values: readonly [number, number] }
  | { kind: 'unreadable' }

const UNREADABLE: Reading = { kind: 'unreadable' }

/** So many digits a number keeps exactly. */
const DIGITS_AT_MOST = 15

/**
 * Reads a number as people here type, dictate or paste it: full-width digits, thousands in groups, a comma for a point,
 * the unit behind it. Nothing is guessed: `1,250` may be 1250 or 1.25 and is asked; what is left over is no number.
 * `units` are the ways to write the field's own unit; another one would be another number.
 */
export function readNumber(typed: string, units: readonly string[] = []): Reading {
  const text = plain(typed)
  if (text === '') return { kind: 'nothing' }
  const [, sign = '', body = ''] = /^([-+]?)(.*)$/.exec(withoutUnit(text, units)) ?? []
  if (body.replaceAll(/\D/g, '').length > DIGITS_AT_MOST) return UNREADABLE
  const values = valuesOf(body).map((value) => (sign === '-' && value !== 0 ? -value : value))
  const [first, second] = values
  if (first === undefined) return UNREADABLE
  return second === undefined ? { kind: 'number', value: first } : { kind: 'doubtful', values: [first, second] }
}

/** In the usual form of the signs, without what cannot be seen; any space is a space. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\p{Cf}\p{Cc}]/gu, ' ')
    .replaceAll(/[\u2212\u2010-\u2015]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function withoutUnit(text: string, units: readonly string[]): string {
  const lower = text.toLowerCase()
  const ways = units.map((unit) => plain(unit).toLowerCase()).sort((a, b) => b.length - a.length)
  const behind = ways.find((unit) => unit !== '' && lower.endsWith(unit))
  if (behind !== undefined) return text.slice(0, -behind.length).trim()
  const before = ways.find((unit) => unit !== '' && lower.startsWith(unit))
  return before === undefined ? text : text.slice(before.length).trim()
}

/** What digits with points, commas, spaces or apostrophes between them may mean. */
function valuesOf(body: string): number[] {
  if (/^\d+(\.\d*)?$|^\.\d+$/.test(body)) return [Number(body)]
  // thousands by spaces or apostrophes, the point or the comma behind them
  if (/^\d{1,3}([ '’]\d{3})+([.,]\d+)?$/.test(body)) return [Number(body.replaceAll(/[ '’]/g, '').replace(',', '.'))]
  if (/^\d{1,3}(,\d{3}){2,}$/.test(body) || /^\d{1,3}(,\d{3})+\.\d*$/.test(body)) {
    return [Number(body.replaceAll(',', ''))]
  }
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(body) || /^\d{1,3}(\.\d{3})+,\d*$/.test(body)) {
    return [Number(body.replaceAll('.', '').replace(',', '.'))]
  }
  if (!/^\d*,\d+$|^\d+,$/.test(body)) return []
  const asPoint = Number(body.replace(',', '.'))
  const isGroup = /^[1-9]\d{0,2},\d{3}$/.test(body)
  return isGroup ? [Number(body.replace(',', '')), asPoint] : [asPoint]
}
