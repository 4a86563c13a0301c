import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { hasPassword, identitySince } from '../../db/queries/own-account.ts'
import { secondFactorsOf } from '../../db/queries/second-factors.ts'
import { sessionsOf } from '../../db/queries/sessions.ts'
import { deadlineFeedOf, endDeadlineFeed, makeDeadlineFeed, readDeadlineFeed } from '../commands/deadline-feed.ts'
import { changePassword, chooseLanguage, endOwnSession, endOwnSessions, ownAccount } from '../commands/own-account.ts'
import type { AppDeps } from '../deps.ts'
import { addSchemas } from '../http/add-schemas.ts'
import { SHORT_BODY } from '../http/body-limits.ts'
import { ACCOUNT_SCHEMAS, LanguageChoice, OwnAccountShape, PasswordChange, SessionParams } from '../schemas/account.ts'
import { CalendarFile } from '../schemas/case-matters.ts'
import { closed, NoBody, ref } from '../schemas/kit.ts'
import { deviceOf } from '../sign-in/device.ts'

const Done = Type.Object({ success: Type.Boolean() })
const DONE = { success: true }

/** What a person looks after themselves: sessions, password, language. What they do here may be done twice. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  addSchemas(app, ACCOUNT_SCHEMAS)
  const { db, config } = deps
  const tags = ['account']

  app.get(
    '/api/me/account',
    { schema: { tags, summary: 'How and where I am signed in', response: { 200: ref(OwnAccountShape) } } },
    async (request) => {
      const { actor, sessionId } = ownAccount(request)
      const issuer = actor.role === 'applicant' ? undefined : config.openid?.issuer
      const [mine, withPassword, secondFactors, since, deadlineFeed] = await Promise.all([
        sessionsOf(db, actor.id),
        hasPassword(db, actor.id),
        secondFactorsOf(db, actor.id),
        issuer === undefined ? null : identitySince(db, actor.id, issuer),
        deadlineFeedOf(db, actor.id),
      ])
      return {
        hasPassword: withPassword,
        identity: issuer === undefined ? null : { since },
        secondFactors,
        deadlineFeed,
        sessions: mine.map(({ userAgent, ...session }) => ({
          ...session,
          device: deviceOf(userAgent),
          isThis: session.id === sessionId,
        })),
      }
    },
  )
  app.post(
    '/api/me/sessions/:id/end',
    {
      schema: {
        tags,
        summary: 'End one of my sessions',
        params: SessionParams,
        body: NoBody,
        response: { 200: Done },
      },
    },
    async ({ actor, params: { id } }) => {
      await endOwnSession(db, actor.id, id)
      return DONE
    },
  )
  app.post(
    '/api/me/sessions/end',
    {
      schema: {
        tags,
        summary: 'Sign out everywhere: all my sessions end, this one too',
        body: NoBody,
        response: { 200: Done },
      },
    },
    async ({ actor }) => {
      await endOwnSessions(db, actor.id)
      return DONE
    },
  )
  app.post(
    '/api/me/password',
    {
      schema: {
        tags,
        summary: 'Change my password; all my other sessions end',
        body: ref(PasswordChange),
        response: { 200: Done },
      },
      ...SHORT_BODY,
    },
    async (request) => {
      await changePassword({ db, config, signIn: app.signIn }, ownAccount(request), request.body)
      return DONE
    },
  )
  app.post(
    '/api/me/language',
    {
      schema: {
        tags,
        summary: 'Choose the language of my emails, and of pages where none was chosen',
        body: ref(LanguageChoice),
        response: { 200: Done },
      },
    },
    async ({ actor, body: { language } }) => {
      await chooseLanguage(db, actor.id, language)
      return DONE
    },
  )
  app.post(
    '/api/me/deadline-feed',
    {
      schema: {
        tags,
        summary: 'Make the link by which my own calendar reads my deadlines; one made before ends',
        body: NoBody,
        response: { 200: closed({ url: Type.String({ description: 'Told this once' }) }) },
      },
    },
    ({ actor }) => makeDeadlineFeed(deps, actor.id),
  )
  app.post(
    '/api/me/deadline-feed/end',
    {
      schema: {
        tags,
        summary: 'End the link by which my calendar reads my deadlines',
        body: NoBody,
        response: { 200: Done },
      },
    },
    async ({ actor }) => {
      await endDeadlineFeed(db, actor.id)
      return DONE
    },
  )
  app.get(
    '/api/auth/deadlines.ics',
    {
      schema: {
        tags,
        security: [],
        summary: 'The deadlines of whom the link was made for, as a calendar (RFC 5545): no names, no addresses',
        querystring: closed({ token: Type.String({ minLength: 16, maxLength: 100 }) }),
        response: { 200: CalendarFile },
      },
    },
    async ({ query }, reply) => {
      const calendar = await readDeadlineFeed(deps, query.token)
      return reply.type('text/calendar; charset=utf-8').header('cache-control', 'private, no-store').send(calendar)
    },
  )
}

export default routes
