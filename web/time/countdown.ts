import type { CasePage, Holder, ItemLine, Limit, RoundTask, StopReason, TaskLine } from '../api/vocabulary.ts'

/** How a task stands to its time: what its chip shows. */
export type Countdown =
  | { state: 'finished' | 'waiting' | 'none' }
  /** `lateBy`: working minutes by which it was late when it was paused; null if it was in time. */
  | { state: 'stopped'; reason: StopReason | null; endsAt: string | null; lateBy: number | null }
  | { state: 'calm' | 'soon' | 'late'; minutes: number; dueAt: string; provisional: boolean }

interface Told {
  status: TaskLine['status']
  stopped: boolean
  waiting: boolean
  overdue: boolean
  stop: { reason: StopReason; endsAt: string | null } | undefined
  dueAt: string | null
  provisional: boolean
  minutes: number | null
  limit: Limit | null
  perDay: number
}

export function countdownOfLine(line: TaskLine, perDay: number): Countdown {
  const { status, stopped, waiting, overdue, stops, dueAt, provisional, limit, workingMinutesLeft: minutes } = line
  return countdownOf({ status, stopped, waiting, overdue, stop: stops[0], dueAt, provisional, minutes, limit, perDay })
}

/** Of a task on the page of its case: with the ball it has its minutes, without it waits. */
export function countdownOfTask(task: RoundTask, { ball }: Pick<CasePage, 'ball'>, perDay: number): Countdown {
  const holder = ball.holders.find(({ key }) => key === task.key)
  const { status, stopped, overdue, stops, limit } = task
  return countdownOf({
    ...{ status, stopped, overdue, limit, perDay },
    waiting: holder === undefined,
    stop: stops.find(({ until }) => until === null),
    dueAt: holder?.dueAt ?? null,
    provisional: holder?.provisional ?? false,
    minutes: holder?.workingMinutesLeft ?? null,
  })
}

/** Of whoever has the ball; `task` is the holder's own, for its stops and its limit. */
export function countdownOfHolder(holder: Holder, task: RoundTask | undefined, perDay: number): Countdown {
  return countdownOf({
    ...{ status: 'open', waiting: false, perDay },
    stopped: task?.stopped ?? false,
    overdue: task?.overdue ?? false,
    limit: task?.limit ?? null,
    stop: task?.stops.find(({ until }) => until === null),
    dueAt: holder.dueAt,
    provisional: holder.provisional,
    minutes: holder.workingMinutesLeft,
  })
}

function countdownOf({
  status,
  stopped,
  waiting,
  overdue,
  stop,
  dueAt,
  provisional,
  minutes,
  limit,
  perDay,
}: Told): Countdown {
  if (status !== 'open') return { state: 'finished' }
  if (stopped) {
    const lateBy = overdue ? (minutes ?? 0) : null
    return { state: 'stopped', reason: stop?.reason ?? null, endsAt: stop?.endsAt ?? null, lateBy }
  }
  if (waiting) return { state: 'waiting' }
  if (dueAt === null || minutes === null) return { state: 'none' }
  // at the close of its last day it is late, and will be by no working time until the next opening
  if (overdue || minutes < 0) return { state: 'late', minutes, dueAt, provisional }
  return { state: isSoon(minutes, limit, perDay) ? 'soon' : 'calm', minutes, dueAt, provisional }
}

/** Within one working day, as on the list “due soon”; a limit of a day or less not before half of it has passed. */
function isSoon(minutes: number, limit: Limit | null, perDay: number): boolean {
  const whole = limit === null ? null : minutesOf(limit, perDay)
  return minutes <= (whole !== null && whole <= perDay ? whole / 2 : perDay)
}

function minutesOf({ value, unit }: Limit, perDay: number): number | null {
  switch (unit) {
    case 'workingDays':
      return value * perDay
    case 'workingHours':
      return value * 60
    case 'months':
      return null
  }
}

/** Of a problem item, which is never paused: its working days are the limit. */
export function countdownOfItem(
  item: Pick<ItemLine, 'overdue' | 'dueAt' | 'workingMinutesLeft'>,
  perDay: number,
): Countdown {
  const { overdue, dueAt, workingMinutesLeft: minutes } = item
  const never = { status: 'open', stopped: false, waiting: false, stop: undefined, provisional: false } as const
  return countdownOf({ ...never, overdue, dueAt, minutes, limit: null, perDay })
}
