import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Static } from 'typebox'
import { unitNames } from '../../db/queries/units.ts'
import { earliestDue } from '../../db/queries/due.ts'
import { DEMO_PASSWORD, DEMO_PEOPLE } from '../../db/seed/people.ts'
import { addWorkingMinutes, workingMinutesPerDay } from '../../domain/time/calendar.ts'
import { epochOf, instantOf, later } from '../../domain/time/instant.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { addSchemas } from '../http/add-schemas.ts'
import { moveClock, readBusinessClock } from '../commands/move-clock.ts'
import type { AppDeps } from '../deps.ts'
import { ApiProblem, InvalidInput } from '../http/problems.ts'
import { ClockMove, RehearsalClock, RehearsalPeople } from '../schemas/rehearsal.ts'
import { ref } from '../schemas/kit.ts'

/**
 * The business clock and the people of a rehearsal: everybody who reaches the API may move the clock and sign in as these people.
 * In production there is no such route.
 */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  if (deps.config.mode !== 'rehearsal') return
  const open = { tags: ['rehearsal'], security: [] }
  const schema = { ...open, response: { 200: ref(RehearsalClock) } }
  addSchemas(app, [RehearsalClock, RehearsalPeople])

  app.get('/rehearsal/clock', { schema: { ...schema, summary: 'Business time' } }, () => readBusinessClock(deps.db))

  app.get(
    '/rehearsal/people',
    { schema: { ...open, summary: 'The people of the rehearsal', response: { 200: ref(RehearsalPeople) } } },
    async () => {
      const names = await unitNames(
        deps.db,
        DEMO_PEOPLE.flatMap(({ region }) => region ?? []),
      )
      return {
        password: DEMO_PASSWORD,
        items: DEMO_PEOPLE.map(({ name, email, role, department = null, region }) => ({
          ...{ name, email, role, department },
          region: names.get(region ?? '') ?? null,
        })),
      }
    },
  )

  app.post(
    '/rehearsal/clock',
    {
      schema: {
        ...schema,
        summary: 'Move business time on',
        description: 'Answers when the target is reached and every case has done what was due on the way.',
        body: ClockMove,
      },
    },
    ({ body }) => moveClock(deps, (now) => targetOf(body, now, deps)),
  )
}

export default routes

async function targetOf(
  move: Static<typeof ClockMove>,
  now: Instant,
  { db, rules }: Pick<AppDeps, 'db' | 'rules'>,
): Promise<Instant> {
  if (move.to !== undefined) return printed(move.to)
  if (move.toNextDeadline) {
    const next = await earliestDue(db)
    if (next === null) throw new ApiProblem('NOTHING_ARMED')
    return later(now, next.dueAt)
  }
  const { calendar } = await rules.current()
  const { workingDays = 0, workingHours = 0 } = move
  // a working day is its working minutes: one day on from 17:30 is 17:30, from 20:00 it is the next day's close
  const minutes = workingDays * workingMinutesPerDay(calendar) + Math.round(workingHours * 60)
  return addWorkingMinutes(calendar, now, Math.max(minutes, 1))
}

/** An instant as we print it. Throws InvalidInput on a day or a time that does not exist. */
function printed(instant: string): Instant {
  try {
    return instantOf(epochOf(instant))
  } catch (error) {
    if (error instanceof RangeError)
      throw new InvalidInput([{ field: '/to', in: 'body', rule: 'format', expected: 'date-time' }])
    throw error
  }
}
