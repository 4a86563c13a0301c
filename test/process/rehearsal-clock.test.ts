import { describe, expect, it } from 'vitest'
import { suiteTown } from '../support/story.ts'

describe('probe', () => {
  const town = suiteTown()
  it('works', async () => {
    console.time('submit')
    const kase = await town().submits('applicant-1')
    console.timeEnd('submit')
    console.time('bring')
    await town().brings(kase, 'metering')
    console.timeEnd('bring')
    console.time('pass')
    await town().passesTo('03-12 09:00')
    console.timeEnd('pass')
    console.log(
      await town().rungs(kase),
      await town()
        .newMails(kase)
        .then((m) => m.map(({ to, subject }) => to + subject)),
    )
    expect(1).toBe(1)
  })
})
