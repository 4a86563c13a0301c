import { completes, days, act, MONTH, task, tasks } from '../story.ts'
import type { Story } from '../story.ts'
import { EXTERNAL_SINGLE, INTERNAL_SINGLE, METER, SURVEYED, VISIT, ENERGISED } from './figures.ts'

/**
 * Development planning leaves its review lying: the ladder climbs to the leader, the supervisor urges. The reviewer who is to
 * give it is away, and her deputy gives it for her, under two names.
 */
export const overdueReview: Story = {
  name: 'Overdue review',
  applicant: 'applicant-6',
  facts: { requestedKw: 700, requestedKva: 800, phases: [{ kva: 800, wantedOn: '2026-05-01' }] },
  acts: [
    act('03-02 09:15', 'applicant-6', { action: 'submit' }),
    completes('03-02 14:30', 'marketing-1', 'acceptance.0.1.marketing', 'accept'),
    completes('03-03 14:00', 'production-1', 'survey.0.1.production', 'surveyed', { form: SURVEYED }),
    completes('03-03 14:10', 'marketing-1', 'survey.0.1.marketing', 'surveyed', { form: SURVEYED }),
    completes('03-05 10:00', 'production-1', 'external-plan.0.1.production', 'drafted', { form: EXTERNAL_SINGLE }),
    completes('03-05 10:10', 'marketing-1', 'internal-plan.0.1.marketing', 'drafted', { form: INTERNAL_SINGLE }),
    completes('03-06 10:05', 'marketing-2', 'plan-review.0.1.marketing', 'approve'),
    completes('03-06 10:10', 'production-2', 'plan-review.0.1.production', 'approve'),
    // 转办: the colleague who had taken safety's review is called to a site
    act('03-06 10:06', 'safety-2', { action: 'claim', task: 'plan-review.0.1.safety' }),
    act('03-06 10:08', 'safety-2', {
      ...{ action: 'transfer', task: 'plan-review.0.1.safety', assignee: 'u-safety-1' },
      reason: '上午赴现场抢修监护，请接续审核。',
    }),
    // 后加签: its outcome takes effect with the head's agreement
    act('03-06 10:10', 'safety-1', {
      ...{ action: 'add-signature', task: 'plan-review.0.1.safety', place: 'after', people: ['u-safety-head'] },
      reason: '线路走廊跨越市政道路，请负责人签署。',
    }),
    completes('03-06 10:12', 'safety-1', 'plan-review.0.1.safety', 'approve'),
    act('03-06 10:15', 'safety-head', {
      ...{ action: 'give-answer', task: 'plan-review.0.1.safety', answer: 'agree' },
      text: '同意。',
    }),
    // 委派 and 减签: two are asked, one is enough
    act('03-06 10:16', 'dispatch-1', { action: 'claim', task: 'plan-review.0.1.dispatch' }),
    act('03-06 10:17', 'dispatch-1', {
      ...{ action: 'ask-opinion', task: 'plan-review.0.1.dispatch', person: 'u-production-1' },
      question: '城东线夏季最大负荷下能否再接八百千伏安？',
    }),
    act('03-06 10:18', 'dispatch-1', {
      ...{ action: 'ask-opinion', task: 'plan-review.0.1.dispatch', person: 'u-marketing-1' },
      question: '用户的最大负荷出现在什么时段？',
    }),
    act('03-06 10:19', 'dispatch-1', {
      ...{ action: 'withdraw-request', task: 'plan-review.0.1.dispatch', people: ['u-marketing-1'] },
      reason: '申请资料中已写明。',
    }),
    act('03-06 10:21', 'production-1', {
      ...{ action: 'give-answer', task: 'plan-review.0.1.dispatch', answer: 'opinion' },
      text: '可以，最大负载率为百分之七十一。',
    }),
    completes('03-06 10:25', 'dispatch-1', 'plan-review.0.1.dispatch', 'approve'),
    act('03-06 15:00', 'supervisor-chengdong', {
      ...{ action: 'raise-item', owner: 'planning-head', days: 1, step: 'plan-review' },
      matter: '东侧线路走廊与市政道路规划冲突，会审无法出具意见。请与城东区规划部门明确走廊位置。',
    }),
    act('03-13 09:00', 'supervisor-chengdong', { action: 'urge', task: 'plan-review.0.1.planning' }),
    act('03-13 09:30', 'planning-head', {
      ...{ action: 'settle-item', outcome: 'solved' },
      text: '规划部门三月十二日复函：走廊沿道路东侧绿化带，宽度六米。',
    }),
    act('03-13 09:35', 'planning-head', {
      ...{ action: 'set-absence', person: 'planning-1', until: '2026-03-17', deputy: 'planning-2' },
    }),
    act('03-13 09:40', 'planning-head', {
      ...{ action: 'assign', task: 'plan-review.0.1.planning', assignee: 'u-planning-1' },
      remark: '请按复函办理，培训期间由代理人代为出具意见。',
    }),
    // 抄送: production's head is to know where the line runs
    act('03-13 09:45', 'planning-head', {
      ...{ action: 'copy', people: ['production-head'] },
      remark: '走廊改沿道路东侧绿化带，请安排外线施工时留意。',
    }),
    completes('03-13 10:00', 'planning-2', 'plan-review.0.1.planning', 'approve'),
    completes('03-13 15:00', 'manager', 'plan-reply.0.1.account-manager', 'replied', { remark: '供电方案已答复' }),
    completes('03-16 10:00', 'applicant-6', 'plan-confirmation.0.1.applicant', 'accept'),
    completes('03-17 10:00', 'marketing-2', 'contract.0.1.marketing', 'draft', { documents: ['contract'] }),
    completes('03-18 10:00', 'applicant-6', 'contract.0.1.applicant', 'sign'),
    act('03-18 11:00', 'applicant-6', { action: 'begin-works', task: 'customer-works.1.1.applicant' }),
    completes('04-01 10:00', 'applicant-6', 'customer-works.1.1.applicant', 'complete-works'),
    completes('04-01 11:00', 'applicant-6', 'completion-report.1.1.applicant', 'report', {
      documents: ['completion-drawings'],
    }),
    act('04-02 09:10', 'marketing-1', { action: 'start-inspection', task: 'completion-inspection.1.1.marketing' }),
    completes('04-02 10:00', 'marketing-1', 'completion-inspection.1.1.marketing', 'pass'),
    completes('04-02 10:05', 'safety-1', 'completion-inspection.1.1.safety', 'pass'),
    completes('04-02 10:10', 'production-1', 'completion-inspection.1.1.production', 'pass'),
    completes('04-02 10:15', 'dispatch-1', 'completion-inspection.1.1.dispatch', 'pass'),
    completes('04-03 09:30', 'marketing-1', 'metering.1.1.marketing', 'install', { form: METER }),
    act('04-03 09:30', 'applicant-6', { action: 'wish-energisation', phase: 1, on: '2026-04-07' }),
    completes('04-07 09:00', 'production-1', 'energisation.1.1.production', 'energise'),
    completes('04-07 09:15', 'dispatch-1', 'energisation.1.1.dispatch', 'energise', { form: ENERGISED }),
    completes('04-08 10:00', 'marketing-2', 'archive.0.1.marketing', 'file'),
    completes('04-20 10:00', 'manager', 'return-visit.0.1.account-manager', 'visit', { form: VISIT }),
  ],
  expected: {
    category: 'hv-single',
    outcome: 'completed',
    // 3, 4, 5, 6, 9, 10, 11, 12 and 13 March
    replyWorkingDays: 9,
    // accepted, replied, works, contract, completion report, energised, return visit: 7; the reminder to both
    // planners and the account manager: 3; the head, the supervisor, the leader: 3; the urging to both planners: 2; within a
    // department its head says who is to do it. What colleagues ask of one another: the transfer, the signature asked and given,
    // two opinions asked, one withdrawn, one given, the copy: 8
    mails: 24,
    rungs: [
      // due Monday the 9th at 17:30: a working day before, at due, one and three working days after
      { clock: 'plan-review.0.1.planning', rung: 'remind', at: '03-09 08:30' },
      { clock: 'plan-review.0.1.planning', rung: 'due', at: '03-09 17:30' },
      { clock: 'plan-review.0.1.planning', rung: 'overdue-1wd', at: '03-10 17:30' },
      { clock: 'plan-review.0.1.planning', rung: 'overdue-3wd', at: '03-12 17:30' },
    ],
    tasks: [
      task('acceptance.0.1.marketing', {
        opened: '03-02 09:15',
        limit: days(1),
        due: '03-03 17:30',
        closed: '03-02 14:30',
        used: 0,
      }),
      ...tasks(
        (party) => `survey.0.1.${party}`,
        { opened: '03-02 14:30', limit: days(2), due: '03-04 17:30' },
        { marketing: ['03-03 14:10', 1], production: ['03-03 14:00', 1] },
      ),
      task('external-plan.0.1.production', {
        opened: '03-03 14:10',
        limit: days(3),
        due: '03-06 17:30',
        closed: '03-05 10:00',
        used: 2,
      }),
      task('internal-plan.0.1.marketing', {
        opened: '03-03 14:10',
        limit: days(3),
        due: '03-06 17:30',
        closed: '03-05 10:10',
        used: 2,
      }),
      ...tasks(
        (party) => `plan-review.0.1.${party}`,
        { opened: '03-05 10:10', limit: days(2), due: '03-09 17:30' },
        {
          marketing: ['03-06 10:05', 1],
          planning: ['03-13 10:00', 6],
          production: ['03-06 10:10', 1],
          safety: ['03-06 10:15', 1],
          dispatch: ['03-06 10:25', 1],
        },
      ),
      task('plan-reply.0.1.account-manager', {
        opened: '03-13 10:00',
        limit: days(1),
        due: '03-16 17:30',
        closed: '03-13 15:00',
        used: 0,
      }),
      task('plan-confirmation.0.1.applicant', {
        opened: '03-13 15:00',
        limit: MONTH,
        due: '04-13 17:30',
        closed: '03-16 10:00',
        used: 1,
      }),
      task('contract.0.1.marketing', {
        opened: '03-16 10:00',
        limit: days(3),
        due: '03-19 17:30',
        closed: '03-17 10:00',
        used: 1,
      }),
      task('contract.0.1.applicant', {
        opened: '03-17 10:00',
        limit: days(10),
        due: '03-31 17:30',
        closed: '03-18 10:00',
        used: 1,
      }),
      task('customer-works.1.1.applicant', {
        opened: '03-16 10:00',
        limit: days(33),
        due: '05-06 17:30',
        closed: '04-01 10:00',
        used: 12,
      }),
      task('completion-report.1.1.applicant', {
        opened: '04-01 10:00',
        limit: days(21),
        due: '05-06 17:30',
        closed: '04-01 11:00',
        used: 0,
      }),
      ...tasks(
        (party) => `completion-inspection.1.1.${party}`,
        { opened: '04-01 11:00', limit: days(3), due: '04-07 17:30' },
        {
          marketing: ['04-02 10:00', 1],
          safety: ['04-02 10:05', 1],
          production: ['04-02 10:10', 1],
          dispatch: ['04-02 10:15', 1],
        },
      ),
      task('metering.1.1.marketing', {
        opened: '04-01 11:00',
        counted: '04-02 10:15',
        limit: days(3),
        due: '04-08 17:30',
        closed: '04-03 09:30',
        used: 1,
      }),
      ...tasks(
        (party) => `energisation.1.1.${party}`,
        { opened: '04-01 11:00', counted: '04-02 10:15', limit: days(3), due: '04-08 17:30' },
        { dispatch: ['04-07 09:15', 2], production: ['04-07 09:00', 2] },
      ),
      task('archive.0.1.marketing', {
        opened: '04-07 09:15',
        limit: days(3),
        due: '04-10 17:30',
        closed: '04-08 10:00',
        used: 1,
      }),
      task('return-visit.0.1.account-manager', {
        opened: '04-07 09:15',
        limit: MONTH,
        due: '05-07 17:30',
        closed: '04-20 10:00',
        used: 9,
      }),
    ],
  },
}
