import { expect, test } from 'vitest'
import { BUSINESS_WORDS } from '../../api/exports/business-words.ts'
import en from '../../web/i18n/en/index.ts'
import zh from '../../web/i18n/zh-CN/index.ts'

/** Who has a workbook open beside the page reads the same words in both. */
test.each([
  ['zh', zh.names],
  ['en', en.names],
] as const)('the workbooks call things as the pages do, in %s', (language, names) => {
  const { steps, parties, categories, statuses, rungs, outcomes, regions, meterAndConnect } = BUSINESS_WORDS[language]
  const { any: _, ...taskStatus } = names.taskStatus
  expect({ steps, parties, categories, statuses, rungs, outcomes, regions }).toEqual({
    ...{ steps: names.step, parties: names.party, categories: names.category, statuses: taskStatus },
    ...{ rungs: names.rung, outcomes: names.outcome, regions: names.region },
  })
  expect(meterAndConnect).toBe(names.clock['meter-and-connect'])
})
