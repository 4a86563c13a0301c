const MAX_NAME = 200

/** The last part of the name as sent, without what a file system or a header could not bear. */
export function fileName(sent: string | undefined): string {
  const [last = ''] = (sent ?? '').split(/[\\/]/).slice(-1)
  const clean = last.replace(/[\p{Cc}\p{Cs}]/gu, '').trim()
  return clean === '' ? 'file' : Array.from(clean).slice(-MAX_NAME).join('')
}

/** The Content-Disposition of a download (RFC 6266): a plain name for old programs, the true one in UTF-8. */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
