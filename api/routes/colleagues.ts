import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { requireCase } from '../../db/queries/cases/case-page.ts'
import { membersOf } from '../../db/queries/positions.ts'
import { assertAvailable } from '../../domain/actions/available-actions.ts'
import { mayBeNamed } from '../../domain/actions/colleagues.ts'
import { isDepartment } from '../../domain/vocabulary.ts'
import { onTaskPath } from '../action-routes.ts'
import type { AppDeps } from '../deps.ts'
import { ref } from '../schemas/kit.ts'
import { ColleaguesQuery } from '../schemas/colleagues.ts'
import { Assignees } from '../schemas/supervision.ts'
import { parseTaskKey, TaskParams } from '../schemas/task-key.ts'

/** Whom the holder of a task may name, and for what. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps: { db } }) => {
  app.get(
    onTaskPath('colleagues'),
    {
      schema: {
        tags: ['tasks'],
        summary: 'Whom the holder of a task may name',
        params: TaskParams,
        querystring: ColleaguesQuery,
        response: { 200: ref(Assignees) },
      },
    },
    async ({ actor, params, query: { purpose } }) => {
      const { state } = await requireCase(db, { ...params, actor })
      const { key, party } = parseTaskKey(params.task)
      assertAvailable(state, actor, purpose, key)
      const task = state.tasks[key]
      if (task === undefined || !isDepartment(party)) return { items: [] }
      const people = await membersOf(db, party, state.facts)
      return {
        items: people.filter((each) => mayBeNamed(state, task, { ...each, department: party }) === 'yes'),
      }
    },
  )
}

export default routes
