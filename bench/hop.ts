import { DEMO_PASSWORD } from '../db/seed/people.ts'
import { ClockAnswer } from '../demo/answers.ts'
import { throwawayHouse } from '../runtime/demo/throwaway.ts'
import { Player } from '../demo/player.ts'
import { Session } from '../demo/session.ts'
import { hvSingle } from '../demo/stories/hv-single.ts'
import { completes, act } from '../demo/story.ts'
import type { Story } from '../demo/story.ts'

/**
 * `npm run bench:hop [-- cases]`: how long the rehearsal clock takes for one working day with 1,000 open cases, of which
 * every fifth has a time limit that comes due in it.
 */
const CASES = Number(process.argv[2] ?? 1_000)
const AT_ONCE = 6

const progress = (line: string) => process.stderr.write(`  ${line}\n`)
const world = await throwawayHouse(progress)
try {
  const { url } = world.house
  const player = new Player({ url, password: DEMO_PASSWORD })
  const clock = new Session(url)
  await player.passTo('2026-03-02T09:00:00.000+08:00')
  progress(`Opening ${CASES} cases …`)
  await eachOf(CASES, async (index) => {
    const story: Story = { ...hvSingle, name: `case ${index}`, applicant: `applicant-${(index % 12) + 1}` }
    await player.perform(story, act('', story.applicant, { action: 'submit' }))
    await player.perform(story, completes('', `marketing-${(index % 2) + 1}`, 'acceptance.0.1.marketing', 'accept'))
    // Four of five are past the survey, whose limit is two days; their plans have three.
    if (index % 5 === 0) return
    for (const party of ['production', 'marketing']) {
      const survey = { form: { distanceToSourceM: 350, availableKva: 2_000, feasible: true } }
      await player.perform(story, completes('', `${party}-1`, `survey.0.1.${party}`, 'surveyed', survey))
    }
    if (index % 100 === 99) progress(`${index + 1} cases`)
  })
  await hop('a day in which nothing is due')
  await hop('a day in which every fifth case has a reminder and a due instant')

  async function hop(what: string): Promise<void> {
    const before = await rungs()
    const began = performance.now()
    await clock.write('POST', '/rehearsal/clock', { workingDays: 1 }, ClockAnswer)
    const seconds = (performance.now() - began) / 1_000
    const fired = (await rungs()) - before
    process.stdout.write(`bench:hop: ${CASES} open cases, ${what}: ${fired} rungs in ${seconds.toFixed(2)} s\n`)
  }

  async function rungs(): Promise<number> {
    const [row] = await world.house.pools.api.client<{ count: number }[]>`
      select count(*)::int as count from cases.events where type = 'RungFired'`
    return row?.count ?? 0
  }
} finally {
  await world.close()
}

async function eachOf(count: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0
  const lane = async () => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
}
