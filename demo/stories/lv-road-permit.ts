import { completes, days, act, hours, MONTH, task, tasks } from '../story.ts'
import type { Story } from '../story.ts'
import { LV_PLAN, METER, SURVEYED, VISIT } from './figures.ts'

/**
 * A shop at low voltage whose line must cross a road: the works wait for the permit to dig. The stop is asked for with
 * the paper, confirmed by the head, renewed once, and ends on its stated day.
 */
export const lvRoadPermit: Story = {
  name: 'LV other, road permit',
  applicant: 'applicant-10',
  facts: {
    purpose: 'commercial',
    voltage: 'LV',
    kv: 0.4,
    requestedKw: 90,
    requestedKva: 0,
    externalWorks: true,
  },
  acts: [
    act('03-10 08:50', 'applicant-10', { action: 'submit' }),
    completes('03-10 10:30', 'marketing-1', 'acceptance.0.1.marketing', 'accept'),
    completes('03-10 15:30', 'production-1', 'survey.0.1.production', 'surveyed', { form: SURVEYED }),
    completes('03-11 09:00', 'marketing-1', 'survey.0.1.marketing', 'surveyed', { form: SURVEYED }),
    completes('03-11 16:00', 'marketing-1', 'plan.0.1.marketing', 'drafted', { form: LV_PLAN }),
    completes('03-12 08:45', 'marketing-2', 'plan-review.0.1.marketing', 'approve'),
    completes('03-12 10:15', 'manager', 'plan-reply.0.1.account-manager', 'replied', { remark: '供电方案已答复' }),
    completes('03-16 09:00', 'applicant-10', 'plan-confirmation.0.1.applicant', 'accept'),
    completes('03-16 10:00', 'marketing-2', 'contract.0.1.marketing', 'draft', { documents: ['contract'] }),
    act('03-16 14:00', 'applicant-10', { action: 'begin-works', task: 'customer-works.1.1.applicant' }),
    completes('03-17 10:00', 'applicant-10', 'contract.0.1.applicant', 'sign'),
    act('03-18 09:00', 'production-1', {
      action: 'request-stop',
      task: 'external-works.0.1.production',
      reason: 'permit',
      until: '2026-03-25',
      documents: ['permit'],
    }),
    act('03-18 11:00', 'production-head', { action: 'confirm-stop', task: 'external-works.0.1.production' }),
    act('03-24 10:00', 'production-1', {
      action: 'request-stop',
      task: 'external-works.0.1.production',
      reason: 'permit',
      until: '2026-03-31',
      documents: ['permit'],
    }),
    act('03-24 15:00', 'production-head', { action: 'confirm-stop', task: 'external-works.0.1.production' }),
    completes('04-02 10:00', 'applicant-10', 'customer-works.1.1.applicant', 'complete-works'),
    completes('04-02 11:00', 'applicant-10', 'completion-report.1.1.applicant', 'report', {
      documents: ['completion-drawings'],
    }),
    completes('04-02 15:00', 'production-1', 'external-works.0.1.production', 'complete-works', {
      form: { lineLengthM: 180 },
    }),
    act('04-03 09:00', 'marketing-1', { action: 'start-inspection', task: 'completion-inspection.1.1.marketing' }),
    completes('04-03 09:10', 'marketing-1', 'completion-inspection.1.1.marketing', 'pass'),
    completes('04-03 09:20', 'safety-1', 'completion-inspection.1.1.safety', 'pass'),
    completes('04-03 09:30', 'production-1', 'completion-inspection.1.1.production', 'pass'),
    completes('04-03 10:00', 'marketing-1', 'metering.1.1.marketing', 'install', { form: METER }),
    completes('04-03 14:00', 'marketing-1', 'energisation.1.1.marketing', 'energise'),
    completes('04-07 10:00', 'marketing-2', 'archive.0.1.marketing', 'file'),
    completes('04-15 10:00', 'manager', 'return-visit.0.1.account-manager', 'visit', { form: VISIT }),
  ],
  expected: {
    category: 'lv-other',
    outcome: 'completed',
    // 11 and 12 March
    replyWorkingDays: 2,
    // accepted, plan replied, works, contract, completion report, energised, return visit: 7; the head asked twice, the
    // one who asked answered twice
    mails: 12,
    rungs: [],
    tasks: [
      task('acceptance.0.1.marketing', {
        opened: '03-10 08:50',
        limit: days(1),
        due: '03-11 17:30',
        closed: '03-10 10:30',
        used: 0,
      }),
      ...tasks(
        (party) => `survey.0.1.${party}`,
        { opened: '03-10 10:30', limit: days(1), due: '03-11 17:30' },
        { marketing: ['03-11 09:00', 1], production: ['03-10 15:30', 0] },
      ),
      task('plan.0.1.marketing', {
        opened: '03-11 09:00',
        limit: days(1),
        due: '03-12 17:30',
        closed: '03-11 16:00',
        used: 0,
      }),
      // 1 h 30 to the close of business, 2 h 30 the next morning
      task('plan-review.0.1.marketing', {
        opened: '03-11 16:00',
        limit: hours(4),
        due: '03-12 11:00',
        closed: '03-12 08:45',
        used: 1.75,
      }),
      // 3 h 15 to noon, 45 minutes after it
      task('plan-reply.0.1.account-manager', {
        opened: '03-12 08:45',
        limit: hours(4),
        due: '03-12 14:15',
        closed: '03-12 10:15',
        used: 1.5,
      }),
      // 12 April is a Sunday
      task('plan-confirmation.0.1.applicant', {
        opened: '03-12 10:15',
        limit: MONTH,
        due: '04-13 17:30',
        closed: '03-16 09:00',
        used: 2,
      }),
      task('contract.0.1.marketing', {
        opened: '03-16 09:00',
        limit: hours(4),
        due: '03-16 14:30',
        closed: '03-16 10:00',
        used: 1,
      }),
      task('contract.0.1.applicant', {
        opened: '03-16 10:00',
        limit: days(10),
        due: '03-30 17:30',
        closed: '03-17 10:00',
        used: 1,
      }),
      // 17 and 18 March; the stop takes out 19 to 31; 1, 2, 3 and, after Qingming, 7 April
      task('external-works.0.1.production', {
        opened: '03-16 09:00',
        limit: days(6),
        due: '04-07 17:30',
        closed: '04-02 15:00',
        used: 4,
        stops: [{ from: '03-18 11:00', until: '03-31 17:30', reason: 'permit' }],
      }),
      task('customer-works.1.1.applicant', {
        opened: '03-16 09:00',
        limit: days(52),
        due: '06-01 17:30',
        closed: '04-02 10:00',
        used: 13,
      }),
      task('completion-report.1.1.applicant', {
        opened: '04-02 10:00',
        limit: days(39),
        due: '06-01 17:30',
        closed: '04-02 11:00',
        used: 0,
      }),
      ...tasks(
        (party) => `completion-inspection.1.1.${party}`,
        { opened: '04-02 11:00', limit: days(1), due: '04-03 17:30' },
        { marketing: ['04-03 09:10', 1], safety: ['04-03 09:20', 1], production: ['04-03 09:30', 1] },
      ),
      // ordered with the report, counted from the inspection; after Qingming
      task('metering.1.1.marketing', {
        opened: '04-02 11:00',
        counted: '04-03 09:30',
        limit: days(1),
        due: '04-07 17:30',
        closed: '04-03 10:00',
        used: 0,
      }),
      task('energisation.1.1.marketing', {
        opened: '04-02 11:00',
        counted: '04-03 09:30',
        limit: days(1),
        due: '04-07 17:30',
        closed: '04-03 14:00',
        used: 0,
      }),
      task('archive.0.1.marketing', {
        opened: '04-03 14:00',
        limit: days(3),
        due: '04-09 17:30',
        closed: '04-07 10:00',
        used: 1,
      }),
      // 3 May is within the Labour Day holiday, which ends on Tuesday the 5th
      task('return-visit.0.1.account-manager', {
        opened: '04-03 14:00',
        limit: MONTH,
        due: '05-06 17:30',
        closed: '04-15 10:00',
        used: 7,
      }),
    ],
    clocks: [
      // 11 and 12 March; the decision takes out the 13th and the 16th; 17 and 18. While the line waits for its permit only the
      // customer works, which takes out 19 to 31; 1, 2 and 3 April. The fifteenth day would be 16 April.
      {
        id: 'case:elapsed.1',
        dueAt: '04-16 17:30',
        stops: [
          { from: '03-12 10:15', until: '03-16 09:00', reason: 'decision' },
          { from: '03-18 11:00', until: '03-31 17:30', reason: 'works' },
        ],
        used: 7,
      },
    ],
  },
}
