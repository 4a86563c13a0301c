import { setTimeout as sleep } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { asc, inArray } from 'drizzle-orm'
import { eventOf } from '../../db/chain.ts'
import { checkDrift } from '../../db/integrity.ts'
import { verifyLog } from '../../db/verify-log.ts'
import { rulesStore } from '../../db/queries/rules.ts'
import { cases as heads, commands, events, outbox } from '../../db/schema/index.ts'
import type { LoggedEvent } from '../../domain/case/events.ts'
import { readMail } from '../../runtime/caught-mail.ts'
import { openClient } from '../../runtime/temporal/temporal-client.ts'
import { currentState, workflowIdOf } from '../../workflows/messages.ts'
import type { Acknowledged } from './people.ts'
import type { World } from './world.ts'

/** What ten cases must have come to, whatever went wrong on the way. */
export interface Demanded {
  caseNos: readonly string[]
  acknowledged: readonly Acknowledged[]
  /** `case clock rung instant` */
  rungs: readonly string[]
  mails: number
  mayRepeatMail: boolean
}

/** What was found; sound where there are no problems. */
export interface Found {
  acknowledged: number
  inTheLog: number
  lost: number
  twice: number
  rungs: number
  isChainIntact: boolean
  hasDrift: boolean
  mails: number
  problems: string[]
}

const LOOKED_WITHIN_MS = 10_000

type CaseRow = LoggedEvent & { caseNo: string }

/** Holds log, keys, ladder, chain, read model, workflows and mails against what was demanded. */
export async function inspect(world: World, demanded: Demanded): Promise<Found> {
  const log = await logOf(world, demanded.caseNos)
  const actions = await actionsIn(world, demanded, log)
  const rungs = rungsIn(log)
  const chain = (await verifyLog(world.db)).problems
  const drift = (await checkDrift(world.db, rulesStore(world.db))).problems
  const mails = await mailsOf(world, demanded)
  const problems = [
    ...actions.problems,
    ...beyond(demanded.rungs, rungs).map((each) => `rung lost: ${each}`),
    ...beyond(rungs, demanded.rungs).map((each) => `rung too many: ${each}`),
    ...chain,
    ...drift,
    ...(await forgetfulWorkflows(world, demanded.caseNos)),
    ...mails.problems,
  ]
  return {
    acknowledged: demanded.acknowledged.length,
    inTheLog: actions.inTheLog,
    lost: actions.lost.length,
    twice: actions.twice.length,
    rungs: rungs.length,
    isChainIntact: chain.length === 0,
    hasDrift: drift.length > 0,
    mails: mails.distinct,
    problems,
  }
}

async function logOf({ db }: World, caseNos: readonly string[]): Promise<CaseRow[]> {
  const rows = await db
    .select({ caseNo: events.stream, body: events.body })
    .from(events)
    .where(inArray(events.stream, [...caseNos]))
    .orderBy(asc(events.stream), asc(events.seq))
  return rows.map(({ caseNo, body }) => ({ ...eventOf(body), caseNo }))
}

/** Every acknowledged act stands in the log once, under its key and at the place that its answer named. */
async function actionsIn({ db }: World, { caseNos, acknowledged }: Demanded, log: readonly CaseRow[]) {
  const asked = acknowledged.map(({ caseNo, who, does, task }) => `${caseNo} u-${who} ${does.action} ${task}`)
  const done = log.flatMap(effectOf)
  const kept = await db
    .select({ key: commands.key, answer: commands.answer })
    .from(commands)
    .where(inArray(commands.stream, [...caseNos]))
  const answers = new Map(kept.map(({ key, answer }) => [key, answer.seq]))
  const misplaced = acknowledged.filter(({ who, key, seq }) => answers.get(`u-${who}:${key}`) !== seq)
  const lost = beyond(asked, done)
  const twice = beyond(done, asked)
  const problems = [
    ...lost.map((each) => `acknowledged and not in the log: ${each}`),
    ...twice.map((each) => `in the log once too often: ${each}`),
    ...misplaced.map(({ caseNo, task, seq }) => `${caseNo} ${task}: its key is not kept with the answer ${seq}`),
  ]
  return { inTheLog: done.length, lost, twice, problems }
}

/** What of the log an act of a person leaves there. */
function effectOf({ caseNo, by, ...event }: CaseRow): string[] {
  if (event.type === 'TaskCompleted') return [`${caseNo} ${by.id} complete ${event.data.task}`]
  if (event.type === 'Commented') return [`${caseNo} ${by.id} comment ${event.data.task}`]
  return []
}

function rungsIn(log: readonly CaseRow[]): string[] {
  return log.flatMap(({ caseNo, ...event }) =>
    event.type === 'RungFired' ? [`${caseNo} ${event.data.clock} ${event.data.rung} ${event.at}`] : [],
  )
}

/** What `these` has more often than `those`. */
function beyond(these: readonly string[], those: readonly string[]): string[] {
  const left = [...those]
  return these.filter((each) => {
    const at = left.indexOf(each)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** Cases whose workflow holds another state than the fold of their log; what was told to look is given a moment. */
async function forgetfulWorkflows(world: World, caseNos: readonly string[]): Promise<string[]> {
  const giveUpAt = Date.now() + LOOKED_WITHIN_MS
  for (;;) {
    const problems = await differingWorkflows(world, caseNos)
    if (problems.length === 0 || Date.now() > giveUpAt) return problems
    await sleep(200)
  }
}

async function differingWorkflows({ db, temporal }: World, caseNos: readonly string[]): Promise<string[]> {
  const rows = await db
    .select({ caseNo: heads.caseNo, state: heads.state })
    .from(heads)
    .where(inArray(heads.caseNo, [...caseNos]))
  const { client, close } = await openClient(temporal)
  try {
    const states = await Promise.all(
      rows.map(({ caseNo }) => client.workflow.getHandle(workflowIdOf(caseNo)).query(currentState)),
    )
    const differing = rows.filter(({ state }, index) => !isDeepStrictEqual(states[index], state))
    const problems = differing.map(({ caseNo }) => `${caseNo}: its workflow holds another state than the log`)
    if (rows.length !== caseNos.length) problems.push(`${rows.length} of ${caseNos.length} cases have a head row`)
    return problems
  } finally {
    await close()
  }
}

/** Every row of the outbox went out, and nothing else; a copy has the Message-ID of its first. */
async function mailsOf({ db, mailUrl }: World, { caseNos, mails, mayRepeatMail }: Demanded) {
  const rows = await db
    .select({ id: outbox.id, sentAt: outbox.sentAt })
    .from(outbox)
    .where(inArray(outbox.stream, [...caseNos]))
  const caught = (await readMail(mailUrl))
    .filter(({ subject }) => caseNos.some((caseNo) => subject.includes(caseNo)))
    .map(({ messageId = 'none' }) => messageId)
  const distinct = [...new Set(caught)]
  const wanted = rows.map(({ id }) => `<${id}@power-connection>`)
  const problems = [
    ...(rows.length === mails ? [] : [`the outbox holds ${rows.length} mails and not ${mails}`]),
    ...rows.filter(({ sentAt }) => sentAt === null).map(({ id }) => `mail ${id} was not sent`),
    ...beyond(wanted, distinct).map((each) => `mail ${each} did not arrive`),
    ...beyond(distinct, wanted).map((each) => `mail ${each} is of no row of the outbox`),
    ...(mayRepeatMail ? [] : beyond(caught, distinct).map((each) => `mail ${each} arrived twice`)),
  ]
  return { distinct: distinct.length, problems }
}
