import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import {
  addEmail,
  addNumber,
  askToAddEmail,
  askToAddNumber,
  chooseChannels,
  contactOf,
} from '../commands/contact-ways.ts'
import type { AppDeps } from '../deps.ts'
import { ref, WriteHeaders } from '../schemas/kit.ts'
import {
  ChannelsBody,
  CodeAsked,
  Done,
  EmailBody,
  ContactWays,
  PhoneAndCode,
  TokenBody,
} from '../schemas/registration.ts'
import { incoming } from '../write.ts'
import { numberIn } from './registration.ts'

/** How a customer is reached, and what is added to it. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  const tags = ['sign-in']
  const write = { tags, headers: WriteHeaders, response: { 200: Done } }
  const success = { success: true }

  app.get(
    '/api/account/contact',
    { schema: { tags, summary: 'How I am reached', response: { 200: ref(ContactWays) } } },
    ({ actor }) => contactOf(deps, actor.id),
  )
  app.post(
    '/api/account/email',
    { schema: { ...write, summary: 'Have a link mailed to an address, to add it to my account', body: EmailBody } },
    async (request) => {
      const { email, language } = request.body
      await askToAddEmail(deps, incoming(request), email, { language, client: request.ip })
      return success
    },
  )
  app.post(
    '/api/account/email/confirm',
    { schema: { ...write, summary: 'Add an address by the link that came to it', body: TokenBody } },
    async (request) => {
      await addEmail(deps, incoming(request), request.body.token)
      return success
    },
  )
  app.post(
    '/api/account/phone',
    { schema: { ...write, summary: 'Have a code sent to a number, to add it to my account', body: CodeAsked } },
    async (request) => {
      const { phone, language } = request.body
      await askToAddNumber(deps, incoming(request), numberIn(phone), { language, client: request.ip })
      return success
    },
  )
  app.post(
    '/api/account/phone/confirm',
    { schema: { ...write, summary: 'Add a number by the code that came to it', body: PhoneAndCode } },
    async (request) => {
      const { phone, code } = request.body
      await addNumber(deps, incoming(request), { number: numberIn(phone), code })
      return success
    },
  )
  app.post(
    '/api/account/channels',
    { schema: { ...write, summary: 'Choose how I am notified', body: ChannelsBody } },
    async (request) => {
      await chooseChannels(deps, incoming(request), request.body.notifyBy)
      return success
    },
  )
}

export default routes
