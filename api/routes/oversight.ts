import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { readBoard } from '../../db/queries/tasks/board.ts'
import { readLoad } from '../../db/queries/tasks/load.ts'
import { assertMayOversee } from '../../domain/people/oversight.ts'
import { addSchemas } from '../http/add-schemas.ts'
import type { AppDeps } from '../deps.ts'
import {
  BoardQuery,
  BoardShape,
  DepartmentLoadShape,
  DepartmentParams,
  OVERSIGHT_SCHEMAS,
} from '../schemas/oversight.ts'
import { ref } from '../schemas/kit.ts'

/** The work of others, for those who answer for it. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  const { db, rules } = deps
  const tags = ['oversight']
  addSchemas(app, OVERSIGHT_SCHEMAS)

  app.get(
    '/api/board',
    {
      schema: {
        tags,
        summary: 'What is open, due, late and stopped, by party, step, rung and region',
        description:
          "Of the caller's scope: a region, a department, one's own customers. Work lists take the same filters.",
        querystring: BoardQuery,
        response: { 200: ref(BoardShape) },
      },
    },
    async ({ actor, query: filters }) => {
      assertMayOversee(actor, 'board')
      return readBoard(db, { actor, filters, rules })
    },
  )

  app.get(
    '/api/departments/:department/load',
    {
      schema: {
        tags,
        summary: 'The open work of a department by person, and what nobody has claimed',
        params: DepartmentParams,
        response: { 200: ref(DepartmentLoadShape) },
      },
    },
    async ({ actor, params: { department } }) => {
      assertMayOversee(actor, 'load', department)
      return readLoad(db, { actor, department, rules })
    },
  )
}

export default routes
