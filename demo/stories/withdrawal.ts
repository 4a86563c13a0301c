import { completes, days, act, task, tasks } from '../story.ts'
import type { Story } from '../story.ts'
import { EXTERNAL_SINGLE, INTERNAL_SINGLE, SURVEYED } from './figures.ts'

/** The customer withdraws while four of five departments still review. */
export const withdrawal: Story = {
  name: 'Withdrawal in mid-review',
  applicant: 'applicant-7',
  facts: { requestedKw: 700, requestedKva: 800, phases: [{ kva: 800, wantedOn: '2026-05-01' }] },
  acts: [
    act('03-02 09:20', 'applicant-7', { action: 'submit' }),
    completes('03-02 15:10', 'marketing-1', 'acceptance.0.1.marketing', 'accept'),
    completes('03-03 16:00', 'production-1', 'survey.0.1.production', 'surveyed', { form: SURVEYED }),
    completes('03-03 16:10', 'marketing-1', 'survey.0.1.marketing', 'surveyed', { form: SURVEYED }),
    completes('03-05 11:20', 'production-1', 'external-plan.0.1.production', 'drafted', { form: EXTERNAL_SINGLE }),
    completes('03-05 11:30', 'marketing-1', 'internal-plan.0.1.marketing', 'drafted', { form: INTERNAL_SINGLE }),
    completes('03-06 09:10', 'marketing-2', 'plan-review.0.1.marketing', 'approve'),
    act('03-06 09:20', 'applicant-7', { action: 'withdraw', reason: '项目暂缓' }),
  ],
  expected: {
    category: 'hv-single',
    outcome: 'withdrawn',
    replyWorkingDays: null,
    // accepted to the applicant, withdrawn to the account manager
    mails: 3,
    rungs: [],
    tasks: [
      task('acceptance.0.1.marketing', {
        opened: '03-02 09:20',
        limit: days(1),
        due: '03-03 17:30',
        closed: '03-02 15:10',
        used: 0,
      }),
      ...tasks(
        (party) => `survey.0.1.${party}`,
        { opened: '03-02 15:10', limit: days(2), due: '03-04 17:30' },
        { marketing: ['03-03 16:10', 1], production: ['03-03 16:00', 1] },
      ),
      task('external-plan.0.1.production', {
        opened: '03-03 16:10',
        limit: days(3),
        due: '03-06 17:30',
        closed: '03-05 11:20',
        used: 2,
      }),
      task('internal-plan.0.1.marketing', {
        opened: '03-03 16:10',
        limit: days(3),
        due: '03-06 17:30',
        closed: '03-05 11:30',
        used: 2,
      }),
      ...tasks(
        (party) => `plan-review.0.1.${party}`,
        { opened: '03-05 11:30', limit: days(2), due: '03-09 17:30' },
        {
          marketing: ['03-06 09:10', 1],
          planning: ['03-06 09:20', 1],
          production: ['03-06 09:20', 1],
          safety: ['03-06 09:20', 1],
          dispatch: ['03-06 09:20', 1],
        },
      ),
    ],
  },
}
