import { completes, days, act, hours, MONTH, task, tasks } from '../story.ts'
import type { Story } from '../story.ts'
import { METER, REMOVED, SURVEYED_WITH_PLAN, VISIT } from './figures.ts'

/** A building site at low voltage: asked 30 days before its end, it stays longer once, and is removed on its last day. */
export const temporary: Story = {
  name: 'Temporary supply',
  applicant: 'applicant-8',
  facts: {
    kind: 'temporary',
    customer: 'organisation',
    purpose: 'industrial',
    voltage: 'LV',
    kv: 0.4,
    requestedKw: 80,
    requestedKva: 0,
    endsOn: '2026-05-20',
    phases: [{ kva: 80, wantedOn: '2026-03-16' }],
  },
  acts: [
    act('03-02 13:45', 'applicant-8', { action: 'submit' }),
    completes('03-02 15:00', 'marketing-1', 'acceptance.0.1.marketing', 'accept'),
    completes('03-03 10:30', 'marketing-1', 'survey.0.1.marketing', 'surveyed-with-plan', { form: SURVEYED_WITH_PLAN }),
    completes('03-03 11:30', 'marketing-2', 'plan-review.0.1.marketing', 'approve'),
    completes('03-03 14:00', 'manager', 'plan-reply.0.1.account-manager', 'replied', { remark: '供电方案已答复' }),
    completes('03-04 09:00', 'applicant-8', 'plan-confirmation.0.1.applicant', 'accept'),
    completes('03-04 10:00', 'marketing-2', 'contract.0.1.marketing', 'draft', { documents: ['contract'] }),
    act('03-05 08:30', 'applicant-8', { action: 'begin-works', task: 'customer-works.1.1.applicant' }),
    completes('03-05 10:00', 'applicant-8', 'contract.0.1.applicant', 'sign'),
    completes('03-12 16:00', 'applicant-8', 'customer-works.1.1.applicant', 'complete-works'),
    completes('03-12 16:30', 'applicant-8', 'completion-report.1.1.applicant', 'report', {
      documents: ['completion-drawings'],
    }),
    act('03-13 09:00', 'marketing-1', { action: 'start-inspection', task: 'completion-inspection.1.1.marketing' }),
    completes('03-13 10:00', 'marketing-1', 'completion-inspection.1.1.marketing', 'pass'),
    completes('03-13 10:10', 'safety-1', 'completion-inspection.1.1.safety', 'pass'),
    completes('03-13 10:20', 'production-1', 'completion-inspection.1.1.production', 'pass'),
    completes('03-13 14:00', 'marketing-1', 'metering.1.1.marketing', 'install', { form: METER }),
    completes('03-13 15:00', 'marketing-1', 'energisation.1.1.marketing', 'energise'),
    completes('03-16 10:00', 'marketing-2', 'archive.0.1.marketing', 'file'),
    completes('03-25 10:00', 'manager', 'return-visit.0.1.account-manager', 'visit', { form: VISIT }),
    completes('04-22 10:00', 'applicant-8', 'supply-end.0.1.applicant', 'extend', { form: { until: '2026-06-30' } }),
    completes('06-02 10:00', 'applicant-8', 'supply-end.0.2.applicant', 'remove'),
    completes('06-30 18:00', 'marketing-1', 'removal.0.1.marketing', 'remove', { form: REMOVED }),
  ],
  expected: {
    category: 'lv-other',
    outcome: 'completed',
    // the 3rd of March
    replyWorkingDays: 1,
    // accepted, plan replied, works, contract, completion report, energised, return visit: 7; both questions: 2; the
    // reminder of the works; the receipt of the application
    mails: 11,
    rungs: [
      // to 16 March, the day wanted: 7 h and eight days, half are 7 h, three days, 4 h
      { clock: 'customer-works.1.1.applicant', rung: 'response-half', at: '03-10 14:00' },
    ],
    tasks: [
      // 3 h 45 to the close of business
      task('acceptance.0.1.marketing', {
        opened: '03-02 13:45',
        limit: hours(4),
        due: '03-03 08:45',
        closed: '03-02 15:00',
        used: 1.25,
      }),
      task('survey.0.1.marketing', {
        opened: '03-02 15:00',
        limit: days(1),
        due: '03-03 17:30',
        closed: '03-03 10:30',
        used: 1,
      }),
      // 1 h 30 to noon, 2 h 30 after it
      task('plan-review.0.1.marketing', {
        opened: '03-03 10:30',
        limit: hours(4),
        due: '03-03 16:00',
        closed: '03-03 11:30',
        used: 1,
      }),
      // half an hour to noon, three and a half after it
      task('plan-reply.0.1.account-manager', {
        opened: '03-03 11:30',
        limit: hours(4),
        due: '03-03 17:00',
        closed: '03-03 14:00',
        used: 1,
      }),
      task('plan-confirmation.0.1.applicant', {
        opened: '03-03 14:00',
        limit: MONTH,
        due: '04-03 17:30',
        closed: '03-04 09:00',
        used: 1,
      }),
      task('contract.0.1.marketing', {
        opened: '03-04 09:00',
        limit: hours(4),
        due: '03-04 14:30',
        closed: '03-04 10:00',
        used: 1,
      }),
      task('contract.0.1.applicant', {
        opened: '03-04 10:00',
        limit: days(10),
        due: '03-18 17:30',
        closed: '03-05 10:00',
        used: 1,
      }),
      // 5, 6, 9, 10, 11 and 12 March
      task('customer-works.1.1.applicant', {
        opened: '03-04 09:00',
        limit: days(8),
        due: '03-16 17:30',
        closed: '03-12 16:00',
        used: 6,
      }),
      task('completion-report.1.1.applicant', {
        opened: '03-12 16:00',
        limit: days(2),
        due: '03-16 17:30',
        closed: '03-12 16:30',
        used: 0,
      }),
      ...tasks(
        (party) => `completion-inspection.1.1.${party}`,
        { opened: '03-12 16:30', limit: days(1), due: '03-13 17:30' },
        { marketing: ['03-13 10:00', 1], safety: ['03-13 10:10', 1], production: ['03-13 10:20', 1] },
      ),
      task('metering.1.1.marketing', {
        opened: '03-12 16:30',
        counted: '03-13 10:20',
        limit: days(1),
        due: '03-16 17:30',
        closed: '03-13 14:00',
        used: 0,
      }),
      task('energisation.1.1.marketing', {
        opened: '03-12 16:30',
        counted: '03-13 10:20',
        limit: days(1),
        due: '03-16 17:30',
        closed: '03-13 15:00',
        used: 0,
      }),
      task('archive.0.1.marketing', {
        opened: '03-13 15:00',
        limit: days(3),
        due: '03-18 17:30',
        closed: '03-16 10:00',
        used: 1,
      }),
      // 16 … 20, 23, 24 and 25 March
      task('return-visit.0.1.account-manager', {
        opened: '03-13 15:00',
        limit: MONTH,
        due: '04-13 17:30',
        closed: '03-25 10:00',
        used: 8,
      }),
      // 30 days before 20 May
      task('supply-end.0.1.applicant', {
        opened: '04-20 08:30',
        limit: null,
        due: null,
        closed: '04-22 10:00',
        used: 2,
      }),
      // 30 days before 30 June, a Sunday
      task('supply-end.0.2.applicant', {
        opened: '05-31 08:30',
        limit: null,
        due: null,
        closed: '06-02 10:00',
        used: 2,
      }),
      // the supply lasts to the close of its last day
      task('removal.0.1.marketing', {
        opened: '06-30 17:30',
        // 1, 2, 3, 6 and 7 July
        limit: days(5),
        due: '07-07 17:30',
        closed: '06-30 18:00',
        used: 0,
      }),
    ],
  },
}
