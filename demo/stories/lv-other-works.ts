import { completes, days, act, hours, MONTH, task } from '../story.ts'
import type { Story } from '../story.ts'
import { LV_PLAN, METER, SURVEYED, VISIT } from './figures.ts'

/** A workshop at low voltage for which a line must be built; at first its proof of property is missing. */
export const lvOtherWorks: Story = {
  name: 'LV other with external works',
  applicant: 'applicant-2',
  facts: {
    customer: 'organisation',
    purpose: 'commercial',
    voltage: 'LV',
    kv: 0.4,
    requestedKw: 120,
    requestedKva: 0,
    externalWorks: true,
  },
  acts: [
    act('03-02 08:45', 'applicant-2', { action: 'submit' }),
    act('03-02 10:00', 'marketing-1', {
      action: 'request-supplement',
      task: 'acceptance.0.1.marketing',
      kinds: ['site-plan'],
      remark: '请补充所列资料',
    }),
    completes('03-04 10:00', 'applicant-2', 'supplement.0.1.applicant', 'supply', { documents: ['site-plan'] }),
    completes('03-04 11:00', 'marketing-1', 'acceptance.0.1.marketing', 'accept'),
    completes('03-04 16:00', 'production-1', 'survey.0.1.production', 'surveyed', { form: SURVEYED }),
    completes('03-05 09:00', 'marketing-1', 'survey.0.1.marketing', 'surveyed', { form: SURVEYED }),
    completes('03-05 16:00', 'marketing-1', 'plan.0.1.marketing', 'drafted', { form: LV_PLAN }),
    completes('03-06 08:45', 'marketing-2', 'plan-review.0.1.marketing', 'approve-with-conditions', {
      items: ['电缆穿路处加套管'],
    }),
    completes('03-06 10:15', 'manager', 'plan-reply.0.1.account-manager', 'replied', { remark: '供电方案已答复' }),
    completes('03-10 09:00', 'applicant-2', 'plan-confirmation.0.1.applicant', 'accept'),
    completes('03-10 10:30', 'marketing-2', 'contract.0.1.marketing', 'draft', { documents: ['contract'] }),
    act('03-10 14:00', 'applicant-2', { action: 'begin-works', task: 'customer-works.1.1.applicant' }),
    completes('03-11 10:00', 'applicant-2', 'contract.0.1.applicant', 'sign'),
    completes('03-16 16:00', 'production-1', 'external-works.0.1.production', 'complete-works', {
      form: { lineLengthM: 180 },
    }),
    completes('03-17 10:00', 'applicant-2', 'customer-works.1.1.applicant', 'complete-works'),
    completes('03-17 11:00', 'applicant-2', 'completion-report.1.1.applicant', 'report', {
      documents: ['completion-drawings'],
    }),
    act('03-18 08:30', 'marketing-1', { action: 'start-inspection', task: 'completion-inspection.1.1.marketing' }),
    completes('03-18 09:10', 'marketing-1', 'completion-inspection.1.1.marketing', 'pass'),
    completes('03-18 09:20', 'safety-1', 'completion-inspection.1.1.safety', 'pass'),
    completes('03-18 09:30', 'production-1', 'completion-inspection.1.1.production', 'pass'),
    completes('03-18 15:00', 'marketing-1', 'metering.1.1.marketing', 'install', { form: METER }),
    completes('03-18 16:00', 'marketing-1', 'energisation.1.1.marketing', 'energise'),
    completes('03-20 10:00', 'marketing-2', 'archive.0.1.marketing', 'file'),
    completes('03-25 10:00', 'manager', 'return-visit.0.1.account-manager', 'visit', { form: VISIT }),
  ],
  expected: {
    category: 'lv-other',
    outcome: 'completed',
    // 5 and 6 March; the 3rd and 4th went with the missing document
    replyWorkingDays: 2,
    // document missing, accepted, plan replied, works, contract, completion report, energised, return visit
    mails: 9,
    rungs: [],
    tasks: [
      // the 3rd and the 4th are taken out by the stop, so the one day is Thursday the 5th
      task('acceptance.0.1.marketing', {
        opened: '03-02 08:45',
        limit: days(1),
        due: '03-05 17:30',
        closed: '03-04 11:00',
        used: 0,
        stops: [{ from: '03-02 10:00', until: '03-04 10:00', reason: 'documents' }],
      }),
      task('supplement.0.1.applicant', {
        opened: '03-02 10:00',
        limit: days(10),
        due: '03-16 17:30',
        closed: '03-04 10:00',
        used: 2,
      }),
      task('survey.0.1.marketing', {
        opened: '03-04 11:00',
        limit: days(1),
        due: '03-05 17:30',
        closed: '03-05 09:00',
        used: 1,
      }),
      task('survey.0.1.production', {
        opened: '03-04 11:00',
        limit: days(1),
        due: '03-05 17:30',
        closed: '03-04 16:00',
        used: 0,
      }),
      task('plan.0.1.marketing', {
        opened: '03-05 09:00',
        limit: days(1),
        due: '03-06 17:30',
        closed: '03-05 16:00',
        used: 0,
      }),
      // 1 h 30 to the close of business, 2 h 30 the next morning
      task('plan-review.0.1.marketing', {
        opened: '03-05 16:00',
        limit: hours(4),
        due: '03-06 11:00',
        closed: '03-06 08:45',
        used: 1.75,
      }),
      // 3 h 15 to noon, 45 minutes after it
      task('plan-reply.0.1.account-manager', {
        opened: '03-06 08:45',
        limit: hours(4),
        due: '03-06 14:15',
        closed: '03-06 10:15',
        used: 1.5,
      }),
      // 6 April is Qingming
      task('plan-confirmation.0.1.applicant', {
        opened: '03-06 10:15',
        limit: MONTH,
        due: '04-07 17:30',
        closed: '03-10 09:00',
        used: 2,
      }),
      task('contract.0.1.marketing', {
        opened: '03-10 09:00',
        limit: hours(4),
        due: '03-10 14:30',
        closed: '03-10 10:30',
        used: 1.5,
      }),
      task('contract.0.1.applicant', {
        opened: '03-10 10:30',
        limit: days(10),
        due: '03-24 17:30',
        closed: '03-11 10:00',
        used: 1,
      }),
      // at low voltage the line counts with at most six days: 11, 12, 13, 16, 17, 18
      task('external-works.0.1.production', {
        opened: '03-10 09:00',
        limit: days(6),
        due: '03-18 17:30',
        closed: '03-16 16:00',
        used: 4,
      }),
      task('customer-works.1.1.applicant', {
        opened: '03-10 09:00',
        limit: days(56),
        due: '06-01 17:30',
        closed: '03-17 10:00',
        used: 5,
      }),
      task('completion-report.1.1.applicant', {
        opened: '03-17 10:00',
        limit: days(51),
        due: '06-01 17:30',
        closed: '03-17 11:00',
        used: 0,
      }),
      task('completion-inspection.1.1.marketing', {
        opened: '03-17 11:00',
        limit: days(1),
        due: '03-18 17:30',
        closed: '03-18 09:10',
        used: 1,
      }),
      task('completion-inspection.1.1.safety', {
        opened: '03-17 11:00',
        limit: days(1),
        due: '03-18 17:30',
        closed: '03-18 09:20',
        used: 1,
      }),
      task('completion-inspection.1.1.production', {
        opened: '03-17 11:00',
        limit: days(1),
        due: '03-18 17:30',
        closed: '03-18 09:30',
        used: 1,
      }),
      task('metering.1.1.marketing', {
        opened: '03-17 11:00',
        counted: '03-18 09:30',
        limit: days(1),
        due: '03-19 17:30',
        closed: '03-18 15:00',
        used: 0,
      }),
      task('energisation.1.1.marketing', {
        opened: '03-17 11:00',
        counted: '03-18 09:30',
        limit: days(1),
        due: '03-19 17:30',
        closed: '03-18 16:00',
        used: 0,
      }),
      task('archive.0.1.marketing', {
        opened: '03-18 16:00',
        limit: days(3),
        due: '03-23 17:30',
        closed: '03-20 10:00',
        used: 2,
      }),
      // 18 April is a Saturday
      task('return-visit.0.1.account-manager', {
        opened: '03-18 16:00',
        limit: MONTH,
        due: '04-20 17:30',
        closed: '03-25 10:00',
        used: 5,
      }),
    ],
  },
}
