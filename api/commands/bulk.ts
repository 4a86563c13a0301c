import type { RulesStore } from '../../db/queries/rules.ts'
import type { Language } from '../../db/schema/auth.ts'
import type { AppDeps } from '../deps.ts'
import type { ExtensionAndLaw } from '../../domain/clocks/extension-and-law.ts'
import { ApiProblem, documentOf, problemIn, STATUSES } from '../http/problems.ts'
import type { ProblemDocument, ProblemIn } from '../http/problems.ts'
import type { ROW_STATUSES } from '../schemas/bulk.ts'
import { parseTaskKey } from '../schemas/task-key.ts'
import { identityOf, sha256, takeKey } from './idempotency.ts'
import type { IncomingWrite } from './idempotency.ts'
import { sendCommand } from './send.ts'
import { lawBeside, supervisionOf } from './supervise.ts'
import type { Supervision } from './supervise.ts'

/** A task of any case. */
export interface Row {
  caseNo: string
  task: string
}

export interface DoneRow extends Row {
  status: (typeof ROW_STATUSES)[number]
  seq?: number
  /** Of an extension: the statutory limit next to it. */
  law?: ExtensionAndLaw
  problem?: ProblemDocument
}

export interface BulkAct {
  write: IncomingWrite
  does: Supervision
  rows: readonly Row[]
  rules: RulesStore
  language: Language
  /** Bounds how many commands are on their way at a time, of all bulk requests together. */
  inTurn: <T>(work: () => Promise<T>) => Promise<T>
  /** Hears of unexpected errors. */
  onError: (error: unknown) => void
}

/** No row is begun later than this: the caller is asked to send the rest again. */
const BEGIN_WITHIN_MS = 30_000

/**
 * Does one thing to many tasks, each by the same command as if it came alone. Rows that were done before under this key
 * answer the same; refused ones are decided again. Throws IDEMPOTENCY_KEY_REUSED for another request under the key.
 */
export async function doInBulk(deps: AppDeps, act: BulkAct): Promise<DoneRow[]> {
  await takeKey(deps.db, identityOf(act.write))
  const until = Date.now() + BEGIN_WITHIN_MS
  return Promise.all(
    act.rows.map((row) =>
      act.inTurn(async () => {
        try {
          if (Date.now() > until) throw new ApiProblem('ENGINE_UNAVAILABLE')
          const seq = await doRow(deps, act, row)
          const { key } = parseTaskKey(row.task)
          const law =
            act.does.action === 'extend' ? await lawBeside({ db: deps.db, rules: act.rules }, row.caseNo, key) : null
          return { ...row, status: 'done' as const, seq, ...(law === null ? {} : { law }) }
        } catch (error) {
          return notDone(act, row, error)
        }
      }),
    ),
  )
}

async function doRow(deps: AppDeps, { write, does }: BulkAct, row: Row): Promise<number> {
  const { key: task } = parseTaskKey(row.task)
  const { seq } = await sendCommand(deps, {
    write: { ...write, idempotencyKey: rowKey(write.idempotencyKey, row), params: row, body: wordsOf(does) },
    caseNo: row.caseNo,
    action: does.action,
    task,
    intent: async (on) => {
      const intent = await supervisionOf(does, task, on)
      return intent.action === 'urge' ? { ...intent, batch: sha256(identityOf(write).key) } : intent
    },
  })
  return seq
}

/** Each row is a request of its own, known again by the key of the whole and its own place. */
function rowKey(key: string, { caseNo, task }: Row): string {
  return `bulk-${sha256([key, caseNo, task].join('\n'))}`
}

/** What is asked of a row, as it was sent: a person by id. */
function wordsOf(does: Supervision) {
  if (does.action !== 'assign') return does
  const { action, assignee, remark } = does
  return { action, assignee, remark }
}

function notDone({ language, onError }: BulkAct, row: Row, error: unknown): DoneRow {
  const known = problemIn(error)
  if (known === null) onError(error)
  const problem = known ?? { code: 'INTERNAL' as const }
  const status = STATUSES[problem.code] >= 500 ? 'unavailable' : 'refused'
  return { ...row, status, problem: rowProblem(problem, row, language) }
}

/** The problem of a row, as if it had been sent alone. */
export function rowProblem(problem: ProblemIn, { caseNo, task }: Row, language: Language): ProblemDocument {
  return documentOf(problem, language, `/api/cases/${caseNo}/tasks/${task}`)
}
