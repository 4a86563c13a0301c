import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { DEMO_PASSWORD } from '../../db/seed/people.ts'
import { Written } from '../../demo/answers.ts'
import { Player } from '../../demo/player.ts'
import { ProblemError, Session } from '../../demo/session.ts'
import type { Form } from '../../domain/application/forms.ts'
import type { Instant } from '../../domain/time/instant.ts'

/** One thing that one person does to one case; nobody does the same thing twice. */
export interface Act {
  caseNo: string
  who: string
  task: string
  does: { action: 'complete'; outcome: string; form?: Form; remark?: string } | { action: 'comment'; text: string }
}

/** An act that was answered with a 2xx: from then on it must stand in the log, once. */
export interface Acknowledged extends Act {
  key: string
  seq: number
}

const RETRY_AFTER_MS = 1_000
const GIVE_UP_MS = 300_000

/**
 * People who do as the API asks: what could not be done now they send again under its key, until it is answered. They
 * are signed in once, and their sessions outlive the API process that gave them.
 */
export class People {
  private readonly acknowledged: Acknowledged[] = []
  /** How often somebody was told to try again, or found nobody there. */
  turnedAway = 0
  readonly player: Player
  private readonly url: string
  private readonly sessions = new Map<string, Session>()

  constructor(url: string) {
    this.url = url
    this.player = new Player({ url, password: DEMO_PASSWORD })
  }

  async signIn(logins: Iterable<string>): Promise<void> {
    for (const login of new Set(logins)) {
      if (this.sessions.has(login)) continue
      const session = () => new Session(this.url).signIn(`${login}@demo.local`, DEMO_PASSWORD)
      this.sessions.set(login, await this.insist(session))
    }
  }

  /** What was acknowledged of some cases. */
  acknowledgedOf(cases: readonly { caseNo: string }[]): Acknowledged[] {
    const numbers = new Set(cases.map(({ caseNo }) => caseNo))
    return this.acknowledged.filter(({ caseNo }) => numbers.has(caseNo))
  }

  async does(act: Act): Promise<void> {
    const key = randomUUID()
    this.acknowledged.push({ ...act, key, seq: await this.send(act, key) })
  }

  /** The same request once more under its key. */
  async repeats(act: Acknowledged): Promise<number> {
    return this.send(act, act.key)
  }

  /** Moves the business clock; a move that was cut off is begun again from where the clock stands. */
  async passTo(to: Instant): Promise<void> {
    await this.insist(() => this.player.passTo(to))
  }

  private async send({ caseNo, who, task, does }: Act, key: string): Promise<number> {
    const path = `/api/cases/${caseNo}/tasks/${task}`
    const { action, ...body } = does
    const at = action === 'complete' ? `${path}/complete` : `${path}/comments`
    const session = this.sessions.get(who)
    if (session === undefined) throw new Error(`${who} was not signed in`)
    const { seq } = await this.insist(() => session.write('POST', at, body, Written, key))
    return seq
  }

  private async insist<T>(ask: () => Promise<T>): Promise<T> {
    const giveUpAt = Date.now() + GIVE_UP_MS
    for (;;) {
      try {
        return await ask()
      } catch (error) {
        if (!isPassing(error) || Date.now() > giveUpAt) throw error
        this.turnedAway++
        await sleep(RETRY_AFTER_MS)
      }
    }
  }
}

/** 503, or no answer at all: fetch throws a TypeError where nobody listens and where an answer breaks off. */
function isPassing(error: unknown): boolean {
  return error instanceof ProblemError ? error.status === 503 : error instanceof TypeError
}
