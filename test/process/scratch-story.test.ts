import { it } from 'vitest'
import { throwawayApi } from '../../demo/environment.ts'
import { mkdtempSync } from 'node:fs'
import { suiteTown } from '../support/story.ts'
const dir = mkdtempSync('/tmp/scratch-')
const town = suiteTown({ api: { ...throwawayApi(dir), logLevel: 'warn' } })
it('15 comments', async () => {
  for (let round = 0; round < 4; round++) {
    const kase = await town().submits('applicant-6')
    const texts = Array.from({ length: 15 }, (_, number) => `第 ${number} 条`)
    const answers = await Promise.allSettled(
      texts.map((text, number) => town().person(`marketing-${(number % 2) + 1}`).comments(kase, 'acceptance.0.1.marketing', text)),
    )
    console.log(answers.map((a) => a.status === 'fulfilled' ? a.value.seq : String(a.reason).slice(0, 140)))
  }
})
