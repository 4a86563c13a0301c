import { setImmediate as others } from 'node:timers/promises'
import { inArray } from 'drizzle-orm'
import { businessNow } from '../../db/clock.ts'
import type { Database } from '../../db/connect.ts'
import type { RulesStore } from '../../db/queries/rules.ts'
import { cases } from '../../db/schema/index.ts'
import type { Language } from '../../db/schema/auth.ts'
import { assertAvailable } from '../../domain/actions/available-actions.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { decide } from '../../domain/actions/decide.ts'
import type { StatementRef } from '../../domain/case/events.ts'
import { extensionAndLaw } from '../../domain/clocks/extension-and-law.ts'
import type { ExtensionAndLaw } from '../../domain/clocks/extension-and-law.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { problemIn } from '../http/problems.ts'
import type { ProblemDocument } from '../http/problems.ts'
import { parseTaskKey } from '../schemas/task-key.ts'
import { rowProblem } from './bulk.ts'
import type { Row } from './bulk.ts'
import { whereVisible } from './send.ts'
import { supervisionOf } from './supervise.ts'
import type { Supervision } from './supervise.ts'

export interface PreviewedRow extends Row {
  allowed: boolean
  problem?: ProblemDocument
  /** Of an extension: the statutory limit that it does not move. */
  law?: ExtensionAndLaw
}

export interface BulkLook {
  actor: Actor
  does: Supervision
  rows: readonly Row[]
  rules: RulesStore
  language: Language
}

/** What a bulk action would meet now, row by row, decided as it would be and written nowhere. */
export async function previewBulk(db: Database, look: BulkLook): Promise<PreviewedRow[]> {
  const { actor, does, rows, rules, language } = look
  const [states, now] = await Promise.all([statesOf(db, rows), businessNow(db)])
  const previewed: PreviewedRow[] = []
  for (const row of rows) {
    previewed.push(await previewRow(row))
    // each row is some milliseconds of reckoning, and many a request waits next to them
    await others()
  }
  return previewed

  async function previewRow(row: Row): Promise<PreviewedRow> {
    try {
      const state = whereVisible(states.get(row.caseNo) ?? null, actor)
      const { key } = parseTaskKey(row.task)
      assertAvailable(state, actor, does.action, key)
      const intent = await supervisionOf(does, key, { state, ...UNWRITTEN })
      const counted = await rules.of(state.profile, state.calendar)
      decide(state, actor, intent, now, counted)
      const law = intent.action === 'extend' ? extensionAndLaw(state, { ...intent, at: now }, counted) : null
      return { ...row, allowed: true, ...(law === null ? {} : { law }) }
    } catch (error) {
      const problem = problemIn(error)
      if (problem === null) throw error
      return { ...row, allowed: false, problem: rowProblem(problem, row, language) }
    }
  }
}

/** Texts are kept when something is done with them. */
const NOWHERE: StatementRef = { id: '00000000-0000-0000-0000-000000000000', sha256: '' }
const UNWRITTEN = { keep: async () => NOWHERE, keepIfAny: async () => null }

async function statesOf(db: Database, rows: readonly Row[]): Promise<Map<string, CaseState>> {
  const caseNos = [...new Set(rows.map(({ caseNo }) => caseNo))]
  const found = await db
    .select({ caseNo: cases.caseNo, state: cases.state })
    .from(cases)
    .where(inArray(cases.caseNo, caseNos))
  return new Map(found.map(({ caseNo, state }) => [caseNo, state]))
}
