import type { CommentLine, RoundTask, TaskOutcomes } from '../api/vocabulary.ts'
import { yuanOf } from '../yuan.ts'
import { typedStore } from '../kept/typed.ts'

const DAY = /^\d{4}-\d\d-\d\d$/

/**
 * Puts the answer that is being taken back into the form that comes again, as if it had been typed there: nobody types it
 * twice. `name` is the one under which that form keeps what is typed.
 */
export function keepTypedBefore(
  name: string,
  task: RoundTask,
  asked: TaskOutcomes,
  texts: readonly CommentLine[],
): void {
  const { key, outcome, form, closedAt } = task
  const shape = asked.outcomes.find((each) => each.outcome === outcome)
  if (shape === undefined) return
  const text = texts.find((line) => line.task === key && line.at === closedAt)?.text ?? ''
  const fields = Object.fromEntries(
    shape.fields.flatMap(({ name, unit }) => {
      const value = form?.[name]
      if (value === undefined) return []
      if (typeof value === 'string' && DAY.test(value)) return [[name, `${value}T00:00:00`]]
      return [[name, unit === 'fen' && typeof value === 'number' ? yuanOf(value) : value]]
    }),
  )
  // a list was written a line each, what was said beside it after an empty line
  const [items = '', ...remarks] = shape.list === null ? ['', text] : text.split('\n\n')
  const listed = shape.list === null ? {} : { items: items.split('\n') }
  const typed = { outcome: shape.outcome, fields, remark: remarks.join('\n\n'), ...listed }
  typedStore(name).keep(typed)
}
