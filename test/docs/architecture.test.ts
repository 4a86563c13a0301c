import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** The drawings of docs/architecture.md show the house as lint holds it; that its paths exist holds citations.test.ts. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const page = read('docs/architecture.md')

test('the floors of domain/ are drawn as lint holds them', () => {
  const [, list = ''] = /const FLOORS = \[([\s\S]*?)\n\]/.exec(read('.dependency-cruiser.cjs')) ?? []
  const floors = [...list.matchAll(/\[([^\]]+)\]/g)].map(([, names = '']) =>
    [...names.matchAll(/'(\w+)'/g)].map(([, name = '']) => name).sort(),
  )
  const drawn = [...page.matchAll(/\bf(\d)\[([^\]]+)\]/g)].map(([, , names = '']) => names.split(' · ').sort())
  expect(drawn).toEqual(floors)
})

test('the loose files of domain/ are drawn', () => {
  const loose = readdirSync(join(ROOT, 'domain')).filter((name) => name.endsWith('.ts'))
  const [, names = ''] = /\bloose\[([^\]]+)\]/.exec(page) ?? []
  expect(names.split(' · ').sort()).toEqual(loose.map((name) => name.replace('.ts', '')).sort())
})

test('complete a task is told in ten lines, each with a file', () => {
  const [, walk = ''] = /## The walk of “complete a task”\n([\s\S]*?)\n## /.exec(page) ?? []
  const lines = walk.split('\n').filter((line) => /^\d+\. /.test(line))
  expect(lines).toHaveLength(10)
  expect(lines.filter((line) => !/\]\(\.\.\/[\w/.-]+\.tsx?\)/.test(line))).toEqual([])
})
