import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import pLimit from 'p-limit'
import { assertMayAdminister } from '../../domain/people/administration.ts'
import { TEMPLATES } from '../../domain/notices/notices.ts'
import { listMails } from '../../db/queries/mails.ts'
import { retryMail } from '../commands/retry-mail.ts'
import { verifyLogStretch } from '../commands/verify-log.ts'
import { refuseCursor } from '../http/cursor.ts'
import type { AppDeps } from '../deps.ts'
import {
  LogFinding,
  MailList,
  MailRetried,
  MailsQuery,
  TemplateList,
  TemplateParams,
  TemplatePreview,
  VERIFIED_AT_ONCE,
  VerifyLogBody,
} from '../schemas/house.ts'
import { IdParams, ref, WriteHeaders } from '../schemas/kit.ts'
import { incoming } from '../write.ts'

const MAILS_A_PAGE = 50

/** Mails as they are, for the administrator to see; and whether the log is what it was. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  const { db, texts } = deps
  const tags = ['administration']
  // a verification reads much: administrators wait for one another
  const inTurn = pLimit(1)

  app.get(
    '/api/mail-templates',
    { schema: { tags, summary: 'The mails that the house writes', response: { 200: ref(TemplateList) } } },
    async ({ actor }) => {
      assertMayAdminister(actor, 'read-rules')
      return {
        items: TEMPLATES.map((template) => ({
          template,
          zh: texts.preview('zh', template).subject,
          en: texts.preview('en', template).subject,
        })),
      }
    },
  )

  app.get(
    '/api/mail-templates/:template',
    {
      schema: {
        tags,
        summary: 'How a mail reads in both languages, with example data',
        params: TemplateParams,
        response: { 200: ref(TemplatePreview) },
      },
    },
    async ({ actor, params: { template } }) => {
      assertMayAdminister(actor, 'read-rules')
      return { template, zh: texts.preview('zh', template), en: texts.preview('en', template) }
    },
  )

  app.get(
    '/api/mails',
    {
      schema: {
        tags,
        summary: 'The mails that could not be sent so far, or all of one case',
        querystring: MailsQuery,
        response: { 200: ref(MailList) },
      },
    },
    async ({ actor, query: { caseNo = null, limit = MAILS_A_PAGE, cursor = null } }) => {
      assertMayAdminister(actor, 'read-mails')
      return listMails(db, { actor, caseNo, limit, cursor }).catch(refuseCursor)
    },
  )

  app.post(
    '/api/mails/:id/retry',
    {
      schema: {
        tags,
        summary: 'Have a mail that was given up tried again',
        params: IdParams,
        headers: WriteHeaders,
        response: { 200: ref(MailRetried) },
      },
    },
    (request) => retryMail(db, { ...incoming(request), body: null }, request.params.id),
  )

  app.post(
    '/api/log/verify',
    {
      schema: {
        tags,
        summary: 'Compute the hash chains of the log anew, so many cases at once',
        description: 'Changes nothing but the audit, which keeps who did it and what it found.',
        headers: WriteHeaders,
        body: ref(VerifyLogBody),
        response: { 200: ref(LogFinding) },
      },
    },
    (request) => {
      const { after, limit = VERIFIED_AT_ONCE } = request.body
      return inTurn(() => verifyLogStretch(db, incoming(request), { after, limit }))
    },
  )
}

export default routes
