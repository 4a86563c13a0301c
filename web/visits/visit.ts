import type { Appointment, CasePage, Round } from '../api/vocabulary.ts'

/** The appointment of a round of a step; undefined if none was proposed. */
export function visitOf(
  appointments: readonly Appointment[],
  { step, phase, round }: Pick<Round, 'step' | 'phase' | 'round'>,
): Appointment | undefined {
  return appointments.find((each) => each.step === step && each.phase === phase && each.round === round)
}

/** Half hours at which a visit may begin, and at which it may end after it began. */
export function halfHours(hours: readonly { from: string; to: string }[], after?: string): string[] {
  const isEnd = after !== undefined
  const minutes = hours.flatMap(({ from, to }) => {
    const [opens, closes] = [minuteOf(from), minuteOf(to)]
    const all = Array.from({ length: Math.floor((closes - opens) / HALF_HOUR) + 1 }, (_, n) => opens + n * HALF_HOUR)
    return isEnd ? all.slice(1) : all.filter((minute) => minute < closes)
  })
  return minutes.filter((minute) => !isEnd || minute > minuteOf(after)).map(timeOf)
}

const HALF_HOUR = 30

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

function timeOf(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** The next working day after one that is off. */
export function nextWorkingDay(daysOff: readonly string[], day: string): string {
  const off = new Set(daysOff)
  const next = new Date(`${day}T00:00:00Z`)
  do next.setUTCDate(next.getUTCDate() + 1)
  while (off.has(next.toISOString().slice(0, 10)))
  return next.toISOString().slice(0, 10)
}

/** The phases whose energisation is still to be wished for: once it is proposed, the answer says the day. */
export function phasesToWish({ gates, appointments }: Pick<CasePage, 'gates' | 'appointments'>): number[] {
  const proposed = appointments.filter(({ step, open }) => step === 'energisation' && open).map(({ phase }) => phase)
  return gates
    .filter(({ phase, energisedAt }) => energisedAt === null && !proposed.includes(phase))
    .map(({ phase }) => phase)
}
