import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Static } from 'typebox'
import { requireCase } from '../../db/queries/cases/case-page.ts'
import { EXPORTED_AT_MOST, exportTasks } from '../../db/queries/tasks/task-export.ts'
import { countTasks, listTasks } from '../../db/queries/tasks/tasks.ts'
import type { ListTasks } from '../../db/queries/tasks/tasks.ts'
import { conditionsOf } from '../../db/queries/cases/events.ts'
import { standingConditions } from '../../domain/case/re-review.ts'
import { mayReadPersonalData } from '../../domain/people/grants.ts'
import { Refusal } from '../../domain/refusals.ts'
import { addSchemas } from '../http/add-schemas.ts'
import { refuseCursor } from '../http/cursor.ts'
import type { AppDeps } from '../deps.ts'
import { unitNames } from '../../db/queries/units.ts'
import { taskSheet } from '../exports/task-sheet.ts'
import { attachment } from '../files/file-name.ts'
import { languageOf } from '../http/language.ts'
import { outcomesOf } from '../outcomes.ts'
import { OUTCOME_SCHEMAS, TaskOutcomes } from '../schemas/outcomes.ts'
import { ref } from '../schemas/kit.ts'
import { TASK_SCHEMAS, TaskCounts, TaskExportQuery, TaskPage, TaskQuery, TASKS_A_PAGE } from '../schemas/task.ts'
import { parseTaskKey, TaskParams } from '../schemas/task-key.ts'
import { workbookOf, XLSX, WorkbookFile } from '../exports/workbook.ts'

/** Work lists. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  const { db, rules } = deps
  const tags = ['tasks']
  addSchemas(app, [...TASK_SCHEMAS, ...OUTCOME_SCHEMAS])

  app.get(
    '/api/tasks',
    { schema: { tags, summary: 'A work list', querystring: TaskQuery, response: { 200: ref(TaskPage) } } },
    ({ actor, query }) => {
      const { limit = TASKS_A_PAGE, cursor = null } = query
      return listTasks(db, { actor, ...listOf(query), limit, cursor, rules }).catch(refuseCursor)
    },
  )

  app.get(
    '/api/tasks.xlsx',
    {
      config: { reading: 'exported' },
      schema: {
        tags,
        summary: 'A whole work list as a workbook, with headings in the language of Accept-Language',
        description: `${EXPORTED_AT_MOST} rows at the most; where the list has more, the last row says so.`,
        querystring: TaskExportQuery,
        response: { 200: WorkbookFile },
      },
    },
    async (request, reply) => {
      const { actor, query } = request
      const found = await exportTasks(db, { actor, ...listOf(query), rules })
      request.showing = { cases: [...new Set(found.lines.map(({ caseNo }) => caseNo))] }
      const language = languageOf(request)
      const regions = await unitNames(
        db,
        found.lines.map(({ region }) => region),
      )
      reply.header('content-disposition', attachment('tasks.xlsx'))
      return reply.type(XLSX).send(workbookOf([taskSheet({ ...found, regions }, language)]))
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
      const task = state.tasks[parts.key]
      if (task === undefined) throw new Refusal('TASK_NOT_FOUND', { task: params.task })
      // a reply that was given carries its own, which stand with its text
      const isAhead = task.step === 'plan-reply' && task.status === 'open' && actor.role !== 'applicant'
      const ids = isAhead && mayReadPersonalData(actor, params.caseNo) ? standingConditions(state) : []
      const told = await conditionsOf(db, params.caseNo, ids)
      return { ...outcomesOf(state, parts), conditions: ids.flatMap((id) => told.get(id) ?? []) }
    },
  )
}

export default routes

/** What of which list is asked for, page and cursor apart. */
function listOf(query: Static<typeof TaskExportQuery>): Pick<ListTasks, 'list' | 'sort' | 'filters'> {
  const { list = 'mine', sort = 'dueAt' } = query
  const { kind, step, party, category, region, green, stopped, awaited, state, rung, status = 'open', assignee } = query
  const filters = {
    ...{ kind, step, party, category, region, green, stopped, awaited, state },
    rung: rung === 'none' ? null : rung,
    status: status === 'any' ? undefined : status,
    assignee: assignee === 'none' ? null : assignee,
  }
  return { list, sort, filters }
}
