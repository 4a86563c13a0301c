import { describe, expect, it } from 'vitest'
import { assertAvailable, availableActions, isBusinessOf, maySee } from '../../../domain/actions/available-actions.ts'
import { copiesAs, mayBeCopied, partyOfSender, verdictOnCopy } from '../../../domain/actions/copies.ts'
import type { Copy } from '../../../domain/actions/copies.ts'
import type { TaskKey } from '../../../domain/case/events.ts'
import type { Actor } from '../../../domain/people/actor.ts'
import { actor, applicant, member, PaperCase, supervisor } from '../../support/paper.ts'
import { head, manager, on, play, refusalOf } from '../play.ts'
import { HOSPITAL, HOSPITAL_TO_REVIEW } from '../scripts.ts'

/** 抄送: a colleague reads a case, and nothing waits for them. */

const REVIEW: TaskKey = 'plan-review.0.1.safety'
const two = member('safety', 2)
const stranger = actor('u-manager-2', 'account-manager')
const inReview = () =>
  play(new PaperCase(HOSPITAL), HOSPITAL_TO_REVIEW).do(two, { action: 'claim', task: REVIEW }, on('03-09 09:30')).now
const withCopy = (who: Actor): Actor => ({ ...who, copied: [inReview().caseNo] })

describe('who sends copies of a case', () => {
  it('is who holds a task, the account manager and the heads of departments that work on it', () => {
    const state = inReview()
    const senders = [two, manager, head('safety'), head('dispatch')]
    expect(senders.map((each) => copiesAs(state, each)?.id)).toEqual(senders.map(({ id }) => id))
  })

  it('is nobody else of those who see it: who holds nothing, the customer, the supervisor', () => {
    const state = inReview()
    const others = [member('safety', 1), applicant, supervisor]
    expect(others.map((each) => [maySee(state, each), copiesAs(state, each)])).toEqual(others.map(() => [true, null]))
  })

  it('is not who has a copy alone, also one who heads something elsewhere', () => {
    const state = inReview()
    const elsewhere: Actor = { ...head('safety'), id: 'h-west', region: 'chengxi' }
    expect(copiesAs(state, withCopy(stranger))).toBeNull()
    expect([maySee(state, withCopy(elsewhere)), copiesAs(state, withCopy(elsewhere))]).toEqual([true, null])
  })

  it('is a deputy for who is away, in their right', () => {
    const deputy: Actor = {
      ...member('dispatch', 7),
      standsIn: [{ ...two, id: 'u-dispatch-7', actingFor: { id: two.id }, until: on('03-20 17:30') }],
    }
    expect(copiesAs(inReview(), deputy)?.actingFor).toEqual({ id: two.id })
  })
})

describe('who is sent one', () => {
  it('is anybody of the staff, wherever they work, but not oneself, a customer or an administrator', () => {
    const leader = actor('u-leader', 'leader')
    expect([stranger, member('safety', 1), leader].map((each) => mayBeCopied(two, each))).toEqual(['yes', 'yes', 'yes'])
    const refused = [two, applicant, actor('u-administrator', 'administrator')]
    expect(refused.map((each) => mayBeCopied(two, each))).toEqual(refused.map(() => 'COPY_NOT_POSSIBLE'))
    // a deputy sends no copy to whom they stand in for
    const deputy: Actor = { ...two, id: 'u-dispatch-7', actingFor: { id: two.id } }
    expect(mayBeCopied(deputy, two)).toBe('COPY_NOT_POSSIBLE')
  })
})

describe('who was sent a copy', () => {
  it('reads the case and does nothing to it', () => {
    const state = inReview()
    const copied = withCopy({ ...supervisor, id: 'u-supervisor-west', region: 'chengxi' })
    expect([maySee(state, copied), isBusinessOf(state, copied)]).toEqual([true, false])
    expect(availableActions(state, copied)).toEqual([])
    expect(refusalOf(() => assertAvailable(state, copied, 'urge', REVIEW))).toBe('403 NOT_ALLOWED')
    expect(refusalOf(() => assertAvailable(state, copied, 'suspend'))).toBe('403 NOT_ALLOWED')
    // to who has none it is not there
    const without = { ...copied, copied: [] }
    expect(refusalOf(() => assertAvailable(state, without, 'suspend'))).toBe('404 CASE_NOT_FOUND')
  })

  it('loses nothing of what is theirs anyway', () => {
    const state = inReview()
    expect(availableActions(state, withCopy(two))).toEqual(availableActions(state, two))
  })

  it('is the person alone: a deputy of theirs does not read it', () => {
    const deputy: Actor = {
      ...member('dispatch', 7),
      region: 'chengxi',
      standsIn: [
        { ...withCopy(stranger), id: 'u-dispatch-7', actingFor: { id: stranger.id }, until: on('03-20 17:30') },
      ],
    }
    expect(maySee(inReview(), deputy)).toBe(false)
  })
})

describe('a copy', () => {
  const copy: Copy = {
    ...{ person: stranger.id, sender: two.id, senderParty: partyOfSender(two) },
    ...{ isWithdrawn: false, isAnswered: false },
  }

  it('is read and answered by the person alone, once', () => {
    expect(verdictOnCopy(copy, stranger, 'mark-read')).toBe('yes')
    expect(verdictOnCopy(copy, stranger, 'give-opinion')).toBe('yes')
    expect(verdictOnCopy({ ...copy, isAnswered: true }, stranger, 'give-opinion')).toBe('OPINION_GIVEN')
    expect([two, head('safety')].map((each) => verdictOnCopy(copy, each, 'mark-read'))).toEqual([
      ...['NOT_ALLOWED', 'NOT_ALLOWED'],
    ])
  })

  it('is withdrawn by who sent it or the head of their department, and by nobody else', () => {
    const asked = [two, head('safety'), head('dispatch'), stranger, member('safety', 1), manager]
    expect(asked.map((each) => verdictOnCopy(copy, each, 'withdraw-copy'))).toEqual([
      ...['yes', 'yes', 'NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_ALLOWED', 'NOT_ALLOWED'],
    ])
    // the head of the account managers is marketing's
    const ofManager = { ...copy, sender: manager.id, senderParty: partyOfSender(manager) }
    expect([head('marketing'), head('safety')].map((each) => verdictOnCopy(ofManager, each, 'withdraw-copy'))).toEqual([
      ...['yes', 'NOT_ALLOWED'],
    ])
  })

  it('is nothing any more once it was withdrawn', () => {
    const withdrawn = { ...copy, isWithdrawn: true }
    expect(verdictOnCopy(withdrawn, two, 'withdraw-copy')).toBe('COPY_WITHDRAWN')
    expect(verdictOnCopy(withdrawn, stranger, 'give-opinion')).toBe('COPY_WITHDRAWN')
  })
})
