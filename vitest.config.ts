import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/support/longest-first.ts'

const DOMAIN = 'test/domain/**/*.test.ts'

export default defineConfig({
  test: {
    pool: 'forks',
    // a lane more than the cores of the smallest machine: there is always one that waits, for a fault, a browser, a server
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // the longest takes four minutes on two quiet cores; a busy machine is slower and not broken
    testTimeout: 900_000,
    hookTimeout: 300_000,
    reporters: ['default'],
    projects: [
      // nothing in the domain keeps anything between two tests, so that its files need not be loaded anew for each
      { extends: true, test: { name: 'domain', include: [DOMAIN], isolate: false } },
      {
        extends: true,
        test: {
          name: 'house',
          // the house is imported, and its code made fast, once a lane instead of once a file
          isolate: false,
          include: ['test/**/*.test.ts'],
          exclude: [DOMAIN],
          setupFiles: ['test/coverage/setup.ts'],
          globalSetup: ['test/support/servers.ts'],
        },
      },
    ],
  },
})
