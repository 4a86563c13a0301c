import { expect } from 'vitest'
import { expectAccessible } from '../support/axe.ts'
import { reads } from '../support/customer.ts'
import { chooses, completes, expectBall, moves, takesUp } from '../support/desk.ts'
import type { AtWork } from './six.ts'

/** A department leaves its review lying, until somebody is made to do it. */
export async function isLate({ town, kase, applicant, manager, head, supervisor }: AtWork): Promise<void> {
  const overdue = head.getByRole('navigation', { name: 'Lists' }).getByRole('link', { name: /^Overdue/ })
  await moves(supervisor, 'To the next deadline', 'Thu, 5 Mar 2026, 08:30')
  await moves(supervisor, 'To the next deadline', 'Thu, 5 Mar 2026, 17:30')
  await head.getByText('Due now').waitFor()
  await overdue.getByText('1', { exact: true }).waitFor()
  // the company's own limit is no promise to the customer: it is told as planned, and not as an alarm
  await applicant.getByText('planned by Thu 5 Mar, 17:30').waitFor()
  expect(await applicant.getByText(/overdue/).count()).toBe(0)
  await expectAccessible(applicant)
  await moves(supervisor, 'To the next deadline', 'Fri, 6 Mar 2026, 17:30')
  await head.getByText('1 working day overdue').waitFor()
  await expectAccessible(head)
  await head.getByRole('link', { name: 'Department', exact: true }).click()
  await head.getByText('1 overdue').first().waitFor()
  await head.getByRole('link', { name: kase.caseNo }).click()
  await head.getByText('Last reminder: Overdue: first escalation').waitFor()
  const review = 'plan-review.0.2.planning'
  expect(await town.rungs(kase)).toEqual([
    `03-05 08:30 remind ${review}`,
    `03-05 17:30 due ${review}`,
    `03-06 17:30 overdue-1wd ${review}`,
  ])

  // a working hour after Friday's close is Monday morning
  await moves(supervisor, '+1 working hour', 'Mon, 9 Mar 2026, 09:30')
  await supervisor.getByRole('link', { name: /^Overdue\s+1\s/ }).waitFor()
  const late = supervisor.getByRole('row', { name: /Plan review.*Overdue: first escalation/ })
  await late.getByText('1 working day 1 h overdue').waitFor()
  const acts = async (action: string) => {
    await late.getByRole('button', { name: `Actions for Plan review of ${kase.caseNo}` }).click()
    await supervisor.getByRole('menuitem', { name: action, exact: true }).click()
  }
  const dialog = supervisor.getByRole('dialog')
  await acts('Send reminder')
  await dialog.getByRole('textbox', { name: 'Remark' }).fill('客户在等方案，请今日答复')
  await dialog.getByRole('button', { name: 'Send reminder' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await acts('Assign')
  await dialog.getByRole('combobox', { name: 'Assign to' }).click()
  await supervisor.getByTitle(/^吴志强/).click()
  // while it closes it is a list without a name, which is the library's
  await supervisor.locator('.ant-select-dropdown').waitFor({ state: 'hidden' })
  await expectAccessible(supervisor)
  await dialog.getByRole('button', { name: 'Assign' }).click()
  await late.getByText('吴志强').waitFor()

  await head.getByRole('region', { name: 'With' }).getByText('吴志强').waitFor()
  await head.getByRole('link', { name: /^Work list/ }).click()
  await takesUp(head, 'Plan review')
  await chooses(head, 'Approved with conditions')
  await head.getByRole('textbox', { name: 'No. 1' }).fill('2027 年前不得再增容')
  await expectAccessible(head)
  await completes(head, 'Approved with conditions')
  await reads(applicant, 'The plan is ready; your account manager is writing the reply.')
  await expectBall(manager, ['Plan reply · Account manager · due Tue 10 Mar, 17:30'])
  await supervisor.getByText('Nothing here').waitFor()
}
