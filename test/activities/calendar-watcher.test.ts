import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startCalendarWatcher, warnOfYears } from '../../activities/watch/calendar-watcher.ts'
import { readNamed } from '../../activities/mail/named.ts'
import { renderMail } from '../../activities/mail/render.ts'
import { setBusinessTime } from '../../db/clock.ts'
import { connect } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { adoptions, calendars, outbox, users, yearWarnings } from '../../db/schema/index.ts'
import { seedRules } from '../../db/seed/rules.ts'
import { atTime, epochOf } from '../../domain/time/instant.ts'
import { PaperCase } from '../support/paper.ts'
import { writeLog } from '../support/positions.ts'
import { newDatabase } from '../support/suite.ts'

let db: ReturnType<typeof connect>['db']
let close = async () => {}

beforeAll(async () => {
  const url = await newDatabase()
  await migrate(url)
  const connection = connect(url)
  db = connection.db
  close = connection.close
  await setBusinessTime(db, epochOf(atTime('2026-12-28', '08:30')))
  await seedRules(db)
  await db.insert(users).values(administrator('administrator'))
  // accepted on Monday 28 December: the reply by law is due on 26 January 2027, of which no notice is loaded
  const paper = new PaperCase({}, atTime('2026-12-28', '08:30'))
  paper.complete('acceptance.0.1.marketing', 'accept', atTime('2026-12-28', '10:00'))
  await writeLog(db, '2026-000001', paper.log)
})

afterAll(() => close())

beforeEach(async () => {
  await db.delete(outbox)
})

function administrator(id: string) {
  return { id, name: id, email: `${id}@power.example`, role: 'administrator' as const, rights: ['system' as const] }
}

const told = () => db.select().from(outbox)

test('an administrator is told once that open cases reach into a year without a holiday notice', async () => {
  await warnOfYears(db)
  const [mail, ...others] = await told()
  if (mail === undefined) throw new Error('nobody was told')
  expect(others).toEqual([])
  expect(mail).toMatchObject({ recipientId: 'administrator', stream: '2026-000001' })
  const { subject, text } = renderMail([mail], await readNamed(db, [mail]), 'https://power.example')
  expect(subject).toBe('【业扩报装】放假通知尚未导入，在办工单的期限已排到该年')
  expect(text).toContain('- 2027 年：1 件在办工单')
  expect(text).toContain('https://power.example/admin/calendar?year=2027')
  expect(text).not.toContain('2026-000001')

  await db.update(users).set({ language: 'en' }).where(eq(users.id, 'administrator'))
  expect(renderMail([mail], await readNamed(db, [mail]), 'https://power.example').text).toContain(
    '- 2027: 1 open case\n',
  )
})

test('not again after a restart, nor by a second process', async () => {
  const log = { warn: () => {} }
  const watchers = [1, 2].map(() => startCalendarWatcher({ db, log, everyMs: 60_000 }))
  await Promise.all(watchers.map(({ stop }) => stop()))
  expect(await told()).toEqual([])
  await db.delete(yearWarnings)
  const again = [1, 2].map(() => startCalendarWatcher({ db, log, everyMs: 60_000 }))
  await Promise.all(again.map(({ stop }) => stop()))
  expect(await told()).toHaveLength(1)
})

test('whoever becomes an administrator later is told, too', async () => {
  await db.insert(users).values(administrator('later'))
  await warnOfYears(db)
  expect((await told()).map(({ recipientId }) => recipientId)).toEqual(['later'])
})

test('again only of a further year', async () => {
  // what was due in January 2027 is due in January 2028 now
  await db.execute(sql`update cases.clocks set due_at = due_at + interval '1 year' where due_at > '2027-01-01'`)
  await warnOfYears(db)
  const mails = await told()
  expect(mails.map(({ recipientId }) => recipientId)).toContain('administrator')
  for (const { data } of mails) {
    expect(data).toMatchObject({ notices: [{ items: [{ year: { year: 2028, openCases: 1 } }] }] })
  }
})

test('nobody is told of a year whose notice is loaded: its cases wait for a re-dating', async () => {
  await db.delete(yearWarnings)
  const [row] = await db.select().from(calendars)
  if (row === undefined) throw new Error('no calendar')
  const body = { ...row.body, version: 'cn-2028', noticedYears: [...row.body.noticedYears, 2027, 2028] }
  await db.insert(calendars).values({ ...row, version: 'cn-2028', body })
  await db.update(adoptions).set({ calendar: 'cn-2028' })
  await warnOfYears(db)
  expect(await told()).toEqual([])
})
