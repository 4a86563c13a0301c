import { setTimeout as sleep } from 'node:timers/promises'
import Type from 'typebox'
import type { Static } from 'typebox'
import type { Calendar } from '../../domain/time/calendar.ts'
import type { Limit } from '../../domain/time/limit.ts'
import type { LimitColumn, PromiseRow } from '../../domain/limits/profile.ts'
import type { Person } from './story.ts'
import { momentText } from './story.ts'

/** What the administrator does to calendars, limits and re-datings, by HTTP. */

const Versioned = Type.Object({ version: Type.String() })
const CalendarText = Type.Object({
  days: Type.Record(Type.String(), Type.Unknown()),
  hours: Type.Unknown(),
  noticedYears: Type.Unknown(),
})
const ProfileText = Type.Object({ promise: Type.Record(Type.String(), Type.Record(Type.String(), Type.Unknown())) })
const Job = Type.Object({ id: Type.String(), version: Type.Integer(), status: Type.String() })
const Redating = Type.Object({
  id: Type.String(),
  status: Type.String(),
  version: Type.Integer(),
  appliedVersion: Type.Integer(),
  reason: Type.String(),
  counts: Type.Record(Type.String(), Type.Integer()),
})
export type Redating = Static<typeof Redating>

const MaybeText = Type.Union([Type.String(), Type.Null()])
const Cases = Type.Object({
  items: Type.Array(
    Type.Object({
      caseNo: Type.String(),
      status: Type.String(),
      version: Type.Integer(),
      clocks: Type.Array(
        Type.Object({
          clock: Type.String(),
          due: Type.Object({ before: MaybeText, after: MaybeText }),
          becomesOverdue: Type.Boolean(),
        }),
      ),
    }),
  ),
  nextCursor: MaybeText,
})

interface AskedRedating {
  calendar?: string
  profile?: string
  counting?: number
}

export class Administrator {
  private readonly person: Person

  constructor(person: Person) {
    this.person = person
  }

  /** Publishes the current calendar anew with these days as they are now. */
  async publishesDays(version: string, days: Calendar['days']): Promise<void> {
    const { calendar, source, status } = await this.person.reads(
      '/api/calendars/current',
      Type.Object({ calendar: CalendarText, source: Type.String(), status: Type.String() }),
    )
    const body = { ...calendar, version, days: { ...calendar.days, ...days }, source, status }
    await this.person.writes('POST', '/api/calendars', body, Versioned)
  }

  /** Publishes the current limits anew with one promise as it is now, for the whole company or for nobody yet. */
  async publishesPromise(
    version: string,
    row: PromiseRow,
    column: LimitColumn,
    limit: Limit,
    adoptedBy: 'company' | 'nobody' = 'company',
  ): Promise<void> {
    const { profile } = await this.person.reads('/api/profiles/current', Type.Object({ profile: ProfileText }))
    const figure = { ...limit, source: 'test', status: 'practice' }
    const promise = { ...profile.promise, [row]: { ...profile.promise[row], [column]: figure } }
    await this.person.writes(
      'POST',
      `/api/profiles?adoptedBy=${adoptedBy}`,
      { ...profile, version, promise },
      Versioned,
    )
  }

  async previews(asked: AskedRedating, reason = '节假日安排调整'): Promise<Redating> {
    const { id } = await this.asks(asked, reason)
    return this.waitsWhile(id, 'computing')
  }

  asks(asked: AskedRedating, reason = '节假日安排调整'): Promise<Static<typeof Job>> {
    return this.person.writes('POST', '/api/redatings', { ...asked, reason }, Job)
  }

  /** Applies what is shown, and waits until the job is over. */
  async applies({ id, version }: Pick<Redating, 'id' | 'version'>, key?: string): Promise<Redating> {
    await this.person.writes('POST', `/api/redatings/${id}/apply`, { version }, Job, key)
    return this.waitsWhile(id, 'applying')
  }

  async waitsWhile(id: string, status: string): Promise<Redating> {
    for (let tries = 0; tries < 600; tries++) {
      const redating = await this.person.reads(`/api/redatings/${id}`, Redating)
      if (redating.status !== status) return redating
      await sleep(100)
    }
    throw new Error(`re-dating ${id} stays ${status}`)
  }

  /** The status of each case and its changes, `clock before → after`, `!` where it becomes overdue; in pages. */
  async shown({ id }: Pick<Redating, 'id'>, limit = 50): Promise<Record<string, string[]>> {
    const found: Record<string, string[]> = {}
    let cursor: string | null = null
    do {
      const after: string = cursor === null ? '' : `&cursor=${cursor}`
      const path = `/api/redatings/${id}/cases?limit=${limit}${after}`
      const page: Static<typeof Cases> = await this.person.reads(path, Cases)
      for (const { caseNo, status, clocks } of page.items) {
        found[caseNo] = [
          status,
          ...clocks.map(
            ({ clock, due, becomesOverdue }) =>
              `${clock} ${moment(due.before)} → ${moment(due.after)}${becomesOverdue ? ' !' : ''}`,
          ),
        ]
      }
      cursor = page.nextCursor
    } while (cursor !== null)
    return found
  }
}

function moment(instant: string | null): string {
  return instant === null ? '-' : momentText(instant)
}
