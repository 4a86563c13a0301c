import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import { expect, test } from 'vitest'

/** What lint forbids is forbidden: a later block of the configuration that sets the same rule switches an earlier one off. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const FIXTURE = `export const moments = [Date.now(), performance.now(), new Date(), Date()]
export const chance = Math.random()
export const place = process.env['PLACE']
`

/** Which lines of the fixture are refused, as if they stood in this file, by a rule about time, chance or the environment. */
async function refused(path: string): Promise<string[]> {
  const eslint = new ESLint({
    cwd: ROOT,
    // the fixture belongs to no program of types, and none of these rules asks for one
    overrideConfig: { languageOptions: { parserOptions: { projectService: false, project: null } } },
    ruleFilter: ({ ruleId }) => ['no-restricted-properties', 'no-restricted-syntax'].includes(ruleId),
  })
  const [result] = await eslint.lintText(FIXTURE, { filePath: path })
  return (result?.messages ?? []).map(({ line, column }) =>
    FIXTURE.split('\n')[line - 1]!.slice(column - 1, column + 8),
  )
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
