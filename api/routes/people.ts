import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { listAccounts } from '../../db/queries/accounts.ts'
import { sessionsOf } from '../../db/queries/sessions.ts'
import { placeFields, STAFF_ROLES } from '../../domain/people/accounts.ts'
import { assertMayAdminister } from '../../domain/people/administration.ts'
import {
  disablePerson,
  enablePerson,
  endSessions,
  invitePerson,
  movePerson,
  resetSecondFactor,
  sendPasswordLink,
} from '../commands/accounts.ts'
import { refuseCursor } from '../http/cursor.ts'
import type { AppDeps } from '../deps.ts'
import {
  AccountChanged,
  Invitation,
  PeopleList,
  PeopleQuery,
  PersonParams,
  PlaceBody,
  PlacesShape,
} from '../schemas/people.ts'
import { SessionList } from '../schemas/account.ts'
import { NoBody, ref, WriteHeaders } from '../schemas/kit.ts'
import { deviceOf } from '../sign-in/device.ts'
import { incoming } from '../write.ts'

const A_PAGE = 50

/** The accounts of the house: who has one, where they work, whether they may sign in. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  const given = { db: deps.db, config: deps.config, signIn: app.signIn }
  const tags = ['administration']
  const onPerson = (summary: string) => ({
    schema: {
      tags,
      summary,
      params: PersonParams,
      headers: WriteHeaders,
      body: NoBody,
      response: { 200: ref(AccountChanged) },
    },
  })

  app.get(
    '/api/people',
    {
      schema: {
        tags,
        summary: 'The people with an account',
        querystring: PeopleQuery,
        response: { 200: ref(PeopleList) },
      },
    },
    async ({ actor, query: { limit = A_PAGE, cursor = null, ...filters } }) => {
      assertMayAdminister(actor, 'read-people')
      return listAccounts(deps.db, { filters, limit, cursor }).catch(refuseCursor)
    },
  )
  app.get(
    '/api/people/places',
    {
      schema: {
        tags,
        summary: 'What each role needs',
        response: { 200: ref(PlacesShape) },
      },
    },
    ({ actor }) => {
      assertMayAdminister(actor, 'read-people')
      return {
        roles: STAFF_ROLES.map((role) => {
          const { needed, possible } = placeFields(role)
          return { role, needs: [...needed], may: [...possible] }
        }),
      }
    },
  )
  app.post(
    '/api/people',
    {
      schema: {
        tags,
        summary: 'Invite somebody: an account without a password, and a mail with a link to set one',
        headers: WriteHeaders,
        body: ref(Invitation),
        response: { 201: ref(AccountChanged) },
      },
    },
    async (request, reply) =>
      reply
        .code(201)
        .send(await invitePerson(given, incoming(request), { station: null, rights: [], ...request.body })),
  )
  app.post(
    '/api/people/:id/place',
    {
      schema: {
        tags,
        summary: 'Give a person another role, department, region or other rights',
        params: PersonParams,
        headers: WriteHeaders,
        body: ref(PlaceBody),
        response: { 200: ref(AccountChanged) },
      },
    },
    (request) =>
      movePerson(given, incoming(request), request.params.id, { station: null, rights: [], ...request.body }),
  )
  app.post(
    '/api/people/:id/disable',
    onPerson('End the sessions of a person, and let them sign in no more'),
    (request) => disablePerson(given, incoming(request), request.params.id),
  )
  app.post('/api/people/:id/enable', onPerson('Let a person sign in again'), (request) =>
    enablePerson(given, incoming(request), request.params.id),
  )
  app.post('/api/people/:id/password-link', onPerson('Mail a person a link to set a password'), (request) =>
    sendPasswordLink(given, incoming(request), request.params.id),
  )
  app.get(
    '/api/people/:id/sessions',
    {
      schema: {
        tags,
        summary: 'Where a person is signed in',
        params: PersonParams,
        response: { 200: ref(SessionList) },
      },
    },
    async ({ actor, params: { id } }) => {
      assertMayAdminister(actor, 'read-people')
      const open = await sessionsOf(deps.db, id, 'staff')
      return { items: open.map(({ userAgent, ...session }) => ({ ...session, device: deviceOf(userAgent) })) }
    },
  )
  app.post('/api/people/:id/sessions/end', onPerson('End all sessions of a person'), (request) =>
    endSessions(given, incoming(request), request.params.id),
  )
  app.post(
    '/api/people/:id/second-factor/reset',
    onPerson('Forget the second factors of a person, and end their sessions'),
    (request) => resetSecondFactor(given, incoming(request), request.params.id),
  )
}

export default routes
