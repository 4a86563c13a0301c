import { Readable } from 'node:stream'
import type { Database } from '../../db/connect.ts'
import { changesSince, placeOf, placeText } from '../../db/queries/changes.ts'
import type { Change, Place } from '../../db/queries/changes.ts'
import type { ChangeFeed } from './change-feed.ts'
import type { LiveEvent, Watch } from './watch.ts'

export interface OpenStream {
  db: Database
  feed: ChangeFeed
  watch: Watch
  /** The Last-Event-ID of a page whose connection was cut. */
  lastEventId: string | undefined
  heartbeatMs: number
  /** Whether the person is still signed in; asked at every heartbeat. */
  isSignedIn: () => Promise<boolean>
  /** Closes the connection of a page that does not read. */
  cut: () => void
}

/** After a break, browsers come again after this time. */
const COME_AGAIN_MS = 2_000
/** A page that leaves so much unread does not read at all. */
const UNREAD_BYTES = 64 * 1024
const END_WITHIN_MS = 1_000

const RESET: LiveEvent = { event: 'reset', data: {} }

/**
 * A live page's stream of server-sent events. It begins with what the page missed since its Last-Event-ID and goes on
 * with what the feed tells. Each event carries the place up to which everything was reported.
 */
export async function openStream({ db, feed, watch, lastEventId, heartbeatMs, ...page }: OpenStream) {
  const body = new Readable({ read() {} })
  const waiting: (readonly Change[] | null)[] = []
  let isCaughtUp = false
  let isOver = false
  let timer: NodeJS.Timeout | undefined

  const reader = {
    told: (changes: readonly Change[] | null) => {
      if (isCaughtUp) send(eventOf(changes))
      else waiting.push(changes)
    },
  }
  const eventOf = (changes: readonly Change[] | null) => (changes === null ? RESET : watch.of(changes))
  const idLine = () => (feed.place === null ? '' : `id: ${placeText(feed.place)}\n`)
  const write = (lines: string) => {
    if (isOver) return
    body.push(lines)
    if (body.readableLength > UNREAD_BYTES) page.cut()
  }
  const send = (event: LiveEvent | null) => {
    if (event !== null) write(`${idLine()}event: ${event.event}\ndata: ${JSON.stringify(event.data)}\n\n`)
  }

  /** What came after the place that the page brings; of a page that comes again, what may have come while it was read. */
  const catchUp = async (upTo: Place) => {
    const since = lastEventId === undefined ? undefined : placeOf(lastEventId)
    if (since === undefined) send(await watch.first())
    const missed = since ? (await changesSince(db, since, upTo)).changes : since === null ? null : []
    const all = [missed, ...waiting].filter((each) => each !== null)
    const isWhole = all.length === waiting.length + 1
    isCaughtUp = true
    send(eventOf(isWhole ? all.flat() : null))
  }

  const beat = async () => {
    // a database that is away says nothing about the session; nothing is reported meanwhile either
    const mayStay = await Promise.all([page.isSignedIn(), watch.isAllowed()]).then(
      (each) => each.every(Boolean),
      () => true,
    )
    if (!mayStay) end()
    // the place goes along, so that a page that heard nothing for long need not read everything again
    else write(`: still here\n${idLine()}\n`)
    if (!isOver) beatLater()
  }
  const beatLater = () => {
    timer = setTimeout(() => void beat(), heartbeatMs)
  }

  const leave = () => {
    isOver = true
    clearTimeout(timer)
    feed.leave(reader)
  }
  const end = () => {
    if (isOver) return
    leave()
    body.push(null)
    setTimeout(page.cut, END_WITHIN_MS).unref()
  }
  body.once('close', leave)

  const upTo = await feed.join(reader)
  try {
    write(`retry: ${COME_AGAIN_MS}\n\n`)
    await catchUp(upTo)
    write(`${idLine()}\n`)
  } catch (error) {
    body.destroy()
    throw error
  }
  beatLater()
  return { body, end }
}

export type LiveStream = Awaited<ReturnType<typeof openStream>>
