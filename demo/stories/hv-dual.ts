import { completes, days, act, MONTH, task, tasks } from '../story.ts'
import type { Story } from '../story.ts'
import {
  FEE,
  EXTERNAL_DUAL,
  INTERNAL_DUAL,
  INTERNAL_DUAL_AS_WISHED,
  INTERNAL_DUAL_SAFER,
  METER,
  SURVEYED,
  VISIT,
  ENERGISED,
} from './figures.ts'

/** A hospital: two sources, an important customer of the first class, a line to build. */
export const HOSPITAL = {
  purpose: 'public',
  requestedKw: 3_200,
  requestedKva: 4_000,
  sources: 2,
  importance: 'first',
  externalWorks: true,
  ownGeneration: true,
  phases: [{ kva: 4_000, wantedOn: '2026-07-01' }],
} as const

/**
 * The whole procedure: joint survey, a review that two of five departments return, an objection, design review,
 * mid-works inspection, defects found on completion and mended one by one.
 */
export const hvDual: Story = {
  name: 'HV dual, important customer',
  applicant: 'applicant-4',
  facts: HOSPITAL,
  acts: [
    act('03-02 09:00', 'applicant-4', { action: 'submit' }),
    completes('03-02 14:00', 'marketing-1', 'acceptance.0.1.marketing', 'accept'),
    completes('03-03 10:00', 'planning-1', 'survey.0.1.planning', 'surveyed', { form: SURVEYED }),
    completes('03-03 11:00', 'production-1', 'survey.0.1.production', 'surveyed', { form: SURVEYED }),
    completes('03-04 10:00', 'marketing-1', 'survey.0.1.marketing', 'surveyed', { form: SURVEYED }),
    completes('03-06 10:00', 'marketing-1', 'internal-plan.0.1.marketing', 'drafted', { form: INTERNAL_DUAL }),
    completes('03-06 16:00', 'production-1', 'external-plan.0.1.production', 'drafted', { form: EXTERNAL_DUAL }),
    completes('03-09 10:00', 'marketing-2', 'plan-review.0.1.marketing', 'approve'),
    completes('03-09 11:00', 'planning-1', 'plan-review.0.1.planning', 'approve-with-conditions', {
      items: ['两路电源不得来自同一变电站'],
    }),
    completes('03-09 15:00', 'production-2', 'plan-review.0.1.production', 'approve'),
    completes('03-10 10:00', 'safety-1', 'plan-review.0.1.safety', 'return', {
      form: { toStep: 'internal-plan' },
      remark: '自备应急电源不足保安负荷的120%',
    }),
    completes('03-10 15:00', 'dispatch-1', 'plan-review.0.1.dispatch', 'return', {
      form: { toStep: 'external-plan' },
      remark: '请补充两路电源的切换方式',
    }),
    completes('03-11 11:00', 'marketing-1', 'internal-plan.0.2.marketing', 'drafted', { form: INTERNAL_DUAL_SAFER }),
    completes('03-11 16:00', 'production-1', 'external-plan.0.2.production', 'drafted', {
      form: EXTERNAL_DUAL,
      remark: '两路电源自动切换，闭锁并列',
    }),
    completes('03-12 10:00', 'safety-1', 'plan-review.0.2.safety', 'approve'),
    completes('03-12 15:00', 'dispatch-1', 'plan-review.0.2.dispatch', 'approve'),
    completes('03-13 10:00', 'manager', 'plan-reply.0.1.account-manager', 'replied', {
      remark: '供电方案已答复',
      form: FEE,
    }),
    completes('03-17 10:00', 'applicant-4', 'plan-confirmation.0.1.applicant', 'object', {
      form: { part: 'internal-plan' },
      remark: '希望计量按三百安配置',
    }),
    completes('03-18 11:00', 'marketing-1', 'internal-plan.0.3.marketing', 'drafted', {
      form: INTERNAL_DUAL_AS_WISHED,
    }),
    completes('03-19 10:00', 'marketing-2', 'plan-review.0.3.marketing', 'approve'),
    completes('03-19 15:00', 'manager', 'plan-reply.0.2.account-manager', 'replied', {
      remark: '修改后的方案已答复',
      form: FEE,
    }),
    completes('03-23 09:00', 'applicant-4', 'plan-confirmation.0.2.applicant', 'accept'),
    completes('03-24 10:00', 'applicant-4', 'fees.0.1.applicant', 'pay'),
    completes('03-24 15:00', 'marketing-2', 'fees.0.1.marketing', 'confirm', { form: { amountFen: 88_000_00 } }),
    completes('03-24 16:00', 'marketing-2', 'contract.0.1.marketing', 'draft', { documents: ['contract'] }),
    completes('03-25 10:00', 'dispatch-1', 'contract.0.1.dispatch', 'agree'),
    completes('03-27 10:00', 'applicant-4', 'design-submission.0.1.applicant', 'submit', {
      documents: ['design-drawings'],
    }),
    completes('03-30 10:00', 'applicant-4', 'contract.0.1.applicant', 'sign'),
    completes('03-31 10:00', 'production-1', 'design-review.0.1.production', 'approve'),
    completes('03-31 11:00', 'safety-1', 'design-review.0.1.safety', 'approve'),
    completes('04-01 10:00', 'dispatch-1', 'design-review.0.1.dispatch', 'approve'),
    act('04-02 10:00', 'applicant-4', { action: 'begin-works', task: 'customer-works.1.1.applicant' }),
    act('04-07 10:00', 'applicant-4', { action: 'request-inspection', task: 'customer-works.1.1.applicant' }),
    act('04-08 09:00', 'safety-1', { action: 'start-inspection', task: 'midworks-inspection.1.1.safety' }),
    completes('04-08 11:00', 'safety-1', 'midworks-inspection.1.1.safety', 'pass'),
    completes('04-08 11:10', 'production-1', 'midworks-inspection.1.1.production', 'pass'),
    completes('04-17 16:00', 'production-1', 'external-works.0.1.production', 'complete-works', {
      form: { lineLengthM: 2_300 },
    }),
    completes('04-20 10:00', 'applicant-4', 'customer-works.1.1.applicant', 'complete-works'),
    completes('04-20 11:00', 'applicant-4', 'completion-report.1.1.applicant', 'report', {
      documents: ['completion-drawings'],
    }),
    act('04-21 09:00', 'marketing-1', { action: 'start-inspection', task: 'completion-inspection.1.1.marketing' }),
    completes('04-21 15:00', 'marketing-1', 'completion-inspection.1.1.marketing', 'pass'),
    completes('04-21 15:10', 'production-1', 'completion-inspection.1.1.production', 'pass'),
    completes('04-21 15:20', 'dispatch-1', 'completion-inspection.1.1.dispatch', 'pass'),
    completes('04-21 15:30', 'safety-1', 'completion-inspection.1.1.safety', 'defects', {
      items: ['配电室缺少绝缘垫', '二号变压器外壳未接地'],
    }),
    ...[1, 2].map((defect) =>
      act('04-23 09:30', 'applicant-4', {
        action: 'close-defect',
        task: 'completion-report.1.2.applicant',
        inspection: 'completion-inspection.1.1.safety',
        defect,
        documents: ['defect-evidence'],
      }),
    ),
    completes('04-23 10:00', 'applicant-4', 'completion-report.1.2.applicant', 'report', {
      documents: ['completion-drawings'],
    }),
    act('04-24 09:00', 'marketing-1', { action: 'start-inspection', task: 'completion-inspection.1.2.marketing' }),
    completes('04-24 11:00', 'marketing-1', 'completion-inspection.1.2.marketing', 'pass'),
    completes('04-24 11:10', 'safety-1', 'completion-inspection.1.2.safety', 'pass'),
    completes('04-27 10:00', 'marketing-1', 'metering.1.1.marketing', 'install', { form: METER }),
    act('04-27 10:00', 'applicant-4', { action: 'wish-energisation', phase: 1, on: '2026-04-28' }),
    completes('04-28 10:00', 'production-1', 'energisation.1.1.production', 'energise'),
    completes('04-28 10:30', 'dispatch-1', 'energisation.1.1.dispatch', 'energise', { form: ENERGISED }),
    completes('04-29 10:00', 'marketing-2', 'archive.0.1.marketing', 'file'),
    completes('05-12 10:00', 'manager', 'return-visit.0.1.account-manager', 'visit', { form: VISIT }),
  ],
  expected: {
    category: 'hv-dual',
    outcome: 'completed',
    // 3, 4, 5, 6, 9, 10, 11, 12 and 13 March
    replyWorkingDays: 9,
    // accepted, two replies, fees with designs, works, contract, two completion reports, energised, return visit
    mails: 11,
    rungs: [],
    tasks: [
      task('acceptance.0.1.marketing', {
        opened: '03-02 09:00',
        limit: days(1),
        due: '03-03 17:30',
        closed: '03-02 14:00',
        used: 0,
      }),
      ...tasks(
        (party) => `survey.0.1.${party}`,
        { opened: '03-02 14:00', limit: days(3), due: '03-05 17:30' },
        { marketing: ['03-04 10:00', 2], production: ['03-03 11:00', 1], planning: ['03-03 10:00', 1] },
      ),
      task('external-plan.0.1.production', {
        opened: '03-04 10:00',
        limit: days(5),
        due: '03-11 17:30',
        closed: '03-06 16:00',
        used: 2,
      }),
      task('internal-plan.0.1.marketing', {
        opened: '03-04 10:00',
        limit: days(5),
        due: '03-11 17:30',
        closed: '03-06 10:00',
        used: 2,
      }),
      ...tasks(
        (party) => `plan-review.0.1.${party}`,
        { opened: '03-06 16:00', limit: days(3), due: '03-11 17:30' },
        {
          marketing: ['03-09 10:00', 1],
          planning: ['03-09 11:00', 1],
          production: ['03-09 15:00', 1],
          safety: ['03-10 10:00', 2],
          dispatch: ['03-10 15:00', 2],
        },
      ),
      task('external-plan.0.2.production', {
        opened: '03-10 15:00',
        limit: days(5),
        due: '03-17 17:30',
        closed: '03-11 16:00',
        used: 1,
      }),
      task('internal-plan.0.2.marketing', {
        opened: '03-10 15:00',
        limit: days(5),
        due: '03-17 17:30',
        closed: '03-11 11:00',
        used: 1,
      }),
      // only those who returned: what the others look at did not change
      ...tasks(
        (party) => `plan-review.0.2.${party}`,
        { opened: '03-11 16:00', limit: days(3), due: '03-16 17:30' },
        { safety: ['03-12 10:00', 1], dispatch: ['03-12 15:00', 1] },
      ),
      task('plan-reply.0.1.account-manager', {
        opened: '03-12 15:00',
        limit: days(1),
        due: '03-13 17:30',
        closed: '03-13 10:00',
        used: 1,
      }),
      task('plan-confirmation.0.1.applicant', {
        opened: '03-13 10:00',
        limit: MONTH,
        due: '04-13 17:30',
        closed: '03-17 10:00',
        used: 2,
      }),
      task('internal-plan.0.3.marketing', {
        opened: '03-17 10:00',
        limit: days(5),
        due: '03-24 17:30',
        closed: '03-18 11:00',
        used: 1,
      }),
      // the objection changed the metering, which marketing alone looks at
      task('plan-review.0.3.marketing', {
        opened: '03-18 11:00',
        limit: days(3),
        due: '03-23 17:30',
        closed: '03-19 10:00',
        used: 1,
      }),
      task('plan-reply.0.2.account-manager', {
        opened: '03-19 10:00',
        limit: days(1),
        due: '03-20 17:30',
        closed: '03-19 15:00',
        used: 0,
      }),
      // 19 April is a Sunday
      task('plan-confirmation.0.2.applicant', {
        opened: '03-19 15:00',
        limit: MONTH,
        due: '04-20 17:30',
        closed: '03-23 09:00',
        used: 2,
      }),
      // 24 … 31 March are six days, 1, 2, 3 and 7 April: the 6th is Qingming
      task('fees.0.1.applicant', {
        opened: '03-23 09:00',
        limit: days(10),
        due: '04-07 17:30',
        closed: '03-24 10:00',
        used: 1,
      }),
      task('fees.0.1.marketing', {
        opened: '03-24 10:00',
        limit: days(1),
        due: '03-25 17:30',
        closed: '03-24 15:00',
        used: 0,
      }),
      ...tasks(
        (party) => `contract.0.1.${party}`,
        { opened: '03-23 09:00', limit: days(3), due: '03-26 17:30' },
        { marketing: ['03-24 16:00', 1], dispatch: ['03-25 10:00', 2] },
      ),
      task('contract.0.1.applicant', {
        opened: '03-25 10:00',
        limit: days(10),
        due: '04-09 17:30',
        closed: '03-30 10:00',
        used: 3,
      }),
      task('design-submission.0.1.applicant', {
        opened: '03-23 09:00',
        limit: days(68),
        due: '07-01 17:30',
        closed: '03-27 10:00',
        used: 4,
      }),
      // 30, 31 March, 1, 2, 3, 7 and 8 April
      ...tasks(
        (party) => `design-review.0.1.${party}`,
        { opened: '03-27 10:00', limit: days(7), due: '04-08 17:30' },
        { production: ['03-31 10:00', 2], safety: ['03-31 11:00', 2], dispatch: ['04-01 10:00', 3] },
      ),
      // from the confirmed plan to Friday 24 April, the day stated in the external plan: 24 to 27, 30 and 31 March, 1, 2, 3,
      // 7 to 10, 13 to 17 and 20 to 24 April
      task('external-works.0.1.production', {
        opened: '03-23 09:00',
        limit: days(23),
        due: '04-24 17:30',
        closed: '04-17 16:00',
        used: 18,
      }),
      task('customer-works.1.1.applicant', {
        opened: '04-01 10:00',
        limit: days(61),
        due: '07-01 17:30',
        closed: '04-20 10:00',
        used: 12,
      }),
      ...tasks(
        (party) => `midworks-inspection.1.1.${party}`,
        { opened: '04-07 10:00', limit: days(3), due: '04-10 17:30' },
        { safety: ['04-08 11:00', 1], production: ['04-08 11:10', 1] },
      ),
      task('completion-report.1.1.applicant', {
        opened: '04-20 10:00',
        limit: days(49),
        due: '07-01 17:30',
        closed: '04-20 11:00',
        used: 0,
      }),
      ...tasks(
        (party) => `completion-inspection.1.1.${party}`,
        { opened: '04-20 11:00', limit: days(5), due: '04-27 17:30' },
        {
          marketing: ['04-21 15:00', 1],
          safety: ['04-21 15:30', 1],
          production: ['04-21 15:10', 1],
          dispatch: ['04-21 15:20', 1],
        },
      ),
      task('completion-report.1.2.applicant', {
        opened: '04-21 15:30',
        limit: days(48),
        due: '07-01 17:30',
        closed: '04-23 10:00',
        used: 2,
      }),
      // the lead and the one who found defects, with a clock of their own
      ...tasks(
        (party) => `completion-inspection.1.2.${party}`,
        { opened: '04-23 10:00', limit: days(5), due: '04-30 17:30' },
        { marketing: ['04-24 11:00', 1], safety: ['04-24 11:10', 1] },
      ),
      // 27, 28, 29, 30 April and 6 May: 1 to 5 May is Labour Day
      task('metering.1.1.marketing', {
        opened: '04-20 11:00',
        counted: '04-24 11:10',
        limit: days(5),
        due: '05-06 17:30',
        closed: '04-27 10:00',
        used: 1,
      }),
      ...tasks(
        (party) => `energisation.1.1.${party}`,
        { opened: '04-20 11:00', counted: '04-24 11:10', limit: days(5), due: '05-06 17:30' },
        { dispatch: ['04-28 10:30', 2], production: ['04-28 10:00', 2] },
      ),
      task('archive.0.1.marketing', {
        opened: '04-28 10:30',
        limit: days(3),
        due: '05-06 17:30',
        closed: '04-29 10:00',
        used: 1,
      }),
      // 29, 30 April, 6, 7, 8 May, Saturday 9 May (make-up), 11 and 12 May
      task('return-visit.0.1.account-manager', {
        opened: '04-28 10:30',
        limit: MONTH,
        due: '05-28 17:30',
        closed: '05-12 10:00',
        used: 8,
      }),
    ],
  },
}
