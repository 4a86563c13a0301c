import { newKey } from '../../../api/new-key.ts'
import type { Problem } from '../../../api/problem.ts'
import { isProblem } from '../../../api/problem.ts'
import type { Application, Draft } from '../../../api/vocabulary.ts'
import { copyOf, keepCopy } from './draft-copy.ts'
import type { DraftCopy } from './draft-copy.ts'
import { withoutFields } from './fields.ts'
import type { Keeping } from './keeping.ts'

export interface DraftState {
  typed: Application
  /** The version that the server has. */
  version: number
  keeping: Keeping
  /** Whether what is not saved yet outlives a reload here; a browser's storage may be full or forbidden. */
  isOnDevice: boolean
  /** Fields that the server does not take as they are, with its reason; all others it has. */
  refused: ReadonlyMap<string, string>
  /** What stands in fields and is no answer yet, by their JSON pointers: it is kept with the answers. */
  unread: Readonly<Record<string, string>>
  /** What was saved elsewhere meanwhile. */
  theirs: Draft | null
}

/** How a draft reaches the server. */
export interface DraftServer {
  write: (change: { version: number; body: Application; key: string }) => Promise<Draft>
  read: () => Promise<Draft>
}

const AFTER_LAST_KEY_MS = 700
const AGAIN_AFTER_MS = 3_000

/**
 * Keeps an application while it is being written: each change on this device at once, and with the server as soon as it
 * answers. Nothing typed is lost to a broken connection, a reload or an answer that never came: what was sent is sent
 * again under its key.
 */
export class DraftKeeper {
  state: DraftState
  private readonly id: string
  private readonly server: DraftServer
  private readonly told = new Set<() => void>()
  private sending: DraftCopy['sending'] = null
  /** What was typed when the last writing began. */
  private written: Application
  /** What the server did not take of what is being sent. */
  private found = new Map<string, string>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private isBusy = false

  constructor(draft: Draft, server: DraftServer) {
    this.id = draft.id
    this.server = server
    this.written = draft.body
    const { body: typed, version } = draft
    this.state = { typed, version, keeping: 'saved', isOnDevice: true, refused: new Map(), unread: {}, theirs: null }
    if (draft.status === 'submitted') {
      keepCopy(this.id, null)
      this.state = { ...this.state, keeping: 'submitted' }
      return
    }
    const copy = copyOf(this.id)
    if (copy !== null) this.resume(copy, draft)
  }

  listen(told: () => void): () => void {
    this.told.add(told)
    return () => this.told.delete(told)
  }

  /** The page is open: what waits is sent, also when the connection is back. */
  open(): () => void {
    const again = () => void this.save()
    // if this device keeps nothing, a person who leaves the page is asked first
    const leave = (event: Event) => {
      if (!this.state.isOnDevice && this.isWaiting()) event.preventDefault()
    }
    window.addEventListener('online', again)
    window.addEventListener('beforeunload', leave)
    if (this.isWaiting()) again()
    return () => {
      window.removeEventListener('online', again)
      window.removeEventListener('beforeunload', leave)
      void this.save()
    }
  }

  change(typed: Application): void {
    this.tell({ typed, keeping: this.state.keeping === 'conflict' ? 'conflict' : 'saving' })
    this.keep()
    this.later(AFTER_LAST_KEY_MS)
  }

  /** Keeps the text of a field that is no answer; undefined if it has become one, or the field is empty. */
  leaveUnread(field: string, text: string | undefined): void {
    const others = Object.entries(this.state.unread).filter(([each]) => each !== field)
    this.tell({ unread: Object.fromEntries(text === undefined ? others : [...others, [field, text]]) })
    this.keep()
  }

  /** What was typed here goes over what was saved elsewhere. */
  async keepMine(): Promise<void> {
    const { theirs } = this.state
    if (theirs === null) return
    this.sending = null
    this.written = theirs.body
    this.tell({ version: theirs.version, theirs: null, keeping: 'saving' })
    this.keep()
    await this.save()
  }

  takeTheirs(): void {
    const { theirs } = this.state
    if (theirs === null) return
    this.sending = null
    this.written = theirs.body
    this.tell({ typed: theirs.body, version: theirs.version, theirs: null, keeping: 'saved', refused: new Map() })
    keepCopy(this.id, null)
  }

  /** Sends what waits, one writing after the other, until the server has what is typed. */
  async save(): Promise<void> {
    clearTimeout(this.timer)
    if (this.isBusy || this.state.keeping === 'conflict' || this.state.keeping === 'submitted') return
    this.isBusy = true
    try {
      while (this.isWaiting()) {
        if (this.sending === null) this.begin()
        await this.send()
      }
      this.settle()
    } catch (error) {
      if (!isProblem(error)) throw error
      await this.onProblem(error)
    } finally {
      this.isBusy = false
    }
  }

  private resume(copy: DraftCopy, draft: Draft): void {
    const { typed, version, sending, unread = {} } = copy
    this.sending = sending
    this.state = { ...this.state, typed, unread, keeping: 'saving' }
    // whether what was on its way has arrived is known when it is sent again: its key and its version stand
    if (sending !== null) this.state = { ...this.state, version }
    else if (version !== draft.version) this.state = { ...this.state, version, keeping: 'conflict', theirs: draft }
  }

  private begin(): void {
    this.written = this.state.typed
    this.sending = { key: newKey(), body: this.state.typed }
    this.found = new Map()
    this.tell({ keeping: 'saving' })
    this.keep()
  }

  private async send(): Promise<void> {
    const { sending } = this
    if (sending === null) return
    try {
      const { version } = await this.server.write({ version: this.state.version, ...sending })
      this.sending = null
      this.tell({ version })
      this.keep()
    } catch (error) {
      if (!isProblem(error) || error.fields.length === 0) throw error
      this.leaveOut(sending.body, error)
    }
  }

  /** What the server does not take stays here with its reason; the rest is sent without it. */
  private leaveOut(body: Application, problem: Problem): void {
    const before = this.found.size
    for (const { field, reason } of problem.fields) this.found.set(field.replace(/^\/body/, ''), reason)
    // what is refused for the same again would be so for ever
    if (this.found.size === before) throw problem
    this.sending = { key: newKey(), body: withoutFields(body, [...this.found.keys()]) }
  }

  private settle(): void {
    const isTaken = this.found.size === 0
    if (isTaken && Object.keys(this.state.unread).length === 0) keepCopy(this.id, null)
    this.tell({ keeping: isTaken ? 'saved' : 'refused', refused: this.found })
  }

  private async onProblem(problem: Problem): Promise<void> {
    if (problem.code === 'DRAFT_CHANGED') {
      this.sending = null
      this.tell({ keeping: 'conflict', theirs: await this.server.read() })
    } else if (problem.code === 'DRAFT_ALREADY_SUBMITTED') {
      keepCopy(this.id, null)
      this.tell({ keeping: 'submitted' })
    } else {
      this.tell({ keeping: 'away' })
      this.later(AGAIN_AFTER_MS)
    }
  }

  private isWaiting(): boolean {
    return this.sending !== null || this.state.typed !== this.written
  }

  private later(ms: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.save(), ms)
  }

  private keep(): void {
    const { typed, version, unread } = this.state
    const isOnDevice = keepCopy(this.id, { typed, version, sending: this.sending, unread })
    if (isOnDevice !== this.state.isOnDevice) this.tell({ isOnDevice })
  }

  private tell(changed: Partial<DraftState>): void {
    this.state = { ...this.state, ...changed }
    for (const told of this.told) told()
  }
}
