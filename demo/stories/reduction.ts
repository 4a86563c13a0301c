import { completes, days, act, MONTH, task } from '../story.ts'
import type { Story } from '../story.ts'
import { METER, REDUCED_PLAN, VISIT } from './figures.ts'

/** A factory that needs less for a quarter: nothing is built, it is metered anew, and restored on its day. */
export const reduction: Story = {
  name: 'Reduction for a period',
  applicant: 'applicant-9',
  facts: {
    kind: 'reduction',
    existingKva: 1_600,
    requestedKw: 700,
    requestedKva: 800,
    endsOn: '2026-06-01',
    phases: [{ kva: 800, wantedOn: '2026-03-16' }],
  },
  acts: [
    act('03-02 14:05', 'applicant-9', { action: 'submit' }),
    completes('03-03 09:30', 'marketing-1', 'acceptance.0.1.marketing', 'accept'),
    completes('03-04 16:00', 'marketing-1', 'plan.0.1.marketing', 'drafted', { form: REDUCED_PLAN }),
    completes('03-06 09:00', 'marketing-2', 'contract.0.1.marketing', 'draft', { documents: ['contract'] }),
    completes('03-09 10:00', 'applicant-9', 'contract.0.1.applicant', 'sign'),
    completes('03-11 10:00', 'marketing-1', 'metering.1.1.marketing', 'install', { form: METER }),
    completes('03-12 10:00', 'marketing-2', 'archive.0.1.marketing', 'file'),
    completes('03-24 10:00', 'manager', 'return-visit.0.1.account-manager', 'visit', { form: VISIT }),
    completes('06-01 15:00', 'marketing-1', 'metering.1.2.marketing', 'install', { form: METER }),
  ],
  expected: {
    category: 'hv-single',
    outcome: 'completed',
    // a reduction asks for no consent to its plan, so none is replied
    replyWorkingDays: null,
    // accepted, contract, return visit
    mails: 4,
    rungs: [],
    tasks: [
      task('acceptance.0.1.marketing', {
        opened: '03-02 14:05',
        limit: days(1),
        due: '03-03 17:30',
        closed: '03-03 09:30',
        used: 1,
      }),
      task('plan.0.1.marketing', {
        opened: '03-03 09:30',
        limit: days(2),
        due: '03-05 17:30',
        closed: '03-04 16:00',
        used: 1,
      }),
      task('contract.0.1.marketing', {
        opened: '03-04 16:00',
        limit: days(3),
        due: '03-09 17:30',
        closed: '03-06 09:00',
        used: 2,
      }),
      task('contract.0.1.applicant', {
        opened: '03-06 09:00',
        limit: days(10),
        due: '03-20 17:30',
        closed: '03-09 10:00',
        used: 1,
      }),
      // ordered with the plan; counted from the signed contract
      task('metering.1.1.marketing', {
        opened: '03-04 16:00',
        counted: '03-09 10:00',
        limit: days(3),
        due: '03-12 17:30',
        closed: '03-11 10:00',
        used: 2,
      }),
      task('archive.0.1.marketing', {
        opened: '03-11 10:00',
        limit: days(3),
        due: '03-16 17:30',
        closed: '03-12 10:00',
        used: 1,
      }),
      // 11 April is a Saturday; 12, 13, 16 … 20, 23 and 24 March
      task('return-visit.0.1.account-manager', {
        opened: '03-11 10:00',
        limit: MONTH,
        due: '04-13 17:30',
        closed: '03-24 10:00',
        used: 9,
      }),
      // the restoration date, at the opening of business
      task('metering.1.2.marketing', {
        opened: '06-01 08:30',
        limit: days(3),
        due: '06-04 17:30',
        closed: '06-01 15:00',
        used: 0,
      }),
    ],
  },
}
