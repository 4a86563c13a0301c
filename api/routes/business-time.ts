import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { businessNow } from '../../db/clock.ts'
import { rulesStore } from '../../db/queries/rules.ts'
import { workingMinutesPerDay } from '../../domain/calendar.ts'
import { addSchemas } from '../add-schemas.ts'
import type { AppDeps } from '../deps.ts'
import { BusinessTime } from '../schemas/business-time.ts'
import { ref } from '../schemas/shared.ts'

/** Business time, for pages that count down; the clock of a browser is not to be trusted, and not business time. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps: { db } }) => {
  const rules = rulesStore(db)
  addSchemas(app, [BusinessTime])

  app.get(
    '/api/business-time',
    { schema: { tags: ['tasks'], summary: 'Business time now', response: { 200: ref(BusinessTime) } } },
    async () => {
      const [now, { calendar }] = await Promise.all([businessNow(db), rules.current()])
      return { now, workingMinutesPerDay: workingMinutesPerDay(calendar) }
    },
  )
}

export default routes
