import type { Page } from 'playwright-core'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { EXTERNAL_SINGLE } from '../../demo/stories/figures.ts'
import type { Kase } from '../support/story.ts'
import { expectAccessible } from './support/axe.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'
import { fillsInForFactory, reads, uploads } from './support/customer.ts'
import { chooses, completes, expectBall, fills, moves, takesUp } from './support/desk.ts'
import { PHONE } from './support/people.ts'

/**
 * One case from application to return visit, by six people, each at a browser of their own; colleagues of theirs do
 * what is left. Nobody loads a page anew: what others did comes by itself. Business time begins on Monday 2 March 2026.
 */
describeInBrowser('a whole case', () => {
  const browser = browserTown()
  let applicant: Page
  let manager: Page
  /** Drafts, inspects and meters for marketing. */
  let marketing: Page
  /** Reviews, inspects and energises for production technology, in Chinese. */
  let production: Page
  /** Of development planning. */
  let head: Page
  let supervisor: Page
  let kase: Kase

  beforeAll(async () => {
    const { people } = browser()
    applicant = await people.signsIn('applicant-2', { size: PHONE })
    // cases go to whoever has the fewest, among equals to the first
    manager = await people.signsIn('manager-chengdong-1')
    marketing = await people.signsIn('marketing-1')
    production = await people.signsIn('production-2', { language: 'zh' })
    head = await people.signsIn('planning-head')
    supervisor = await people.signsIn('supervisor-chengdong')
  }, 120_000)

  afterEach(async (ctx) => {
    if (ctx.task.result?.state !== 'fail') return
    for (const [name, page] of Object.entries({ applicant, manager, marketing, production, head, supervisor })) {
      await page.screenshot({ path: `/tmp/wc-${name}.png` })
    }
  })
  const colleague = (login: string) => browser().town.person(login)

  test('is applied for on a phone, after being told which way it goes and what the law promises', async () => {
    await fillsInForFactory(applicant)
    await applicant.getByText(/^Your way to power: \d+ steps$/).click()
    await applicant.getByText('High voltage, one source.').waitFor()
    await applicant.getByText('By law you have our plan within 20 working days of acceptance.').waitFor()
    await expectAccessible(applicant)
    await applicant.getByRole('button', { name: 'Submit the application' }).click()
    await reads(applicant, 'We are checking your application.')
    const caseNo = new URL(applicant.url()).pathname.split('/').at(-1) ?? ''
    kase = browser().town.knows('applicant-2', caseNo)
  })

  test('is accepted and surveyed; the customer and the account manager see who has it and until when', async () => {
    await takesUp(marketing, 'Acceptance')
    await completes(marketing, 'Accept')
    await reads(applicant, 'We come to look at your site.')
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
    await reads(applicant, 'We are making your supply plan.')
    await expectBall(manager, [
      'External supply plan · Production technology · due Fri 6 Mar, 17:30',
      'Internal supply plan · Marketing · due Fri 6 Mar, 17:30',
    ])
  })

  const reviewBy = (...parties: string[]) => parties.map((party) => `Plan review · ${party} · due Thu 5 Mar, 17:30`)

  test('is planned, and sent back by a review, which asks again only those whom the change concerns', async () => {
    // less than the customer asked for
    const form = { ...EXTERNAL_SINGLE, feederKva: 630 }
    await colleague('production-1').completes(kase, 'external-plan.0.1.production', 'drafted', { form })
    await takesUp(marketing, 'Internal supply plan')
    await fills(marketing, { 'Transformer capacity': 800, 'Metering current': 50 })
    await fills(marketing, { 'Security load': 0, 'Capacity of the own source': 0 })
    await completes(marketing, 'Plan drafted')
    await reads(applicant, 'Our departments are checking your supply plan.')
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
      await colleague(login).completes(kase, `plan-review.0.1.${login.split('-')[0]}`, 'approve')
    }
    await expectBall(manager, ['External supply plan · Production technology · due Fri 6 Mar, 17:30'])
    await colleague('production-1').completes(kase, 'external-plan.0.2.production', 'drafted', {
      form: EXTERNAL_SINGLE,
    })
    // neither marketing nor safety looks at the feeder: their approvals stand
    await expectBall(manager, reviewBy(planning, technology, dispatch))
    await takesUp(production, '会审')
    await chooses(production, '同意')
    await completes(production, '同意')
    await colleague('dispatch-1').completes(kase, 'plan-review.0.2.dispatch', 'approve')
    await expectBall(manager, reviewBy(planning))
  })

  test('waits for a department that does not answer: the ladder climbs, the supervisor urges and gives it to the head', async () => {
    const overdue = head.getByRole('navigation', { name: 'Lists' }).getByRole('link', { name: /^Overdue/ })
    await moves(supervisor, 'To the next deadline', 'Thu, 5 Mar 2026, 08:30')
    await moves(supervisor, 'To the next deadline', 'Thu, 5 Mar 2026, 17:30')
    await head.getByText('Due now').waitFor()
    await overdue.getByText('1', { exact: true }).waitFor()
    await applicant.getByText('we are late: promised by Thu 5 Mar, 17:30; it is being pushed').waitFor()
    await expectAccessible(applicant)
    await moves(supervisor, 'To the next deadline', 'Fri, 6 Mar 2026, 17:30')
    await head.getByText('1 working day late').waitFor()
    await expectAccessible(head)
    await head.getByRole('link', { name: 'Department', exact: true }).click()
    await head.getByText('1 late').first().waitFor()
    await head.getByRole('link', { name: kase.caseNo }).click()
    await head.getByText('Last reminder: 1 working day overdue').waitFor()
    const review = 'plan-review.0.2.planning'
    expect(await browser().town.rungs(kase)).toEqual([
      `03-05 08:30 remind ${review}`,
      `03-05 17:30 due ${review}`,
      `03-06 17:30 overdue-1wd ${review}`,
    ])

    // a working hour after Friday's close is Monday morning
    await moves(supervisor, '+1 working hour', 'Mon, 9 Mar 2026, 09:30')
    await supervisor.getByRole('link', { name: /^Overdue\s+1\s/ }).waitFor()
    const late = supervisor.getByRole('row', { name: /Plan review.*1 working day overdue/ })
    await late.getByText('1 working day 1 h late').waitFor()
    const acts = async (action: string) => {
      await late.getByRole('button', { name: `Act on Plan review of ${kase.caseNo}` }).click()
      await supervisor.getByRole('menuitem', { name: action, exact: true }).click()
    }
    const dialog = supervisor.getByRole('dialog')
    await acts('Urge')
    await dialog.getByRole('textbox', { name: 'Remark' }).fill('客户在等方案，请今日答复')
    await dialog.getByRole('button', { name: 'Urge' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await acts('Assign')
    await dialog.getByRole('combobox', { name: 'Give it to' }).click()
    await supervisor.getByTitle(/^吴志强/).click()
    await expectAccessible(supervisor)
    await dialog.getByRole('button', { name: 'Assign' }).click()
    await late.getByText('吴志强').waitFor()

    await head.getByRole('region', { name: 'Who has it' }).getByText('吴志强').waitFor()
    await head.getByRole('link', { name: /^Work list/ }).click()
    await takesUp(head, 'Plan review')
    await chooses(head, 'Approve with conditions')
    await head.getByRole('textbox', { name: 'No. 1' }).fill('2027 年前不得再增容')
    await expectAccessible(head)
    await completes(head, 'Approve with conditions')
    await reads(applicant, 'The plan is ready; your account manager is writing to you.')
    await expectBall(manager, ['Plan reply · Account manager · due Tue 10 Mar, 17:30'])
    await supervisor.getByText('Nothing here').waitFor()
  })

  const repliesWith = async (text: string) => {
    await manager.getByRole('link', { name: /^Work list/ }).click()
    await takesUp(manager, 'Plan reply')
    await manager.getByText('2027 年前不得再增容', { exact: true }).waitFor()
    await manager.getByRole('textbox', { name: 'Reply' }).fill(text)
    await completes(manager, 'Replied in writing')
    await manager.getByRole('link', { name: 'My customers' }).click()
    await manager.getByRole('link', { name: kase.caseNo }).click()
  }

  test('is replied to, objected to, planned anew in a round with limits of its own, and accepted', async () => {
    await repliesWith('2027 年前不得再增容，其余见方案')
    await applicant.getByRole('heading', { name: 'Read the plan and answer' }).waitFor()
    await applicant.getByText('2027 年前不得再增容，其余见方案').waitFor()
    await expectBall(manager, ['Plan confirmation · Customer · due Thu 9 Apr, 17:30'])
    await manager.getByRole('heading', { name: 'With the customer' }).waitFor()

    await moves(supervisor, '+1 working day', 'Tue, 10 Mar 2026')
    await applicant.getByRole('radio', { name: 'I object' }).check()
    await applicant.getByRole('radio', { name: 'Transformer and metering' }).check()
    await applicant.getByLabel('Why?').fill('希望变压器为 1000 kVA')
    await applicant.getByRole('button', { name: 'Object' }).click()
    await reads(applicant, 'We are making your supply plan.')
    // twenty working days from 11 March, without Qingming on 6 April
    const limits = applicant.getByRole('region', { name: 'What we promise, and what the law asks' })
    await limits.getByText('By law: Plan reply').locator('..').getByText('until Wed 8 Apr, 17:30').waitFor()
    await expectBall(manager, ['Internal supply plan · Marketing · due Fri 13 Mar, 17:30'])

    await takesUp(marketing, 'Internal supply plan')
    await marketing.getByText('希望变压器为 1000 kVA').waitFor()
    await fills(marketing, { 'Transformer capacity': 1_000, 'Metering current': 60 })
    await fills(marketing, { 'Security load': 0, 'Capacity of the own source': 0 })
    await completes(marketing, 'Plan drafted')
    await expectBall(manager, ['Plan review · Marketing · due Thu 12 Mar, 17:30'])
    await colleague('marketing-2').completes(kase, 'plan-review.0.3.marketing', 'approve')
    await expectBall(manager, ['Plan reply · Account manager · due Wed 11 Mar, 17:30'])
    await repliesWith('变压器已改为 1000 kVA')
    await applicant.getByText('变压器已改为 1000 kVA').waitFor()
    await applicant.getByText('In the reply before it was').locator('..').getByText('800 kVA').waitFor()
    await applicant.getByRole('radio', { name: 'I accept' }).check()
    await applicant.getByRole('button', { name: 'Accept the plan' }).click()
    await reads(applicant, 'It is your turn: Complete your works. We are preparing the supply contract.')
    await expectBall(manager, [
      'Customer’s works · Customer · No limit',
      'Supply contract · Marketing · due Fri 13 Mar, 17:30',
    ])
  })

  test('is signed, built, inspected, metered and energised, and not before all four gates are met', async () => {
    await takesUp(marketing, 'Supply contract')
    await completes(marketing, 'Contract drafted')
    await applicant.getByRole('button', { name: 'Sign the contract' }).click()
    await applicant.getByRole('button', { name: 'The works have begun' }).click()
    await expectBall(manager, ['Customer’s works · Customer · No limit'])
    await moves(supervisor, '+1 working day', 'Wed, 11 Mar 2026')
    await applicant.getByRole('button', { name: 'The works are complete' }).click()
    await applicant.getByRole('heading', { name: 'Report that the works are complete' }).waitFor()
    await uploads(applicant, 'As-built drawings')
    await applicant.getByRole('button', { name: 'Report completion' }).click()
    await reads(applicant, 'We come to inspect what was built.')
    const inspectionBy = (party: string) => `Completion inspection · ${party} · due Mon 16 Mar, 17:30`
    const others = ['Safety supervision', 'Production technology', 'Dispatch centre']
    await expectBall(manager, ['Marketing', ...others].map(inspectionBy))

    await takesUp(marketing, 'Completion inspection')
    await marketing.getByRole('button', { name: 'Start on site' }).click()
    await marketing.getByRole('dialog').getByRole('button', { name: 'Start on site' }).click()
    await marketing.getByText('on site since Wed 11 Mar').waitFor()
    await chooses(marketing, 'Passed')
    await expectAccessible(marketing)
    await completes(marketing, 'Passed')
    await takesUp(production, '竣工检验')
    await chooses(production, '合格')
    await completes(production, '合格')
    for (const login of ['safety-1', 'dispatch-1']) {
      await colleague(login).completes(kase, `completion-inspection.1.1.${login.split('-')[0]}`, 'pass')
    }
    await reads(applicant, 'We come to install the meter.')
    await expectBall(manager, ['Metering · Marketing · due Mon 16 Mar, 17:30'])
    const gates = applicant.getByRole('region', { name: 'What we promise, and what the law asks' })
    await gates.getByRole('listitem').filter({ hasText: 'Contract signed' }).getByLabel('there').waitFor()
    await gates.getByRole('listitem').filter({ hasText: 'Meter installed' }).getByLabel('not yet').waitFor()
    await expectAccessible(applicant)

    await moves(supervisor, '+1 working day', 'Thu, 12 Mar 2026')
    await takesUp(marketing, 'Metering')
    await fills(marketing, { 'Number of meters': 1, 'Rated current of the meter': 5 })
    await completes(marketing, 'Meter installed')
    await reads(applicant, 'The power is about to come.')
    await takesUp(production, '送电')
    await completes(production, '已送电')
    await colleague('dispatch-1').completes(kase, 'energisation.1.1.dispatch', 'energise')
    await expectBall(manager, [
      'Archive · Marketing · due Tue 17 Mar, 17:30',
      'Return visit · Account manager · due Mon 13 Apr, 17:30',
    ])
  })

  test('is over when it is filed and visited; its customer reads how it went, and its days are those of the law', async () => {
    await takesUp(marketing, 'Archive')
    await completes(marketing, 'Filed')
    await manager.getByRole('link', { name: /^Work list/ }).click()
    await takesUp(manager, 'Return visit')
    await fills(manager, { Satisfaction: 5 })
    await completes(manager, 'Visited')
    await reads(applicant, 'All done: you have power.')
    const rounds = applicant.getByRole('region', { name: 'How it goes' }).locator('ol > li')
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
    await manager.getByRole('checkbox', { name: 'Also those that are over' }).check()
    await manager.getByRole('link', { name: kase.caseNo }).click()
    const clocks = manager.getByRole('region', { name: 'Time limits' })
    await clocks.getByText(/limits that have ended/).click()
    // to the reply 3 to 6 and 9 March, to the connection 12 March; the round of the objection is not added
    await clocks
      .getByRole('listitem')
      .filter({ hasText: 'Handling time of the company' })
      .getByText('6 of 22')
      .waitFor()
    await expectAccessible(manager)
  })
})
