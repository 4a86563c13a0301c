import type { Page } from 'playwright-core'
import type { Size } from '../support/people.ts'

/** A page as it is shown in docs/images/console. */
export interface Shot {
  /** The file's name, before the language. */
  name: string
  /** Who sees it; nobody for a page before the sign-in. */
  login?: string
  size?: Size
  /** Goes there, and waits until it stands. */
  go: (page: Page) => Promise<void>
}
