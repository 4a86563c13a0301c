import { chmod, rm } from 'node:fs/promises'
import { afterAll, expect, test, vi } from 'vitest'
import { makeEphemeralDirectory } from '../../runtime/machine/ephemeral-directory.ts'
import { startPostgres } from '../../runtime/postgres/postgres.ts'
import type { StartedPostgres } from '../../runtime/postgres/postgres.ts'
import { freePort } from '../../runtime/machine/ports.ts'
import { fillWithPeople } from '../support/templates.ts'
import { apiWorld } from './world.ts'

/** A server of this suite's own, which it takes away and brings back. */
let dataDir = ''
let port = 0
let postgres: StartedPostgres | undefined
const start = async () => {
  postgres = await startPostgres({ dataDir, port, progress: () => undefined })
  return postgres.url
}

const world = apiWorld({}, async () => {
  dataDir = await makeEphemeralDirectory('away')
  // PostgreSQL may run as another user than we do, who must come through.
  await chmod(dataDir, 0o711)
  port = await freePort()
  const url = await start()
  await fillWithPeople(url)
  return url
})

afterAll(async () => {
  await postgres?.stop()
  await rm(dataDir, { recursive: true, force: true })
})

const CREDENTIALS = { email: 'applicant-2@demo.local', password: 'power-connection' }

test('while the database is away everybody is told to try again, and within a moment of its return answered', async () => {
  const { send, signIn } = world()
  const cookie = await signIn('applicant-1')
  expect((await send('GET', '/api/me', { cookie })).statusCode).toBe(200)
  await postgres?.stop()

  for (let round = 1; round <= 3; round++) {
    const answers = [
      await send('POST', '/api/drafts', { cookie, key: 'away', body: {} }),
      await send('GET', '/api/tasks', { cookie }),
      await send('GET', '/api/auth/get-session', { cookie }),
      await send('POST', '/api/auth/sign-in/email', { body: CREDENTIALS }),
      await send('GET', '/rehearsal/clock'),
    ]
    for (const answer of answers) {
      expect(answer.json()).toMatchObject({ status: 503, code: 'ENGINE_UNAVAILABLE' })
      expect(answer.headers['retry-after']).toBe('2')
    }
  }
  expect((await send('GET', '/health')).statusCode).toBe(200)
  expect((await send('GET', '/ready')).json()).toMatchObject({ database: 'down' })

  await start()
  await vi.waitUntil(async () => (await send('GET', '/api/me', { cookie })).statusCode === 200, { timeout: 5_000 })
})
