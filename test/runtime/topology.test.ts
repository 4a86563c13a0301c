import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { DEMO_PASSWORD } from '../../db/seed/people.ts'
import { CaseAnswer, Written } from '../../demo/answers.ts'
import { Player } from '../../demo/player.ts'
import { ProblemError, Session } from '../../demo/session.ts'
import { lvResidential } from '../../demo/stories/lv-residential.ts'
import { freePort } from '../../runtime/machine/ports.ts'
import { LivePage } from '../support/live-page.ts'
import { signIn } from '../support/story.ts'
import { newDatabase, newNamespace } from '../support/suite.ts'
import { makeClone } from './clone.ts'
import { apiOf, run } from './started-process.ts'
import type { Ended, StartedProcess } from './started-process.ts'

/** What docker-compose.yml sets up, as plain processes: migrate once, two APIs and two workers on common servers. */
describe('two APIs and two workers', () => {
  const clone = makeClone()
  const processes: StartedProcess[] = []
  let settings: Record<string, string>
  let migrated: Ended
  let apis: StartedProcess[]
  let workers: StartedProcess[]

  const begin = (name: string, env: Record<string, string> = {}) => {
    const command = [process.execPath, '--import', 'tsx', 'runtime/start.ts', name]
    const started = run(command, { cwd: clone.directory, env: { ...clone.env, ...settings, ...env } })
    processes.push(started)
    return started
  }

  beforeAll(async () => {
    const { temporalAddress, smtpUrl } = inject('servers')
    settings = {
      DATABASE_URL: await newDatabase(),
      TEMPORAL_ADDRESS: temporalAddress,
      TEMPORAL_NAMESPACE: await newNamespace(),
      SMTP_URL: smtpUrl,
      AUTH_SECRET: 'a secret that both of the APIs share',
      LOG_LEVEL: 'warn',
    }
    const tooEarly = await begin('api', { PORT: '0' }).ended()
    expect(tooEarly).toMatchObject({ code: 1 })
    expect(tooEarly.errors).toContain('run npm start -- migrate first')

    migrated = await begin('migrate').ended()
    apis = [begin('api', { PORT: '0' }), begin('api', { PORT: '0' })]
    const healthPorts = [await freePort(), await freePort()]
    workers = healthPorts.map((port) => begin('worker', { WORKER_HEALTH_PORT: String(port) }))
    await Promise.all([...apis, ...workers].map((each) => each.ready()))
  })

  afterAll(async () => {
    await Promise.all(processes.map((each) => each.stop()))
    clone.remove()
  })

  test('the database is prepared once, and again without harm', async () => {
    expect(migrated).toMatchObject({ code: 0, errors: '' })
    expect(migrated.output).toContain('Done: the database is up to date.')
    expect(await begin('migrate').ended()).toMatchObject({ code: 0, errors: '' })
  })

  test('a worker answers on its health page', async () => {
    for (const worker of workers) {
      const url = /health at (\S+)/.exec(await worker.ready())?.[1] ?? ''
      expect((await fetch(url)).status).toBe(200)
    }
  })

  test('what one API takes the other shows at once, a session holds at both, a killed worker is not missed', async () => {
    const [one, other] = await Promise.all(apis.map(async (each) => apiOf(await each.ready())))
    const player = new Player({ url: one!, password: DEMO_PASSWORD })
    const [submit] = lvResidential.acts
    await player.perform(lvResidential, submit!)
    const caseNo = player.caseNoOf(lvResidential)

    const reader = await new Session(other!).signIn('applicant-1@demo.local', DEMO_PASSWORD)
    expect(await reader.get(`/api/cases/${caseNo}`, CaseAnswer)).toMatchObject({ caseNo, status: 'in-progress' })

    const page = await LivePage.open(`${other!}/api/cases/${caseNo}/stream`, {
      cookie: await signIn(other!, 'applicant-1'),
    })

    await workers[0]!.kill()
    const clerk = await new Session(other!).signIn('marketing-1@demo.local', DEMO_PASSWORD)
    const path = `/api/cases/${caseNo}/tasks/acceptance.0.1.marketing/complete`
    const { seq } = await persistent(() => clerk.write('POST', path, { outcome: 'accept', form: {} }, Written, key))
    expect(seq).toBeGreaterThan(1)
    // stays open, so that the stop has to do with it
    await page.reaches(seq)
    const { timeline } = await reader.get(`/api/cases/${caseNo}`, CaseAnswer)
    expect(timeline.map(({ step }) => step)).toContain('survey')
  })

  test('each ends with 0 when it is asked to', async () => {
    for (const each of [...apis, workers[1]!]) {
      each.send('SIGTERM')
      expect(await each.ended()).toMatchObject({ code: 0, errors: '' })
    }
  })
})

const key = randomUUID()

/** As a client should: 503 says to send the same key again, which a worker just killed may make necessary. */
async function persistent<T>(ask: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask()
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status !== 503 || attempt > 30) throw error
      await sleep(1_000)
    }
  }
}
