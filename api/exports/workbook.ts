import { PassThrough } from 'node:stream'
import type { Readable } from 'node:stream'
import { setImmediate as others } from 'node:timers/promises'
import type { Instant } from '../../domain/time/instant.ts'
import { epochOf } from '../../domain/time/instant.ts'

/** A cell: text, a number, an instant as Shanghai's clocks show it, or nothing. */
export type Cell = string | number | { at: Instant } | null

interface Column {
  heading: string
  width: number
  format?: string
}

export interface Sheet {
  name: string
  columns: readonly Column[]
  rows: Iterable<readonly Cell[]>
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The media type is no JSON, so the schema is of the bytes. */
export const WorkbookFile = {
  description: 'An XLSX workbook. Texts that a spreadsheet would take for formulas stand behind an apostrophe.',
  content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } },
}
export const PERCENT = '0.0%'
/** Days and hours: to a tenth. */
export const TENTHS = '0.0'
/** Rows made in one go, some milliseconds of work; then everybody else's requests have their turn. */
const IN_ONE_GO = 25
const MOMENT = 'yyyy-mm-dd hh:mm'
const SHANGHAI_MS = 8 * 3600_000

/** A workbook as a stream, written row by row. */
export function workbookOf(sheets: readonly Sheet[]): Readable {
  const stream = new PassThrough()
  write(stream, sheets).catch((error: unknown) => stream.destroy(error instanceof Error ? error : new Error('export')))
  return stream
}

async function write(stream: PassThrough, sheets: readonly Sheet[]): Promise<void> {
  // read when it is wanted: the library is large, and few requests are exports
  const { default: excel } = await import('exceljs')
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
  for (const { name, columns, rows } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
    sheet.columns = columns.map(({ heading, width, format }) => ({
      header: heading,
      width,
      ...(format === undefined ? {} : { style: { numFmt: format } }),
    }))
    sheet.getRow(1).font = { bold: true }
    let made = 0
    for (const cells of rows) {
      if (made++ % IN_ONE_GO === 0) await others()
      const row = sheet.addRow(cells.map(valueOf))
      cells.forEach((cell, index) => {
        if (isMoment(cell)) row.getCell(index + 1).numFmt = MOMENT
      })
      row.commit()
    }
    sheet.commit()
  }
  await workbook.commit()
}

function valueOf(cell: Cell): string | number | Date | null {
  if (isMoment(cell)) return new Date(epochOf(cell.at) + SHANGHAI_MS)
  return typeof cell === 'string' ? harmless(cell) : cell
}

function isMoment(cell: Cell): cell is { at: Instant } {
  return typeof cell === 'object' && cell !== null
}

/**
 * A text that a spreadsheet would take for a formula, here or once it is saved as CSV, is shown with an apostrophe before
 * it (OWASP, CSV injection). Characters that XML has no place for are left out. `_x0041_` is an A to a spreadsheet, which
 * writes a sign by its number so (ECMA-376, 22.9.2.19): the underscore is written in that way, and the text stays.
 */
function harmless(text: string): string {
  const storable = text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
  const plain = storable.replaceAll(/_x(?=[0-9a-f]{4}_)/gi, '_x005F_x')
  return /^[\s\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(storable) ? `'${plain}` : plain
}
