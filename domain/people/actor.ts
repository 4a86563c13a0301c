import type { RefusalCode } from '../refusals.ts'
import type { Department, Role } from '../vocabulary.ts'

/** The person who acts, as the server knows them; never what a caller says of himself. */
export interface Actor {
  id: string
  role: Role
  department: Department | null
  region: string | null
}

/** What a permission rule answers: allowed, or the code that a refusal carries. */
export type Verdict = 'yes' | RefusalCode
