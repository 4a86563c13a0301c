import { completes, days, act, hours, MONTH, task } from '../story.ts'
import type { Story } from '../story.ts'
import { METER, SURVEYED_WITH_PLAN, VISIT } from './figures.ts'

/**
 * A flat whose owner does not answer the plan: reminded, called, and after three months the plan lapses. Asked for
 * again, it is surveyed, replied and connected.
 */
export const lapse: Story = {
  name: 'Plan lapsed and asked for again',
  applicant: 'applicant-7',
  facts: { customer: 'person', purpose: 'residential', voltage: 'LV', kv: 0.22, requestedKw: 12, requestedKva: 0 },
  acts: [
    act('03-04 14:50', 'applicant-7', { action: 'submit' }),
    completes('03-04 15:30', 'marketing-1', 'acceptance.0.1.marketing', 'accept'),
    completes('03-05 10:00', 'marketing-1', 'survey.0.1.marketing', 'surveyed-with-plan', { form: SURVEYED_WITH_PLAN }),
    completes('03-05 10:40', 'manager', 'plan-reply.0.1.account-manager', 'replied', { remark: '供电方案已答复' }),
    completes('04-22 10:00', 'manager', 'customer-call.0.1.account-manager', 'called', {
      remark: '客户在外地，暂不确认方案',
    }),
    act('06-15 10:00', 'applicant-7', { action: 'request-again' }),
    completes('06-15 15:00', 'marketing-1', 'survey.0.2.marketing', 'surveyed-with-plan', { form: SURVEYED_WITH_PLAN }),
    completes('06-15 15:40', 'manager', 'plan-reply.0.2.account-manager', 'replied', { remark: '新的供电方案已答复' }),
    completes('06-16 09:00', 'applicant-7', 'plan-confirmation.0.2.applicant', 'accept'),
    completes('06-16 10:00', 'marketing-2', 'contract.0.1.marketing', 'draft', { documents: ['contract'] }),
    completes('06-16 14:00', 'applicant-7', 'contract.0.1.applicant', 'sign'),
    completes('06-17 09:30', 'marketing-1', 'metering.1.1.marketing', 'install', { form: METER }),
    completes('06-17 10:00', 'marketing-1', 'energisation.1.1.marketing', 'energise'),
    completes('06-18 10:00', 'marketing-2', 'archive.0.1.marketing', 'file'),
    completes('06-24 14:00', 'manager', 'return-visit.0.1.account-manager', 'visit', { form: VISIT }),
  ],
  expected: {
    category: 'lv-residential',
    outcome: 'completed',
    // the first reply, on the 5th of March
    replyWorkingDays: 1,
    // accepted, plan replied: 2; six reminders to the customer, the third to the account manager too, with the call: 7;
    // three reminders of the validity, to both: 6; lapsed, to both: 2; replied anew, contract, energised, return visit: 4
    mails: 22,
    rungs: [
      // 170 h 20 of working time from 5 March 10:40 to 7 April 17:30, half of it 85 h 10: 5 h 20 on the day itself, ten
      // days, and 4 h 50 on the 20th. No rung of the grid's ladder, nor of the whole case: the customer has the ball
      { clock: 'plan-confirmation.0.1.applicant', rung: 'response-half', at: '03-20 14:50' },
      { clock: 'plan-confirmation.0.1.applicant', rung: 'response-end', at: '04-07 17:30' },
      // 8, 9, 10, 13 … 17, 20 and 21 April
      { clock: 'plan-confirmation.0.1.applicant', rung: 'response-10wd', at: '04-21 17:30' },
      // 22, 23, 24, 27 … 30 April, 6, 7 and 8 May
      { clock: 'plan-confirmation.0.1.applicant', rung: 'response-20wd', at: '05-08 17:30' },
      // Saturday 9 May (make-up), 11 … 15, 18 … 21 May
      { clock: 'plan-confirmation.0.1.applicant', rung: 'response-30wd', at: '05-21 17:30' },
      // 22, 25 … 29 May, 1 … 4 June
      { clock: 'plan-confirmation.0.1.applicant', rung: 'response-40wd', at: '06-04 17:30' },
      // valid to 5 June; a longer validity is asked for by 26 May: seven, three and one working day before its close
      { clock: 'validity:plan.1', rung: 'validity-7wd', at: '05-18 08:30' },
      { clock: 'validity:plan.1', rung: 'validity-3wd', at: '05-22 08:30' },
      { clock: 'validity:plan.1', rung: 'validity-ask-by', at: '05-26 08:30' },
    ],
    tasks: [
      // 2 h 40 to the close of business, 1 h 20 the next morning
      task('acceptance.0.1.marketing', {
        opened: '03-04 14:50',
        limit: hours(4),
        due: '03-05 09:50',
        closed: '03-04 15:30',
        used: 0.67,
      }),
      task('survey.0.1.marketing', {
        opened: '03-04 15:30',
        limit: days(1),
        due: '03-05 17:30',
        closed: '03-05 10:00',
        used: 1,
      }),
      task('plan-reply.0.1.account-manager', {
        opened: '03-05 10:00',
        limit: hours(2),
        due: '03-05 12:00',
        closed: '03-05 10:40',
        used: 0.67,
      }),
      // 5 and 6 April are Qingming. It ends with the plan: 18 days of March, 21 of April, 19 of May, 5 of June
      task('plan-confirmation.0.1.applicant', {
        opened: '03-05 10:40',
        limit: MONTH,
        due: '04-07 17:30',
        closed: '06-05 17:30',
        used: 63,
      }),
      task('customer-call.0.1.account-manager', {
        opened: '04-21 17:30',
        limit: days(1),
        due: '04-22 17:30',
        closed: '04-22 10:00',
        used: 1,
      }),
      task('survey.0.2.marketing', {
        opened: '06-15 10:00',
        limit: days(1),
        due: '06-16 17:30',
        closed: '06-15 15:00',
        used: 0,
      }),
      task('plan-reply.0.2.account-manager', {
        opened: '06-15 15:00',
        limit: hours(2),
        due: '06-15 17:00',
        closed: '06-15 15:40',
        used: 0.67,
      }),
      task('plan-confirmation.0.2.applicant', {
        opened: '06-15 15:40',
        limit: MONTH,
        due: '07-15 17:30',
        closed: '06-16 09:00',
        used: 1,
      }),
      // nothing came of the first plan: its contract is the first
      task('contract.0.1.marketing', {
        opened: '06-16 09:00',
        limit: hours(4),
        due: '06-16 14:30',
        closed: '06-16 10:00',
        used: 1,
      }),
      // 17, 18, 22 … 26, 29, 30 June and 1 July: the 19th is the Dragon Boat festival
      task('contract.0.1.applicant', {
        opened: '06-16 10:00',
        limit: days(10),
        due: '07-01 17:30',
        closed: '06-16 14:00',
        used: 0,
      }),
      task('metering.1.1.marketing', {
        opened: '06-16 09:00',
        counted: '06-16 14:00',
        limit: days(1),
        due: '06-17 17:30',
        closed: '06-17 09:30',
        used: 1,
      }),
      task('energisation.1.1.marketing', {
        opened: '06-16 09:00',
        counted: '06-16 14:00',
        limit: days(1),
        due: '06-17 17:30',
        closed: '06-17 10:00',
        used: 1,
      }),
      task('archive.0.1.marketing', {
        opened: '06-17 10:00',
        limit: days(3),
        due: '06-23 17:30',
        closed: '06-18 10:00',
        used: 1,
      }),
      task('return-visit.0.1.account-manager', {
        opened: '06-17 10:00',
        limit: MONTH,
        due: '07-17 17:30',
        closed: '06-24 14:00',
        used: 4,
      }),
    ],
  },
}
