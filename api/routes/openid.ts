import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { Refusal } from '../../domain/refusals.ts'
import { acceptByIdentity, linkIdentity, personByIdentity, unlinkIdentity } from '../commands/identities.ts'
import { confirmByPassword, ownAccount } from '../commands/own-account.ts'
import { kindsOfSecondFactor } from '../commands/second-factor.ts'
import type { AppDeps } from '../deps.ts'
import { addSchemas } from '../http/add-schemas.ts'
import { SHORT_BODY } from '../http/body-limits.ts'
import { ApiProblem } from '../http/problems.ts'
import { NoBody, ref } from '../schemas/kit.ts'
import {
  AcceptByOpenid,
  LinkByPassword,
  OPENID_SCHEMAS,
  OpenidAnswer,
  OpenidBegin,
  OpenidOffer,
  ProviderAddress,
} from '../schemas/openid.ts'
import { newChallenge } from '../sign-in/challenge.ts'
import { openByFactor } from '../sign-in/open-by-factor.ts'
import { intentCookie, noIntentCookie, readIntent } from '../sign-in/openid-intent.ts'
import type { Intent } from '../sign-in/openid-intent.ts'
import { openidProvider } from '../sign-in/openid-provider.ts'
import type { Identity } from '../sign-in/openid-provider.ts'

const Done = Type.Object({ success: Type.Boolean() })
const Elsewhere = Type.Null({ description: 'Go to the address in `Location`' })

/** Staff sign in by the company's own sign-in, and link their account to it. Whatever goes wrong, the sign-in page says so. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  addSchemas(app, OPENID_SCHEMAS)
  const { db, config } = deps
  const { openid, publicUrl, authSecret: secret } = config
  const given = { db, config, signIn: app.signIn }
  const provider = openid === undefined ? null : openidProvider(openid, publicUrl)
  const isHttps = publicUrl.startsWith('https:')
  const signingIn = { tags: ['sign-in'], security: [] }
  const noReading = { config: { reading: 'none' } } as const

  app.get(
    '/api/auth/openid',
    {
      schema: { ...signingIn, summary: 'Whether the company has its own sign-in', response: { 200: ref(OpenidOffer) } },
    },
    () => ({ isOffered: openid !== undefined, isRequired: openid?.isRequired === true }),
  )
  app.get(
    '/api/auth/openid/begin',
    {
      schema: {
        ...signingIn,
        summary: 'Go to the company’s own sign-in',
        querystring: OpenidBegin,
        response: { 302: Elsewhere },
      },
      ...noReading,
    },
    async (request, reply) => {
      await saysOnPage(request, { reply, page: '/sign-in' }, async () => {
        const { to = '/' } = request.query
        return askProvider(reply, { purpose: { kind: 'sign-in' }, to: ownPage(to) })
      })
    },
  )
  app.get(
    '/api/auth/openid/callback',
    {
      schema: {
        ...signingIn,
        summary: 'Where the company’s own sign-in sends a browser back to',
        querystring: OpenidAnswer,
        response: { 302: Elsewhere },
      },
      ...noReading,
    },
    async (request, reply) => {
      reply.header('set-cookie', noIntentCookie(isHttps))
      const intent = await readIntent(request.headers.cookie, secret).catch(() => null)
      const page = intent?.purpose.kind === 'link' ? '/account' : '/sign-in'
      await saysOnPage(request, { reply, page }, async () => {
        if (intent === null) throw new ApiProblem('OPENID_FAILED')
        const { purpose, to, asked } = intent
        const identity = await configured().provider.identify(new URL(request.url, publicUrl).search, asked)
        return goesOn(purpose, { identity, to, request, reply })
      })
    },
  )
  app.post(
    '/api/auth/openid/invitation',
    {
      schema: {
        ...signingIn,
        summary: 'Accept an invitation by the company’s own sign-in, in place of a password',
        body: ref(AcceptByOpenid),
        response: { 200: ref(ProviderAddress) },
      },
      ...SHORT_BODY,
    },
    async ({ body: { token } }, reply) => ({
      address: await askProvider(reply, { purpose: { kind: 'invitation', token }, to: ownPage('/') }),
    }),
  )
  app.post(
    '/api/me/identity',
    {
      schema: {
        tags: ['account'],
        summary: 'Link my account to the company’s own sign-in: confirm by password, then sign in there',
        body: ref(LinkByPassword),
        response: { 200: ref(ProviderAddress) },
      },
      ...SHORT_BODY,
    },
    async (request, reply) => {
      if (request.actor.role === 'applicant') throw new Refusal('NOT_ALLOWED')
      configured()
      await confirmByPassword(given, ownAccount(request), request.body.password)
      const purpose = { kind: 'link', userId: request.actor.id } as const
      return { address: await askProvider(reply, { purpose, to: ownPage('/account') }) }
    },
  )
  app.post(
    '/api/me/identity/remove',
    {
      schema: {
        ...{ tags: ['account'], body: NoBody, response: { 200: Done } },
        summary: 'Take the link to the company’s own sign-in away',
      },
    },
    async (request) => {
      await unlinkIdentity({ ...given, ...configured() }, ownAccount(request))
      return { success: true }
    },
  )

  function configured() {
    if (openid === undefined || provider === null) throw new ApiProblem('NOT_FOUND')
    return { openid, provider }
  }

  /** Where the browser is to go; what its answer is held against goes with it in a cookie. */
  async function askProvider(reply: FastifyReply, intent: Pick<Intent, 'purpose' | 'to'>): Promise<string> {
    const { address, asked } = await configured().provider.ask()
    reply.header('set-cookie', await intentCookie({ ...intent, asked }, { secret, isHttps }))
    return address
  }

  /** Where somebody goes on whom the provider knows: signed in, or asked for the second factor that they have here. */
  async function goesOn(
    purpose: Intent['purpose'],
    { identity, to, request, reply }: { identity: Identity; to: string; request: FastifyRequest; reply: FastifyReply },
  ): Promise<string> {
    const all = { ...given, openid: configured().openid }
    if (purpose.kind === 'link') {
      await linkIdentity(all, purpose.userId, identity)
      return to
    }
    if (purpose.kind === 'invitation') await acceptByIdentity(all, purpose.token, identity)
    const person = await personByIdentity(all, identity)
    const kinds = identity.hasSecondFactor ? [] : await kindsOfSecondFactor(db, person.userId)
    if (kinds.length > 0) {
      const challenge = await newChallenge({ ...person, by: 'openid' }, secret)
      const { pathname, search } = new URL(to)
      // behind the #, which no server sees
      return `${pageOf('/sign-in', { from: pathname + search })}#${new URLSearchParams({ challenge, kinds: kinds.join() }).toString()}`
    }
    const way = identity.hasSecondFactor ? 'openid-second-factor' : 'openid'
    const from = { address: request.ip, userAgent: request.headers['user-agent'] }
    reply.header('set-cookie', await openByFactor(given, { userId: person.userId, way, ...from }))
    return to
  }

  /** A browser is on its way: it is sent on, or to the page that says what went wrong. */
  async function saysOnPage(
    request: FastifyRequest,
    { reply, page }: { reply: FastifyReply; page: string },
    work: () => Promise<string>,
  ): Promise<void> {
    const to = await work().catch((error: unknown) => {
      if (!(error instanceof ApiProblem)) throw error
      if (error.cause instanceof Error) {
        const { name, message } = error.cause
        request.log.warn({ code: error.code, cause: `${name}: ${message}` }, 'the sign-in of the company failed')
      }
      return pageOf(page, { refused: error.code })
    })
    await reply.redirect(to)
  }

  function pageOf(page: string, search: Record<string, string>): string {
    return new URL(`${page}?${new URLSearchParams(search).toString()}`, publicUrl).href
  }

  /** A page of ours, whatever was asked for. */
  function ownPage(to: string): string {
    const home = new URL('/', publicUrl)
    if (!URL.canParse(to, home.href)) return home.href
    const page = new URL(to, home)
    return page.origin === home.origin ? page.href : home.href
  }
}

export default routes
