import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { requireCase } from '../../db/queries/cases/case-page.ts'
import { membersOf } from '../../db/queries/positions.ts'
import { assertAvailable } from '../../domain/actions/available-actions.ts'
import { mayBeNamed } from '../../domain/actions/colleagues.ts'
import { DEPARTMENTS, isDepartment } from '../../domain/vocabulary.ts'
import { onTaskPath } from '../action-routes.ts'
import type { AppDeps } from '../deps.ts'
import { ref } from '../schemas/kit.ts'
import { Colleagues, ColleaguesQuery } from '../schemas/colleagues.ts'
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
        response: { 200: ref(Colleagues) },
      },
    },
    async ({ actor, params, query: { purpose } }) => {
      const { state } = await requireCase(db, { ...params, actor })
      const { key, party } = parseTaskKey(params.task)
      assertAvailable(state, actor, purpose, key)
      const task = state.tasks[key]
      if (task === undefined) return { items: [] }
      const departments = purpose === 'ask-opinion' ? DEPARTMENTS : isDepartment(party) ? [party] : []
      const people = await Promise.all(
        departments.map(async (department) =>
          (await membersOf(db, department, state.facts)).map((each) => ({ ...each, department })),
        ),
      )
      return { items: people.flat().filter((each) => mayBeNamed(state, task, each, purpose) === 'yes') }
    },
  )
}

export default routes
