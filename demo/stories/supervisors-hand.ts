import { completes, days, act, hours, MONTH, task, tasks } from '../story.ts'
import type { Story } from '../story.ts'
import { EXTERNAL_SINGLE, INTERNAL_SINGLE, METER, SURVEYED, VISIT, ENERGISED } from './figures.ts'

/** A heavier cable than first planned. */
const EXTERNAL_HEAVIER = { ...EXTERNAL_SINGLE, conductorMm2: 185 }

/**
 * A case that needs a hand: two days in the green channel, an extension by a head, a review round closed before all have
 * answered, an escalation closed with a note, and a task that the supervisor takes over.
 */
export const supervisorsHand: Story = {
  name: "The supervisor's hand",
  applicant: 'applicant-11',
  facts: { requestedKw: 700, requestedKva: 800, phases: [{ kva: 800, wantedOn: '2026-05-01' }] },
  acts: [
    act('03-16 09:00', 'applicant-11', { action: 'submit' }),
    act('03-16 09:05', 'supervisor-chengdong', {
      action: 'admit-green',
      reason: 'major-investment',
      until: '2026-03-17',
      remark: '重点招商项目，先行勘查',
    }),
    completes('03-16 10:00', 'marketing-1', 'acceptance.0.1.marketing', 'accept'),
    completes('03-16 15:00', 'production-1', 'survey.0.1.production', 'surveyed', { form: SURVEYED }),
    completes('03-17 09:00', 'marketing-1', 'survey.0.1.marketing', 'surveyed', { form: SURVEYED }),
    completes('03-18 16:00', 'production-1', 'external-plan.0.1.production', 'drafted', { form: EXTERNAL_SINGLE }),
    act('03-19 10:00', 'marketing-head', {
      action: 'extend',
      task: 'internal-plan.0.1.marketing',
      by: days(1),
      reason: '等待客户确认计量位置',
    }),
    completes('03-20 11:00', 'marketing-1', 'internal-plan.0.1.marketing', 'drafted', { form: INTERNAL_SINGLE }),
    completes('03-23 10:00', 'marketing-2', 'plan-review.0.1.marketing', 'approve'),
    completes('03-23 11:00', 'production-2', 'plan-review.0.1.production', 'return', {
      form: { toStep: 'external-plan' },
      remark: '电缆截面偏小',
    }),
    act('03-23 15:00', 'supervisor-chengdong', { action: 'close-round', task: 'plan-review.0.1.planning' }),
    completes('03-24 15:00', 'production-1', 'external-plan.0.2.production', 'drafted', { form: EXTERNAL_HEAVIER }),
    completes('03-25 10:00', 'planning-1', 'plan-review.0.2.planning', 'approve'),
    completes('03-25 10:30', 'safety-1', 'plan-review.0.2.safety', 'approve'),
    completes('03-25 11:00', 'production-2', 'plan-review.0.2.production', 'approve'),
    act('03-27 09:00', 'supervisor-chengdong', {
      action: 'close-escalation',
      task: 'plan-review.0.2.dispatch',
      note: '调度正在核算运行方式，三十一日答复',
    }),
    completes('03-31 10:00', 'dispatch-1', 'plan-review.0.2.dispatch', 'approve'),
    completes('03-31 15:00', 'manager', 'plan-reply.0.1.account-manager', 'replied', { remark: '供电方案已答复' }),
    completes('04-02 10:00', 'applicant-11', 'plan-confirmation.0.1.applicant', 'accept'),
    act('04-02 14:00', 'marketing-2', { action: 'claim', task: 'contract.0.1.marketing' }),
    act('04-03 09:00', 'supervisor-chengdong', { action: 'take-over', task: 'contract.0.1.marketing' }),
    completes('04-03 15:00', 'supervisor-chengdong', 'contract.0.1.marketing', 'draft', { documents: ['contract'] }),
    completes('04-07 10:00', 'applicant-11', 'contract.0.1.applicant', 'sign'),
    act('04-07 14:00', 'applicant-11', { action: 'begin-works', task: 'customer-works.1.1.applicant' }),
    completes('04-16 10:00', 'applicant-11', 'customer-works.1.1.applicant', 'complete-works'),
    completes('04-16 11:00', 'applicant-11', 'completion-report.1.1.applicant', 'report', {
      documents: ['completion-drawings'],
    }),
    act('04-17 09:00', 'marketing-1', { action: 'start-inspection', task: 'completion-inspection.1.1.marketing' }),
    completes('04-17 11:00', 'marketing-1', 'completion-inspection.1.1.marketing', 'pass'),
    completes('04-17 11:05', 'safety-1', 'completion-inspection.1.1.safety', 'pass'),
    completes('04-17 11:10', 'production-1', 'completion-inspection.1.1.production', 'pass'),
    completes('04-17 11:15', 'dispatch-1', 'completion-inspection.1.1.dispatch', 'pass'),
    completes('04-20 09:30', 'marketing-1', 'metering.1.1.marketing', 'install', { form: METER }),
    act('04-20 09:30', 'applicant-11', { action: 'wish-energisation', phase: 1, on: '2026-04-21' }),
    completes('04-21 10:00', 'production-1', 'energisation.1.1.production', 'energise'),
    completes('04-21 10:15', 'dispatch-1', 'energisation.1.1.dispatch', 'energise', { form: ENERGISED }),
    completes('04-22 10:00', 'marketing-2', 'archive.0.1.marketing', 'file'),
    completes('05-07 10:00', 'manager', 'return-visit.0.1.account-manager', 'visit', { form: VISIT }),
  ],
  expected: {
    category: 'hv-single',
    outcome: 'completed',
    // 17 to 20, 23 to 27, 30 and 31 March
    replyWorkingDays: 11,
    // accepted, plan replied, works, contract, completion report, energised, return visit: 7; the leader and, with the
    // acceptance, the account manager told of the green channel: 2; account manager, leader and supervisor of its end: 3;
    // the reminder to both of dispatch and the account manager: 3; the head of dispatch: 1; whose task was taken over: 1
    mails: 18,
    rungs: [
      // the supervisor and the leader would have been told on the 27th and the 31st at 17:30
      { clock: 'plan-review.0.2.dispatch', rung: 'remind', at: '03-26 08:30' },
      { clock: 'plan-review.0.2.dispatch', rung: 'due', at: '03-26 17:30' },
    ],
    tasks: [
      // 2 h 55 to noon, 1 h 05 after it
      task('acceptance.0.1.marketing', {
        opened: '03-16 09:00',
        counted: '03-16 09:05',
        limit: hours(4),
        due: '03-16 14:35',
        closed: '03-16 10:00',
        used: 0.92,
      }),
      ...tasks(
        (party) => `survey.0.1.${party}`,
        { opened: '03-16 10:00', limit: days(1), due: '03-17 17:30' },
        { marketing: ['03-17 09:00', 1], production: ['03-16 15:00', 0] },
      ),
      // opened in the green channel, due by the promise from its own trigger once that had ended: 18, 19 and 20 March
      task('external-plan.0.1.production', {
        opened: '03-17 09:00',
        limit: days(3),
        due: '03-20 17:30',
        closed: '03-18 16:00',
        used: 1,
      }),
      // and one day more from the head
      task('internal-plan.0.1.marketing', {
        opened: '03-17 09:00',
        limit: days(4),
        due: '03-23 17:30',
        closed: '03-20 11:00',
        used: 3,
      }),
      // three had not answered when the supervisor closed the round
      ...tasks(
        (party) => `plan-review.0.1.${party}`,
        { opened: '03-20 11:00', limit: days(2), due: '03-24 17:30' },
        {
          marketing: ['03-23 10:00', 1],
          planning: ['03-23 15:00', 1],
          production: ['03-23 11:00', 1],
          safety: ['03-23 15:00', 1],
          dispatch: ['03-23 15:00', 1],
        },
      ),
      task('external-plan.0.2.production', {
        opened: '03-23 15:00',
        limit: days(3),
        due: '03-26 17:30',
        closed: '03-24 15:00',
        used: 1,
      }),
      // marketing does not look at the cable: its approval stands
      ...tasks(
        (party) => `plan-review.0.2.${party}`,
        { opened: '03-24 15:00', limit: days(2), due: '03-26 17:30' },
        {
          planning: ['03-25 10:00', 1],
          production: ['03-25 11:00', 1],
          safety: ['03-25 10:30', 1],
          dispatch: ['03-31 10:00', 5],
        },
      ),
      task('plan-reply.0.1.account-manager', {
        opened: '03-31 10:00',
        limit: days(1),
        due: '04-01 17:30',
        closed: '03-31 15:00',
        used: 0,
      }),
      // April has no 31st: the month ends with its last day
      task('plan-confirmation.0.1.applicant', {
        opened: '03-31 15:00',
        limit: MONTH,
        due: '04-30 17:30',
        closed: '04-02 10:00',
        used: 2,
      }),
      // 3, 7 and 8 April; the 6th is Qingming
      task('contract.0.1.marketing', {
        opened: '04-02 10:00',
        limit: days(3),
        due: '04-08 17:30',
        closed: '04-03 15:00',
        used: 1,
      }),
      task('contract.0.1.applicant', {
        opened: '04-03 15:00',
        limit: days(10),
        due: '04-20 17:30',
        closed: '04-07 10:00',
        used: 1,
      }),
      task('customer-works.1.1.applicant', {
        opened: '04-02 10:00',
        limit: days(20),
        due: '05-06 17:30',
        closed: '04-16 10:00',
        used: 9,
      }),
      task('completion-report.1.1.applicant', {
        opened: '04-16 10:00',
        limit: days(11),
        due: '05-06 17:30',
        closed: '04-16 11:00',
        used: 0,
      }),
      ...tasks(
        (party) => `completion-inspection.1.1.${party}`,
        { opened: '04-16 11:00', limit: days(3), due: '04-21 17:30' },
        {
          marketing: ['04-17 11:00', 1],
          safety: ['04-17 11:05', 1],
          production: ['04-17 11:10', 1],
          dispatch: ['04-17 11:15', 1],
        },
      ),
      task('metering.1.1.marketing', {
        opened: '04-16 11:00',
        counted: '04-17 11:15',
        limit: days(3),
        due: '04-22 17:30',
        closed: '04-20 09:30',
        used: 1,
      }),
      ...tasks(
        (party) => `energisation.1.1.${party}`,
        { opened: '04-16 11:00', counted: '04-17 11:15', limit: days(3), due: '04-22 17:30' },
        { dispatch: ['04-21 10:15', 2], production: ['04-21 10:00', 2] },
      ),
      task('archive.0.1.marketing', {
        opened: '04-21 10:15',
        limit: days(3),
        due: '04-24 17:30',
        closed: '04-22 10:00',
        used: 1,
      }),
      // 22, 23, 24, 27, 28, 29 and 30 April, 6 and 7 May
      task('return-visit.0.1.account-manager', {
        opened: '04-21 10:15',
        limit: MONTH,
        due: '05-21 17:30',
        closed: '05-07 10:00',
        used: 9,
      }),
    ],
    // the regulation's limit knows neither the extension nor the green channel
    clocks: [{ id: 'statutory:plan-reply.0.1', dueAt: '04-14 17:30', stops: [], used: 11 }],
  },
}
