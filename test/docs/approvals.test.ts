import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** What the product leaves out on purpose is told with why, and a test holds that each is impossible. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(`${ROOT}${path}`, 'utf8')

/** The conveniences of approval suites, in the words of the page. */
const LEFT_OUT = [
  'Time runs out, so it is approved or returned.',
  'The person who submitted it also approves it.',
  'Nobody is there to approve, so it passes.',
  'Approved once, passes again.',
  'A share of the signatures is enough.',
]

const section = read('docs/approvals.md').split('\n## What is left out\n')[1] ?? ''
const told = new Map(
  [...section.matchAll(/^- \*\*(.+?)\*\* (.+)$/gm)].map(([, name = '', text = '']) => [name, text] as const),
)

test('every convenience that is left out is told, and no other', () => {
  expect([...told.keys()]).toEqual(LEFT_OUT)
})

test.each(LEFT_OUT)('%s is told with why, and with the tests that hold it', (name) => {
  const text = told.get(name) ?? ''
  const [why = '', ...tests] = text.split(/ Held by /)
  expect(why.length).toBeGreaterThan(40)
  const named = tests.flatMap((each) => [...each.matchAll(/“(.+?)” \(`(.+?)`\)/g)])
  expect(named.length).toBeGreaterThan(0)
  const missing = named.filter(
    ([, title = '', path = '']) => !existsSync(`${ROOT}${path}`) || !isTest(read(path), title),
  )
  expect(missing.map(([said]) => said)).toEqual([])
})

/** Whether a suite or a test of this file has this title and is not skipped. */
function isTest(source: string, title: string): boolean {
  return ['it', 'test', 'describe'].some((word) =>
    ["'", '"'].some((quote) => source.includes(`${word}(${quote}${title}${quote}`)),
  )
}
