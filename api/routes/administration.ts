import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { addSchemas } from '../http/add-schemas.ts'
import type { AppDeps } from '../deps.ts'
import { REDATING_SCHEMAS } from '../schemas/redatings.ts'
import { RULES_SCHEMAS } from '../schemas/rules.ts'
import { HOUSE_SCHEMAS } from '../schemas/house.ts'
import { SessionList } from '../schemas/account.ts'
import { PEOPLE_SCHEMAS } from '../schemas/people.ts'
import { UNIT_SCHEMAS } from '../schemas/units.ts'
import houseRoutes from './house.ts'
import peopleRoutes from './people.ts'
import redatingsRoutes from './redatings.ts'
import positionsRoutes from './positions.ts'
import rulesRoutes from './rules.ts'
import unitsRoutes from './units.ts'

/** What administrators do to the house as a whole; in one scope, as each with schemas of its own takes time to start. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  addSchemas(app, [
    ...new Set([
      ...[...RULES_SCHEMAS, ...REDATING_SCHEMAS, ...HOUSE_SCHEMAS, ...PEOPLE_SCHEMAS, ...UNIT_SCHEMAS],
      SessionList,
    ]),
  ])
  await app.register(rulesRoutes, { deps })
  await app.register(redatingsRoutes, { deps })
  await app.register(houseRoutes, { deps })
  await app.register(peopleRoutes, { deps })
  await app.register(unitsRoutes, { deps })
  await app.register(positionsRoutes, { deps })
}

export default routes
