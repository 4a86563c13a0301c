import contentDisposition from 'content-disposition'

const MAX_NAME = 200

/** Of these a name cannot consist: a folder, or nothing to see. */
const NAMELESS = /^[.\s]*$/

/**
 * The last part of the name as sent, without what a file system or a header could not bear and without what cannot be
 * seen: marks that turn the direction of writing make `fdp.bat` read as `tab.pdf`.
 */
export function fileName(sent: string | undefined): string {
  const [last = ''] = (sent ?? '').normalize('NFC').split(/[\\/]/).slice(-1)
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/[. ]+$/, '')
    .trim()
  return NAMELESS.test(clean) ? 'file' : Array.from(clean).slice(-MAX_NAME).join('')
}

/** The ending of a name in small letters, with its point; empty if it has none. */
export function extensionOf(name: string): string {
  return /(?<=.)\.[^.]{1,10}$/.exec(name)?.[0].toLowerCase() ?? ''
}

/** The Content-Disposition of a download (RFC 6266): a plain name for old programs, the true one in UTF-8. */
export function attachment(name: string): string {
  return contentDisposition(name, { fallback: name.replace(/[^\x20-\x7e]|["\\%]/g, '_') })
}
