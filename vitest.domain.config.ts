import { defineConfig } from 'vitest/config'
import KillerFirst from './test/mutation/killer-first.ts'

/** The pure tests of the domain alone, without servers: what `npm run mutate` runs against each mutant. */
export default defineConfig({
  test: {
    include: ['test/domain/**/*.test.ts'],
    env: { FEW_RUNS: 'true' },
    pool: 'threads',
    // nothing in the domain keeps anything between two tests, and thousands of runs need not load it anew
    isolate: false,
    testTimeout: 300_000,
    runner: './test/mutation/stop-when-killed.ts',
    sequence: { sequencer: KillerFirst },
  },
})
