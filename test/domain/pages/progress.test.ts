import { expect, test } from 'vitest'
import { mayShareProgress, progressOf } from '../../../domain/pages/progress.ts'

const round = { round: 1, cause: 'first' as const, standing: [], tasks: [], phase: 0 }
const at = (day: string) => `${day}T10:00:00.000+08:00`
const holder = { phase: 0, round: 1, assignee: 'u-secret', since: at('2026-03-03'), provisional: false, overdue: false }
const more = { workingDaysLeft: 1, workingMinutesLeft: 480 }

test('tells of each step whether it is done, who has it and by which day, and what is to come; no person', () => {
  const told = progressOf({
    timeline: [
      { ...round, step: 'acceptance', openedAt: at('2026-03-02'), closedAt: at('2026-03-03') },
      { ...round, step: 'survey', openedAt: at('2026-03-03'), closedAt: null },
    ],
    ball: {
      withCustomer: false,
      holders: [
        {
          ...holder,
          ...more,
          key: 'survey.0.1.marketing',
          step: 'survey',
          party: 'marketing',
          dueAt: at('2026-03-05'),
        },
        { ...holder, ...more, key: 'survey.0.1.safety', step: 'survey', party: 'safety', dueAt: at('2026-03-04') },
      ],
    },
    ahead: [{ step: 'plan-review', phase: 0, parties: ['planning'] }],
  })
  expect(told).toEqual([
    { step: 'acceptance', phase: 0, state: 'done', parties: [], doneOn: '2026-03-03', dueOn: null },
    { step: 'survey', phase: 0, state: 'now', parties: ['marketing', 'safety'], doneOn: null, dueOn: '2026-03-05' },
    { step: 'plan-review', phase: 0, state: 'ahead', parties: [], doneOn: null, dueOn: null },
  ])
  expect(JSON.stringify(told)).not.toContain('u-secret')
})

test('a step that is gone through again is told once, as it is now', () => {
  const told = progressOf({
    timeline: [
      { ...round, step: 'survey', openedAt: at('2026-03-02'), closedAt: at('2026-03-03') },
      { ...round, step: 'survey', round: 2, openedAt: at('2026-03-04'), closedAt: null },
    ],
    ball: { withCustomer: false, holders: [] },
    ahead: [],
  })
  expect(told.map(({ step, state }) => [step, state])).toEqual([['survey', 'now']])
})

test('links are given out by the applicant and the account manager of the case, by nobody else', () => {
  const state = { applicant: 'a', accountManager: 'm' }
  const actor = { department: null, region: null }
  const may = (id: string, role: 'applicant' | 'account-manager' | 'supervisor') =>
    mayShareProgress(state, { ...actor, id, role })
  expect([may('a', 'applicant'), may('m', 'account-manager')]).toEqual([true, true])
  expect([may('b', 'applicant'), may('n', 'account-manager'), may('s', 'supervisor')]).toEqual([false, false, false])
})
