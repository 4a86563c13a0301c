import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import {
  beginAuthenticator,
  confirmAuthenticator,
  newRecoveryCodes,
  removeAuthenticator,
  removePasskey,
  takeCode,
} from '../commands/second-factor.ts'
import { ownAccount } from '../commands/own-account.ts'
import { addPasskey, passkeyOptions, personByPasskey, signInOptions } from '../commands/passkeys.ts'
import { signInAttemptsIn } from '../commands/sign-in-attempts.ts'
import type { AppDeps } from '../deps.ts'
import { addSchemas } from '../http/add-schemas.ts'
import { SHORT_BODY } from '../http/body-limits.ts'
import { ApiProblem } from '../http/problems.ts'
import { NoBody, ref } from '../schemas/kit.ts'
import {
  AuthenticatorCode,
  AuthenticatorSetUp,
  NewPasskey,
  PasskeyOptions,
  PasskeyParams,
  PasskeyShown,
  RecoveryCodes,
  SECOND_FACTOR_SCHEMAS,
  SecondFactorShown,
} from '../schemas/second-factor.ts'
import { readChallenge } from '../sign-in/challenge.ts'
import { openByFactor } from '../sign-in/open-by-factor.ts'
import type { Opening } from '../sign-in/open-by-factor.ts'

const Done = Type.Object({ success: Type.Boolean() })
const DONE = { success: true }

/** Authenticator apps and passkeys: shown at the sign-in, set up and removed in the own account. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  addSchemas(app, SECOND_FACTOR_SCHEMAS)
  const given = { db: deps.db, config: deps.config, signIn: app.signIn }
  const attempts = signInAttemptsIn(deps.db, deps.config.authSecret)
  const own = ['account']
  const signingIn = { tags: ['sign-in'], security: [] }

  app.post(
    '/api/auth/second-factor',
    {
      schema: {
        ...signingIn,
        summary: 'Sign in with the second factor, after the password',
        body: ref(SecondFactorShown),
        response: { 200: Done },
      },
      ...SHORT_BODY,
    },
    async ({ body: { challenge, code }, ip, headers }, reply) => {
      const { userId, email, by } = await readChallenge(challenge, deps.config.authSecret)
      const attempt = { email, address: ip }
      await attempts.begin(attempt)
      if (!(await takeCode(given, userId, code))) {
        await attempts.wrong(attempt)
        throw new ApiProblem('CODE_WRONG')
      }
      await attempts.right(attempt)
      const way = by === 'openid' ? 'openid-second-factor' : 'second-factor'
      const opening: Opening = { userId, way, address: ip, userAgent: headers['user-agent'] }
      reply.header('set-cookie', await openByFactor(given, opening))
      return DONE
    },
  )
  app.post(
    '/api/auth/passkey/options',
    {
      schema: {
        ...signingIn,
        summary: 'What to ask an authenticator for a sign-in with a passkey',
        body: NoBody,
        response: { 200: ref(PasskeyOptions) },
      },
    },
    async () => ({ ...(await signInOptions(given)) }),
  )
  app.post(
    '/api/auth/passkey',
    {
      schema: {
        ...signingIn,
        summary: 'Sign in with a passkey',
        body: ref(PasskeyShown),
        response: { 200: Done },
      },
    },
    async ({ body: { response }, ip, headers }, reply) => {
      const userId = await personByPasskey(given, response)
      const opening = { userId, way: 'passkey', address: ip, userAgent: headers['user-agent'] } as const
      reply.header('set-cookie', await openByFactor(given, opening))
      return DONE
    },
  )
  app.post(
    '/api/me/authenticator',
    {
      schema: {
        tags: own,
        summary: 'Begin to set up an authenticator app',
        body: NoBody,
        response: { 200: ref(AuthenticatorSetUp) },
      },
    },
    (request) => beginAuthenticator(given, ownAccount(request)),
  )
  app.post(
    '/api/me/authenticator/confirm',
    {
      schema: {
        tags: own,
        summary: 'Have the authenticator app asked for from now on; all my other sessions end',
        body: ref(AuthenticatorCode),
        response: { 200: ref(RecoveryCodes) },
      },
      ...SHORT_BODY,
    },
    async (request) => ({ codes: await confirmAuthenticator(given, ownAccount(request), request.body.code) }),
  )
  app.post(
    '/api/me/authenticator/remove',
    { schema: { tags: own, summary: 'Remove my authenticator app', body: NoBody, response: { 200: Done } } },
    async (request) => {
      await removeAuthenticator(given, ownAccount(request))
      return DONE
    },
  )
  app.post(
    '/api/me/recovery-codes',
    {
      schema: {
        tags: own,
        summary: 'Make other recovery codes; those of before open nothing any more',
        body: NoBody,
        response: { 200: ref(RecoveryCodes) },
      },
    },
    async (request) => ({ codes: await newRecoveryCodes(given, ownAccount(request)) }),
  )
  app.post(
    '/api/me/passkeys/options',
    {
      schema: {
        tags: own,
        summary: 'What to ask an authenticator for a new passkey',
        body: NoBody,
        response: { 200: ref(PasskeyOptions) },
      },
    },
    async (request) => ({
      ...(await passkeyOptions(given, { ...ownAccount(request), name: request.caller?.name ?? '' })),
    }),
  )
  app.post(
    '/api/me/passkeys',
    {
      schema: {
        tags: own,
        summary: 'Add a passkey; all my other sessions end',
        body: ref(NewPasskey),
        response: { 200: Done },
      },
    },
    async (request) => {
      await addPasskey(given, ownAccount(request), request.body)
      return DONE
    },
  )
  app.post(
    '/api/me/passkeys/:id/remove',
    {
      schema: {
        tags: own,
        summary: 'Remove a passkey',
        params: PasskeyParams,
        body: NoBody,
        response: { 200: Done },
      },
    },
    async (request) => {
      await removePasskey(given, ownAccount(request), request.params.id)
      return DONE
    },
  )
}

export default routes
