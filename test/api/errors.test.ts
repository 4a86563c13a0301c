import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { problemDocument, STATUSES } from '../../api/http/problems.ts'
import { PROBLEM_TEXTS } from '../../api/http/problem-texts.ts'
import { LEFT_BECAUSE } from '../../domain/actions/take-back.ts'
import { apiWorld } from './world.ts'

const world = apiWorld()

const documented = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8')
  .split('\n')
  .map((line) => /^\| `([A-Z_]+)` \| (\d{3}) \| (.*) \| (.*) \| (.+) \|$/.exec(line))
  .filter((match) => match !== null)

test('the page of errors has each code once, with its status and texts, and no other', () => {
  expect(documented.map(([, code]) => code)).toEqual(Object.keys(STATUSES))
  for (const [, code = '', status, english, chinese] of documented) {
    const { zh, en } = PROBLEM_TEXTS[code as keyof typeof PROBLEM_TEXTS]
    expect({ code, status: Number(status) }).toEqual({ code, status: STATUSES[code as keyof typeof STATUSES] })
    expect(english).toBe(`**${en[0]}.** ${en[1]}`)
    expect(chinese).toBe(`**${zh[0]}。**${zh[1]}`)
  }
})

test('the state of a task never hides the status of the answer', () => {
  const document = problemDocument('TASK_CLOSED', 'en', '/here', { task: 'survey.0.1.marketing', status: 'done' })
  expect(document).toMatchObject({ status: 409, state: 'done', task: 'survey.0.1.marketing', instance: '/here' })
})

test.each([
  ['plan-review.0.1.safety', 'en', 'The next task, “Plan review” (Safety supervision), has'],
  ['plan-review.0.1.safety', 'zh', '后续任务“会审”（安监部）已被'],
  ['metering.2.1.marketing', 'en', 'The next task, “Metering” (Marketing, phase 2), has'],
  ['metering.2.1.marketing', 'zh', '后续任务“装表”（营销部，第 2 期）已被'],
] as const)('what was taken up, %s, is named in words in %s', (by, language, words) => {
  const { detail, ...document } = problemDocument('TAKEN_UP', language, '/here', { by, status: 'done' })
  expect(detail).toContain(words)
  expect(document).toMatchObject({ by, state: 'done' })
})

test('each reason why something has left the house is said in words of its own, and never by its code', () => {
  for (const language of ['zh', 'en'] as const) {
    const details = LEFT_BECAUSE.map((why) => problemDocument('LEFT_THE_HOUSE', language, '/here', { why }).detail)
    expect(new Set([...details, PROBLEM_TEXTS.LEFT_THE_HOUSE[language][1]]).size).toBe(LEFT_BECAUSE.length + 1)
    expect(details.join(' ')).not.toMatch(/[a-z]-[a-z]/)
  }
})

test.each([
  ['nothing', undefined, 'zh'],
  ['German only', 'de', 'zh'],
  ['English first', 'en-US,zh;q=0.8', 'en'],
  ['Chinese before English', 'en;q=0.3, zh-CN;q=0.9', 'zh'],
  ['English, anything but Chinese', 'zh;q=0, en', 'en'],
])('a caller who asks for %s is answered in the right language', async (_, accepted, language) => {
  const headers: Record<string, string> = accepted === undefined ? {} : { 'accept-language': accepted }
  const answer = await world().send('GET', '/nowhere', { headers })
  expect(answer.statusCode).toBe(404)
  expect(answer.headers['content-language']).toBe(language)
  expect(answer.json()).toMatchObject({ code: 'NOT_FOUND', title: PROBLEM_TEXTS.NOT_FOUND[language as 'zh' | 'en'][0] })
})

test('a body that is no JSON, no known type or too large is named as such', async () => {
  const { send, signIn } = world()
  const cookie = await signIn('applicant-1')
  const json = { 'content-type': 'application/json' }
  const cases = [
    [{ raw: '{"body": ', headers: json }, 'MALFORMED_JSON', 400],
    [{ raw: '{"__proto__": {"role": "administrator"}}', headers: json }, 'MALFORMED_JSON', 400],
    [{ raw: 'body=1', headers: { 'content-type': 'text/plain' } }, 'UNSUPPORTED_MEDIA_TYPE', 415],
    [{ raw: JSON.stringify({ body: 'x'.repeat(1_100_000) }), headers: json }, 'PAYLOAD_TOO_LARGE', 413],
  ] as const
  for (const [sent, code, status] of cases) {
    const answer = await send('POST', '/api/drafts', { cookie, key: 'bad', ...sent })
    expect([answer.json<{ code: string }>().code, answer.statusCode]).toEqual([code, status])
  }
})

test('a write without a usable key is refused before anything is done', async () => {
  const { send, signIn } = world()
  const cookie = await signIn('applicant-1')
  for (const headers of [
    {},
    { 'idempotency-key': '' },
    { 'idempotency-key': 'a b' },
    { 'idempotency-key': 'x'.repeat(201) },
  ]) {
    const answer = await send('POST', '/api/drafts', { cookie, body: {}, headers })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ code: 'IDEMPOTENCY_KEY_REQUIRED' })
  }
})

test('what goes wrong inside is hidden from the caller', async () => {
  const { send, signIn, db } = world()
  const cookie = await signIn('applicant-2')
  await db.execute('alter table intake.drafts rename to drafts_away')
  const answer = await send('GET', '/api/drafts', { cookie, headers: { 'accept-language': 'en' } })
  await db.execute('alter table intake.drafts_away rename to drafts')
  expect(answer.statusCode).toBe(500)
  expect(answer.json()).toEqual({
    type: '/errors/INTERNAL',
    title: 'Internal error',
    status: 500,
    detail: 'An unexpected error occurred and has been logged.',
    code: 'INTERNAL',
    instance: '/api/drafts',
  })
})
