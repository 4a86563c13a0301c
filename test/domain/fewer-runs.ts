import fc from 'fast-check'

/** Properties are tried a few times only where thousands of mutants are to be killed; `npm test` tries them in full. */
fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: 5 })
