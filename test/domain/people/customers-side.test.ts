import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { availableActions, mayAddTo, maySee } from '../../../domain/actions/available-actions.ts'
import { noticesOf } from '../../../domain/notices/notices.ts'
import { mayShareProgress } from '../../../domain/pages/progress.ts'
import { actorAt } from '../../../domain/people/actor.ts'
import type { Actor } from '../../../domain/people/actor.ts'
import { asAgent, asMember, authorisedFrom, mayAuthorise } from '../../../domain/people/agents.ts'
import type { Authorisation } from '../../../domain/people/agents.ts'
import {
  assertMayAnswer,
  assertMayChange,
  companyState,
  mayApplyFor,
  mayCheckLicence,
  mayWithdraw,
} from '../../../domain/people/companies.ts'
import type { Answering, Ask, CompanyRole, Member } from '../../../domain/people/companies.ts'
import { scopeOf } from '../../../domain/people/scope.ts'
import { Refusal } from '../../../domain/refusals.ts'
import { actor, applicant, at, member, PaperCase, PAPER_RULES, statement } from '../../support/paper.ts'
import { runs } from '../runs.ts'

/** Whoever acts for a customer who is not the customer: members of a company account, agents of a case. */

/** The code of a refusal; undefined if there was none. */
function codeOf(act: () => unknown): string | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

const CASE = '2026-000001'
const BY_LETTER: Authorisation = {
  ...{ id: 'letter-1', principal: applicant.id, agent: 'u-agent', caseNo: CASE, may: 'act' },
  until: at('2026-04-01', '00:00'),
}
const customer = (id: string, ...standsIn: NonNullable<Actor['standsIn']>): Actor => ({
  ...actor(id, 'applicant'),
  standsIn,
})
const agent = (change: Partial<Authorisation> = {}) => customer('u-agent', asAgent({ ...BY_LETTER, ...change }))
const partner = customer('u-partner', asMember('u-partner', applicant.id))
const actions = (paper: PaperCase, who: Actor) => availableActions(paper.now, who).map((each) => each.action)

describe('a member of a company account', () => {
  test('has the company’s cases, and does in them what the customer does, in both names', () => {
    const paper = new PaperCase()
    expect(asMember('u-partner', applicant.id)).toMatchObject({ actingFor: { id: applicant.id }, until: null })
    expect(scopeOf(asMember('u-partner', applicant.id))).toEqual({ of: 'own', applicant: applicant.id })
    expect(maySee(paper.now, partner)).toBe(true)
    expect(actions(paper, partner)).toEqual(actions(paper, applicant))
    paper.do(partner, { action: 'suspend', statement }, at('2026-03-02', '10:00'))
    const suspended = paper.log.find(({ type }) => type === 'CaseSuspended')
    expect(suspended?.by).toEqual({ id: 'u-partner', role: 'applicant', actingFor: { id: applicant.id } })
    expect(mayAuthorise(paper.now, partner) && mayShareProgress(paper.now, partner)).toBe(true)
  })

  test('who is none any more has nothing', () => {
    const paper = new PaperCase()
    expect([maySee(paper.now, customer('u-partner')), actions(paper, customer('u-partner'))]).toEqual([false, []])
  })
})

describe('an agent', () => {
  test('acts in the case that is named, names nobody else and hands nothing on', () => {
    const paper = new PaperCase()
    expect(actions(paper, agent())).toEqual(actions(paper, applicant))
    expect(mayAddTo(paper.now, agent())).toBe(true)
    expect([mayAuthorise(paper.now, agent()), mayShareProgress(paper.now, agent())]).toEqual([false, false])
    expect(maySee(paper.now, agent({ caseNo: '2026-000002' }))).toBe(false)
    expect(maySee(paper.now, agent({ principal: 'u-other' }))).toBe(false)
  })

  test('who may read does nothing, and is told so', () => {
    const paper = new PaperCase()
    const reader = agent({ may: 'read' })
    expect([maySee(paper.now, reader), mayAddTo(paper.now, reader), actions(paper, reader)]).toEqual([true, false, []])
    const suspends = () => paper.do(reader, { action: 'suspend', statement }, at('2026-03-02', '10:00'))
    expect(codeOf(suspends)).toBe('NOT_ALLOWED')
  })

  test('is one until the end of the last day, and not at midnight', () => {
    const last = actorAt(agent(), at('2026-03-31', '23:59'))
    const after = actorAt(agent(), at('2026-04-01', '00:00'))
    const paper = new PaperCase()
    expect([maySee(paper.now, last), maySee(paper.now, after)]).toEqual([true, false])
    // a member has no end
    expect(actorAt(partner, at('2036-01-01')).standsIn).toHaveLength(1)
  })

  test('of whatever they do the customer is told, of what a member does nobody', () => {
    const paper = new PaperCase()
    const told = (who: Actor, time: string, intent: 'suspend' | 'resume') => {
      const from = paper.log.length
      paper.do(who, { action: intent, statement }, at('2026-03-02', time))
      return paper.log
        .slice(from)
        .flatMap((row) => noticesOf(paper.now, row, PAPER_RULES.profile))
        .filter(({ template }) => template === 'agent-acted')
    }
    const to = { kind: 'person', id: applicant.id }
    expect(told(agent(), '10:00', 'suspend')).toEqual([{ template: 'agent-acted', to, data: { person: 'u-agent' } }])
    expect(told(partner, '11:00', 'resume')).toEqual([])
  })

  test('is authorised from now at the earliest, for whole days, for three years at most', () => {
    const now = at('2026-03-02', '10:00')
    expect(authorisedFrom({ from: '2026-03-02', until: '2026-03-31' }, now)).toEqual({
      from: now,
      until: at('2026-04-01', '00:00'),
    })
    expect(authorisedFrom({ from: '2026-03-10', until: '2026-03-10' }, now)).toEqual({
      from: at('2026-03-10', '00:00'),
      until: at('2026-03-11', '00:00'),
    })
    const refused = (from: string, until: string) => codeOf(() => authorisedFrom({ from, until }, now))
    expect(refused('2026-03-02', '2026-03-01')).toBe('DATE_NOT_AHEAD')
    expect(refused('2026-02-01', '2026-03-01')).toBe('DATE_NOT_AHEAD')
    // 3 × 366 = 1,098 days from 2 March 2026: the 4th of March 2029 (365 + 365 + 366 + 2)
    expect(refused('2026-03-02', '2029-03-04')).toBeUndefined()
    expect(refused('2026-03-02', '2029-03-05')).toBe('DATE_TOO_FAR')
  })

  test('whatever authorisations somebody has: they see exactly the cases that one of them names', () => {
    const paper = new PaperCase()
    const authorisation = fc.record({
      principal: fc.constantFrom(applicant.id, 'u-other'),
      caseNo: fc.constantFrom(CASE, '2026-000002', '2026-000003'),
      may: fc.constantFrom('read' as const, 'act' as const),
    })
    fc.assert(
      fc.property(fc.array(authorisation, { maxLength: 6 }), (held) => {
        const who = customer('u-agent', ...held.map((each) => asAgent({ ...BY_LETTER, ...each })))
        const ofIt = held.filter(({ principal, caseNo }) => principal === applicant.id && caseNo === CASE)
        expect(maySee(paper.now, who)).toBe(ofIt.length > 0)
        const acts = ofIt.some(({ may }) => may === 'act')
        expect(actions(paper, who)).toEqual(acts ? actions(paper, applicant) : [])
      }),
      runs(200),
    )
  })
})

describe('a company account', () => {
  const expiresAt = at('2026-03-17', '00:00')
  const state = (consentedAt: ReturnType<typeof at> | null, now: ReturnType<typeof at>) =>
    companyState({ consentedAt, expiresAt }, now)

  test('waits for its second person until the end, and counts from the consent on', () => {
    expect(state(null, at('2026-03-16', '23:59'))).toBe('awaiting-consent')
    expect(state(null, expiresAt)).toBe('expired')
    expect(state(at('2026-03-05'), at('2030-01-01'))).toBe('active')
  })

  test('can be applied for unless its licence was refused', () => {
    const may = (['missing', 'to-check', 'confirmed', 'refused'] as const).map((licence) =>
      mayApplyFor({ state: 'active', licence }),
    )
    expect(may).toEqual([true, true, true, false])
    expect(mayApplyFor({ state: 'awaiting-consent', licence: 'confirmed' })).toBe(false)
  })

  const ASK = { kind: 'consent', createdBy: 'u-1', expiresAt, endedAt: null } as const
  const now = at('2026-03-03')
  const answer = (ask: Partial<Ask>, by: Partial<Answering>, when = now) =>
    codeOf(() => assertMayAnswer({ ...ASK, ...ask }, { person: 'u-2', isAddressed: true, role: null, ...by }, when))

  test('is consented to by whom it was asked of, another person than the first, in time and once', () => {
    expect(answer({}, {})).toBeUndefined()
    expect(answer({}, { isAddressed: false })).toBe('ASK_NOT_FOUND')
    expect(answer({}, { isAddressed: false, role: 'manager' })).toBe('ASK_NOT_FOUND')
    expect(answer({}, { person: 'u-1' })).toBe('SECOND_PERSON_NEEDED')
    expect(answer({}, {}, expiresAt)).toBe('ASK_OVER')
    expect(answer({ endedAt: now }, {})).toBe('ASK_OVER')
  })

  test('who asks to join is let in by a manager', () => {
    const join = { kind: 'join' } as const
    expect(answer(join, { isAddressed: false, role: 'manager' })).toBeUndefined()
    expect(answer(join, { role: 'member' })).toBe('ASK_NOT_FOUND')
    expect(mayWithdraw({ ...ASK, kind: 'join' }, { person: 'u-3', role: 'manager' })).toBe(false)
    expect(mayWithdraw({ ...ASK, kind: 'invitation' }, { person: 'u-3', role: 'manager' })).toBe(true)
    expect(mayWithdraw(ASK, { person: 'u-1', role: null })).toBe(true)
  })

  test('whatever members do to one another, somebody stays who manages, and only managers change others', () => {
    const change = fc.record({
      by: fc.nat(3),
      person: fc.nat(3),
      to: fc.constantFrom<CompanyRole | null>('manager', 'member', null),
    })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        let members: Member[] = [0, 1, 2].map((id) => ({ person: `u-${id}`, role: id === 2 ? 'member' : 'manager' }))
        for (const { by, person, to } of changes) {
          const who = `u-${person}`
          const before = members
          const code = codeOf(() => assertMayChange(before, who, `u-${by}`, to))
          if (code !== undefined) continue
          expect(by === person || before.some((each) => each.person === `u-${by}` && each.role === 'manager')).toBe(
            true,
          )
          members = before.flatMap((each) =>
            each.person !== who ? [each] : to === null ? [] : [{ person: who, role: to }],
          )
          expect(members.some(({ role }) => role === 'manager')).toBe(true)
        }
      }),
      runs(200),
    )
  })

  test('has its licence looked at by marketing, where the company is', () => {
    const reviewer = (region: string | null) => ({ ...member('marketing'), region })
    expect(mayCheckLicence(reviewer(null), 'chengdong')).toBe(true)
    expect(mayCheckLicence(reviewer('chengdong'), 'chengdong')).toBe(true)
    expect(mayCheckLicence(reviewer('chengxi'), 'chengdong')).toBe(false)
    expect(mayCheckLicence({ ...member('safety'), region: null }, 'chengdong')).toBe(false)
    expect(mayCheckLicence(actor('u-s', 'supervisor'), 'chengdong')).toBe(false)
  })
})
