import { completes, days, act, MONTH, task, tasks } from '../story.ts'
import type { Story } from '../story.ts'
import { EXTERNAL_SINGLE, INTERNAL_SINGLE, SURVEYED } from './figures.ts'

/** A heavier cable than first planned: what production technology looks at. */
const EXTERNAL_HEAVIER = { ...EXTERNAL_SINGLE, conductorMm2: 185 }

/**
 * A case across Mid-Autumn (25 to 27 September) and National Day (1 to 7 October 2026), for which Sunday 20 September
 * and Saturday 10 October are worked: handed in on a Saturday, accepted on a Sunday, replied on a Saturday.
 */
export const nationalHoliday: Story = {
  name: 'Across the National Day holiday',
  applicant: 'applicant-12',
  facts: { requestedKw: 700, requestedKva: 800, phases: [{ kva: 800, wantedOn: '2026-12-01' }] },
  acts: [
    act('09-19 10:00', 'applicant-12', { action: 'submit' }),
    completes('09-20 10:00', 'marketing-1', 'acceptance.0.1.marketing', 'accept'),
    completes('09-21 10:00', 'production-1', 'survey.0.1.production', 'surveyed', { form: SURVEYED }),
    completes('09-21 16:00', 'marketing-1', 'survey.0.1.marketing', 'surveyed', { form: SURVEYED }),
    completes('09-23 10:00', 'production-1', 'external-plan.0.1.production', 'drafted', { form: EXTERNAL_SINGLE }),
    completes('09-23 15:00', 'marketing-1', 'internal-plan.0.1.marketing', 'drafted', { form: INTERNAL_SINGLE }),
    completes('09-24 10:00', 'marketing-2', 'plan-review.0.1.marketing', 'approve'),
    completes('09-24 10:15', 'planning-1', 'plan-review.0.1.planning', 'approve'),
    completes('09-24 10:30', 'production-2', 'plan-review.0.1.production', 'approve'),
    completes('09-24 10:45', 'safety-1', 'plan-review.0.1.safety', 'approve'),
    completes('09-28 10:00', 'dispatch-1', 'plan-review.0.1.dispatch', 'return', {
      form: { toStep: 'external-plan' },
      remark: '请核对线路载流量',
    }),
    completes('09-30 16:00', 'production-1', 'external-plan.0.2.production', 'drafted', { form: EXTERNAL_HEAVIER }),
    completes('10-08 10:00', 'production-2', 'plan-review.0.2.production', 'approve'),
    completes('10-09 10:00', 'dispatch-1', 'plan-review.0.2.dispatch', 'approve'),
    completes('10-10 09:00', 'manager', 'plan-reply.0.1.account-manager', 'replied', { remark: '供电方案已答复' }),
    completes('10-12 10:00', 'applicant-12', 'plan-confirmation.0.1.applicant', 'accept'),
    completes('10-13 10:00', 'marketing-2', 'contract.0.1.marketing', 'draft', { documents: ['contract'] }),
    act('10-14 15:00', 'applicant-12', { action: 'withdraw', reason: '厂房改迁，另行申请' }),
  ],
  expected: {
    category: 'hv-single',
    outcome: 'withdrawn',
    // 20 to 24, 28, 29 and 30 September, 8, 9 and 10 October
    replyWorkingDays: 11,
    // accepted, plan replied, works, contract: 4; twice the reminder to both of dispatch and the account manager: 6;
    // withdrawn, to the account manager
    mails: 12,
    rungs: [
      // due Monday the 28th, and Friday 9 October: 7.5 working hours before
      { clock: 'plan-review.0.1.dispatch', rung: 'remind', at: '09-28 08:30' },
      { clock: 'plan-review.0.2.dispatch', rung: 'remind', at: '10-09 08:30' },
    ],
    tasks: [
      // Saturday's application has the Sunday that is worked as day 1
      task('acceptance.0.1.marketing', {
        opened: '09-19 10:00',
        limit: days(1),
        due: '09-20 17:30',
        closed: '09-20 10:00',
        used: 1,
      }),
      ...tasks(
        (party) => `survey.0.1.${party}`,
        { opened: '09-20 10:00', limit: days(2), due: '09-22 17:30' },
        { marketing: ['09-21 16:00', 1], production: ['09-21 10:00', 1] },
      ),
      task('external-plan.0.1.production', {
        opened: '09-21 16:00',
        limit: days(3),
        due: '09-24 17:30',
        closed: '09-23 10:00',
        used: 2,
      }),
      task('internal-plan.0.1.marketing', {
        opened: '09-21 16:00',
        limit: days(3),
        due: '09-24 17:30',
        closed: '09-23 15:00',
        used: 2,
      }),
      // 24 and 28 September
      ...tasks(
        (party) => `plan-review.0.1.${party}`,
        { opened: '09-23 15:00', limit: days(2), due: '09-28 17:30' },
        {
          marketing: ['09-24 10:00', 1],
          planning: ['09-24 10:15', 1],
          production: ['09-24 10:30', 1],
          safety: ['09-24 10:45', 1],
          dispatch: ['09-28 10:00', 2],
        },
      ),
      // 29 and 30 September, 8 October
      task('external-plan.0.2.production', {
        opened: '09-28 10:00',
        limit: days(3),
        due: '10-08 17:30',
        closed: '09-30 16:00',
        used: 2,
      }),
      // dispatch returned it, for production another cable is another plan; 8 and 9 October
      ...tasks(
        (party) => `plan-review.0.2.${party}`,
        { opened: '09-30 16:00', limit: days(2), due: '10-09 17:30' },
        { production: ['10-08 10:00', 1], dispatch: ['10-09 10:00', 2] },
      ),
      // its one day is the Saturday that is worked
      task('plan-reply.0.1.account-manager', {
        opened: '10-09 10:00',
        limit: days(1),
        due: '10-10 17:30',
        closed: '10-10 09:00',
        used: 1,
      }),
      task('plan-confirmation.0.1.applicant', {
        opened: '10-10 09:00',
        limit: MONTH,
        due: '11-10 17:30',
        closed: '10-12 10:00',
        used: 1,
      }),
      task('contract.0.1.marketing', {
        opened: '10-12 10:00',
        limit: days(3),
        due: '10-15 17:30',
        closed: '10-13 10:00',
        used: 1,
      }),
      task('contract.0.1.applicant', {
        opened: '10-13 10:00',
        limit: days(10),
        due: '10-27 17:30',
        closed: '10-14 15:00',
        used: 1,
      }),
      task('customer-works.1.1.applicant', {
        opened: '10-12 10:00',
        limit: days(36),
        due: '12-01 17:30',
        closed: '10-14 15:00',
        used: 2,
      }),
    ],
    // 21 to 24 and 28 to 30 September, 8, 9 and 10 October; ten more: 12 to 16 and 19 to 23 October
    clocks: [{ id: 'statutory:plan-reply.0.1', dueAt: '10-23 17:30', stops: [], used: 10 }],
  },
}
