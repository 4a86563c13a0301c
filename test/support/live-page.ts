import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'

export interface LiveEvent {
  id: string
  event: string
  data: unknown
}

export interface OpenPage {
  cookie: string
  lastEventId?: string
}

const WITHIN_MS = 15_000

/** A live page as a browser has it open: it remembers the last id and what it was told. */
export class LivePage {
  /** All that it was told, in order. */
  readonly events: LiveEvent[] = []
  lastEventId = ''
  /** Whether the server ended it or the connection broke. */
  hasEnded = false
  heartbeats = 0
  private taken = 0
  private readonly connection: AbortController

  private constructor(connection: AbortController) {
    this.connection = connection
  }

  /** Resolves when the stream has begun: what happens from now on is told. */
  static async open(url: string, { cookie, lastEventId }: OpenPage): Promise<LivePage> {
    const connection = new AbortController()
    const page = new LivePage(connection)
    const headers = { cookie, ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) }
    const response = await fetch(url, { headers, signal: connection.signal })
    if (!response.ok || response.body === null) throw new Error(`${response.status} ${await response.text()}`)
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    void page.read(response.body)
    await page.until(() => page.lastEventId !== '')
    return page
  }

  /** The next event that was not asked for yet. */
  async next(): Promise<LiveEvent> {
    await this.until(() => this.events.length > this.taken)
    return this.events[this.taken++]!
  }

  /** Goes on until the case has come to this place in its log. */
  async reaches(seq: number): Promise<void> {
    await this.until(() => seqOf(this.events.at(-1)) === seq)
    this.taken = this.events.length
  }

  async ends(): Promise<void> {
    await this.until(() => this.hasEnded)
  }

  close(): void {
    this.connection.abort()
  }

  async until(isSo: () => boolean): Promise<void> {
    for (const from = Date.now(); !isSo(); await sleep(5)) {
      if (Date.now() - from > WITHIN_MS) throw new Error(`did not come; told so far: ${JSON.stringify(this.events)}`)
    }
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder()
    let text = ''
    try {
      for await (const chunk of body) {
        const blocks = (text + decoder.decode(chunk, { stream: true })).split('\n\n')
        text = blocks.pop() ?? ''
        for (const block of blocks) this.take(block)
      }
    } catch {
      // cut off, by us or by the server
    }
    this.hasEnded = true
  }

  private take(block: string): void {
    const lines = block.split('\n')
    const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
    if (block.startsWith(':')) this.heartbeats++
    this.lastEventId = field('id') ?? this.lastEventId
    const data = field('data')
    if (data !== undefined)
      this.events.push({ id: this.lastEventId, event: field('event') ?? '', data: JSON.parse(data) })
  }
}

export function seqOf(event: LiveEvent | undefined): number | undefined {
  const data = event?.data
  return typeof data === 'object' && data !== null && 'seq' in data ? Number(data.seq) : undefined
}
