import { expect, test } from 'vitest'
import { textsFor } from '../../../domain/pages/readable.ts'

/** Whose eyes texts are for, read off docs/procedure.md by hand. */

test('the customer reads what was written to the customer, and the own words', () => {
  expect(textsFor('customer').toSorted()).toEqual([
    ...['AppointmentAnswered', 'AppointmentProposed', 'CaseResumed', 'CaseSuspended', 'CaseWithdrawn'],
    ...['DefectClosed', 'DocumentsDemandedLater', 'PhasesWithdrawn', 'PlanRequestedAgain', 'PlanVoided'],
    ...['SupplementRequested', 'ValidityExtensionAsked', 'ValidityExtensionDeemed'],
  ])
})

test('of what ends a task, as the task is; the administrator why it was re-dated; the application is no text', () => {
  expect(textsFor('outcome', 'own-task')).toEqual(['TaskCompleted', 'OutcomeTakenBack'])
  expect(textsFor('administrator')).toEqual(['Redated'])
  expect(textsFor('nobody')).toEqual(['ApplicationSubmitted'])
})
