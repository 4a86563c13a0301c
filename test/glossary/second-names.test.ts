import { describe, expect, test } from 'vitest'
import { ACTION_NAMES } from '../../glossary/actions.ts'
import { CATEGORY_NAMES } from '../../glossary/application.ts'
import { LAYER_NAMES } from '../../glossary/clocks.ts'
import { PARTY_NAMES, ROLE_NAMES } from '../../glossary/people.ts'
import { CASE_STATUS_NAMES, DUE_STATE_NAMES } from '../../glossary/states.ts'
import { STAGE_NAMES, STEP_NAMES } from '../../glossary/steps.ts'
import { named, said } from './catalogues.ts'
import { CHINESE, ENGLISH } from './second-names.ts'

/** Texts for people call a thing by the name that the glossary has for it, and by no other. */
describe('a thing has one name', () => {
  test.each(ENGLISH)('in English: $use', ({ never }) => {
    expect(found('en', never)).toEqual([])
  })

  test.each(CHINESE)('in Chinese: $use', ({ never }) => {
    expect(found('zh', never)).toEqual([])
  })
})

function found(language: 'zh' | 'en', never: RegExp): string[] {
  return [...named, ...said]
    .filter((each) => each.language === language && never.test(each.text))
    .map(({ place, text }) => `${place} ${text}`)
}

/** Also the name of something else, or a plain verb on a button: where it stands it need not be the glossary's. */
const HOMONYMS = new Set(['Closed', 'Completed', 'Suspend', 'Resume', 'Comment', '办结', '中止', '恢复', '留言'])

test('what the glossary names is written there alone', () => {
  const tables = [
    ...[STEP_NAMES, STAGE_NAMES, PARTY_NAMES, ROLE_NAMES, CATEGORY_NAMES],
    ...[LAYER_NAMES, ACTION_NAMES, CASE_STATUS_NAMES, DUE_STATE_NAMES],
  ]
  const names = new Set(tables.flatMap((table) => Object.values(table).flatMap(({ zh, en }) => [zh, en])))
  const again = said.filter(({ text }) => names.has(text) && !HOMONYMS.has(text))
  expect(again.map(({ place, text }) => `${place} ${text}`)).toEqual([])
})

test('the catalogues are found', () => {
  expect(named.length).toBeGreaterThan(400)
  for (const language of ['zh', 'en'] as const) {
    for (const place of ['web/i18n', 'activities/mail', 'api/exports', 'api/http/problem-texts', 'db/visit-calendar']) {
      expect(said.some((each) => each.language === language && each.place.startsWith(place))).toBe(true)
    }
  }
})
