import { setImmediate as others } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { connect } from '../../db/connect.ts'
import { checkDrift } from '../../db/integrity.ts'
import { verifyChains } from '../../db/verify-log.ts'
import { rulesStore } from '../../db/queries/rules.ts'
import { PERSONAL_WORDS } from '../../demo/draft.ts'
import { DEMO_PASSWORD } from '../../db/seed/people.ts'
import { momentOf } from '../../demo/moment.ts'
import { Player } from '../../demo/player.ts'
import { reportOf } from '../../demo/report.ts'
import { runDemo } from '../../runtime/demo/run.ts'
import { STORIES } from '../../demo/stories/index.ts'
import type { Act } from '../../demo/story.ts'
import { epochOf } from '../../domain/time/instant.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { expectAsExpected } from '../support/demo-report.ts'
import { historiesOf, textOf } from '../support/histories.ts'
import { inParallel } from '../support/parallel.ts'
import {
  enter,
  enterOnPaper,
  originalStanding,
  positionsOf,
  readPlayed,
  samplePositions,
  standing,
} from '../support/positions.ts'
import type { PlayedCase, Position } from '../support/positions.ts'
import { openSuiteHouse, suiteHouse } from '../support/suite.ts'
import type { SuiteHouse } from '../support/suite.ts'

/**
 * `npm run test:positions` plays on from every position; here from one of every step and round, and one in ten. The others
 * are looked at on paper: what a case does when it is entered is pure.
 */
const PLAYS_ALL = process.env['POSITIONS'] === 'all'
const AT_ONCE = 8

/** What somebody wrote: remarks, lists, notes, and the reasons that are texts. */
function textsOf({ does }: Act): string[] {
  switch (does.action) {
    case 'complete':
      return [...(does.items ?? []), ...(does.remark === undefined ? [] : [does.remark])]
    case 'request-supplement':
    case 'demand-later':
    case 'admit-green':
    case 'assign':
    case 'copy':
      return [does.remark]
    case 'withdraw':
    case 'suspend':
    case 'extend':
    case 'change-plan':
    case 'transfer':
    case 'add-signature':
    case 'withdraw-request':
      return [does.reason]
    case 'ask-opinion':
      return [does.question]
    case 'give-answer':
      return [does.text]
    case 'close-escalation':
      return [does.note]
    default:
      return []
  }
}

const TEXTS = STORIES.flatMap(({ acts }) => acts.flatMap(textsOf))

describe('the cases of the demo', () => {
  const world = suiteHouse()
  let played: PlayedCase[] = []

  it('come out as docs/procedure.md says, and leave no word of a person in Temporal', async () => {
    const report = await runDemo(world(), STORIES, () => undefined)
    expectAsExpected(report)
    const { db } = world().house.pools.api
    played = await Promise.all(STORIES.map((story, index) => readPlayed(db, story, report.cases[index]?.caseNo ?? '')))

    const { temporal } = world().house
    for (const { caseNo } of report.cases) {
      const text = (await historiesOf(temporal, caseNo)).map(textOf).join('\n')
      expect(text).toContain(caseNo)
      const found = [...PERSONAL_WORDS, ...TEXTS].filter((word) => text.includes(word))
      expect(found).toEqual([])
    }
  })

  it('a case started from its log at any position stands as the original, and is played to the same end', async () => {
    const positions = played.flatMap((each, index) =>
      positionsOf(each, (seq) => `2026-9${index}${String(seq).padStart(4, '0')}`),
    )
    expect(positions.length).toBeGreaterThan(400)
    await withHouse(async (world) => {
      const owner = connect(world.databaseUrl, { max: AT_ONCE })
      try {
        await playOn(world, owner.db, positions)
        expect((await verifyChains(owner.db)).problems).toEqual([])
        expect((await checkDrift(owner.db, rulesStore(owner.db))).problems).toEqual([])
      } finally {
        await owner.close()
      }
    })
  }, 1_800_000)
})

/** What is said of the house, not of a case: once, at its minute, whatever cases are played. */
const ABSENCES = STORIES.flatMap((story) =>
  story.acts.filter(({ does }) => does.action === 'set-absence').map((act) => ({ story, act })),
)

async function playOn(world: SuiteHouse, owner: ReturnType<typeof connect>['db'], positions: readonly Position[]) {
  const { house } = world
  const rules = rulesStore(owner)
  const current = await rules.current()
  const { calendar } = current
  const player = new Player({ url: house.url, password: DEMO_PASSWORD })
  const played = PLAYS_ALL ? positions : samplePositions(positions)
  const chosen = new Set(played)
  for (const position of positions.filter((each) => !chosen.has(each))) {
    // the API of this process has its turn between two
    await others()
    const entered = await enterOnPaper(rules, position)
    expect(standing(entered, current), position.rest.name).toEqual(originalStanding(position, current))
  }

  for (const at of minutesOf(played)) {
    await player.passTo(at)
    for (const { story, act } of ABSENCES.filter((each) => momentOf(each.act.at) === at)) {
      await player.perform(story, act)
    }
    const entering = played.filter((position) => position.at === at)
    await inParallel(AT_ONCE, entering, async (position) => {
      const entered = await enter(house, owner, position)
      expect(standing(entered, current), position.rest.name).toEqual(originalStanding(position, current))
      player.takeOver(position.rest, position.caseNo)
    })
    await inParallel(AT_ONCE, played, async ({ rest }) => {
      for (const act of rest.acts.filter((each) => momentOf(each.at) === at)) await player.perform(rest, act)
    })
  }

  const session = await player.session('administrator')
  await inParallel(AT_ONCE, played, async ({ rest, caseNo }) => {
    const expected = { ...rest.expected, mails: 0 }
    const report = await reportOf({ ...rest, expected }, { session, caseNo, mails: 0, calendar })
    expect(report.differences, rest.name).toEqual([])
  })
}

function minutesOf(played: readonly Position[]): Instant[] {
  const minutes = new Set([
    ...played.flatMap(({ at, rest }) => [at, ...rest.acts.map((act) => momentOf(act.at))]),
    ...ABSENCES.map(({ act }) => momentOf(act.at)),
  ])
  return [...minutes].sort((a, b) => epochOf(a) - epochOf(b))
}

async function withHouse<T>(use: (world: SuiteHouse) => Promise<T>): Promise<T> {
  const world = await openSuiteHouse()
  try {
    return await use(world)
  } finally {
    await world.close()
  }
}
