import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { readCover } from '../../db/queries/cover.ts'
import { listAbsences, staffOnCases } from '../../db/queries/absences.ts'
import type { AbsenceLine } from '../../db/queries/absences.ts'
import { businessNow } from '../../db/clock.ts'
import { findPeople } from '../../db/queries/people.ts'
import { maySetAbsence } from '../../domain/people/absences.ts'
import { isInForce } from '../../domain/people/deputies.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { Refusal } from '../../domain/refusals.ts'
import { endAbsence, setAbsence, setDeputy } from '../commands/absences.ts'
import { findActor } from '../commands/people.ts'
import type { AppDeps } from '../deps.ts'
import { addSchemas } from '../http/add-schemas.ts'
import {
  ABSENCE_SCHEMAS,
  AbsenceChanged,
  AbsenceList,
  AbsencePeople,
  CoverQuery,
  CoverShape,
  DeputyBody,
  NewAbsence,
} from '../schemas/absences.ts'
import { IdParams, NoBody, ref, WriteHeaders } from '../schemas/kit.ts'
import { PersonName } from '../schemas/parts.ts'
import { incoming } from '../write.ts'

/** Who is away, who stands in, and what happens to the tasks. */
const routes: FastifyPluginAsyncTypebox<{ deps: AppDeps }> = async (app, { deps }) => {
  const { db } = deps
  const tags = ['people']
  addSchemas(app, [PersonName, ...ABSENCE_SCHEMAS])

  app.get(
    '/api/absences',
    {
      schema: {
        tags,
        summary: 'Who is away: oneself, and those for whom one may say so',
        response: { 200: ref(AbsenceList) },
      },
    },
    async ({ actor }) => {
      const now = await businessNow(db)
      const all = await listAbsences(db, now)
      return {
        now,
        items: await named(
          all.filter(({ person }) => maySetAbsence(actor, person)),
          now,
        ),
      }
    },
  )
  app.get(
    '/api/absences/people',
    {
      schema: {
        tags,
        summary: 'For whom one may say that they are away',
        response: { 200: ref(AbsencePeople) },
      },
    },
    async ({ actor }) => {
      const all = await staffOnCases(db)
      const may = all.filter((person) => maySetAbsence(actor, person))
      return { items: may.map(({ id, name, role, department, region }) => ({ id, name, role, department, region })) }
    },
  )
  app.get(
    '/api/absences/cover',
    {
      schema: {
        tags,
        summary: 'Who could stand in, and for which of the open tasks',
        querystring: CoverQuery,
        response: { 200: ref(CoverShape) },
      },
    },
    async ({ actor, query }) => {
      const person = await findActor(db, query.person ?? actor.id, '/person')
      if (!maySetAbsence(actor, person)) throw new Refusal('NOT_ALLOWED')
      return readCover(db, { person, until: query.until ?? null })
    },
  )
  app.post(
    '/api/absences',
    {
      schema: {
        tags,
        summary: 'Say that somebody is away, and who stands in',
        headers: WriteHeaders,
        body: ref(NewAbsence),
        response: { 201: ref(AbsenceChanged) },
      },
    },
    async (request, reply) => reply.code(201).send(await setAbsence(deps, incoming(request), request.body)),
  )
  app.post(
    '/api/absences/:id/deputy',
    {
      schema: {
        tags,
        summary: 'Say who stands in from now on',
        params: IdParams,
        headers: WriteHeaders,
        body: ref(DeputyBody),
        response: { 200: ref(AbsenceChanged) },
      },
    },
    (request) => setDeputy(deps, incoming(request), request.params.id, request.body.deputy),
  )
  app.post(
    '/api/absences/:id/end',
    {
      schema: {
        tags,
        summary: 'End an absence now, or take it back',
        params: IdParams,
        headers: WriteHeaders,
        body: NoBody,
        response: { 200: ref(AbsenceChanged) },
      },
    },
    (request) => endAbsence(deps, incoming(request), request.params.id),
  )

  async function named(lines: readonly AbsenceLine[], now: Instant) {
    const people = await findPeople(
      db,
      lines.flatMap(({ person, deputy, setBy }) => [person.id, deputy, setBy]),
    )
    const name = (id: string) => ({ id, name: people.get(id)?.name ?? null })
    return lines.map(({ person, deputy, setBy, ...line }) => ({
      ...line,
      ...{ person: name(person.id), deputy: deputy === null ? null : name(deputy), setBy: name(setBy) },
      ...{ department: person.department, role: person.role, isNow: isInForce(line, now) },
    }))
  }
}

export default routes
