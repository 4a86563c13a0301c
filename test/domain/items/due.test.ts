import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { changed, climbed, raised } from '../../../domain/items/changes.ts'
import { daysGiven, itemActsAt, itemDueAt, rungsCome } from '../../../domain/items/due.ts'
import { epochOf, instantOf } from '../../../domain/time/instant.ts'
import { PAPER_RULES as RULES } from '../../support/paper.ts'

const { calendar } = RULES
const at = (moment: string) => `2026-${moment.replace(' ', 'T')}:00.000+08:00`

/** Raised on Monday 2 March at 09:00 for two working days. */
const ITEM = raised(
  {
    ...{ no: 'XT2026000001', caseNo: '2026-000001', region: 'chengdong', raiser: 'r', owner: 'o' },
    ...{ ownerParty: 'production', matter: 'm', countedFrom: at('03-02 09:00'), days: 2 },
  },
  calendar,
)

describe('when an item is due', () => {
  it.each([
    // the day itself is not counted: Tuesday, Wednesday
    ['03-02 09:00', 2, '03-04 17:30'],
    ['03-02 09:00', 1, '03-03 17:30'],
    // Friday: Monday is the first
    ['03-06 16:00', 1, '03-09 17:30'],
    // over Qingming, Saturday 4 to Monday 6 April
    ['04-03 10:00', 1, '04-07 17:30'],
    // four weeks of five days
    ['03-02 09:00', 20, '03-30 17:30'],
  ])('counted from %s for %i working days: %s', (countedFrom, days, due) => {
    expect(itemDueAt(calendar, { countedFrom: at(countedFrom), days })).toBe(at(due))
  })

  it('is given the profile’s days if none are asked for, and no more than its most', () => {
    const { terms } = RULES.profile
    expect(daysGiven(undefined, terms)).toBe(5)
    expect(daysGiven(20, terms)).toBe(20)
    for (const days of [0, 21, 1.5]) expect(() => daysGiven(days, terms)).toThrow('ITEM_DAYS_NOT_ALLOWED')
  })
})

describe('the ladder of an item', () => {
  it('reminds its owner a working day before, tells the head when it is due and the supervisor three days after', () => {
    // 450 minutes before Wednesday 17:30; then Thursday, Friday, Monday
    expect(rungsCome(ITEM, at('03-31 09:00'), RULES).map(({ rung, at: when, to }) => [rung, when, to])).toEqual([
      ['remind', at('03-04 08:30'), ['holder']],
      ['due', at('03-04 17:30'), ['holder', 'department-head']],
      ['overdue-3wd', at('03-09 17:30'), ['supervisor']],
    ])
    expect(itemActsAt(ITEM, RULES)).toBe(at('03-04 08:30'))
  })

  it('reminds at half of a single day', () => {
    // from Monday 09:00 to Tuesday 17:30 are 7 h (450 - 30 minutes of Monday) and 7.5 h: 870 minutes; half of them end 435
    // minutes after 09:00 of Monday, in which 11:30 to 13:00 are no working time
    const single = { ...ITEM, days: 1 }
    const first = rungsCome(single, at('03-31 09:00'), RULES)[0]
    expect(first?.rung).toBe('remind')
    expect(epochOf(first?.at ?? '')).toBeGreaterThan(epochOf(at('03-02 09:00')))
    expect(epochOf(first?.at ?? '')).toBeLessThan(epochOf(at('03-03 17:30')))
  })

  it('fires each rung once, the missed ones together, and then has nothing ahead', () => {
    const first = climbed(ITEM, at('03-04 09:00'), RULES)
    expect(first?.item).toMatchObject({ fired: ['remind'], version: 2 })
    expect(climbed(first?.item ?? ITEM, at('03-04 10:00'), RULES)).toBeNull()
    const missed = climbed(ITEM, at('03-10 09:00'), RULES)
    expect(missed?.item.fired).toEqual(['remind', 'due', 'overdue-3wd'])
    expect(itemActsAt(missed?.item ?? ITEM, RULES)).toBeNull()
  })

  it('is climbed again from its foot once the due day is moved or the item is reopened', () => {
    const late = climbed(ITEM, at('03-10 09:00'), RULES)?.item ?? ITEM
    const moved = changed(late, { action: 'move-due', days: 3 }, { now: at('03-10 09:00'), calendar })
    // Wednesday 11, Thursday 12, Friday 13
    expect(moved).toMatchObject({ dueAt: at('03-13 17:30'), fired: [], status: 'open' })
    expect(itemActsAt(moved, RULES)).toBe(at('03-13 08:30'))
  })

  it('is over with the item', () => {
    const on = { now: at('03-03 09:00'), calendar }
    const settled = changed(ITEM, { action: 'settle', outcome: 'solved' }, on)
    expect(settled).toMatchObject({ status: 'settled', outcome: 'solved', version: 2 })
    expect(itemActsAt(settled, RULES)).toBeNull()
    expect(climbed(settled, at('03-31 09:00'), RULES)).toBeNull()
    expect(itemActsAt(changed(ITEM, { action: 'withdraw' }, on), RULES)).toBeNull()
  })

  it('stays as it was when the item is handed over or remarked on', () => {
    const on = { now: at('03-03 09:00'), calendar }
    const handed = changed(ITEM, { action: 'hand-over', owner: { id: 'p', party: 'planning' } }, on)
    expect(handed).toMatchObject({ owner: 'p', ownerParty: 'planning', dueAt: ITEM.dueAt, version: 2 })
    expect(itemActsAt(handed, RULES)).toBe(itemActsAt(ITEM, RULES))
  })
})

test('however an item is looked at, each rung fires once and not before its instant', () => {
  const minutes = fc.integer({ min: 0, max: 30 * 24 * 60 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.array(minutes, { maxLength: 8 }), (days, looks) => {
      const begun = { ...ITEM, days, dueAt: itemDueAt(calendar, { countedFrom: ITEM.countedFrom, days }) }
      const from = epochOf(begun.countedFrom)
      let item = begun
      for (const minute of looks.toSorted((a, b) => a - b)) {
        const now = instantOf(from + minute * 60_000)
        const found = climbed(item, now, RULES)
        if (found === null) continue
        for (const { rung, at: when } of found.rungs) {
          expect(item.fired).not.toContain(rung)
          expect(epochOf(when)).toBeLessThanOrEqual(epochOf(now))
        }
        item = found.item
      }
      expect(new Set(item.fired).size).toBe(item.fired.length)
      const next = itemActsAt(item, RULES)
      if (next !== null) expect(item.fired.length).toBeLessThan(3)
    }),
  )
})
