import Type from 'typebox'
import { describe, expect, it } from 'vitest'
import { EXTERNAL_SINGLE } from '../../demo/stories/figures.ts'
import { soundnessProblems } from '../support/sound.ts'
import { refused, suiteTown } from '../support/story.ts'
import type { Kase, Person } from '../support/story.ts'

/** Outcomes that are taken back, on the real servers. */
const town = suiteTown()
const person = (login: string): Person => town().person(login)

const Nullable = Type.Union([Type.String(), Type.Null()])
const Page = Type.Object({
  ball: Type.Object({ holders: Type.Array(Type.Object({ key: Type.String() })) }),
  clocks: Type.Array(Type.Object({ id: Type.String(), trigger: Nullable, closedAt: Nullable })),
  availableActions: Type.Array(
    Type.Object({
      action: Type.String(),
      task: Type.Optional(Type.String()),
      withdraws: Type.Optional(Type.Array(Type.String())),
    }),
  ),
})

const pageOf = (kase: Kase, login = 'supervisor-chengdong') => person(login).reads(`/api/cases/${kase.caseNo}`, Page)
const open = async (kase: Kase) => (await pageOf(kase)).ball.holders.map(({ key }) => key).sort()
const takesBack = (who: Person, kase: Kase, task: string, reason = '填写有误') =>
  who.acts(kase, `tasks/${task}/take-back`, { reason })

const EXTERNAL = 'external-plan.0.1.production'
const REVIEWS = ['dispatch', 'marketing', 'planning', 'production', 'safety'].map((each) => `plan-review.0.1.${each}`)
const REPLY = 'plan-reply.0.1.account-manager'

/** Log and read model agree, also where rows went and came again, and a rebuild makes the same. */
async function expectSound(): Promise<void> {
  expect(await soundnessProblems(town().world.databaseUrl)).toEqual([])
}

describe('a plan', () => {
  it('is taken back by the drafter, with a reason, until a review is claimed', async () => {
    const kase = await town().brings(await town().submits('applicant-1'), 'plan-review')
    const { availableActions } = await pageOf(kase, 'production-1')
    expect(
      availableActions.find(({ action, task }) => action === 'take-back' && task === EXTERNAL)?.withdraws?.sort(),
    ).toEqual(REVIEWS)
    expect(await refused(person('production-1').acts(kase, `tasks/${EXTERNAL}/take-back`, {}))).toMatchObject({
      ...{ status: 422, code: 'VALIDATION_FAILED', errors: [{ field: '/reason' }] },
    })
    expect(await refused(takesBack(person('production-2'), kase, EXTERNAL))).toMatchObject({ code: 'TASK_NOT_YOURS' })

    await takesBack(person('production-1'), kase, EXTERNAL, '导线截面有误')
    expect(await open(kase)).toEqual([EXTERNAL])
    const [line] = await town().events(kase, 'OutcomeTakenBack')
    expect([line?.text, line?.data['task']]).toEqual(['导线截面有误', EXTERNAL])
    await expectSound()

    const form = { ...EXTERNAL_SINGLE, conductorMm2: 185 }
    await person('production-1').completes(kase, EXTERNAL, 'drafted', { form })
    expect(await open(kase)).toEqual(REVIEWS)
    await person('safety-1').claims(kase, 'plan-review.0.1.safety')
    expect(await refused(takesBack(person('production-1'), kase, EXTERNAL))).toMatchObject({
      ...{ status: 409, code: 'TAKEN_UP', by: 'plan-review.0.1.safety', state: 'done' },
    })
    await expectSound()
  })
})

describe('the last approval of a plan', () => {
  it('takes the reply from the account manager, who is told, and is kept once the reply is written', async () => {
    const kase = await town().brings(await town().submits('applicant-1'), 'plan-reply')
    await town().newMails(kase)
    await takesBack(person('dispatch-1'), kase, 'plan-review.0.1.dispatch', '调度意见有误')
    expect(await open(kase)).toEqual(['plan-review.0.1.dispatch'])
    const [mail, ...more] = await town().newMails(kase)
    expect([mail?.to, more]).toEqual([(await town().managerOf(kase)).login, []])
    expect(mail?.text).toContain('调度意见有误')

    await person('dispatch-1').completes(kase, 'plan-review.0.1.dispatch', 'approve')
    expect(await open(kase)).toEqual([REPLY])
    await town().brings(kase, 'plan-confirmation')
    expect(await refused(takesBack(person('dispatch-1'), kase, 'plan-review.0.1.dispatch'))).toMatchObject({
      ...{ status: 409, code: 'LEFT_THE_HOUSE', why: 'row-closed' },
    })
    await expectSound()
  })
})

describe('a report of completion', () => {
  it('is taken back by the customer, and the inspection of the law begins with the next', async () => {
    const kase = await town().brings(await town().submits('applicant-1'), 'completion-inspection')
    const row = async () =>
      (await pageOf(kase)).clocks.find(({ id }) => id === 'statutory:completion-inspection.1.1')?.trigger
    const first = await row()
    expect(first).toEqual(expect.any(String))
    const report = 'completion-report.1.1.applicant'
    await takesBack(person('applicant-1'), kase, report, '图纸不全')
    expect(await open(kase)).toContain(report)
    expect(await row()).toBeUndefined()
    await expectSound()

    await town().passes({ value: 1, unit: 'workingDays' })
    const documents = [await person('applicant-1').uploads(kase.caseNo, 'completion-drawings')]
    await person('applicant-1').completes(kase, report, 'report', { documents })
    expect(await open(kase)).toContain('completion-inspection.1.1.safety')
    expect(Date.parse((await row()) ?? '')).toBeGreaterThan(Date.parse(first ?? ''))
    await expectSound()
  })
})
