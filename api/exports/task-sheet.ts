import type { BareLine } from '../../db/queries/tasks/task-lines.ts'
import type { Language } from '../../db/schema/auth.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { OUTCOME_NAMES } from '../../glossary/actions.ts'
import { CATEGORY_NAMES } from '../../glossary/application.ts'
import { RUNG_NAMES } from '../../glossary/clocks.ts'
import type { Names } from '../../glossary/name.ts'
import { PARTY_NAMES } from '../../glossary/people.ts'
import { TASK_STATUS_NAMES } from '../../glossary/states.ts'
import { ITEM_NAME } from '../../glossary/items.ts'
import { STEP_NAMES } from '../../glossary/steps.ts'
import type { Cell, Sheet } from './workbook.ts'
import { EXPORT_WORDS, TASK_COLUMNS } from './words.ts'
import type { TaskColumn } from './words.ts'

export interface ExportedTasks {
  /** What the regions of the lines are called. */
  regions: ReadonlyMap<string, Record<Language, string>>
  lines: readonly BareLine[]
  /** Of the list; if the sheet holds fewer, its last row says so. */
  total: number
}

/** A work list as a sheet. */
export function taskSheet({ lines, total, regions }: ExportedTasks, language: Language): Sheet {
  const say = EXPORT_WORDS[language]
  const named = (names: Names<string>, word: string) =>
    (Object.hasOwn(names, word) ? names[word]?.[language] : null) ?? word
  const cellsOf = (line: BareLine) => {
    const cells: Record<TaskColumn, Cell> = {
      caseNo: line.caseNo,
      customer: line.customerName,
      address: line.shortAddress,
      category: CATEGORY_NAMES[line.category][language],
      region: regions.get(line.region)?.[language] ?? null,
      green: line.green ? say.yes : null,
      step: line.step === null ? `${ITEM_NAME[language]} ${line.key}` : STEP_NAMES[line.step][language],
      phase: line.phase === 0 ? null : line.phase,
      round: line.round,
      party: PARTY_NAMES[line.party][language],
      assignee: line.assignee?.name ?? line.assignee?.id ?? null,
      status: TASK_STATUS_NAMES[line.status][language],
      outcome: line.outcome === null ? null : named(OUTCOME_NAMES, line.outcome),
      openedAt: moment(line.openedAt),
      dueAt: moment(line.dueAt),
      closedAt: moment(line.closedAt),
      overdue: line.overdue ? say.yes : null,
      stoppedSince: moment(line.stoppedSince),
      rung: line.lastRung === null ? null : named(RUNG_NAMES, line.lastRung),
    }
    return TASK_COLUMNS.map((column) => cells[column])
  }
  const cutOff = lines.length < total ? [[say.more(lines.length, total)]] : []
  const columns = TASK_COLUMNS.map((column) => ({ heading: say.task[column], width: WIDE.includes(column) ? 24 : 16 }))
  return { name: say.tasks, columns, rows: written() }

  /** Each row when it is wanted, so that thousands do not keep others waiting. */
  function* written(): Generator<Cell[]> {
    for (const line of lines) yield cellsOf(line)
    yield* cutOff
  }
}

const WIDE: readonly TaskColumn[] = ['customer', 'address', 'step', 'rung']

function moment(at: Instant | null): Cell {
  return at === null ? null : { at }
}
