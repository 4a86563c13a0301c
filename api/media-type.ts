import { extname } from 'node:path'
import { fileTypeFromBuffer } from 'file-type'

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const DOCX = `${OFFICE}.wordprocessingml.document`
const XLSX = `${OFFICE}.spreadsheetml.sheet`

const ACCEPTED = ['application/pdf', 'image/jpeg', 'image/png', 'image/tiff', 'image/vnd.dwg', DOCX, XLSX]

/** Formats without a mark of their own: known by the name, believed where the bytes are text. */
const TEXT_BY_EXTENSION: Readonly<Record<string, string>> = { '.txt': 'text/plain', '.csv': 'text/csv' }

/** The media type by what the first bytes are, whatever the sender says; null where the house does not take such files. */
export async function acceptedMediaType(head: Buffer, name: string): Promise<string | null> {
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  if (found === undefined) return isText(head) ? (TEXT_BY_EXTENSION[extname(name).toLowerCase()] ?? null) : null
  if (found.mime === 'application/zip') return officeType(head)
  return ACCEPTED.includes(found.mime) ? found.mime : null
}

/** An office file is a ZIP; where the first bytes do not hold its list of contents, its folders tell. */
function officeType(head: Buffer): string | null {
  if (head.includes('word/')) return DOCX
  return head.includes('xl/') ? XLSX : null
}

function isText(head: Buffer): boolean {
  return !head.includes(0)
}
