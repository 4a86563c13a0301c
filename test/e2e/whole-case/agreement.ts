import { reads } from '../support/customer.ts'
import { completes, expectBall, fills, moves, takesUp } from '../support/desk.ts'
import type { AtWork } from './six.ts'

/** The plan is replied, objected to, made anew in a round of its own, and accepted. */
export async function isAgreed(six: AtWork): Promise<void> {
  const { town, kase, applicant, manager, marketing, supervisor } = six
  await replies(six, '2027 年前不得再增容，其余见方案')
  await applicant.getByRole('heading', { name: 'Read the plan and answer' }).waitFor()
  const plan = applicant.getByRole('region', { name: 'Supply plan' })
  await plan.getByText('2027 年前不得再增容，其余见方案').waitFor()
  await expectBall(manager, ['Plan confirmation · Customer · due Thu 9 Apr, 17:30'])
  await manager.getByRole('heading', { name: 'With the customer' }).waitFor()

  await moves(supervisor, '+1 working day', 'Tue, 10 Mar 2026')
  await applicant.getByRole('radio', { name: 'I object' }).check()
  await applicant.getByRole('radio', { name: 'Transformer and metering' }).check()
  await applicant.getByLabel('Why?').fill('希望变压器为 1000 kVA')
  await applicant.getByRole('button', { name: 'Object' }).click()
  await reads(applicant, 'We are preparing your supply plan.')
  // twenty working days from 11 March, without Qingming on 6 April
  const limits = applicant.getByRole('region', { name: 'Our promise and statutory limits' })
  await limits.getByText('By law: Plan reply').locator('..').getByText('until Wed 8 Apr, 17:30').waitFor()
  await expectBall(manager, ['Internal supply plan · Marketing · due Fri 13 Mar, 17:30'])

  await takesUp(marketing, 'Internal supply plan')
  await marketing.getByText('希望变压器为 1000 kVA').waitFor()
  await fills(marketing, { 'Transformer capacity': 1_000, 'Metering current': 60 })
  await fills(marketing, { 'Security load': 0, 'On-site generation': 0 })
  await completes(marketing, 'Plan drafted')
  await expectBall(manager, ['Plan review · Marketing · due Thu 12 Mar, 17:30'])
  await town.person('marketing-2').completes(kase, 'plan-review.0.3.marketing', 'approve')
  await expectBall(manager, ['Plan reply · Account manager · due Wed 11 Mar, 17:30'])
  await replies(six, '变压器已改为 1000 kVA，2027 年前不得再增容')
  await plan.getByText('变压器已改为 1000 kVA，2027 年前不得再增容').waitFor()
  await applicant.getByText('In the previous reply').locator('..').getByText('800 kVA').waitFor()
  await applicant.getByRole('radio', { name: 'I accept' }).check()
  await applicant.getByRole('button', { name: 'Accept the plan' }).click()
  await reads(applicant, 'It is your turn: Complete your works. We are preparing the supply contract.')
  // twelve months from the second reply
  await limits.getByText('until Wed, 10 Mar 2027').waitFor()
  // wanted for 1 May, from which Labour Day is off until the 5th
  await expectBall(manager, [
    'Customer’s works · Customer · due Wed 6 May, 17:30',
    'Supply contract · Marketing · due Fri 13 Mar, 17:30',
  ])
}

/** The account manager reads the condition of the review, and carries it into the reply. */
async function replies({ manager, kase }: AtWork, text: string): Promise<void> {
  await manager.getByRole('link', { name: /^Work list/ }).click()
  await takesUp(manager, 'Plan reply')
  // beside the reply, which it goes into; where reviews and earlier replies are read it may stand more than once
  const result = manager.getByRole('region', { name: 'Result', exact: true })
  await result.getByText('2027 年前不得再增容', { exact: true }).waitFor()
  await manager.getByRole('textbox', { name: 'Reply' }).fill(text)
  await completes(manager, 'Replied in writing')
  await manager.getByRole('link', { name: 'My customers' }).click()
  await manager.getByRole('link', { name: kase.caseNo }).click()
}
