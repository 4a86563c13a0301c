import { beforeAll, describe, expect, it } from 'vitest'
import Type from 'typebox'
import { completes } from '../../demo/story.ts'
import { aFile, loginOf, momentText, refused, send, suiteTown } from '../support/story.ts'
import type { Kase, Person } from '../support/story.ts'

const town = suiteTown()
const person = (login: string): Person => town().person(login)

const CaseList = Type.Object({ items: Type.Array(Type.Object({ caseNo: Type.String() })), total: Type.Integer() })
const TaskList = Type.Object({
  items: Type.Array(Type.Object({ caseNo: Type.String(), key: Type.String(), party: Type.String() })),
  total: Type.Integer(),
})
const Documents = Type.Object({ items: Type.Array(Type.Object({ id: Type.String() })) })
const Anything = Type.Object({})
const Page = Type.Object({
  availableActions: Type.Array(Type.Object({ action: Type.String(), task: Type.Optional(Type.String()) })),
  timeline: Type.Array(
    Type.Object({
      tasks: Type.Array(
        Type.Object({
          key: Type.String(),
          assignee: Type.Union([Type.Object({ id: Type.String() }), Type.Null()]),
          dueAt: Type.Union([Type.String(), Type.Null()]),
        }),
      ),
    }),
  ),
})

const REVIEW = {
  marketing: 'plan-review.0.1.marketing',
  planning: 'plan-review.0.1.planning',
  production: 'plan-review.0.1.production',
  safety: 'plan-review.0.1.safety',
  dispatch: 'plan-review.0.1.dispatch',
} as const
const ACCEPTANCE = 'acceptance.0.1.marketing'
const REPLY = 'plan-reply.0.1.account-manager'
const CONFIRMATION = 'plan-confirmation.0.1.applicant'
const DAY = { value: 1, unit: 'workingDays' } as const

/** In review with all five departments, in chengdong. */
let factory: Kase
/** Just handed in, so that only marketing has to do with it, in chengdong. */
let workshop: Kase
/** Replied to, so that its customer has the ball, in chengxi. */
let mill: Kase

beforeAll(async () => {
  factory = await town().brings(await town().submits('applicant-1'), 'plan-review')
  workshop = await town().submits('applicant-2')
  mill = await town().brings(await town().submits('applicant-3', { region: 'chengxi' }), 'plan-confirmation')
})

async function taskOf(kase: Kase, key: string) {
  const page = await person('administrator').reads(`/api/cases/${kase.caseNo}`, Page)
  const task = page.timeline.flatMap(({ tasks }) => tasks).find((each) => each.key === key)
  if (task === undefined) throw new Error(`${kase.caseNo} has no task ${key}`)
  return task
}

interface ReadTask {
  key: string
  outcome: string | null
  form: object | null
}

function tasksIn(page: Record<string, unknown>): ReadTask[] {
  return (page as { timeline: { tasks: ReadTask[] }[] }).timeline.flatMap(({ tasks }) => tasks)
}

const dueOf = async (kase: Kase, key: string) => momentText((await taskOf(kase, key)).dueAt ?? '')

describe('who may read', () => {
  const every = () => ({ factory, workshop, mill })
  type Name = keyof ReturnType<typeof every>

  it.each<[string, Name[]]>([
    ['applicant-1', ['factory']],
    ['applicant-2', ['workshop']],
    ['applicant-3', ['mill']],
    ['applicant-4', []],
    ['marketing-1', ['factory', 'workshop', 'mill']],
    ['marketing-head', ['factory', 'workshop', 'mill']],
    ['production-2', ['factory', 'mill']],
    ['safety-1', ['factory', 'mill']],
    ['planning-2', ['factory', 'mill']],
    ['dispatch-head', ['factory', 'mill']],
    // of each region the first manager has the only case that was accepted there; nobody has the workshop yet
    ['manager-chengdong-1', ['factory']],
    ['manager-chengdong-2', []],
    ['manager-chengxi-1', ['mill']],
    ['supervisor-chengdong', ['factory', 'workshop']],
    ['leader-chengdong', ['factory', 'workshop']],
    ['supervisor-chengxi', ['mill']],
    ['leader-chengxi', ['mill']],
  ])('%s reads %j, in lists and one by one, and nothing else', async (login, names) => {
    const reader = person(login)
    const mayRead = names.map((name) => every()[name].caseNo)
    const list = await reader.reads('/api/cases?limit=100', CaseList)
    expect(list.items.map(({ caseNo }) => caseNo).sort()).toEqual([...mayRead].sort())
    expect(list.total).toBe(names.length)

    const tasks = await reader.reads('/api/tasks?list=all&status=any&limit=100', TaskList)
    expect(tasks.items.filter(({ caseNo }) => !mayRead.includes(caseNo))).toEqual([])

    for (const kase of Object.values(every())) {
      const owner = town().applicantOf(kase)
      const { items } = await owner.reads(`/api/cases/${kase.caseNo}/documents`, Documents)
      expect(items.length).toBeGreaterThan(0)
      const paths = [
        ...['', '/application', '/events', '/comments', '/documents', `/clocks/${ACCEPTANCE}/explanation`].map(
          (each) => `/api/cases/${kase.caseNo}${each}`,
        ),
        ...items.map(({ id }) => `/api/documents/${id}`),
      ]
      const replies = await Promise.all(paths.map((path) => reader.sends('GET', path)))
      // a document of somebody else's case looks like one that is not there
      const refusalOf = (path: string) => [404, path.startsWith('/api/documents/') ? 'NOT_FOUND' : 'CASE_NOT_FOUND']
      expect(replies.map(({ status, body }) => [status, body['code']])).toEqual(
        paths.map((path) => (mayRead.includes(kase.caseNo) ? [200, undefined] : refusalOf(path))),
      )
    }
  })

  it('nobody is shown more tasks than are theirs: an applicant’s own, a department’s, a manager’s customers’', async () => {
    const partiesOf = async (login: string) => {
      const { items } = await person(login).reads('/api/tasks?list=all&status=any&limit=100', TaskList)
      return [...new Set(items.map(({ party }) => party))].sort()
    }
    expect(await partiesOf('applicant-1')).toEqual([])
    expect(await partiesOf('applicant-3')).toEqual(['applicant'])
    expect(await partiesOf('safety-1')).toEqual(['safety'])
    expect(await partiesOf('marketing-1')).toEqual(['marketing'])
    const { items } = await person('manager-chengxi-1').reads('/api/tasks?list=mine&status=any', TaskList)
    expect(items.map(({ key }) => key)).toEqual([REPLY])
  })

  it('a file is added by those who may see the case only', async () => {
    const path = `/api/cases/${factory.caseNo}/documents`
    const reply = await person('applicant-2').sends('POST', path, { form: aFile('other'), key: 'stranger' })
    expect([reply.status, reply.body['code']]).toEqual([404, 'CASE_NOT_FOUND'])
    const { items } = await person('applicant-1').reads(path, Documents)
    expect(items).toHaveLength(3)
  })

  it('a customer reads no single verdict of a review, and no figure of a plan that was not replied yet', async () => {
    const { body } = await person('applicant-1').sends('GET', `/api/cases/${factory.caseNo}`)
    const plans = tasksIn(body).filter(({ key }) => /^(plan-review|internal-plan|external-plan)/.test(key))
    expect(plans.length).toBeGreaterThan(5)
    expect(plans.filter(({ form }) => form !== null)).toEqual([])
    expect(plans.filter(({ key, outcome }) => key.startsWith('plan-review') && outcome !== null)).toEqual([])
    const replied = await person('applicant-3').sends('GET', `/api/cases/${mill.caseNo}`)
    const internal = tasksIn(replied.body).find(({ key }) => key === 'internal-plan.0.1.marketing')
    expect(internal?.form).not.toBeNull()
    expect(
      tasksIn(replied.body).filter(({ key, outcome }) => key.startsWith('plan-review') && outcome !== null),
    ).toEqual([])
  })

  it('what staff file is theirs, but for letters and what goes with their written word', async () => {
    const path = `/api/cases/${factory.caseNo}/documents`
    const kept = await person('marketing-1').sends('POST', path, { form: aFile('photo'), key: 'internal-photo' })
    const letter = await person('marketing-1').sends('POST', path, { form: aFile('supply-plan'), key: 'a-letter' })
    expect([kept.status, letter.status]).toEqual([201, 201])
    const ids = async (who: string) => {
      const { items } = await person(who).reads(path, Documents)
      return items.map(({ id }) => id)
    }
    expect(await ids('marketing-head')).toEqual(expect.arrayContaining([kept.body['id'], letter.body['id']]))
    expect(await ids('applicant-1')).toContain(letter.body['id'])
    expect(await ids('applicant-1')).not.toContain(kept.body['id'])
    const whole = await person('applicant-1').sends('GET', `/api/documents/${String(kept.body['id'])}`)
    expect([whole.status, whole.body['code']]).toEqual([404, 'NOT_FOUND'])
  })

  it('the administrator reads numbers, states and the log, and nothing that is about a person', async () => {
    const administrator = person('administrator')
    const list = await administrator.sends('GET', '/api/cases?limit=100')
    const { items: cases } = list.body as { items: { customerName: string | null }[] }
    expect(cases.length).toBeGreaterThanOrEqual(3)
    expect(cases.filter(({ customerName }) => customerName !== null)).toEqual([])
    const { items: documents } = await person('applicant-1').reads(`/api/cases/${factory.caseNo}/documents`, Documents)
    const statuses: Record<string, number> = {}
    const texts: string[] = []
    const paths = ['', '/course', '/events?limit=500', '/comments', '/documents', '/application']
    for (const each of [
      ...paths.map((path) => `/api/cases/${factory.caseNo}${path}`),
      `/api/documents/${documents[0]?.id ?? ''}`,
    ]) {
      const { status, body } = await administrator.sends('GET', each)
      statuses[each.split('/').at(-1) ?? ''] = status
      texts.push(JSON.stringify(body))
    }
    expect(Object.values(statuses)).toEqual([200, 200, 200, 200, 200, 200, 404])
    const customer = factory.story.applicant
    const { body: me } = await person(customer).sends('GET', '/api/me')
    for (const text of texts) expect(text).not.toContain(String(me['name']))
    const upload = await administrator.sends('POST', `/api/cases/${factory.caseNo}/documents`, {
      form: aFile('other'),
      key: 'no',
    })
    expect([upload.status, upload.body['code']]).toEqual([403, 'NOT_ALLOWED'])
  })

  it('a customer is told who his account manager is, and nobody else of the house', async () => {
    const { body } = await person('applicant-1').sends('GET', `/api/cases/${factory.caseNo}`)
    expect(body['accountManager']).toMatchObject({ id: 'staff', name: '许文静' })
    for (const path of WHAT_AN_APPLICANT_READS) {
      const { status, body: read } = await person('applicant-1').sends('GET', `/api/cases/${factory.caseNo}${path}`)
      expect([path, status]).toEqual([path, 200])
      const text = JSON.stringify(read)
      for (const name of ['王丽华', '张卫东']) expect(text).not.toContain(name)
      const ids = text.match(/u-[a-z]+-[a-z0-9-]+/g) ?? []
      expect([path, ids.filter((id) => id !== 'u-applicant-1')]).toEqual([path, []])
    }
    const staffs = await person('safety-1').sends('GET', `/api/cases/${factory.caseNo}`)
    expect(JSON.stringify(staffs.body)).toContain('王丽华')
  })
})

/** All that is read of a case. */
const WHAT_AN_APPLICANT_READS = [
  ...[
    '',
    '/course',
    '/application',
    '/events?limit=500',
    '/comments',
    '/documents',
    '/tasks/acceptance.0.1.marketing/outcomes',
  ],
  `/clocks/${ACCEPTANCE}/explanation`,
]

/** Every action there is, on a case in review; the bodies are sound, so that only the person is wrong. */
const actionsOn = (task: string): [path: string, body: object][] => [
  [`tasks/${task}/claim`, {}],
  [`tasks/${task}/release`, {}],
  [`tasks/${task}/complete`, { outcome: 'approve' }],
  [`tasks/${task}/return`, { toStep: 'survey', reason: '退回' }],
  [`tasks/${task}/start-inspection`, {}],
  [`tasks/${task}/begin-works`, {}],
  [`tasks/${task}/request-inspection`, {}],
  [`tasks/${task}/state-date`, { on: '2026-12-01' }],
  [`tasks/${task}/propose-appointment`, { on: '2026-12-01', from: '09:00', until: '11:00' }],
  [`tasks/${task}/answer-appointment`, {}],
  [`tasks/${task}/request-supplement`, { kinds: ['other'] }],
  [`tasks/${task}/urge`, {}],
  [`tasks/${task}/assign`, { assignee: 'u-safety-2' }],
  [`tasks/${task}/extend`, { by: DAY, reason: '延期' }],
  ['green-channel', { reason: 'emergency', until: '2026-12-31', remark: '抢险' }],
  ['green-channel/leave', {}],
  ['withdraw', {}],
]

async function refusals(who: Person, kase: Kase, actions: [path: string, body: object][]) {
  const answers: Record<string, unknown> = {}
  for (const [path, body] of actions) {
    const { status, code } = await refused(who.acts(kase, path, body))
    answers[path] = `${String(status)} ${String(code)}`
  }
  return answers
}

const all = (actions: [path: string, body: object][], answer: string) =>
  Object.fromEntries(actions.map(([path]) => [path, answer]))

describe('who may act', () => {
  it('the administrator reads all and acts on none', async () => {
    const actions = actionsOn(REVIEW.safety)
    expect(await refusals(person('administrator'), factory, actions)).toEqual(all(actions, '403 NOT_ALLOWED'))
    const draft = await refused(person('administrator').writes('POST', '/api/drafts', { body: {} }, Anything))
    expect(draft).toMatchObject({ status: 403, code: 'NOT_ALLOWED' })
  })

  it('to those who may not see a case, every action is on a case that is not there', async () => {
    const actions = [
      ...actionsOn(REVIEW.safety),
      [`tasks/${REVIEW.safety}/comments`, { text: '?' }] as [string, object],
    ]
    for (const login of ['applicant-2', 'supervisor-chengxi', 'leader-chengxi', 'manager-chengdong-2']) {
      expect(await refusals(person(login), factory, actions)).toEqual(all(actions, '404 CASE_NOT_FOUND'))
    }
    expect(await refusals(person('safety-1'), workshop, actionsOn(ACCEPTANCE))).toEqual(
      all(actionsOn(ACCEPTANCE), '404 CASE_NOT_FOUND'),
    )
  })

  it.each(['planning-1', 'production-2', 'dispatch-1', 'marketing-2', 'marketing-head', 'manager-chengdong-1'])(
    '%s does nothing to a task of the safety department',
    async (login) => {
      const actions = actionsOn(REVIEW.safety)
      expect(await refusals(person(login), factory, actions)).toEqual(all(actions, '403 NOT_ALLOWED'))
    },
  )

  it('a reviewer neither assigns nor extends nor urges, also not in the own department', async () => {
    const actions = actionsOn(REVIEW.safety).filter(([path]) => /assign|extend|urge|green|withdraw/.test(path))
    expect(await refusals(person('safety-1'), factory, actions)).toEqual(all(actions, '403 NOT_ALLOWED'))
  })

  it('a leader watches: neither urges nor admits to the green channel', async () => {
    const actions = actionsOn(REVIEW.safety)
    expect(await refusals(person('leader-chengdong'), factory, actions)).toEqual(all(actions, '403 NOT_ALLOWED'))
  })
})

describe('a task that a colleague has claimed', () => {
  it('is refused with its present state, until the colleague puts it back', async () => {
    const [one, two] = [person('safety-1'), person('safety-2')]
    await one.claims(factory, REVIEW.safety)
    const state = { task: REVIEW.safety, state: 'open', assignedToYou: false }

    expect(await refused(two.completes(factory, REVIEW.safety, 'approve'))).toMatchObject({
      status: 409,
      code: 'TASK_NOT_YOURS',
      ...state,
    })
    expect(await refused(two.releases(factory, REVIEW.safety))).toMatchObject({ code: 'TASK_NOT_YOURS', ...state })
    expect(await refused(two.claims(factory, REVIEW.safety))).toMatchObject({
      status: 409,
      code: 'TASK_ALREADY_CLAIMED',
      ...state,
    })
    // The head neither works on it over the colleague's head; the head assigns.
    expect(await refused(person('safety-head').completes(factory, REVIEW.safety, 'approve'))).toMatchObject({
      status: 409,
      code: 'TASK_NOT_YOURS',
    })
    expect(await refused(one.claims(factory, REVIEW.safety))).toMatchObject({
      code: 'ACTION_NOT_AVAILABLE',
      assignedToYou: true,
    })
    expect((await taskOf(factory, REVIEW.safety)).assignee).toMatchObject({ id: one.id })

    await one.releases(factory, REVIEW.safety)
    await two.claims(factory, REVIEW.safety)
    expect((await taskOf(factory, REVIEW.safety)).assignee).toMatchObject({ id: two.id })
    await two.releases(factory, REVIEW.safety)
  })
})

describe('four eyes: nobody reviews what they drafted', () => {
  // marketing-1 drew up the internal plan, production-1 the external one
  it.each([
    ['marketing-1', REVIEW.marketing],
    ['production-1', REVIEW.production],
  ])('%s neither claims nor completes nor returns %s', async (login, task) => {
    const drafter = person(login)
    const actions = actionsOn(task).filter(([path]) => /claim|complete|return/.test(path))
    expect(await refusals(drafter, factory, actions)).toEqual(all(actions, '403 FOUR_EYES'))
    const page = await drafter.reads(`/api/cases/${factory.caseNo}`, Page)
    const offered = page.availableActions.filter((each) => each.task === task).map(({ action }) => action)
    expect(offered).toEqual(['comment'])
  })

  it('nor is the review assigned to them, neither by their head nor by the supervisor', async () => {
    for (const login of ['marketing-head', 'supervisor-chengdong']) {
      const act = person(login).assigns(factory, REVIEW.marketing, person('marketing-1'))
      expect(await refused(act)).toMatchObject({ status: 403, code: 'FOUR_EYES' })
    }
    expect((await taskOf(factory, REVIEW.marketing)).assignee).toBeNull()
  })
})

describe('a department head', () => {
  it('assigns and extends within the department', async () => {
    const head = person('safety-head')
    await head.assigns(factory, REVIEW.safety, person('safety-2'))
    expect((await taskOf(factory, REVIEW.safety)).assignee).toMatchObject({ id: 'u-safety-2' })
    // reviews opened on Monday 2 March, two working days: Wednesday; one more: Thursday
    expect(await dueOf(factory, REVIEW.safety)).toBe('03-04 17:30')
    await head.grants(factory, REVIEW.safety, DAY)
    expect(await dueOf(factory, REVIEW.safety)).toBe('03-05 17:30')
    expect(await dueOf(factory, REVIEW.dispatch)).toBe('03-04 17:30')
  })

  it('not in another, and to nobody of another', async () => {
    const head = person('safety-head')
    const elsewhere = actionsOn(REVIEW.dispatch)
    expect(await refusals(head, factory, elsewhere)).toEqual(all(elsewhere, '403 NOT_ALLOWED'))
    for (const login of ['planning-1', 'dispatch-head', 'applicant-1', 'supervisor-chengdong']) {
      expect(await refused(head.assigns(factory, REVIEW.safety, person(login)))).toMatchObject({
        status: 422,
        code: 'ASSIGNEE_NOT_IN_DEPARTMENT',
      })
    }
    expect((await taskOf(factory, REVIEW.safety)).assignee).toMatchObject({ id: 'u-safety-2' })
  })

  it('of marketing grants the account managers more time as well; another head does not', async () => {
    const foundry = await town().brings(await town().submits('applicant-6'), 'plan-reply')
    // replies are due in one working day: Tuesday 3 March
    expect(await dueOf(foundry, REPLY)).toBe('03-03 17:30')
    expect(await refused(person('planning-head').grants(foundry, REPLY, DAY))).toMatchObject({ code: 'NOT_ALLOWED' })
    await person('marketing-head').grants(foundry, REPLY, DAY)
    expect(await dueOf(foundry, REPLY)).toBe('03-04 17:30')
  })
})

describe('a supervisor', () => {
  it('urges, assigns and extends in the own region', async () => {
    const supervisor = person('supervisor-chengdong')
    await supervisor.urges(factory, REVIEW.dispatch)
    await supervisor.assigns(factory, REVIEW.dispatch, person('dispatch-2'))
    await supervisor.grants(factory, REVIEW.dispatch, DAY)
    expect((await taskOf(factory, REVIEW.dispatch)).assignee).toMatchObject({ id: 'u-dispatch-2' })
    expect(await dueOf(factory, REVIEW.dispatch)).toBe('03-05 17:30')
    const by = (await town().log(factory)).filter(({ by }) => by.id === supervisor.id).map(({ type }) => type)
    expect(by).toEqual(['Urged', 'TaskAssigned', 'TaskExtended'])
  })

  it('completes nothing, and has no say over the customer', async () => {
    const supervisor = person('supervisor-chengxi')
    expect(await refused(supervisor.completes(mill, CONFIRMATION, 'accept'))).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await refused(supervisor.urges(mill, CONFIRMATION))).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await refused(supervisor.grants(mill, CONFIRMATION, DAY))).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await refused(supervisor.withdraws(mill))).toMatchObject({ status: 403, code: 'NOT_ALLOWED' })
  })
})

describe('what the customer does', () => {
  it.each(['marketing-1', 'manager-chengxi-1', 'supervisor-chengxi', 'marketing-head'])(
    'is not done by %s for the customer',
    async (login) => {
      const accept = person(login).completes(mill, CONFIRMATION, 'accept')
      expect(await refused(accept)).toMatchObject({ status: 403, code: 'NOT_ALLOWED', task: CONFIRMATION })
      expect(await refused(person(login).withdraws(mill))).toMatchObject({ status: 403, code: 'NOT_ALLOWED' })
    },
  )

  it('is not there for another customer; the owner does it', async () => {
    const accept = person('applicant-1').completes(mill, CONFIRMATION, 'accept')
    expect(await refused(accept)).toMatchObject({ status: 404, code: 'CASE_NOT_FOUND' })
    expect(await refused(person('applicant-1').withdraws(mill))).toMatchObject({ status: 404 })
    await person('applicant-3').completes(mill, CONFIRMATION, 'accept')
    await person('applicant-3').withdraws(mill)
    expect(await town().events(mill, 'CaseWithdrawn')).toMatchObject([{ by: { id: 'u-applicant-3' } }])
  })

  it('nor does the customer do what is the grid’s', async () => {
    const owner = person('applicant-1')
    const actions = actionsOn(REVIEW.safety).filter(([path]) => path !== 'withdraw')
    actions.push([`tasks/${REVIEW.safety}/comments`, { text: '快一点' }])
    expect(await refusals(owner, factory, actions)).toEqual(all(actions, '403 NOT_ALLOWED'))
    const reply = await town().brings(await town().submits('applicant-1'), 'plan-reply')
    const answer = owner.completes(reply, REPLY, 'replied', { remark: '自己答复' })
    expect(await refused(answer)).toMatchObject({ status: 403, code: 'NOT_ALLOWED' })
  })

  it('a reply is given by the case’s own account manager, not by another', async () => {
    const kase = await town().brings(await town().submits('applicant-8', { region: 'chengxi' }), 'plan-reply')
    const manager = await town().managerOf(kase)
    const other = person(manager.login === 'manager-chengxi-1' ? 'manager-chengxi-2' : 'manager-chengxi-1')
    const reply = (by: Person) => by.completes(kase, REPLY, 'replied', { remark: '供电方案已答复' })
    expect(await refused(reply(other))).toMatchObject({ status: 404, code: 'CASE_NOT_FOUND' })
    expect(await refused(reply(person('marketing-1')))).toMatchObject({ status: 403, code: 'NOT_ALLOWED' })
    await reply(manager)
    expect((await town().events(kase, 'TaskCompleted')).at(-1)?.by.id).toBe(manager.id)
  })
})

describe('a session', () => {
  const paths = (): [method: string, path: string, body?: object][] => [
    ['GET', '/api/me'],
    ['GET', '/api/cases'],
    ['GET', `/api/cases/${factory.caseNo}`],
    ['GET', `/api/cases/${factory.caseNo}/events`],
    ['GET', `/api/cases/${factory.caseNo}/documents`],
    ['GET', '/api/tasks'],
    ['GET', '/api/tasks/counts'],
    ['GET', '/api/drafts'],
    ['POST', '/api/drafts', {}],
    ...actionsOn(REVIEW.safety).map(([path, body]): [string, string, object] => [
      'POST',
      `/api/cases/${factory.caseNo}/${path}`,
      body,
    ]),
  ]
  const asks = async (headers: Record<string, string>) => {
    const { url } = town().world.house
    const replies = paths().map(([method, path, body]) =>
      send(url + path, method, { ...headers, 'idempotency-key': 'nobody' }, body),
    )
    return (await Promise.all(replies)).map(({ status, body }) => `${status} ${String(body['code'])}`)
  }

  it('is needed for everything', async () => {
    const expected = paths().map(() => '401 UNAUTHENTICATED')
    expect(await asks({})).toEqual(expected)
    expect(await asks({ cookie: 'power-connection.session_token=forged.signature' })).toEqual(expected)
  })

  it('ends with the sign-out; other sessions of the person go on', async () => {
    const { url } = town().world.house
    const planner = person('planning-2')
    const [first, second] = [await planner.signIn(), await planner.signIn()]
    const whoAmI = (cookie: string) => send(`${url}/api/me`, 'GET', { cookie })
    expect((await whoAmI(first)).body).toMatchObject({ id: planner.id, role: 'reviewer', department: 'planning' })

    expect((await send(`${url}/api/auth/sign-out`, 'POST', { cookie: first })).status).toBe(200)
    expect(await whoAmI(first)).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } })
    expect(await asks({ cookie: first })).toEqual(paths().map(() => '401 UNAUTHENTICATED'))
    expect((await whoAmI(second)).status).toBe(200)
    expect((await taskOf(factory, REVIEW.planning)).assignee).toBeNull()
  })

  it('acts as who signed in, whatever the request says', async () => {
    const kase = await town().submits('applicant-9')
    const cookie = await person('marketing-2').signIn()
    const headers = { cookie, 'idempotency-key': 'in-disguise', 'x-user-id': 'u-marketing-1', 'x-role': 'supervisor' }
    const path = `${town().world.house.url}/api/cases/${kase.caseNo}/tasks/${ACCEPTANCE}/claim`
    expect((await send(path, 'POST', headers, {})).status).toBe(200)
    expect(loginOf((await taskOf(kase, ACCEPTANCE)).assignee?.id ?? '')).toBe('marketing-2')
    expect(
      (await send(path, 'POST', { ...headers, 'idempotency-key': 'more' }, { actor: 'u-marketing-1' })).status,
    ).toBe(422)
    await town().does(kase, completes('', 'marketing-2', ACCEPTANCE, 'accept'))
  })
})
