import { EXTERNAL_SINGLE } from '../../../demo/stories/figures.ts'
import { expectAccessible } from '../support/axe.ts'
import { reads } from '../support/customer.ts'
import { chooses, completes, expectBall, fills, takesUp } from '../support/desk.ts'
import type { AtWork } from './six.ts'

/** Planned, and sent back once. */
export async function isReturned({ town, kase, applicant, manager, marketing, production }: AtWork): Promise<void> {
  // less than the customer asked for
  const form = { ...EXTERNAL_SINGLE, feederKva: 630 }
  await town.person('production-1').completes(kase, 'external-plan.0.1.production', 'drafted', { form })
  await takesUp(marketing, 'Internal supply plan')
  await fills(marketing, { 'Transformer capacity': 800, 'Metering current': 50 })
  await fills(marketing, { 'Security load': 0, 'On-site generation': 0 })
  await completes(marketing, 'Plan drafted')
  await reads(applicant, 'Our departments are reviewing your supply plan.')
  const [planning, dispatch] = ['Development planning', 'Dispatch centre']
  const [safety, technology] = ['Safety supervision', 'Production technology']
  await expectBall(manager, reviewBy('Marketing', planning, technology, safety, dispatch))

  await takesUp(production, '会审')
  await production.getByText('630 kVA').waitFor()
  await chooses(production, '退回')
  await production.getByRole('radio', { name: '外部供电方案' }).check()
  await production.getByRole('textbox', { name: '理由' }).fill('占用馈线容量少于申请的 800 kVA')
  await expectAccessible(production)
  await completes(production, '退回')
  // the others are still heard
  await expectBall(manager, reviewBy('Marketing', planning, safety, dispatch))
  for (const login of ['marketing-2', 'planning-1', 'safety-1', 'dispatch-1']) {
    await town.person(login).completes(kase, `plan-review.0.1.${login.split('-')[0]}`, 'approve')
  }
  await expectBall(manager, ['External supply plan · Production technology · due Fri 6 Mar, 17:30'])
  await town.person('production-1').completes(kase, 'external-plan.0.2.production', 'drafted', {
    form: EXTERNAL_SINGLE,
  })
  // neither marketing nor safety looks at the feeder: their approvals stand
  await expectBall(manager, reviewBy(planning, technology, dispatch))
  await takesUp(production, '会审')
  await chooses(production, '同意')
  await completes(production, '同意')
  await town.person('dispatch-1').completes(kase, 'plan-review.0.2.dispatch', 'approve')
  await expectBall(manager, reviewBy(planning))
}

const reviewBy = (...parties: string[]) => parties.map((party) => `Plan review · ${party} · due Thu 5 Mar, 17:30`)
