/**
 * How often a property is tried. Where thousands of mutants are to be killed (`npm run mutate`) a few times only; `npm
 * test` tries it in full.
 */
export function runs(numRuns: number): { numRuns: number } {
  return { numRuns: process.env['FEW_RUNS'] === undefined ? numRuns : 3 }
}
