import { completes, days, act, MONTH, task, tasks } from '../story.ts'
import type { Story } from '../story.ts'
import { EXTERNAL_SINGLE, INTERNAL_SINGLE, METER, SURVEYED, VISIT, ENERGISED } from './figures.ts'

/**
 * A data centre that is to be energised in three parts. Two are inspected, metered and energised each for itself; the
 * third is given up after that, and the case goes on to its end without it.
 */
export const hvThreePhases: Story = {
  name: 'HV single, three phases',
  applicant: 'applicant-8',
  facts: {
    requestedKw: 700,
    requestedKva: 800,
    phases: [
      { kva: 400, wantedOn: '2026-04-01' },
      { kva: 250, wantedOn: '2026-04-15' },
      { kva: 150, wantedOn: '2026-09-01' },
    ],
  },
  acts: [
    act('03-03 09:00', 'applicant-8', { action: 'submit' }),
    completes('03-03 14:00', 'marketing-1', 'acceptance.0.1.marketing', 'accept'),
    completes('03-04 10:00', 'production-1', 'survey.0.1.production', 'surveyed', { form: SURVEYED }),
    completes('03-04 15:00', 'marketing-1', 'survey.0.1.marketing', 'surveyed', { form: SURVEYED }),
    completes('03-06 10:00', 'production-1', 'external-plan.0.1.production', 'drafted', { form: EXTERNAL_SINGLE }),
    completes('03-06 14:00', 'marketing-1', 'internal-plan.0.1.marketing', 'drafted', { form: INTERNAL_SINGLE }),
    completes('03-09 10:00', 'marketing-2', 'plan-review.0.1.marketing', 'approve'),
    completes('03-09 10:15', 'planning-1', 'plan-review.0.1.planning', 'approve'),
    completes('03-09 10:30', 'production-2', 'plan-review.0.1.production', 'approve'),
    completes('03-09 10:45', 'safety-1', 'plan-review.0.1.safety', 'approve'),
    completes('03-09 11:00', 'dispatch-1', 'plan-review.0.1.dispatch', 'approve'),
    completes('03-09 16:00', 'manager', 'plan-reply.0.1.account-manager', 'replied', { remark: '供电方案已答复' }),
    completes('03-11 09:30', 'applicant-8', 'plan-confirmation.0.1.applicant', 'accept'),
    completes('03-12 09:00', 'marketing-2', 'contract.0.1.marketing', 'draft', { documents: ['contract'] }),
    completes('03-13 10:00', 'applicant-8', 'contract.0.1.applicant', 'sign'),
    act('03-13 14:00', 'applicant-8', { action: 'begin-works', task: 'customer-works.1.1.applicant' }),
    act('03-16 09:00', 'applicant-8', { action: 'begin-works', task: 'customer-works.2.1.applicant' }),
    completes('03-24 10:00', 'applicant-8', 'customer-works.1.1.applicant', 'complete-works'),
    completes('03-24 14:00', 'applicant-8', 'completion-report.1.1.applicant', 'report', {
      documents: ['completion-drawings'],
    }),
    act('03-25 09:00', 'marketing-1', { action: 'start-inspection', task: 'completion-inspection.1.1.marketing' }),
    completes('03-25 11:00', 'marketing-1', 'completion-inspection.1.1.marketing', 'pass'),
    completes('03-25 11:10', 'safety-1', 'completion-inspection.1.1.safety', 'pass'),
    completes('03-25 11:20', 'production-1', 'completion-inspection.1.1.production', 'pass'),
    completes('03-25 11:30', 'dispatch-1', 'completion-inspection.1.1.dispatch', 'pass'),
    completes('03-26 09:30', 'marketing-1', 'metering.1.1.marketing', 'install', { form: METER }),
    act('03-26 09:30', 'applicant-8', { action: 'wish-energisation', phase: 1, on: '2026-03-27' }),
    completes('03-27 09:00', 'production-1', 'energisation.1.1.production', 'energise'),
    completes('03-27 09:20', 'dispatch-1', 'energisation.1.1.dispatch', 'energise', { form: ENERGISED }),
    completes('04-01 10:00', 'applicant-8', 'customer-works.2.1.applicant', 'complete-works'),
    completes('04-01 15:00', 'applicant-8', 'completion-report.2.1.applicant', 'report', {
      documents: ['completion-drawings'],
    }),
    act('04-02 09:30', 'marketing-1', { action: 'start-inspection', task: 'completion-inspection.2.1.marketing' }),
    completes('04-02 11:00', 'marketing-1', 'completion-inspection.2.1.marketing', 'pass'),
    completes('04-02 11:05', 'safety-1', 'completion-inspection.2.1.safety', 'pass'),
    completes('04-02 11:10', 'production-1', 'completion-inspection.2.1.production', 'pass'),
    completes('04-02 11:15', 'dispatch-1', 'completion-inspection.2.1.dispatch', 'pass'),
    completes('04-03 09:30', 'marketing-1', 'metering.2.1.marketing', 'install', { form: METER }),
    act('04-03 09:30', 'applicant-8', { action: 'wish-energisation', phase: 2, on: '2026-04-07' }),
    completes('04-07 10:00', 'production-1', 'energisation.2.1.production', 'energise'),
    completes('04-07 10:30', 'dispatch-1', 'energisation.2.1.dispatch', 'energise', { form: ENERGISED }),
    act('04-09 09:00', 'applicant-8', { action: 'withdraw', reason: '三期工程取消' }),
    completes('04-10 09:00', 'marketing-2', 'archive.0.1.marketing', 'file'),
    completes('04-23 10:00', 'manager', 'return-visit.0.1.account-manager', 'visit', { form: VISIT }),
  ],
  expected: {
    category: 'hv-single',
    outcome: 'completed',
    // 4, 5, 6 and 9 March
    replyWorkingDays: 4,
    // accepted, plan replied, works of all three phases, contract; report and energised for each of two: 4; the third
    // given up, to the account manager; return visit: 10; reminders of the works of two phases; the receipt of the application
    mails: 13,
    rungs: [
      // no days stated: to those wanted, 1 and 15 April; from 11 March 6 h 30 and 15 days, half are 6 h 30, seven days, 30 min
      { clock: 'customer-works.1.1.applicant', rung: 'response-half', at: '03-23 09:00' },
      // 6 h 30 and 24 days, half are 6 h 30, eleven days, 4 h 15
      { clock: 'customer-works.2.1.applicant', rung: 'response-half', at: '03-27 14:15' },
    ],
    tasks: [
      task('acceptance.0.1.marketing', {
        opened: '03-03 09:00',
        limit: days(1),
        due: '03-04 17:30',
        closed: '03-03 14:00',
        used: 0,
      }),
      ...tasks(
        (party) => `survey.0.1.${party}`,
        { opened: '03-03 14:00', limit: days(2), due: '03-05 17:30' },
        { marketing: ['03-04 15:00', 1], production: ['03-04 10:00', 1] },
      ),
      task('external-plan.0.1.production', {
        opened: '03-04 15:00',
        limit: days(3),
        due: '03-09 17:30',
        closed: '03-06 10:00',
        used: 2,
      }),
      task('internal-plan.0.1.marketing', {
        opened: '03-04 15:00',
        limit: days(3),
        due: '03-09 17:30',
        closed: '03-06 14:00',
        used: 2,
      }),
      ...tasks(
        (party) => `plan-review.0.1.${party}`,
        { opened: '03-06 14:00', limit: days(2), due: '03-10 17:30' },
        {
          marketing: ['03-09 10:00', 1],
          planning: ['03-09 10:15', 1],
          production: ['03-09 10:30', 1],
          safety: ['03-09 10:45', 1],
          dispatch: ['03-09 11:00', 1],
        },
      ),
      task('plan-reply.0.1.account-manager', {
        opened: '03-09 11:00',
        limit: days(1),
        due: '03-10 17:30',
        closed: '03-09 16:00',
        used: 0,
      }),
      task('plan-confirmation.0.1.applicant', {
        opened: '03-09 16:00',
        limit: MONTH,
        due: '04-09 17:30',
        closed: '03-11 09:30',
        used: 2,
      }),
      task('contract.0.1.marketing', {
        opened: '03-11 09:30',
        limit: days(3),
        due: '03-16 17:30',
        closed: '03-12 09:00',
        used: 1,
      }),
      task('contract.0.1.applicant', {
        opened: '03-12 09:00',
        limit: days(10),
        due: '03-26 17:30',
        closed: '03-13 10:00',
        used: 1,
      }),
      // the first nine days: 12, 13, 16 to 20, 23 and 24 March
      task('customer-works.1.1.applicant', {
        opened: '03-11 09:30',
        limit: days(15),
        due: '04-01 17:30',
        closed: '03-24 10:00',
        used: 9,
      }),
      // six more: 25, 26, 27, 30 and 31 March, 1 April
      task('customer-works.2.1.applicant', {
        opened: '03-11 09:30',
        limit: days(24),
        due: '04-15 17:30',
        closed: '04-01 10:00',
        used: 15,
      }),
      // five more until it was given up: 2, 3, 7, 8 and 9 April; the 6th is Qingming
      task('customer-works.3.1.applicant', {
        opened: '03-11 09:30',
        limit: days(120),
        due: '09-01 17:30',
        closed: '04-09 09:00',
        used: 20,
      }),
      task('completion-report.1.1.applicant', {
        opened: '03-24 10:00',
        limit: days(6),
        due: '04-01 17:30',
        closed: '03-24 14:00',
        used: 0,
      }),
      ...tasks(
        (party) => `completion-inspection.1.1.${party}`,
        { opened: '03-24 14:00', limit: days(3), due: '03-27 17:30' },
        {
          marketing: ['03-25 11:00', 1],
          safety: ['03-25 11:10', 1],
          production: ['03-25 11:20', 1],
          dispatch: ['03-25 11:30', 1],
        },
      ),
      task('metering.1.1.marketing', {
        opened: '03-24 14:00',
        counted: '03-25 11:30',
        limit: days(3),
        due: '03-30 17:30',
        closed: '03-26 09:30',
        used: 1,
      }),
      ...tasks(
        (party) => `energisation.1.1.${party}`,
        { opened: '03-24 14:00', counted: '03-25 11:30', limit: days(3), due: '03-30 17:30' },
        { dispatch: ['03-27 09:20', 2], production: ['03-27 09:00', 2] },
      ),
      task('completion-report.2.1.applicant', {
        opened: '04-01 10:00',
        limit: days(9),
        due: '04-15 17:30',
        closed: '04-01 15:00',
        used: 0,
      }),
      // 2, 3 and 7 April
      ...tasks(
        (party) => `completion-inspection.2.1.${party}`,
        { opened: '04-01 15:00', limit: days(3), due: '04-07 17:30' },
        {
          marketing: ['04-02 11:00', 1],
          safety: ['04-02 11:05', 1],
          production: ['04-02 11:10', 1],
          dispatch: ['04-02 11:15', 1],
        },
      ),
      // 3, 7 and 8 April
      task('metering.2.1.marketing', {
        opened: '04-01 15:00',
        counted: '04-02 11:15',
        limit: days(3),
        due: '04-08 17:30',
        closed: '04-03 09:30',
        used: 1,
      }),
      ...tasks(
        (party) => `energisation.2.1.${party}`,
        { opened: '04-01 15:00', counted: '04-02 11:15', limit: days(3), due: '04-08 17:30' },
        { dispatch: ['04-07 10:30', 2], production: ['04-07 10:00', 2] },
      ),
      task('archive.0.1.marketing', {
        opened: '04-09 09:00',
        limit: days(3),
        due: '04-14 17:30',
        closed: '04-10 09:00',
        used: 1,
      }),
      // 9 May is a Saturday that is worked for Labour Day
      task('return-visit.0.1.account-manager', {
        opened: '04-09 09:00',
        limit: MONTH,
        due: '05-09 17:30',
        closed: '04-23 10:00',
        used: 10,
      }),
    ],
    // each phase has rows of its own; the inspection's end with the start on site
    clocks: [
      { id: 'statutory:completion-inspection.1.1', dueAt: '04-02 17:30', stops: [], used: 1 },
      { id: 'statutory:completion-inspection.2.1', dueAt: '04-13 17:30', stops: [], used: 1 },
      { id: 'statutory:meter-and-connect.1.1', dueAt: '04-03 17:30', stops: [], used: 2 },
      { id: 'statutory:meter-and-connect.2.1', dueAt: '04-14 17:30', stops: [], used: 2 },
    ],
  },
}
