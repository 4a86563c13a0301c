import { describe, expect, it } from 'vitest'
import { availableActions } from '../../../domain/actions/available-actions.ts'
import { energisingForm } from '../../../domain/case/energising.ts'
import { ruleIn } from '../../../domain/case/fees.ts'
import type { Form } from '../../../domain/application/forms.ts'
import { member, PaperCase } from '../../support/paper.ts'
import { on, play, refusalOf, refused, taskNamed } from '../play.ts'
import { HOME, HOSPITAL, HOSPITAL_TO_GATES, HOSPITAL_TO_REPORT } from '../scripts.ts'

/** The day and the outage notice of an energisation at high voltage (docs/procedure.md section 3). */

const POWER = 'energisation.1.1.dispatch'
const ready = () => play(new PaperCase(HOSPITAL), HOSPITAL_TO_GATES)
const energise = (paper: PaperCase, form: Form = { outageNeeded: false }) =>
  paper.complete(POWER, 'energise', on('04-28 10:30'), form, member('dispatch'))
const formOf = (paper: PaperCase) => taskNamed(paper.now, POWER).form
const offered = (paper: PaperCase) =>
  availableActions(paper.now, member('dispatch')).some(({ action, task }) => action === 'complete' && task === POWER)

describe('dispatch', () => {
  it('energises no phase for which nobody named a day', () => {
    expect(offered(ready())).toBe(false)
    expect(refusalOf(() => energise(ready()))).toBe('409 APPOINTMENT_MISSING')
  })

  it('energises for a day that was proposed, whether or not the customer answered', () => {
    const proposed = play(ready(), `04-28 10:10 ${POWER} propose-appointment>2026-04-28,10:30,11:30`)
    expect(offered(proposed)).toBe(true)
    expect(formOf(energise(proposed))).toEqual({ outageNeeded: false, appointedOn: '2026-04-28' })
  })

  it('energises for the day that the customer asked for', () => {
    const asked = play(
      ready(),
      `04-28 10:10 ${POWER} propose-appointment>2026-04-28,10:30,11:30
       04-28 10:20 ${POWER} answer-appointment>2026-04-29`,
    )
    expect(formOf(energise(asked))).toMatchObject({ appointedOn: '2026-04-29' })
    const wished = play(ready(), '04-28 10:10 case wish-energisation>1,2026-04-28')
    expect(formOf(energise(wished))).toMatchObject({ appointedOn: '2026-04-28' })
  })

  it('names the outage notice where an outage is needed', () => {
    const wished = () => play(ready(), '04-28 10:10 case wish-energisation>1,2026-04-28')
    const refusal = refused(() => energise(wished(), { outageNeeded: true }))
    expect([refusal.code, refusal.details]).toEqual([
      'OUTAGE_NOTICE_MISSING',
      { task: POWER, field: 'form/outageNotice' },
    ])
    const notice = { outageNeeded: true, outageNotice: '停〔2026〕第12号' }
    expect(formOf(energise(wished(), notice))).toEqual({ ...notice, appointedOn: '2026-04-28' })
  })
})

describe('the appointed day', () => {
  it('is put to no other step of dispatch, though its phase has one', () => {
    const inspected = play(
      new PaperCase(HOSPITAL),
      `${HOSPITAL_TO_REPORT}
       04-20 14:00 case wish-energisation>1,2026-05-20
       04-21 15:20 completion-inspection.1.1.dispatch pass`,
    )
    expect(taskNamed(inspected.now, 'completion-inspection.1.1.dispatch').form).toEqual({})
  })

  it('is put nowhere while nobody named one', () => {
    const { now } = ready()
    expect(energisingForm(now, taskNamed(now, POWER), { outageNeeded: false })).toEqual({ outageNeeded: false })
  })
})

describe('is asked neither', () => {
  const asked = (paper: PaperCase, party: 'dispatch' | 'production' | 'marketing') =>
    Object.keys(ruleIn(paper.now, { step: 'energisation', party }, 'energise')?.form ?? {})

  it('of the other part, nor at low voltage', () => {
    expect(asked(ready(), 'dispatch')).toEqual(['outageNeeded', 'outageNotice'])
    expect(asked(ready(), 'production')).toEqual([])
    for (const party of ['marketing', 'dispatch'] as const) expect(asked(new PaperCase(HOME), party)).toEqual([])
  })

  it('of a case from before, which goes to its end without', () => {
    const paper = ready()
    paper.state = { ...paper.now, procedure: 2 }
    expect(asked(paper, 'dispatch')).toEqual([])
    expect(formOf(energise(paper, {}))).toEqual({})
    expect(paper.now.energised.map(({ phase }) => phase)).toEqual([1])
  })
})
