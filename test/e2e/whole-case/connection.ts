import { expect } from 'vitest'
import { expectAccessible } from '../support/axe.ts'
import { reads, uploads } from '../support/customer.ts'
import { adds, chooses, completes, completesAndGoesOn, expectBall, fills, moves, takesUp } from '../support/desk.ts'
import type { AtWork } from './six.ts'

/** From the contract to the power. */
export async function isConnected({
  town,
  kase,
  applicant,
  manager,
  marketing,
  production,
  supervisor,
}: AtWork): Promise<void> {
  await takesUp(marketing, 'Supply contract')
  await adds(marketing, 'Supply contract', 'contract.txt')
  await completes(marketing, 'Contract drafted')
  await applicant.getByRole('heading', { name: 'Sign the supply contract' }).waitFor()
  await applicant.getByRole('region', { name: 'Documents' }).getByText('contract.txt').waitFor()
  await applicant.getByRole('button', { name: 'Sign the contract' }).click()
  const signing = applicant.getByRole('dialog')
  await signing.getByRole('checkbox', { name: 'I have read the whole contract and agree to it' }).check()
  await signing.getByRole('button', { name: 'Sign the contract' }).click()
  await applicant.getByRole('button', { name: 'The works have started' }).click()
  await applicant.getByText('Start recorded').waitFor()
  await expectBall(manager, ['Customer’s works · Customer · due Wed 6 May, 17:30'])
  await moves(supervisor, '+1 working day', 'Wed, 11 Mar 2026')
  await applicant.getByRole('button', { name: 'The works are complete' }).click()
  await applicant.getByRole('heading', { name: 'Report completion of the works' }).waitFor()
  await uploads(applicant, 'As-built drawings')
  await applicant.getByRole('button', { name: 'Report completion' }).click()
  await reads(applicant, 'We are inspecting the finished works.')
  const inspectionBy = (party: string) => `Completion inspection · ${party} · due Mon 16 Mar, 17:30`
  const others = ['Safety supervision', 'Production technology', 'Dispatch centre']
  await expectBall(manager, ['Marketing', ...others].map(inspectionBy))

  await takesUp(marketing, 'Completion inspection')
  await marketing.getByRole('button', { name: 'Start inspection on site' }).click()
  await marketing.getByRole('dialog').getByRole('button', { name: 'Start inspection on site' }).click()
  await marketing.getByText('On site since Wed 11 Mar').waitFor()
  await chooses(marketing, 'Passed')
  await expectAccessible(marketing)
  // the meter is ordered with the contract, and may be installed before all have passed the works
  await completesAndGoesOn(marketing, 'Passed', 'Metering')
  await takesUp(production, '竣工检验')
  await chooses(production, '合格')
  await completes(production, '合格')
  for (const login of ['safety-1', 'dispatch-1']) {
    await town.person(login).completes(kase, `completion-inspection.1.1.${login.split('-')[0]}`, 'pass')
  }
  // one limit for meter and connection, from here on
  await reads(applicant, 'We are installing the meter. We are about to switch on the power.')
  await expectBall(manager, [
    'Metering · Marketing · due Mon 16 Mar, 17:30',
    'Energisation · Dispatch centre · due Mon 16 Mar, 17:30',
    'Energisation · Production technology · due Mon 16 Mar, 17:30',
  ])
  const gates = applicant.getByRole('region', { name: 'Our promise and statutory limits' })
  await gates.getByRole('listitem').filter({ hasText: 'Contract signed' }).getByLabel('done').waitFor()
  await gates.getByRole('listitem').filter({ hasText: 'Meter installed' }).getByLabel('not started').waitFor()
  await expectAccessible(applicant)

  await moves(supervisor, '+1 working day', 'Thu, 12 Mar 2026')
  await takesUp(production, '送电')
  await production.getByText('还不能送电，未满足：表计已安装。').waitFor()
  await expectAccessible(production)
  expect(await production.getByRole('button', { name: /^办结/ }).count()).toBe(0)
  await takesUp(marketing, 'Metering')
  await fills(marketing, { 'Number of meters': 1, 'Meter rated current': 5 })
  await completes(marketing, 'Meter installed')
  await reads(applicant, 'We are about to switch on the power.')
  await completes(production, '已送电')
  await town.applicantOf(kase).acts(kase, 'wish-energisation', { phase: 1, on: '2026-03-12' })
  const form = { outageNeeded: false }
  await town.person('dispatch-1').completes(kase, 'energisation.1.1.dispatch', 'energise', { form })
  await expectBall(manager, [
    'Archiving · Marketing · due Tue 17 Mar, 17:30',
    'Return visit · Account manager · due Mon 13 Apr, 17:30',
  ])
  await reads(applicant, 'We are archiving the documents. The power is on; your account manager will visit you.')
}
