import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { createMailer } from '../../activities/mail/mailer.ts'
import { startOutboxRelay } from '../../activities/mail/outbox-relay.ts'
import { httpGateway } from '../../activities/sms/http-gateway.ts'
import { setBusinessTime } from '../../db/clock.ts'
import { connect } from '../../db/connect.ts'
import type { Connection } from '../../db/connect.ts'
import { cases, outbox, proofs, users } from '../../db/schema/index.ts'
import { personStream, proofRecipient } from '../../db/streams.ts'
import { toAll } from '../../domain/notices/notice.ts'
import { groupNotices } from '../../domain/notices/mails.ts'
import { QUIET_HOURS } from '../../domain/notices/quiet-hours.ts'
import type { NotifyBy } from '../../domain/people/registration.ts'
import { readMail } from '../../runtime/caught-mail.ts'
import { PaperCase } from '../support/paper.ts'
import { startSmsGateway } from '../support/sms-gateway.ts'
import { newDatabase } from '../support/suite.ts'

const SECRET = 'a secret of the gateway'
const NUMBER = '13812345678'
const at = new Date('2026-03-02T01:00:00Z')

let house: Connection
let gateway: Awaited<ReturnType<typeof startSmsGateway>>
let mailer: ReturnType<typeof createMailer>
const logged: string[] = []
const cleanups: (() => Promise<void>)[] = []

beforeAll(async () => {
  house = connect(await newDatabase('people'))
  gateway = await startSmsGateway(SECRET)
  mailer = createMailer(inject('servers').smtpUrl)
  const { now } = new PaperCase()
  const row = { seq: 1, hash: '', status: 'in-progress', category: 'hv-single', region: 'chengdong' } as const
  const more = { applicantId: 'u-applicant-1', green: false, submittedAt: at, lastAt: at, state: now } as const
  await house.db.insert(cases).values({ ...row, ...more, caseNo: '2026-000001', accountManagerId: null })
})
afterAll(async () => {
  gateway.stop()
  mailer.close()
  await house.close()
})
beforeEach(async () => {
  await house.db.delete(outbox)
  gateway.sent.length = 0
  gateway.moods.length = 0
  gateway.state.asked = 0
  logged.length = 0
  await hourIs('09:00')
})
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup()
})

let day = 2
/** Each test has days of its own. */
async function hourIs(time: string) {
  day += 1
  const date = new Date(Date.UTC(2027, 0, day)).toISOString().slice(0, 10)
  await setBusinessTime(house.db, Date.parse(`${date}T${time}:00.000+08:00`))
}

function relay(timeoutMs = 300) {
  const log = (...line: unknown[]) => void logged.push(JSON.stringify(line))
  const started = startOutboxRelay({
    ...{ db: house.db, mailer, from: 'power@power.example', publicUrl: 'https://power.example/' },
    sms: httpGateway({ url: gateway.url, secret: SECRET, timeoutMs }),
    quietHours: QUIET_HOURS,
    log: { debug: log, warn: log },
    unseal: (data) => Promise.resolve(data.replace('sealed-', '')),
    pollMs: 50,
  })
  cleanups.push(started.stop)
  return started
}

let seq = 0
/** A notice of the case to its applicant, who wants it so. */
async function notify(notifyBy: NotifyBy) {
  await house.db.update(users).set({ notifyBy, phoneNumber: NUMBER }).where(eq(users.id, 'u-applicant-1'))
  const notices = toAll('received', [{ kind: 'person', id: 'u-applicant-1' }], {})
  const [{ data } = { data: {} }] = groupNotices(notices.map((notice) => ({ recipientId: 'u-applicant-1', notice })))
  await house.db.insert(outbox).values({ stream: '2026-000001', seq: ++seq, recipientId: 'u-applicant-1', data, at })
}

/** A code on its way to a number that has no account. */
async function sendCode({ minutesLeft = 10 } = {}) {
  const id = randomUUID()
  const data = { notices: [{ template: 'phone-code', items: [{ key: 'sealed-271828' }] }] }
  await house.db.insert(proofs).values({
    ...{ id, purpose: 'phone', channel: 'sms', address: NUMBER, secretHash: '', language: 'zh', client: '' },
    expiresAt: new Date(Date.now() + minutesLeft * 60_000),
  })
  const recipientId = proofRecipient(id)
  await house.db
    .insert(outbox)
    .values({ stream: personStream(recipientId), seq: 1, recipientId, channel: 'sms', data, at })
}

const rows = () => house.db.select().from(outbox)
const TEXT = '【业扩报装】2026-000001：申请已收到。详情 https://power.example/cases/2026-000001'

describe('a gateway', () => {
  test('gets a signed request, and what it calls the message is kept', async () => {
    await notify('sms')
    await relay().drained()
    expect(gateway.sent).toMatchObject([{ to: NUMBER, kind: 'notice' }])
    expect(gateway.state.unsigned).toBe(0)
    const [row] = await rows()
    expect(row).toMatchObject({ channel: 'sms', attempts: 1, gatewayId: `gw-${row?.id}` })
  })

  test.each(['is busy', 'talks nonsense', 'answers late', 'loses its answer'] as const)(
    'that %s is asked again, and sends the message once',
    async (mood) => {
      gateway.moods.push(mood)
      await notify('sms')
      await relay().drained()
      expect(gateway.state.asked).toBe(2)
      expect(gateway.sent).toHaveLength(1)
      expect(await rows()).toMatchObject([{ attempts: 2, lastError: null }])
    },
    15_000,
  )

  test('that refuses is not asked again, and the administrators are told', async () => {
    gateway.moods.push('refuses')
    await notify('sms')
    await relay().drained()
    const all = await rows()
    const sms = all.find(({ channel }) => channel === 'sms')
    expect(sms).toMatchObject({ attempts: 1, sentAt: null, lastError: 'SmsRefused NUMBER_UNKNOWN' })
    expect(sms?.givenUpAt).toBeInstanceOf(Date)
    expect(all.filter(({ about }) => about === sms?.id).map(({ recipientId }) => recipientId)).toEqual([
      'u-administrator',
    ])
  })
})

describe('an SMS', () => {
  test('says the number of the case, what the matter is and where; nothing personal', async () => {
    await notify('sms')
    await relay().drained()
    expect(gateway.sent[0]?.text).toBe(TEXT)
  })

  test('goes beside the email if its reader wants both, and not at all if they want emails', async () => {
    const before = (await readMail(inject('servers').mailUrl, { 'to.address': 'applicant-1@demo.local' })).length
    await notify('both')
    const running = relay()
    await running.drained()
    await expect.poll(() => gateway.sent.length).toBe(1)
    await notify('email')
    await running.drained()
    expect(gateway.sent).toHaveLength(1)
    const mails = await readMail(inject('servers').mailUrl, { 'to.address': 'applicant-1@demo.local' })
    expect(mails.length - before).toBe(2)
  })

  test('and its code are in no line of the log', async () => {
    gateway.moods.push('is busy', 'is busy')
    await notify('sms')
    await sendCode()
    await relay().drained()
    expect(gateway.sent).toHaveLength(2)
    expect(logged.length).toBeGreaterThan(0)
    expect(logged.join('\n')).not.toMatch(/13812345678|271828/u)
  })
})

describe('in the quiet hours', () => {
  test('a code goes out, everything else waits until they end', async () => {
    await hourIs('22:30')
    await notify('both')
    await sendCode()
    const running = relay()
    await expect.poll(async () => (await rows()).filter(({ sentAt }) => sentAt !== null).length).toBe(2)
    // the email and the code
    expect(gateway.sent.map(({ kind, text }) => [kind, text])).toEqual([
      ['code', '【业扩报装】验证码 271828，10 分钟内有效。请勿告诉他人。'],
    ])
    expect((await rows()).filter(({ sentAt }) => sentAt === null)).toMatchObject([{ channel: 'sms', attempts: 0 }])
    await hourIs('08:00')
    await running.drained()
    expect(gateway.sent.map(({ kind }) => kind)).toEqual(['code', 'notice'])
  })
})

test('a code that nobody waits for any more does not go out, and nobody is told', async () => {
  await sendCode({ minutesLeft: -1 })
  await relay().drained()
  expect(gateway.state.asked).toBe(0)
  expect(await rows()).toMatchObject([{ sentAt: null, lastError: null }])
})
