import { buffer } from 'node:stream/consumers'
import excel from 'exceljs'
import { expect, test } from 'vitest'
import { workbookOf } from '../../api/exports/workbook.ts'
import type { Cell } from '../../api/exports/workbook.ts'

/** The cells of a workbook of one row, as a spreadsheet reads them. */
async function cellsOf(cells: readonly Cell[]) {
  const columns = cells.map((_, index) => ({ heading: `${index}`, width: 10 }))
  const bytes = await buffer(workbookOf([{ name: 'sheet', columns, rows: [cells] }]))
  const workbook = new excel.Workbook()
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
  const row = workbook.worksheets[0]?.getRow(2)
  return cells.map((_, index) => row?.getCell(index + 1))
}

test('a text that a spreadsheet would take for a formula is shown as it was written, behind an apostrophe', async () => {
  const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '＠x', '=HYPERLINK("http://x","y")']
  const cells = await cellsOf(dangerous)
  expect(cells.map((cell) => cell?.type)).toEqual(dangerous.map(() => excel.ValueType.String))
  expect(cells.map((cell) => cell?.text.slice(0, 1))).toEqual(dangerous.map(() => "'"))
})

test('a text that a spreadsheet would read as a sign written by its number stays what it is', async () => {
  const texts = ['_x0041_', '型号 _x000D_ 2', '_x00e9_', 'a_x12_']
  const read = (await cellsOf(texts)).map((cell) => cell?.text ?? '')
  // as spreadsheets read it (ECMA-376, 22.9.2.19), where the library has not done so
  const meant = read.map((text) =>
    text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
  )
  expect(texts.map((text, at) => read[at] === text || meant[at] === text)).toEqual(texts.map(() => true))
  expect(read.some((text, at) => text !== texts[at])).toBe(true)
})

test('other texts, numbers and instants are what they are', async () => {
  const cells = await cellsOf([
    '城东东方精密制造有限公司',
    'a-b',
    '2026-000001',
    -5,
    null,
    { at: '2026-03-09T17:30:00.000+08:00' },
  ])
  expect(cells.map((cell) => cell?.value)).toEqual([
    ...['城东东方精密制造有限公司', 'a-b', '2026-000001', -5, null],
    // a spreadsheet knows no zones: the moment that Shanghai's clocks show
    new Date('2026-03-09T17:30:00.000Z'),
  ])
  expect(cells[5]?.numFmt).toBe('yyyy-mm-dd hh:mm')
})

test('a character that XML has no place for does not spoil the file', async () => {
  const [cell] = await cellsOf(['a\u0000b\u001fc'])
  expect(cell?.value).toBe('abc')
})

test('a long sheet lets others have their turn every few rows', async () => {
  let made = 0
  let most = 0
  function* rows(): Generator<Cell[]> {
    for (; made < 2_000; made++) yield [`row ${made}`]
  }
  let seen = 0
  const look = () => {
    most = Math.max(most, made - seen)
    seen = made
    if (made < 2_000) setImmediate(look)
  }
  setImmediate(look)
  await buffer(workbookOf([{ name: 'sheet', columns: [{ heading: 'a', width: 10 }], rows: rows() }]))
  expect(made).toBe(2_000)
  expect(most).toBeLessThanOrEqual(100)
})
