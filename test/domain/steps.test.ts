import { describe, expect, it } from 'vitest'
import {
  APPOINTMENT_STEPS,
  INSPECTIONS,
  isAside,
  isConnection,
  PARALLEL_STEPS,
  RETURN_TARGETS,
  stepsWith,
  traitsOf,
} from '../../domain/steps.ts'
import type { StepTraits } from '../../domain/steps.ts'
import { STEPS } from '../../domain/vocabulary.ts'

/** The steps as the procedure tells of them (docs/procedure.md section 3), each list read off it by hand. */

const DRAFTS = ['external-plan', 'internal-plan', 'plan']

describe('what the steps have in common', () => {
  it.each([
    [
      'each department does its part beside the others',
      PARALLEL_STEPS,
      [...['survey', 'plan-review', 'design-review', 'midworks-inspection', 'completion-inspection']],
    ],
    [
      'somebody comes to the site',
      APPOINTMENT_STEPS,
      [...['survey', 'midworks-inspection', 'completion-inspection', 'energisation']],
    ],
    ['a plan is made in them', RETURN_TARGETS, ['survey', ...DRAFTS]],
    ['inspections', INSPECTIONS, ['midworks-inspection', 'completion-inspection']],
    ['reviews', stepsWith('reviews'), ['plan-review', 'design-review']],
    ['they hold nothing up', STEPS.filter(isAside), ['validity-extension', 'customer-call', 'line-date']],
    ['they count from one trigger', STEPS.filter(isConnection), ['metering', 'energisation']],
    [
      'they answer the customer in writing',
      stepsWith('answersCustomer'),
      [...['plan-reply', 'design-review', 'midworks-inspection', 'completion-inspection', 'validity-extension']],
    ],
    ['they are asked for by a mail of their own', stepsWith('ownMail'), ['supplement', 'plan-confirmation']],
    [
      'what was done outlives the plan',
      stepsWith('outlivesPlan'),
      [...['acceptance', 'supplement', 'external-works', 'customer-works', 'midworks-inspection']],
    ],
    [
      'their forms open or close others',
      stepsWith('formDecides'),
      [...['plan-reply', 'midworks-inspection', 'completion-inspection']],
    ],
    [
      'a reduction leaves them out',
      stepsWith('notOfReduction'),
      [
        ...['survey', 'access-system-design', 'external-plan', 'internal-plan', 'plan-review', 'plan-reply'],
        ...['plan-confirmation', 'design-submission', 'design-review', 'external-works', 'midworks-inspection'],
      ],
    ],
    [
      'they have no promise, as their time is the customer’s',
      STEPS.filter((step) => traitsOf(step).promise === null),
      [
        ...['supplement', 'access-system-design', 'plan-confirmation', 'design-submission', 'customer-works'],
        ...['completion-report', 'supply-end'],
      ],
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected)
  })

  it.each<[keyof StepTraits, Record<string, unknown>]>([
    ['mends', { 'customer-works': 'midworks-inspection', 'completion-report': 'completion-inspection' }],
    ['checkedBy', { 'design-submission': 'design-review', 'completion-report': 'completion-inspection' }],
    [
      'ownDay',
      {
        ...{ 'access-system-design': 'stated', 'design-submission': 'stated', 'customer-works': 'stated' },
        'completion-report': 'wanted',
      },
    ],
    ['plan', { survey: 'surveyed', 'external-plan': 'drafted', 'internal-plan': 'drafted', plan: 'drafted' }],
    [
      'pauses',
      {
        ...{ supplement: 'documents', 'access-system-design': 'design', 'plan-confirmation': 'decision' },
        ...{ fees: 'payment', 'design-submission': 'design', 'customer-works': 'works', 'completion-report': 'works' },
        ...{ contract: 'signature', 'supply-end': 'between-steps' },
      },
    ],
    [
      'serves',
      {
        ...Object.fromEntries(['survey', ...DRAFTS, 'plan-review', 'plan-reply'].map((step) => [step, 'plan-reply'])),
        ...{ 'design-review': 'design-review', 'midworks-inspection': 'midworks-inspection' },
        ...{ 'completion-inspection': 'completion-inspection', metering: 'meter-and-connect' },
        energisation: 'meter-and-connect',
      },
    ],
  ])('%s', (trait, expected) => {
    expect(Object.fromEntries(stepsWith(trait).map((step) => [step, traitsOf(step)[trait]]))).toEqual(expected)
  })
})
