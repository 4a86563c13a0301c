import { expect, test } from 'vitest'
import { completionFaults } from '../../../domain/application/completion.ts'
import { outcomeRule } from '../../../domain/application/forms.ts'
import { route } from '../../../domain/application/route.ts'
import { routeFiguresOf } from '../../../domain/limits/profile.ts'
import { PROFILE_2026 } from '../../../domain/limits/profiles.data.ts'
import type { Facts } from '../../../domain/application/facts.ts'
import type { DocumentKind, Step } from '../../../domain/vocabulary.ts'
import { FACTS } from '../../support/paper.ts'

/** What is said to end a task, and what is wrong with it: the outcomes of docs/procedure.md, read off by hand. */

const said = (more: object = {}) => ({ form: {}, kinds: [] as DocumentKind[], ...more })

function faults(step: Step, outcome: string, more: object, told: Partial<Facts> = {}, demanded: DocumentKind[] = []) {
  const rule = outcomeRule(step, outcome)
  if (rule === undefined) throw new Error(`${step} does not end with ${outcome}`)
  const on = { route: route({ ...FACTS, ...told }, routeFiguresOf(PROFILE_2026)), demanded }
  return completionFaults(rule, on, said(more)).map(({ field, rule: broken, expected }) => [field, broken, expected])
}

test('a return says why; defects are a list, which is counted', () => {
  expect(faults('plan-review', 'return', { remark: 'the feeder is full' })).toEqual([])
  expect(faults('plan-review', 'return', {})).toEqual([['/remark', 'required', undefined]])
  expect(faults('completion-inspection', 'defects', { remark: 'two' })).toEqual([['/items', 'required', undefined]])
  const items = ['no earthing', 'no label']
  expect(faults('completion-inspection', 'defects', { items })).toEqual([])
  expect(faults('completion-inspection', 'defects', { items, form: { defects: 3 } })).toEqual([
    ['/form/defects', 'count-differs', '2'],
  ])
  expect(faults('plan-review', 'approve', { items: [] })).toEqual([['/items', 'no-text-here', undefined]])
})

test('drawings come with a submission, and what was demanded with a supplement', () => {
  expect(faults('design-submission', 'submit', {})).toEqual([['/documents', 'document-required', 'design-drawings']])
  expect(faults('design-submission', 'submit', { kinds: ['design-drawings'] })).toEqual([])
  expect(faults('supplement', 'supply', { kinds: ['identity'] }, {}, ['identity', 'site-plan'])).toEqual([
    ['/documents', 'document-required', 'site-plan'],
  ])
})

test('the day of the line is stated with the external plan where the grid builds one, and only there', () => {
  expect(faults('external-plan', 'drafted', {}, { externalWorks: true })).toEqual([
    ['/form/lineReadyOn', 'required', undefined],
  ])
  expect(faults('external-plan', 'drafted', {})).toEqual([])
})
