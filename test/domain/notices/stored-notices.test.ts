import fc from 'fast-check'
import { describe, expect, expectTypeOf, test } from 'vitest'
import type { MailTemplates, ModelOf, Section } from '../../../activities/mail/model.ts'
import { batchIn, parseNotices } from '../../../activities/mail/notice-schema.ts'
import { phaseOf, subjectOf } from '../../../activities/mail/subject.ts'
import { taskKey } from '../../../domain/case/events.ts'
import { RUNGS } from '../../../domain/limits/ladder.ts'
import type { Sayable } from '../../../domain/notices/notice.ts'
import { TEMPLATES } from '../../../domain/notices/notices.ts'
import type { NoticeData, Template } from '../../../domain/notices/notices.ts'
import { DOCUMENT_KINDS, HAND_STOP_REASONS, PARTIES, STEPS } from '../../../domain/vocabulary.ts'

const read = (template: string, ...items: unknown[]) =>
  parseNotices(JSON.parse(JSON.stringify({ notices: [{ template, items }] })))[0]?.items

/** What every row had before a notice held what its template says and nothing else. */
const FORMER = {
  ...{ clock: null, step: null, phase: 0, round: 0, party: null, limit: null, rung: null, due: null },
  ...{ kinds: [], on: null, reason: null, statement: null, returns: [] },
}

describe('a row of before', () => {
  test('of a task reads as one of today: its step, round and party are in the key', () => {
    const row = {
      ...FORMER,
      ...{ clock: 'contract.0.2.applicant', step: 'contract', round: 2, party: 'applicant' },
      limit: { value: 10, unit: 'workingDays' },
      statement: 'text',
    }
    expect(read('your-turn', row)).toEqual([
      {
        ...{ clock: 'contract.0.2.applicant', phase: 0, kinds: [], returns: [] },
        ...{ limit: { value: 10, unit: 'workingDays' }, statement: 'text' },
      },
    ])
  })

  test('from before notices named days, reasons and returns is read, too', () => {
    const { on: _on, reason: _reason, returns: _returns, ...oldest } = FORMER
    expect(read('stop-asked', { ...oldest, clock: 'survey.0.1.safety' })).toEqual([
      { clock: 'survey.0.1.safety', phase: 0, kinds: [] },
    ])
  })

  test('of the house, of a phase and of a visit keeps what it says', () => {
    const year = { year: 2027, openCases: 12 }
    expect(read('year-without-notice', { ...FORMER, year })?.[0]).toMatchObject({ year })
    expect(read('energised', { ...FORMER, phase: 2 })?.map(phaseOf)).toEqual([2])
    const appointment = { on: '2026-03-10', from: '09:00', until: '11:00', sequence: 2, status: 'agreed' }
    expect(read('appointment-agreed', { ...FORMER, on: '2026-03-10', appointment })?.[0]).toMatchObject({ appointment })
  })

  test('is one with its batch', () => {
    const rows = (...items: unknown[]) => ({ notices: [{ template: 'urged', items }] })
    expect(batchIn(rows({ ...FORMER, batch: 'b-1' }))).toBe('b-1')
    expect(batchIn(rows({ clock: 'survey.0.1.safety', batch: 'b-1' }))).toBe('b-1')
    expect(batchIn(rows(FORMER))).toBeNull()
  })
})

const sayable: fc.Arbitrary<Partial<Sayable>> = fc.record(
  {
    clock: fc
      .tuple(fc.constantFrom(...STEPS), fc.nat(3), fc.integer({ min: 1, max: 4 }), fc.constantFrom(...PARTIES))
      .map((parts) => taskKey(...parts)),
    limit: fc.record({ value: fc.integer({ min: 1, max: 60 }), unit: fc.constant('workingDays' as const) }),
    rung: fc.constantFrom(...RUNGS),
    due: fc.constant('2026-03-06T17:30:00.000+08:00'),
    on: fc.constant('2026-03-13'),
    reason: fc.constantFrom(...HAND_STOP_REASONS),
    kinds: fc.uniqueArray(fc.constantFrom(...DOCUMENT_KINDS)),
    statement: fc.uuid(),
    returns: fc.array(fc.uuid()),
    feeFen: fc.nat(),
  },
  { requiredKeys: [] },
)

test('whatever a notice says, its row of before says the same', () => {
  fc.assert(
    fc.property(sayable, (said) => {
      const subject = subjectOf(said.clock)
      const now = read('your-turn', said)?.[0]
      const before = read('your-turn', { ...FORMER, ...subject, ...said })?.[0]
      expect(now).toEqual(said)
      // a former row also said that there was no phase, and what of a list is empty
      expect(before).toEqual({ kinds: [], returns: [], phase: subject.phase, ...said })
    }),
  )
})

test.each([
  ['a field that no notice has', { step: 'dance' }],
  ['a rung of no ladder', { rung: 'sideways' }],
  ['a row of before with a step that there is not', { ...FORMER, step: 'dance' }],
  ['a row of before with a number as its text', { ...FORMER, statement: 7 }],
  ['no object', 'accepted'],
  ['null', null],
])('%s is refused', (_, item) => {
  expect(() => read('accepted', item)).toThrow('DATA_MALFORMED')
})

describe('what a notice is about', () => {
  test.each([
    ['completion-inspection.2.3.safety', { step: 'completion-inspection', phase: 2, round: 3, party: 'safety' }],
    ['statutory:plan-reply.0.2', { step: null, phase: 0, round: 2, party: null }],
    // the whole case has neither phase nor round in a mail
    ['case:handling.1', { step: null, phase: 0, round: 0, party: null }],
    ['validity:plan.1', { step: null, phase: 0, round: 0, party: null }],
  ])('%s', (clock, parts) => {
    expect(subjectOf(clock)).toEqual({ clock, ...parts })
  })

  test('is the case itself where no clock is named', () => {
    expect(subjectOf(undefined)).toEqual({ clock: null, step: null, phase: 0, round: 0, party: null })
    expect([phaseOf({ phase: 3 }), phaseOf({ clock: 'metering.2.1.marketing' }), phaseOf({})]).toEqual([3, 2, 0])
  })
})

test('a mail can tell what its notice says, and nothing else', () => {
  type Telling<T extends Template> = (model: ModelOf<T>) => Section
  expectTypeOf<keyof NoticeData>().toEqualTypeOf<Template>()
  expectTypeOf<Telling<'suspended'>>().toExtend<MailTemplates['urged']>()
  expectTypeOf<Telling<'urged'>>().not.toExtend<MailTemplates['suspended']>()
  expectTypeOf<Telling<'rung'>>().not.toExtend<MailTemplates['urged']>()
  expect(new Set(TEMPLATES).size).toBe(TEMPLATES.length)
})
