import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { isDeepStrictEqual } from 'node:util'
import { sessionsOpen } from '../../db/queries/sessions.ts'
import type { AppDeps } from '../deps.ts'
import { startChangeFeed } from '../live/change-feed.ts'
import { openStream } from '../live/stream.ts'
import type { LiveStream } from '../live/stream.ts'
import type { Watch } from '../live/watch.ts'
import { ApiProblem } from '../http/problems.ts'
import { actorOf } from './auth.ts'

type Live = (request: FastifyRequest, reply: FastifyReply, watch: Watch) => Promise<FastifyReply>

declare module 'fastify' {
  interface FastifyInstance {
    /** Answers with a stream of events for as long as the page is open and its person signed in. */
    live: Live
  }
}

// Proxies close what is silent for longer, often after 30 or 60 s.
const USUAL = { heartbeatMs: 15_000, streamsPerPerson: 20 }
/** Whose session is ended sees nothing more after this time: one query for all streams of this process. */
const SESSIONS_CHECKED_EVERY_MS = 3_000

/** Live pages: one feed for this process, and the streams that hang on it. They end with the server. */
export default fp<{ deps: AppDeps }>(
  async (app, { deps: { db, config } }) => {
    const { heartbeatMs, streamsPerPerson } = config.live ?? USUAL
    const feed = startChangeFeed({ db, log: app.log })
    const streams = new Map<LiveStream, string>()
    const perPerson = new Map<string, number>()
    const count = (person: string, by: number) => {
      const number = (perPerson.get(person) ?? 0) + by
      if (number === 0) perPerson.delete(person)
      else perPerson.set(person, number)
    }

    let isClosing = false

    const live: Live = async (request, reply, watch) => {
      const { actor, headers, sessionId } = request
      if (sessionId === null) throw new ApiProblem('UNAUTHENTICATED')
      if ((perPerson.get(actor.id) ?? 0) >= streamsPerPerson) throw new ApiProblem('TOO_MANY_STREAMS')
      count(actor.id, 1)
      const isSignedIn = async () => {
        const signedIn = await app.readSession({ headers }, { prolong: false })
        // a person with another role now signs in to the stream again with it
        return signedIn !== null && isDeepStrictEqual(actorOf(signedIn.caller), actor)
      }
      const stream = await openStream({
        ...{ db, feed, watch, heartbeatMs, isSignedIn },
        lastEventId: headers['last-event-id']?.toString(),
        cut: () => reply.raw.destroy(),
      }).catch((error: unknown) => {
        count(actor.id, -1)
        throw error
      })
      streams.set(stream, sessionId)
      stream.body.once('close', () => {
        streams.delete(stream)
        count(actor.id, -1)
      })
      if (isClosing) stream.end()
      return reply.headers(HEADERS).type('text/event-stream').send(stream.body)
    }
    app.decorate('live', live)

    /** Ends what is open of sessions that have ended, be it by another process. */
    const endWithSessions = async () => {
      // those only that were asked about: a stream may open, in a session of its own, while the question is on its way
      const asked = [...streams]
      if (asked.length === 0) return
      const open = await sessionsOpen(db, new Set(asked.map(([, sessionId]) => sessionId)))
      for (const [stream, sessionId] of asked) if (!open.has(sessionId)) stream.end()
    }
    const checking = setInterval(
      // a database that is away says nothing about sessions
      () => void endWithSessions().catch(() => undefined),
      Math.min(SESSIONS_CHECKED_EVERY_MS, heartbeatMs),
    )
    app.addHook('preClose', async () => {
      isClosing = true
      clearInterval(checking)
      for (const stream of streams.keys()) stream.end()
      await feed.stop()
    })
  },
  { name: 'live', dependencies: ['auth'] },
)

const HEADERS = {
  'cache-control': 'no-store',
  // nginx would hold the events back
  'x-accel-buffering': 'no',
  // nothing comes after a stream, and a server that stops need not wait for it
  connection: 'close',
}
