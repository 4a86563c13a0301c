import { checkDrift, rebuild } from '../../db/integrity.ts'
import { verifyLog } from '../../db/verify-log.ts'
import { connect } from '../../db/connect.ts'
import { rulesStore } from '../../db/queries/rules.ts'
import { DEMO_PASSWORD } from '../../db/seed/people.ts'
import { readMail } from '../caught-mail.ts'
import { summaryOf } from '../integrity.ts'
import { Player } from '../../demo/player.ts'
import { reportOf } from '../../demo/report.ts'
import type { CaseReport } from '../../demo/report.ts'
import type { Story } from '../../demo/story.ts'
import type { House } from '../house.ts'

export interface DemoWorld {
  house: House
  mailUrl: string
  /** The sender of this house's mails: a catcher may serve several. */
  mailFrom: string
  databaseUrl: string
}

export interface DemoReport {
  cases: CaseReport[]
  mails: number
  verify: string
  drift: string
  rebuild: string
  /** Whether every case is as expected, the log sound and the read model without drift. */
  isAsExpected: boolean
}

/** Plays the stories in a house and holds what came out against what is expected of them. */
export async function runDemo(
  world: DemoWorld,
  stories: readonly Story[],
  progress: (line: string) => void,
  afterAct?: (caseNo: string) => Promise<void>,
): Promise<DemoReport> {
  const { house } = world
  const player = new Player({
    url: house.url,
    password: DEMO_PASSWORD,
    afterAct,
    onAct: (story, { at, who, does }) => progress(`${at}  ${story.name}: ${who} ${does.action}`),
  })
  await player.play(stories)
  await house.relay.drained()
  return inspect(world, stories, player)
}

async function inspect({ mailUrl, mailFrom, databaseUrl }: DemoWorld, stories: readonly Story[], player: Player) {
  const owner = connect(databaseUrl, { max: 2, statementTimeoutMs: 60_000 })
  try {
    const rules = rulesStore(owner.db)
    const { calendar } = await rules.current()
    const session = await player.session('administrator')
    const cases: CaseReport[] = []
    const mailbox = (await readMail(mailUrl)).filter(({ from }) => from.some(({ address }) => address === mailFrom))
    for (const story of stories) {
      const caseNo = player.caseNoOf(story)
      const mails = mailbox.filter(({ subject }) => subject.includes(caseNo)).length
      cases.push(await reportOf(story, { session, caseNo, mails, calendar }))
    }
    const verified = await verifyLog(owner.db)
    const rebuilt = await rebuild(owner.db, rules)
    const drifted = await checkDrift(owner.db, rules)
    const problems = [verified, rebuilt, drifted].flatMap((finding) => finding.problems)
    return {
      cases,
      mails: cases.reduce((sum, { mails }) => sum + mails, 0),
      verify: summaryOf('verify:log', verified),
      rebuild: summaryOf('rebuild', rebuilt),
      drift: summaryOf('check:drift', drifted),
      isAsExpected: problems.length === 0 && cases.every(({ asExpected }) => asExpected),
    }
  } finally {
    await owner.close()
  }
}
