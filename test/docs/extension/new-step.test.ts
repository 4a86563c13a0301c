import { expect, test } from 'vitest'
import type * as Paper from '../../support/paper.ts'
import type * as Play from '../../domain/play.ts'
import { after, all, askedFor, before, running, wrong } from './sources.ts'
import type { Edits } from './sources.ts'

/**
 * A new step is asked for by the compiler everywhere (CONTRIBUTING, Add a step). Here the customer of a high-voltage supply
 * states the load 负荷清单 before anybody comes to the site.
 */

const SERVER = {
  config: 'tsconfig.json',
  rooms: ['domain', 'glossary', 'workflows', 'db', 'activities', 'api'],
} as const
const WEB = { config: 'web/tsconfig.json', rooms: ['web'] } as const
/** Tables with a row for every step, or for every step of the customer's. */
const TABLES = /'(line-date|supply-end)'/
const USERS = /\b(Step|STEPS|steps\.ts)\b/

const quoted = (word: string, added: string) => (text: string) =>
  text.replaceAll(new RegExp(`'${word}'(?!\\??:)`, 'g'), `'${word}' | '${added}'`)

const WORD: Edits = {
  'domain/vocabulary.ts': before("  'survey',\n", "  'load-list',\n"),
  // what `npm run web:client` makes of it
  'web/api/schema.d.ts': quoted('line-date', 'load-list'),
}

const ROW: Edits = {
  'domain/steps.ts': before('  survey: {\n', "  'load-list': { ...CASE, pauses: 'documents', ownDay: 'stated' },\n"),
}

const row = (place: string, text: string) => before(place, `  'load-list': ${text},\n`)

const REST: Edits = {
  'domain/application/route.ts': row(
    '  survey: (facts',
    "({ voltage }) => (voltage === 'HV' ? ['applicant'] : 'low-voltage')",
  ),
  'domain/application/forms.ts': row('  survey: {\n    surveyed', '{ submit: plain }'),
  'domain/actions/following.ts': row('  survey: { opens', "{ opens: ['survey'] }"),
  'glossary/steps.ts': row('  survey: {', "{ zh: '负荷清单', en: 'List of loads' }"),
  'activities/mail/templates/your-turn.ts': all(
    row("  'supply-end': '临时", "'请填报用电负荷清单'"),
    row("  'supply-end': 'your", "'please list your loads'"),
  ),
}

const CONSOLE: Edits = {
  'web/stages/stages.ts': row("  survey: 'plan'", "'plan'"),
  'web/applicant/my-tasks.ts': row('  survey: false', 'true'),
  ...Object.fromEntries(
    ['zh-CN', 'en'].flatMap((language): [string, (text: string) => string][] => [
      [`web/i18n/${language}/asks.ts`, row('  survey:', "'…'")],
      [
        `web/i18n/${language}/mine.ts`,
        all(
          after('  todo: {\n', "    'load-list': '…',\n"),
          after('  about: {\n', "    'load-list': '…',\n"),
          after('  state: {\n', "    'load-list': '…',\n"),
        ),
      ],
    ]),
  ),
}

test('a step that is a word alone is asked for in these tables, and no others', () => {
  expect(askedFor(WORD, { ...SERVER, mentioning: TABLES })).toEqual([
    'domain/actions/following.ts: FOLLOWING',
    'domain/application/forms.ts: OUTCOMES',
    'domain/application/route.ts: RULES',
    'domain/steps.ts: STEP_TRAITS',
    'glossary/steps.ts: STEP_NAMES',
  ])
  expect(askedFor(WORD, { ...WEB, mentioning: TABLES })).toEqual([
    'web/applicant/my-tasks.ts: IS_MINE',
    'web/i18n/zh-CN/asks.ts: default',
    'web/i18n/zh-CN/mine.ts: default',
    'web/stages/stages.ts: STAGE_OF',
  ])
})

test('its row says what else is asked for: a mail to the customer, a limit of its own', () => {
  expect(askedFor({ ...WORD, ...ROW }, { ...SERVER, mentioning: TABLES })).toContain(
    'activities/mail/templates/your-turn.ts: ASKED',
  )
  const promised = { 'domain/steps.ts': before('  survey: {\n', "  'load-list': { ...CASE, promise: 'load-list' },\n") }
  expect(askedFor({ ...WORD, ...promised }, { ...SERVER, mentioning: TABLES })).toContain(
    'domain/limits/profile.ts: rowOf',
  )
  const named = { 'domain/limits/profile.ts': before("  'acceptance',\n  'survey',\n", "  'load-list',\n") }
  expect(askedFor({ ...WORD, ...promised, ...named }, { ...SERVER, mentioning: TABLES })).toContain(
    'domain/limits/profiles.data.ts: PROMISE',
  )
})

test('with its rows everything compiles', () => {
  const edits = { ...WORD, ...ROW, ...REST, ...CONSOLE }
  expect(wrong(edits, { ...SERVER, mentioning: USERS })).toEqual([])
  expect(wrong(edits, { ...WEB, mentioning: TABLES })).toEqual([])
})

test('a case takes it, where the procedure has its line', async () => {
  const procedure: Edits = {
    'workflows/connection-application.ts': all(
      before('import { together }', "import { takeStep } from './steps/step.ts'\n"),
      before('  assignAccountManager(kase)', "  yield* takeStep(kase, 'load-list') // 负荷清单\n"),
    ),
  }
  const walked = await running(
    { ...WORD, ...ROW, ...REST, ...procedure },
    ['test/support/paper.ts', 'test/domain/play.ts'],
    async (path) => {
      const { PaperCase } = (await import(path('test/support/paper.ts'))) as typeof Paper
      const { openKeys, play } = (await import(path('test/domain/play.ts'))) as typeof Play
      const lowVoltage = play(new PaperCase({ voltage: 'LV', kv: 0.4 }), '03-02 10:00 acceptance.0.1.marketing accept')
      const highVoltage = play(new PaperCase(), '03-02 10:00 acceptance.0.1.marketing accept')
      const opened = openKeys(highVoltage.now)
      play(highVoltage, '03-03 10:00 load-list.0.1.applicant submit')
      return { lowVoltage: openKeys(lowVoltage.now), opened, then: openKeys(highVoltage.now) }
    },
  )
  expect(walked).toEqual({
    lowVoltage: ['survey.0.1.marketing'],
    opened: ['load-list.0.1.applicant'],
    then: ['survey.0.1.marketing', 'survey.0.1.production'],
  })
})
