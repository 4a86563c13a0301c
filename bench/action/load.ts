import { setTimeout as sleep } from 'node:timers/promises'
import Type from 'typebox'
import { DEMO_PASSWORD } from '../../db/seed/people.ts'
import { Written } from '../../demo/answers.ts'
import { Player } from '../../demo/player.ts'
import { hvSingle } from '../../demo/stories/hv-single.ts'
import type { Act, Story } from '../../demo/story.ts'
import type { Servers } from './servers.ts'

/** A working morning, from which all actions of a case are done at once: no clock is moved while it is measured. */
const MORNING = '2026-03-02T09:00:00.000+08:00'
const APPOINTED = '2026-03-05'
const APPLICANTS = 12

export interface Load {
  /** How long each action took, in ms, from its request to its answer. */
  took: number[]
  seconds: number
}

/** People who play cases of one kind over HTTP: a factory at high voltage with one source, from application to return visit. */
export class Callers {
  private readonly player: Player
  private readonly servers: Servers
  private cases = 0

  constructor(url: string, servers: Servers) {
    this.player = new Player({ url, password: DEMO_PASSWORD })
    this.servers = servers
  }

  async open(): Promise<void> {
    await this.player.passTo(MORNING)
  }

  /** Each caller plays so many cases one after the other, each from its application to its end. */
  async wholeCases(callers: number, casesEach: number): Promise<Load> {
    const took: number[] = []
    const began = performance.now()
    const lane = async () => {
      for (let left = casesEach; left > 0; left--) {
        const story = this.nextCase()
        for (const act of story.acts) took.push(await timed(() => this.player.perform(story, act)))
      }
    }
    await Promise.all(Array.from({ length: callers }, lane))
    return { took, seconds: (performance.now() - began) / 1_000 }
  }

  /** Opens cases that then wait for their acceptance. */
  async openCases(count: number, progress: (line: string) => void): Promise<Story[]> {
    const opened: Story[] = []
    let left = count
    const lane = async () => {
      while (left-- > 0) {
        const story = this.nextCase()
        await this.player.perform(story, { at: '', who: story.applicant, does: { action: 'submit' } })
        opened.push(story)
        if (opened.length % 500 === 0) progress(`${opened.length} cases opened`)
      }
    }
    await Promise.all(Array.from({ length: 16 }, lane))
    return opened
  }

  /** Claims and releases tasks of many cases, any of them, in no order. */
  async claims(stories: readonly Story[], callers: number, forMs: number): Promise<Load> {
    const marketing = await this.player.session('marketing-1')
    let next = 0
    const took: number[] = []
    const began = performance.now()
    const lane = async () => {
      while (performance.now() - began < forMs) {
        // a large odd stride comes to every case, each as far from the one before as can be
        const story = stories[(next++ * 7_919) % stories.length]
        if (story === undefined) throw new Error('no cases are open')
        const path = `/api/cases/${this.player.caseNoOf(story)}/tasks/acceptance.0.1.marketing`
        for (const action of ['claim', 'release']) {
          took.push(await timed(() => marketing.write('POST', `${path}/${action}`, {}, Written)))
        }
      }
    }
    await Promise.all(Array.from({ length: callers }, lane))
    return { took, seconds: (performance.now() - began) / 1_000 }
  }

  /** From the answer of an action until the work list of its department shows it, in ms. */
  async untilListed(stories: readonly Story[]): Promise<number[]> {
    const marketing = await this.player.session('marketing-1')
    const Listed = Type.Object({ items: Type.Array(Type.Object({ caseNo: Type.String() })) })
    const took: number[] = []
    for (const story of stories) {
      const caseNo = this.player.caseNoOf(story)
      const path = `/api/cases/${caseNo}/tasks/acceptance.0.1.marketing`
      await marketing.write('POST', `${path}/claim`, {}, Written)
      took.push(
        await timed(async () => {
          for (;;) {
            const { items } = await marketing.get('/api/tasks?list=mine&limit=100', Listed)
            if (items.some((each) => each.caseNo === caseNo)) return
          }
        }),
      )
      await marketing.write('POST', `${path}/release`, {}, Written)
    }
    return took
  }

  /** Waits until what follows from the actions, the mails, is done too. */
  async rest(): Promise<void> {
    for (;;) {
      const [row] = await this.servers.sql<{ left: number }[]>`
        select count(*)::int as left from cases.outbox where sent_at is null and given_up_at is null`
      if (row?.left === 0) return
      await sleep(100)
    }
  }

  private nextCase(): Story {
    const number = ++this.cases
    const applicant = `applicant-${(number % APPLICANTS) + 1}`
    const ofCase = hvSingle.acts.filter(({ does }) => !OF_CUSTOMERS.includes(does.action))
    const acts = ofCase.map(({ who, does, ...act }): Act => {
      const moved = does.action === 'propose-appointment' ? { ...does, on: APPOINTED } : does
      return { ...act, who: who === hvSingle.applicant ? applicant : who, does: moved }
    })
    return { ...hvSingle, name: `case ${number}`, applicant, acts }
  }
}

/** What the story's customers do once, beside the case: a company is registered once, and an agent is one case's. */
const OF_CUSTOMERS: readonly string[] = ['register-company', 'authorise-agent']

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
