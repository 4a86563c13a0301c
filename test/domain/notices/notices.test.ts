import { describe, expect, expectTypeOf, test } from 'vitest'
import { parseNotices } from '../../../activities/mail/notice-schema.ts'
import type { StoredItem, StoredNotice } from '../../../activities/mail/notice-schema.ts'
import type { Intent } from '../../../domain/actions/intent.ts'
import type { ClockId, LoggedEvent, TaskKey } from '../../../domain/case/events.ts'
import type { Facts } from '../../../domain/application/facts.ts'
import { SHIPPED_LADDERS } from '../../../domain/limits/ladders.data.ts'
import { batchOf, groupNotices } from '../../../domain/notices/mails.ts'
import type { MailData } from '../../../domain/notices/mails.ts'
import { noticesOf, TEMPLATES } from '../../../domain/notices/notices.ts'
import { toAll } from '../../../domain/notices/notice.ts'
import type { Notice, NoticeData, Recipient, Template } from '../../../domain/notices/notices.ts'
import { limitColumn } from '../../../domain/limits/profile.ts'
import type { CaseState } from '../../../domain/case/state.ts'
import type { Department } from '../../../domain/vocabulary.ts'
import { applicant, at, member, PAPER_RULES, PaperCase, statement, supervisor } from '../../support/paper.ts'
import { on, play } from '../play.ts'
import { HOSPITAL, HOSPITAL_AGREED, HOSPITAL_TO_REPORT, HOSPITAL_TO_WORKS } from '../scripts.ts'
import { saidBy } from '../../support/said.ts'

const MANAGER = 'u-manager'
const acceptance: TaskKey = 'acceptance.0.1.marketing'

/** `template → recipient`, as many lines as notices. */
const lines = (notices: readonly Notice[]) => notices.map(({ template, to }) => `${template} → ${nameOf(to)}`)

function nameOf(to: Recipient): string {
  if (to.kind === 'person') return to.id
  return 'department' in to ? `${to.kind} ${to.department}` : `${to.kind} ${to.region}`
}

/** The mails of all turns that `play` makes, taken from the state after each of its calls. */
function mailsOf(paper: PaperCase, play: (paper: PaperCase) => unknown): Notice[] {
  const from = paper.log.length
  play(paper)
  return paper.log.slice(from).flatMap((event) => noticesOf(paper.now, event, PAPER_RULES.profile))
}

function rungOn(state: CaseState, clock: ClockId, rung: string, profile = PAPER_RULES.profile): Notice[] {
  const event: LoggedEvent = {
    type: 'RungFired',
    version: 1,
    seq: state.seq,
    at: state.lastAt,
    by: { id: 'system', role: 'system' },
    data: { clock, rung, due: at('2026-03-03') },
  }
  return noticesOf(state, event, profile)
}

const accepted = (facts: Partial<Facts> = {}) =>
  new PaperCase(facts).complete(acceptance, 'accept', at('2026-03-02', '10:00'))

describe('the applicant hears', () => {
  test('that the application was received, at once and with nothing to do', () => {
    const paper = new PaperCase()
    const mails = paper.log.flatMap((event) => noticesOf(paper.now, event, PAPER_RULES.profile))
    expect(lines(mails)).toEqual([`received → ${applicant.id}`])
    expect(mails[0]?.data).toEqual({})
  })

  test('that the application is accepted', () => {
    const mails = mailsOf(new PaperCase(), (paper) => paper.complete(acceptance, 'accept', at('2026-03-02', '10:00')))
    expect(lines(mails)).toEqual([`accepted → ${applicant.id}`])
  })

  test('once and completely what is missing, with the time there is for it, and not a second time as a step', () => {
    const kinds = ['property-proof', 'site-plan'] as const
    const mails = mailsOf(new PaperCase(), (paper) =>
      paper.do(
        member('marketing'),
        { action: 'request-supplement', task: acceptance, kinds: [...kinds], statement },
        at('2026-03-02', '10:00'),
      ),
    )
    expect(lines(mails)).toEqual([`documents-missing → ${applicant.id}`])
    expect(mails[0]?.data).toMatchObject({
      kinds,
      statement: statement.id,
      clock: 'supplement.0.1.applicant',
      limit: { value: 10, unit: 'workingDays' },
    })
  })

  test('a reply that states no fee without one', () => {
    const paper = accepted({ voltage: 'LV', kv: 0.4, requestedKw: 20, purpose: 'residential', customer: 'person' })
    const task = 'survey.0.1.marketing'
    paper.complete(task, 'surveyed-with-plan', at('2026-03-02', '14:00'), { distanceToSourceM: 10 })
    const reply: TaskKey = 'plan-reply.0.1.account-manager'
    const intent: Intent = { action: 'complete', task: reply, outcome: 'replied', form: {}, statement, documents: [] }
    const replied = mailsOf(paper, () => paper.do(paper.holder(reply), intent, at('2026-03-02', '14:30')))
    expect(lines(replied)).toEqual([`plan-replied → ${applicant.id}`])
    expect(replied[0]?.data).not.toHaveProperty('feeFen')
  })

  test('the reply with its text and the month to decide, and later the contract to sign', () => {
    const paper = accepted({ voltage: 'LV', kv: 0.4, requestedKw: 20, purpose: 'residential', customer: 'person' })
    const open = () => paper.open[0] ?? acceptance
    paper.complete(open(), 'surveyed-with-plan', at('2026-03-02', '14:00'), { distanceToSourceM: 10 })
    const replied = mailsOf(paper, () => paper.complete(open(), 'replied', at('2026-03-02', '14:30')))
    expect(lines(replied)).toEqual([`plan-replied → ${applicant.id}`])
    expect(replied[0]?.data).toMatchObject({
      clock: 'plan-confirmation.0.1.applicant',
      statement: statement.id,
      limit: { value: 1, unit: 'months' },
      conditions: [],
    })
    paper.complete(open(), 'accept', at('2026-03-03'))
    const drafted = mailsOf(paper, () => paper.complete('contract.0.1.marketing', 'draft', at('2026-03-03', '10:00')))
    expect(lines(drafted)).toEqual([`your-turn → ${applicant.id}`])
    expect(drafted[0]?.data).toEqual({
      clock: 'contract.0.1.applicant',
      limit: { value: 10, unit: 'workingDays' },
    })
  })

  test('for what the drawings are returned: the reasons of all who returned them, once, with the turn', () => {
    const paper = play(
      new PaperCase(HOSPITAL),
      `${HOSPITAL_AGREED}
       03-24 10:00 fees.0.1.applicant pay
       03-24 15:00 fees.0.1.marketing confirm
       03-24 16:00 contract.0.1.marketing draft
       03-25 10:00 contract.0.1.dispatch agree
       03-26 10:00 design-submission.0.1.applicant submit`,
    )
    const answers = (department: Department, outcome: string, id: string) => () =>
      paper.do(
        member(department),
        {
          ...{ action: 'complete', task: `design-review.0.1.${department}`, outcome, form: {}, documents: [] },
          statement: { ...statement, id },
        },
        on('03-27 10:00'),
      )
    expect(mailsOf(paper, answers('production', 'return', 'line'))).toEqual([])
    expect(mailsOf(paper, answers('dispatch', 'approve', 'fine'))).toEqual([])
    const mails = mailsOf(paper, answers('safety', 'return', 'earthing'))
    expect(lines(mails)).toEqual([`your-turn → ${applicant.id}`])
    expect(mails[0]?.data).toMatchObject({
      clock: 'design-submission.0.2.applicant',
      returns: ['line', 'earthing'],
    })
  })

  test('what an inspection found during the works, when the last inspector has answered, and of one that passed nothing', () => {
    const paper = play(
      new PaperCase(HOSPITAL),
      `${HOSPITAL_TO_WORKS}
       04-02 10:00 customer-works.1.1.applicant begin-works
       04-07 10:00 customer-works.1.1.applicant request-inspection`,
    )
    const does = (line: string) => mailsOf(paper, () => play(paper, line))
    expect(does('04-08 10:00 midworks-inspection.1.1.safety defects')).toEqual([])
    const mails = does('04-08 11:00 midworks-inspection.1.1.production pass')
    expect(lines(mails)).toEqual([`your-turn → ${applicant.id}`])
    expect(mails[0]?.data).toMatchObject({ clock: 'customer-works.1.1.applicant', returns: [statement.id] })
    play(
      paper,
      `04-09 10:00 customer-works.1.1.applicant close-defect>midworks-inspection.1.1.safety#1
       04-09 10:10 customer-works.1.1.applicant close-defect>midworks-inspection.1.1.safety#2
       04-09 11:00 customer-works.1.1.applicant request-inspection
       04-10 10:00 midworks-inspection.1.2.safety pass`,
    )
    expect(does('04-10 11:00 midworks-inspection.1.2.production pass')).toEqual([])
  })

  test('what was found at the completion, with the turn to report again', () => {
    const paper = play(new PaperCase(HOSPITAL), HOSPITAL_TO_REPORT)
    play(
      paper,
      `04-21 15:00 completion-inspection.1.1.marketing pass
       04-21 15:10 completion-inspection.1.1.production pass
       04-21 15:20 completion-inspection.1.1.dispatch pass`,
    )
    const mails = mailsOf(paper, () => play(paper, '04-21 15:30 completion-inspection.1.1.safety defects'))
    expect(mails.map(({ data }) => data)).toMatchObject([
      { clock: 'completion-report.1.2.applicant', returns: [statement.id] },
    ])
  })

  test('that a phase is energised and that the visit is recorded', () => {
    const { now } = accepted()
    const event = { version: 1, seq: 9, at: at('2026-04-01'), by: { id: 'u', role: 'reviewer' } } as const
    expect(noticesOf(now, { ...event, type: 'PhaseEnergised', data: { phase: 2 } }, PAPER_RULES.profile)).toMatchObject(
      [
        {
          template: 'energised',
          to: { id: applicant.id },
          data: { phase: 2, within: { value: 1, unit: 'months' } },
        },
      ],
    )
    // by the profile of the case, whatever it says
    const { profile } = PAPER_RULES
    const column = limitColumn(now.facts)
    const month = profile.promise['return-visit'][column]
    if (month === undefined) throw new Error('no limit of the return visit')
    const visits = { ...profile.promise['return-visit'], [column]: { ...month, value: 2 } }
    const other = { ...profile, promise: { ...profile.promise, 'return-visit': visits } }
    const [told] = noticesOf(now, { ...event, type: 'PhaseEnergised', data: { phase: 2 } }, other)
    expect(saidBy(told).within).toEqual({ value: 2, unit: 'months' })
    const visit: TaskKey = 'return-visit.0.1.account-manager'
    const template = now.tasks[acceptance]
    if (template === undefined) throw new Error('no acceptance')
    const visited = {
      ...now,
      tasks: { ...now.tasks, [visit]: { ...template, key: visit, step: 'return-visit', party: 'account-manager' } },
    } as const
    const data = { task: visit, assignee: MANAGER, outcome: 'visit' as const, form: {}, statement: null, documents: [] }
    expect(lines(noticesOf(visited, { ...event, type: 'TaskCompleted', data }, PAPER_RULES.profile))).toEqual([
      `return-visited → ${applicant.id}`,
    ])
  })
})

describe('a rung tells', () => {
  const review: TaskKey = 'survey.0.1.production'

  test('the queue and the account manager, then the head, the supervisor and the leader of the region', () => {
    const { now } = accepted()
    expect(SHIPPED_LADDERS.promise.rungs.map(({ rung }) => lines(rungOn(now, review, rung)))).toEqual([
      ['rung → queue production', `rung → ${MANAGER}`],
      ['rung → department-head production'],
      ['rung → supervisor chengdong'],
      ['rung → leader chengdong'],
    ])
  })

  test('by the ladders of cases, whichever ladder of a stored profile comes first: problem items have rungs of the same names', () => {
    const { item, ...ofCases } = SHIPPED_LADDERS
    const profile = { ...PAPER_RULES.profile, ladders: { item, ...ofCases } }
    const { now } = accepted()
    expect(lines(rungOn(now, review, 'remind', profile))).toEqual(['rung → queue production', `rung → ${MANAGER}`])
    expect(lines(rungOn(now, review, 'due', profile))).toEqual(['rung → department-head production'])
    expect(lines(rungOn(now, review, 'overdue-3wd', profile))).toEqual(['rung → leader chengdong'])
  })

  test('late only by what stands after the due instant, whatever the ladder has elsewhere', () => {
    const { now } = accepted()
    const [notice] = rungOn(now, review, 'overdue-1wd')
    expect(saidBy(notice).late).toEqual({ value: 1, unit: 'workingDays' })
    expect(rungOn(now, review, 'due')[0]?.data).not.toHaveProperty('late')
    // an hour after half of the time
    const afterHalf = SHIPPED_LADDERS.green.rungs.map((rung) => (rung.from === 'half' ? { ...rung, offset: 1 } : rung))
    const ladders = { ...SHIPPED_LADDERS, green: { ...SHIPPED_LADDERS.green, rungs: afterHalf } }
    expect(rungOn(now, review, 'half', { ...PAPER_RULES.profile, ladders })[0]?.data).not.toHaveProperty('late')
  })

  test('the queue alone where no account manager is chosen yet', () => {
    expect(lines(rungOn(new PaperCase().now, acceptance, 'remind'))).toEqual(['rung → queue marketing'])
  })

  test('the person who has claimed it instead of the queue', () => {
    const paper = accepted().do(member('production'), { action: 'claim', task: review }, at('2026-03-02', '11:00'))
    expect(lines(rungOn(paper.now, review, 'remind'))).toEqual(['rung → u-production-1', `rung → ${MANAGER}`])
  })

  test('the account manager once, who holds the task and follows the case', () => {
    const { now } = accepted()
    const template = now.tasks[review]
    if (template === undefined) throw new Error('no survey')
    const reply: TaskKey = 'plan-reply.0.1.account-manager'
    const task = { ...template, key: reply, step: 'plan-reply', party: 'account-manager', assignee: MANAGER } as const
    const state = { ...now, tasks: { ...now.tasks, [reply]: task } }
    expect(lines(rungOn(state, reply, 'remind'))).toEqual([`rung → ${MANAGER}`])
    expect(lines(rungOn(state, reply, 'due'))).toEqual(['rung → department-head marketing'])
  })

  test('in the green channel its dedicated supervisor and the leader in command', () => {
    const paper = accepted().do(
      supervisor,
      {
        action: 'admit-green',
        reason: 'public-welfare',
        until: '2026-12-31',
        leader: 'u-commander',
        supervisor: 'u-dedicated',
        statement,
      },
      at('2026-03-02', '11:00'),
    )
    expect(SHIPPED_LADDERS.green.rungs.map(({ rung }) => lines(rungOn(paper.now, review, rung)))).toEqual([
      ['rung → queue production', `rung → ${MANAGER}`],
      ['rung → department-head production'],
      ['rung → u-dedicated'],
      ['rung → u-commander'],
    ])
  })

  test('of a statutory clock the heads of all departments that hold the ball, each once; then supervisor and leader', () => {
    const { now } = accepted()
    const heads = [...new Set(Object.values(now.tasks).filter(({ status }) => status === 'open'))]
      .map(({ party }) => `rung → department-head ${party}`)
      .sort()
    expect(heads.length).toBeGreaterThan(1)
    const warned = lines(rungOn(now, 'statutory:plan-reply.0.1', 'warning'))
    expect(warned[0]).toBe(`rung → ${MANAGER}`)
    expect(warned.slice(1).sort()).toEqual(heads)
    // the customer, who is asked for something beside, has no head
    const ask: Intent = { action: 'demand-later', task: review, kinds: ['site-plan'], statement: null }
    const asking = accepted().do(member('production'), ask, at('2026-03-02', '11:00'))
    expect(lines(rungOn(asking.now, 'statutory:plan-reply.0.1', 'warning')).sort()).toEqual(warned.toSorted())
    expect(lines(rungOn(now, 'statutory:plan-reply.0.1', 'breach'))).toEqual([
      'rung → supervisor chengdong',
      'rung → leader chengdong',
    ])
  })

  test('which clock it is of: a task, a row of the regulation, the whole case', () => {
    const { now } = accepted()
    const dataOf = (clock: Parameters<typeof rungOn>[1], rung: string) => rungOn(now, clock, rung)[0]?.data
    const due = at('2026-03-03')
    expect(dataOf(review, 'due')).toEqual({ due, clock: review, rung: 'due' })
    const row = 'statutory:plan-reply.0.1'
    expect(dataOf(row, 'breach')).toEqual({ due, clock: row, rung: 'breach' })
    const wholeCase = 'case:handling.1'
    expect(dataOf(wholeCase, 'breach')).toEqual({ due, clock: wholeCase, rung: 'breach' })
  })

  test('what the process itself fires, with clock, rung and due instant', () => {
    const paper = accepted()
    const due = paper.nextDue
    if (due === null) throw new Error('nothing armed')
    const fired = mailsOf(paper, () => paper.pass(due))
    expect(fired.length).toBeGreaterThan(0)
    for (const { template, data } of fired) {
      expect(template).toBe('rung')
      for (const name of ['clock', 'rung', 'due']) expect(data).toHaveProperty(name)
    }
  })

  test('how long after its due instant it stands, of those after it alone', () => {
    const { now } = accepted()
    const row = 'statutory:plan-reply.0.1'
    const lateOf = (clock: ClockId, rung: string) => saidBy(rungOn(now, clock, rung)[0]).late
    expect([lateOf(review, 'remind'), lateOf(review, 'due'), lateOf(row, 'warning')]).toEqual([
      ...[undefined, undefined, undefined],
    ])
    expect(lateOf(review, 'overdue-1wd')).toEqual({ value: 1, unit: 'workingDays' })
    expect(lateOf(review, 'overdue-8h')).toEqual({ value: 8, unit: 'workingHours' })
    // after the half of a time, not after its end
    expect(lateOf(review, 'half')).toBeUndefined()
  })

  test('of a validity until when a longer one is asked for, of other clocks no day', () => {
    const { now } = accepted()
    const validity = (rung: string) => rungOn(now, 'validity:plan.1', rung)
    // ten calendar days before 3 March: the 21st of a February of 28 days
    for (const rung of ['validity-7wd', 'validity-3wd', 'validity-ask-by']) {
      expect(validity(rung).map((notice) => saidBy(notice).on)).toEqual(['2026-02-21', '2026-02-21'])
    }
    expect(validity('validity-7wd')[0]?.data).not.toHaveProperty('late')
    expect(rungOn(now, review, 'due')[0]?.data).not.toHaveProperty('on')
  })

  test('nobody, where the rung has no name on any ladder', () => {
    expect(rungOn(accepted().now, review, 'sideways')).toEqual([])
  })
})

test('what is urged with others is told with what they share', () => {
  const intent = { action: 'urge', task: 'survey.0.1.marketing', statement: null, batch: 'b-1' } as const
  const urged = mailsOf(accepted(), (paper) => paper.do(supervisor, intent, at('2026-03-02', '11:00')))
  expect(urged.map((notice) => saidBy(notice).batch)).toEqual(['b-1'])
})

describe('urging and withdrawing', () => {
  test('tell the holder, and the account manager', () => {
    const paper = accepted()
    const task: TaskKey = 'survey.0.1.marketing'
    const urged = mailsOf(paper, () =>
      paper.do(supervisor, { action: 'urge', task, statement }, at('2026-03-02', '11:00')),
    )
    expect(lines(urged)).toEqual(['urged → queue marketing'])
    expect(saidBy(urged[0]).statement).toBe(statement.id)
    expect(urged[0]?.data).not.toHaveProperty('batch')
    const withdrawn = mailsOf(paper, () =>
      paper.do(applicant, { action: 'withdraw', statement }, at('2026-03-02', '12:00')),
    )
    expect(lines(withdrawn)).toEqual([`withdrawn → ${MANAGER}`])
    expect(saidBy(withdrawn[0]).statement).toBe(statement.id)
  })
})

describe('one mail per person', () => {
  const clock = 'survey.0.1.production'
  const data: NoticeData['rung'] = { clock, rung: 'due', due: at('2026-03-03') }
  const other = { ...data, rung: 'remind' } as const
  const task = { clock } as const
  const told = <T extends Template>(recipientId: string, template: T, each: NoticeData[T]) => {
    return toAll(template, [{ kind: 'person', id: recipientId }], each).map((notice) => ({ recipientId, notice }))
  }

  test('names everything that came at once, and the same thing once', () => {
    const rungs = [told('a', 'rung', data), told('b', 'rung', data), told('a', 'rung', other), told('a', 'rung', data)]
    expect(groupNotices(rungs.flat())).toEqual([
      { recipientId: 'a', data: { notices: [{ template: 'rung', items: [data, other] }] } },
      { recipientId: 'b', data: { notices: [{ template: 'rung', items: [data] }] } },
    ])
  })

  test('holds all kinds of notices, the weightiest first, whichever came first', () => {
    const mails = groupNotices([
      ...[told('a', 'accepted', task), told('b', 'accepted', task)].flat(),
      ...told('a', 'rung', data),
      ...told('a', 'urged', task),
    ])
    expect(mails.map(({ recipientId, data: { notices } }) => [recipientId, notices])).toEqual([
      [
        'a',
        [
          { template: 'urged', items: [task] },
          { template: 'rung', items: [data] },
          { template: 'accepted', items: [task] },
        ],
      ],
      ['b', [{ template: 'accepted', items: [task] }]],
    ])
  })

  test('puts what is asked before what is only told', () => {
    const weight = (template: Template) => TEMPLATES.indexOf(template)
    for (const asks of ['urged', 'rung', 'documents-missing', 'plan-replied', 'your-turn'] as const) {
      for (const tells of ['energised', 'accepted', 'return-visited'] as const) {
        expect(weight(asks), `${asks} before ${tells}`).toBeLessThan(weight(tells))
      }
    }
    // nothing that was asked before stands any more
    expect(weight('withdrawn')).toBe(0)
  })

  test('is none where nobody is told', () => {
    expect(groupNotices([])).toEqual([])
  })

  test('is one with others of a batch where it tells nothing else', () => {
    const urged = { template: 'urged', items: [{ ...task, batch: 'b-1' }] } as const
    const tells = (...notices: MailData['notices']) => batchOf({ notices })
    expect(tells({ ...urged, items: [...urged.items] })).toBe('b-1')
    expect(tells({ template: 'urged', items: [task] })).toBeNull()
    expect(tells({ ...urged, items: [...urged.items] }, { template: 'rung', items: [data] })).toBeNull()
    expect(tells({ template: 'urged', items: [] })).toBeNull()
    expect(tells()).toBeNull()
  })

  test('can be read back as it was stored', () => {
    const [mail] = groupNotices([...told('a', 'rung', data), ...told('a', 'urged', task)])
    expect(parseNotices(JSON.parse(JSON.stringify(mail?.data)))).toEqual([
      { template: 'urged', items: [task] },
      { template: 'rung', items: [data] },
    ])
    expectTypeOf<NoticeData[Template]>().toExtend<StoredItem>()
    expectTypeOf<MailData['notices']>().toExtend<StoredNotice[]>()
  })
})
