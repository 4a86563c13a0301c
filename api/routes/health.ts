import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { sql } from 'drizzle-orm'
import Type from 'typebox'
import { stuckCases } from '../../db/failed-turns.ts'
import type { AppDeps } from '../deps.ts'

const READY_WITHIN_MS = 2_000

const Part = Type.Enum(['up', 'down'] as const)
const NAMED_AT_MOST = 20
const Readiness = Type.Object({
  database: Part,
  temporal: Part,
  notMoving: Type.Array(Type.String(), {
    description: `Numbers of cases that do not move, at most ${NAMED_AT_MOST}: \`npm run doctor\` says why`,
  }),
})

/** Whether the process lives, and whether it can reach what it needs. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  const quiet = { logLevel: 'warn', config: { rateLimit: false } } as const
  const schema = { tags: ['operation'], security: [] }

  app.get(
    '/health',
    {
      ...quiet,
      schema: {
        ...schema,
        summary: 'The process lives',
        response: { 200: Type.Object({ status: Type.Literal('up') }) },
      },
    },
    async () => ({ status: 'up' as const }),
  )
  app.get(
    '/ready',
    {
      ...quiet,
      schema: {
        ...schema,
        summary: 'Database and Temporal can be reached',
        response: { 200: Readiness, 503: Readiness },
      },
    },
    async (_request, reply) => {
      const [database, temporal] = await Promise.all([isUp(reachDatabase(deps)), isUp(reachTemporal(deps))])
      const isReady = database === 'up' && temporal === 'up'
      // A case that does not move is somebody's to look at, and no reason to send nobody here.
      const stuck = isReady ? await stuckCases(deps.db, NAMED_AT_MOST).catch(() => []) : []
      const notMoving = [...new Set(stuck.map(({ caseNo }) => caseNo))]
      return reply.code(isReady ? 200 : 503).send({ database, temporal, notMoving })
    },
  )
  app.get(
    '/openapi.json',
    { schema: { hide: true, response: { 200: Type.Object({}, { additionalProperties: true }) } } },
    async () => app.swagger(),
  )
}

export default routes

async function reachDatabase({ db }: AppDeps): Promise<void> {
  await db.execute(sql`select 1`)
}

async function reachTemporal({ temporal }: AppDeps): Promise<void> {
  await temporal.withDeadline(Date.now() + READY_WITHIN_MS, () => temporal.workflowService.getSystemInfo({}))
}

async function isUp(reaching: Promise<void>): Promise<'up' | 'down'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'down'>((resolve) => {
    timer = setTimeout(() => resolve('down'), READY_WITHIN_MS)
  })
  const answer = reaching.then(
    () => 'up' as const,
    () => 'down' as const,
  )
  return Promise.race([answer, late]).finally(() => clearTimeout(timer))
}
