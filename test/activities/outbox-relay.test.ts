import { randomUUID } from 'node:crypto'
import { createServer } from 'node:net'
import { domainToASCII } from 'node:url'
import { eq, sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { createMailer } from '../../activities/mail/mailer.ts'
import { OUTBOX_CHANNEL } from '../../db/schema/cases.ts'
import { startOutboxRelay } from '../../activities/mail/outbox-relay.ts'
import { NO_GATEWAY } from '../../activities/sms/gateway.ts'
import { QUIET_HOURS } from '../../domain/notices/quiet-hours.ts'
import type { OutboxRelay } from '../../activities/mail/outbox-relay.ts'
import { connect } from '../../db/connect.ts'
import type { Connection } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { ensureRoles } from '../../db/roles.ts'
import { applications, cases, outbox, statements, tasks, users } from '../../db/schema/index.ts'
import { groupNotices } from '../../domain/notices/mails.ts'
import { toAll } from '../../domain/notices/notice.ts'
import type { NoticeData, Template } from '../../domain/notices/notice.ts'
import { deleteMail, readMail } from '../../runtime/caught-mail.ts'
import { startMailCatcher } from '../../runtime/mail-catcher.ts'
import type { StartedMailCatcher } from '../../runtime/mail-catcher.ts'
import { freePort } from '../../runtime/machine/ports.ts'
import { startPostgres } from '../../runtime/postgres/postgres.ts'
import type { StartedPostgres } from '../../runtime/postgres/postgres.ts'
import { PaperCase } from '../support/paper.ts'
import { startPickyMailServer } from '../support/picky-mail-server.ts'

const progress = () => {}
const statementId = randomUUID()
const at = new Date('2026-03-02T01:00:00Z')
/** A row as it was written when every notice had all fields of a case, and nothing in them. */
const nothing = {
  clock: null,
  step: null,
  phase: 0,
  round: 0,
  party: null,
  limit: null,
  rung: null,
  due: null,
  kinds: [],
  on: null,
  reason: null,
  statement: null,
  returns: [],
}

let postgres: StartedPostgres
let catcher: StartedMailCatcher
let house: Connection
let seq = 0
const cleanups: (() => Promise<void> | void)[] = []
const logged: string[] = []
const log = {
  debug: (...line: unknown[]) => void logged.push(JSON.stringify(line)),
  warn: (...line: unknown[]) => void logged.push(JSON.stringify(line)),
}

beforeAll(async () => {
  ;[postgres, catcher] = await Promise.all([
    startPostgres({ ephemeral: true, progress }),
    startMailCatcher({ smtpPort: 0, webPort: 0, progress }),
  ])
  await migrate(postgres.url)
  house = connect(postgres.url)
  await seed()
})

afterAll(async () => {
  await house.close()
  await Promise.all([postgres.stop(), catcher.stop()])
})

beforeEach(async () => {
  await house.db.delete(outbox)
  await deleteMail(catcher.webUrl)
  logged.length = 0
})

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

async function seed() {
  const person = { role: 'applicant', language: 'zh' } as const
  await house.db.insert(users).values([
    { ...person, id: 'li', name: '李四', email: 'li.si@power.example' },
    { ...person, id: 'ann', name: 'Ann', email: 'ann@power.example', language: 'en' },
    {
      ...person,
      id: 'zhang',
      name: '张经理',
      email: 'zhang@power.example',
      role: 'account-manager',
      phone: '0512-65220000',
    },
    { ...person, id: 'wang', name: '王管理', email: 'wang@power.example', role: 'administrator', rights: ['system'] },
    { ...person, id: 'dead', name: '赵六', email: 'gone@no-longer.example' },
    { ...person, id: 'chinese', name: '钱七', email: 'qian@电力.中国' },
  ])
  const { now } = new PaperCase()
  const row = { seq: 1, hash: '', status: 'in-progress', category: 'hv-single', region: 'chengdong' } as const
  const more = { applicantId: 'li', green: false, submittedAt: at, lastAt: at, state: now } as const
  await house.db.insert(cases).values([
    { ...row, ...more, caseNo: 'C-1', accountManagerId: 'zhang' },
    { ...row, ...more, caseNo: 'C-2', accountManagerId: null },
    { ...row, ...more, applicantId: 'dead', caseNo: 'C-3', accountManagerId: 'zhang' },
  ])
  const body = { customer: { name: '华新精密' }, site: { address: '江苏省苏州市城东区工业大道188号' } }
  await house.db.insert(applications).values({ caseNo: 'C-1', draftId: randomUUID(), draftVersion: 1, body })
  const text = { salt: '', sha256: '', authorId: 'zhang' }
  await house.db
    .insert(statements)
    .values({ ...text, id: statementId, stream: 'C-1', body: '电源点：<城东> 10 kV\n第二行' })
  const task = { step: 'plan-confirmation', phase: 0, round: 1, party: 'applicant', status: 'open' } as const
  const place = { region: 'chengdong', category: 'hv-single', green: false, applicantId: 'li' } as const
  await house.db.insert(tasks).values({
    ...task,
    ...place,
    caseNo: 'C-1',
    key: 'plan-confirmation.0.1.applicant',
    openedAt: at,
    dueAt: new Date('2026-04-02T09:30:00Z'),
    stopped: false,
    waiting: false,
  })
}

async function putMail(recipientId: string, data: unknown, stream = 'C-1') {
  const id = randomUUID()
  await house.db.insert(outbox).values({ id, stream, seq: ++seq, recipientId, data, at })
  return id
}

function told<T extends Template>(recipientId: string, template: T, data: NoticeData[T]) {
  return toAll(template, [{ kind: 'person', id: recipientId }], data).map((notice) => ({ recipientId, notice }))
}

/** A mail with one notice. */
function put(template: string, recipientId: string, items: unknown[] = [nothing], caseNo = 'C-1') {
  return putMail(recipientId, { notices: [{ template, items }] }, caseNo)
}

async function putMany(count: number): Promise<string[]> {
  return Promise.all(Array.from({ length: count }, () => put('accepted', 'li')))
}

function relay({
  url = catcher.smtpUrl,
  pollMs = 100,
  connection = house,
  batch = 20,
  sms = NO_GATEWAY,
  quietHours = QUIET_HOURS,
} = {}): OutboxRelay {
  const mailer = createMailer(url)
  const options = { db: connection.db, mailer, from: 'power@power.example', publicUrl: 'https://power.example/', log }
  const started = startOutboxRelay({ ...options, sms, quietHours, pollMs, batch })
  cleanups.push(
    () => mailer.close(),
    () => started.stop(),
  )
  return started
}

const rowOf = async (id: string) => {
  const [row] = await house.db.select().from(outbox).where(eq(outbox.id, id))
  if (row === undefined) throw new Error('no such mail')
  return row
}

const messageId = (id: string) => `<${id}@power-connection>`

async function expectEachOnce(ids: readonly string[], webUrl = catcher.webUrl) {
  const caught = await readMail(webUrl)
  expect(caught.map((mail) => mail.messageId).sort()).toEqual(ids.map(messageId).sort())
}

describe('what was done to many tasks at once', () => {
  const urged = (batch: string, clock: string) => ({
    ...nothing,
    clock,
    step: 'survey',
    round: 1,
    party: 'marketing',
    batch,
  })

  test('is one mail to each person, of whatever cases; another batch is another', async () => {
    await put('urged', 'li', [urged('b-1', 'survey.0.1.marketing')])
    await put('urged', 'li', [urged('b-1', 'survey.0.1.marketing')], 'C-2')
    await put('urged', 'zhang', [urged('b-1', 'survey.0.1.marketing')], 'C-2')
    await put('urged', 'li', [urged('b-2', 'survey.0.1.marketing')], 'C-2')
    await relay().drained()
    const caught = await readMail(catcher.webUrl)
    expect(caught).toHaveLength(3)
    const [together] = caught.filter(({ text }) => text?.includes('C-1') === true)
    expect(together?.text).toContain('C-2')
    expect(together?.text).toContain('https://power.example/tasks')
  })
})

describe('a mail', () => {
  test('goes out in the language of its reader, with texts, names and due instants read at that moment', async () => {
    const [mail] = groupNotices(
      told('li', 'plan-replied', {
        clock: 'plan-confirmation.0.1.applicant',
        limit: { value: 1, unit: 'months' },
        statement: statementId,
        conditions: [],
      }),
    )
    const id = await putMail('li', mail?.data)
    await relay().drained()
    const [caught] = await readMail(catcher.webUrl)
    expect(caught).toMatchObject({
      subject: '【业扩报装】供电方案已答复，请确认｜华新精密 · 城东区工业大道188号（C-1）',
      from: [{ address: 'power@power.example' }],
      to: [{ address: 'li.si@power.example', name: '李四' }],
      messageId: messageId(id),
    })
    expect(caught?.text).toContain('> 电源点：<城东> 10 kV\n> 第二行')
    expect(caught?.html).toContain('电源点：&lt;城东&gt; 10 kV')
    expect(caught?.text).toContain('请在2026年4月2日星期四 17:30（北京时间）前（时限 1 个月）确认方案')
    expect(caught?.text).toContain('https://power.example/cases/C-1')
    expect(caught?.text).toContain('张经理（电话 0512-65220000，zhang@power.example）')
    expect(caught?.headers).toMatchObject({
      'auto-submitted': 'auto-generated',
      'x-auto-response-suppress': 'All',
      references: '<case-C-1@power-connection>',
      'in-reply-to': '<case-C-1@power-connection>',
    })
    const row = await rowOf(id)
    expect(row).toMatchObject({ attempts: 1, lastError: null })
    expect(row.sentAt).toBeInstanceOf(Date)
  })

  test('that tells of several is one: the weightiest in the subject, a section for each, one greeting, one footer', async () => {
    const rung = {
      clock: 'statutory:plan-reply.0.1',
      rung: 'breach',
      due: '2026-03-30T17:30:00.000+08:00',
    } as const
    const [mail] = groupNotices([
      ...told('zhang', 'accepted', { clock: 'acceptance.0.1.marketing' }),
      ...told('zhang', 'rung', rung),
      ...told('zhang', 'urged', { clock: 'plan-confirmation.0.1.applicant', statement: statementId }),
    ])
    const id = await putMail('zhang', mail?.data)
    await relay().drained()
    await expectEachOnce([id])
    const [caught] = await readMail(catcher.webUrl)
    expect(caught?.subject).toBe('【业扩报装】催办：方案确认，另有 2 则通知｜华新精密 · 城东区工业大道188号（C-1）')
    expect(caught?.text?.trim().split('\n\n')).toEqual([
      '张经理，您好：',
      '【催办：方案确认】',
      '督办人员催办以下任务：',
      '- 方案确认（客户），应于 2026年4月2日星期四 17:30（北京时间）前办结',
      '> 电源点：<城东> 10 kV\n> 第二行',
      '请尽快办理；如不能按时办结，请告知客户经理和部门负责人。',
      '【时限提醒：法定时限（方案答复）已届满】',
      '以下时限需要您关注：',
      '- 法定时限（方案答复）已届满，时限至 2026年3月30日星期一 17:30（北京时间）',
      '请立即介入督办。',
      '【申请已受理】',
      '您的用电申请已正式受理，我们的办理时限已开始计算。',
      '受理环节您无需再办理其他事项。我们将安排现场勘查并拟定供电方案，办理进度可随时查看。',
      [
        '项目：华新精密 · 城东区工业大道188号',
        '工单编号：C-1',
        '办理期限：2026年4月2日星期四 17:30（北京时间），方案确认',
        '查看和办理：https://power.example/cases/C-1',
      ].join('\n'),
      '本邮件由系统自动发送，请勿直接回复。',
    ])
    expect(logged.join()).toContain('"templates":["urged","rung","accepted"]')
  })

  test('names nobody to ask where no account manager is there, or where it is for the account manager', async () => {
    await put('accepted', 'ann', undefined, 'C-2')
    await put('withdrawn', 'zhang')
    await relay().drained()
    const caught = await readMail(catcher.webUrl)
    expect(caught.map(({ subject }) => subject).sort()).toEqual([
      '[Power connection] Application accepted (C-2)',
      '【业扩报装】客户已撤回申请｜华新精密 · 城东区工业大道188号（C-1）',
    ])
    for (const { text } of caught) expect(text).not.toMatch(/@|客户经理|Ask the account manager/)
  })

  test('that cannot be written holds up no other, keeps its reason, and goes out once it can', async () => {
    const bad: [Template | 'unheard-of', string, unknown[]][] = [
      ['unheard-of', 'li', [nothing]],
      ['accepted', 'li', [{ step: 'dance' }]],
      ['accepted', 'nobody', [nothing]],
      ['urged', 'li', [{ ...nothing, statement: randomUUID() }]],
      ['urged', 'li', [{ ...nothing, statement: 'not-a-uuid' }]],
    ]
    const ids = await Promise.all(bad.map((each) => put(...each)))
    const good = await put('accepted', 'li')
    const started = relay()
    await vi.waitFor(async () => expect((await rowOf(good)).sentAt).not.toBeNull(), 10_000)
    await vi.waitFor(async () => {
      for (const id of ids) expect((await rowOf(id)).attempts).toBeGreaterThan(0)
    }, 10_000)
    expect(await Promise.all(ids.map(async (id) => (await rowOf(id)).lastError))).toEqual([
      'MailProblem TEMPLATE_UNKNOWN',
      'MailProblem DATA_MALFORMED',
      'MailProblem RECIPIENT_UNKNOWN',
      'MailProblem STATEMENT_UNKNOWN',
      expect.stringContaining('22P02'),
    ])
    expect(logged.join()).not.toMatch(/li\.si|李四|城东/)

    const [unheard = '', ...others] = ids
    await house.db
      .update(outbox)
      .set({ data: { notices: [{ template: 'accepted', items: [nothing] }] }, nextAttemptAt: sql`now()` })
      .where(eq(outbox.id, unheard))
    for (const id of others) await house.db.delete(outbox).where(eq(outbox.id, id))
    await started.drained()
    await expectEachOnce([good, unheard])
  })
})

describe('the relay', () => {
  test('keeps mails while the server refuses, and sends each once when it is back', async () => {
    const port = await freePort()
    const ids = await putMany(30)
    const started = relay({ url: `smtp://127.0.0.1:${port}` })
    await vi.waitFor(async () => {
      for (const id of ids) expect((await rowOf(id)).attempts).toBeGreaterThan(0)
    }, 20_000)
    const [first = ''] = ids
    const refused = await rowOf(first)
    expect(refused.sentAt).toBeNull()
    expect(refused.lastError).toMatch(/^Error E[A-Z]+$/)
    expect(refused.nextAttemptAt.getTime()).toBeGreaterThan(Date.now() - 2_000)

    const late = await startMailCatcher({ smtpPort: port, webPort: 0, progress })
    cleanups.push(() => late.stop())
    await started.drained()
    await expectEachOnce(ids, late.webUrl)
  })

  test('waits twice as long after each failure, five minutes at the most', async () => {
    const id = await put('accepted', 'nobody')
    const waits: number[] = []
    for (const attempts of [0, 1, 2, 8, 9, 5_000]) {
      await house.db
        .update(outbox)
        .set({ attempts, nextAttemptAt: sql`now()` })
        .where(eq(outbox.id, id))
      const started = relay({ pollMs: 20 })
      await vi.waitFor(async () => expect((await rowOf(id)).attempts).toBe(attempts + 1), { interval: 5 })
      await started.stop()
      waits.push(Math.round(((await rowOf(id)).nextAttemptAt.getTime() - Date.now()) / 1000))
    }
    const expected = [1, 2, 4, 256, 300, 300]
    waits.forEach((wait, index) => expect(Math.abs(wait - (expected[index] ?? 0))).toBeLessThanOrEqual(1))
  })

  test('sends each mail once also where several work side by side', async () => {
    const ids = await putMany(150)
    const connections = [connect(postgres.url), connect(postgres.url), connect(postgres.url)]
    cleanups.push(async () => {
      await Promise.all(connections.map((each) => each.close()))
    })
    const relays = connections.map((connection) => relay({ connection, batch: 7, pollMs: 10 }))
    await Promise.all(relays.map((each) => each.drained()))
    await expectEachOnce(ids)
    for (const id of ids) expect((await rowOf(id)).attempts).toBe(1)
  })

  test('needs no more rights than the worker has', async () => {
    const roles = await ensureRoles(postgres.url, { mode: 'rehearsal' })
    if (roles === null) throw new Error('the superuser may make roles')
    const connection = connect(roles.worker)
    cleanups.push(() => connection.close())
    const ids = [await put('urged', 'li', [{ ...nothing, statement: statementId }])]
    await relay({ connection }).drained()
    await expectEachOnce(ids)
  })

  test('wakes at once when it is called, and when another process notifies', async () => {
    const started = relay({ pollMs: 600_000 })
    await vi.waitFor(async () => {
      const listeners = await house.client`select 1 from pg_stat_activity where query ilike 'listen "outbox"'`
      expect(listeners).toHaveLength(1)
    })
    const called = await put('accepted', 'li')
    started.wake()
    await vi.waitFor(async () => expect((await rowOf(called)).sentAt).not.toBeNull(), 5_000)
    const notified = await put('accepted', 'li')
    const elsewhere = connect(postgres.url, { max: 1 })
    cleanups.push(() => elsewhere.close())
    await elsewhere.client.notify(OUTBOX_CHANNEL, '')
    await vi.waitFor(async () => expect((await rowOf(notified)).sentAt).not.toBeNull(), 5_000)
  })

  test('takes what is due together, in one transaction', async () => {
    const ids = await putMany(10)
    const started = relay()
    await started.drained()
    await expectEachOnce(ids)
    const [written] = await house.client`select count(distinct xmin::text)::int as transactions from cases.outbox`
    expect(written).toEqual({ transactions: 1 })
  })

  test('sends once more what was accepted of the mails in hand when its database went, the same mails', async () => {
    // the mail to Ann stays in hand, so that nothing is noted of the two to Li
    const picky = await startPickyMailServer('no-longer.example', 'ann@power.example')
    cleanups.push(picky.stop)
    const ids = [await put('accepted', 'li'), await put('withdrawn', 'li'), await put('accepted', 'ann')]
    const dying = connect(postgres.url)
    const first = relay({ url: picky.url, connection: dying })
    await vi.waitFor(() => expect(picky.got).toEqual(['li.si@power.example', 'li.si@power.example']), 5_000)
    for (const id of ids) expect((await rowOf(id)).sentAt).toBeNull()

    // it begins nothing new
    void first.stop()
    await house.client`select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction'`
    await relay().drained()
    await expectEachOnce(ids)
    for (const id of ids) expect((await rowOf(id)).attempts).toBe(1)
    expect(picky.got).toHaveLength(2)
    cleanups.push(() => dying.close())
  })

  test('lets go of a mail when its process dies, so that another sends it', async () => {
    // A server that takes the connection and never says a word: the mail stays in hand.
    const mute = createServer()
    mute.listen(0, '127.0.0.1')
    cleanups.push(() => void mute.close())
    await new Promise((resolve) => mute.once('listening', resolve))
    const address = mute.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    const id = await put('accepted', 'li')
    const dying = connect(postgres.url)
    const first = relay({ url: `smtp://127.0.0.1:${address.port}`, connection: dying })
    await vi.waitFor(async () => {
      const inHand = await house.client`
        select pid from pg_stat_activity where state = 'idle in transaction' and application_name = 'power-connection'`
      expect(inHand).toHaveLength(1)
    })
    const second = relay()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await readMail(catcher.webUrl)).toEqual([])

    // it begins nothing new
    void first.stop()
    await house.client`
      select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction'`
    await second.drained()
    await expectEachOnce([id])
    cleanups.push(() => dying.close())
  })
})

describe('a dead address', () => {
  async function pickyServer() {
    const picky = await startPickyMailServer('no-longer.example')
    cleanups.push(picky.stop)
    return picky
  }

  test('is tried for two days, then given up; the administrator and whose customer it is are told, once', async () => {
    const { url, got } = await pickyServer()
    const id = await put('accepted', 'dead', [nothing], 'C-3')
    const started = relay({ url, pollMs: 20 })
    await vi.waitFor(async () => expect((await rowOf(id)).attempts).toBe(1), 10_000)
    const first = await rowOf(id)
    expect(first).toMatchObject({ lastError: 'Error EENVELOPE 550', givenUpAt: null })
    expect(first.refusedSince).toBeInstanceOf(Date)

    // an hour less than two days: it is tried again, and not given up
    const refusedFor = (hours: number) =>
      house.db
        .update(outbox)
        .set({ refusedSince: sql`now() - make_interval(hours => ${hours})`, nextAttemptAt: sql`now()` })
        .where(eq(outbox.id, id))
    await refusedFor(47)
    await vi.waitFor(async () => expect((await rowOf(id)).attempts).toBe(2), 10_000)
    expect((await rowOf(id)).givenUpAt).toBeNull()
    await refusedFor(48)
    await vi.waitFor(async () => expect((await rowOf(id)).givenUpAt).not.toBeNull(), 10_000)
    await started.drained()
    expect(got.sort()).toEqual(['wang@power.example', 'zhang@power.example'])
    expect((await rowOf(id)).attempts).toBe(3)
    expect(logged.join()).not.toMatch(/no-longer|赵六/)
  })

  test('of whoever is to be told is not told of again', async () => {
    const { url, got } = await pickyServer()
    await house.db.update(users).set({ email: 'wang@no-longer.example' }).where(eq(users.id, 'wang'))
    cleanups.push(async () => {
      await house.db.update(users).set({ email: 'wang@power.example' }).where(eq(users.id, 'wang'))
    })
    const about = randomUUID()
    const items = [{ ...nothing, person: 'dead' }]
    await house.db.insert(outbox).values({
      ...{ id: about, stream: 'C-3', seq: ++seq, recipientId: 'wang', about, at },
      ...{ data: { notices: [{ template: 'mail-undelivered', items }] }, refusedSince: new Date(0) },
    })
    await relay({ url, pollMs: 20 }).drained()
    expect((await rowOf(about)).givenUpAt).not.toBeNull()
    expect(got).toEqual([])
    expect(await house.db.$count(outbox)).toBe(1)
  })
})

test('a mail to a Chinese domain is sent to its ASCII name, by Punycode', async () => {
  const picky = await startPickyMailServer('no-longer.example')
  cleanups.push(picky.stop)
  await put('accepted', 'chinese')
  await relay({ url: picky.url }).drained()
  expect(picky.got).toEqual([`qian@${domainToASCII('电力.中国')}`])
})

describe('stopping', () => {
  test('says so to whoever still waits for mails that cannot be sent', async () => {
    await put('accepted', 'nobody')
    const started = relay()
    const waiting = expect(started.drained()).rejects.toThrow('shut down with unsent emails')
    await started.stop()
    await waiting
  })
})
