import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import pLimit from 'p-limit'
import { doInBulk } from '../commands/bulk.ts'
import { findActor } from '../commands/people.ts'
import { previewBulk } from '../commands/preview-bulk.ts'
import type { Supervision } from '../commands/supervise.ts'
import type { AppDeps } from '../deps.ts'
import { languageOf } from '../http/language.ts'
import { Bulk, BulkAnswer, BulkPreview, BulkPreviewAnswer } from '../schemas/bulk.ts'
import { ref, WriteHeaders } from '../schemas/kit.ts'
import { incoming } from '../write.ts'

/** Temporal takes ten updates of a case in flight: bulk work leaves some to people who act alone. */
const IN_FLIGHT = 8

/** One action on many tasks, for supervisors and heads of departments; who may do it is asked of each row. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  const { db, rules } = deps
  const inTurn = pLimit(IN_FLIGHT)
  const tags = ['actions']

  app.post(
    '/api/bulk/preview',
    {
      schema: {
        tags,
        summary: 'What one action on many tasks would meet now; writes nothing',
        body: ref(BulkPreview),
        response: { 200: ref(BulkPreviewAnswer) },
      },
    },
    async (request) => {
      const { actor, body } = request
      const does = supervisionIn(body)
      return { rows: await previewBulk(db, { actor, does, rows: body.rows, rules, language: languageOf(request) }) }
    },
  )

  app.post(
    '/api/bulk',
    {
      schema: {
        tags,
        summary: 'One action on many tasks, case by case; each row says what became of it',
        headers: WriteHeaders,
        body: ref(Bulk),
        response: { 200: ref(BulkAnswer) },
      },
    },
    async (request) => {
      const does = supervisionIn(request.body)
      const { rows } = request.body
      const onError = (error: unknown) => request.log.error({ err: error }, 'unexpected error in a row')
      const write = incoming(request)
      return {
        rows: await doInBulk(deps, { write, does, rows, rules, language: languageOf(request), inTurn, onError }),
      }
    },
  )

  /** What is to be done. A preview's text may be missing yet. */
  function supervisionIn(body: Bulk | BulkPreview): Supervision {
    switch (body.action) {
      case 'urge':
      case 'take-over':
      case 'close-round':
        return { action: body.action, remark: body.remark }
      case 'assign':
        return {
          ...{ action: 'assign', assignee: body.assignee, remark: body.remark },
          person: (meant) => findActor(db, body.assignee, '/assignee', meant),
        }
      case 'extend':
        return { action: 'extend', by: body.by, reason: body.reason ?? '' }
      case 'close-escalation':
        return { action: 'close-escalation', note: body.note ?? '' }
    }
  }
}

export default routes
