import { requireCase } from '../../db/queries/cases/case-page.ts'
import type { Change } from '../../db/queries/changes.ts'
import { concerns } from '../../db/queries/concerns.ts'
import type { TaskList } from '../../db/queries/tasks/task-lists.ts'
import type { Database } from '../../db/connect.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { Refusal } from '../../domain/refusals.ts'

export interface LiveEvent {
  event: 'case' | 'list' | 'reset'
  data: Readonly<Record<string, unknown>>
}

/** What a live page looks at. An event says that it changed, never what: the page reads again by the authorised route. */
export interface Watch {
  /** Told to a page that comes again, as something may have happened between its reading and now; null for nothing. */
  first: () => Promise<LiveEvent | null>
  /** What these changes are to this page; null for nothing. */
  of: (changes: readonly Change[]) => LiveEvent | null
  /** Whether its person may still see it. */
  isAllowed: () => Promise<boolean>
}

/** How far the log of a case goes, for those who may see the case. */
export function watchCase(db: Database, read: { caseNo: string; actor: Actor }): Watch {
  const { caseNo } = read
  let told = 0
  const say = (seq: number): LiveEvent => {
    told = seq
    return { event: 'case', data: { caseNo, seq } }
  }
  return {
    first: async () => say((await requireCase(db, read)).state.seq),
    of: (changes) => {
      const seqs = changes.filter((each) => each.stream === caseNo).map((each) => each.seq)
      const seq = Math.max(0, ...seqs)
      // what is beside the log, such as a problem item, changes where the log stands
      return seqs.length > 0 && seq >= told ? say(seq) : null
    },
    isAllowed: () => requireCase(db, read).then(() => true, isRefused),
  }
}

/** That a work list of a person changed. */
export function watchList(list: TaskList, actor: Actor): Watch {
  return {
    first: async () => null,
    of: (changes) => (changes.some((each) => concerns(each, list, actor)) ? { event: 'list', data: { list } } : null),
    isAllowed: async () => true,
  }
}

function isRefused(error: unknown): false {
  if (error instanceof Refusal) return false
  throw error
}
