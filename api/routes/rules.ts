import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  findCalendar,
  findCalendarYear,
  findProfile,
  listAdoptions,
  listAudit,
  listCalendars,
  listProfiles,
} from '../../db/queries/published.ts'
import { listUnits } from '../../db/queries/units.ts'
import { provisionalYears } from '../../db/queries/calendar-reach.ts'
import { assertMayAdminister } from '../../domain/people/administration.ts'
import type { Administration } from '../../domain/people/administration.ts'
import { openRegions } from '../../domain/people/units.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { adoptRules } from '../commands/adopt.ts'
import { checkLimits, previewCalendar, publishCalendar, publishProfile } from '../commands/publish.ts'
import { refuseCursor } from '../http/cursor.ts'
import { LONG_BODY } from '../http/body-limits.ts'
import type { AppDeps } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'
import { RedatingQuery, REDATINGS_A_PAGE } from '../schemas/redatings.ts'
import {
  AdoptionList,
  AdoptionShape,
  AuditList,
  CalendarPreviewBody,
  CalendarPreviewShape,
  CalendarVersionShape,
  CalendarYearShape,
  LimitsCheckShape,
  NewAdoptionBody,
  NewCalendarBody,
  ProfileBody,
  ProfileVersionShape,
  ProvisionalYears,
  PublishedAnswer,
  PublishQuery,
  VersionList,
  VersionParams,
  VersionYearParams,
  YearParams,
} from '../schemas/rules.ts'
import { ref, WriteHeaders } from '../schemas/kit.ts'
import { incoming } from '../write.ts'

/** Calendars and limits by version, for the administrator; and what administrators did. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  const { db } = deps
  const tags = ['administration']

  /** Asks the permission before anything is read. */
  async function forAdministrator<T>(actor: Actor, act: Administration, read: () => Promise<T | null>): Promise<T> {
    assertMayAdminister(actor, act)
    const found = await read()
    if (found === null) throw new ApiProblem('NOT_FOUND')
    return found
  }

  const calendar = (summary: string) => ({ tags, summary, response: { 200: ref(CalendarVersionShape) } })
  const profile = (summary: string) => ({ tags, summary, response: { 200: ref(ProfileVersionShape) } })
  const versions = (summary: string) => ({ tags, summary, response: { 200: ref(VersionList) } })

  app.get('/api/calendars', { schema: versions('Versions of the working calendar') }, ({ actor }) =>
    forAdministrator(actor, 'read-rules', async () => ({ items: await listCalendars(db) })),
  )
  app.get('/api/calendars/current', { schema: calendar('The calendar that new cases take') }, ({ actor }) =>
    forAdministrator(actor, 'read-rules', () => findCalendar(db, null)),
  )
  app.get(
    '/api/calendars/:version',
    { schema: { ...calendar('A version of the calendar'), params: VersionParams } },
    ({ actor, params }) => forAdministrator(actor, 'read-rules', () => findCalendar(db, params.version)),
  )

  const year = (summary: string) => ({ tags, summary, response: { 200: ref(CalendarYearShape) } })
  app.get(
    '/api/calendars/current/years/:year',
    { schema: { ...year('A year of the calendar that new cases take, day by day'), params: YearParams } },
    ({ actor, params }) => forAdministrator(actor, 'read-rules', () => findCalendarYear(db, null, params.year)),
  )
  app.get(
    '/api/calendars/:version/years/:year',
    { schema: { ...year('A year of a version of the calendar, day by day'), params: VersionYearParams } },
    ({ actor, params }) =>
      forAdministrator(actor, 'read-rules', () => findCalendarYear(db, params.version, params.year)),
  )

  app.get('/api/profiles', { schema: versions('Versions of the limits') }, ({ actor }) =>
    forAdministrator(actor, 'read-rules', async () => ({ items: await listProfiles(db) })),
  )
  app.get('/api/profiles/current', { schema: profile('The limits that new cases take') }, ({ actor }) =>
    forAdministrator(actor, 'read-rules', () => findProfile(db, null)),
  )
  app.get(
    '/api/profiles/:version',
    { schema: { ...profile('A version of the limits'), params: VersionParams } },
    ({ actor, params }) => forAdministrator(actor, 'read-rules', () => findProfile(db, params.version)),
  )

  const publication = { tags, headers: WriteHeaders, response: { 201: ref(PublishedAnswer) } }

  app.post(
    '/api/calendars',
    {
      ...LONG_BODY,
      schema: { ...publication, summary: 'Publish a calendar; new cases take it', body: ref(NewCalendarBody) },
    },
    async (request, reply) => reply.code(201).send(await publishCalendar(db, incoming(request), request.body)),
  )
  app.post(
    '/api/calendars/preview',
    {
      schema: {
        tags,
        summary: 'What a calendar would change; writes nothing',
        body: ref(CalendarPreviewBody),
        response: { 200: ref(CalendarPreviewShape) },
      },
    },
    ({ actor, body }) => previewCalendar(db, actor, body),
  )
  app.get(
    '/api/calendars/provisional-years',
    {
      schema: {
        tags,
        summary: 'Years without a holiday notice into which open cases reach',
        response: { 200: ref(ProvisionalYears) },
      },
    },
    ({ actor }) =>
      forAdministrator(actor, 'read-rules', async () => ({
        items: (await provisionalYears(db)).map(({ firstCase: _, ...year }) => year),
      })),
  )
  app.post(
    '/api/profiles',
    {
      ...LONG_BODY,
      schema: {
        ...publication,
        summary: 'Publish limits; new cases take them, or nobody yet',
        querystring: PublishQuery,
        body: ref(ProfileBody),
      },
    },
    async (request, reply) => {
      const { adoptedBy = 'company' } = request.query
      return reply.code(201).send(await publishProfile(db, incoming(request), { profile: request.body, adoptedBy }))
    },
  )

  app.get(
    '/api/adoptions',
    {
      schema: {
        tags,
        summary: 'Which limits and calendar each region counts its new cases by, and from when',
        response: { 200: ref(AdoptionList) },
      },
    },
    ({ actor }) =>
      forAdministrator(actor, 'read-rules', async () => {
        const [items, units] = await Promise.all([listAdoptions(db), listUnits(db)])
        return { items, regions: openRegions(units) }
      }),
  )
  app.post(
    '/api/adoptions',
    {
      schema: {
        tags,
        summary: 'Adopt limits and a calendar for a region or the whole company, from a day on',
        headers: WriteHeaders,
        body: ref(NewAdoptionBody),
        response: { 201: ref(AdoptionShape) },
      },
    },
    async (request, reply) => reply.code(201).send(await adoptRules(db, incoming(request), request.body)),
  )

  app.post(
    '/api/profiles/check',
    {
      ...LONG_BODY,
      schema: {
        tags,
        summary: 'What the loader says of limits; writes nothing',
        body: ref(ProfileBody),
        response: { 200: ref(LimitsCheckShape) },
      },
    },
    ({ actor, body }) => checkLimits(db, actor, body),
  )

  app.get(
    '/api/audit',
    {
      schema: {
        tags,
        summary: 'What was done to the house as a whole, the newest first',
        querystring: RedatingQuery,
        response: { 200: ref(AuditList) },
      },
    },
    ({ actor, query: { limit = REDATINGS_A_PAGE, cursor = null } }) =>
      forAdministrator(actor, 'read-audit', () => listAudit(db, { limit, cursor }).catch(refuseCursor)),
  )
}

export default routes
