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
            Type.Object({ by: Type.Object({ id: Type.String() }), reason: Type.String() }),
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
      given: { by: { id: 'u-safety-1' }, reason: words.reason },
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

const AskedPage = Type.Object({
  timeline: Type.Array(
    Type.Object({
      tasks: Type.Array(
        Type.Object({
          key: Type.String(),
          status: Type.String(),
          consultations: Type.Array(
            Type.Object({
              kind: Type.String(),
              status: Type.String(),
              question: Type.Union([Type.String(), Type.Null()]),
              answers: Type.Array(Type.Object({ answer: Type.String(), text: Type.String() })),
            }),
          ),
          pending: Type.Union([Type.Object({ outcome: Type.String() }), Type.Null()]),
        }),
      ),
    }),
  ),
})
const List = Type.Object({ items: Type.Array(Type.Object({ key: Type.String() })), total: Type.Integer() })

async function askedOn(kase: Kase, login: string) {
  const page = await person(login).reads(`/api/cases/${kase.caseNo}`, AskedPage)
  return page.timeline.flatMap(({ tasks }) => tasks).find((each) => each.key === REVIEW)
}
const askedOf = async (login: string) =>
  (await person(login).reads('/api/tasks?list=asked', List)).items.map(({ key }) => key)

describe('委派 and 加签', () => {
  it('bring a task into the list of who is asked, hold it up, and give it its effect with the last signature', async () => {
    const kase = await town().brings(await town().submits('applicant-1'), 'plan-review')
    const safety = person('safety-1')
    await safety.claims(kase, REVIEW)
    await town().newMails(kase)

    const question = { person: 'u-dispatch-1', question: '保安负荷的备用电源切换时间是否满足调度要求？' }
    await safety.acts(kase, `tasks/${REVIEW}/ask-opinion`, question)
    expect(await askedOf('dispatch-1')).toContain(REVIEW)
    expect((await town().newMails(kase)).map(({ to, text }) => [to, text.includes(question.question)])).toEqual([
      ['dispatch-1', true],
    ])
    expect(await refused(safety.completes(kase, REVIEW, 'approve'))).toMatchObject({ code: 'CONSULTATION_OPEN' })
    await person('dispatch-1').acts(kase, `tasks/${REVIEW}/give-answer`, {
      answer: 'opinion',
      text: '满足，切换时间小于 5 秒',
    })
    expect(await askedOf('dispatch-1')).toEqual([])
    // all who may see the internal matters of the case read it, the customer reads nothing of it
    expect((await askedOn(kase, 'planning-1'))?.consultations).toMatchObject([
      {
        kind: 'opinion',
        question: question.question,
        answers: [{ answer: 'opinion', text: '满足，切换时间小于 5 秒' }],
      },
    ])
    expect((await askedOn(kase, 'applicant-1'))?.consultations).toEqual([])

    const signs = { place: 'after', people: ['u-safety-head'], reason: '重要用户，请负责人签署' }
    await safety.acts(kase, `tasks/${REVIEW}/add-signature`, signs)
    expect(await askedOf('safety-head')).toEqual([])
    await safety.completes(kase, REVIEW, 'approve')
    expect(await askedOf('safety-head')).toEqual([REVIEW])
    expect(await askedOn(kase, 'safety-head')).toMatchObject({ status: 'open', pending: { outcome: 'approve' } })
    const head = person('safety-head')
    await head.acts(kase, `tasks/${REVIEW}/give-answer`, { answer: 'object', text: '请补充应急预案' })
    expect(await askedOn(kase, 'safety-1')).toMatchObject({ status: 'open', pending: null })
    await safety.completes(kase, REVIEW, 'approve')
    const wrong = { people: ['u-safety-head'], reason: '不再需要' }
    expect(await refused(safety.acts(kase, `tasks/${REVIEW}/withdraw-request`, wrong))).toMatchObject({
      code: 'ACTION_NOT_AVAILABLE',
    })
    await safety.acts(kase, `tasks/${REVIEW}/recall`, { reason: '先核对保安电源' })
    await safety.completes(kase, REVIEW, 'approve')
    await head.acts(kase, `tasks/${REVIEW}/give-answer`, { answer: 'agree', text: '同意' })
    expect(await askedOn(kase, 'safety-1')).toMatchObject({ status: 'done', pending: null })
    expect(await soundnessProblems(town().world.databaseUrl)).toEqual([])
  })
})

const Copies = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Type.String(),
      person: Type.Object({ id: Type.String() }),
      remark: Type.Union([Type.String(), Type.Null()]),
      readAt: Type.Union([Type.String(), Type.Null()]),
      opinion: Type.Union([Type.String(), Type.Null()]),
      actions: Type.Array(Type.String()),
    }),
  ),
})
const CopyList = Type.Object({ items: Type.Array(Type.Object({ caseNo: Type.String() })), total: Type.Integer() })
const CaseList = Type.Object({ items: Type.Array(Type.Object({ caseNo: Type.String() })) })
const Sent = Type.Object({ ids: Type.Array(Type.String()) })
const Changed = Type.Object({ id: Type.String() })

const Anything = Type.Object({})

describe('抄送', () => {
  const copied = async (kase: Kase) =>
    (await person('safety-1').reads(`/api/cases/${kase.caseNo}/copies`, Copies)).items
  const listed = (read: boolean) => person('leader-chengxi').reads(`/api/copies?read=${read}`, CopyList)

  it('lets a colleague of another region read, also after a return, answer beside the case, and no longer once withdrawn', async () => {
    const kase = await town().brings(await town().submits('applicant-1'), 'plan-review')
    const [safety, reader] = [person('safety-1'), person('leader-chengxi')]
    const at = `/api/cases/${kase.caseNo}`
    expect(
      await refused(safety.writes('POST', `${at}/copies`, { people: ['u-leader-chengxi'] }, Anything)),
    ).toMatchObject({ status: 403, code: 'NOT_ALLOWED' })
    await safety.claims(kase, REVIEW)
    expect(await refused(reader.reads(at, Anything))).toMatchObject({ status: 404 })
    await town().newMails(kase)

    const words = { people: ['u-leader-chengxi'], remark: '涉及城西变电站的备用容量，请阅知' }
    const { ids } = await safety.writes('POST', `${at}/copies`, words, Sent)
    const id = ids[0] ?? ''
    expect(await refused(safety.writes('POST', `${at}/copies`, words, Anything))).toMatchObject({
      code: 'COPIED_ALREADY',
    })
    const strange = { people: ['u-applicant-2'] }
    expect(await refused(safety.writes('POST', `${at}/copies`, strange, Anything))).toMatchObject({
      code: 'COPY_NOT_POSSIBLE',
    })
    const mails = await town().newMails(kase)
    expect(mails.map(({ to, text }) => [to, text.includes(words.remark)])).toEqual([['leader-chengxi', true]])

    // found where the own cases are found, and in the own list
    expect((await reader.reads('/api/cases?limit=100', CaseList)).items.map(({ caseNo }) => caseNo)).toContain(
      kase.caseNo,
    )
    expect((await reader.reads(`/api/search?q=${kase.caseNo}`, CaseList)).items).toHaveLength(1)
    expect((await listed(false)).items.map(({ caseNo }) => caseNo)).toEqual([kase.caseNo])
    for (const path of ['', '/events', '/documents', '/course', '/comments']) await reader.reads(at + path, Anything)
    expect(await refused(reader.acts(kase, `tasks/${REVIEW}/comments`, { text: '请注意' }))).toMatchObject({
      ...{ status: 403, code: 'NOT_ALLOWED' },
    })

    await safety.acts(kase, `tasks/${REVIEW}/return`, { toStep: 'survey', reason: '现场资料不全' })
    await reader.reads(at, Anything)
    await reader.writes('POST', `/api/copies/${id}/read`, {}, Changed)
    await reader.writes('POST', `/api/copies/${id}/opinion`, { text: '城西侧可配合' }, Changed)
    expect(await refused(reader.writes('POST', `/api/copies/${id}/opinion`, { text: '再议' }, Anything))).toMatchObject(
      {
        code: 'OPINION_GIVEN',
      },
    )
    const [shown] = await copied(kase)
    expect(shown?.readAt).not.toBeNull()
    expect(shown).toMatchObject({
      ...{ person: { id: 'u-leader-chengxi' }, remark: words.remark, opinion: '城西侧可配合' },
      actions: ['withdraw-copy'],
    })
    expect([(await listed(false)).total, (await listed(true)).total]).toEqual([0, 1])

    expect(await refused(reader.writes('POST', `/api/copies/${id}/withdraw`, {}, Anything))).toMatchObject({
      status: 403,
    })
    await person('safety-head').writes('POST', `/api/copies/${id}/withdraw`, {}, Changed)
    expect(await refused(reader.reads(at, Anything))).toMatchObject({ status: 404, code: 'CASE_NOT_FOUND' })
    expect((await listed(true)).total).toBe(0)
    expect(await soundnessProblems(town().world.databaseUrl)).toEqual([])
  })
})
