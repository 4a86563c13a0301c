import { completes, days, act, hours, MONTH, task } from '../story.ts'
import type { Story } from '../story.ts'
import { METER, SURVEYED_WITH_PLAN, VISIT } from './figures.ts'

/** A flat whose owner does not answer the plan: reminded three times, then called, then quick. */
export const silentCustomer: Story = {
  name: 'Silent customer',
  applicant: 'applicant-9',
  facts: { customer: 'person', purpose: 'residential', voltage: 'LV', kv: 0.22, requestedKw: 12, requestedKva: 0 },
  acts: [
    act('03-05 09:00', 'applicant-9', { action: 'submit' }),
    completes('03-05 10:00', 'marketing-1', 'acceptance.0.1.marketing', 'accept'),
    completes('03-05 15:00', 'marketing-1', 'survey.0.1.marketing', 'surveyed-with-plan', { form: SURVEYED_WITH_PLAN }),
    completes('03-05 15:30', 'manager', 'plan-reply.0.1.account-manager', 'replied', { remark: '供电方案已答复' }),
    completes('04-22 10:00', 'manager', 'customer-call.0.1.account-manager', 'called', {
      remark: '客户出差，明日答复',
    }),
    completes('04-23 09:00', 'applicant-9', 'plan-confirmation.0.1.applicant', 'accept'),
    completes('04-23 10:00', 'marketing-2', 'contract.0.1.marketing', 'draft', { documents: ['contract'] }),
    completes('04-23 14:00', 'applicant-9', 'contract.0.1.applicant', 'sign'),
    completes('04-24 09:00', 'marketing-1', 'metering.1.1.marketing', 'install', { form: METER }),
    completes('04-24 09:30', 'marketing-1', 'energisation.1.1.marketing', 'energise'),
    completes('04-27 10:00', 'marketing-2', 'archive.0.1.marketing', 'file'),
    completes('05-08 14:00', 'manager', 'return-visit.0.1.account-manager', 'visit', { form: VISIT }),
  ],
  expected: {
    category: 'lv-residential',
    outcome: 'completed',
    replyWorkingDays: 0,
    // accepted, plan replied, contract, energised, return visit: 5; three reminders; the call, to the account manager
    mails: 10,
    rungs: [
      // 2 h and 22 days of 7.5 h from the reply to the end of the month; half of them is 2 h, ten days and 6 h 30
      { clock: 'plan-confirmation.0.1.applicant', rung: 'response-half', at: '03-20 16:30' },
      { clock: 'plan-confirmation.0.1.applicant', rung: 'response-end', at: '04-07 17:30' },
      // ten working days more: 8, 9, 10, 13 to 17, 20 and 21 April
      { clock: 'plan-confirmation.0.1.applicant', rung: 'response-10wd', at: '04-21 17:30' },
    ],
    tasks: [
      task('acceptance.0.1.marketing', {
        opened: '03-05 09:00',
        limit: hours(4),
        due: '03-05 14:30',
        closed: '03-05 10:00',
        used: 1,
      }),
      task('survey.0.1.marketing', {
        opened: '03-05 10:00',
        limit: days(1),
        due: '03-06 17:30',
        closed: '03-05 15:00',
        used: 0,
      }),
      task('plan-reply.0.1.account-manager', {
        opened: '03-05 15:00',
        limit: hours(2),
        due: '03-05 17:00',
        closed: '03-05 15:30',
        used: 0.5,
      }),
      // 5 April is Qingming, and so is Monday the 6th
      task('plan-confirmation.0.1.applicant', {
        opened: '03-05 15:30',
        limit: MONTH,
        due: '04-07 17:30',
        closed: '04-23 09:00',
        used: 34,
      }),
      // with the third reminder
      task('customer-call.0.1.account-manager', {
        opened: '04-21 17:30',
        limit: days(1),
        due: '04-22 17:30',
        closed: '04-22 10:00',
        used: 1,
      }),
      task('contract.0.1.marketing', {
        opened: '04-23 09:00',
        limit: hours(4),
        due: '04-23 14:30',
        closed: '04-23 10:00',
        used: 1,
      }),
      // 24, 27 to 30 April, 6, 7 and 8 May, Saturday the 9th which is worked, and 11 May
      task('contract.0.1.applicant', {
        opened: '04-23 10:00',
        limit: days(10),
        due: '05-11 17:30',
        closed: '04-23 14:00',
        used: 0,
      }),
      task('metering.1.1.marketing', {
        opened: '04-23 09:00',
        counted: '04-23 14:00',
        limit: days(1),
        due: '04-24 17:30',
        closed: '04-24 09:00',
        used: 1,
      }),
      task('energisation.1.1.marketing', {
        opened: '04-23 09:00',
        counted: '04-23 14:00',
        limit: days(1),
        due: '04-24 17:30',
        closed: '04-24 09:30',
        used: 1,
      }),
      task('archive.0.1.marketing', {
        opened: '04-24 09:30',
        limit: days(3),
        due: '04-29 17:30',
        closed: '04-27 10:00',
        used: 1,
      }),
      // 24 May is a Sunday
      task('return-visit.0.1.account-manager', {
        opened: '04-24 09:30',
        limit: MONTH,
        due: '05-25 17:30',
        closed: '05-08 14:00',
        used: 7,
      }),
    ],
    clocks: [
      // Silence is the customer's, and so is the time of the call: 24 April is the one day of the grid. From 5 March
      // five days would be 24, 27, 28, 29 and 30 April.
      {
        id: 'case:elapsed.1',
        dueAt: '04-30 17:30',
        stops: [
          { from: '03-05 15:30', until: '04-23 09:00', reason: 'decision' },
          { from: '04-23 10:00', until: '04-23 14:00', reason: 'signature' },
        ],
        used: 1,
      },
    ],
  },
}
