import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { readCaseCourse } from '../../db/queries/cases/case-course.ts'
import { readCasePage, requireCase } from '../../db/queries/cases/case-page.ts'
import { listCases } from '../../db/queries/cases/cases.ts'
import { listComments, listEvents } from '../../db/queries/cases/events.ts'
import { explainClock } from '../../db/queries/cases/explanation.ts'
import { findPeople } from '../../db/queries/people.ts'
import { listVisits } from '../../db/queries/cases/visits.ts'
import { visitCalendar } from '../../db/visit-calendar.ts'
import { authorOf, namer } from '../../db/queries/cases/shown.ts'
import type { ActorRef } from '../../domain/case/events.ts'
import { handsOf } from '../../domain/people/actor.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { addSchemas } from '../http/add-schemas.ts'
import { readApplicationSheet } from '../commands/application-sheet.ts'
import { refuseCursor } from '../http/cursor.ts'
import type { AppDeps } from '../deps.ts'
import { attachment } from '../files/file-name.ts'
import { languageOf } from '../http/language.ts'
import { ApiProblem } from '../http/problems.ts'
import { ApplicationSheet } from '../schemas/application-sheet.ts'
import { CalendarFile } from '../schemas/case-matters.ts'
import { CASES_A_PAGE, CaseList, CasePageShape, CaseQuery, CASE_SCHEMAS } from '../schemas/case.ts'
import { CaseCourseShape } from '../schemas/course.ts'
import { ExplanationShape } from '../schemas/clock.ts'
import { CommentList, EventList, EVENTS_A_PAGE, LogQuery } from '../schemas/log.ts'
import { CaseNoText, CaseParams, closed, ref } from '../schemas/kit.ts'

const ClockParams = closed({ caseNo: CaseNoText, clockId: Type.String({ minLength: 1, maxLength: 100 }) })

/** Cases as they stand, their deadlines explained, their log. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  const { db, rules } = deps
  const tags = ['cases']
  addSchemas(app, [...CASE_SCHEMAS, ApplicationSheet])

  app.get(
    '/api/cases',
    {
      schema: {
        tags,
        summary: 'The cases that the caller may see',
        querystring: CaseQuery,
        response: { 200: ref(CaseList) },
      },
    },
    ({ actor, query }) => {
      const { sort = '-submittedAt', limit = CASES_A_PAGE, cursor = null, ...filters } = query
      return listCases(db, { actor, filters, sort, limit, cursor }).catch(refuseCursor)
    },
  )

  app.get(
    '/api/cases/:caseNo',
    { schema: { tags, summary: 'Where a case stands', params: CaseParams, response: { 200: ref(CasePageShape) } } },
    ({ actor, params }) => readCasePage(db, { ...params, actor, rules }),
  )

  app.get(
    '/api/cases/:caseNo/course',
    {
      schema: {
        tags,
        summary: 'The course of a case: planned, actual and stopped, task by task',
        params: CaseParams,
        response: { 200: ref(CaseCourseShape) },
      },
    },
    ({ actor, params }) => readCaseCourse(db, { ...params, actor, rules }),
  )

  app.get(
    '/api/cases/:caseNo/application',
    {
      schema: {
        tags,
        summary: 'What was applied for, as far as the caller may know it, and what survey and plan found otherwise',
        params: CaseParams,
        response: { 200: ref(ApplicationSheet) },
      },
    },
    ({ actor, params }) => readApplicationSheet(db, { ...params, actor }),
  )

  app.get(
    '/api/cases/:caseNo/appointments.ics',
    {
      schema: {
        tags,
        summary: 'The visits of a case that are still to come, as a calendar file (RFC 5545)',
        params: CaseParams,
        response: { 200: CalendarFile },
      },
    },
    async (request, reply) => {
      const { actor, params } = request
      const link = `${deps.config.publicUrl.replace(/\/+$/, '')}/cases/${encodeURIComponent(params.caseNo)}`
      const visits = await listVisits(db, { ...params, actor, rules }, link)
      reply.header('content-disposition', attachment(`${params.caseNo}.ics`))
      return reply.type('text/calendar; charset=utf-8').send(visitCalendar(languageOf(request), visits))
    },
  )

  app.get(
    '/api/cases/:caseNo/clocks/:clockId/explanation',
    {
      config: { reading: 'none' },
      schema: {
        tags,
        summary: 'A deadline, day by day',
        params: ClockParams,
        response: { 200: ref(ExplanationShape) },
      },
    },
    async ({ actor, params }) => {
      const explanation = await explainClock(db, { ...params, actor, rules })
      if (explanation === null) throw new ApiProblem('NOT_FOUND', { clock: params.clockId })
      return explanation
    },
  )

  app.get(
    '/api/cases/:caseNo/events',
    {
      schema: {
        tags,
        summary: 'The log of a case, from its beginning',
        params: CaseParams,
        querystring: LogQuery,
        response: { 200: ref(EventList) },
      },
    },
    async ({ actor, params, query }) => {
      const { accountManagerId: accountManager } = await requireCase(db, { ...params, actor })
      const { limit = EVENTS_A_PAGE, cursor = null } = query
      const page = await listEvents(db, { ...params, actor, limit, cursor }).catch(refuseCursor)
      return {
        items: await signed(page.items, { caseNo: params.caseNo, actor, accountManager }),
        nextCursor: page.nextCursor,
      }
    },
  )

  app.get(
    '/api/cases/:caseNo/comments',
    {
      schema: {
        tags,
        summary: 'What was written in a case: comments, reasons, conditions, defects',
        params: CaseParams,
        querystring: LogQuery,
        response: { 200: ref(CommentList) },
      },
    },
    async ({ actor, params, query }) => {
      const { accountManagerId: accountManager } = await requireCase(db, { ...params, actor })
      const { limit = EVENTS_A_PAGE, cursor = null } = query
      const page = await listComments(db, { ...params, actor, limit, cursor }).catch(refuseCursor)
      return {
        items: await signed(page.items, { caseNo: params.caseNo, actor, accountManager }),
        nextCursor: page.nextCursor,
      }
    },
  )

  /** Adds the names of those who did it, if this reader may know them. */
  async function signed<Line extends { by: ActorRef }>(
    lines: readonly Line[],
    { actor, ...of }: { caseNo: string; actor: Actor; accountManager: string | null },
  ) {
    const people = await findPeople(
      db,
      lines.flatMap(({ by }) => handsOf(by)),
    )
    const named = namer(people, actor, of)
    return lines.map(({ by, ...line }) => ({ ...line, by: authorOf(by, named) }))
  }
}

export default routes
