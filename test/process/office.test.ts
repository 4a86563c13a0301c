import Type from 'typebox'
import { describe, expect, it } from 'vitest'
import { soundnessProblems } from '../support/sound.ts'
import { refused, suiteTown } from '../support/story.ts'
import type { Kase, Person } from '../support/story.ts'

/** What colleagues do to one another's tasks, on the real servers. */
const town = suiteTown()
const person = (login: string): Person => town().person(login)

const REVIEW = 'plan-review.0.1.safety'
const Colleagues = Type.Object({ items: Type.Array(Type.Object({ id: Type.String() })) })
const Page = Type.Object({
  timeline: Type.Array(
    Type.Object({
      tasks: Type.Array(
        Type.Object({
          key: Type.String(),
          assignee: Type.Union([Type.Object({ id: Type.String() }), Type.Null()]),
          given: Type.Union([
            Type.Object({ by: Type.Object({ name: Type.String() }), reason: Type.String() }),
            Type.Null(),
          ]),
        }),
      ),
    }),
  ),
})

async function taskOf(kase: Kase, login: string, key = REVIEW) {
  const page = await person(login).reads(`/api/cases/${kase.caseNo}`, Page)
  const task = page.timeline.flatMap(({ tasks }) => tasks).find((each) => each.key === key)
  if (task === undefined) throw new Error(`no task ${key}`)
  return task
}

describe('转办', () => {
  it('gives a claimed task to a colleague, who reads on its page and in a mail by whom and why', async () => {
    const kase = await town().brings(await town().submits('applicant-1'), 'plan-review')
    await person('safety-1').claims(kase, REVIEW)
    const path = `/api/cases/${kase.caseNo}/tasks/${REVIEW}`
    const { items } = await person('safety-1').reads(`${path}/colleagues?purpose=transfer`, Colleagues)
    expect(items.map(({ id }) => id)).toEqual(['u-safety-2', 'u-safety-head'])
    await town().newMails(kase)

    const words = { assignee: 'u-safety-2', reason: '明天外出培训，请接续审核保安负荷' }
    expect(
      await refused(person('safety-1').acts(kase, `tasks/${REVIEW}/transfer`, { assignee: 'u-safety-2' })),
    ).toMatchObject({ status: 422, code: 'VALIDATION_FAILED', errors: [{ field: '/reason' }] })
    expect(await refused(person('safety-2').acts(kase, `tasks/${REVIEW}/transfer`, words))).toMatchObject({
      code: 'TASK_NOT_YOURS',
    })
    const stranger = { ...words, assignee: 'u-nobody' }
    expect(await refused(person('safety-1').acts(kase, `tasks/${REVIEW}/transfer`, stranger))).toMatchObject({
      errors: [{ field: '/assignee' }],
    })
    await person('safety-1').acts(kase, `tasks/${REVIEW}/transfer`, words)

    expect(await taskOf(kase, 'safety-2')).toMatchObject({
      assignee: { id: 'u-safety-2' },
      given: { by: { name: '何建军' }, reason: words.reason },
    })
    expect(await taskOf(kase, 'applicant-1')).toMatchObject({ given: null })
    const mails = await town().newMails(kase)
    expect(mails.map(({ to }) => to)).toEqual([expect.stringContaining('safety-2')])
    expect(mails[0]?.text).toContain(words.reason)
    const [line] = await town().events(kase, 'TaskAssigned')
    expect([line?.by.id, line?.data['from'], line?.text]).toEqual(['u-safety-1', 'u-safety-1', words.reason])
    await person('safety-2').completes(kase, REVIEW, 'approve')
    expect(await soundnessProblems(town().world.databaseUrl)).toEqual([])
  })
})
