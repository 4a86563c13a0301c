import type { Folded } from '../../activities/journal/kind.ts'
import { newClock } from '../../domain/clock/clock.ts'
import type { Clock } from '../../domain/clock/clock.ts'
import { rungsOfOwn } from '../../domain/clock/own-clock.ts'
import { SYSTEM } from '../../domain/case/events.ts'
import type { EventsOf } from '../../domain/case/events.ts'
import type { Ladder, Rung } from '../../domain/limits/ladder.ts'
import { epochOf } from '../../domain/time/instant.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { Refusal } from '../../domain/refusals.ts'
import type { CommandOf, Placed } from '../../workflows/messages.ts'
import type { Aggregate } from '../../workflows/run.ts'

/** A complaint about a case: its own log, ten working days to answer it, a ladder of its own. */
export interface Complaint extends Folded {
  lastAt: Instant
  about: string
  owner: string
  clock: Clock
}
export type Event = EventsOf<{
  ComplaintFiled: Pick<Complaint, 'about' | 'owner' | 'profile' | 'calendar'>
  RungFired: { rung: Rung }
  ComplaintAnswered: object
}>
export type Row = Event & { seq: number }
export type Intent = { action: 'file'; about: string; owner: string } | { action: 'answer' }
export type Command = CommandOf<Intent>

const RUNG = { from: 'due', unit: 'workingDays', to: ['holder'] } as const
export const LADDER: Ladder = {
  rungs: [
    { ...RUNG, rung: 'warning', offset: -2 },
    { ...RUNG, rung: 'due', offset: 0 },
  ],
  source: 'an example',
  status: 'unverified',
}

export function apply(state: Complaint | null, row: Row, stream: string): Complaint {
  const at = { seq: row.seq, lastAt: row.at }
  if (row.type === 'ComplaintFiled') {
    return { ...row.data, ...at, clock: newClock('answer', { value: 10, unit: 'workingDays' }, null, row.at) }
  }
  if (state === null) throw new Error(`${stream} does not begin with its filing`)
  const { clock } = state
  if (row.type === 'ComplaintAnswered') return { ...state, ...at, clock: { ...clock, closedAt: row.at } }
  return { ...state, ...at, clock: { ...clock, fired: [...clock.fired, { edition: 0, rung: row.data.rung }] } }
}

export const COMPLAINT: Omit<Aggregate<Complaint, Event, Row, Command, Placed>, 'journal'> = {
  apply,
  isOver: ({ clock }) => clock.closedAt !== null,
  begins: ({ intent }) => intent.action === 'file',
  assertAvailable: ({ owner }, { actor }) => {
    if (actor.id !== owner) throw new Refusal('NOT_ALLOWED')
  },
  propose: ({ state, command, now, rules }) => {
    const stamp = { version: 1, at: now, by: command?.actor ?? SYSTEM } as const
    if (state === null) {
      if (command?.intent.action !== 'file') return []
      const versions = { profile: rules.profile.version, calendar: rules.calendar.version }
      const { about, owner } = command.intent
      return [{ ...stamp, type: 'ComplaintFiled', data: { about, owner, ...versions } }]
    }
    const come = rungsOfOwn(state.clock, LADDER, rules).filter(({ at }) => epochOf(at) <= epochOf(now))
    const fired = come.map(({ rung: name, at }): Event => ({
      ...stamp,
      at,
      by: SYSTEM,
      type: 'RungFired',
      data: { rung: name },
    }))
    if (command === null) return fired
    COMPLAINT.assertAvailable(state, command)
    return [...fired, { ...stamp, type: 'ComplaintAnswered', data: {} }]
  },
}
