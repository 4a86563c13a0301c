import { describe, expect, it, test } from 'vitest'
import fc from 'fast-check'
import { ITEM_ACTIONS, ITEM_STATUSES } from '../../../domain/items/item.ts'
import type { ItemAction } from '../../../domain/items/item.ts'
import {
  assertItemAction,
  itemActions,
  mayRaise,
  mayReadItem,
  ownerPartyOf,
} from '../../../domain/items/permissions.ts'
import type { Actor } from '../../../domain/people/actor.ts'
import { Refusal } from '../../../domain/refusals.ts'
import { DEPARTMENTS, ROLES } from '../../../domain/vocabulary.ts'

const actor = (id: string, role: Actor['role'], more: Partial<Actor> = {}): Actor => {
  return { id, role, department: null, region: null, ...more }
}
const RAISER = actor('raiser', 'account-manager', { region: 'chengdong' })
const OWNER = actor('owner', 'reviewer', { department: 'production' })
const COLLEAGUE = actor('colleague', 'reviewer', { department: 'production' })
const HEAD = actor('head', 'department-head', { department: 'production' })
const OTHER_HEAD = actor('other-head', 'department-head', { department: 'planning' })
const SUPERVISOR = actor('supervisor', 'supervisor', { region: 'chengdong' })
const ELSEWHERE = actor('elsewhere', 'supervisor', { region: 'chengxi' })
const CUSTOMER = actor('customer', 'applicant')

const open = {
  status: 'open',
  raiser: RAISER.id,
  owner: OWNER.id,
  ownerParty: 'production',
  region: 'chengdong',
} as const

describe('what may be done to an item', () => {
  it.each<[string, Actor, ItemAction[]]>([
    ['its owner', OWNER, ['remark', 'settle', 'hand-over']],
    ['the head of its owner', HEAD, ['remark', 'settle', 'hand-over']],
    ['whoever raised it', RAISER, ['remark', 'move-due', 'withdraw']],
    ['the supervisor of the region', SUPERVISOR, ['remark', 'settle', 'hand-over', 'move-due']],
    ['a colleague', COLLEAGUE, ['remark']],
    ['the head of another department', OTHER_HEAD, ['remark']],
    ['the supervisor of another region', ELSEWHERE, ['remark']],
    ['a customer', CUSTOMER, []],
  ])('while it is open: %s', (_, who, actions) => {
    expect(itemActions(open, who)).toEqual(actions)
  })

  it.each<[string, Actor, ItemAction[]]>([
    ['its owner', OWNER, ['remark']],
    ['whoever raised it', RAISER, ['remark', 'reopen']],
    ['the supervisor of the region', SUPERVISOR, ['remark', 'reopen']],
  ])('once it is settled: %s', (_, who, actions) => {
    expect(itemActions({ ...open, status: 'settled' }, who)).toEqual(actions)
  })

  it('is not begun again if it was withdrawn', () => {
    expect(itemActions({ ...open, status: 'withdrawn' }, RAISER)).toEqual(['remark'])
  })

  it('who raised it for themselves gives themselves no more time', () => {
    const own = { ...open, raiser: OWNER.id }
    expect(itemActions(own, OWNER)).not.toContain('move-due')
    expect(itemActions(own, SUPERVISOR)).toContain('move-due')
  })

  it('marketing’s head answers for an account manager who owns one', () => {
    const marketing = actor('m-head', 'department-head', { department: 'marketing' })
    expect(itemActions({ ...open, ownerParty: 'account-manager' }, marketing)).toContain('hand-over')
  })

  it('a refusal says why: never by this person, or not as it stands', () => {
    const codeOf = (status: (typeof ITEM_STATUSES)[number], who: Actor, action: ItemAction) => {
      try {
        assertItemAction({ ...open, status }, who, action)
        return null
      } catch (error) {
        return error instanceof Refusal ? error.code : error
      }
    }
    expect(codeOf('open', OWNER, 'move-due')).toBe('NOT_ALLOWED')
    expect(codeOf('settled', OWNER, 'settle')).toBe('ITEM_NOT_OPEN')
    expect(codeOf('open', RAISER, 'reopen')).toBe('ACTION_NOT_AVAILABLE')
    expect(codeOf('open', OWNER, 'settle')).toBeNull()
  })
})

test('customers and administrators read no item, even one of a case that they may see', () => {
  for (const who of [CUSTOMER, actor('a', 'administrator')]) {
    expect(mayRaise(who)).toBe(false)
    expect(mayReadItem({ raiser: who.id, owner: who.id }, who, true)).toBe(false)
  }
})

test('owner and raiser read their item though they no longer see its case', () => {
  expect(mayReadItem(open, OWNER, false)).toBe(true)
  expect(mayReadItem(open, RAISER, false)).toBe(true)
  expect(mayReadItem(open, COLLEAGUE, false)).toBe(false)
  expect(mayReadItem(open, COLLEAGUE, true)).toBe(true)
})

test('an owner has a head above: supervision and administration own none', () => {
  expect(ownerPartyOf(RAISER)).toBe('account-manager')
  expect(ownerPartyOf(OWNER)).toBe('production')
  expect(ownerPartyOf(HEAD)).toBe('production')
  for (const role of ['supervisor', 'leader', 'administrator', 'applicant'] as const) {
    expect(ownerPartyOf({ role, department: null })).toBeNull()
  }
})

test('whoever it is: an owner never moves the due day, and what is over takes remarks and a reopening alone', () => {
  const anybody = fc.record({
    id: fc.constantFrom('raiser', 'owner', 'somebody'),
    role: fc.constantFrom(...ROLES),
    department: fc.option(fc.constantFrom(...DEPARTMENTS)),
    region: fc.option(fc.constantFrom('chengdong', 'chengxi')),
  })
  fc.assert(
    fc.property(anybody, fc.constantFrom(...ITEM_STATUSES), fc.boolean(), (who, status, isForHimself) => {
      const item = { ...open, status, raiser: isForHimself ? 'owner' : 'raiser' }
      const actions = itemActions(item, who)
      if (who.id === 'owner') expect(actions).not.toContain('move-due')
      if (status !== 'open') expect(actions.filter((each) => each !== 'remark' && each !== 'reopen')).toEqual([])
      if (status === 'open') expect(actions).not.toContain('reopen')
      // what is granted is not refused, and the other way round
      for (const action of ITEM_ACTIONS) {
        const act = () => assertItemAction(item, who, action)
        if (actions.includes(action)) expect(act).not.toThrow()
        else expect(act).toThrow(Refusal)
      }
    }),
  )
})
