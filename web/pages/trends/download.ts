import { answerOf, api } from '../../api/client.ts'
import type { TrendFilters } from '../../queries/oversight.ts'

/** The workbook, in the language of the page, into the reader's downloads. */
export async function downloadTrends(query: TrendFilters): Promise<void> {
  const file: unknown = await answerOf(api.GET('/api/trends.xlsx', { params: { query }, parseAs: 'blob' }))
  if (!(file instanceof Blob)) throw new Error('the workbook is no file')
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = `${['trends', query.from, query.to].filter((part) => part !== undefined).join('-')}.xlsx`
  link.click()
  URL.revokeObjectURL(url)
}
