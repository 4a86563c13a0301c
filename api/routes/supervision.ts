import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { requireCase } from '../../db/queries/cases/case-page.ts'
import { membersOf } from '../../db/queries/positions.ts'
import type { Meant } from '../../db/queries/positions.ts'
import { assertAvailable } from '../../domain/actions/available-actions.ts'
import { isOwnWork } from '../../domain/case/four-eyes.ts'
import { isDepartment } from '../../domain/vocabulary.ts'
import { actOnTask, onTaskPath, taskSchema } from '../action-routes.ts'
import { findActor } from '../commands/people.ts'
import { lawBeside, supervisionOf } from '../commands/supervise.ts'
import type { AppDeps } from '../deps.ts'
import { MaybeRemark } from '../schemas/remarks.ts'
import { orNothing, ref } from '../schemas/kit.ts'
import { parseTaskKey, TaskParams } from '../schemas/task-key.ts'
import { Assign, Assignees, CloseEscalation, Extend, Extended, WaiveFee } from '../schemas/supervision.ts'

/** What a supervisor or the head of a department does to a task of somebody else. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  const { db, rules } = deps

  for (const [action, summary] of WITH_A_REMARK) {
    app.post(onTaskPath(action), { schema: { ...taskSchema(summary), body: orNothing(MaybeRemark) } }, (request) =>
      actOnTask(
        deps,
        request,
        action,
        (task) => (on) => supervisionOf({ action, remark: request.body?.remark }, task, on),
      ),
    )
  }

  app.get(
    onTaskPath('assignees'),
    {
      schema: {
        tags: ['tasks'],
        summary: 'To whom a task may be given',
        params: TaskParams,
        response: { 200: ref(Assignees) },
      },
    },
    async ({ actor, params }) => {
      const { state } = await requireCase(db, { ...params, actor })
      const task = parseTaskKey(params.task)
      assertAvailable(state, actor, 'assign', task.key)
      const members = isDepartment(task.party) ? await membersOf(db, task.party, state.facts) : []
      return { items: members.filter(({ id }) => !isOwnWork(state, [id], task)) }
    },
  )

  app.post(
    onTaskPath('assign'),
    { schema: { ...taskSchema('Give a task to a person'), body: ref(Assign) } },
    (request) => {
      const { assignee, remark } = request.body
      const person = (meant: Meant) => findActor(db, assignee, '/assignee', meant)
      return actOnTask(
        deps,
        request,
        'assign',
        (task) => (on) => supervisionOf({ action: 'assign', assignee, person, remark }, task, on),
      )
    },
  )

  app.post(
    onTaskPath('extend'),
    {
      schema: { ...taskSchema('Extend the internal limit'), body: ref(Extend), response: { 200: ref(Extended) } },
    },
    async (request) => {
      const written = await actOnTask(
        deps,
        request,
        'extend',
        (task) => (on) => supervisionOf({ action: 'extend', ...request.body }, task, on),
      )
      const law = await lawBeside({ db, rules }, written.caseNo, parseTaskKey(request.params.task).key)
      return { ...written, ...(law === null ? {} : { law }) }
    },
  )

  app.post(
    onTaskPath('close-escalation'),
    { schema: { ...taskSchema('Close an escalation with a note'), body: ref(CloseEscalation) } },
    (request) =>
      actOnTask(
        deps,
        request,
        'close-escalation',
        (task) => (on) => supervisionOf({ action: 'close-escalation', ...request.body }, task, on),
      ),
  )

  app.post(
    onTaskPath('waive-fee'),
    { schema: { ...taskSchema('Waive the fee that the customer is asked for'), body: ref(WaiveFee) } },
    (request) =>
      actOnTask(deps, request, 'waive-fee', (task) => async ({ keep }) => ({
        action: 'waive-fee',
        task,
        statement: await keep(request.body.reason),
      })),
  )
}

export default routes

const WITH_A_REMARK = [
  ['urge', 'Urge 催办'],
  ['take-over', 'Take a task over'],
  ['close-round', 'End a review round in which a return is in'],
] as const
