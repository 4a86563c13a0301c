import { completes, days, act, MONTH, task, tasks } from '../story.ts'
import type { Story } from '../story.ts'
import { EXTERNAL_SINGLE, INTERNAL_SINGLE, METER, SURVEYED, VISIT, ENERGISED } from './figures.ts'

/**
 * A factory that asks for more, across New Year. Of 2027 no holiday notice is loaded: Friday 1 January is off, because
 * the law fixes it, and what else the notice will say is provisional. The planner who was at home is not late.
 */
export const yearWithoutNotice: Story = {
  name: 'Into a year without a notice',
  applicant: 'applicant-2',
  facts: {
    kind: 'increase',
    existingKva: 500,
    requestedKw: 700,
    requestedKva: 800,
    phases: [{ kva: 800, wantedOn: '2027-02-01' }],
  },
  acts: [
    act('12-25 09:00', 'applicant-2', { action: 'submit' }),
    completes('12-25 14:00', 'marketing-1', 'acceptance.0.1.marketing', 'accept'),
    completes('12-28 10:00', 'production-1', 'survey.0.1.production', 'surveyed', { form: SURVEYED }),
    completes('12-28 15:00', 'marketing-1', 'survey.0.1.marketing', 'surveyed', { form: SURVEYED }),
    completes('12-30 10:00', 'production-1', 'external-plan.0.1.production', 'drafted', { form: EXTERNAL_SINGLE }),
    completes('12-30 15:00', 'marketing-1', 'internal-plan.0.1.marketing', 'drafted', { form: INTERNAL_SINGLE }),
    completes('12-31 10:00', 'marketing-2', 'plan-review.0.1.marketing', 'approve'),
    completes('12-31 10:30', 'production-2', 'plan-review.0.1.production', 'approve'),
    completes('12-31 11:00', 'safety-1', 'plan-review.0.1.safety', 'approve'),
    completes('12-31 14:00', 'dispatch-1', 'plan-review.0.1.dispatch', 'approve'),
    completes('2027-01-04 09:00', 'planning-1', 'plan-review.0.1.planning', 'approve'),
    completes('2027-01-04 14:00', 'manager', 'plan-reply.0.1.account-manager', 'replied', { remark: '供电方案已答复' }),
    completes('2027-01-06 10:00', 'applicant-2', 'plan-confirmation.0.1.applicant', 'accept'),
    completes('2027-01-07 10:00', 'marketing-2', 'contract.0.1.marketing', 'draft', { documents: ['contract'] }),
    completes('2027-01-08 10:00', 'applicant-2', 'contract.0.1.applicant', 'sign'),
    act('2027-01-08 14:00', 'applicant-2', { action: 'begin-works', task: 'customer-works.1.1.applicant' }),
    completes('2027-01-18 10:00', 'applicant-2', 'customer-works.1.1.applicant', 'complete-works'),
    completes('2027-01-18 11:00', 'applicant-2', 'completion-report.1.1.applicant', 'report', {
      documents: ['completion-drawings'],
    }),
    act('2027-01-19 09:30', 'marketing-1', {
      action: 'start-inspection',
      task: 'completion-inspection.1.1.marketing',
    }),
    completes('2027-01-19 11:00', 'marketing-1', 'completion-inspection.1.1.marketing', 'pass'),
    completes('2027-01-19 11:05', 'safety-1', 'completion-inspection.1.1.safety', 'pass'),
    completes('2027-01-19 11:10', 'production-1', 'completion-inspection.1.1.production', 'pass'),
    completes('2027-01-19 11:15', 'dispatch-1', 'completion-inspection.1.1.dispatch', 'pass'),
    completes('2027-01-20 09:30', 'marketing-1', 'metering.1.1.marketing', 'install', { form: METER }),
    act('2027-01-20 09:30', 'applicant-2', { action: 'wish-energisation', phase: 1, on: '2027-01-21' }),
    completes('2027-01-21 09:00', 'production-1', 'energisation.1.1.production', 'energise'),
    completes('2027-01-21 09:20', 'dispatch-1', 'energisation.1.1.dispatch', 'energise', { form: ENERGISED }),
    completes('2027-01-22 10:00', 'marketing-2', 'archive.0.1.marketing', 'file'),
    completes('2027-02-03 10:00', 'manager', 'return-visit.0.1.account-manager', 'visit', { form: VISIT }),
  ],
  expected: {
    category: 'hv-single',
    outcome: 'completed',
    // 28, 29, 30 and 31 December, 4 January
    replyWorkingDays: 5,
    // accepted, plan replied, works, contract, completion report, energised, return visit: 7; the reminder to both
    // planners and the account manager: 3; the receipt of the application
    mails: 11,
    rungs: [{ clock: 'plan-review.0.1.planning', rung: 'remind', at: '2027-01-04 08:30' }],
    tasks: [
      task('acceptance.0.1.marketing', {
        opened: '12-25 09:00',
        limit: days(1),
        due: '12-28 17:30',
        closed: '12-25 14:00',
        used: 0,
      }),
      ...tasks(
        (party) => `survey.0.1.${party}`,
        { opened: '12-25 14:00', limit: days(2), due: '12-29 17:30' },
        { marketing: ['12-28 15:00', 1], production: ['12-28 10:00', 1] },
      ),
      task('external-plan.0.1.production', {
        opened: '12-28 15:00',
        limit: days(3),
        due: '12-31 17:30',
        closed: '12-30 10:00',
        used: 2,
      }),
      task('internal-plan.0.1.marketing', {
        opened: '12-28 15:00',
        limit: days(3),
        due: '12-31 17:30',
        closed: '12-30 15:00',
        used: 2,
      }),
      // 31 December and 4 January; the 1st is New Year, 2 and 3 January are a weekend
      ...tasks(
        (party) => `plan-review.0.1.${party}`,
        { opened: '12-30 15:00', limit: days(2), due: '2027-01-04 17:30' },
        {
          marketing: ['12-31 10:00', 1],
          planning: ['2027-01-04 09:00', 2],
          production: ['12-31 10:30', 1],
          safety: ['12-31 11:00', 1],
          dispatch: ['12-31 14:00', 1],
        },
      ),
      task('plan-reply.0.1.account-manager', {
        opened: '2027-01-04 09:00',
        limit: days(1),
        due: '2027-01-05 17:30',
        closed: '2027-01-04 14:00',
        used: 0,
      }),
      task('plan-confirmation.0.1.applicant', {
        opened: '2027-01-04 14:00',
        limit: MONTH,
        due: '2027-02-04 17:30',
        closed: '2027-01-06 10:00',
        used: 2,
      }),
      task('contract.0.1.marketing', {
        opened: '2027-01-06 10:00',
        limit: days(3),
        due: '2027-01-11 17:30',
        closed: '2027-01-07 10:00',
        used: 1,
      }),
      task('contract.0.1.applicant', {
        opened: '2027-01-07 10:00',
        limit: days(10),
        due: '2027-01-21 17:30',
        closed: '2027-01-08 10:00',
        used: 1,
      }),
      task('customer-works.1.1.applicant', {
        opened: '2027-01-06 10:00',
        limit: days(18),
        due: '2027-02-01 17:30',
        closed: '2027-01-18 10:00',
        used: 8,
      }),
      task('completion-report.1.1.applicant', {
        opened: '2027-01-18 10:00',
        limit: days(10),
        due: '2027-02-01 17:30',
        closed: '2027-01-18 11:00',
        used: 0,
      }),
      ...tasks(
        (party) => `completion-inspection.1.1.${party}`,
        { opened: '2027-01-18 11:00', limit: days(3), due: '2027-01-21 17:30' },
        {
          marketing: ['2027-01-19 11:00', 1],
          safety: ['2027-01-19 11:05', 1],
          production: ['2027-01-19 11:10', 1],
          dispatch: ['2027-01-19 11:15', 1],
        },
      ),
      task('metering.1.1.marketing', {
        opened: '2027-01-18 11:00',
        counted: '2027-01-19 11:15',
        limit: days(3),
        due: '2027-01-22 17:30',
        closed: '2027-01-20 09:30',
        used: 1,
      }),
      ...tasks(
        (party) => `energisation.1.1.${party}`,
        { opened: '2027-01-18 11:00', counted: '2027-01-19 11:15', limit: days(3), due: '2027-01-22 17:30' },
        { dispatch: ['2027-01-21 09:20', 2], production: ['2027-01-21 09:00', 2] },
      ),
      task('archive.0.1.marketing', {
        opened: '2027-01-21 09:20',
        limit: days(3),
        due: '2027-01-26 17:30',
        closed: '2027-01-22 10:00',
        used: 1,
      }),
      // 21 February is a Sunday; whether the Monday after it is a holiday, no notice says yet
      task('return-visit.0.1.account-manager', {
        opened: '2027-01-21 09:20',
        limit: MONTH,
        due: '2027-02-22 17:30',
        closed: '2027-02-03 10:00',
        used: 9,
      }),
    ],
    // 28 to 31 December: 4; 4 … 8, 11 … 15 and 18 … 22 January: 19; the 25th
    clocks: [{ id: 'statutory:plan-reply.0.1', dueAt: '2027-01-25 17:30', stops: [], used: 5 }],
  },
}
