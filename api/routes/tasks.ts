import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Static } from 'typebox'
import { rulesStore } from '../../db/queries/rules.ts'
import type { TaskFilters } from '../../db/queries/task-lists.ts'
import { countTasks, listTasks } from '../../db/queries/tasks.ts'
import { addSchemas } from '../add-schemas.ts'
import { refuseCursor } from '../cursor.ts'
import type { AppDeps } from '../deps.ts'
import { ref } from '../schemas/shared.ts'
import { TASK_SCHEMAS, TaskCounts, TaskPage, TaskQuery, TASKS_A_PAGE } from '../schemas/task.ts'

/** Work lists. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  const { db } = deps
  const rules = rulesStore(db)
  const tags = ['tasks']
  addSchemas(app, TASK_SCHEMAS)

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
}

export default routes

function filtersOf(query: Static<typeof TaskQuery>): TaskFilters {
  const { step, party, category, region, green, stopped, state, rung, status = 'open', assignee } = query
  return {
    ...{ step, party, category, region, green, stopped, state },
    rung: rung === 'none' ? null : rung,
    status: status === 'any' ? undefined : status,
    assignee: assignee === 'none' ? null : assignee,
  }
}
