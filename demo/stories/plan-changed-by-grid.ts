import { completes, days, act, MONTH, task, tasks } from '../story.ts'
import type { Story } from '../story.ts'
import { EXTERNAL_35_KV, EXTERNAL_35_KV_LONGER, INTERNAL_35_KV, METER, SURVEYED, VISIT, ENERGISED } from './figures.ts'

/**
 * A steelworks at 35 kV: it has its access system designed while the clock of the reply stands. After it accepted, the
 * grid changes the line: the part is made again, and reviewed by the one department that looks at it.
 */
export const planChangedByGrid: Story = {
  name: 'HV single at 35 kV, plan changed by the grid',
  applicant: 'applicant-10',
  facts: { requestedKw: 6_800, requestedKva: 8_000, kv: 35, phases: [{ kva: 8_000, wantedOn: '2026-06-01' }] },
  acts: [
    act('03-02 14:20', 'applicant-10', { action: 'submit' }),
    completes('03-02 16:00', 'marketing-1', 'acceptance.0.1.marketing', 'accept'),
    completes('03-03 10:00', 'planning-1', 'survey.0.1.planning', 'surveyed', { form: SURVEYED }),
    completes('03-03 11:00', 'production-1', 'survey.0.1.production', 'surveyed', { form: SURVEYED }),
    completes('03-03 15:30', 'marketing-1', 'survey.0.1.marketing', 'surveyed', { form: SURVEYED }),
    completes('03-16 10:00', 'applicant-10', 'access-system-design.0.1.applicant', 'submit', {
      documents: ['access-system-design'],
    }),
    completes('03-17 16:00', 'marketing-1', 'internal-plan.0.1.marketing', 'drafted', { form: INTERNAL_35_KV }),
    completes('03-18 10:00', 'production-1', 'external-plan.0.1.production', 'drafted', { form: EXTERNAL_35_KV }),
    completes('03-19 09:30', 'marketing-2', 'plan-review.0.1.marketing', 'approve'),
    completes('03-19 10:00', 'planning-1', 'plan-review.0.1.planning', 'approve'),
    completes('03-19 10:30', 'production-2', 'plan-review.0.1.production', 'approve'),
    completes('03-19 11:00', 'safety-1', 'plan-review.0.1.safety', 'approve'),
    completes('03-19 14:00', 'dispatch-1', 'plan-review.0.1.dispatch', 'approve'),
    completes('03-20 09:30', 'manager', 'plan-reply.0.1.account-manager', 'replied', { remark: '供电方案已答复' }),
    completes('03-24 10:00', 'applicant-10', 'plan-confirmation.0.1.applicant', 'accept'),
    completes('03-25 10:00', 'marketing-2', 'contract.0.1.marketing', 'draft', { documents: ['contract'] }),
    act('03-26 11:00', 'manager', {
      action: 'change-plan',
      part: 'external-plan',
      reason: '市政道路改线，外部线路须改道',
    }),
    completes('03-30 10:00', 'production-1', 'external-plan.0.2.production', 'drafted', {
      form: EXTERNAL_35_KV_LONGER,
    }),
    completes('03-31 10:00', 'production-2', 'plan-review.0.2.production', 'approve'),
    completes('03-31 16:00', 'manager', 'plan-reply.0.2.account-manager', 'replied', { remark: '变更后的方案已答复' }),
    completes('04-02 09:00', 'applicant-10', 'plan-confirmation.0.2.applicant', 'accept'),
    completes('04-03 10:00', 'marketing-2', 'contract.0.2.marketing', 'draft', { documents: ['contract'] }),
    act('04-07 09:00', 'applicant-10', { action: 'begin-works', task: 'customer-works.1.2.applicant' }),
    completes('04-08 10:00', 'applicant-10', 'contract.0.2.applicant', 'sign'),
    completes('05-13 16:00', 'applicant-10', 'customer-works.1.2.applicant', 'complete-works'),
    completes('05-14 09:00', 'applicant-10', 'completion-report.1.1.applicant', 'report', {
      documents: ['completion-drawings'],
    }),
    act('05-15 09:00', 'marketing-1', { action: 'start-inspection', task: 'completion-inspection.1.1.marketing' }),
    completes('05-15 14:00', 'marketing-1', 'completion-inspection.1.1.marketing', 'pass'),
    completes('05-15 14:10', 'safety-1', 'completion-inspection.1.1.safety', 'pass'),
    completes('05-15 14:20', 'production-1', 'completion-inspection.1.1.production', 'pass'),
    completes('05-15 14:30', 'dispatch-1', 'completion-inspection.1.1.dispatch', 'pass'),
    completes('05-18 10:00', 'marketing-1', 'metering.1.1.marketing', 'install', { form: METER }),
    act('05-18 10:00', 'applicant-10', { action: 'wish-energisation', phase: 1, on: '2026-05-19' }),
    completes('05-19 10:00', 'production-1', 'energisation.1.1.production', 'energise'),
    completes('05-19 10:30', 'dispatch-1', 'energisation.1.1.dispatch', 'energise', { form: ENERGISED }),
    completes('05-20 10:00', 'marketing-2', 'archive.0.1.marketing', 'file'),
    completes('06-02 10:00', 'manager', 'return-visit.0.1.account-manager', 'visit', { form: VISIT }),
  ],
  expected: {
    category: 'hv-single',
    outcome: 'completed',
    // 3, 17, 18, 19 and 20 March: 4 … 16 March went with the customer's design
    replyWorkingDays: 5,
    // accepted, access-system design, plan replied, works, contract: 5; plan changed, replied anew, works, contract: 4;
    // completion report, energised, return visit: 3; the reminder of the works; the receipt of the application
    mails: 14,
    rungs: [
      // to 1 June, the day wanted: 7 h and 39 days, half are 7 h, nineteen days, 15 min
      { clock: 'customer-works.1.2.applicant', rung: 'response-half', at: '05-06 08:45' },
    ],
    tasks: [
      task('acceptance.0.1.marketing', {
        opened: '03-02 14:20',
        limit: days(1),
        due: '03-03 17:30',
        closed: '03-02 16:00',
        used: 0,
      }),
      // from 1,260 kVA planning joins the survey
      ...tasks(
        (party) => `survey.0.1.${party}`,
        { opened: '03-02 16:00', limit: days(2), due: '03-04 17:30' },
        { marketing: ['03-03 15:30', 1], production: ['03-03 11:00', 1], planning: ['03-03 10:00', 1] },
      ),
      // 4, 5, 6, 9 … 13 and 16 March
      task('access-system-design.0.1.applicant', {
        opened: '03-03 15:30',
        limit: days(61),
        due: '06-01 17:30',
        closed: '03-16 10:00',
        used: 9,
      }),
      task('external-plan.0.1.production', {
        opened: '03-16 10:00',
        limit: days(3),
        due: '03-19 17:30',
        closed: '03-18 10:00',
        used: 2,
      }),
      task('internal-plan.0.1.marketing', {
        opened: '03-16 10:00',
        limit: days(3),
        due: '03-19 17:30',
        closed: '03-17 16:00',
        used: 1,
      }),
      ...tasks(
        (party) => `plan-review.0.1.${party}`,
        { opened: '03-18 10:00', limit: days(2), due: '03-20 17:30' },
        {
          marketing: ['03-19 09:30', 1],
          planning: ['03-19 10:00', 1],
          production: ['03-19 10:30', 1],
          safety: ['03-19 11:00', 1],
          dispatch: ['03-19 14:00', 1],
        },
      ),
      task('plan-reply.0.1.account-manager', {
        opened: '03-19 14:00',
        limit: days(1),
        due: '03-20 17:30',
        closed: '03-20 09:30',
        used: 1,
      }),
      task('plan-confirmation.0.1.applicant', {
        opened: '03-20 09:30',
        limit: MONTH,
        due: '04-20 17:30',
        closed: '03-24 10:00',
        used: 2,
      }),
      task('contract.0.1.marketing', {
        opened: '03-24 10:00',
        limit: days(3),
        due: '03-27 17:30',
        closed: '03-25 10:00',
        used: 1,
      }),
      // what the changed plan had led to ends with the change
      task('contract.0.1.applicant', {
        opened: '03-25 10:00',
        limit: days(10),
        due: '04-09 17:30',
        closed: '03-26 11:00',
        used: 1,
      }),
      task('customer-works.1.1.applicant', {
        opened: '03-24 10:00',
        limit: days(46),
        due: '06-01 17:30',
        closed: '03-26 11:00',
        used: 2,
      }),
      task('external-plan.0.2.production', {
        opened: '03-26 11:00',
        limit: days(3),
        due: '03-31 17:30',
        closed: '03-30 10:00',
        used: 2,
      }),
      // the line is longer, its capacity, voltage and sources are as they were: the other approvals stand
      task('plan-review.0.2.production', {
        opened: '03-30 10:00',
        limit: days(2),
        due: '04-01 17:30',
        closed: '03-31 10:00',
        used: 1,
      }),
      task('plan-reply.0.2.account-manager', {
        opened: '03-31 10:00',
        limit: days(1),
        due: '04-01 17:30',
        closed: '03-31 16:00',
        used: 0,
      }),
      // April has no 31st
      task('plan-confirmation.0.2.applicant', {
        opened: '03-31 16:00',
        limit: MONTH,
        due: '04-30 17:30',
        closed: '04-02 09:00',
        used: 2,
      }),
      // 3, 7 and 8 April: the 6th is Qingming
      task('contract.0.2.marketing', {
        opened: '04-02 09:00',
        limit: days(3),
        due: '04-08 17:30',
        closed: '04-03 10:00',
        used: 1,
      }),
      task('contract.0.2.applicant', {
        opened: '04-03 10:00',
        limit: days(10),
        due: '04-20 17:30',
        closed: '04-08 10:00',
        used: 2,
      }),
      // 19 days of April from the 3rd, then 6, 7, 8, Saturday 9 (make-up), 11, 12 and 13 May
      task('customer-works.1.2.applicant', {
        opened: '04-02 09:00',
        limit: days(39),
        due: '06-01 17:30',
        closed: '05-13 16:00',
        used: 26,
      }),
      task('completion-report.1.1.applicant', {
        opened: '05-13 16:00',
        limit: days(13),
        due: '06-01 17:30',
        closed: '05-14 09:00',
        used: 1,
      }),
      ...tasks(
        (party) => `completion-inspection.1.1.${party}`,
        { opened: '05-14 09:00', limit: days(3), due: '05-19 17:30' },
        {
          marketing: ['05-15 14:00', 1],
          safety: ['05-15 14:10', 1],
          production: ['05-15 14:20', 1],
          dispatch: ['05-15 14:30', 1],
        },
      ),
      task('metering.1.1.marketing', {
        opened: '05-14 09:00',
        counted: '05-15 14:30',
        limit: days(3),
        due: '05-20 17:30',
        closed: '05-18 10:00',
        used: 1,
      }),
      ...tasks(
        (party) => `energisation.1.1.${party}`,
        { opened: '05-14 09:00', counted: '05-15 14:30', limit: days(3), due: '05-20 17:30' },
        { dispatch: ['05-19 10:30', 2], production: ['05-19 10:00', 2] },
      ),
      task('archive.0.1.marketing', {
        opened: '05-19 10:30',
        limit: days(3),
        due: '05-22 17:30',
        closed: '05-20 10:00',
        used: 1,
      }),
      // 19 June is the Dragon Boat festival, a Friday
      task('return-visit.0.1.account-manager', {
        opened: '05-19 10:30',
        limit: MONTH,
        due: '06-22 17:30',
        closed: '06-02 10:00',
        used: 10,
      }),
    ],
  },
}
