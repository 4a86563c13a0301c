import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import Type from 'typebox'
import type { Static, TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { beforeAll } from 'vitest'
import { DEMO_PASSWORD } from '../../db/seed/people.ts'
import { CaseAnswer, Id, Written } from '../../demo/answers.ts'
import { factsOf } from '../../demo/draft.ts'
import { momentOf } from '../../demo/moment.ts'
import { Player } from '../../demo/player.ts'
import { ProblemError, Session } from '../../demo/session.ts'
import { EXTERNAL_SINGLE, INTERNAL_SINGLE, METER, SURVEYED } from '../../demo/stories/figures.ts'
import { completes, act } from '../../demo/story.ts'
import type { Action, Act, Story } from '../../demo/story.ts'
import type { Limit } from '../../domain/time/limit.ts'
import type { Facts } from '../../domain/application/facts.ts'
import type { Form } from '../../domain/application/forms.ts'
import { civilDateOf, epochOf, instantOf } from '../../domain/time/instant.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { DocumentKind, Step } from '../../domain/vocabulary.ts'
import { readMail } from '../../runtime/caught-mail.ts'
import type { HouseOptions } from '../../runtime/house.ts'
import { suiteHouse } from './suite.ts'
import type { SuiteHouse } from './suite.ts'

/** A town for all tests of a file: a house of its own, its people, its cases. */
export function suiteTown(options: Partial<HouseOptions> = {}): () => Town {
  const world = suiteHouse(options)
  let town: Town | undefined
  beforeAll(async () => {
    await ready(world().house.url)
  })
  return () => (town ??= new Town(world()))
}

/** Opening a house is hard work: on a busy machine the API takes itself for overloaded until it has drawn breath. */
export async function ready(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if ((await send(`${url}/rehearsal/clock`, 'GET', {})).status !== 503) return
    await sleep(50)
  }
  throw new Error('the API stays overloaded')
}

/** A case of a story that is told as it goes. */
export interface Kase {
  caseNo: string
  story: Story
}

const LogLine = Type.Object({
  seq: Type.Integer(),
  type: Type.String(),
  at: Type.String(),
  recordedAt: Type.String(),
  by: Type.Object({ id: Type.String() }),
  data: Type.Record(Type.String(), Type.Unknown()),
  text: Type.Union([Type.String(), Type.Null()]),
  prevHash: Type.String(),
  hash: Type.String(),
})
export type LogLine = Static<typeof LogLine>
export const LogAnswer = Type.Object({
  items: Type.Array(LogLine),
  nextCursor: Type.Union([Type.String(), Type.Null()]),
})

const ClockReading = Type.Object({
  now: Type.String(),
  offsetMs: Type.Integer(),
  version: Type.Integer(),
  nextDueAt: Type.Union([Type.String(), Type.Null()]),
})
type ClockReading = Static<typeof ClockReading>

/** A house as its people live in it: who is who, what happens when, who got which mail. */
export class Town {
  readonly world: SuiteHouse
  private readonly player: Player
  private readonly people = new Map<string, Person>()
  private readonly cases: Kase[] = []
  private readonly done = new Map<string, number>()
  private readonly read = new Set<string>()

  constructor(world: SuiteHouse) {
    this.world = world
    this.player = new Player({ url: world.house.url, password: DEMO_PASSWORD })
  }

  person(login: string): Person {
    const known = this.people.get(login) ?? new Person(login, this.world.house.url, this.player)
    this.people.set(login, known)
    return known
  }

  /** An application handed in, with all its documents. */
  async submits(applicant: string, facts: Partial<Facts> = {}): Promise<Kase> {
    const story = untold(`case ${this.cases.length + 1}`, applicant, facts)
    await this.player.perform(story, act('', applicant, { action: 'submit' }))
    const kase = { caseNo: this.player.caseNoOf(story), story }
    this.cases.push(kase)
    return kase
  }

  /** A case that was applied for elsewhere, such as at a browser. */
  knows(applicant: string, caseNo: string): Kase {
    const story = untold(`case ${this.cases.length + 1}`, applicant, {})
    this.player.takeOver(story, caseNo)
    const kase = { caseNo, story }
    this.cases.push(kase)
    return kase
  }

  /** Goes the plain way of a case at 10 kV with one source, all at this moment, until a task of `step` is next. */
  async brings(kase: Kase, step: Step): Promise<Kase> {
    const from = this.done.get(kase.caseNo) ?? 0
    const to = PLAIN_WAY.findIndex(({ does }) => 'task' in does && does.task.startsWith(`${step}.`))
    if (to < from) throw new Error(`${step} does not lie ahead`)
    for (const each of PLAIN_WAY.slice(from, to)) await this.does(kase, asRouted(kase.story.facts, each))
    this.done.set(kase.caseNo, to)
    return kase
  }

  /** One action of the demo's stories; `applicant` and `manager` are those of the case. */
  async does(kase: Kase, { at, who, does }: Act): Promise<void> {
    await this.player.perform(kase.story, { at, who: who === 'applicant' ? kase.story.applicant : who, does })
  }

  applicantOf(kase: Kase): Person {
    return this.person(kase.story.applicant)
  }

  async managerOf(kase: Kase): Promise<Person> {
    const { accountManager } = await this.person('administrator').reads(`/api/cases/${kase.caseNo}`, CaseAnswer)
    if (accountManager === null) throw new Error(`${kase.caseNo} has no account manager yet`)
    return this.person(loginOf(accountManager.id))
  }

  /** Working time passes. */
  async passes({ value, unit }: Limit): Promise<void> {
    await this.moves({ [unit]: value })
  }

  /** Time passes until a moment of 2026, `MM-DD HH:MM`. */
  async passesTo(moment: string): Promise<void> {
    await this.player.passTo(momentOf(moment))
  }

  /** Moves the business clock as the request says. */
  async moves(move: object): Promise<ClockReading> {
    return this.anyone().write('POST', '/rehearsal/clock', move, ClockReading)
  }

  readsClock(): Promise<ClockReading> {
    return this.anyone().get('/rehearsal/clock', ClockReading)
  }

  anyone(): Session {
    return new Session(this.world.house.url)
  }

  /** The whole log of a case, as the supervisor of its region reads it: with what people wrote. */
  async log(kase: Pick<Kase, 'caseNo'>): Promise<LogLine[]> {
    const { region } = await this.person('administrator').reads(`/api/cases/${kase.caseNo}`, CaseAnswer)
    const supervisor = this.person(`supervisor-${region}`)
    const lines: LogLine[] = []
    let cursor: string | null = null
    do {
      const after: string = cursor === null ? '' : `&cursor=${cursor}`
      const page: Static<typeof LogAnswer> = await supervisor.reads(
        `/api/cases/${kase.caseNo}/events?limit=500${after}`,
        LogAnswer,
      )
      lines.push(...page.items)
      cursor = page.nextCursor
    } while (cursor !== null)
    return lines
  }

  async events(kase: Kase, type: string): Promise<LogLine[]> {
    return (await this.log(kase)).filter((each) => each.type === type)
  }

  /** The rungs of a case in the order of its log, `03-04 17:30 due survey.0.1.marketing`. */
  async rungs(kase: Kase, clock = ''): Promise<string[]> {
    return (await this.events(kase, 'RungFired'))
      .filter(({ data }) => String(data['clock']).startsWith(clock))
      .map(({ at, data }) => `${momentText(at)} ${String(data['rung'])} ${String(data['clock'])}`)
  }

  /** The mails about a case that nobody has asked for here before, in no order. */
  async newMails(kase: Pick<Kase, 'caseNo'>): Promise<Mail[]> {
    const { house, mailUrl, mailFrom } = this.world
    await house.relay.drained()
    const caught = await readMail(mailUrl)
    const ours = caught
      .filter(({ from, subject }) => from.some(({ address }) => address === mailFrom) && subject.includes(kase.caseNo))
      .filter(({ id }) => !this.read.has(id))
    for (const { id } of ours) this.read.add(id)
    return ours.map(({ to, subject, text = '' }) => ({
      to: to.map(({ address }) => address.replace(/@demo\.local$/, '')).join(),
      subject,
      text,
    }))
  }

  /** Who got the new mails about a case; one who got two stands there twice. */
  async newlyMailed(kase: Kase): Promise<string[]> {
    return (await this.newMails(kase)).map(({ to }) => to).sort()
  }
}

export interface Mail {
  /** The login of the recipient: the address before @demo.local. */
  to: string
  subject: string
  text: string
}

export interface Sent {
  body?: unknown
  form?: FormData
  key?: string
  language?: string
}

/** What came back, refused or not. */
export interface Reply {
  status: number
  headers: Headers
  body: Readonly<Record<string, unknown>>
}

interface Completion {
  form?: Form
  items?: string[]
  remark?: string
  /** Ids of documents. */
  documents?: string[]
  key?: string
}

/** Somebody of the demonstration, who acts by HTTP. The verbs throw what is refused. */
export class Person {
  readonly login: string
  readonly id: string
  private readonly url: string
  private readonly player: Player
  private cookie: Promise<string> | undefined

  constructor(login: string, url: string, player: Player) {
    this.login = login
    this.id = `u-${login}`
    this.url = url
    this.player = player
  }

  async reads<Schema extends TSchema>(path: string, schema: Schema): Promise<Static<Schema>> {
    return (await this.player.session(this.login)).get(path, schema)
  }

  async writes<Schema extends TSchema>(
    method: 'POST' | 'PUT',
    path: string,
    body: unknown,
    schema: Schema,
    key: string = randomUUID(),
  ): Promise<Static<Schema>> {
    return (await this.player.session(this.login)).write(method, path, body, schema, key)
  }

  accepts = (kase: Kase, key?: string) => this.completes(kase, 'acceptance.0.1.marketing', 'accept', keyed(key))

  completes(kase: Kase, task: string, outcome: string, { key, ...more }: Completion = {}) {
    return this.acts(kase, `tasks/${task}/complete`, { outcome, ...more }, key)
  }

  claims = (kase: Kase, task: string, key?: string) => this.acts(kase, `tasks/${task}/claim`, {}, key)
  releases = (kase: Kase, task: string, key?: string) => this.acts(kase, `tasks/${task}/release`, {}, key)
  urges = (kase: Kase, task: string, key?: string) => this.acts(kase, `tasks/${task}/urge`, {}, key)

  comments(kase: Kase, task: string, text: string, key?: string) {
    return this.acts(kase, `tasks/${task}/comments`, { text }, key)
  }

  assigns(kase: Kase, task: string, to: Person, key?: string) {
    return this.acts(kase, `tasks/${task}/assign`, { assignee: to.id }, key)
  }

  /** Grants more of the internal limit. */
  grants(kase: Kase, task: string, by: Limit, key?: string) {
    return this.acts(kase, `tasks/${task}/extend`, { by, reason: '现场条件复杂，准予延期' }, key)
  }

  asksFor(kase: Kase, kinds: DocumentKind[], key?: string) {
    return this.acts(kase, 'tasks/acceptance.0.1.marketing/request-supplement', { kinds }, key)
  }

  admitsToGreen(kase: Kase, key?: string) {
    const admission = { reason: 'public-welfare', until: '2026-12-31', remark: '民生重点项目' }
    return this.acts(kase, 'green-channel', admission, key)
  }

  leavesGreen = (kase: Kase, key?: string) => this.acts(kase, 'green-channel/leave', {}, key)
  withdraws = (kase: Kase, key?: string) => this.acts(kase, 'withdraw', {}, key)

  async acts(kase: Kase, path: string, body: unknown = {}, key?: string): Promise<Static<typeof Written>> {
    return this.writes('POST', `/api/cases/${kase.caseNo}/${path}`, body, Written, key)
  }

  async uploads(caseNo: string, kind: DocumentKind): Promise<string> {
    const session = await this.player.session(this.login)
    const { id } = await session.upload(`/api/cases/${caseNo}/documents`, aFile(kind), Id)
    return id
  }

  /** Sends a request as it is and gives what came back, headers and all; without a key none is sent. */
  async sends(method: string, path: string, { body, form, key, language = 'en' }: Sent = {}): Promise<Reply> {
    const cookie = await (this.cookie ??= this.signIn())
    return send(this.url + path, method, { cookie, 'accept-language': language, ...keyHeader(key) }, form ?? body)
  }

  /** Sends a write until it is answered: what could not be done now is sent again under its key, as the API asks. */
  async insists(method: string, path: string, sent: Sent & { key: string }): Promise<Reply> {
    for (let tries = 1; ; tries++) {
      const reply = await this.sends(method, path, sent)
      if (reply.status !== 503 || tries === 10) return reply
    }
  }

  /** A session of its own beside those that this person has. */
  signIn(): Promise<string> {
    return signIn(this.url, this.login)
  }
}

/** The cookie of a new session of somebody of the demonstration. */
export async function signIn(url: string, login: string): Promise<string> {
  const credentials = { email: `${login}@demo.local`, password: DEMO_PASSWORD }
  const { headers } = await send(`${url}/api/auth/sign-in/email`, 'POST', {}, credentials)
  return headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
}

/** A request as it is, by whomever the headers say. */
export async function send(url: string, method: string, headers: Record<string, string>, content?: unknown) {
  const isForm = content instanceof FormData
  const isJson = content !== undefined && !isForm
  const response = await fetch(url, {
    method,
    headers: { ...headers, ...(isJson ? { 'content-type': 'application/json' } : {}) },
    body: isForm ? content : isJson ? JSON.stringify(content) : null,
  })
  const text = await response.text()
  const isJsonAnswer = (response.headers.get('content-type') ?? '').includes('json')
  const body = isJsonAnswer ? Value.Parse(Type.Record(Type.String(), Type.Unknown()), JSON.parse(text)) : { text }
  return { status: response.status, headers: response.headers, body } satisfies Reply
}

/** How something was refused. Throws where it was not. */
export async function refused(act: Promise<unknown>): Promise<Readonly<Record<string, unknown>>> {
  try {
    await act
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
  throw new Error('it was allowed')
}

export function aFile(kind: DocumentKind, content = `${kind}\n`): FormData {
  const form = new FormData()
  form.set('kind', kind)
  form.set('file', new Blob([content], { type: 'text/plain' }), `${kind}.txt`)
  return form
}

/** `MM-DD HH:MM` of an instant: the seconds that an action took are not the business's. */
export function momentText(instant: Instant): string {
  return `${civilDateOf(instant).slice(5)} ${instantOf(epochOf(instant)).slice(11, 16)}`
}

export function loginOf(id: string): string {
  return id.replace(/^u-/, '')
}

function keyHeader(key: string | undefined): Record<string, string> {
  return key === undefined ? {} : { 'idempotency-key': key }
}

function keyed(key: string | undefined): { key?: string } {
  return key === undefined ? {} : { key }
}

/** A story of which nothing is told beforehand. */
function untold(name: string, applicant: string, facts: Partial<Facts>): Story {
  const expected = {
    category: 'hv-single',
    outcome: 'completed',
    replyWorkingDays: null,
    mails: 0,
    rungs: [],
    tasks: [],
  } as const
  return { name, applicant, facts, acts: [], expected: { ...expected, rungs: [], tasks: [] } }
}

const plain = (
  who: string,
  key: string,
  outcome: string,
  more: Omit<CompleteAction, 'action' | 'task' | 'outcome'> = {},
) => completes('', who, key, outcome, more)
/** A reply on a way with a fee states it, and a plan with a line to build that the line is ready on the day wanted. */
function asRouted({ chargeableExtras = false, externalWorks = false, phases }: Partial<Facts>, act: Act): Act {
  const { does } = act
  if (does.action !== 'complete') return act
  if (chargeableExtras && does.outcome === 'replied') return { ...act, does: { ...does, form: { feeFen: 12_000_00 } } }
  const [first] = factsOf(phases === undefined ? {} : { phases }).phases
  if (!externalWorks || first === undefined || !does.task.startsWith('external-plan.')) return act
  return { ...act, does: { ...does, form: { ...does.form, lineReadyOn: first.wantedOn } } }
}

type CompleteAction = Extract<Action, { action: 'complete' }>

/** A factory at 10 kV with one source: nothing is returned, no fee is due, nobody builds but the customer. */
const PLAIN_WAY: readonly Act[] = [
  plain('marketing-1', 'acceptance.0.1.marketing', 'accept'),
  plain('production-1', 'survey.0.1.production', 'surveyed', { form: SURVEYED }),
  plain('marketing-1', 'survey.0.1.marketing', 'surveyed', { form: SURVEYED }),
  plain('production-1', 'external-plan.0.1.production', 'drafted', { form: EXTERNAL_SINGLE }),
  plain('marketing-1', 'internal-plan.0.1.marketing', 'drafted', { form: INTERNAL_SINGLE }),
  plain('marketing-2', 'plan-review.0.1.marketing', 'approve'),
  plain('planning-1', 'plan-review.0.1.planning', 'approve'),
  plain('production-2', 'plan-review.0.1.production', 'approve'),
  plain('safety-1', 'plan-review.0.1.safety', 'approve'),
  plain('dispatch-1', 'plan-review.0.1.dispatch', 'approve'),
  plain('manager', 'plan-reply.0.1.account-manager', 'replied', { remark: '供电方案已答复' }),
  plain('applicant', 'plan-confirmation.0.1.applicant', 'accept'),
  plain('applicant', 'customer-works.1.1.applicant', 'complete-works'),
  plain('applicant', 'completion-report.1.1.applicant', 'report', { documents: ['completion-drawings'] }),
  plain('marketing-1', 'completion-inspection.1.1.marketing', 'pass'),
  plain('safety-1', 'completion-inspection.1.1.safety', 'pass'),
  plain('production-1', 'completion-inspection.1.1.production', 'pass'),
  plain('dispatch-1', 'completion-inspection.1.1.dispatch', 'pass'),
  plain('marketing-2', 'contract.0.1.marketing', 'draft', { documents: ['contract'] }),
  plain('applicant', 'contract.0.1.applicant', 'sign'),
  plain('marketing-1', 'metering.1.1.marketing', 'install', { form: METER }),
  plain('production-1', 'energisation.1.1.production', 'energise'),
]
