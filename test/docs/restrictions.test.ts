import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import { expect, test } from 'vitest'

/** What lint forbids is forbidden: a later block of the configuration that sets the same rule switches an earlier one off. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const RESTRICTIONS = ['no-restricted-properties', 'no-restricted-syntax']
const FIXTURE = `export const moments = [Date.now(), performance.now(), new Date(), Date()]
export const chance = Math.random()
export const place = process.env['PLACE']
`

/** The beginnings of what these rules refuse in a text, as if it were this file. */
async function refused(path: string, text = FIXTURE, rules = RESTRICTIONS): Promise<string[]> {
  const eslint = new ESLint({
    cwd: ROOT,
    // the fixture belongs to no program of types, and none of these rules asks for one
    overrideConfig: { languageOptions: { parserOptions: { projectService: false, project: null } } },
    ruleFilter: ({ ruleId }) => rules.includes(ruleId),
  })
  const [result] = await eslint.lintText(text, { filePath: path })
  return (result?.messages ?? []).map(({ line, column }) => text.split('\n')[line - 1]!.slice(column - 1, column + 8))
}

const CLOCKS = ['Date.now(', 'performan', 'new Date(', 'Date()]']
const CHANCE = ['Math.rand']
const ENVIRONMENT = ['process.e']

test.each(['domain/case/moments.ts', 'domain/moments.ts', 'workflows/steps/moments.ts'])(
  'in %s no clock, no chance and no environment is read',
  async (path) => {
    expect(await refused(path)).toEqual([...CLOCKS, ...CHANCE, ...ENVIRONMENT])
  },
)

test('the run of a case reads the clock of the sandbox, and no chance and no environment', async () => {
  expect(await refused('workflows/case-run.ts')).toEqual(['new Date(', 'Date()]', ...CHANCE, ...ENVIRONMENT])
})

test.each(['api/moments.ts', 'db/queries/moments.ts', 'web/moments.ts'])(
  '%s may look at the clock, and reads no environment',
  async (path) => {
    expect(await refused(path)).toEqual(ENVIRONMENT)
  },
)

test.each(['domain/clocks/made.ts', 'workflows/made.ts', 'activities/made.ts'])(
  'in %s an event is made by the function that knows its version',
  async (path) => {
    const text = "export const made = { type: 'Commented', version: 1 }\nexport const versions = { version: 1 }\n"
    expect(await refused(path, text)).toEqual(['version: '])
  },
)

test('an exported function of a room that others call has a docstring', async () => {
  const text = `/** Whose it is. */
export function owner() {}
function own() {}
export const whose = () => { own() }
`
  const asked = async (path: string) => refused(path, text, ['jsdoc/require-jsdoc'])
  const rooms = ['domain/time/whose.ts', 'db/queries/tasks/whose.ts', 'api/commands/whose.ts']
  expect(await Promise.all(rooms.map(asked))).toEqual([['() => { o'], ['() => { o'], ['() => { o']])
  expect(await asked('api/routes/whose.ts')).toEqual([])
})
