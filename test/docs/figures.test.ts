import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, it, test } from 'vitest'

/**
 * Every threshold and period of the business is data of a profile, with its source and status (docs/procedure.md section
 * 4). A number in the code of the business is looked at here: it is either structure or named below with its reason.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const ROOMS = ['domain', 'workflows', 'api/intake']

/** Data, or arithmetic that no business decides. */
const WHOLE_FILES: readonly [RegExp, string][] = [
  [/^domain\/limits\/\w+\.data\.ts$/, 'the dated data itself'],
  [/^domain\/time\//, 'the calendar: minutes, weekdays, the zone'],
  [/^domain\/refusals\.ts$/, 'HTTP statuses'],
  [/^domain\/people\/(credit-code|identity-number)\.ts$/, 'check digits of national standards'],
  [/^domain\/people\/mobile-number\.ts$/, 'the digits of a mobile number'],
  [
    /^domain\/people\/registration\.ts$/,
    'how long a code may be used, as with passwords: nothing that a region decides',
  ],
  [/^domain\/privacy\/kept-data\.ts$/, 'terms of papers and logs, with their source: the company’s, as settings'],
  [/^domain\/notices\/quiet-hours\.ts$/, 'minutes of a day'],
  [/^domain\/application\/forms\.ts$/, 'what can be typed into a field at most'],
  [/^domain\/application\/search-terms\.ts$/, 'how words are found'],
  [/^domain\/limits\/profile-sums\.ts$/, 'the days of a plain week, on which promises are added up'],
  [/^domain\/steps\.ts$/, 'the order in which steps are made again'],
  [
    /^workflows\/(run|item-run|redating|shared-rules)\.ts$/,
    'how long a history grows, and how long a failed turn waits',
  ],
  [/^api\/intake\/phone\.ts$/, 'the digits of a phone number'],
]

/** Single numbers elsewhere. */
const SINGLE: Readonly<Record<string, readonly number[]>> = {
  // letters of a unit's code
  'domain/people/units.ts': [32],
  // versions of the procedure
  'domain/actions/decide.ts': [3],
  'domain/case/energising.ts': [3],
  // kVA that are a rounding and no difference
  'domain/intake/completeness.ts': [0.001],
  // the house's own rule, held by the database too: a grant to read runs for a day at the most
  'domain/people/grants.ts': [24],
  // a slip of the pen, not a ladder
  'domain/limits/ladder-check.ts': [250],
  // what an absence lasts at the most, and a chain of deputies: slips and circles, no limits of the business
  'domain/people/absences.ts': [366],
  'domain/people/deputies.ts': [3],
  // what an agent's authorisation lasts at the most, and how long an ask may be answered: the same
  'domain/people/agents.ts': [366, 3],
  'domain/people/companies.ts': [14],
  // an application at 10 kV as an example, and a day in it
  'domain/limits/profile-check.ts': [10],
  // what does not come to an end is a fault of ours
  'workflows/turn.ts': [1_000],
  'workflows/walk.ts': [100],
}

/** Nothing, one, two and both ends of an order; an hour's minutes. */
const STRUCTURE = [0, 1, 2, 60]

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && each.name.endsWith('.ts'))
    .map((each) => relative(ROOT, join(each.parentPath, each.name)))
}

function numbersIn(path: string, text: string): number[] {
  const found: number[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isNumericLiteral(node)) found.push(Number(node.text))
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest))
  return found.filter((each) => !STRUCTURE.includes(each))
}

const isWhole = (path: string) => WHOLE_FILES.some(([pattern]) => pattern.test(path))
const paths = ROOMS.flatMap(filesIn).filter((path) => !isWhole(path))

test.each(paths)('%s has no figure of the business', (path) => {
  const numbers = numbersIn(path, readFileSync(join(ROOT, path), 'utf8'))
  expect(numbers.filter((each) => SINGLE[path]?.includes(each) !== true)).toEqual([])
})

it('finds one that is written into code', () => {
  expect(numbersIn('x.ts', 'export const TEMPORARY_MONTHS_AT_MOST = 36')).toEqual([36])
  expect(numbersIn('x.ts', 'const isLarge = kva >= 1_260 || parts > 1')).toEqual([1_260])
})

it('excepts nothing that is not there', () => {
  const all = ROOMS.flatMap(filesIn)
  expect(WHOLE_FILES.filter(([pattern]) => !all.some((path) => pattern.test(path)))).toEqual([])
  const unused = Object.entries(SINGLE).filter(
    ([path, numbers]) =>
      !numbers.every((each) => numbersIn(path, readFileSync(join(ROOT, path), 'utf8')).includes(each)),
  )
  expect(unused).toEqual([])
})
