import { completes, days, act, hours, MONTH, task } from '../story.ts'
import type { Story } from '../story.ts'
import { METER, SURVEYED_WITH_PLAN, VISIT } from './figures.ts'

/** A flat at low voltage, no line to build: the plan is made in the survey visit. */
export const lvResidential: Story = {
  name: 'LV residential',
  applicant: 'applicant-1',
  facts: { customer: 'person', purpose: 'residential', voltage: 'LV', kv: 0.22, requestedKw: 12, requestedKva: 0 },
  acts: [
    act('03-02 08:40', 'applicant-1', { action: 'submit' }),
    completes('03-02 09:30', 'marketing-1', 'acceptance.0.1.marketing', 'accept'),
    completes('03-02 15:00', 'marketing-1', 'survey.0.1.marketing', 'surveyed-with-plan', { form: SURVEYED_WITH_PLAN }),
    completes('03-02 15:40', 'manager', 'plan-reply.0.1.account-manager', 'replied', { remark: '供电方案已答复' }),
    completes('03-03 09:00', 'applicant-1', 'plan-confirmation.0.1.applicant', 'accept'),
    completes('03-03 10:00', 'marketing-2', 'contract.0.1.marketing', 'draft', { documents: ['contract'] }),
    completes('03-03 14:00', 'applicant-1', 'contract.0.1.applicant', 'sign'),
    completes('03-04 09:30', 'marketing-1', 'metering.1.1.marketing', 'install', { form: METER }),
    completes('03-04 10:00', 'marketing-1', 'energisation.1.1.marketing', 'energise'),
    completes('03-05 10:00', 'marketing-2', 'archive.0.1.marketing', 'file'),
    completes('03-10 14:00', 'manager', 'return-visit.0.1.account-manager', 'visit', { form: VISIT }),
  ],
  expected: {
    category: 'lv-residential',
    outcome: 'completed',
    replyWorkingDays: 0,
    // accepted, plan replied, contract to sign, energised, return visit
    mails: 6,
    rungs: [],
    tasks: [
      // 3 h 20 to noon, 40 minutes after it
      task('acceptance.0.1.marketing', {
        opened: '03-02 08:40',
        limit: hours(4),
        due: '03-02 14:10',
        closed: '03-02 09:30',
        used: 0.83,
      }),
      task('survey.0.1.marketing', {
        opened: '03-02 09:30',
        limit: days(1),
        due: '03-03 17:30',
        closed: '03-02 15:00',
        used: 0,
      }),
      task('plan-reply.0.1.account-manager', {
        opened: '03-02 15:00',
        limit: hours(2),
        due: '03-02 17:00',
        closed: '03-02 15:40',
        used: 0.67,
      }),
      task('plan-confirmation.0.1.applicant', {
        opened: '03-02 15:40',
        limit: MONTH,
        due: '04-02 17:30',
        closed: '03-03 09:00',
        used: 1,
      }),
      task('contract.0.1.marketing', {
        opened: '03-03 09:00',
        limit: hours(4),
        due: '03-03 14:30',
        closed: '03-03 10:00',
        used: 1,
      }),
      task('contract.0.1.applicant', {
        opened: '03-03 10:00',
        limit: days(10),
        due: '03-17 17:30',
        closed: '03-03 14:00',
        used: 0,
      }),
      // ordered with the confirmed plan; counted from the signed contract, the last of the three triggers
      task('metering.1.1.marketing', {
        opened: '03-03 09:00',
        counted: '03-03 14:00',
        limit: days(1),
        due: '03-04 17:30',
        closed: '03-04 09:30',
        used: 1,
      }),
      task('energisation.1.1.marketing', {
        opened: '03-03 09:00',
        counted: '03-03 14:00',
        limit: days(1),
        due: '03-04 17:30',
        closed: '03-04 10:00',
        used: 1,
      }),
      task('archive.0.1.marketing', {
        opened: '03-04 10:00',
        limit: days(3),
        due: '03-09 17:30',
        closed: '03-05 10:00',
        used: 1,
      }),
      // 4 April is Qingming; the month ends with the next working day, Tuesday the 7th
      task('return-visit.0.1.account-manager', {
        opened: '03-04 10:00',
        limit: MONTH,
        due: '04-07 17:30',
        closed: '03-10 14:00',
        used: 4,
      }),
    ],
  },
}
