import { createServer } from 'node:net'
import { once } from 'node:events'
import Type from 'typebox'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { DEMO_PASSWORD } from '../../db/seed/people.ts'
import { ClockAnswer } from '../../demo/answers.ts'
import { Session } from '../../demo/session.ts'
import { readMail } from '../../runtime/caught-mail.ts'
import { requireNode } from '../../runtime/machine/node-version.ts'
import { freePort } from '../../runtime/machine/ports.ts'
import { isRoot, unprivilegedUser } from '../../runtime/postgres/system-user.ts'
import { LivePage } from '../support/live-page.ts'
import { signIn } from '../support/story.ts'
import { newDatabase, newNamespace } from '../support/suite.ts'
import { makeClone } from './clone.ts'
import type { Clone } from './clone.ts'
import { apiOf, run } from './started-process.ts'
import type { StartedProcess } from './started-process.ts'

/** `npm start` as people run it: real processes, from a clone, with nothing in the environment that is not said here. */
const SHOWN = /^Ready: console (http:\/\/\S+) · API docs \S+\/docs · Temporal UI (http:\/\/\S+) · mail (http:\/\/\S+)$/
const CaseNos = Type.Object({ items: Type.Array(Type.Object({ caseNo: Type.String() })) })

// Each start is a second of work on a quiet machine, and this is a dozen of them.
vi.setConfig({ testTimeout: 300_000 })

const processes: StartedProcess[] = []
const clones: Clone[] = []

// In order, so that no server stays.
afterEach(async () => {
  await Promise.all(processes.splice(0).map((each) => each.stop()))
})

afterAll(() => {
  for (const clone of clones) clone.remove()
})

const cloned = (how?: Parameters<typeof makeClone>[0]) => {
  const clone = makeClone(how)
  clones.push(clone)
  return clone
}

function start(clone: Clone, env: Record<string, string>, args: string[] = []): StartedProcess {
  const { directory: cwd, user } = clone
  const process = run(['npm', 'start', '--', ...args], { cwd, user, env: { ...clone.env, ...env } })
  processes.push(process)
  return process
}

describe('from a fresh clone that only its owner can enter, with an empty environment', () => {
  test('as the user that runs this', async () => {
    // the console is built from nothing once, by whoever may do least
    await comesBackWithItsData(cloned({ isFresh: !isRoot() }))
  })

  if (!isRoot()) process.stderr.write('  SKIPPED: npm start as another, ordinary user (only root can become one)\n')
  test.runIf(isRoot())('as an ordinary user', async () => {
    await comesBackWithItsData(cloned({ user: unprivilegedUser(), isFresh: true }))
  })
})

async function comesBackWithItsData(clone: Clone): Promise<void> {
  const ports = await randomPorts()
  const first = start(clone, ports)
  const ready = await first.ready()
  expect(ready).toMatch(SHOWN)
  expect(first.output()).not.toMatch(/webpack|\[INFO\]|"level":/)
  const url = apiOf(ready)
  expect(await (await fetch(`${url}/health`)).json()).toEqual({ status: 'up' })
  expect((await fetch(`${url}/ready`)).status).toBe(200)
  expect(await (await fetch(`${url}/openapi.json`)).json()).toMatchObject({ openapi: '3.1.0' })
  for (const page of SHOWN.exec(ready)?.slice(1) ?? []) expect((await fetch(`${page}/`)).status).toBeLessThan(500)

  const cases = await casesAt(url)
  expect(cases).toHaveLength(5)
  const moved = '2026-03-05T00:00:00.000Z'
  await new Session(url).write('POST', '/rehearsal/clock', { to: moved }, ClockAnswer)
  const cookie = await signIn(url, 'supervisor-chengdong')
  const openPage = () => LivePage.open(`${url}/api/tasks/stream?list=all`, { cookie })
  const pages = await Promise.all(Array.from({ length: 10 }, openPage))
  const from = Date.now()
  expect(await first.stop()).toMatchObject({ code: 0, errors: '' })
  expect(Date.now() - from).toBeLessThan(20_000)
  for (const page of pages) await page.ends()

  const second = start(clone, ports)
  expect(await casesAt(apiOf(await second.ready()))).toEqual(cases)
  const { now } = await new Session(url).get('/rehearsal/clock', ClockAnswer)
  expect(Date.parse(now)).toBeGreaterThanOrEqual(Date.parse(moved))
  expect(await second.stop()).toMatchObject({ code: 0, errors: '' })
}

async function casesAt(url: string): Promise<string[]> {
  const session = await new Session(url).signIn('supervisor-chengdong@demo.local', DEMO_PASSWORD)
  const { items } = await session.get('/api/cases?sort=caseNo', CaseNos)
  return items.map(({ caseNo }) => caseNo)
}

describe('what stops a start', () => {
  let clone: Clone
  beforeAll(() => {
    clone = cloned()
  })

  async function refused(env: Record<string, string>, args: string[] = []): Promise<string> {
    const { code, errors } = await start(clone, { ...(await randomPorts()), ...env }, args).ended()
    expect(code).toBe(1)
    expect(errors.split('\n')).toHaveLength(1)
    return errors
  }

  test('a taken port', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const address = taken.address()
    const port = String(typeof address === 'object' ? address?.port : '')
    expect(await refused({ PORT: port })).toBe(
      `Port ${port}, which the API needs, is in use by another program; stop that program or set PORT to a free port.`,
    )
    expect(await refused({ MAIL_UI_PORT: port })).toContain('set MAIL_UI_PORT to a free port')
    taken.close()
  })

  test('a bad setting, an unknown kind of process, a directory that cannot be', async () => {
    const sentences = await Promise.all([
      refused({ PORT: 'abc' }),
      refused({}, ['wroker']),
      refused({ DATA_DIR: 'package.json/data' }),
      refused({ HOST: '192.0.2.1' }),
    ])
    expect(sentences).toEqual([
      'PORT is "abc"; expected a port number from 1 to 65535, or 0 for any free one.',
      'npm start knows no "wroker": say nothing for all, or one of api, worker, migrate.',
      expect.stringContaining('set DATA_DIR to one that belongs to this user'),
      expect.stringContaining('HOST is "192.0.2.1", which is no address of this machine'),
    ])
  })

  test('a PostgreSQL that is not there, refuses the password, or lacks the database', async () => {
    const { databaseUrl } = inject('servers')
    const nowhere = `postgres://owner:hunter2@127.0.0.1:${await freePort()}/power`
    const sentence = await refused({ DATABASE_URL: nowhere })
    expect(sentence).toContain('cannot be reached')
    expect(sentence).toContain('check DATABASE_URL')
    expect(sentence).not.toContain('hunter2')
    const stranger = new URL(databaseUrl)
    stranger.password = 'wrong'
    expect(await refused({ DATABASE_URL: stranger.toString() })).toContain('refuses user postgres')
    const elsewhere = new URL(databaseUrl)
    elsewhere.pathname = '/not_there'
    expect(await refused({ DATABASE_URL: elsewhere.toString() })).toContain('has no database not_there')
  })

  test('a Temporal that is not there or lacks the namespace', async () => {
    const DATABASE_URL = await newDatabase()
    const TEMPORAL_ADDRESS = `127.0.0.1:${await freePort()}`
    expect(await refused({ DATABASE_URL, TEMPORAL_ADDRESS })).toContain('check TEMPORAL_ADDRESS')
    const { temporalAddress } = inject('servers')
    expect(
      await refused({ DATABASE_URL, TEMPORAL_ADDRESS: temporalAddress, TEMPORAL_NAMESPACE: 'nobody-made-it' }),
    ).toContain('has no namespace nobody-made-it')
  })

  test('a Node that is too old', () => {
    const old = 'This needs Node 20.19 or newer, and found 20.18.3: install a newer Node.'
    expect(() => requireNode('20.18.3')).toThrow(old)
    expect(() => requireNode('18.20.8')).toThrow('found 18.20.8')
    for (const version of ['20.19.0', '22.0.0', '24.1.0']) expect(() => requireNode(version)).not.toThrow()
  })

  test('Ctrl-C while it starts is no failure', async () => {
    const starting = start(clone, await randomPorts())
    await starting.shows('Starting PostgreSQL')
    expect(await starting.stop()).toMatchObject({ code: 0, errors: '' })
  })
})

describe("on the user's own servers", () => {
  test('starts none, uses theirs, and keeps rehearsal and production apart', async () => {
    const { temporalAddress, smtpUrl, mailUrl } = inject('servers')
    const databaseUrl = await newDatabase()
    const own = {
      DATABASE_URL: databaseUrl,
      TEMPORAL_ADDRESS: temporalAddress,
      TEMPORAL_NAMESPACE: await newNamespace(),
      SMTP_URL: smtpUrl,
      MAIL_FROM: 'start-test@suite.local',
    }
    const clone = cloned()
    const started = start(clone, { ...own, PORT: '0' })
    const ready = await started.ready()
    expect(ready).toMatch(/^Ready: console \S+ · API docs \S+$/)
    expect(started.output()).not.toContain('Starting PostgreSQL')
    expect(await casesAt(apiOf(ready))).toHaveLength(5)
    await expect
      .poll(async () => (await readMail(mailUrl, { 'from.address': own.MAIL_FROM })).length, { timeout: 30_000 })
      .toBeGreaterThan(0)
    expect(await started.stop()).toMatchObject({ code: 0, errors: '' })

    const production = { ...own, MODE: 'production', AUTH_SECRET: 'x'.repeat(32), PORT: '0' }
    const refusals = [[], ['api'], ['worker'], ['migrate']].map((args) => start(clone, production, args).ended())
    for (const { code, errors } of await Promise.all(refusals)) {
      expect(code).toBe(1)
      expect(errors).toContain('so it cannot serve production')
    }
  })

  test('production begins empty and says what to do first; a mail server that is away is a warning, a rehearsal a refusal', async () => {
    const { temporalAddress } = inject('servers')
    const own = {
      DATABASE_URL: await newDatabase(),
      TEMPORAL_ADDRESS: temporalAddress,
      TEMPORAL_NAMESPACE: await newNamespace(),
      SMTP_URL: `smtp://127.0.0.1:${await freePort()}`,
      AUTH_SECRET: 'x'.repeat(32),
      PORT: '0',
    }
    const clone = cloned()
    const started = start(clone, { ...own, MODE: 'production' })
    const url = apiOf(await started.ready())
    expect(started.output()).toMatch(/Warning: the mail server at 127\.0\.0\.1:\d+ does not take mail now/)
    await firstAdministratorSignsIn(clone, { ...own, MODE: 'production', PUBLIC_URL: url }, url, started.output())
    expect(await started.stop()).toMatchObject({ code: 0, errors: '' })

    const upgraded = await start(clone, { ...own, MODE: 'production' }, ['migrate']).ended()
    expect(upgraded.output).toContain('Done: the database is up to date.')
    expect(upgraded.output).not.toContain('Nobody can sign in yet')

    // Nobody has used it yet, and who forgets MODE is refused all the same.
    const refusals = [[], ['api'], ['worker'], ['migrate']].map((args) => start(clone, own, args).ended())
    for (const { code, errors } of await Promise.all(refusals)) {
      expect(code).toBe(1)
      expect(errors).toContain('This database serves production')
    }
  })
})

/** As docs/operations.md tells it: what is there, what is said, the command, its link, the password, signed in. */
async function firstAdministratorSignsIn(clone: Clone, env: Record<string, string>, url: string, output: string) {
  expect(output).toContain('Nobody can sign in yet. Make the first administrator: npm run first-administrator')
  const nobody = new Session(url).signIn('administrator@demo.local', DEMO_PASSWORD)
  await expect(nobody).rejects.toMatchObject({ status: 401 })

  const command = ['npm', 'run', 'first-administrator', '--', '--name', 'Luo Min', '--email', 'luo.min@power.example']
  const appoints = () => run(command, { cwd: clone.directory, user: clone.user, env: { ...clone.env, ...env } }).ended()
  const made = await appoints()
  expect(made.code).toBe(0)
  const token = /\/welcome\?invited=true#(\S+)$/m.exec(made.output)?.[1] ?? ''
  const password = 'a-long-word-for-the-first-day'
  await new Session(url).write('POST', '/api/auth/reset-password', { token, newPassword: password }, Type.Unknown())
  await new Session(url).signIn('luo.min@power.example', password)
  const again = await appoints()
  expect(again.code).toBe(1)
  expect(again.errors).toContain('There is an administrator who can sign in already')
}

async function randomPorts(): Promise<Record<string, string>> {
  const names = ['PORT', 'POSTGRES_PORT', 'TEMPORAL_PORT', 'TEMPORAL_UI_PORT', 'SMTP_PORT', 'MAIL_UI_PORT']
  const ports = await Promise.all(names.map(async (name) => [name, String(await freePort())] as const))
  return Object.fromEntries(ports)
}
