import { answerOf, api } from '../../api/client.ts'
import { saveFile } from '../../api/save-file.ts'
import type { TrendFilters } from '../../queries/oversight.ts'

/** The workbook, in the language of the page, into the reader's downloads. */
export async function downloadTrends(query: TrendFilters): Promise<void> {
  const file: unknown = await answerOf(api.GET('/api/trends.xlsx', { params: { query }, parseAs: 'blob' }))
  saveFile(file, `${['trends', query.from, query.to].filter((part) => part !== undefined).join('-')}.xlsx`)
}
