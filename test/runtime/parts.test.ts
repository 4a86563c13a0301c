import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import postgres from 'postgres'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { loadConfig, SettingError } from '../../config.ts'
import { deleteMail, readMail } from '../../runtime/caught-mail.ts'
import { runsOn } from '../../runtime/machine/leftover.ts'
import { startMailCatcher } from '../../runtime/mail-catcher.ts'
import { freePort, isPortFree } from '../../runtime/machine/ports.ts'
import { startPostgres, type StartedPostgres } from '../../runtime/postgres/postgres.ts'
import { StartError } from '../../runtime/problem.ts'
import { checkTemporal, startTemporal } from '../../runtime/temporal/temporal.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const isRoot = process.getuid?.() === 0
const cleanups: (() => unknown)[] = []
const lines: string[] = []
const progress = (line: string) => void lines.push(line)

afterEach(async () => {
  vi.unstubAllEnvs()
  lines.length = 0
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

describe('a free port', () => {
  test('is none that a system gives to an outgoing connection, and not the last one', async () => {
    const ports = await Promise.all([freePort(), freePort(), freePort()])
    expect(new Set(ports).size).toBe(3)
    for (const port of ports) expect(port).toBeLessThan(32_768)
  })
})

describe('settings', () => {
  const production = {
    MODE: 'production',
    DATABASE_URL: 'postgres://owner:secret@db:5432/power',
    TEMPORAL_ADDRESS: 'temporal:7233',
    SMTP_URL: 'smtp://mail:25',
    AUTH_SECRET: 'x'.repeat(32),
  }

  test('an empty environment is a rehearsal with everything embedded', () => {
    const config = loadConfig({})
    expect(config).toMatchObject({ MODE: 'rehearsal', HOST: '127.0.0.1', PORT: 3000, POSTGRES_PORT: 15432 })
    expect(config.DATABASE_URL).toBeUndefined()
    expect(Object.isFrozen(config)).toBe(true)
  })

  test('numbers and booleans are read, empty and unknown variables ignored', () => {
    const config = loadConfig({ PORT: '8080', TEMPORAL_TLS: 'true', SMTP_URL: '', SOMETHING_ELSE: '1' })
    expect(config).toMatchObject({ PORT: 8080, TEMPORAL_TLS: true })
    expect(config.SMTP_URL).toBeUndefined()
    expect(config).not.toHaveProperty('SOMETHING_ELSE')
  })

  test('production with everything of its own is accepted', () => {
    expect(loadConfig(production).MODE).toBe('production')
  })

  test.each([
    [{ PORT: 'abc' }, 'PORT is "abc"; expected a port number from 1 to 65535, or 0 for any free one.'],
    [{ POSTGRES_PORT: '70000' }, 'POSTGRES_PORT is "70000"; expected a port number from 1 to 65535.'],
    [{ MODE: 'prod' }, 'MODE is "prod"; expected rehearsal or production.'],
    [
      { TRUST_PROXY: 'true' },
      'TRUST_PROXY is "true"; expected the number of proxies in front, such as 1, or their addresses',
    ],
    [{ TEMPORAL_TLS: 'yes' }, 'TEMPORAL_TLS is "yes"; expected true or false.'],
    [{ DATABASE_URL_API: production.DATABASE_URL }, 'DATABASE_URL_API is set without DATABASE_URL'],
    [{ TEMPORAL_TLS_KEY: '/key.pem' }, 'TEMPORAL_TLS_CERT is absent'],
    [{ TEMPORAL_TLS_CA: '/not/there.pem' }, 'TEMPORAL_TLS_CA is "/not/there.pem", which does not exist'],
    [{ ...production, SMTP_URL: undefined }, 'MODE=production starts nothing embedded, so SMTP_URL must be set'],
    [{ ...production, AUTH_SECRET: 'short' }, 'AUTH_SECRET has a value that cannot be used; expected a secret of 32'],
  ])('%o is refused', (env: NodeJS.ProcessEnv, sentence) => {
    expect(() => loadConfig(env)).toThrow(SettingError)
    expect(() => loadConfig(env)).toThrow(sentence)
  })

  test('a password never stands in the message', () => {
    expect(() => loadConfig({ DATABASE_URL: 'mysql://root:hunter2@db/x' })).toThrow(/^((?!hunter2).)*$/)
  })
})

describe('PostgreSQL', () => {
  test('is UTF-8 whatever the locale, and throwaway', async () => {
    vi.stubEnv('LANG', '')
    vi.stubEnv('LC_ALL', 'POSIX')
    vi.stubEnv('PGDATESTYLE', 'German')
    const server = await startPostgres({ ephemeral: true, progress, settings: { max_connections: 300 } })
    cleanups.push(server.stop)
    expect(await show(server)).toMatchObject({ encoding: 'UTF8', connections: '300', database: 'power_connection' })
    expect((await show(server)).version).toMatch(/^PostgreSQL 18/)
    const { directory } = await show(server)
    await server.stop()
    expect(existsSync(directory)).toBe(false)
    expect(await isPortFree(server.port)).toBe(true)
  })

  test('finds its data again', async () => {
    const options = { dataDir: temporaryDirectory(), port: await freePort(), progress }
    const first = await startPostgres(options)
    await query(first, 'create table kept as select 7 as number')
    await first.stop()
    const second = await startPostgres(options)
    cleanups.push(second.stop)
    expect(await query(second, 'select number from kept')).toEqual([{ number: 7 }])
  })

  test('names the variable when its port is taken', async () => {
    const port = await takenPort()
    const starting = startPostgres({ dataDir: temporaryDirectory(), port, progress })
    await expect(starting).rejects.toThrow(StartError)
    await expect(starting).rejects.toThrow('set POSTGRES_PORT to a free port')
  })

  test('refuses a second start on data in use, and says by whom', async () => {
    const options = { dataDir: temporaryDirectory(), port: await freePort(), progress }
    cleanups.push((await startPostgres(options)).stop)
    await expect(startPostgres(options)).rejects.toThrow(/already running.*started by process/)
  })

  test('ends the server of a run that was killed', async () => {
    const options = { dataDir: temporaryDirectory(), port: await freePort() }
    await startAndDie('startPostgres', 'runtime/postgres/postgres.ts', options)
    const server = await startPostgres({ ...options, progress })
    cleanups.push(server.stop)
    expect(lines.join()).toContain('left behind by a run that was killed')
    expect(await show(server)).toMatchObject({ encoding: 'UTF8' })
  })

  test.runIf(isRoot)('started by root in a directory that only root can enter', async () => {
    const dataDir = join(temporaryDirectory(0o700), 'data')
    const options = { dataDir, port: await freePort(), progress }
    const first = await startPostgres(options)
    const { directory } = await show(first)
    cleanups.push(() => rmSync(join(directory, '..'), { recursive: true, force: true }))
    await query(first, 'create table kept as select 7 as number')
    await first.stop()
    const second = await startPostgres(options)
    cleanups.push(second.stop)
    expect(directory).not.toContain(dataDir)
    expect(await query(second, 'select number from kept')).toEqual([{ number: 7 }])
  })
})

describe('Temporal', () => {
  test('serves its namespaces, keeps nothing and stops', async () => {
    const server = await startTemporal({ ephemeral: true, namespaces: ['north', 'south'], progress })
    cleanups.push(server.stop)
    const { address } = server
    await checkTemporal({ address, namespace: 'north' })
    await checkTemporal({ address, namespace: 'south' })
    await expect(checkTemporal({ address, namespace: 'east' })).rejects.toThrow('has no namespace east')
    await server.stop()
    expect(await isPortFree(Number(address.split(':')[1]))).toBe(true)
  })

  test('with a database: ends the server of a run that was killed, takes a new namespace', async () => {
    const dataDir = temporaryDirectory()
    const options = { dataDir, port: await freePort(), uiPort: await freePort(), namespaces: ['north'] }
    const pid = await startAndDie('startTemporal', 'runtime/temporal/temporal.ts', options)
    const server = await startTemporal({ ...options, namespaces: ['north', 'south'], progress })
    cleanups.push(server.stop)
    expect(lines.join()).toContain('left behind by a run that was killed')
    expect(runsOn(pid, dataDir)).toBe(false)
    expect((await fetch(String(server.uiUrl))).status).toBe(200)
    await checkTemporal({ address: server.address, namespace: 'south' })
    await server.stop()
    expect(existsSync(join(dataDir, 'temporal.json'))).toBe(false)
  })

  test('names the variable when its port is taken', async () => {
    const ports = { port: await takenPort(), uiPort: await freePort() }
    const starting = startTemporal({ dataDir: temporaryDirectory(), ...ports, namespaces: [], progress })
    await expect(starting).rejects.toThrow('set TEMPORAL_PORT to a free port')
  })

  test("the user's own server that is not there", async () => {
    const checking = checkTemporal({ address: `127.0.0.1:${await freePort()}`, namespace: 'default' })
    await expect(checking).rejects.toThrow('check TEMPORAL_ADDRESS')
  })
})

describe('mail catcher', () => {
  test('gives back what was sent to it', async () => {
    const catcher = await startMailCatcher({ smtpPort: 0, webPort: 0, progress })
    cleanups.push(catcher.stop)
    const transport = createTransport(catcher.smtpUrl)
    const mail = { from: 'power@example.com', subject: '供电方案 ready', text: '您好', html: '<p>您好</p>' }
    await transport.sendMail({ ...mail, to: 'Wang <wang@example.com>', messageId: '<case-1@example.com>' })
    await transport.sendMail({ ...mail, to: 'li@example.com' })

    expect(await readMail(catcher.webUrl)).toHaveLength(2)
    expect(await readMail(catcher.webUrl, { 'to.address': 'wang@example.com' })).toMatchObject([
      {
        to: [{ address: 'wang@example.com', name: 'Wang' }],
        subject: '供电方案 ready',
        text: '您好',
        html: '<p>您好</p>',
        messageId: '<case-1@example.com>',
      },
    ])
    await deleteMail(catcher.webUrl)
    expect(await readMail(catcher.webUrl)).toEqual([])
  })

  test('keeps the mails in the data directory', async () => {
    const options = { smtpPort: 0, webPort: 0, dataDir: temporaryDirectory(), progress }
    const first = await startMailCatcher(options)
    await createTransport(first.smtpUrl).sendMail({ from: 'a@example.com', to: 'b@example.com', subject: 'kept' })
    await first.stop()
    const second = await startMailCatcher(options)
    cleanups.push(second.stop)
    expect(await readMail(second.webUrl)).toMatchObject([{ subject: 'kept' }])
  })

  test('names the variable when its port is taken', async () => {
    const starting = startMailCatcher({ smtpPort: await takenPort(), webPort: 0, progress })
    await expect(starting).rejects.toThrow('set SMTP_PORT to a free port')
  })
})

function temporaryDirectory(mode = 0o755): string {
  const directory = mkdtempSync(join(tmpdir(), 'power-connection-test-'))
  cleanups.push(() => rmSync(directory, { recursive: true, force: true }))
  chmodSync(directory, mode)
  mkdirSync(join(directory, 'data'))
  return join(directory, 'data')
}

async function takenPort(): Promise<number> {
  const port = await freePort()
  const server = createServer().listen(port, '127.0.0.1')
  await once(server, 'listening')
  cleanups.push(() => server.close())
  return port
}

async function query(server: StartedPostgres, text: string): Promise<Record<string, unknown>[]> {
  const sql = postgres(server.url, { max: 1 })
  try {
    return [...(await sql.unsafe(text))]
  } finally {
    await sql.end()
  }
}

interface Shown {
  version: string
  database: string
  encoding: string
  connections: string
  directory: string
}

async function show(server: StartedPostgres): Promise<Shown> {
  const sql = postgres(server.url, { max: 1 })
  try {
    const [row] = await sql<[Shown]>`
      select version(), current_database() as database, current_setting('server_encoding') as encoding,
        current_setting('max_connections') as connections, current_setting('data_directory') as directory`
    return row
  } finally {
    await sql.end()
  }
}

/** A process of its own that starts the part and is then killed; answers the id of the server that stays. */
async function startAndDie(start: string, file: string, options: { dataDir: string }): Promise<number> {
  const script = `
    const { ${start} } = await import('./${file}')
    await ${start}({ ...${JSON.stringify(options)}, progress: () => {} })
    process.kill(process.pid, 'SIGKILL')
  `
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
    stdio: 'inherit',
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
  const record = readFileSync(join(options.dataDir, `${start.slice('start'.length).toLowerCase()}.json`), 'utf8')
  return Number(/"server":(\d+)/.exec(record)?.[1])
}
