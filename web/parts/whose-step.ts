import type { Party } from '../api/vocabulary.ts'

/** Whose a step is, as its customer sees it: a step of both is begun by the one who is named first. */
export type Whose = 'you' | 'we' | 'youThenWe' | 'weThenYou'

/** Whose a step with these parties is; they stand in the order in which they act. */
export function whoseStep(parties: readonly Party[]): Whose {
  if (!parties.includes('applicant')) return 'we'
  if (parties.every((party) => party === 'applicant')) return 'you'
  return parties[0] === 'applicant' ? 'youThenWe' : 'weThenYou'
}
