import { XLSX } from '../exports/workbook.ts'

/** The media type is no JSON, so the schema is of the bytes. */
export const WorkbookFile = {
  description: 'An XLSX workbook. Texts that a spreadsheet would take for formulas stand behind an apostrophe.',
  content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } },
}
