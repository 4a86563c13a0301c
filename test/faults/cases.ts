import { CaseAnswer } from '../../demo/answers.ts'
import { momentOf } from '../../demo/moment.ts'
import { EXTERNAL_SINGLE, INTERNAL_SINGLE, SURVEYED } from '../../demo/stories/figures.ts'
import { hvSingle } from '../../demo/stories/hv-single.ts'
import { act } from '../../demo/story.ts'
import type { Form } from '../../domain/application/forms.ts'
import { inParallel } from '../support/parallel.ts'
import type { Act, People } from './people.ts'
import type { Week } from './weeks.ts'

const CASES = 10
// The machine is small, and nothing is to be found out yet.
const AT_ONCE = 4

/** Who brings a case at 10 kV to its review. */
const BEFORE_THE_REVIEW: readonly (readonly [who: string, task: string, outcome: string, form?: Form])[] = [
  ['marketing-1', 'acceptance.0.1.marketing', 'accept'],
  ['production-1', 'survey.0.1.production', 'surveyed', SURVEYED],
  ['marketing-1', 'survey.0.1.marketing', 'surveyed', SURVEYED],
  ['production-1', 'external-plan.0.1.production', 'drafted', EXTERNAL_SINGLE],
  ['marketing-1', 'internal-plan.0.1.marketing', 'drafted', INTERNAL_SINGLE],
]

/** The five departments' reviews, each by somebody who did not draft the plan. */
export const REVIEWS = {
  'plan-review.0.1.marketing': 'marketing-2',
  'plan-review.0.1.planning': 'planning-1',
  'plan-review.0.1.production': 'production-2',
  'plan-review.0.1.safety': 'safety-1',
  'plan-review.0.1.dispatch': 'dispatch-1',
} as const

export interface OpenCase {
  caseNo: string
  applicant: string
  manager: string
}

/** Ten cases in flight, the review of each opened on the Monday of a week. */
export async function tenCases(people: People, week: Week): Promise<OpenCase[]> {
  await people.passTo(momentOf(week.opens))
  await people.signIn([...BEFORE_THE_REVIEW.map(([who]) => who), ...Object.values(REVIEWS)])
  const opened: OpenCase[] = []
  const numbers = Array.from({ length: CASES }, (_, index) => index + 1)
  await inParallel(AT_ONCE, numbers, async (number) => {
    const applicant = `applicant-${number}`
    const story = { ...hvSingle, name: `${week.opens} ${number}`, applicant }
    await people.player.perform(story, act(week.opens, applicant, { action: 'submit' }))
    const caseNo = people.player.caseNoOf(story)
    for (const [who, task, outcome, form = {}] of BEFORE_THE_REVIEW) {
      await people.does({ caseNo, who, task, does: { action: 'complete', outcome, form } })
    }
    opened.push({ caseNo, applicant, manager: await managerOf(people, caseNo) })
  })
  await people.signIn(opened.map(({ manager }) => manager))
  return opened
}

async function managerOf(people: People, caseNo: string): Promise<string> {
  const session = await people.player.session('administrator')
  const { accountManager } = await session.get(`/api/cases/${caseNo}`, CaseAnswer)
  if (accountManager === null) throw new Error(`${caseNo} has no account manager`)
  return accountManager.id.replace(/^u-/, '')
}

/** Their applicants take them back, so that they do not climb their ladders beside the next ten. */
export async function withdraw(people: People, cases: readonly OpenCase[]): Promise<void> {
  await inParallel(AT_ONCE, cases, async ({ caseNo, applicant }) => {
    const story = { ...hvSingle, name: `${caseNo} withdrawn`, applicant }
    people.player.takeOver(story, caseNo)
    await people.player.perform(story, act('', applicant, { action: 'withdraw', reason: '项目暂缓' }))
  })
}

/** All five departments approve the plan of a case. */
export function approvals({ caseNo }: OpenCase): Act[] {
  return Object.entries(REVIEWS).map(([task, who]) => {
    return { caseNo, who, task, does: { action: 'complete', outcome: 'approve' } }
  })
}

/** What follows from the last approval: the account manager's written reply, of which the applicant gets a mail. */
export function reply({ caseNo, manager }: OpenCase): Act {
  const does = { action: 'complete', outcome: 'replied', remark: '供电方案已答复' } as const
  return { caseNo, who: manager, task: 'plan-reply.0.1.account-manager', does }
}

/** All five departments say of a case why its review takes longer. */
export function comments({ caseNo }: OpenCase): Act[] {
  return Object.entries(REVIEWS).map(([task, who]) => {
    return { caseNo, who, task, does: { action: 'comment', text: `资料核对中 ${caseNo}` } }
  })
}
