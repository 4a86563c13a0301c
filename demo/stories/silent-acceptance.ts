import { completes, days, act, hours, MONTH, task, tasks } from '../story.ts'
import type { Story } from '../story.ts'
import { METER, SURVEYED_WITH_PLAN, VISIT } from './figures.ts'

/** While the case was suspended its clocks stood, those in hours to the minute. */
const SUSPENDED = [{ from: '03-04 08:50', until: '03-18 09:00', reason: 'suspended' }]

/**
 * A shop that nobody accepts in time: it counts as accepted. The reviewer wants one more document; the customer pauses
 * the case for two weeks, and brings it when it comes back.
 */
export const silentAcceptance: Story = {
  name: 'Silent acceptance, later demand, suspension',
  applicant: 'applicant-11',
  facts: {
    customer: 'organisation',
    purpose: 'commercial',
    voltage: 'LV',
    kv: 0.4,
    requestedKw: 60,
    requestedKva: 0,
    phases: [{ kva: 60, wantedOn: '2026-04-01' }],
  },
  acts: [
    act('03-02 14:40', 'applicant-11', { action: 'submit' }),
    completes('03-03 16:00', 'marketing-1', 'survey.0.1.marketing', 'surveyed-with-plan', { form: SURVEYED_WITH_PLAN }),
    act('03-04 08:40', 'marketing-2', {
      action: 'demand-later',
      task: 'plan-review.0.1.marketing',
      kinds: ['equipment-list'],
      remark: '请补充冷库设备清单',
    }),
    act('03-04 08:50', 'applicant-11', { action: 'suspend', reason: '等待房东确认冷库方案' }),
    act('03-18 09:00', 'applicant-11', { action: 'resume' }),
    completes('03-18 09:05', 'applicant-11', 'supplement.0.1.applicant', 'supply', { documents: ['equipment-list'] }),
    completes('03-18 10:00', 'marketing-2', 'plan-review.0.1.marketing', 'approve'),
    completes('03-18 11:00', 'manager', 'plan-reply.0.1.account-manager', 'replied', { remark: '供电方案已答复' }),
    completes('03-19 09:00', 'applicant-11', 'plan-confirmation.0.1.applicant', 'accept'),
    completes('03-19 10:00', 'marketing-2', 'contract.0.1.marketing', 'draft', { documents: ['contract'] }),
    act('03-20 09:00', 'applicant-11', { action: 'begin-works', task: 'customer-works.1.1.applicant' }),
    completes('03-20 10:00', 'applicant-11', 'contract.0.1.applicant', 'sign'),
    completes('03-30 10:00', 'applicant-11', 'customer-works.1.1.applicant', 'complete-works'),
    completes('03-30 11:00', 'applicant-11', 'completion-report.1.1.applicant', 'report', {
      documents: ['completion-drawings'],
    }),
    act('03-30 14:00', 'marketing-1', { action: 'start-inspection', task: 'completion-inspection.1.1.marketing' }),
    completes('03-30 15:00', 'marketing-1', 'completion-inspection.1.1.marketing', 'pass'),
    completes('03-30 15:10', 'safety-1', 'completion-inspection.1.1.safety', 'pass'),
    completes('03-30 15:20', 'production-1', 'completion-inspection.1.1.production', 'pass'),
    completes('03-31 09:00', 'marketing-1', 'metering.1.1.marketing', 'install', { form: METER }),
    completes('03-31 09:30', 'marketing-1', 'energisation.1.1.marketing', 'energise'),
    completes('04-01 10:00', 'marketing-2', 'archive.0.1.marketing', 'file'),
    completes('04-14 10:00', 'manager', 'return-visit.0.1.account-manager', 'visit', { form: VISIT }),
  ],
  expected: {
    category: 'lv-other',
    outcome: 'completed',
    // 3 and 4 March: 5 … 18 March the case was suspended
    replyWorkingDays: 2,
    // the reminder to both of marketing's queue, the head, accepted: 4; the demand to customer and supervisor: 2;
    // suspended and resumed, each to the account manager and the queue that held the review: 6; its reminder to the same
    // three: 3; plan replied, works, contract, completion report, energised, return visit: 6; the reminder of the works;
    // the receipt of the application
    mails: 23,
    rungs: [
      // four hours from 14:40: 2 h 50 to the close of business, 1 h 10 the next morning
      { clock: 'acceptance.0.1.marketing', rung: 'remind', at: '03-02 16:40' },
      { clock: 'acceptance.0.1.marketing', rung: 'due', at: '03-03 09:40' },
      // two hours in: 1 h 30, then 20 minutes, and the last ten when the case is resumed
      { clock: 'plan-review.0.1.marketing', rung: 'remind', at: '03-18 09:10' },
      // to 1 April, the day wanted: 7 h and nine days, half are 7 h, four days, 15 min
      { clock: 'customer-works.1.1.applicant', rung: 'response-half', at: '03-26 08:45' },
    ],
    tasks: [
      // closed by its own silence
      task('acceptance.0.1.marketing', {
        opened: '03-02 14:40',
        limit: hours(4),
        due: '03-03 09:40',
        closed: '03-03 09:40',
        used: 4,
      }),
      task('survey.0.1.marketing', {
        opened: '03-03 09:40',
        limit: days(1),
        due: '03-04 17:30',
        closed: '03-03 16:00',
        used: 0,
      }),
      // a later demand stops nothing, the suspension does: 1 h 50 were used by then, 2 h 10 were left
      task('plan-review.0.1.marketing', {
        opened: '03-03 16:00',
        limit: hours(4),
        due: '03-18 11:10',
        closed: '03-18 10:00',
        used: 2.83,
        stops: SUSPENDED,
      }),
      // ten days from the 19th
      task('supplement.0.1.applicant', {
        opened: '03-04 08:40',
        limit: days(10),
        due: '04-01 17:30',
        closed: '03-18 09:05',
        used: 0,
        stops: SUSPENDED,
      }),
      task('plan-reply.0.1.account-manager', {
        opened: '03-18 10:00',
        limit: hours(4),
        due: '03-18 15:30',
        closed: '03-18 11:00',
        used: 1,
      }),
      // 18 April is a Saturday
      task('plan-confirmation.0.1.applicant', {
        opened: '03-18 11:00',
        limit: MONTH,
        due: '04-20 17:30',
        closed: '03-19 09:00',
        used: 1,
      }),
      task('contract.0.1.marketing', {
        opened: '03-19 09:00',
        limit: hours(4),
        due: '03-19 14:30',
        closed: '03-19 10:00',
        used: 1,
      }),
      task('contract.0.1.applicant', {
        opened: '03-19 10:00',
        limit: days(10),
        due: '04-02 17:30',
        closed: '03-20 10:00',
        used: 1,
      }),
      // 20, 23 … 27 and 30 March
      task('customer-works.1.1.applicant', {
        opened: '03-19 09:00',
        limit: days(9),
        due: '04-01 17:30',
        closed: '03-30 10:00',
        used: 7,
      }),
      task('completion-report.1.1.applicant', {
        opened: '03-30 10:00',
        limit: days(2),
        due: '04-01 17:30',
        closed: '03-30 11:00',
        used: 0,
      }),
      ...tasks(
        (party) => `completion-inspection.1.1.${party}`,
        { opened: '03-30 11:00', limit: days(1), due: '03-31 17:30' },
        { marketing: ['03-30 15:00', 0], safety: ['03-30 15:10', 0], production: ['03-30 15:20', 0] },
      ),
      task('metering.1.1.marketing', {
        opened: '03-30 11:00',
        counted: '03-30 15:20',
        limit: days(1),
        due: '03-31 17:30',
        closed: '03-31 09:00',
        used: 1,
      }),
      task('energisation.1.1.marketing', {
        opened: '03-30 11:00',
        counted: '03-30 15:20',
        limit: days(1),
        due: '03-31 17:30',
        closed: '03-31 09:30',
        used: 1,
      }),
      task('archive.0.1.marketing', {
        opened: '03-31 09:30',
        limit: days(3),
        due: '04-03 17:30',
        closed: '04-01 10:00',
        used: 1,
      }),
      // 1, 2, 3, 7 … 10, 13 and 14 April
      task('return-visit.0.1.account-manager', {
        opened: '03-31 09:30',
        limit: MONTH,
        due: '04-30 17:30',
        closed: '04-14 10:00',
        used: 9,
      }),
    ],
  },
}
