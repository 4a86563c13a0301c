import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { availableActions } from '../../../domain/actions/available-actions.ts'
import type { Intent } from '../../../domain/actions/intent.ts'
import type { LoggedEvent, TaskKey } from '../../../domain/case/events.ts'
import type { Actor } from '../../../domain/people/actor.ts'
import { standsInFor } from '../../../domain/people/deputies.ts'
import type { Deputyship } from '../../../domain/people/deputies.ts'
import { Refusal } from '../../../domain/refusals.ts'
import { openTasks } from '../../../domain/case/case-view.ts'
import { isDepartment } from '../../../domain/vocabulary.ts'
import { epochOf, instantOf } from '../../../domain/time/instant.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { EXTERNAL_SINGLE, INTERNAL_SINGLE } from '../../../demo/stories/figures.ts'
import { at, contract, member, PaperCase, statement, supervisor } from '../../support/paper.ts'
import { head, manager, on, play } from '../play.ts'
import { runs } from '../runs.ts'

/**
 * Whoever stands in for whomever, whatever is claimed, given, taken over, taken back and drafted again: no plan is reviewed by
 * anybody who has a hand in it, and nobody gives two departments' reviews of one round. Looked up in the log alone.
 */

const PEOPLE: readonly Actor[] = [
  ...[member('marketing'), member('marketing', 2), member('production'), member('production', 2)],
  ...[member('planning'), member('planning', 2), member('safety'), member('safety', 2), member('dispatch')],
  ...[member('dispatch', 2), head('marketing'), manager, supervisor],
]
const aPerson = fc.nat(PEOPLE.length - 1)
const personAt = (index: number): Actor => PEOPLE[index] ?? supervisor

/** Half days from the morning of 3 March on. */
const HALF_DAYS = 40
const FROM = on('03-03 15:00')
const halfDay = (number: number) => instantOf(epochOf(FROM) + number * 12 * 3_600_000)

const deputyships = fc.array(
  fc
    .record({
      principal: aPerson,
      deputy: aPerson,
      from: fc.nat(HALF_DAYS),
      lasts: fc.integer({ min: 8, max: HALF_DAYS }),
    })
    .map(({ principal, deputy, from, lasts }): Deputyship => ({
      principal: personAt(principal),
      deputy: personAt(deputy).id,
      from: halfDay(from),
      until: halfDay(from + lasts),
    })),
  { minLength: 6, maxLength: 16 },
)
/** Somebody does one of the things that are offered to them. */
const steps = fc.array(
  fc.record({
    given: fc.boolean(),
    kind: fc.nat(3),
    choice: fc.nat(96),
    outcome: fc.nat(2),
    whom: aPerson,
    wait: fc.nat(1),
  }),
  {
    minLength: 10,
    maxLength: 30,
  },
)

function intentOf(task: TaskKey, action: string, outcome: string | undefined, whom: Actor): Intent | null {
  switch (action) {
    case 'claim':
    case 'release':
      return { action, task }
    case 'take-over':
    case 'take-back':
      return { action, task, statement }
    case 'assign':
      return { action, task, assignee: whom, statement }
    case 'complete': {
      if (outcome === undefined) return null
      const drafted = task.startsWith('external-plan')
        ? { ...EXTERNAL_SINGLE, lineReadyOn: '2027-12-31' }
        : INTERNAL_SINGLE
      const form = outcome === 'return' ? { toStep: 'internal-plan' } : outcome === 'drafted' ? drafted : {}
      return { action, task, outcome, form, statement, documents: outcome === 'draft' ? [contract] : [] }
    }
    default:
      return null
  }
}

const WANTED = ['claim', 'release', 'take-over', 'take-back', 'assign', 'complete']

/** A plant of which the site is surveyed: both plans are open, and what people then do to plans and reviews. */
function played(who: readonly Deputyship[], does: typeof steps extends fc.Arbitrary<infer S> ? S : never): PaperCase {
  const paper = play(
    new PaperCase({}, at('2026-03-02')),
    `03-02 14:00 acceptance.0.1.marketing accept
     03-03 10:00 survey.0.1.marketing surveyed
     03-03 14:00 survey.0.1.production surveyed`,
  )
  let now = 0
  for (const step of does) {
    now += step.wait
    const when = halfDay(now)
    if (step.given) givenOut(paper, step.whom, when)
    const offered = PEOPLE.flatMap((person) => {
      const self = { ...person, standsIn: standsInFor(who, person.id, when) }
      return availableActions(paper.now, self)
        .filter(
          ({ action, task = '' }) => WANTED.includes(action) && /^(internal|external)-plan|^plan-review/.test(task),
        )
        .map((each) => ({ ...each, self }))
    })
    // most of what people do is their work, and a deputy's that of others
    const work = offered.filter(({ action }) => action === 'complete')
    const forOthers = work.filter(({ actingFor }) => actingFor !== undefined)
    const given = offered.filter(({ action }) => action === 'assign' || action === 'take-over')
    const among = [forOthers, work, given, offered].find((some, kind) => kind >= step.kind && some.length > 0) ?? []
    const chosen = among[step.choice % Math.max(among.length, 1)]
    if (chosen?.task === undefined) continue
    const { action, task, outcomes = [], self } = chosen
    const outcome = outcomes[step.outcome % Math.max(outcomes.length, 1)]
    const intent = intentOf(task, action, outcome, personAt(step.whom))
    if (intent === null) continue
    tried(() => paper.do(self, intent, when))
  }
  return paper
}

/** The heads give what lies in the queues to one of two members each. */
function givenOut(paper: PaperCase, number: number, when: Instant): void {
  for (const { key, step, party, assignee } of openTasks(paper.now)) {
    if (assignee !== null || !isDepartment(party) || !/^(internal|external)-plan|^plan-review/.test(step)) continue
    const intent = { action: 'assign', task: key, assignee: member(party, 1 + (number % 2)), statement } as const
    tried(() => paper.do(head(party), intent, when))
  }
}

/** What is refused leaves the case as it was. */
function tried(does: () => unknown): void {
  try {
    does()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}

interface Hand {
  seq: number
  step: string
  round: string
  party: string
  hands: string[]
}

/** What was completed and not taken back, with the names in the log. */
function completions(log: readonly LoggedEvent[]): Hand[] {
  return log.flatMap((event) => {
    if (event.type !== 'TaskCompleted') return []
    const { task, assignee } = event.data
    const isBack = log.some(
      (each) => each.type === 'OutcomeTakenBack' && each.seq > event.seq && each.data.task === task,
    )
    const { id, actingFor } = event.by
    const [step = '', , round = '', party = ''] = task.split('.')
    const hands = [id, assignee, ...(actingFor === undefined ? [] : [actingFor.id, ...(actingFor.via ?? [])])]
    return isBack ? [] : [{ seq: event.seq, step, round, party, hands }]
  })
}

const shared = (a: Hand, b: Hand) => a.hands.filter((each) => b.hands.includes(each))
const tally = { reviews: 0, byDeputies: 0, drafts: 0, chains: 0 }

describe('four eyes', () => {
  test('hold through any chain of deputies', () => {
    fc.assert(
      fc.property(deputyships, steps, (who, does) => {
        const { log } = played(who, does)
        const all = completions(log)
        const reviews = all.filter(({ step }) => step === 'plan-review')
        for (const review of reviews) {
          tally.reviews++
          if (new Set(review.hands).size > 1) tally.byDeputies++
          if (new Set(review.hands).size > 2) tally.chains++
          const drafted = all.filter(({ step, seq }) => isDraft(step) && seq < review.seq)
          tally.drafts += drafted.length
          for (const draft of drafted) expect(shared(review, draft)).toEqual([])
          for (const other of reviews) {
            if (other.round === review.round && other.party !== review.party) expect(shared(review, other)).toEqual([])
          }
        }
      }),
      runs(250),
    )
    // and it is of deputies that this tells
    if (process.env['FEW_RUNS'] === undefined) expect(tally.byDeputies).toBeGreaterThan(30)
  })
})

function isDraft(step: string): boolean {
  return step === 'internal-plan' || step === 'external-plan'
}
