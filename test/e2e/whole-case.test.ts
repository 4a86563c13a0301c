import { beforeAll, test } from 'vitest'
import type { Kase } from '../support/story.ts'
import { browserTown, describeInBrowser } from './support/browser.ts'
import { isAgreed } from './whole-case/agreement.ts'
import { applies, isSurveyed } from './whole-case/application.ts'
import { isConnected } from './whole-case/connection.ts'
import { isOver } from './whole-case/end.ts'
import { isLate } from './whole-case/ladder.ts'
import { isReturned } from './whole-case/review.ts'
import { sixSignIn } from './whole-case/six.ts'
import type { Six } from './whole-case/six.ts'

const SIGNED_IN_WITHIN_MS = 120_000

/**
 * One case from application to return visit, by six people, each at a browser of their own; colleagues of theirs do
 * what is left. Nobody loads a page anew: what others did comes by itself. Business time begins on Monday 2 March 2026
 * at the opening of business. Each part goes on where the one before it ended.
 */
describeInBrowser('a whole case', () => {
  const browser = browserTown()
  let six: Six
  let kase: Kase

  beforeAll(async () => {
    six = await sixSignIn(browser())
  }, SIGNED_IN_WITHIN_MS)

  test('is applied for on a phone, after being told which way it goes and what the law promises', async () => {
    kase = await applies(six)
  })

  test('is accepted and surveyed; the customer and the account manager see who has it and until when', () =>
    isSurveyed({ ...six, kase }))

  test('is planned, and sent back by a review, which asks again only those whom the change concerns', () =>
    isReturned({ ...six, kase }))

  test('waits for a department that does not answer: the ladder climbs, the supervisor urges and gives it to the head', () =>
    isLate({ ...six, kase }))

  test('is replied to, objected to, planned anew in a round with limits of its own, and accepted', () =>
    isAgreed({ ...six, kase }))

  test('is signed, built, inspected, metered and energised, and not before all four gates are met', () =>
    isConnected({ ...six, kase }))

  test('is over when it is filed and visited; its customer reads how it went, and its days are those of the law', () =>
    isOver({ ...six, kase }))
})
