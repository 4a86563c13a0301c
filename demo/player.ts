import Type from 'typebox'
import { Value } from 'typebox/value'
import { civilDateOf, epochOf, instantOf } from '../domain/time/instant.ts'
import type { Instant } from '../domain/time/instant.ts'
import { requiredDocuments } from '../domain/application/required-documents.ts'
import type { DocumentKind } from '../domain/vocabulary.ts'
import { CaseAnswer, ClockAnswer, DraftAnswer, Id, Written } from './answers.ts'
import { draftOf, factsOf } from './draft.ts'
import { momentOf } from './moment.ts'
import { ProblemError, Session } from './session.ts'
import type { Action, Act, Story } from './story.ts'

export interface PlayerOptions {
  url: string
  password: string
  /** Told before each action. */
  onAct?: (story: Story, act: Act) => void
  /** Awaited after each action on a case. */
  afterAct?: ((caseNo: string) => Promise<void>) | undefined
}

/** Actions on a case whose path is not their name. */
const PATHS: Readonly<Record<string, string>> = {
  'admit-green': 'green-channel',
  'leave-green': 'green-channel/leave',
}

/** Plays stories through the public API as their people would: sign in, upload, act; the clock is moved to each action. */
export class Player {
  private readonly sessions = new Map<string, Promise<Session>>()
  private readonly caseNos = new Map<string, string>()
  private readonly items = new Map<string, string>()
  private readonly managers = new Map<string, string>()
  private readonly options: PlayerOptions

  constructor(options: PlayerOptions) {
    this.options = options
  }

  /** All stories beside one another on one calendar, action by action. */
  async play(stories: readonly Story[]): Promise<void> {
    const acts = stories
      .flatMap((story) => story.acts.map((act) => ({ story, act })))
      .sort((a, b) => epochOf(momentOf(a.act.at)) - epochOf(momentOf(b.act.at)))
    for (const { story, act } of acts) {
      this.options.onAct?.(story, act)
      await this.passTo(momentOf(act.at))
      await this.perform(story, act)
      await this.options.afterAct?.(this.caseNoOf(story))
    }
  }

  /** Goes on with a case that is there already. */
  takeOver(story: Story, caseNo: string): void {
    this.caseNos.set(story.name, caseNo)
  }

  caseNoOf(story: Story): string {
    const caseNo = this.caseNos.get(story.name)
    if (caseNo === undefined) throw new Error(`${story.name} was not submitted yet`)
    return caseNo
  }

  session(login: string): Promise<Session> {
    const { url, password } = this.options
    const known = this.sessions.get(login) ?? new Session(url).signIn(`${login}@demo.local`, password)
    this.sessions.set(login, known)
    return known
  }

  /** Moves the business clock to an instant, or leaves it where it has already come. */
  async passTo(to: Instant): Promise<void> {
    const anyone = new Session(this.options.url)
    const { now } = await anyone.get('/rehearsal/clock', ClockAnswer)
    if (epochOf(now) >= epochOf(to)) return
    await anyone.write('POST', '/rehearsal/clock', { to: instantOf(epochOf(to)) }, ClockAnswer)
  }

  async perform(story: Story, { who, does }: Act): Promise<void> {
    if (does.action === 'submit') return this.submit(story)
    const session = await this.session(who === 'manager' ? await this.managerOf(story) : who)
    if (does.action === 'set-absence') return this.setAbsence(session, does)
    if (does.action === 'register-company') return this.registerCompany(session, does)
    if (does.action === 'authorise-agent') return this.authoriseAgent(session, story, does)
    const caseNo = this.caseNoOf(story)
    if (does.action === 'raise-item') return this.raiseItem(session, story, does)
    if (does.action === 'settle-item') return this.settleItem(session, story, does)
    if (does.action === 'copy') return this.copy(session, caseNo, does)
    const { action, ...said } = does
    const { task, documents, ...fields } = { task: undefined, documents: [], ...said }
    const ids = await Promise.all(documents.map((kind) => this.upload(session, caseNo, kind)))
    const path = task === undefined ? (PATHS[action] ?? action) : `tasks/${task}/${action}`
    const body = ids.length === 0 ? fields : { ...fields, documents: ids }
    await session.write('POST', `/api/cases/${caseNo}/${path}`, body, Written)
  }

  private async setAbsence(session: Session, { person, until, deputy }: ActionOf<'set-absence'>) {
    const { now } = await session.get('/rehearsal/clock', ClockAnswer)
    const period = { kind: 'training', from: civilDateOf(now), until }
    await session.write('POST', '/api/absences', { ...period, person: `u-${person}`, deputy: `u-${deputy}` }, Id)
  }

  private async registerCompany(session: Session, { action: _, second, ...said }: ActionOf<'register-company'>) {
    const { secondName, ...company } = said
    const where = { address: '城东区科创路 6 号', region: 'chengdong', language: 'zh' }
    const to = { name: secondName, address: `${second}@demo.local` }
    const body = { ...company, ...where, legalRepresentative: secondName, second: to }
    await session.write('POST', '/api/companies', body, Id)
    const other = await this.session(second)
    const { asks } = await other.get('/api/companies', Asks)
    for (const { id } of asks) await other.write('POST', `/api/company-asks/${id}/accept`, {}, Id)
  }

  private async authoriseAgent(session: Session, story: Story, does: ActionOf<'authorise-agent'>) {
    const { agent, agentName, until } = does
    const caseNo = this.caseNoOf(story)
    const letter = await this.upload(session, caseNo, 'authorisation-letter')
    const { now } = await session.get('/rehearsal/clock', ClockAnswer)
    const period = { from: civilDateOf(now), until, may: 'read', notified: false }
    const body = { ...period, name: agentName, address: `${agent}@demo.local`, letter }
    await session.write('POST', `/api/cases/${caseNo}/agents`, body, Id)
  }

  private async copy(session: Session, caseNo: string, { people, remark }: ActionOf<'copy'>) {
    const body = { people: people.map((person) => `u-${person}`), remark }
    await session.write('POST', `/api/cases/${caseNo}/copies`, body, Type.Object({ ids: Type.Array(Type.String()) }))
  }

  private async raiseItem(session: Session, story: Story, { action: _, owner, ...said }: ActionOf<'raise-item'>) {
    const path = `/api/cases/${this.caseNoOf(story)}/items`
    const { no } = await session.write('POST', path, { ...said, owner: `u-${owner}` }, ItemAnswer)
    this.items.set(story.name, no)
  }

  private async settleItem(session: Session, story: Story, { action: _, ...said }: ActionOf<'settle-item'>) {
    const no = this.items.get(story.name)
    if (no === undefined) throw new Error(`${story.name}: no item was raised`)
    const { version } = await session.get(`/api/items/${no}`, ItemAnswer)
    await session.write('POST', `/api/items/${no}/settle`, { ...said, version }, ItemAnswer)
  }

  private async submit(story: Story): Promise<void> {
    const session = await this.session(story.applicant)
    const draft = await session.write(
      'POST',
      '/api/drafts',
      { body: draftOf(story.facts, story.applicant) },
      DraftAnswer,
    )
    this.caseNos.set(story.name, draft.caseNo)
    for (const { kind } of requiredDocuments(factsOf(story.facts))) await this.upload(session, draft.caseNo, kind)
    const submits = (confirmed: readonly unknown[]) =>
      session.write('POST', `/api/drafts/${draft.id}/submit`, { version: draft.version, confirmed }, Written)
    try {
      await submits([])
    } catch (error) {
      // a second application for the same place is asked back once, and then taken
      await submits(confirmedIn(error))
    }
  }

  private async upload(session: Session, caseNo: string, kind: DocumentKind): Promise<string> {
    const form = new FormData()
    form.set('kind', kind)
    form.set('file', new Blob([`${kind} of case ${caseNo}\n`], { type: 'text/plain' }), `${kind}.txt`)
    const { id } = await session.upload(`/api/cases/${caseNo}/documents`, form, Id)
    return id
  }

  private async managerOf(story: Story): Promise<string> {
    const known = this.managers.get(story.name)
    if (known !== undefined) return known
    // a customer is told the name, not who it is
    const administrator = await this.session('administrator')
    const { accountManager } = await administrator.get(`/api/cases/${this.caseNoOf(story)}`, CaseAnswer)
    if (accountManager === null) throw new Error(`${story.name} has no account manager yet`)
    const login = accountManager.id.replace(/^u-/, '')
    this.managers.set(story.name, login)
    return login
  }
}

type ActionOf<A extends Action['action']> = Extract<Action, { action: A }>

const Asks = Type.Object({ asks: Type.Array(Id) })

const ItemAnswer = Type.Object({ no: Type.String(), version: Type.Integer() })

const AskedBack = Type.Object({
  code: Type.Literal('CONFIRMATION_NEEDED'),
  doubts: Type.Array(Type.Object({ field: Type.String(), reason: Type.Literal('same-place') })),
})

/** What was asked back, as it is confirmed. Throws any other refusal. */
function confirmedIn(error: unknown) {
  if (!(error instanceof ProblemError) || !Value.Check(AskedBack, error.problem)) throw error
  return error.problem.doubts.map(({ field, reason }) => ({ field, reason }))
}
