import { defineConfig } from 'vitest/config'

/** The pure tests of the domain alone, without servers: what `npm run mutate` runs against each mutant. */
export default defineConfig({
  test: {
    include: ['test/domain/**/*.test.ts'],
    setupFiles: ['test/domain/fewer-runs.ts'],
    pool: 'threads',
    testTimeout: 30_000,
  },
})
