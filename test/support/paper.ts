import { chineseCalendar } from '../../db/seed/calendar.ts'
import type { Actor } from '../../domain/people/actor.ts'
import { nextDue } from '../../domain/clocks/next-due.ts'
import type { Rules } from '../../domain/limits/rules.ts'
import type { Intent } from '../../domain/actions/intent.ts'
import type { CaseEvent, EventData, LoggedEvent, TaskKey } from '../../domain/case/events.ts'
import { completed, isWanted } from '../../domain/case/wanted.ts'
import type { WantedType } from '../../domain/case/wanted.ts'
import type { Facts } from '../../domain/application/facts.ts'
import type { Form } from '../../domain/application/forms.ts'
import { atTime, epochOf } from '../../domain/time/instant.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { PROFILE_2026 } from '../../domain/limits/profiles.data.ts'
import { previewRedating } from '../../domain/actions/redating.ts'
import { apply } from '../../domain/case/fold.ts'
import type { CaseState } from '../../domain/case/state.ts'
import { RIGHTS } from '../../domain/vocabulary.ts'
import type { Department, Role } from '../../domain/vocabulary.ts'
import type { Command } from '../../workflows/messages.ts'
import { proposeTurn } from '../../workflows/turn.ts'

/** A case played on paper: the turns of the process without servers, for rules that need neither. */
export const PAPER_RULES: Rules = { calendar: chineseCalendar([2025, 2026, 2027]), profile: PROFILE_2026 }

const sha256 = '0'.repeat(64)
export const statement = { id: '00000000-0000-4000-8000-000000000000', sha256 }
export const drawings = { id: '00000000-0000-4000-8000-000000000001', kind: 'design-drawings', sha256 } as const

export const contract = { id: '00000000-0000-4000-8000-000000000002', kind: 'contract', sha256 } as const

export const FACTS: Facts = {
  kind: 'new',
  customer: 'organisation',
  purpose: 'industrial',
  region: 'chengdong',
  requestedKw: 700,
  requestedKva: 800,
  existingKva: 0,
  voltage: 'HV',
  kv: 10,
  sources: 1,
  importance: 'none',
  residentialCompound: false,
  ownGeneration: false,
  externalWorks: false,
  chargeableExtras: false,
  wantsDesignReview: false,
  wantsMidworksInspection: false,
  endsOn: null,
  customerWorks: false,
  follows: null,
  phases: [{ kva: 800, wantedOn: '2026-09-01' }],
}

export function actor(id: string, role: Role, department: Department | null = null): Actor {
  return { id, role, department, region: 'chengdong' }
}

export const applicant = actor('u-applicant', 'applicant')
export const supervisor = actor('u-supervisor', 'supervisor')
export const administrator: Actor = { ...actor('u-administrator', 'administrator'), rights: RIGHTS }
const manager = actor('u-manager', 'account-manager')

/** Hands out reviewers of a department: `member('safety')`, a second one by `member('safety', 2)`. */
export const member = (department: Department, number = 1) => actor(`u-${department}-${number}`, 'reviewer', department)

export const at = (date: string, time = '09:00') => atTime(date, time)

/** More instants than a case has that is left alone for years. */
const TURNS_AT_MOST = 500

export class PaperCase {
  state: CaseState | null = null
  readonly log: LoggedEvent[] = []
  private rules: Rules

  constructor(facts: Partial<Facts> = {}, when: Instant = at('2026-03-02'), rules = PAPER_RULES) {
    this.rules = rules
    const intent = {
      action: 'submit' as const,
      draftId: statement.id,
      draftVersion: 1,
      facts: { ...FACTS, ...facts },
      statement,
      documents: [],
    }
    this.turn({ ...this.command(applicant), intent }, when)
  }

  get now(): CaseState {
    if (this.state === null) throw new Error('not submitted')
    return this.state
  }

  get open(): TaskKey[] {
    return Object.values(this.now.tasks)
      .filter(({ status }) => status === 'open')
      .map(({ key }) => key)
  }

  get nextDue(): Instant | null {
    return nextDue(this.now, this.rules)?.at ?? null
  }

  do(who: Actor, intent: Intent, when: Instant): this {
    this.pass(when)
    this.turn({ ...this.command(who), intent }, when)
    return this
  }

  /** Re-dates the case as it is shown at this moment. */
  redate(to: Rules, when: Instant): this {
    this.pass(when)
    const { profile, calendar } = to
    const expected = previewRedating(this.now, { before: this.rules, after: to }, when)
    const versions = { profile: profile.version, calendar: calendar.version }
    const intent = { action: 'redate' as const, redating: statement.id, to: versions, expected }
    this.turn({ ...this.command(administrator), intent }, when, to)
    this.rules = { ...to, earlier: [this.rules, ...(this.rules.earlier ?? [])] }
    return this
  }

  /** Completes a task as the person its key names, with an empty statement where one is needed. */
  complete(key: TaskKey, outcome: string, when: Instant, form: Form = {}, who = this.holder(key)): this {
    const documents = outcome === 'draft' ? [contract] : []
    const filled = outcome === 'replied' ? { feeFen: 88_000_00, ...form } : form
    return this.do(who, { action: 'complete', task: key, outcome, form: filled, statement, documents }, when)
  }

  /** Lets business time pass to an instant, each armed instant at its own time. */
  pass(to: Instant): this {
    for (let turns = 0; turns < TURNS_AT_MOST; turns++) {
      const due = this.nextDue
      if (due === null || epochOf(due) > epochOf(to)) return this
      this.turn(null, due)
    }
    throw new Error('what comes due does not come to an end')
  }

  holder(key: TaskKey): Actor {
    const party = key.split('.')[3]
    if (party === 'applicant') return applicant
    if (party === 'account-manager') return manager
    // A plan is reviewed by another person than the one who drafted it.
    const number = key.startsWith('plan-review') ? 2 : 1
    return member(this.now.tasks[key]?.party as Department, number)
  }

  private command(who: Actor): Omit<Command, 'intent'> {
    return { key: 'k', requestHash: '', actor: who, clock: { version: 1, offsetMs: 0 }, seen: 0 }
  }

  private turn(command: Command | null, when: Instant, target: Rules | null = null): void {
    const proposed = proposeTurn(this.state, command, when, this.rules, '2026-000001', target)
    for (const each of proposed.map(resolved)) {
      const row = { ...each, seq: (this.state?.seq ?? 0) + 1 }
      this.log.push(row)
      this.state = apply(this.state, row, '2026-000001')
    }
  }
}

/** On paper, what only the journal knows. */
const RESOLVED: { [T in WantedType]: EventData[T] } = { AccountManagerAssigned: { accountManager: manager.id } }

/** As the journal does: what a turn wants is completed. */
export function resolved(proposed: CaseEvent): CaseEvent {
  return isWanted(proposed) ? completed(proposed, RESOLVED[proposed.type]) : proposed
}
