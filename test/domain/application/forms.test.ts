import { describe, expect, it, test } from 'vitest'
import { isAskedOn, isRequiredOn, isWholeUnit, OUTCOMES, UNITS } from '../../../domain/application/forms.ts'
import { reviewInputs } from '../../../domain/case/re-review.ts'
import { PaperCase } from '../../support/paper.ts'

/** What a form asks for, and which of it whose review looks at. */

test('money, pieces and points are counted in whole ones, what is measured is not', () => {
  expect(UNITS.filter(isWholeUnit)).toEqual(['fen', 'pieces', 'points'])
})

describe('a review looks', () => {
  it('of planning at the feeder, the voltage and the sources of a plan', () => {
    expect(reviewInputs('plan-review', 'planning')).toEqual({
      fields: ['external-plan.feederKva', 'external-plan.voltageKv', 'external-plan.sources'],
      documents: ['access-system-design', 'project-approval'],
    })
  })

  it('of a design at its drawings, of dispatch at the protection', () => {
    expect(reviewInputs('design-review', 'production')?.documents).toEqual(['design-drawings'])
    expect(reviewInputs('design-review', 'dispatch')?.documents).toEqual(['protection-settings'])
  })

  it('at nothing where a department has no part in it, or the step is none', () => {
    expect(reviewInputs('design-review', 'planning')).toBeUndefined()
    expect(reviewInputs('survey', 'planning')).toBeUndefined()
    expect(reviewInputs('plan-review', 'account-manager')).toBeUndefined()
  })
})

describe('a field', () => {
  const { feederKva, lineReadyOn } = OUTCOMES['external-plan'].drafted.form
  const routeOf = (externalWorks: boolean) => new PaperCase({ externalWorks }).now.route

  it.each([
    ['of every plan', feederKva, false, [true, true]],
    ['that may be left out', OUTCOMES.survey.surveyed.form.verifiedKw, false, [true, false]],
    ['of a line to build', lineReadyOn, true, [true, true]],
    ['of a line, where none is built', lineReadyOn, false, [false, false]],
  ] as const)('%s is asked for, and required, as its route has it', (_, field, externalWorks, expected) => {
    const route = routeOf(externalWorks)
    expect([isAskedOn(route, field), isRequiredOn(route, field)]).toEqual(expected)
  })
})
