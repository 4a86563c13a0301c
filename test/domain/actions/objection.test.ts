import { describe, expect, it } from 'vitest'
import { PaperCase } from '../../support/paper.ts'
import { on, openKeys, play, refused } from '../play.ts'
import { PLANT_TO_CONFIRMATION } from '../scripts.ts'

/** An objection comes within a month of the written reply (docs/procedure.md section 3); this one was given on 9 March. */

const ANSWER = 'plan-confirmation.0.1.applicant'
const replied = () => play(new PaperCase(), PLANT_TO_CONFIRMATION)

describe('an objection', () => {
  it('is taken until the close of business of 9 April', () => {
    const paper = play(replied(), `04-09 17:30 ${ANSWER} object>internal-plan`)
    expect(openKeys(paper.now)).toEqual(['internal-plan.0.2.marketing'])
  })

  it('is refused afterwards, with the instant until which it could be made', () => {
    expect(refused(() => play(replied(), `04-09 17:31 ${ANSWER} object>internal-plan`))).toMatchObject({
      code: 'OBJECTION_TOO_LATE',
      details: { until: on('04-09 17:30') },
    })
  })

  it('is not hindered by a month in which the case was suspended', () => {
    const paper = play(replied(), `03-20 10:00 case suspend\n05-20 10:00 case resume`)
    // 61 calendar days taken out of the month: 9 April and 61 days is 9 June
    expect(openKeys(play(paper, `06-09 10:00 ${ANSWER} object>internal-plan`).now)).toContain(
      'internal-plan.0.2.marketing',
    )
  })

  it('too late leaves the plan to be accepted', () => {
    expect(openKeys(play(replied(), `04-20 10:00 ${ANSWER} accept`).now)).toContain('contract.0.1.marketing')
  })
})
