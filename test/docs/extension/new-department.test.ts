import { expect, test } from 'vitest'
import { partiesOf } from '../../../domain/application/route.ts'
import type * as Paper from '../../support/paper.ts'
import type * as Play from '../../domain/play.ts'
import { all, askedFor, before, running, wrong } from './sources.ts'
import type { Edits } from './sources.ts'

/**
 * A new department is asked for by the compiler everywhere (CONTRIBUTING, Add a department). Here metrology 计量中心 reviews
 * the plans of high-voltage supplies and comes to every completion inspection.
 */

const SERVER = {
  config: 'tsconfig.json',
  rooms: ['domain', 'glossary', 'workflows', 'db', 'activities', 'api'],
} as const
const WEB = { config: 'web/tsconfig.json', rooms: ['web'] } as const
/** Tables with a row for every department. */
const TABLES = /\bsafety\b/
const USERS = /\b(Department|DEPARTMENTS|Party|PARTIES|departments\.ts)\b/

const WORD: Edits = {
  'domain/vocabulary.ts': before('] as const\nexport type Department', ", 'metrology'"),
  // what `npm run web:client` makes of it
  'web/api/schema.d.ts': (text) => text.replaceAll(/'dispatch'(?!\??:)/g, "'dispatch' | 'metrology'"),
}

const PARTS = ['never', 'high-voltage', 'never', 'never', 'always']

const ROWS: Edits = {
  'domain/departments.ts': before('  dispatch: NONE', '  metrology: NONE,\n'),
  'domain/application/taking-part.ts': (text) => {
    const parts = PARTS.values()
    return text.replaceAll(/ dispatch: /g, (found) => ` metrology: '${parts.next().value}',${found}`)
  },
  'domain/application/forms.ts': all(
    before('  dispatch: {\n', "  metrology: { fields: ['internal-plan.meteringCurrentA'], documents: [] },\n"),
    before("  dispatch: { fields: [], documents: ['protection", '  metrology: null,\n'),
  ),
  'glossary/people.ts': before('  dispatch: {', "  metrology: { zh: '计量中心', en: 'Metrology centre' },\n"),
  'db/seed/people.ts': before('  dispatch: [', "  metrology: ['甲', '乙', '丙'],\n"),
}

test('a department that is a word alone is asked for in these tables, and no others', () => {
  expect(askedFor(WORD, { ...SERVER, mentioning: TABLES })).toEqual([
    'db/seed/people.ts: DEPARTMENT_NAMES',
    'domain/application/forms.ts: DESIGN_REVIEW_INPUTS',
    'domain/application/forms.ts: PLAN_REVIEW_INPUTS',
    'domain/application/taking-part.ts: TAKING_PART',
    'domain/departments.ts: DEPARTMENT_TRAITS',
    'glossary/people.ts: PARTY_NAMES',
  ])
  // the console has no table of departments: it takes their names from the glossary
  expect(askedFor(WORD, { ...WEB, mentioning: TABLES })).toEqual([])
})

test('with its rows everything compiles', () => {
  expect(wrong({ ...WORD, ...ROWS }, { ...SERVER, mentioning: USERS })).toEqual([])
})

test('it reviews the plan of a high-voltage supply, and nothing at low voltage', async () => {
  const asked = await running({ ...WORD, ...ROWS }, ['test/support/paper.ts', 'test/domain/play.ts'], async (path) => {
    const { PaperCase } = (await import(path('test/support/paper.ts'))) as typeof Paper
    const { openKeys, play } = (await import(path('test/domain/play.ts'))) as typeof Play
    const answered = play(
      new PaperCase(),
      `03-02 10:00 acceptance.0.1.marketing accept
       03-03 10:00 survey.0.1.marketing surveyed
       03-03 11:00 survey.0.1.production surveyed
       03-04 10:00 internal-plan.0.1.marketing drafted
       03-04 11:00 external-plan.0.1.production drafted
       03-05 10:00 plan-review.0.1.marketing approve
       03-05 10:00 plan-review.0.1.planning approve
       03-05 10:00 plan-review.0.1.production approve
       03-05 10:00 plan-review.0.1.safety approve
       03-05 10:00 plan-review.0.1.dispatch approve`,
    )
    const waited = openKeys(answered.now)
    play(answered, '03-05 11:00 plan-review.0.1.metrology approve')
    const lowVoltage = new PaperCase({ voltage: 'LV', kv: 0.4 }).now.route.steps
    return {
      asked: partiesOf(answered.now.route, 'plan-review'),
      waited,
      then: openKeys(answered.now),
      lowVoltage: lowVoltage.flatMap(({ step, parties }) => (parties.includes('metrology' as never) ? step : [])),
    }
  })
  expect(asked).toEqual({
    asked: ['marketing', 'planning', 'production', 'safety', 'dispatch', 'metrology'],
    waited: ['plan-review.0.1.metrology'],
    then: ['plan-reply.0.1.account-manager'],
    lowVoltage: ['completion-inspection'],
  })
})
