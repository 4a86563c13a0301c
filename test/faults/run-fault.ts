import { isNull } from 'drizzle-orm'
import { outbox } from '../../db/schema/index.ts'
import { tenCases, withdraw } from './cases.ts'
import { FAULTS } from './faults.ts'
import type { Fault, FaultName, Lengths } from './faults.ts'
import { inspect } from './invariants.ts'
import type { Found } from './invariants.ts'
import { MOMENTS, rungsDemanded } from './moments.ts'
import type { Moment, MomentName } from './moments.ts'
import type { Acknowledged, People } from './people.ts'
import { until } from './until.ts'
import type { Week } from './weeks.ts'
import type { World } from './world.ts'

export interface Ordeal {
  fault: FaultName
  moment: MomentName
  week: Week
  lengths: Lengths
  progress: (line: string) => void
}

export interface Outcome {
  /** The one line that says how it went. */
  summary: string
  /** What is not as it must be; empty where all is. */
  problems: string[]
}

/** One fault at one moment: ten cases in flight, the fault in the middle of it, and what they have come to. */
export async function runFault(world: World, { fault: name, moment: at, week, ...more }: Ordeal): Promise<Outcome> {
  const { lengths, progress } = more
  const fault: Fault = FAULTS[name]
  const moment: Moment = MOMENTS[at]
  const { people } = world
  const turnedAway = people.turnedAway
  progress(`${fault.name} ${moment.when}: bringing ten cases to their review`)
  const cases = await tenCases(people, week)
  await moment.comes(people, week)
  await mailsAreOut(world)

  const passing = moment.passes(people, cases, week)
  // Heard below; a rejection before that must not end the process.
  passing.catch(() => undefined)
  let happened = 0
  await until(`${at} is in the middle`, async () => {
    happened = await moment.hasHappened(world, people, cases)
    return happened >= moment.strikeAfter
  })
  progress(`${fault.name} after ${happened} of ${moment.inAll}`)
  await fault.strikes(world)
  await fault.isMended(world, lengths)
  progress('all parts answer again')
  await Promise.race([passing, world.endedByItself])
  await mailsAreOut(world)

  const acknowledged = people.acknowledgedOf(cases)
  const repeated = await repeat(people, acknowledged)
  const found = await inspect(world, {
    caseNos: cases.map(({ caseNo }) => caseNo),
    acknowledged,
    rungs: rungsDemanded(moment, cases, week),
    mails: cases.length * moment.mailsPerCase,
    mayRepeatMail: fault.mayRepeatMail,
  })
  progress(`somebody was told ${people.turnedAway - turnedAway} times to try again`)
  await withdraw(people, cases)
  const tooLate = happened < moment.inAll ? [] : ['the fault came when all was over']
  return {
    summary: summaryOf(`${fault.name} ${moment.when}`, cases.length, found),
    problems: [...tooLate, ...repeated, ...found.problems],
  }
}

/** Every key sent once more gets its first answer; that it has no second effect shows in the log. */
async function repeat(people: People, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const answers: string[] = []
  for (const act of acknowledged) {
    const seq = await people.repeats(act)
    if (seq !== act.seq) answers.push(`${act.caseNo} ${act.task}: answered ${act.seq} first and ${seq} then`)
  }
  return answers
}

async function mailsAreOut({ db }: World): Promise<void> {
  await until('all mails are out', async () => {
    const unsent = await db.select({ id: outbox.id }).from(outbox).where(isNull(outbox.sentAt)).limit(1)
    return unsent.length === 0
  })
}

function summaryOf(what: string, cases: number, found: Found): string {
  const { acknowledged, inTheLog, lost, twice, rungs, isChainIntact, hasDrift, mails } = found
  return [
    `faults: ${what}: ${cases} cases`,
    `${acknowledged} actions acknowledged`,
    `${inTheLog} in the log`,
    `${lost} lost`,
    `${twice} twice`,
    `${rungs} rungs`,
    isChainIntact ? 'chain intact' : 'CHAIN BROKEN',
    hasDrift ? 'DRIFT' : 'no drift',
    `${mails} mails`,
  ].join(', ')
}
