import type { BareLine } from '../../db/queries/tasks/task-lines.ts'
import type { Language } from '../../db/schema/auth.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { RUNGS } from '../../domain/limits/ladder.ts'
import type { Cell, Sheet } from './workbook.ts'
import { BUSINESS_WORDS } from './business-words.ts'
import type { BusinessWords } from './business-words.ts'
import { EXPORT_WORDS, TASK_COLUMNS } from './words.ts'
import type { TaskColumn } from './words.ts'

export interface ExportedTasks {
  lines: readonly BareLine[]
  /** Of the list; where the sheet holds fewer, its last row says so. */
  total: number
}

/** A work list as a sheet. */
export function taskSheet({ lines, total }: ExportedTasks, language: Language): Sheet {
  const say = EXPORT_WORDS[language]
  const words = BUSINESS_WORDS[language]
  const cellsOf = (line: BareLine) => {
    const cells: Record<TaskColumn, Cell> = {
      caseNo: line.caseNo,
      customer: line.customerName,
      address: line.shortAddress,
      category: words.categories[line.category],
      region: words.regions[line.region] ?? line.region,
      green: line.green ? say.yes : null,
      step: words.steps[line.step],
      phase: line.phase === 0 ? null : line.phase,
      round: line.round,
      party: words.parties[line.party],
      assignee: line.assignee?.name ?? line.assignee?.id ?? null,
      status: words.statuses[line.status],
      outcome: outcomeIn(words, line.outcome),
      openedAt: moment(line.openedAt),
      dueAt: moment(line.dueAt),
      closedAt: moment(line.closedAt),
      overdue: line.overdue ? say.yes : null,
      stoppedSince: moment(line.stoppedSince),
      rung: rungIn(words, line.lastRung),
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

function rungIn(words: BusinessWords, name: string | null): string | null {
  const rung = RUNGS.find((each) => each === name)
  return rung === undefined ? null : words.rungs[rung]
}

function outcomeIn({ outcomes }: BusinessWords, name: string | null): string | null {
  const known: Readonly<Record<string, string>> = outcomes
  return name === null ? null : (known[name] ?? name)
}
