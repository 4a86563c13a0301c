import { describe, expect, test } from 'vitest'
import type { Facts } from '../../domain/facts.ts'
import { PaperCase, supervisor } from '../support/paper.ts'
import { extend, on, play, refusalOf } from './play.ts'
import { HOSPITAL, HOSPITAL_TO_END, HOSPITAL_TO_GATES, HOSPITAL_TO_REVIEW, HOSPITAL_TO_WORKS } from './scripts.ts'

/** What somebody may do in general, and may not do just now (process.md section 8: 409 with the present state). */

/** The log of a hospital up to the line that begins so. */
const until = (line: string, script: string = HOSPITAL_TO_GATES) => script.slice(0, script.indexOf(line))

const REVIEW = 'plan-review.0.1.safety'

describe('what was done is not done twice', () => {
  test.each<[string, string, string]>([
    [
      'an inspection is begun once',
      until('04-21 15:00'),
      '04-21 10:00 completion-inspection.1.1.marketing start-inspection',
    ],
    [
      'a defect that is mended is not mended again',
      until('04-23 10:00'),
      '04-22 17:00 completion-report.1.2.applicant close-defect>completion-inspection.1.1.safety#1',
    ],
    [
      'a stop is asked for once, until it is answered',
      `${HOSPITAL_TO_REVIEW}\n03-09 09:00 ${REVIEW} request-stop>permit,2026-03-20`,
      `03-09 10:00 ${REVIEW} request-stop>force-majeure,2026-03-20`,
    ],
    ['a stop that does not run is not ended', HOSPITAL_TO_REVIEW, `03-09 10:00 ${REVIEW} end-stop`],
  ])('%s', (_rule, script, again) => {
    const paper = play(new PaperCase(HOSPITAL), script)
    expect(refusalOf(() => play(paper, again))).toBe('409 ACTION_NOT_AVAILABLE')
  })
})

describe('an extension', () => {
  const extension = (facts: Partial<Facts>, script: string, task: Parameters<typeof extend>[0], when: string) => {
    const paper = play(new PaperCase(facts), script)
    return () => paper.do(supervisor, extend(task, 1), on(when))
  }

  test('is granted on a limit in days', () => {
    expect(extension(HOSPITAL, HOSPITAL_TO_REVIEW, REVIEW, '03-09 10:00')).not.toThrow()
  })

  test('is not granted on the month of the return visit, nor on a schedule of its own', () => {
    const visit = extension(
      HOSPITAL,
      until('05-12', HOSPITAL_TO_END),
      'return-visit.0.1.account-manager',
      '05-06 10:00',
    )
    const line = extension(HOSPITAL, HOSPITAL_TO_WORKS, 'external-works.0.1.production', '04-02 10:00')
    expect([visit, line].map(refusalOf)).toEqual(['409 ACTION_NOT_AVAILABLE', '409 ACTION_NOT_AVAILABLE'])
  })
})
