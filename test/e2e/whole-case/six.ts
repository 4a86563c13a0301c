import type { Page } from 'playwright-core'
import type { Kase, Town } from '../../support/story.ts'
import type { BrowserTown } from '../support/browser.ts'
import { PHONE } from '../support/people.ts'

/** The six, each at a browser of their own. */
export interface Six {
  town: Town
  /** On a phone. */
  applicant: Page
  manager: Page
  /** Drafts, inspects and meters for marketing. */
  marketing: Page
  /** Surveys, reviews, inspects and energises for production technology, in Chinese. */
  production: Page
  /** Of development planning. */
  head: Page
  supervisor: Page
}

/** The six and the case that they bring to its end. */
export interface AtWork extends Six {
  kase: Kase
}

export async function sixSignIn({ town, people }: BrowserTown): Promise<Six> {
  return {
    town,
    applicant: await people.signsIn('applicant-2', { size: PHONE }),
    // cases go to whoever has the fewest, among equals to the first
    manager: await people.signsIn('manager-chengdong-1'),
    marketing: await people.signsIn('marketing-1'),
    production: await people.signsIn('production-2', { language: 'zh' }),
    head: await people.signsIn('planning-head'),
    supervisor: await people.signsIn('supervisor-chengdong'),
  }
}
