/**
 * How often a property is tried; `TIMES_RUNS=20` times as often. Where thousands of mutants are to be killed (`npm run mutate`) a few times only; `npm
 * test` tries it in full.
 */
export function runs(numRuns: number): { numRuns: number } {
  if (process.env['FEW_RUNS'] !== undefined) return { numRuns: 3 }
  return { numRuns: numRuns * Number(process.env['TIMES_RUNS'] ?? '1') }
}
