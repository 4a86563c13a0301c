import type { Locator } from 'playwright-core'
import { expect } from 'vitest'
import { expectAccessible } from '../support/axe.ts'
import { reads } from '../support/customer.ts'
import { completes, fills, takesUp } from '../support/desk.ts'
import type { AtWork } from './six.ts'

/** Filed and visited; how it went, as the customer reads it, and how long it took. */
export async function isOver({ kase, applicant, manager, marketing }: AtWork): Promise<void> {
  await takesUp(marketing, 'Archiving')
  await completes(marketing, 'Filed')
  await manager.getByRole('link', { name: /^Work list/ }).click()
  await takesUp(manager, 'Return visit')
  await fills(manager, { Satisfaction: 5 })
  await completes(manager, 'Visited')
  await reads(applicant, 'Completed: the power is on.')
  expect(await applicant.getByText('Your application has been submitted').count()).toBe(0)
  // folded, the stages say when each was; that a review was answered late is not told to the customer
  const progress = applicant.getByRole('region', { name: 'Progress' })
  expect(await linesOf(progress.locator('ol > li > details > summary'))).toEqual([
    'Acceptance Mon, 2 Mar 2026',
    'Supply plan Mon, 2 Mar 2026 → Tue, 10 Mar 2026',
    'Works Tue, 10 Mar 2026 → Wed, 11 Mar 2026',
    'Inspection and connection Tue, 10 Mar 2026 → Thu, 12 Mar 2026',
    'Closing Thu, 12 Mar 2026',
  ])
  await progress.getByRole('button', { name: 'Show all steps' }).click()
  // the contract is signed for the connection, while the works go on
  const steps = await linesOf(progress.locator('ol ol > li'))
  expect(steps.map((text) => text.replace(/, \d\d:\d\d$/, ''))).toEqual([
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
    'Customer’s works Wed 11 Mar',
    'Supply contract Tue 10 Mar',
    'Completion report Wed 11 Mar',
    'Completion inspection Wed 11 Mar',
    'Metering Thu 12 Mar',
    'Energisation Thu 12 Mar',
    'Archiving Thu 12 Mar',
    'Return visit Thu 12 Mar',
  ])
  await expectAccessible(applicant)

  await manager.getByRole('link', { name: 'My customers' }).click()
  await manager.getByRole('checkbox', { name: 'Include closed' }).check()
  await manager.getByRole('link', { name: kase.caseNo }).click()
  const clocks = manager.getByRole('region', { name: 'Time limits' })
  await clocks.getByText(/ended limits/).click()
  // to the reply 3 to 6 and 9 March, to the connection 12 March; the round of the objection is not added
  await clocks.getByRole('listitem').filter({ hasText: 'Company handling time' }).getByText('6 of 22').waitFor()
  await expectAccessible(manager)
}

/** What each of them says, in a line. */
async function linesOf(shown: Locator): Promise<string[]> {
  return (await shown.allInnerTexts()).map((text) => text.replaceAll('\n', ' '))
}
