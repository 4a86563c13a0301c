import { minuteOf } from './moment.ts'
import type { CaseReport, TaskReport } from './report.ts'

/** A case as lines for the terminal: step, party, working time used of what was allowed, and the rungs it climbed. */
export function timelineOf(report: CaseReport): string[] {
  const { name, caseNo, category, outcome, mails, replyWorkingDays, asExpected, differences } = report
  const reply = replyWorkingDays === null ? 'no reply' : `reply after ${replyWorkingDays} working days`
  return [
    '',
    `${name} — case ${caseNo}, ${category}, ${outcome}, ${reply}, ${mails} mails`,
    ...report.tasks.flatMap((task) => [taskLine(task), ...rungLines(report, keyOf(task))]),
    ...clocksOfNoTask(report).flatMap((clock) => [`  ${clock}`, ...rungLines(report, clock)]),
    asExpected ? '  as expected' : '  NOT AS EXPECTED',
    ...differences.map((each) => `  ! ${each}`),
  ]
}

function taskLine(task: TaskReport): string {
  const step = `${task.step}${task.round > 1 ? ` (round ${task.round})` : ''}${task.phase > 1 ? ` (phase ${task.phase})` : ''}`
  const closed = task.closedAt === null ? 'open' : minuteOf(task.closedAt)
  return `  ${step.padEnd(32)} ${task.party.padEnd(16)} ${minuteOf(task.openedAt)} → ${closed.padEnd(11)}  ${usedOf(task)}`
}

function usedOf({ limit, workingDaysUsed, workingHoursUsed }: TaskReport): string {
  if (limit === null) return `${workingDaysUsed} wd, no limit`
  if (limit.unit === 'workingHours') return `${workingHoursUsed ?? 0} / ${limit.value} h`
  return `${workingDaysUsed} / ${limit.value} ${limit.unit === 'months' ? 'month' : 'wd'}`
}

/** The clocks of the regulation, the whole case or a plan's validity that climbed a ladder. */
function clocksOfNoTask({ rungs, tasks }: CaseReport): string[] {
  const keys = tasks.map(keyOf)
  return [...new Set(rungs.map(({ clock }) => clock))].filter((clock) => !keys.includes(clock))
}

function keyOf({ step, phase, round, party }: TaskReport): string {
  return `${step}.${phase}.${round}.${party}`
}

function rungLines(report: CaseReport, clockId: string): string[] {
  return report.rungs
    .filter(({ clock }) => clock === clockId)
    .map(({ rung, at }) => `  ${''.padEnd(32)} ${''.padEnd(16)} ${minuteOf(at)}   rung: ${rung}`)
}
