import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { listUnits, openCasesByUnit, peopleByUnit } from '../../db/queries/units.ts'
import { assertMayAdminister } from '../../domain/people/administration.ts'
import { addUnit, closeUnit, renameUnit, reopenUnit } from '../commands/units.ts'
import type { AppDeps } from '../deps.ts'
import { NoBody, ref, WriteHeaders } from '../schemas/kit.ts'
import { NewUnit, Organisation, UnitChanged, UnitList, UnitNamesBody, UnitParams } from '../schemas/units.ts'
import { incoming } from '../write.ts'

/** The organisation: what its units are called, for everybody; its upkeep, for administrators. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps: { db } }) => {
  const tags = ['administration']
  const onUnit = (summary: string) => ({
    schema: {
      tags,
      summary,
      params: UnitParams,
      headers: WriteHeaders,
      body: NoBody,
      response: { 200: ref(UnitChanged) },
    },
  })

  app.get(
    '/api/units',
    {
      schema: {
        tags: ['drafts'],
        summary: 'The company, its regions and their stations, also those that are closed',
        response: { 200: ref(UnitList) },
      },
    },
    async () => ({ items: await listUnits(db) }),
  )
  app.get(
    '/api/organisation',
    { schema: { tags, summary: 'The organisation, and who works where', response: { 200: ref(Organisation) } } },
    async ({ actor }) => {
      assertMayAdminister(actor, 'read-organisation')
      const units = await listUnits(db)
      const company = units.find(({ kind }) => kind === 'company')?.code ?? ''
      const [people, openCases] = await Promise.all([peopleByUnit(db, company), openCasesByUnit(db)])
      return {
        items: units.map((unit) => ({
          ...unit,
          openCases: unit.code === company ? sumOf(units, openCases) : (openCases.get(unit.code) ?? 0),
          people: people.filter((person) => person.unit === unit.code),
        })),
      }
    },
  )
  app.post(
    '/api/units',
    {
      schema: {
        tags,
        summary: 'Add a region to the company or a station to a region',
        headers: WriteHeaders,
        body: ref(NewUnit),
        response: { 201: ref(UnitChanged) },
      },
    },
    async (request, reply) => reply.code(201).send(await addUnit(db, incoming(request), request.body)),
  )
  app.post(
    '/api/units/:code/rename',
    {
      schema: {
        tags,
        summary: 'Give a unit other names; its code stays',
        params: UnitParams,
        headers: WriteHeaders,
        body: ref(UnitNamesBody),
        response: { 200: ref(UnitChanged) },
      },
    },
    (request) => renameUnit(db, incoming(request), request.params.code, request.body),
  )
  app.post('/api/units/:code/close', onUnit('Close a unit in which nobody works and no case is open'), (request) =>
    closeUnit(db, incoming(request), request.params.code),
  )
  app.post('/api/units/:code/reopen', onUnit('Open a unit again'), (request) =>
    reopenUnit(db, incoming(request), request.params.code),
  )
}

export default routes

function sumOf(units: Awaited<ReturnType<typeof listUnits>>, openCases: ReadonlyMap<string, number>): number {
  return units.filter(({ kind }) => kind === 'region').reduce((sum, { code }) => sum + (openCases.get(code) ?? 0), 0)
}
