import { appendFileSync } from 'node:fs'
import { subscribe } from 'node:diagnostics_channel'
import { asc } from 'drizzle-orm'
import type { FastifyInstance } from 'fastify'
import { connect } from '../../db/connect.ts'
import { events } from '../../db/schema/index.ts'

/**
 * What the suites reach of the product, noted where `npm run coverage` asks for it (REACHED_DIR): each problem that an
 * API of theirs answers, what it says of the cases of a re-dating, and the log of each house when it closes.
 */
const directory = process.env['REACHED_DIR']

export type Reached =
  | { what: 'problem'; problem: { code?: string; lacking?: string[] } }
  | { what: 'redating'; status: string; seq: number | null }
  | { what: 'event'; caseNo: string; type: string; data: Record<string, unknown> }

let isListening = false

/** In a run that notes: listens to every API that is built in this process; called for each file of it. */
export function noteProblems(): void {
  if (directory === undefined || isListening) return
  isListening = true
  subscribe('fastify.initialization', (message) => {
    const { fastify } = message as { fastify: FastifyInstance }
    fastify.addHook('onSend', async (request, reply, payload) => {
      if (typeof payload !== 'string') return payload
      const isProblem = String(reply.getHeader('content-type') ?? '').includes('problem+json')
      if (isProblem) noteProblem(JSON.parse(payload) as object)
      else if (request.routeOptions.url === '/api/redatings/:id/cases') {
        const { items } = JSON.parse(payload) as { items: { status: string; seq: number | null }[] }
        for (const { status, seq } of items) note({ what: 'redating', status, seq })
      }
      return payload
    })
  })
}

/** In a run that notes: a problem that no API of Fastify's answered, but the server on the bare connection. */
export function noteProblem(problem: { code?: string; lacking?: string[] }): void {
  if (directory !== undefined) note({ what: 'problem', problem })
}

/** In a run that notes: the whole log of a database, which only requests and the clock have written. */
export async function noteLog(databaseUrl: string): Promise<void> {
  if (directory === undefined) return
  const { db, close } = connect(databaseUrl, { max: 1 })
  try {
    const rows = await db
      .select({ caseNo: events.stream, type: events.type, data: events.data })
      .from(events)
      .orderBy(asc(events.stream), asc(events.seq))
    for (const { caseNo, type, data } of rows) {
      note({ what: 'event', caseNo: `${databaseUrl} ${caseNo}`, type, data: (data as { data: object }).data as never })
    }
  } finally {
    await close()
  }
}

function note(reached: Reached): void {
  appendFileSync(`${directory ?? ''}/${process.pid}.jsonl`, `${JSON.stringify(reached)}\n`)
}
