import { expect } from 'vitest'
import { expectAccessible } from '../support/axe.ts'
import { reads } from '../support/customer.ts'
import { completes, fills, takesUp } from '../support/desk.ts'
import type { AtWork } from './six.ts'

/** Filed and visited; how it went, as the customer reads it, and how long it took. */
export async function isOver({ kase, applicant, manager, marketing }: AtWork): Promise<void> {
  await takesUp(marketing, 'Archive')
  await completes(marketing, 'Filed')
  await manager.getByRole('link', { name: /^Work list/ }).click()
  await takesUp(manager, 'Return visit')
  await fills(manager, { Satisfaction: 5 })
  await completes(manager, 'Visited')
  await reads(applicant, 'Complete: the power is on.')
  expect(await applicant.getByText('Your application has been submitted').count()).toBe(0)
  const rounds = applicant.getByRole('region', { name: 'Progress' }).locator('ol > li')
  const told = (await rounds.allInnerTexts()).map((text) => text.replaceAll('\n', ' ').replace(/, \d\d:\d\d$/, ''))
  expect(told).toEqual([
    'Acceptance Mon 2 Mar',
    'Site survey Tue 3 Mar',
    'External supply plan Tue 3 Mar',
    'Internal supply plan Tue 3 Mar',
    'Plan review Tue 3 Mar',
    'External supply plan · After a return Tue 3 Mar',
    'Plan review · After a return Mon 9 Mar',
    'Plan reply Mon 9 Mar',
    'Plan confirmation Tue 10 Mar',
    'Internal supply plan · After an objection Tue 10 Mar',
    'Plan review · After an objection Tue 10 Mar',
    'Plan reply · After an objection Tue 10 Mar',
    'Plan confirmation · After an objection Tue 10 Mar',
    'Supply contract Tue 10 Mar',
    'Customer’s works Wed 11 Mar',
    'Completion report Wed 11 Mar',
    'Completion inspection Wed 11 Mar',
    'Metering Thu 12 Mar',
    'Energisation Thu 12 Mar',
    'Archive Thu 12 Mar',
    'Return visit Thu 12 Mar',
  ])
  await expectAccessible(applicant)

  await manager.getByRole('link', { name: 'My customers' }).click()
  await manager.getByRole('checkbox', { name: 'Include closed' }).check()
  await manager.getByRole('link', { name: kase.caseNo }).click()
  const clocks = manager.getByRole('region', { name: 'Time limits' })
  await clocks.getByText(/limits that have ended/).click()
  // to the reply 3 to 6 and 9 March, to the connection 12 March; the round of the objection is not added
  await clocks.getByRole('listitem').filter({ hasText: 'Handling time of the company' }).getByText('6 of 22').waitFor()
  await expectAccessible(manager)
}
