import Type from 'typebox'
import { beforeAll, expect, test } from 'vitest'
import { refused, suiteTown } from '../support/story.ts'
import type { Kase } from '../support/story.ts'

/** What the page of a task asks the API beside the case itself. */
const town = suiteTown()
const person = (login: string) => town().person(login)

const nullable = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const Outcomes = Type.Object({
  outcomes: Type.Array(
    Type.Object({
      outcome: Type.String(),
      negative: Type.Boolean(),
      statement: Type.String(),
      list: nullable(Type.String()),
      documents: Type.Array(Type.String()),
      fields: Type.Array(
        Type.Object({
          name: Type.String(),
          type: Type.String(),
          unit: nullable(Type.String()),
          min: nullable(Type.Number()),
          max: nullable(Type.Number()),
          whole: Type.Boolean(),
          options: Type.Array(Type.String()),
          optional: Type.Boolean(),
        }),
      ),
    }),
  ),
  looksAt: nullable(
    Type.Object({
      fields: Type.Array(Type.Object({ step: Type.String(), name: Type.String() })),
      documents: Type.Array(Type.String()),
    }),
  ),
})
const Assignees = Type.Object({ items: Type.Array(Type.Object({ id: Type.String(), openTasks: Type.Integer() })) })
const BusinessTime = Type.Object({ now: Type.String(), workingMinutesPerDay: Type.Integer() })

let factory: Kase
const outcomesOf = (login: string, task: string, kase = factory) =>
  person(login).reads(`/api/cases/${kase.caseNo}/tasks/${task}/outcomes`, Outcomes)
const assigneesOf = (login: string, task: string) =>
  person(login).reads(`/api/cases/${factory.caseNo}/tasks/${task}/assignees`, Assignees)

beforeAll(async () => {
  factory = await town().brings(await town().submits('applicant-1'), 'plan-review')
})

test('a review may approve, approve with a list, or return to a step that is on the route', async () => {
  const { outcomes, looksAt } = await outcomesOf('safety-1', 'plan-review.0.1.safety')
  const plain = { negative: false, list: null, documents: [], fields: [] }
  expect(outcomes).toEqual([
    { ...plain, outcome: 'approve', statement: 'optional' },
    // the server counts the list
    { ...plain, outcome: 'approve-with-conditions', statement: 'required', list: 'conditions' },
    {
      ...{ ...plain, outcome: 'return', negative: true, statement: 'required' },
      fields: [
        {
          ...{ name: 'toStep', type: 'choice', unit: null, min: null, max: null, whole: false, optional: false },
          // at high voltage there is no plan in one piece
          options: ['survey', 'external-plan', 'internal-plan'],
        },
      ],
    },
  ])
  expect(looksAt).toEqual({
    fields: [
      { step: 'internal-plan', name: 'securityLoadKw' },
      { step: 'internal-plan', name: 'ownSourceKw' },
    ],
    documents: ['important-customer-proof', 'generation-description'],
  })
})

test('a figure has its unit and range, also on a task that is done', async () => {
  const { outcomes } = await outcomesOf('production-1', 'external-plan.0.1.production')
  expect(outcomes).toHaveLength(1)
  expect(outcomes[0]?.fields[0]).toEqual({
    ...{ name: 'feederKva', type: 'number', unit: 'kVA', min: 1, max: 1_000_000 },
    ...{ whole: false, options: [], optional: false },
  })
})

test('a supplement needs the documents that were asked for', async () => {
  const kase = await town().submits('applicant-2')
  await person('marketing-1').asksFor(kase, ['site-plan', 'property-proof'])
  const { outcomes } = await outcomesOf('applicant-2', 'supplement.0.1.applicant', kase)
  expect(outcomes.map(({ outcome, documents }) => ({ outcome, documents }))).toEqual([
    { outcome: 'supply', documents: ['site-plan', 'property-proof'] },
  ])
})

test('whoever may not see the case, or asks for a task that is not there, learns nothing', async () => {
  const url = `/api/cases/${factory.caseNo}/tasks`
  expect(await refused(outcomesOf('applicant-2', 'plan-review.0.1.safety'))).toMatchObject({ code: 'CASE_NOT_FOUND' })
  expect(await refused(person('safety-1').reads(`${url}/plan-review.0.2.safety/outcomes`, Outcomes))).toMatchObject({
    code: 'TASK_NOT_FOUND',
  })
})

test('a task is given to members of its department, and a review to none who drafted', async () => {
  const { items } = await assigneesOf('marketing-head', 'plan-review.0.1.marketing')
  // marketing-1 drafted the internal plan
  expect(items.map(({ id }) => id)).toEqual(['u-marketing-2', 'u-marketing-head'])
  await person('dispatch-1').claims(factory, 'plan-review.0.1.dispatch')
  expect((await assigneesOf('dispatch-head', 'plan-review.0.1.dispatch')).items).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: 'u-dispatch-1', openTasks: 1 }),
      expect.objectContaining({ id: 'u-dispatch-2', openTasks: 0 }),
    ]),
  )
  expect(await refused(assigneesOf('dispatch-1', 'plan-review.0.1.dispatch'))).toMatchObject({ code: 'NOT_ALLOWED' })
})

test('business time is that of the rehearsal, and a day has seven and a half hours', async () => {
  const before = await town().readsClock()
  const { now, workingMinutesPerDay } = await person('applicant-1').reads('/api/business-time', BusinessTime)
  const after = await town().readsClock()
  expect(workingMinutesPerDay).toBe(450)
  expect(Date.parse(now)).toBeGreaterThanOrEqual(Date.parse(before.now))
  expect(Date.parse(now)).toBeLessThanOrEqual(Date.parse(after.now))
})
