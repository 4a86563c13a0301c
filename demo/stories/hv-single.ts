import { completes, days, act, MONTH, task, tasks } from '../story.ts'
import type { Story } from '../story.ts'
import { EXTERNAL_SINGLE, INTERNAL_SINGLE, METER, SURVEYED, VISIT, ENERGISED_IN_OUTAGE } from './figures.ts'

/** A factory at 10 kV with one source and no line to build: the plain high-voltage case. */
export const hvSingle: Story = {
  name: 'HV single',
  applicant: 'applicant-3',
  facts: { requestedKw: 700, requestedKva: 800, phases: [{ kva: 800, wantedOn: '2026-05-01' }] },
  acts: [
    act('03-02 08:50', 'applicant-3', { action: 'submit' }),
    completes('03-02 11:00', 'marketing-1', 'acceptance.0.1.marketing', 'accept'),
    completes('03-03 10:00', 'production-1', 'survey.0.1.production', 'surveyed', { form: SURVEYED }),
    completes('03-03 15:00', 'marketing-1', 'survey.0.1.marketing', 'surveyed', { form: SURVEYED }),
    act('03-03 16:00', 'manager', {
      ...{ action: 'raise-item', owner: 'production-head', days: 3, step: 'external-plan' },
      matter: '电缆须穿越东侧园区道路，园区物业尚未同意开挖，外部方案无法定稿。',
    }),
    act('03-05 10:00', 'production-head', {
      ...{ action: 'settle-item', outcome: 'solved' },
      text: '园区物业已书面同意夜间顶管施工，不开挖路面。',
    }),
    completes('03-05 11:00', 'production-1', 'external-plan.0.1.production', 'drafted', { form: EXTERNAL_SINGLE }),
    completes('03-05 16:00', 'marketing-1', 'internal-plan.0.1.marketing', 'drafted', { form: INTERNAL_SINGLE }),
    completes('03-06 10:00', 'marketing-2', 'plan-review.0.1.marketing', 'approve'),
    completes('03-06 10:20', 'planning-1', 'plan-review.0.1.planning', 'approve'),
    completes('03-06 11:00', 'production-2', 'plan-review.0.1.production', 'approve'),
    completes('03-06 14:00', 'safety-1', 'plan-review.0.1.safety', 'approve'),
    completes('03-06 15:00', 'dispatch-1', 'plan-review.0.1.dispatch', 'approve'),
    completes('03-09 09:30', 'manager', 'plan-reply.0.1.account-manager', 'replied', { remark: '供电方案已答复' }),
    completes('03-11 10:00', 'applicant-3', 'plan-confirmation.0.1.applicant', 'accept'),
    completes('03-12 10:00', 'marketing-2', 'contract.0.1.marketing', 'draft', { documents: ['contract'] }),
    act('03-12 14:00', 'applicant-3', { action: 'begin-works', task: 'customer-works.1.1.applicant' }),
    // a company account of two, and an agent who may read how the factory gets on
    act('03-12 15:00', 'applicant-3', {
      ...{ action: 'register-company', creditCode: '91350100M000100Y43', name: '科创实业有限公司' },
      ...{ second: 'applicant-10', secondName: '郭建平' },
    }),
    act('03-12 16:00', 'applicant-3', {
      ...{ action: 'authorise-agent', agent: 'applicant-11', agentName: '锦绣花园物业服务公司', until: '2026-06-30' },
    }),
    completes('03-16 10:00', 'applicant-3', 'contract.0.1.applicant', 'sign'),
    completes('04-08 10:00', 'applicant-3', 'customer-works.1.1.applicant', 'complete-works'),
    completes('04-08 11:00', 'applicant-3', 'completion-report.1.1.applicant', 'report', {
      documents: ['completion-drawings'],
    }),
    act('04-09 09:00', 'marketing-1', { action: 'start-inspection', task: 'completion-inspection.1.1.marketing' }),
    completes('04-09 15:00', 'marketing-1', 'completion-inspection.1.1.marketing', 'pass'),
    completes('04-09 15:10', 'safety-1', 'completion-inspection.1.1.safety', 'pass'),
    completes('04-09 15:20', 'production-1', 'completion-inspection.1.1.production', 'pass'),
    completes('04-09 15:30', 'dispatch-1', 'completion-inspection.1.1.dispatch', 'pass'),
    completes('04-10 10:00', 'marketing-1', 'metering.1.1.marketing', 'install', { form: METER }),
    act('04-10 11:00', 'dispatch-1', {
      ...{ action: 'propose-appointment', task: 'energisation.1.1.dispatch' },
      ...{ on: '2026-04-13', from: '10:00', until: '11:00', note: '请电气负责人到场' },
    }),
    act('04-10 14:00', 'applicant-3', { action: 'answer-appointment', task: 'energisation.1.1.dispatch' }),
    completes('04-13 10:00', 'production-1', 'energisation.1.1.production', 'energise'),
    completes('04-13 10:30', 'dispatch-1', 'energisation.1.1.dispatch', 'energise', { form: ENERGISED_IN_OUTAGE }),
    completes('04-14 09:00', 'marketing-2', 'archive.0.1.marketing', 'file'),
    completes('04-28 10:00', 'manager', 'return-visit.0.1.account-manager', 'visit', { form: VISIT }),
  ],
  expected: {
    category: 'hv-single',
    outcome: 'completed',
    // 3, 4, 5, 6 and 9 March
    replyWorkingDays: 5,
    // mails about the problem item are of the item: they name its number and not the case's.
    // accepted, plan replied, works, contract, completion report, energised, return visit: 7; the reminder of the works; the receipt of the application: 9. The
    // appointment of the energisation, proposed: to the customer, two each of dispatch and production technology, and the
    // account manager, 6; agreed on: to the same but the customer, 5. Of the agent: to the agent and to the account manager, 2
    mails: 22,
    rungs: [
      // no day stated: to the one wanted, 1 May, and so to 6 May; 6 h and 36 days of 7.5 h, half of them 6 h, 17 days, 4 h 30
      { clock: 'customer-works.1.1.applicant', rung: 'response-half', at: '04-07 14:30' },
    ],
    tasks: [
      task('acceptance.0.1.marketing', {
        opened: '03-02 08:50',
        limit: days(1),
        due: '03-03 17:30',
        closed: '03-02 11:00',
        used: 0,
      }),
      ...tasks(
        (party) => `survey.0.1.${party}`,
        { opened: '03-02 11:00', limit: days(2), due: '03-04 17:30' },
        { marketing: ['03-03 15:00', 1], production: ['03-03 10:00', 1] },
      ),
      task('external-plan.0.1.production', {
        opened: '03-03 15:00',
        limit: days(3),
        due: '03-06 17:30',
        closed: '03-05 11:00',
        used: 2,
      }),
      task('internal-plan.0.1.marketing', {
        opened: '03-03 15:00',
        limit: days(3),
        due: '03-06 17:30',
        closed: '03-05 16:00',
        used: 2,
      }),
      ...tasks(
        (party) => `plan-review.0.1.${party}`,
        { opened: '03-05 16:00', limit: days(2), due: '03-09 17:30' },
        {
          marketing: ['03-06 10:00', 1],
          planning: ['03-06 10:20', 1],
          production: ['03-06 11:00', 1],
          safety: ['03-06 14:00', 1],
          dispatch: ['03-06 15:00', 1],
        },
      ),
      task('plan-reply.0.1.account-manager', {
        opened: '03-06 15:00',
        limit: days(1),
        due: '03-09 17:30',
        closed: '03-09 09:30',
        used: 1,
      }),
      task('plan-confirmation.0.1.applicant', {
        opened: '03-09 09:30',
        limit: MONTH,
        due: '04-09 17:30',
        closed: '03-11 10:00',
        used: 2,
      }),
      task('contract.0.1.marketing', {
        opened: '03-11 10:00',
        limit: days(3),
        due: '03-16 17:30',
        closed: '03-12 10:00',
        used: 1,
      }),
      task('contract.0.1.applicant', {
        opened: '03-12 10:00',
        limit: days(10),
        due: '03-26 17:30',
        closed: '03-16 10:00',
        used: 2,
      }),
      // 13 days in March from the 12th, then 1, 2, 3, 7 and 8 April: the 6th is Qingming
      task('customer-works.1.1.applicant', {
        opened: '03-11 10:00',
        limit: days(36),
        due: '05-06 17:30',
        closed: '04-08 10:00',
        used: 19,
      }),
      task('completion-report.1.1.applicant', {
        opened: '04-08 10:00',
        limit: days(17),
        due: '05-06 17:30',
        closed: '04-08 11:00',
        used: 0,
      }),
      ...tasks(
        (party) => `completion-inspection.1.1.${party}`,
        { opened: '04-08 11:00', limit: days(3), due: '04-13 17:30' },
        {
          marketing: ['04-09 15:00', 1],
          safety: ['04-09 15:10', 1],
          production: ['04-09 15:20', 1],
          dispatch: ['04-09 15:30', 1],
        },
      ),
      task('metering.1.1.marketing', {
        opened: '04-08 11:00',
        counted: '04-09 15:30',
        limit: days(3),
        due: '04-14 17:30',
        closed: '04-10 10:00',
        used: 1,
      }),
      ...tasks(
        (party) => `energisation.1.1.${party}`,
        { opened: '04-08 11:00', counted: '04-09 15:30', limit: days(3), due: '04-14 17:30' },
        { dispatch: ['04-13 10:30', 2], production: ['04-13 10:00', 2] },
      ),
      task('archive.0.1.marketing', {
        opened: '04-13 10:30',
        limit: days(3),
        due: '04-16 17:30',
        closed: '04-14 09:00',
        used: 1,
      }),
      task('return-visit.0.1.account-manager', {
        opened: '04-13 10:30',
        limit: MONTH,
        due: '05-13 17:30',
        closed: '04-28 10:00',
        used: 11,
      }),
    ],
  },
}
