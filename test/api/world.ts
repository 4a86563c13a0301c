import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clientOfNobody } from '../../runtime/temporal/temporal-client.ts'
import { afterAll, beforeAll } from 'vitest'
import { MAIL_TEXTS } from '../../activities/mail/texts.ts'
import { buildApp } from '../../api/app.ts'
import { connect } from '../../db/connect.ts'
import { DEMO_PASSWORD } from '../../db/seed/people.ts'
import { throwawayApi } from '../../runtime/demo/throwaway.ts'
import type { ApiConfig } from '../../api/deps.ts'
import { newDatabase } from '../support/suite.ts'

type App = Awaited<ReturnType<typeof buildApp>>
type Answer = Awaited<ReturnType<App['inject']>>

export interface World {
  app: App
  filesDir: string
  db: ReturnType<typeof connect>['db']
  /** The cookie of a person of the demonstration, such as `applicant-1`. */
  signIn: (login: string) => Promise<string>
  send: (method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE', url: string, more?: Sent) => Promise<Answer>
}

export interface Sent {
  cookie?: string
  key?: string
  body?: unknown
  raw?: string | Buffer
  headers?: Record<string, string>
}

/** The API on a database of its own, or one that is given with rules and people in it, with nobody at the other end of Temporal. */
export function apiWorld(
  config: Partial<ApiConfig> = {},
  databaseUrl: () => Promise<string> = () => newDatabase('people'),
): () => World {
  let world: World | undefined
  let close = async () => {}
  beforeAll(async () => {
    const url = await databaseUrl()
    const connection = connect(url)
    const { db } = connection
    const filesDir = mkdtempSync(join(tmpdir(), 'power-connection-api-'))
    const nobody = clientOfNobody()
    const app = await buildApp({
      ...{ db, keyed: db, temporal: nobody.client, taskQueue: 'nowhere', texts: MAIL_TEXTS },
      config: { ...throwawayApi(filesDir), ...config },
    })
    const cookies = new Map<string, Promise<string>>()
    const send: World['send'] = (method, path, sent = {}) => app.inject({ method, url: path, ...contentOf(sent) })
    const signIn = (login: string) => {
      const known = cookies.get(login) ?? cookieOf(send, login)
      cookies.set(login, known)
      return known
    }
    world = { app, filesDir, db, send, signIn }
    close = async () => {
      await app.close()
      await nobody.close()
      await connection.close()
      rmSync(filesDir, { recursive: true, force: true })
    }
  })
  afterAll(() => close())
  return () => {
    if (world === undefined) throw new Error('the API is not built yet')
    return world
  }
}

/** A multipart body as browsers write it. */
export function multipart(parts: ({ name: string; value: string } | { name: string; file: string; bytes: Buffer })[]) {
  const boundary = '----power-connection-test'
  const chunks = parts.flatMap((part) => {
    const file = 'file' in part ? `; filename="${part.file}"\r\nContent-Type: application/octet-stream` : ''
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${part.name}"${file}\r\n\r\n`
    return [Buffer.from(head), 'file' in part ? part.bytes : Buffer.from(part.value), Buffer.from('\r\n')]
  })
  return {
    raw: Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  }
}

function contentOf({ cookie, key, body, raw, headers = {} }: Sent) {
  const all: Record<string, string> = { ...headers }
  if (cookie !== undefined) all['cookie'] = cookie
  if (key !== undefined) all['idempotency-key'] = key
  if (raw !== undefined) return { headers: all, payload: raw }
  if (body === undefined) return { headers: all }
  return { headers: { 'content-type': 'application/json', ...all }, payload: JSON.stringify(body) }
}

async function cookieOf(send: World['send'], login: string): Promise<string> {
  const answer = await send('POST', '/api/auth/sign-in/email', {
    body: { email: `${login}@demo.local`, password: DEMO_PASSWORD },
  })
  if (answer.statusCode !== 200) throw new Error(`${login} cannot sign in: ${answer.body}`)
  return [answer.headers['set-cookie'] ?? []]
    .flat()
    .map((each) => each.split(';')[0])
    .join('; ')
}
