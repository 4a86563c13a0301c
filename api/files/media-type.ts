import { fileTypeFromBuffer } from 'file-type'
import type { ReceivedFile } from './file-store.ts'
import { extensionOf } from './file-name.ts'
import { textType } from './text-type.ts'
import { zipContents } from './zip-contents.ts'
import type { ZipContents } from './zip-contents.ts'

const OFFICE = 'application/vnd.openxmlformats-officedocument'
export const DOCX = `${OFFICE}.wordprocessingml.document`
export const XLSX = `${OFFICE}.spreadsheetml.sheet`
/** 版式文档 GB/T 33190, in which offices here sign and seal. */
const OFD = 'application/ofd'

/** What the house takes, each with the endings that a name of it may have, the usual one first. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['.pdf'],
  'image/jpeg': ['.jpg', '.jpeg', '.jpe', '.jfif'],
  'image/png': ['.png'],
  'image/tiff': ['.tif', '.tiff'],
  'image/heic': ['.heic', '.heif', '.hif'],
  'image/heif': ['.heif', '.heic', '.hif'],
  'image/vnd.dwg': ['.dwg'],
  [DOCX]: ['.docx'],
  [XLSX]: ['.xlsx'],
  [OFD]: ['.ofd'],
  'text/plain': ['.txt'],
  'text/csv': ['.csv'],
}

export const ACCEPTED_TYPES: readonly string[] = Object.keys(ENDINGS)

/** The endings of all that is taken: what a chooser of files offers. */
export const ACCEPTED_ENDINGS: readonly string[] = [...new Set(Object.values(ENDINGS).flat())].sort()

type FileFault = 'type' | 'macros'

/** What a file is, or why the house does not take it. */
export type FileReading = { mediaType: string; fault?: never } | { mediaType?: never; fault: FileFault }

/** The media type by what the bytes are, whatever the sender and the name say. */
export async function mediaTypeOf({ head, place }: ReceivedFile, name: string): Promise<FileReading> {
  const isText = ['.txt', '.csv'].includes(extensionOf(name))
  const found = await fileTypeFromBuffer(head).catch(() => undefined)
  // a text may begin with what is another format's mark: BM, MZ, GIF8, %PDF in a sentence
  if (isText && !isPdf(head)) {
    const mediaType = textType(head, extensionOf(name) === '.csv' ? 'text/csv' : 'text/plain')
    if (mediaType !== null) return { mediaType }
  }
  if (isPdf(head)) return { mediaType: 'application/pdf' }
  if (found === undefined) return { fault: 'type' }
  if (isZip(found.mime)) return ofZip(await zipContents(place))
  const still = found.mime.replace(/^(image\/hei[cf])-sequence$/, '$1')
  return Object.hasOwn(ENDINGS, still) ? { mediaType: still } : { fault: 'type' }
}

/** A name whose ending says what the file is: if it says something else, the true ending follows. */
export function namedAs(name: string, mediaType: string): string {
  const [plain = mediaType] = mediaType.split(';')
  const endings = ENDINGS[plain] ?? []
  return endings.includes(extensionOf(name)) ? name : `${name}${endings[0] ?? ''}`
}

/** Readers look for the mark within the first 1,024 bytes (ISO 32000-1, annex H, note 13); scanners write before it. */
function isPdf(head: Buffer): boolean {
  const mark = head.subarray(0, 1024 + 5).indexOf('%PDF-')
  return mark >= 0 && /^%PDF-[12]\.\d[\r\n\t %]/.test(head.toString('latin1', mark, mark + 9))
}

/** All office files are ZIPs; of some the first entry already tells, or misleads. */
function isZip(mime: string): boolean {
  return mime === 'application/zip' || mime === DOCX || mime === XLSX || mime.includes('macroEnabled')
}

const MACROS = /(^|\/)(vbaProject\.bin|vbaData\.xml|macrosheets\/)/i

/** By the parts that the list at the end of the ZIP names; the first bytes may hold a picture and nothing else. */
function ofZip(contents: ZipContents | null): FileReading {
  if (contents === null) return { fault: 'type' }
  const { names, types } = contents
  if (names.some((each) => MACROS.test(each)) || types.includes('macroEnabled')) return { fault: 'macros' }
  if (names.includes('OFD.xml')) return { mediaType: OFD }
  if (!names.includes('[Content_Types].xml')) return { fault: 'type' }
  if (types.includes('wordprocessingml.document.main+xml')) return { mediaType: DOCX }
  if (types.includes('spreadsheetml.sheet.main+xml')) return { mediaType: XLSX }
  return { fault: 'type' }
}
