import type { ReadingLine } from '../../db/queries/readings.ts'
import type { Language } from '../../db/schema/auth.ts'
import { PARTY_NAMES, ROLE_NAMES } from '../../glossary/people.ts'
import { READING_WAY_NAMES } from '../../glossary/readings.ts'
import type { Cell, Sheet } from './workbook.ts'

const WORDS = {
  zh: {
    name: '访问记录',
    heads: ['时间', '服务器时间', '人员编号', '姓名', '角色', '部门', '区域', '方式', '工单', '文件', '接口'],
    more: '还有更多记录，请缩小范围。',
  },
  en: {
    name: 'Access log',
    heads: ['At', 'Server time', 'Person', 'Name', 'Role', 'Department', 'Region', 'How', 'Cases', 'File', 'Route'],
    more: 'There are more entries: narrow what you ask for.',
  },
} as const

const WIDE = 24

/** The access log as a sheet. */
export function readingSheet(lines: readonly ReadingLine[], isCut: boolean, language: Language): Sheet {
  const { name, heads, more } = WORDS[language]
  return { name, columns: heads.map((heading) => ({ heading, width: WIDE })), rows: written() }

  function* written(): Generator<Cell[]> {
    for (const { at, recordedAt, person, role, department, region, way, cases, file, route } of lines) {
      yield [
        ...[{ at }, { at: recordedAt }, person.id, person.name, ROLE_NAMES[role][language]],
        ...[department === null ? null : PARTY_NAMES[department][language], region],
        ...[READING_WAY_NAMES[way][language], cases.join(' '), file, route],
      ]
    }
    if (isCut) yield [more]
  }
}
