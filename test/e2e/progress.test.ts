import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { applications, audit, progressLinks } from '../../db/schema/index.ts'
import { expectAccessible } from './support/axe.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'
import { PHONE } from './support/people.ts'

describeInBrowser('progress without an account', () => {
  const browser = browserTown()

  test('an applicant makes a link, somebody follows it on a telephone, and it is revoked', async () => {
    const { town, people } = browser()
    const kase = await town.submits('applicant-1')
    const { caseNo } = kase
    const page = await people.signsIn('applicant-1', { at: `/my/cases/${caseNo}` })
    const panel = page.getByRole('region', { name: 'Progress link' })
    await panel.getByRole('button', { name: 'Make a link' }).click()
    const link = (await panel.getByText(/\/progress#/u).textContent()) ?? ''
    const path = /\/progress#[\w-]{43}/u.exec(link)?.[0] ?? ''
    expect(path).not.toBe('')
    await panel.getByText('not opened yet').waitFor()
    await expectAccessible(page)

    const guest = await people.opens({ size: PHONE })
    const answered = guest.waitForResponse('**/api/auth/progress')
    await guest.goto(path)
    await guest.getByText('We are working on it.').waitFor()
    await guest.getByText('Now · Marketing').first().waitFor()
    await expectAccessible(guest)
    const answer = await answered
    expect(answer.headers()['cache-control']).toBe('no-store')
    const body = await answer.text()
    // nothing of anybody: no name, no address, no person
    const [row] = await town.world.house.pools.api.db
      .select({ body: applications.body })
      .from(applications)
      .where(eq(applications.caseNo, caseNo))
    const { customer, site } = row?.body as { customer: { name: string }; site: { address: string } }
    const secrets = [customer.name, site.address, 'u-applicant-1', 'demo.local']
    for (const secret of secrets) expect(body).not.toContain(secret)
    const response = await guest.request.get('/progress', { headers: { accept: 'text/html' } })
    expect(response.headers()).toMatchObject({ 'x-robots-tag': 'noindex', 'referrer-policy': 'no-referrer' })

    await page.reload()
    await panel.getByText('last opened').waitFor()
    await panel.getByRole('button', { name: 'Revoke' }).click()
    await panel.getByText('Revoked').waitFor()
    await guest.reload()
    await guest.getByText('The progress link is not valid').waitFor()
    await expectAccessible(guest)
  })

  test('a wrong, an expired and a revoked link are answered alike; the database holds no token', async () => {
    const { town } = browser()
    const { caseNo } = await town.submits('applicant-2')
    const { db } = town.world.house.pools.api
    const ask = async (token: string) => {
      const answer = await fetch(`${town.world.house.url}/api/auth/progress`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ token }),
      })
      return { status: answer.status, body: await answer.text() }
    }
    const applicant = town.person('applicant-2')
    const made = await applicant.sends('POST', `/api/cases/${caseNo}/progress-links`, { body: {}, key: 'progress-1' })
    const again = await applicant.sends('POST', `/api/cases/${caseNo}/progress-links`, { body: {}, key: 'progress-1' })
    expect(again.body).toEqual(made.body)
    const { id, token } = made.body as { id: string; token: string }
    expect((await ask(token)).status).toBe(200)
    expect(JSON.stringify(await db.select().from(progressLinks))).not.toContain(token)
    const wrong = await ask('x'.repeat(43))
    await db
      .update(progressLinks)
      .set({ expiresAt: sql`created_at` })
      .where(eq(progressLinks.id, id))
    expect(await ask(token)).toEqual(wrong)
    expect(wrong).toMatchObject({ status: 410 })
    const stranger = await town.person('applicant-3').sends('GET', `/api/cases/${caseNo}/progress-links`)
    expect(stranger.status).toBe(404)
    const kept = await db.select().from(audit).where(eq(audit.subject, caseNo))
    expect(kept.map(({ action }) => action)).toContain('make-progress-link')
  })
})
