import { eq } from 'drizzle-orm'
import type { Database } from '../../db/connect.ts'
import { currentVersions, loadRules } from '../../db/queries/rules.ts'
import { statutoryDays, yearsAhead } from '../../db/seed/statutory-days.ts'
import { countOpenCasesOver } from '../../db/queries/calendar-reach.ts'
import { calendars, profiles } from '../../db/schema/index.ts'
import { assertMayAdminister } from '../../domain/people/administration.ts'
import type { Actor } from '../../domain/people/actor.ts'
import type { Calendar } from '../../domain/time/calendar.ts'
import { calendarChanges } from '../../domain/time/calendar-changes.ts'
import type { DayChange } from '../../domain/time/calendar-changes.ts'
import { checkCalendar } from '../../domain/time/calendar-check.ts'
import { checkProfile } from '../../domain/limits/profile-check.ts'
import type { ProfileProblem } from '../../domain/limits/profile-problem.ts'
import { commitmentExcess } from '../../domain/limits/published-commitment.ts'
import type { CommitmentExcess } from '../../domain/limits/published-commitment.ts'
import type { Profile } from '../../domain/limits/profile.ts'
import type { FigureStatus } from '../../domain/limits/figure.ts'
import { ApiProblem, InvalidInput } from '../http/problems.ts'
import { adoptedNow, keepAdoption, refuseUnsound, refuseUnsoundAdoption } from './adopt.ts'
import { keepAudit } from './audit.ts'
import { identityOf, once } from './idempotency.ts'
import type { IncomingWrite } from './idempotency.ts'

/** A calendar as it is handed in: the days that the law fixes are added if it has none. */
export type CalendarText = Omit<Calendar, 'version'>

/** A calendar with where it comes from. */
export interface NewCalendar extends CalendarText {
  version: string
  source: string
  status: FigureStatus
  /** The version of which it was made; refused if that is no longer in force. */
  follows?: string
}

/** What a calendar would change, shown before it is published. */
export interface CalendarPreview {
  /** The version that is in force. */
  follows: string
  changes: DayChange[]
  /** Open cases of which a limit runs over one of the changed days; a re-dating tells which of them move. */
  openCases: number
}

export interface Published {
  version: string
}

/**
 * Publishes a calendar: cases submitted from now on count by it, those that are open when they are re-dated. Throws
 * NOT_ALLOWED, InvalidInput, VERSION_EXISTS; CALENDAR_CHANGED if somebody published meanwhile; LIMITS_UNSOUND where
 * the limits in force cannot be kept with it.
 */
export async function publishCalendar(db: Database, write: IncomingWrite, published: NewCalendar): Promise<Published> {
  const { actor } = write
  assertMayAdminister(actor, 'publish-calendar')
  const { source, status, follows, version, ...text } = published
  const calendar = { ...withStatutoryDays(text), version }
  const { answer } = await once(db, identityOf(write), async (tx) => {
    refuseImpossible(calendar)
    const present = await adoptedNow(tx)
    if (follows !== undefined && follows !== present.calendar) {
      throw new ApiProblem('CALENDAR_CHANGED', { version: present.calendar })
    }
    await refuseUnsoundAdoption(tx, { ...present, region: null, calendar: version }, { calendar })
    const [taken] = await tx.select().from(calendars).where(eq(calendars.version, version))
    if (taken !== undefined) throw new ApiProblem('VERSION_EXISTS', { version })
    const loadedAt = await keepAudit(tx, { actor, action: 'publish-calendar', subject: version, details: { source } })
    await tx.insert(calendars).values({ version, body: calendar, source, status, loadedAt })
    await keepAdoption(tx, actor, { region: null, profile: present.profile, calendar: version, from: loadedAt })
    return { status: 201, answer: { version } }
  })
  return answer
}

/** What publishing a calendar would change; writes nothing. Throws NOT_ALLOWED, InvalidInput. */
export async function previewCalendar(db: Database, actor: Actor, text: CalendarText): Promise<CalendarPreview> {
  assertMayAdminister(actor, 'publish-calendar')
  const before = (await loadRules(db, await currentVersions(db))).calendar
  const after = { ...withStatutoryDays(text), version: before.version }
  refuseImpossible(after)
  const changes = calendarChanges({ before, after })
  const counted = changes.filter(({ countsOtherwise }) => countsOtherwise)
  return {
    follows: before.version,
    changes,
    openCases: await countOpenCasesOver(
      db,
      counted.map(({ date }) => date),
    ),
  }
}

/** What the loader says of limits. */
export interface LimitsCheck {
  problems: ProfileProblem[]
  /** Limits whose promises together are longer than what is published; no reason to refuse them. */
  exceeds: CommitmentExcess[]
}

/** What publishing these limits would be answered, and how they stand to the published commitment. Throws NOT_ALLOWED. */
export async function checkLimits(db: Database, actor: Actor, profile: Profile): Promise<LimitsCheck> {
  assertMayAdminister(actor, 'publish-profile')
  const { calendar } = await loadRules(db, await currentVersions(db))
  const problems = checkProfile(profile, calendar)
  // what cannot be counted is not added up
  const isCountable = problems.every(({ problem }) => problem === 'no-source' || problem === 'promises-exceed-limit')
  return { problems, exceeds: isCountable ? commitmentExcess(profile, calendar) : [] }
}

/**
 * Publishes limits, which the whole company adopts from now on, or nobody yet: then a region may. Throws NOT_ALLOWED,
 * VERSION_EXISTS; LIMITS_UNSOUND with all that is wrong.
 */
export async function publishProfile(
  db: Database,
  write: IncomingWrite,
  { profile, adoptedBy }: { profile: Profile; adoptedBy: 'company' | 'nobody' },
): Promise<Published> {
  const { actor } = write
  assertMayAdminister(actor, 'publish-profile')
  const { version, name } = profile
  const { answer } = await once(db, identityOf(write), async (tx) => {
    const present = await adoptedNow(tx)
    const { calendar } = await loadRules(tx, present)
    refuseUnsound({ calendar, profile })
    const [taken] = await tx.select().from(profiles).where(eq(profiles.version, version))
    if (taken !== undefined) throw new ApiProblem('VERSION_EXISTS', { version })
    const loadedAt = await keepAudit(tx, { actor, action: 'publish-profile', subject: version, details: { name } })
    await tx.insert(profiles).values({ version, body: profile, loadedAt })
    if (adoptedBy === 'company') {
      await keepAdoption(tx, actor, { region: null, profile: version, calendar: present.calendar, from: loadedAt })
    }
    return { status: 201, answer: { version } }
  })
  return answer
}

function withStatutoryDays({ statutory, ...text }: CalendarText): CalendarText {
  return { ...text, statutory: statutory ?? statutoryDays(yearsAhead(text.noticedYears)) }
}

function refuseImpossible(calendar: Calendar): void {
  const problems = checkCalendar(calendar)
  if (problems.length === 0) return
  throw new InvalidInput(
    problems.map(({ problem, at }) => ({ field: at.map((key) => `/${key}`).join(''), in: 'body', rule: problem })),
  )
}
