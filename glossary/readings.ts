import type { ReadingWay } from '../domain/people/readings.ts'
import type { Names } from './name.ts'

/** How somebody read of a customer. */
export const READING_WAY_NAMES: Names<ReadingWay> = {
  shown: { zh: '查看页面', en: 'Opened a page' },
  found: { zh: '搜索', en: 'Searched' },
  opened: { zh: '打开文件', en: 'Opened a file' },
  exported: { zh: '导出', en: 'Exported' },
}
