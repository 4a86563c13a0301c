import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/support/longest-first.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/coverage/setup.ts'],
    globalSetup: ['test/support/servers.ts'],
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    // the longest takes four minutes on two quiet cores; a busy machine is slower and not broken
    testTimeout: 900_000,
    hookTimeout: 300_000,
    reporters: ['default'],
  },
})
