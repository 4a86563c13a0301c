import { randomUUID } from 'node:crypto'
import Type from 'typebox'
import { describe, expect, inject, it } from 'vitest'
import { cases, drafts, files, outbox } from '../../db/schema/index.ts'
import { DraftAnswer } from '../../demo/answers.ts'
import { draftOf } from '../../demo/draft.ts'
import { SURVEYED } from '../../demo/stories/figures.ts'
import type { Facts } from '../../domain/facts.ts'
import type { Step } from '../../domain/vocabulary.ts'
import { aFile, suiteTown, Town } from '../support/story.ts'
import type { Kase, Person, Reply, Sent } from '../support/story.ts'
import { openSuiteHouse } from '../support/suite.ts'
import { startSuiteWorker } from '../support/worker.ts'

const town = suiteTown()
const person = (login: string): Person => town().person(login)

const ACCEPTANCE = 'acceptance.0.1.marketing'
const REVIEW = 'plan-review.0.1.safety'
const WORKS = 'customer-works.1.1.applicant'
const INSPECTION = 'completion-inspection.1.1.marketing'
const DAY = { value: 1, unit: 'workingDays' } as const

/** A write of a person; `other` is another body that would be as sound. */
interface Write {
  login: string
  path: string
  body: object
  other: object
}

/** The same write under one key, from so many windows at once. */
async function atOnce(times: number, one: (number: number) => Promise<Reply>): Promise<Reply[]> {
  return Promise.all(Array.from({ length: times }, (_, number) => one(number)))
}

/** Sends a write twenty times at once and once more, all under one key: one answer. Then another under the same key. */
async function expectOnce(who: Person, path: string, { body, other }: Pick<Write, 'body' | 'other'>, method = 'POST') {
  const key = randomUUID()
  const replies = await atOnce(20, () => who.sends(method, path, { body, key }))
  const [first] = replies
  expect([200, 201]).toContain(first?.status)
  const again = await who.sends(method, path, { body, key })
  for (const each of [...replies, again]) expect([each.status, each.body]).toEqual([first?.status, first?.body])
  const reused = await who.sends(method, path, { body: other, key })
  expect(reused).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } })
  return again.body
}

const by = (login: string, path: string, body: object, other: object): Write => ({ login, path, body, other })

describe('the same key again gets the first answer, and has one effect', () => {
  it.each<[event: string, at: Step, write: Write, ready?: (kase: Kase) => Promise<unknown>, facts?: Partial<Facts>]>([
    ['TaskClaimed', 'acceptance', by('marketing-1', `tasks/${ACCEPTANCE}/claim`, {}, { x: 1 })],
    [
      'TaskReleased',
      'acceptance',
      by('marketing-1', `tasks/${ACCEPTANCE}/release`, {}, { x: 1 }),
      (kase) => person('marketing-1').claims(kase, ACCEPTANCE),
    ],
    [
      'TaskAssigned',
      'acceptance',
      by('marketing-head', `tasks/${ACCEPTANCE}/assign`, { assignee: 'u-marketing-2' }, { assignee: 'u-marketing-1' }),
    ],
    [
      'SupplementRequested',
      'acceptance',
      by('marketing-1', `tasks/${ACCEPTANCE}/request-supplement`, { kinds: ['photo'] }, { kinds: ['site-plan'] }),
    ],
    [
      'TaskCompleted',
      'acceptance',
      by('marketing-1', `tasks/${ACCEPTANCE}/complete`, { outcome: 'accept' }, { outcome: 'accept', remark: '受理' }),
    ],
    ['Commented', 'acceptance', by('marketing-1', `tasks/${ACCEPTANCE}/comments`, { text: '一' }, { text: '二' })],
    ['Urged', 'acceptance', by('supervisor-chengdong', `tasks/${ACCEPTANCE}/urge`, {}, { remark: '请抓紧' })],
    [
      'TaskExtended',
      'acceptance',
      by(
        'marketing-head',
        `tasks/${ACCEPTANCE}/extend`,
        { by: DAY, reason: '资料较多' },
        { by: { ...DAY, value: 2 }, reason: '资料较多' },
      ),
    ],
    [
      'GreenChannelAdmitted',
      'acceptance',
      by(
        'supervisor-chengdong',
        'green-channel',
        { reason: 'emergency', until: '2026-12-31', remark: '抢险' },
        { reason: 'emergency', until: '2026-11-30', remark: '抢险' },
      ),
    ],
    [
      'GreenChannelLeft',
      'acceptance',
      by('supervisor-chengdong', 'green-channel/leave', {}, { remark: '已结束' }),
      (kase) => person('supervisor-chengdong').admitsToGreen(kase),
    ],
    ['CaseWithdrawn', 'acceptance', by('applicant-1', 'withdraw', {}, { reason: '项目取消' })],
    [
      'TaskCompleted',
      'plan-review',
      by(
        'safety-1',
        `tasks/${REVIEW}/return`,
        { toStep: 'survey', reason: '重新勘查' },
        { toStep: 'internal-plan', reason: '重新勘查' },
      ),
    ],
    [
      'WorksBegun',
      'customer-works',
      by('applicant-1', `tasks/${WORKS}/begin-works`, {}, { x: 1 }),
    ],
    [
      'InspectionRequested',
      'customer-works',
      by('applicant-1', `tasks/${WORKS}/request-inspection`, {}, { x: 1 }),
      (kase) => person('applicant-1').acts(kase, `tasks/${WORKS}/begin-works`),
      { wantsMidworksInspection: true },
    ],
    [
      'InspectionStarted',
      'completion-inspection',
      by('marketing-1', `tasks/${INSPECTION}/start-inspection`, {}, { x: 1 }),
    ],
  ])('%s at %s', async (type, at, { login, path, body, other }, ready, facts = {}) => {
    const kase = await town().brings(await town().submits('applicant-1', facts), at)
    await ready?.(kase)
    const before = await town().events(kase, type)
    const whole = `/api/cases/${kase.caseNo}/${path}`
    // What takes no body has no other one; such a request is refused for its field.
    const hasOther = !('x' in other)
    const answer = hasOther
      ? await expectOnce(person(login), whole, { body, other })
      : await expectOnce(person(login), whole, { body, other: body }).catch((error: unknown) => error)
    const after = await town().events(kase, type)
    expect(after).toHaveLength(before.length + 1)
    const log = await town().log(kase)
    if (hasOther) {
      expect(answer).toEqual({ caseNo: kase.caseNo, seq: expect.any(Number) as number })
      // The answer names a place in the log at which the effect stands.
      const { seq = 0 } = { ...answer } as { seq?: number }
      expect(log.length).toBeGreaterThanOrEqual(seq)
      expect(after.at(-1)?.seq).toBeLessThanOrEqual(seq)
    }
  })
})
void [DraftAnswer, draftOf, SURVEYED, aFile, Town, openSuiteHouse, startSuiteWorker, inject, cases, drafts, files, outbox, Type]
void (undefined as unknown as Sent)
