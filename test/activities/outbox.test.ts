import { asc } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { parseNotices } from '../../activities/mail/notice-schema.ts'
import { writeTurnMails } from '../../activities/journal/outbox.ts'
import { connect } from '../../db/connect.ts'
import type { Connection } from '../../db/connect.ts'
import { migrate } from '../../db/migrate.ts'
import { outbox } from '../../db/schema/index.ts'
import { seedPeople } from '../../db/seed/people.ts'
import type { ClockId, EventData, LoggedEvent, TaskKey } from '../../domain/case/events.ts'
import { noticesOf } from '../../domain/notices/notices.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { at, PAPER_RULES, PaperCase, statement } from '../support/paper.ts'
import { newDatabase } from '../support/suite.ts'

const MANAGER = 'u-manager'
const REPLY: TaskKey = 'plan-reply.0.1.account-manager'
const REPLY_CLOCK = 'statutory:plan-reply.0.1'
const due = at('2026-03-05', '17:30')

let house: Connection

beforeAll(async () => {
  const url = await newDatabase()
  await migrate(url)
  house = connect(url)
  await seedPeople(house.db)
})
afterAll(() => house.close())
beforeEach(() => house.db.delete(outbox))

/** A flat whose plan the account manager has to reply on: theirs is the only open task. */
function beforeTheReply(): PaperCase {
  const flat = { voltage: 'LV', kv: 0.4, requestedKw: 20, purpose: 'residential', customer: 'person' } as const
  const paper = new PaperCase(flat)
    .complete('acceptance.0.1.marketing', 'accept', at('2026-03-02', '10:00'))
    .complete('survey.0.1.marketing', 'surveyed-with-plan', at('2026-03-02', '14:00'), { distanceToSourceM: 10 })
  expect(paper.open).toEqual([REPLY])
  return paper
}

const system = { id: 'system', role: 'system' } as const

function rung(seq: number, when: Instant, clock: ClockId, fired: string): LoggedEvent {
  const data: EventData['RungFired'] = { clock, rung: fired, due }
  return { type: 'RungFired', version: 1, seq, at: when, by: system, data }
}

function urging(seq: number, when: Instant): LoggedEvent {
  const by = { id: 'u-supervisor-chengdong', role: 'supervisor' } as const
  return { type: 'Urged', version: 1, seq, at: when, by, data: { task: REPLY, statement } }
}

/** One turn that writes these events. */
async function turn(...events: LoggedEvent[]): Promise<void> {
  const { now } = beforeTheReply()
  await house.db.transaction((tx) =>
    writeTurnMails(tx, {
      stream: now.caseNo,
      rows: events,
      noticesOf: (row) => noticesOf(now, row, PAPER_RULES.profile, null),
      where: { region: now.facts.region, station: null },
    }),
  )
}

/** The mails as `seq recipient: template clock rung, …`. */
async function mails(): Promise<string[]> {
  const rows = await house.db.select().from(outbox).orderBy(asc(outbox.seq), asc(outbox.recipientId))
  return rows.map(({ seq, recipientId, data }) => {
    const told = parseNotices(data).flatMap(({ template, items }) =>
      items.map((item) => [template, item.clock, item.rung].filter((part) => part !== undefined).join(' ')),
    )
    return `${seq} ${recipientId}: ${told.join(', ')}`
  })
}

const evening = at('2026-03-04', '17:30')
const nextMorning = at('2026-03-05', '08:30')

describe('one person gets one mail per case and instant', () => {
  test('that holds all kinds of notices and names all clocks, the weightiest notice first', async () => {
    await turn(
      rung(7, evening, REPLY, 'remind'),
      rung(8, evening, REPLY_CLOCK, 'warning'),
      rung(9, evening, 'case:elapsed.1', 'warning'),
      urging(10, evening),
    )
    expect(await mails()).toEqual([
      // the reminder reaches the account manager as holder and as account manager, and names the reply once
      `7 ${MANAGER}: urged ${REPLY}, rung ${REPLY} remind, rung ${REPLY_CLOCK} warning, rung case:elapsed.1 warning`,
      `7 u-marketing-head: rung ${REPLY_CLOCK} warning, rung case:elapsed.1 warning`,
    ])
  })

  test('and another for each instant on which a turn catches up', async () => {
    await turn(rung(7, evening, REPLY, 'remind'), rung(8, nextMorning, REPLY_CLOCK, 'warning'), urging(9, nextMorning))
    expect(await mails()).toEqual([
      `7 ${MANAGER}: rung ${REPLY} remind`,
      `8 ${MANAGER}: urged ${REPLY}, rung ${REPLY_CLOCK} warning`,
      `8 u-marketing-head: rung ${REPLY_CLOCK} warning`,
    ])
  })

  test('and another for each turn, also where both are of one instant', async () => {
    await turn(rung(7, evening, REPLY, 'remind'))
    await turn(urging(8, evening))
    expect(await mails()).toEqual([`7 ${MANAGER}: rung ${REPLY} remind`, `8 ${MANAGER}: urged ${REPLY}`])
  })

  test('and none of what concerns nobody', async () => {
    await turn(rung(7, evening, REPLY, 'sideways'))
    expect(await mails()).toEqual([])
  })

  test('which cannot be put in twice', async () => {
    await turn(urging(7, evening))
    await expect(turn(urging(7, evening))).rejects.toMatchObject({ cause: { constraint_name: 'outbox_once' } })
    expect(await mails()).toHaveLength(1)
  })
})
