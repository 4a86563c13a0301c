import { randomUUID } from 'node:crypto'
import type { Static, TSchema } from 'typebox'
import { Value } from 'typebox/value'

/** A refusal as the API gives it (RFC 9457). */
export class ProblemError extends Error {
  readonly status: number
  readonly problem: Readonly<Record<string, unknown>>
  constructor(status: number, problem: Readonly<Record<string, unknown>>, request: string) {
    super(`${request}: ${status} ${JSON.stringify(problem)}`)
    this.status = status
    this.problem = problem
  }
}

/** One person's browser, as far as the API sees it: a cookie, and a key of its own on every write. */
export class Session {
  private readonly base: string
  private cookie = ''

  constructor(base: string) {
    this.base = base
  }

  async signIn(email: string, password: string): Promise<this> {
    const response = await this.send('POST', '/api/auth/sign-in/email', { json: { email, password } })
    this.cookie = response.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ')
    return this
  }

  async get<Schema extends TSchema>(path: string, schema: Schema): Promise<Static<Schema>> {
    const response = await this.send('GET', path, {})
    return Value.Parse(schema, await response.json())
  }

  async text(path: string): Promise<string> {
    return (await this.send('GET', path, {})).text()
  }

  async write<Schema extends TSchema>(
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    body: unknown,
    schema: Schema,
    key: string = randomUUID(),
  ): Promise<Static<Schema>> {
    const response = await this.send(method, path, { json: body, key })
    return Value.Parse(schema, await response.json())
  }

  async upload<Schema extends TSchema>(path: string, form: FormData, schema: Schema): Promise<Static<Schema>> {
    const response = await this.send('POST', path, { form, key: randomUUID() })
    return Value.Parse(schema, await response.json())
  }

  private async send(method: string, path: string, content: { json?: unknown; form?: FormData; key?: string }) {
    const headers = new Headers({ accept: 'application/json', 'accept-language': 'en' })
    if (this.cookie !== '') headers.set('cookie', this.cookie)
    if (content.key !== undefined) headers.set('idempotency-key', content.key)
    if (content.json !== undefined) headers.set('content-type', 'application/json')
    const body = content.form ?? (content.json === undefined ? null : JSON.stringify(content.json))
    const response = await fetch(this.base + path, { method, headers, body })
    if (response.ok) return response
    const text = await response.text()
    throw new ProblemError(response.status, problemOf(text), `${method} ${path}`)
  }
}

function problemOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : { text }
  } catch {
    return { text }
  }
}
