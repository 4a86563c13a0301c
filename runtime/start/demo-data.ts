import { Player } from '../../demo/player.ts'
import { hvDual } from '../../demo/stories/hv-dual.ts'
import { hvDualGreen } from '../../demo/stories/hv-dual-green.ts'
import { hvSingle } from '../../demo/stories/hv-single.ts'
import { lvOtherWorks } from '../../demo/stories/lv-other-works.ts'
import { lvResidential } from '../../demo/stories/lv-residential.ts'
import type { Story } from '../../demo/story.ts'
import type { Database } from '../../db/connect.ts'
import { cases } from '../../db/schema/index.ts'
import { DEMO_PASSWORD } from '../../db/seed/people.ts'
import { messageOf } from '../machine/child-process.ts'

/** How many of a story's first actions are done: these need no move of the clock. */
const BEGUN: readonly { story: Story; acts: number }[] = [
  { story: lvResidential, acts: 1 }, // submitted, waits for acceptance
  { story: lvOtherWorks, acts: 2 }, // a supplement was requested
  { story: hvSingle, acts: 5 }, // accepted, surveyed by both, a problem item is raised, the plan is to be drafted
  { story: hvDual, acts: 2 }, // accepted, waits for three surveys
  { story: hvDualGreen, acts: 2 }, // submitted, then admitted to the green channel
]

/**
 * Gives a rehearsal that has no case yet a handful at several steps, so that no list is empty: through the API, as its
 * people would. A product without them still works, so an error here is reported and does not end the process.
 */
export async function makeDemoData(url: string, db: Database, progress: (line: string) => void): Promise<void> {
  const found = await db.select({ caseNo: cases.caseNo }).from(cases).limit(1)
  if (found.length > 0) return
  progress('Creating demo data …')
  const player = new Player({ url, password: DEMO_PASSWORD })
  const playing = BEGUN.map(async ({ story, acts }) => {
    for (const act of story.acts.slice(0, acts)) await player.perform(story, act)
  })
  const failed = (await Promise.allSettled(playing)).find((each) => each.status === 'rejected')
  if (failed !== undefined) progress(`Warning: some demo data could not be created (${messageOf(failed.reason)}).`)
}
