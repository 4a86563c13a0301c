import { asc, eq } from 'drizzle-orm'
import { pino } from 'pino'
import { describe, expect, inject, it, vi } from 'vitest'
import { caseJournal } from '../../activities/journal/case-journal.ts'
import { createJournal } from '../../activities/journal/journal.ts'
import { resumeCase, resumeCases } from '../../activities/resume-cases.ts'
import { identityOf } from '../../api/commands/idempotency.ts'
import { eventOf } from '../../db/chain.ts'
import { checkDrift } from '../../db/integrity.ts'
import { verifyLog } from '../../db/verify-log.ts'
import { rulesStore } from '../../db/queries/rules.ts'
import { cases, events } from '../../db/schema/index.ts'
import { DEMO_PASSWORD } from '../../db/seed/people.ts'
import { Written } from '../../demo/answers.ts'
import { Player } from '../../demo/player.ts'
import { completes, act } from '../../demo/story.ts'
import type { Story } from '../../demo/story.ts'
import { EXTERNAL_SINGLE } from '../../demo/stories/figures.ts'
import { hvSingle } from '../../demo/stories/hv-single.ts'
import { freeze } from '../../domain/case/snapshot.ts'
import { currentState, workflowIdOf } from '../../workflows/messages.ts'
import type { Command } from '../../workflows/messages.ts'
import { proposeTurn } from '../../workflows/turn.ts'
import { openSuiteHouse } from '../support/suite.ts'
import { startDyingWorker, startSuiteWorker } from '../support/worker.ts'

type World = Awaited<ReturnType<typeof openSuiteHouse>>

const SURVEY = { form: { distanceToSourceM: 420, availableKva: 6_300, feasible: true } }

const newCase = (name: string): Story => ({ ...hvSingle, name })

async function withHouse(
  options: Parameters<typeof openSuiteHouse>[0],
  run: (world: World & { player: Player }) => Promise<void>,
): Promise<void> {
  const world = await openSuiteHouse(options)
  try {
    await run({ ...world, player: new Player({ url: world.house.url, password: DEMO_PASSWORD }) })
  } finally {
    await world.close()
  }
}

function placeOf(world: World) {
  const { temporalAddress, bundlePath } = inject('servers')
  return { databaseUrl: world.databaseUrl, temporalAddress, namespace: world.namespace, bundlePath }
}

async function logOf({ house }: World, caseNo: string) {
  const rows = await house.pools.api.db
    .select({ body: events.body })
    .from(events)
    .where(eq(events.stream, caseNo))
    .orderBy(asc(events.seq))
  return rows.map(({ body }) => eventOf(body))
}

/** What the case's run holds of it. */
const stateOf = ({ house }: World, caseNo: string) =>
  house.temporal.workflow.getHandle(workflowIdOf(caseNo)).query(currentState)

/** The log, the read model and the workflow's own state say the same, and the chain is whole. */
async function expectSound(world: World, caseNo: string): Promise<void> {
  const { db } = world.house.pools.api
  const [head] = await db.select({ state: cases.state }).from(cases).where(eq(cases.caseNo, caseNo))
  expect(await stateOf(world, caseNo)).toEqual(head?.state)
  expect((await verifyLog(db)).problems).toEqual([])
  expect((await checkDrift(db, rulesStore(db))).problems).toEqual([])
}

const LAST_SURVEY = { task: 'survey.0.1.marketing', key: 'unheard', body: { outcome: 'surveyed', ...SURVEY } } as const

/** Marketing's survey, the last thing before the plans, as the journal writes it. */
async function writeUnheard({ house }: World, caseNo: string): Promise<void> {
  const { db } = house.pools.journal
  const rules = rulesStore(db)
  const [head] = await db.select({ state: cases.state }).from(cases).where(eq(cases.caseNo, caseNo))
  if (head === undefined) throw new Error('the case has no head row')
  const { state } = head
  const { task, key, body } = LAST_SURVEY
  const actor = { id: 'u-marketing-1', role: 'reviewer', department: 'marketing', region: null } as const
  const route = 'POST /api/cases/:caseNo/tasks/:task/complete'
  const command: Command = {
    ...identityOf({ actor, idempotencyKey: key, route, params: { caseNo, task }, body }),
    actor,
    clock: { version: 0, offsetMs: 0 },
    seen: state.seq,
    intent: { action: 'complete', task, ...body, statement: null, documents: [] },
  }
  const proposed = proposeTurn(state, command, state.lastAt, await rules.of(state.profile, state.calendar), caseNo)
  const deps = { db, rules, log: pino({ level: 'silent' }) }
  await createJournal(
    deps,
    caseJournal(deps),
  )({
    stream: caseNo,
    at: state.seq,
    proposed,
    command,
    wantsRules: null,
  })
}

describe('a worker killed between the commit of a turn and its completion', () => {
  it('leaves no action out and none twice, and the same key gets the first answer', () =>
    withHouse({}, async (world) => {
      const { house, player } = world
      const kase = newCase('killed')
      await player.perform(kase, act('03-02 08:50', kase.applicant, { action: 'submit' }))
      const caseNo = player.caseNoOf(kase)
      await house.worker.stop()

      const dying = await startDyingWorker(placeOf(world), 'complete')
      const marketing = await player.session('marketing-1')
      const accept = (key: string) =>
        marketing.write(
          'POST',
          `/api/cases/${caseNo}/tasks/acceptance.0.1.marketing/complete`,
          { outcome: 'accept' },
          Written,
          key,
        )
      const first = accept('accept-once').catch((error: unknown) => error)
      expect(await dying.died).toEqual([null, 'SIGKILL'])
      // Committed, though Temporal has not heard of it.
      const completed = (await logOf(world, caseNo)).filter(({ type }) => type === 'TaskCompleted')
      expect(completed).toHaveLength(1)

      const worker = await startSuiteWorker(placeOf(world))
      try {
        const answer = await accept('accept-once')
        expect(answer).toEqual({ caseNo, seq: expect.any(Number) as number })
        // The caller who waited gets the same answer, or was told to send the same key again.
        const waited = await first
        if (waited instanceof Error) expect(waited.message).toContain('ENGINE_UNAVAILABLE')
        else expect(waited).toEqual(answer)
        // What follows goes on from the log.
        await player.perform(
          kase,
          completes('03-03 10:00', 'production-1', 'survey.0.1.production', 'surveyed', SURVEY),
        )
        const types = (await logOf(world, caseNo)).map(({ type }) => type)
        expect(types.filter((type) => type === 'TaskCompleted')).toHaveLength(2)
        expect(types.filter((type) => type === 'AccountManagerAssigned')).toHaveLength(1)
        await expectSound(world, caseNo)
      } finally {
        await worker.stop()
      }
    }))

  it('during the submission starts one case, and the same submission gets its number again', () =>
    withHouse({}, async (world) => {
      const { house, player } = world
      const kase = newCase('killed at the door')
      await house.worker.stop()
      const dying = await startDyingWorker(placeOf(world), 'submit')
      const submitted = player
        .perform(kase, act('03-02 08:50', kase.applicant, { action: 'submit' }))
        .catch((error: unknown) => error)
      expect(await dying.died).toEqual([null, 'SIGKILL'])
      const worker = await startSuiteWorker(placeOf(world))
      try {
        const outcome = await submitted
        if (outcome instanceof Error) expect(outcome.message).toContain('ENGINE_UNAVAILABLE')
        const caseNo = player.caseNoOf(kase)
        await player.perform(kase, completes('03-02 11:00', 'marketing-1', 'acceptance.0.1.marketing', 'accept'))
        const types = (await logOf(world, caseNo)).map(({ type }) => type)
        expect(types.filter((type) => type === 'ApplicationSubmitted')).toHaveLength(1)
        await expectSound(world, caseNo)
      } finally {
        await worker.stop()
      }
    }))
})

describe('messages that arrive in the turn that continues as new', () => {
  it('are each done once: twenty comments at once, a new run after every turn', () =>
    withHouse({ continueAfterTurns: 1 }, async (world) => {
      const { player } = world
      const kase = newCase('crowded')
      await player.perform(kase, act('03-02 08:50', kase.applicant, { action: 'submit' }))
      const caseNo = player.caseNoOf(kase)
      const marketing = await player.session('marketing-1')
      const comment = (number: number): Promise<unknown> =>
        marketing
          .write(
            'POST',
            `/api/cases/${caseNo}/tasks/acceptance.0.1.marketing/comments`,
            { text: `comment ${number}` },
            Written,
            `comment-${number}`,
          )
          // Too many at once for one case: the same key may be sent again.
          .catch((error: unknown) => {
            if (error instanceof Error && error.message.includes('ENGINE_UNAVAILABLE')) return comment(number)
            throw error
          })
      await Promise.all(Array.from({ length: 20 }, (_, number) => comment(number)))
      const comments = (await logOf(world, caseNo)).filter(({ type }) => type === 'Commented')
      expect(comments).toHaveLength(20)
      await expectSound(world, caseNo)
    }))
})

describe('a Temporal that lost its memory', () => {
  it('is healed: a run that begins from an old snapshot catches up with the log before it decides', () =>
    withHouse({}, async (world) => {
      const { house, player } = world
      const kase = newCase('restored')
      await player.perform(kase, act('03-02 08:50', kase.applicant, { action: 'submit' }))
      const caseNo = player.caseNoOf(kase)
      const [old] = await house.pools.api.db.select({ state: cases.state }).from(cases).where(eq(cases.caseNo, caseNo))
      await player.perform(kase, completes('03-02 11:00', 'marketing-1', 'acceptance.0.1.marketing', 'accept'))

      // Temporal restored from before the acceptance: the run begins where it stood then.
      await house.temporal.workflow.getHandle(workflowIdOf(caseNo)).terminate('its database was lost')
      if (old === undefined) throw new Error('the case has no head row')
      await resumeCase(house.temporal, { caseNo, snapshot: freeze(old.state) })
      await player.perform(kase, completes('03-03 10:00', 'production-1', 'survey.0.1.production', 'surveyed', SURVEY))
      await expectSound(world, caseNo)

      // And from nothing at all: every open case is started from its log.
      await house.temporal.workflow.getHandle(workflowIdOf(caseNo)).terminate('its database was lost')
      expect(await resumeCases(house.pools.api.db, house.temporal)).toBe(1)
      await player.perform(kase, completes('03-03 15:00', 'marketing-1', 'survey.0.1.marketing', 'surveyed', SURVEY))
      await expectSound(world, caseNo)
    }))

  it('of one turn only: what the log has of it is read before the next is decided on', () =>
    withHouse({}, async (world) => {
      const { player } = world
      const kase = newCase('unheard')
      await player.perform(kase, act('03-02 08:50', kase.applicant, { action: 'submit' }))
      await player.perform(kase, completes('03-02 11:00', 'marketing-1', 'acceptance.0.1.marketing', 'accept'))
      await player.perform(kase, completes('03-03 10:00', 'production-1', 'survey.0.1.production', 'surveyed', SURVEY))
      const caseNo = player.caseNoOf(kase)

      // Written by the journal, and Temporal ended before it heard: the run still believes that marketing surveys.
      await writeUnheard(world, caseNo)
      const plan = completes('03-03 16:00', 'production-1', 'external-plan.0.1.production', 'drafted', {
        form: EXTERNAL_SINGLE,
      })
      await player.perform(kase, plan)
      await expectSound(world, caseNo)
    }))

  it('of one turn only, and the sender who asks again is answered: the case reads what its log has', () =>
    withHouse({}, async (world) => {
      const { player } = world
      const kase = newCase('unheard and asked again')
      await player.perform(kase, act('03-02 08:50', kase.applicant, { action: 'submit' }))
      await player.perform(kase, completes('03-02 11:00', 'marketing-1', 'acceptance.0.1.marketing', 'accept'))
      await player.perform(kase, completes('03-03 10:00', 'production-1', 'survey.0.1.production', 'surveyed', SURVEY))
      const caseNo = player.caseNoOf(kase)
      await writeUnheard(world, caseNo)

      const { task, key, body } = LAST_SURVEY
      const marketing = await player.session('marketing-1')
      const written = await marketing.write('POST', `/api/cases/${caseNo}/tasks/${task}/complete`, body, Written, key)
      await vi.waitUntil(async () => (await stateOf(world, caseNo))?.seq === written.seq, { timeout: 20_000 })
      await expectSound(world, caseNo)
    }))
})
