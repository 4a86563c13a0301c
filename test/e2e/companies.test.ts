import { expect, test } from 'vitest'
import Type from 'typebox'
import { DraftAnswer, Id } from '../../demo/answers.ts'
import { draftOf, factsOf } from '../../demo/draft.ts'
import { requiredDocuments } from '../../domain/application/required-documents.ts'
import { readMail } from '../../runtime/caught-mail.ts'
import { expectAccessible } from './support/axe.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'
import { PHONE } from './support/people.ts'

const COMPANY = '东方精密制造有限公司'
const FILE = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(name) })
const Verified = Type.Object({ problems: Type.Array(Type.String()) })

describeInBrowser('a company and its agent', () => {
  const browser = browserTown()
  let caseNo = ''

  test('one registers it, a second consents on a telephone, marketing confirms its licence', async () => {
    const { people } = browser()
    const founder = await people.signsIn('applicant-2', { at: '/companies' })
    await founder.getByRole('button', { name: 'Register a company' }).click()
    const fields = {
      ...{ 'Unified social credit code': '91350100M000100Y43', 'Name of the company': COMPANY },
      ...{ 'Address of the company': '城东区东方路 8 号', 'Legal representative': '孙明' },
      ...{ 'Name of the second person': '黄志明', 'Their email or mobile number': 'applicant-4@demo.local' },
    }
    for (const [label, text] of Object.entries(fields)) await founder.getByLabel(label, { exact: true }).fill(text)
    await founder.getByLabel('Supply region').click()
    await founder.getByTitle('Chengdong').click()
    await expectAccessible(founder)
    await founder.getByRole('button', { name: 'Register a company' }).click()
    await founder.getByText('Awaiting consent').waitFor()

    const second = await people.signsIn('applicant-4', { at: '/companies', size: PHONE })
    await second.getByText('asks for your consent as the second person').waitFor()
    await expectAccessible(second)
    expect(await second.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width)
    await second.getByRole('button', { name: 'Consent' }).click()
    await second.getByText('Active').waitFor()

    await founder.reload()
    await founder.getByRole('link', { name: COMPANY }).click()
    await founder.getByText('黄志明 · Account administrator').waitFor()
    await founder.getByLabel('Business licence').last().setInputFiles(FILE('licence.txt'))
    await founder.getByText('Licence: To be checked').waitFor()
    await expectAccessible(founder)

    const marketing = await people.signsIn('marketing-1', { at: '/licences' })
    await marketing.getByRole('heading', { name: COMPANY }).waitFor()
    await expectAccessible(marketing)
    await marketing.getByRole('button', { name: 'Confirm' }).click()
    await marketing.getByText('No business licence to look at').waitFor()
    await founder.reload()
    await founder.getByText('Licence: Confirmed').waitFor()
  })

  test('an application is begun in its name, which is not typed, and its members have the case', async () => {
    const { people, town } = browser()
    const page = await people.signsIn('applicant-4', { at: '/apply', size: PHONE })
    await page.getByRole('radio', { name: /New connection/u }).check()
    await page.getByRole('radio', { name: new RegExp(COMPANY, 'u') }).check()
    await page.getByRole('button', { name: 'Start' }).click()
    await page.getByText(`In the name of ${COMPANY}`).waitFor()
    await expectAccessible(page)

    const member = town.person('applicant-4')
    const { items } = await member.reads('/api/companies', Type.Object({ items: Type.Array(Id) }))
    const body = { ...draftOf({}, 'applicant-4'), customer: { type: 'person', name: '别人' } }
    const draft = await member.writes('POST', '/api/drafts', { body, company: items[0]?.id }, DraftAnswer)
    caseNo = draft.caseNo
    for (const { kind } of requiredDocuments(factsOf({ customer: 'organisation' }))) await member.uploads(caseNo, kind)
    const submission = { version: draft.version, confirmed: [] }
    await member.writes('POST', `/api/drafts/${draft.id}/submit`, submission, Type.Object({}))
    const other = await people.signsIn('applicant-2', { at: `/my/cases/${caseNo}` })
    await other.getByText(COMPANY).filter({ visible: true }).first().waitFor()
    await other.getByRole('region', { name: 'Agents' }).waitFor()
  })

  test('an agent is named with a letter, acts under both names, and has nothing once revoked', async () => {
    const { people, town } = browser()
    const page = await people.signsIn('applicant-2', { at: `/my/cases/${caseNo}`, size: PHONE })
    const agents = page.getByRole('region', { name: 'Agents' })
    await agents.getByRole('button', { name: 'Authorise an agent' }).click()
    await agents.getByLabel('Name of the agent').fill('城东人民医院')
    await agents.getByLabel('Email or mobile number of the agent').fill('applicant-5@demo.local')
    const today = (await town.readsClock()).now.slice(0, 10)
    for (const [label, day] of [
      ['From', today],
      ['Last day', `${Number(today.slice(0, 4)) + 1}-01-31`],
    ] as const) {
      await agents.getByLabel(label, { exact: true }).fill(day)
      await agents.getByLabel(label, { exact: true }).press('Enter')
    }
    await agents.locator('input[type=file]').first().setInputFiles(FILE('letter.txt'))
    await agents.getByText('letter.txt').waitFor()
    await expectAccessible(page)
    await agents.getByRole('button', { name: 'Authorise an agent' }).click()
    await agents.getByText('In force').waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PHONE.width)

    const agent = await people.signsIn('applicant-5', { at: '/my' })
    await agent
      .getByRole('link', { name: new RegExp(caseNo, 'u') })
      .first()
      .click()
    await agent.getByText(`城东人民医院 for ${COMPANY}`).waitFor()
    // who acts by a letter hands nothing on
    expect(await agent.getByRole('region', { name: 'Progress link' }).count()).toBe(0)
    const does = town.person('applicant-5')
    await does.writes('POST', `/api/cases/${caseNo}/suspend`, { reason: '客户资金未到位' }, Type.Object({}))
    const staff = await people.signsIn('supervisor-chengdong', { at: `/cases/${caseNo}?view=log` })
    await staff.getByText(`城东人民医院 for ${COMPANY}`).first().waitFor()

    const { house, mailUrl } = town.world
    await house.relay.drained()
    const mails = await readMail(mailUrl)
    const told = (what: string) =>
      mails
        .filter(({ subject, text = '' }) => subject.includes(caseNo) && text.includes(what))
        .flatMap(({ to }) => to.map(({ address }) => address))
        .sort()
    expect(told('代办人 城东人民医院, applicant-5@demo.local 在本工单中为您办理了事项')).toEqual([
      'applicant-2@demo.local',
      'applicant-4@demo.local',
    ])
    expect(told('授权您为本工单的代办人')).toEqual(['applicant-5@demo.local'])

    await agents.getByRole('button', { name: 'Revoke' }).click()
    await page.getByRole('button', { name: 'OK', exact: true }).click()
    await agents.getByText('Revoked').waitFor()
    expect((await does.sends('GET', `/api/cases/${caseNo}`)).status).toBe(404)
    await agent.reload()
    await agent.getByText('Page not found').waitFor()
    const { problems } = await town.person('administrator').writes('POST', '/api/log/verify', {}, Verified)
    expect(problems).toEqual([])
  })
})
