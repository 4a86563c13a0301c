import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Static } from 'typebox'
import { rulesStore } from '../../db/queries/rules.ts'
import type { TaskFilters } from '../../db/queries/task-lists.ts'
import { requireCase } from '../../db/queries/case-page.ts'
import { countTasks, listTasks } from '../../db/queries/tasks.ts'
import { Refusal } from '../../domain/refusals.ts'
import { addSchemas } from '../add-schemas.ts'
import { refuseCursor } from '../cursor.ts'
import type { AppDeps } from '../deps.ts'
import { outcomesOf } from '../outcomes.ts'
import { OUTCOME_SCHEMAS, TaskOutcomes } from '../schemas/outcomes.ts'
import { ref } from '../schemas/shared.ts'
import { TASK_SCHEMAS, TaskCounts, TaskPage, TaskQuery, TASKS_A_PAGE } from '../schemas/task.ts'
import { parseTaskKey, TaskParams } from '../schemas/task-key.ts'

/** Work lists. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  const { db } = deps
  const rules = rulesStore(db)
  const tags = ['tasks']
  addSchemas(app, [...TASK_SCHEMAS, ...OUTCOME_SCHEMAS])

  app.get(
    '/api/tasks',
    { schema: { tags, summary: 'A work list', querystring: TaskQuery, response: { 200: ref(TaskPage) } } },
    ({ actor, query }) => {
      const { list = 'mine', sort = 'dueAt', limit = TASKS_A_PAGE, cursor = null } = query
      const filters = filtersOf(query)
      return listTasks(db, { actor, list, filters, sort, limit, cursor, rules }).catch(refuseCursor)
    },
  )

  app.get(
    '/api/tasks/counts',
    { schema: { tags, summary: 'How many open tasks are on each list', response: { 200: ref(TaskCounts) } } },
    ({ actor }) => countTasks(db, { actor, rules }),
  )

  app.get(
    '/api/cases/:caseNo/tasks/:task/outcomes',
    {
      schema: {
        tags,
        summary: 'How a task may end, and what each outcome asks for',
        params: TaskParams,
        response: { 200: ref(TaskOutcomes) },
      },
    },
    async ({ actor, params }) => {
      const { state } = await requireCase(db, { ...params, actor })
      const parts = parseTaskKey(params.task)
      if (state.tasks[parts.key] === undefined) throw new Refusal('TASK_NOT_FOUND', { task: params.task })
      return outcomesOf(state, parts)
    },
  )
}

export default routes

function filtersOf(query: Static<typeof TaskQuery>): TaskFilters {
  const { step, category, region, green, stopped, status = 'open', assignee } = query
  return {
    step,
    category,
    region,
    green,
    stopped,
    status: status === 'any' ? undefined : status,
    assignee: assignee === 'none' ? null : assignee,
  }
}
