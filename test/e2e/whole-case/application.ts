import type { Kase } from '../../support/story.ts'
import { expectAccessible } from '../support/axe.ts'
import { fillsInForFactory, reads } from '../support/customer.ts'
import { completes, expectBall, fills, moves, takesUp } from '../support/desk.ts'
import type { AtWork, Six } from './six.ts'

/** Handed in on a phone, after the form has told which way it goes. */
export async function applies({ town, applicant }: Six): Promise<Kase> {
  await fillsInForFactory(applicant)
  await applicant.getByText(/^Your application in \d+ steps$/).click()
  await applicant.getByText('High voltage, one source.').waitFor()
  await applicant.getByText('By regulation, we send you the plan within 20 working days of acceptance.').waitFor()
  await expectAccessible(applicant)
  await applicant.getByRole('button', { name: 'Submit the application' }).click()
  await applicant.getByText('Your application has been submitted').waitFor()
  await reads(applicant, 'We are checking your application.')
  const caseNo = new URL(applicant.url()).pathname.split('/').at(-1) ?? ''
  return town.knows('applicant-2', caseNo)
}

/** Accepted, and looked at by two departments at the same time. */
export async function isSurveyed({
  kase,
  applicant,
  manager,
  marketing,
  production,
  supervisor,
}: AtWork): Promise<void> {
  await takesUp(marketing, 'Acceptance')
  await completes(marketing, 'Accepted')
  await reads(applicant, 'We are surveying your site.')
  await applicant.getByRole('region', { name: 'Your account manager' }).getByText('许文静').waitFor()
  await manager.getByRole('link', { name: 'My customers' }).click()
  await manager.getByRole('link', { name: kase.caseNo }).click()
  const surveyOf = (party: string) => `Site survey · ${party} · due Wed 4 Mar, 17:30`
  await expectBall(manager, [surveyOf('Marketing'), surveyOf('Production technology')])

  // from the opening of business a working day would end with its close
  await moves(supervisor, '+1 working hour', 'Mon, 2 Mar 2026, 09:')
  await moves(supervisor, '+1 working day', 'Tue, 3 Mar 2026')
  await takesUp(production, '现场勘查')
  await fills(production, { 距电源点距离: 420, 可用容量: 6_300 })
  await production.getByRole('radio', { name: '是' }).check()
  await expectAccessible(production)
  await completes(production, '勘查完毕')
  await expectBall(manager, [surveyOf('Marketing')])
  await takesUp(marketing, 'Site survey')
  await fills(marketing, { 'Distance to the source': 420, 'Available capacity': 6_300 })
  await marketing.getByRole('radio', { name: 'Yes' }).check()
  await completes(marketing, 'Surveyed')
  await reads(applicant, 'We are preparing your supply plan.')
  await expectBall(manager, [
    'External supply plan · Production technology · due Fri 6 Mar, 17:30',
    'Internal supply plan · Marketing · due Fri 6 Mar, 17:30',
  ])
}
