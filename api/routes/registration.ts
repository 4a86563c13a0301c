import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { mobileNumber } from '../../domain/people/mobile-number.ts'
import { TERMS_VERSION } from '../../domain/people/registration.ts'
import {
  askCode,
  askToRegister,
  ownerByCode,
  registerByCode,
  registerByLink,
  resetByCode,
} from '../commands/registration.ts'
import type { AppDeps } from '../deps.ts'
import { SHORT_BODY } from '../http/body-limits.ts'
import { InvalidInput } from '../http/problems.ts'
import { ref } from '../schemas/kit.ts'
import {
  CodeAsked,
  ConfirmRegistration,
  Done,
  PhoneAndCode,
  PhoneReset,
  RegisterByEmail,
  RegisterByPhone,
  RegistrationShape,
} from '../schemas/registration.ts'
import { openSession } from '../sign-in/open-session.ts'

/**
 * Customers register by themselves: by the link of a mail, or by the code of an SMS. What is answered does not depend on
 * whether an address has an account, until it is proven.
 */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  const given = { db: deps.db, config: deps.config, signIn: app.signIn }
  const open = { tags: ['sign-in'], security: [] }
  const done = { 200: Done }

  app.get(
    '/api/auth/registration',
    { schema: { ...open, summary: 'What registering asks for', response: { 200: ref(RegistrationShape) } } },
    () => ({ termsVersion: TERMS_VERSION, sendsSms: deps.config.sendsSms === true }),
  )
  app.post(
    '/api/auth/register/email',
    {
      schema: {
        ...open,
        summary: 'Have a link to register mailed; the answer is the same for an address that has an account',
        body: RegisterByEmail,
        response: done,
      },
      ...SHORT_BODY,
    },
    async ({ body, ip }) => {
      await askToRegister(given, { ...body, client: ip })
      return { success: true }
    },
  )
  app.post(
    '/api/auth/register/email/confirm',
    {
      schema: {
        ...open,
        summary: 'Make the account by the link of a mail, once, and sign in',
        body: ConfirmRegistration,
        response: done,
      },
      ...SHORT_BODY,
    },
    async (request, reply) => {
      await openSession(app.signIn, await registerByLink(given, request.body), { request, reply })
      return { success: true }
    },
  )
  app.post(
    '/api/auth/phone-code',
    {
      schema: {
        ...open,
        summary: 'Have a code of six digits sent by SMS, to register, sign in or set a password',
        body: CodeAsked,
        response: done,
      },
      ...SHORT_BODY,
    },
    async ({ body: { phone, language }, ip }) => {
      await askCode(given, { number: numberIn(phone), language, client: ip })
      return { success: true }
    },
  )
  app.post(
    '/api/auth/register/phone',
    {
      schema: {
        ...open,
        summary: 'Make an account by the code of an SMS and sign in; a number that has one signs in to it',
        body: RegisterByPhone,
        response: done,
      },
      ...SHORT_BODY,
    },
    async (request, reply) => {
      const { phone, ...body } = request.body
      const id = await registerByCode(given, { ...body, number: numberIn(phone) })
      await openSession(app.signIn, id, { request, reply })
      return { success: true }
    },
  )
  app.post(
    '/api/auth/sign-in/phone-code',
    {
      schema: { ...open, summary: 'Sign in by the code of an SMS', body: PhoneAndCode, response: done },
      ...SHORT_BODY,
    },
    async (request, reply) => {
      const { phone, code } = request.body
      const id = await ownerByCode(given, { number: numberIn(phone), code })
      await openSession(app.signIn, id, { request, reply })
      return { success: true }
    },
  )
  app.post(
    '/api/auth/reset-password/phone',
    {
      schema: {
        ...open,
        summary: 'Set a password by the code of an SMS; all sessions of that person end',
        body: PhoneReset,
        response: done,
      },
      ...SHORT_BODY,
    },
    async ({ body: { phone, code, newPassword } }) => {
      await resetByCode(given, { number: numberIn(phone), code }, newPassword)
      return { success: true }
    },
  )
}

export default routes

/** The number that was typed. Throws InvalidInput if it is none of the mainland's mobile numbers. */
export function numberIn(typed: string): string {
  const number = mobileNumber(typed)
  if (number !== null) return number
  throw new InvalidInput([{ field: '/phone', in: 'body', rule: 'mobile-number' }])
}
