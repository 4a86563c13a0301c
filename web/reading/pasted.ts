/**
 * A field of one line drops the line breaks of what is pasted, and 12 and 34 become 1234: a space keeps them apart. Null
 * where the browser pastes what is there.
 */
export function asOneLine(pasted: string): string | null {
  return /[\r\n\u2028\u2029]/.test(pasted) ? pasted.trim().replaceAll(/\s*[\r\n\u2028\u2029]+\s*/g, ' ') : null
}

/** A text with a part of it replaced. */
export function replaced(text: string, from: number | null, to: number | null, by: string): string {
  return text.slice(0, from ?? text.length) + by + text.slice(to ?? text.length)
}
