import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { businessNow } from '../../db/clock.ts'
import { dayOf, workingMinutesPerDay } from '../../domain/time/calendar.ts'
import { addDays, civilDateOf } from '../../domain/time/instant.ts'
import { termValues } from '../../domain/limits/terms.ts'
import { addSchemas } from '../http/add-schemas.ts'
import type { AppDeps } from '../deps.ts'
import { BusinessTime, TermValues, WorkingDays } from '../schemas/business-time.ts'
import { ref } from '../schemas/kit.ts'

/** Business time, for pages that count down; the clock of a browser is not to be trusted, and not business time. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps: { db, rules } }) => {
  addSchemas(app, [TermValues, BusinessTime, WorkingDays])

  app.get(
    '/api/business-time',
    { schema: { tags: ['tasks'], summary: 'Business time now', response: { 200: ref(BusinessTime) } } },
    async () => {
      const [now, { calendar, profile }] = await Promise.all([businessNow(db), rules.current()])
      return { now, workingMinutesPerDay: workingMinutesPerDay(calendar), terms: termValues(profile.terms) }
    },
  )

  app.get(
    '/api/working-days',
    {
      schema: {
        tags: ['tasks'],
        summary: 'When people come: hours, and the days off ahead',
        response: { 200: ref(WorkingDays) },
      },
    },
    async () => {
      const [now, { calendar }] = await Promise.all([businessNow(db), rules.current()])
      const today = civilDateOf(now)
      const days = Array.from({ length: DAYS_AHEAD }, (_, index) => dayOf(calendar, addDays(today, index)))
      const daysOff = days.filter(({ working }) => !working).map(({ date }) => date)
      return { hours: calendar.hours.map(({ from, to }) => ({ from, to })), daysOff }
    },
  )
}

/** Whoever makes an appointment looks so far ahead. */
const DAYS_AHEAD = 400

export default routes
