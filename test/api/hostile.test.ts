import { beforeAll, describe, expect, test } from 'vitest'
import { apiWorld } from './world.ts'
import { bodyValidators } from '../../api/http/validation.ts'
import { bodiesOf, counted, listsIn, HOSTILE_BODIES, HOSTILE_TEXTS, operationsOf } from './hostile-values.ts'
import type { Operation } from './hostile-values.ts'

/** Nothing that a refusal has to say is longer. */
const MOST_BYTES = 16 * 1024

const world = apiWorld()
let operations: Operation[] = []
let caseNo = ''

beforeAll(async () => {
  operations = operationsOf((await world().send('GET', '/openapi.json')).json())
  const cookie = await world().signIn('applicant-1')
  caseNo = (await world().send('POST', '/api/drafts', { cookie, key: 'own', body: {} })).json<{ caseNo: string }>()
    .caseNo
})

describe('values that nobody means', () => {
  test('the document names every operation', () => expect(operations.length).toBeGreaterThan(80))

  test('in addresses and queries break no operation', async () => {
    const failed: string[] = []
    for (const operation of operations) {
      for (const { name, in: place } of operation.parameters) {
        for (const hostile of place === 'header' ? [] : HOSTILE_TEXTS) {
          failed.push(...(await ask(operation, { url: urlOf(operation, { [name]: hostile }) })))
        }
      }
    }
    expect(failed).toEqual([])
  })

  test('in bodies break no operation, and are told of briefly', async () => {
    const failed: string[] = []
    const compile = bodyValidators()
    for (const operation of operations.filter((each) => each.body !== undefined)) {
      for (const raw of [...HOSTILE_BODIES, ...bodiesOf(operation, compile(operation.body ?? {}))]) {
        failed.push(...(await ask(operation, { url: urlOf(operation), raw })))
      }
    }
    expect(failed).toEqual([])
  })

  test('by methods that nobody expected break nothing', async () => {
    const failed: string[] = []
    for (const path of new Set(operations.map((each) => each.path))) {
      for (const method of ['HEAD', 'OPTIONS', 'PATCH', 'DELETE', 'PUT', 'POST', 'TRACE', 'PROPFIND'] as const) {
        const operation = { ...anyOperation(path), method }
        failed.push(...(await ask(operation, { url: urlOf(operation) })))
      }
    }
    expect(failed).toEqual([])
  })

  test('cost somebody who is not signed in nothing but a short answer', async () => {
    const body = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`field-${index}`, index]))
    const unknown = await world().send('POST', '/api/auth/sign-in/email', { body })
    expect(unknown.statusCode).toBe(422)
    expect(unknown.json<{ errors: unknown[]; untold: number }>().errors).toHaveLength(20)
    const large = await world().send('POST', '/api/auth/sign-in/email', { body: { ...body, more: 'x'.repeat(4_096) } })
    expect(large.statusCode).toBe(413)
    expect(large.body.length).toBeLessThan(1_000)
  })
})

test('a body twice as long is twice the work to look through, whatever list of it is the long one', () => {
  const compile = bodyValidators()
  for (const { body, path } of operations) {
    for (const place of body === undefined ? [] : listsIn(body)) {
      const validate = compile(place.branch)
      const work = (items: number) => {
        const { value, reads } = counted(place.filled(Array.from({ length: items }, (_, index) => ({ a: index }))))
        expect([path, validate(value)]).toEqual([path, false])
        return reads()
      }
      // 400 values in the shorter, so that what each body costs once is lost in it
      expect([path, work(1_600) / work(400)]).toEqual([path, expect.closeTo(4, 0)])
    }
  }
})

interface Asked {
  url: string
  raw?: string | Buffer
}

/** What is wrong with the answer; nothing where it is a short one that is no failure of ours. */
async function ask(operation: Operation, { url, raw }: Asked): Promise<string[]> {
  const { app, signIn } = world()
  const { method, path } = operation
  const cookie = await signIn(whoseIs(operation))
  const headers = { cookie, 'idempotency-key': 'hostile', 'content-type': 'application/json' }
  const answer = await app.inject({
    ...{ method, url },
    ...(raw === undefined ? { headers: { cookie } } : { headers, payload: raw }),
  })
  const { statusCode, body } = answer
  const isBroken = statusCode >= 500 && path !== '/ready'
  const isLong = statusCode >= 400 && body.length > MOST_BYTES
  const sent = [method, url, raw?.toString() ?? ''].join(' ').slice(0, 300)
  return isBroken || isLong ? [`${sent} → ${statusCode}, ${body.length} bytes`] : []
}

/** Somebody who may do it, so that it comes as far as it can. */
function whoseIs({ path, tags }: Operation): string {
  if (tags.includes('administration')) return 'administrator'
  return path.startsWith('/api/drafts') || path.endsWith('/documents') ? 'applicant-1' : 'supervisor-chengdong'
}

function anyOperation(path: string): Operation {
  const found = operations.find((each) => each.path === path)
  if (found === undefined) throw new Error(`no operation at ${path}`)
  return found
}

/** The address of an operation on what is there or could be there, with some parameters as they are given. */
function urlOf({ path, parameters }: Operation, given: Record<string, string> = {}): string {
  const usual: Record<string, string> = {
    caseNo,
    task: 'survey.0.1.marketing',
    id: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
    year: '2026',
    version: 'v1',
    template: 'reminder',
    clockId: 'case',
  }
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => given[name] ?? usual[name] ?? 'x')
  const query = parameters.flatMap(({ in: place, name }) => {
    const value = given[name]
    return place === 'query' && value !== undefined ? [`${name}=${value}`] : []
  })
  return query.length === 0 ? address : `${address}?${query.join('&')}`
}
