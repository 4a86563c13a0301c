import { describe, expect, test } from 'vitest'
import type { Actor } from '../../../domain/people/actor.ts'
import type { Intent } from '../../../domain/actions/intent.ts'
import type { TaskKey } from '../../../domain/case/events.ts'
import type { Facts } from '../../../domain/application/facts.ts'
import { noticesOf } from '../../../domain/notices/notices.ts'
import type { Notice, Recipient } from '../../../domain/notices/notices.ts'
import { actor, applicant, member, PAPER_RULES, PaperCase, statement, supervisor } from '../../support/paper.ts'
import { ADMIT, manager, on, play } from '../play.ts'
import { HOME, HOME_AGREED, HOSPITAL, HOSPITAL_AGREED, SHOP, SHOP_TO_END } from '../scripts.ts'
import { saidBy } from '../../support/said.ts'

/** What is told of what happens beside the steps: `template → recipient`, in the order in which it is told. */
const lines = (notices: readonly Notice[]) => notices.map(({ template, to }) => `${template} → ${nameOf(to)}`)

function nameOf(to: Recipient): string {
  if (to.kind === 'person') return to.id
  return 'department' in to ? `${to.kind} ${to.department}` : `${to.kind} ${to.region}`
}

/** The notices of all events that something causes, rungs left out. */
function told(paper: PaperCase, happens: (paper: PaperCase) => unknown): Notice[] {
  const [from, before] = [paper.log.length, paper.now]
  happens(paper)
  return paper.log
    .slice(from)
    .flatMap((event) => noticesOf(paper.now, event, PAPER_RULES.profile, before))
    .filter(({ template }) => template !== 'rung')
}

const ACCEPTANCE: TaskKey = 'acceptance.0.1.marketing'
const ACCEPTED = `03-02 10:00 ${ACCEPTANCE} accept`
const SURVEY: TaskKey = 'survey.0.1.production'
const PROOF = { id: statement.id, sha256: statement.sha256, kind: 'permit' } as const
const head = actor('u-production-head', 'department-head', 'production')

const accepted = (facts: Partial<Facts> = {}) => play(new PaperCase(facts), ACCEPTED)

/** A home whose plan was replied on Tuesday 3 March at 10:00; it is valid for three months. */
const replied = () =>
  play(
    accepted(HOME),
    `
    03-02 15:00 survey.0.1.marketing surveyed-with-plan
    03-03 10:00 plan-reply.0.1.account-manager replied
    `,
  )

test('silence at acceptance tells the customer that the application is accepted', () => {
  // on Monday at 09:00 the acceptance has one day: it is due on Tuesday at 17:30
  const mails = told(new PaperCase(), (paper) => paper.pass(on('03-03 17:30')))
  expect(lines(mails)).toEqual([`accepted → ${applicant.id}`])
  expect(mails[0]?.data).toMatchObject({ clock: ACCEPTANCE })
})

test('a later demand tells the customer what to bring, and the supervisor that it was not on the list', () => {
  const ask: Intent = { action: 'demand-later', task: SURVEY, kinds: ['site-plan'], statement }
  const mails = told(accepted(), (paper) => paper.do(member('production'), ask, on('03-02 11:00')))
  expect(lines(mails)).toEqual([`documents-demanded-later → ${applicant.id}`, 'later-demand → supervisor chengdong'])
  expect(mails.map(({ data }) => data)).toMatchObject([
    { clock: 'supplement.0.1.applicant', kinds: ['site-plan'], limit: { value: 10, unit: 'workingDays' } },
    { clock: SURVEY, kinds: ['site-plan'], statement: statement.id },
  ])
})

test('a later demand names its own step, whatever else the customer is asked for', () => {
  const paper = play(new PaperCase(HOSPITAL), HOSPITAL_AGREED)
  const demand = '03-23 10:00 external-works.0.1.production demand-later>site-plan'
  const [asked] = told(paper, () => play(paper, demand))
  expect(asked).toMatchObject({ template: 'documents-demanded-later', data: { clock: 'supplement.0.1.applicant' } })
})

describe('a replied plan', () => {
  test('that the grid changes is told to the customer, with the reason', () => {
    const change: Intent = { action: 'change-plan', part: 'survey', statement }
    const mails = told(replied(), (paper) => paper.do(manager, change, on('03-04 10:00')))
    expect(lines(mails)).toEqual([`plan-changed → ${applicant.id}`])
    expect(mails[0]?.data).toEqual({ statement: statement.id })
  })

  test('that lapses is told to the customer and the account manager; half a year later that the case is closed', () => {
    const paper = replied()
    const lapsed = told(paper, () => paper.pass(on('06-03 17:30'))).filter(({ template }) => template === 'plan-lapsed')
    expect(lines(lapsed)).toEqual([`plan-lapsed → ${applicant.id}`, `plan-lapsed → ${manager.id}`])
    expect(saidBy(lapsed[0]).limit).toEqual({ value: 6, unit: 'months' })
    const closed = told(paper, () => paper.pass(on('12-31 17:30')))
    expect(lines(closed)).toEqual([`case-closed → ${applicant.id}`, `case-closed → ${manager.id}`])
  })

  test.each([
    ['grant', 'validity-extended'],
    ['refuse', 'validity-refused'],
  ])('may be valid for longer: asked of the account manager, %s told to the customer', (outcome, template) => {
    const paper = replied()
    const ask: Intent = { action: 'ask-validity', months: 2, statement }
    const asked = told(paper, () => paper.do(applicant, ask, on('05-04 10:00')))
    expect(lines(asked)).toContain(`validity-asked → ${manager.id}`)
    const two = { value: 2, unit: 'months' }
    expect(asked.find((each) => each.template === 'validity-asked')?.data).toMatchObject({ limit: two })
    const task: TaskKey = 'validity-extension.0.1.account-manager'
    const decided = told(paper, () => paper.complete(task, outcome, on('05-04 11:00')))
    expect(lines(decided)).toEqual([`${template} → ${applicant.id}`])
    expect(decided[0]?.data).toMatchObject({
      ...(outcome === 'grant' ? { limit: two } : {}),
      statement: statement.id,
    })
  })
})

test('the third reminder without an answer calls for a call of the account manager', () => {
  // a month to decide from 3 March ends on Friday 3 April; ten working days on, with Qingming on 4 to 6 April: the 20th
  const mails = told(replied(), (paper) => paper.pass(on('04-20 17:30')))
  expect(lines(mails)).toEqual([`customer-call → ${manager.id}`])
  expect(mails[0]?.data).toMatchObject({ clock: 'customer-call.0.1.account-manager' })
})

describe('a stop by hand', () => {
  const ask: Intent = {
    action: 'request-stop',
    task: SURVEY,
    reason: 'permit',
    until: '2026-03-13',
    documents: [PROOF],
    statement,
  }
  const asked = () => accepted().do(member('production'), ask, on('03-02 11:00'))
  const known = { clock: SURVEY, reason: 'permit', on: '2026-03-13' }

  test('waits for the head of the department', () => {
    const mails = told(accepted(), (paper) => paper.do(member('production'), ask, on('03-02 11:00')))
    expect(lines(mails)).toEqual(['stop-asked → department-head production'])
    expect(mails[0]?.data).toMatchObject({ ...known, statement: statement.id })
  })

  test('waits for whoever confirms the stop of that task, whatever was asked for others since', () => {
    // the head of production asked for their own: the supervisor confirms; a member of marketing asked after that
    const paper = accepted().do(head, ask, on('03-02 11:00'))
    const asking = paper.log.at(-1)
    const other: Intent = { ...ask, task: 'survey.0.1.marketing' }
    paper.do(member('marketing'), other, on('03-02 11:30'))
    if (asking === undefined) throw new Error('nobody asked')
    expect(lines(noticesOf(paper.now, asking, PAPER_RULES.profile))).toEqual(['stop-asked → supervisor chengdong'])
  })

  test('confirmed or refused is told to whoever asked', () => {
    const confirm: Intent = { action: 'confirm-stop', task: SURVEY }
    const refuse: Intent = { action: 'refuse-stop', task: SURVEY, statement }
    const confirmed = told(asked(), (paper) => paper.do(head, confirm, on('03-02 14:00')))
    expect(lines(confirmed)).toEqual(['stop-confirmed → u-production-1'])
    expect(confirmed[0]?.data).toMatchObject(known)
    const refused = told(asked(), (paper) => paper.do(head, refuse, on('03-02 14:00')))
    expect(lines(refused)).toEqual(['stop-refused → u-production-1'])
    expect(refused[0]?.data).toMatchObject({ ...known, statement: statement.id })
  })
})

test('the answer to a stop goes to whoever asked for this one', () => {
  const paper = play(
    accepted(),
    `03-02 11:00 ${SURVEY} request-stop>permit,2026-03-13
     03-02 11:10 survey.0.1.marketing request-stop>force-majeure,2026-03-20
     03-02 14:00 survey.0.1.marketing confirm-stop`,
  )
  const [mail] = told(paper, () => play(paper, `03-02 15:00 ${SURVEY} refuse-stop`))
  expect(mail).toMatchObject({ to: { id: 'u-production-1' }, data: { reason: 'permit', on: '2026-03-13' } })
})

test('the end of a temporary supply is asked about with its day', () => {
  // a shop's market stall, until 30 June; thirty days before is Sunday 31 May
  const market = { ...SHOP, kind: 'temporary', endsOn: '2026-06-30', chargeableExtras: true } as const
  const paper = play(new PaperCase(market), SHOP_TO_END)
  const asked = told(paper, () => paper.pass(on('05-31 08:30'))).filter(
    (each) => saidBy(each).clock === 'supply-end.0.1.applicant',
  )
  expect(lines(asked)).toEqual([`your-turn → ${applicant.id}`])
  expect(saidBy(asked[0]).on).toBe('2026-06-30')
})

test('a suspension and its end are told to the account manager and those who hold tasks, not to who did it', () => {
  const paper = accepted().do(member('production'), { action: 'claim', task: SURVEY }, on('03-02 11:00'))
  const suspended = told(paper, () => paper.do(applicant, { action: 'suspend', statement }, on('03-02 14:00')))
  const others = [manager.id, 'queue marketing', 'u-production-1']
  expect(suspended.map((notice) => saidBy(notice).statement)).toEqual(others.map(() => statement.id))
  expect(lines(suspended).sort()).toEqual(others.map((each) => `suspended → ${each}`).sort())
  const resumed = told(paper, () => paper.do(manager, { action: 'resume', statement: null }, on('03-03 10:00')))
  const everybodyElse = [applicant.id, 'queue marketing', 'u-production-1']
  expect(lines(resumed).sort()).toEqual(everybodyElse.map((each) => `resumed → ${each}`).sort())
})

test('a customer who is asked for something at the time hears of a suspension once', () => {
  const ask: Intent = { action: 'demand-later', task: SURVEY, kinds: ['site-plan'], statement: null }
  const paper = accepted().do(member('production'), ask, on('03-02 11:00'))
  paper.do(applicant, { action: 'suspend', statement }, on('03-02 14:00'))
  const resumed = told(paper, () => paper.do(manager, { action: 'resume', statement: null }, on('03-03 10:00')))
  expect(lines(resumed).filter((each) => each.endsWith(applicant.id))).toEqual([`resumed → ${applicant.id}`])
})

describe('a task given to somebody else is told to its former holder', () => {
  const claimed = () => accepted().do(member('production'), { action: 'claim', task: SURVEY }, on('03-02 11:00'))
  const takeOver: Intent = { action: 'take-over', task: SURVEY, statement }
  const assign = { action: 'assign', task: SURVEY, assignee: member('production', 2), statement: null } as const

  test('by a supervisor who takes it over, or by who assigns it', () => {
    const taken = told(claimed(), (paper) => paper.do(supervisor, takeOver, on('03-02 14:00')))
    expect(lines(taken)).toEqual(['task-taken-away → u-production-1'])
    expect(taken[0]?.data).toMatchObject({ clock: SURVEY, statement: statement.id })
    expect(lines(told(claimed(), (paper) => paper.do(supervisor, assign, on('03-02 14:00'))))).toEqual([
      'task-taken-away → u-production-1',
    ])
  })

  test('but not by the head, who tells them, nor where it stays with them or was the supervisor’s own', () => {
    const given = (paper: PaperCase, who: Actor, to: Actor) =>
      told(paper, () => paper.do(who, { ...assign, assignee: to }, on('03-02 15:00')))
    expect(given(claimed(), head, member('production', 2))).toEqual([])
    expect(given(claimed(), supervisor, member('production'))).toEqual([])
    const taken = claimed().do(supervisor, takeOver, on('03-02 14:00'))
    expect(given(taken, supervisor, member('production', 2))).toEqual([])
  })

  test('but to nobody where it lay in the queue', () => {
    expect(told(accepted(), (paper) => paper.do(supervisor, assign, on('03-02 14:00')))).toEqual([])
  })
})

describe('the green channel', () => {
  const dedicated = actor('u-dedicated', 'supervisor')
  const admit: Intent = { ...ADMIT, supervisor: dedicated.id }
  const command = ['u-leader', dedicated.id, manager.id]

  test('is told to the account manager, the leader in command and the dedicated supervisor, when entered and left', () => {
    const paper = accepted()
    const admitted = told(paper, () => paper.do(supervisor, admit, on('03-02 11:00')))
    expect(lines(admitted).sort()).toEqual(command.map((each) => `green-admitted → ${each}`).sort())
    expect(admitted[0]?.data).toMatchObject({ reason: 'government-key-project', on: '2026-12-31' })
    const left = told(paper, () => paper.do(supervisor, { action: 'leave-green', statement }, on('03-02 14:00')))
    expect(saidBy(left[0]).statement).toBe(statement.id)
    expect(lines(left).sort()).toEqual(command.map((each) => `green-left → ${each}`).sort())
  })

  test('not to a supervisor of what they did themselves', () => {
    const mails = told(accepted(), (paper) => paper.do(supervisor, ADMIT, on('03-02 11:00')))
    expect(lines(mails)).toEqual([`green-admitted → ${manager.id}`, 'green-admitted → u-leader'])
  })

  test('is told to an account manager who comes to the case later', () => {
    const admitted = new PaperCase().do(supervisor, admit, on('03-02 09:30'))
    const mails = told(admitted, (paper) => play(paper, ACCEPTED))
    expect(lines(mails)).toContain(`green-admitted → ${manager.id}`)
    const { data } = mails.find(({ template }) => template === 'green-admitted') ?? {}
    expect(data).toMatchObject({ reason: 'government-key-project', on: '2026-12-31' })
    expect(lines(told(new PaperCase(), (paper) => play(paper, ACCEPTED)))).not.toContain(
      `green-admitted → ${manager.id}`,
    )
  })
})

test('phases that are given up are told to the account manager, the reason once', () => {
  const phases = [1, 2, 3].map((kva) => ({ kva, wantedOn: '2026-09-01' }))
  const paper = play(
    new PaperCase({ ...HOME, phases }),
    `${HOME_AGREED}
     03-04 10:00 contract.0.1.marketing draft
     03-04 11:00 contract.0.1.applicant sign
     03-05 10:00 metering.1.1.marketing install
     03-05 11:00 energisation.1.1.marketing energise`,
  )
  const withdraw: Intent = { action: 'withdraw', statement }
  const mails = told(paper, () => paper.do(applicant, withdraw, on('03-06 10:00')))
  expect(lines(mails)).toEqual([2, 3].map(() => `phases-withdrawn → ${manager.id}`))
  expect(mails.map(({ data }) => data)).toEqual([{ phase: 2, statement: statement.id }, { phase: 3 }])
})

test('a call of an account manager who is not chosen yet is told to, and urged of, the head of marketing', () => {
  const ask: Intent = { action: 'request-supplement', task: ACCEPTANCE, kinds: ['identity'], statement: null }
  const paper = new PaperCase().do(member('marketing'), ask, on('03-02 10:00'))
  // ten working days end on 16 March; the third reminder comes ten later and calls for a call
  const called = told(paper, () => paper.pass(on('03-30 17:30')))
  expect(lines(called)).toContain('customer-call → department-head marketing')
  const urge: Intent = { action: 'urge', task: 'customer-call.0.1.account-manager', statement: null }
  const mails = told(paper, () => paper.do(supervisor, urge, on('03-31 10:00')))
  expect(lines(mails)).toEqual(['urged → department-head marketing'])
})
