import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import { USUAL_BYTES } from './http/body-limits.ts'
import { rulesStore } from '../db/queries/rules.ts'
import type { AppParts } from './deps.ts'
import { openFileStore } from './files/file-store.ts'
import { loggerOptions } from './http/logging.ts'
import accessLog from './plugins/access-log.ts'
import auth from './plugins/auth.ts'
import consolePages from './plugins/console.ts'
import errors, { answerUnreadable, answerUnroutable } from './plugins/errors.ts'
import helmet from './plugins/helmet.ts'
import host from './plugins/host.ts'
import jsonBody from './plugins/json-body.ts'
import live from './plugins/live.ts'
import noStore from './plugins/no-store.ts'
import origin from './plugins/origin.ts'
import patience from './plugins/patience.ts'
import problemResponses from './plugins/problem-responses.ts'
import rateLimit from './plugins/rate-limit.ts'
import swaggerUi from './plugins/swagger-ui.ts'
import swagger from './plugins/swagger.ts'
import underPressure from './plugins/under-pressure.ts'
import unusedConnections from './plugins/unused-connections.ts'
import bulkRoutes from './routes/bulk.ts'
import businessTimeRoutes from './routes/business-time.ts'
import accountRoutes from './routes/account.ts'
import caseCourseRoutes from './routes/case-course.ts'
import administrationRoutes from './routes/administration.ts'
import casesRoutes from './routes/cases.ts'
import agentsRoutes from './routes/agents.ts'
import companiesRoutes from './routes/companies.ts'
import absencesRoutes from './routes/absences.ts'
import colleaguesRoutes from './routes/colleagues.ts'
import consultationsRoutes from './routes/consultations.ts'
import copiesRoutes from './routes/copies.ts'
import demandsRoutes from './routes/demands.ts'
import documentsRoutes from './routes/documents.ts'
import draftsRoutes from './routes/drafts.ts'
import erasureRoutes from './routes/erasures.ts'
import grantsRoutes from './routes/grants.ts'
import greenChannelRoutes from './routes/green-channel.ts'
import healthRoutes from './routes/health.ts'
import itemsRoutes from './routes/items.ts'
import liveRoutes from './routes/live.ts'
import openidRoutes from './routes/openid.ts'
import oversightRoutes from './routes/oversight.ts'
import planChangesRoutes from './routes/plan-changes.ts'
import readingsRoutes from './routes/readings.ts'
import secondFactorRoutes from './routes/second-factor.ts'
import searchRoutes from './routes/search.ts'
import progressRoutes from './routes/progress.ts'
import registrationRoutes from './routes/registration.ts'
import contactWaysRoutes from './routes/contact-ways.ts'
import rehearsalRoutes from './routes/rehearsal.ts'
import signInRoutes from './routes/sign-in.ts'
import stopsRoutes from './routes/stops.ts'
import supervisionRoutes from './routes/supervision.ts'
import tasksRoutes from './routes/tasks.ts'
import trendsRoutes from './routes/trends.ts'
import workRoutes from './routes/work.ts'
import { SHARED_SCHEMAS } from './schemas/index.ts'
import { buildSerializer } from './http/serialization.ts'
import { buildValidator } from './http/validation.ts'

/** The API as a Fastify app that listens nowhere yet; tests inject into the same app that the server runs. */
export async function buildApp(parts: AppParts): Promise<FastifyInstance> {
  const { config, logger } = parts
  const deps = { ...parts, rules: rulesStore(parts.db) }
  const app = Fastify({
    ...(logger === undefined ? { logger: loggerOptions(config.logLevel) } : { loggerInstance: logger }),
    bodyLimit: USUAL_BYTES,
    trustProxy: trusted(config.trustProxy ?? 0),
    // an upload comes whole within this; see the plugin for all that is shorter
    requestTimeout: 15 * 60_000,
    frameworkErrors: answerUnroutable,
    clientErrorHandler: answerUnreadable,
    schemaController: { compilersFactory: { buildValidator, buildSerializer } },
  }).withTypeProvider<TypeBoxTypeProvider>()

  for (const schema of SHARED_SCHEMAS) app.addSchema(schema)
  await app.register(errors)
  await app.register(unusedConnections)
  await app.register(patience, { patience: config.patience })
  await app.register(host, { config })
  await app.register(jsonBody)
  await app.register(noStore)
  await app.register(helmet, { isHttps: config.publicUrl.startsWith('https:') })
  await app.register(underPressure)
  await app.register(origin, { publicUrl: config.publicUrl })
  await app.register(rateLimit, { limits: config.rateLimit })
  await app.register(auth, { deps })
  await app.register(accessLog, { deps })
  await app.register(swagger)
  await app.register(swaggerUi)
  await app.register(problemResponses)
  await app.register(live, { deps })

  const files = await openFileStore(config.filesDir)
  await app.register(healthRoutes, { deps })
  await app.register(signInRoutes, { deps })
  await app.register(accountRoutes, { deps })
  await app.register(openidRoutes, { deps })
  await app.register(progressRoutes, { deps })
  await app.register(registrationRoutes, { deps })
  await app.register(contactWaysRoutes, { deps })
  await app.register(secondFactorRoutes, { deps })
  await app.register(draftsRoutes, { deps, files })
  await app.register(documentsRoutes, { deps, files })
  await app.register(businessTimeRoutes, { deps })
  await app.register(workRoutes, { deps })
  await app.register(colleaguesRoutes, { deps })
  await app.register(absencesRoutes, { deps })
  await app.register(companiesRoutes, { deps, files })
  await app.register(agentsRoutes, { deps })
  await app.register(consultationsRoutes, { deps })
  await app.register(copiesRoutes, { deps })
  await app.register(demandsRoutes, { deps })
  await app.register(supervisionRoutes, { deps })
  await app.register(stopsRoutes, { deps })
  await app.register(planChangesRoutes, { deps })
  await app.register(caseCourseRoutes, { deps })
  await app.register(greenChannelRoutes, { deps })
  await app.register(bulkRoutes, { deps })
  await app.register(casesRoutes, { deps })
  await app.register(searchRoutes, { deps })
  await app.register(readingsRoutes, { deps })
  await app.register(grantsRoutes, { deps })
  await app.register(erasureRoutes, { deps })
  await app.register(tasksRoutes, { deps })
  await app.register(itemsRoutes, { deps })
  await app.register(oversightRoutes, { deps })
  await app.register(trendsRoutes, { deps })
  await app.register(liveRoutes, { deps })
  await app.register(administrationRoutes, { deps })
  await app.register(rehearsalRoutes, { deps })
  await app.register(consolePages, { directory: config.consoleDir })
  return app
}

/** Fastify takes a number for a mistake, as a caller who reaches the API past the proxies could say anything; see the manual. */
function trusted(proxies: number | readonly string[]) {
  return typeof proxies === 'number' ? (_address: string, hop: number) => hop < proxies : [...proxies]
}
