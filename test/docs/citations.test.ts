import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** What comments and pages refer to is there: a document that was renamed or never written leads nobody anywhere. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const ROOMS = [
  'activities',
  'api',
  'bench',
  'db',
  'demo',
  'docs',
  'domain',
  'glossary',
  'runtime',
  'test',
  'web',
  'workflows',
]
const READ = /\.(ts|tsx|js|cjs|md|sql|yml|html)$/

const files = [
  ...readdirSync(ROOT).filter((name) => READ.test(name)),
  ...ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)),
  ).filter((name) => READ.test(name) && !name.startsWith('web/dist')),
]
  .filter((name) => statSync(join(ROOT, name)).isFile())
  .map((name) => ({ name, text: readFileSync(join(ROOT, name), 'utf8') }))
const pages = files.filter(({ name }) => name.endsWith('.md'))

/** Every match in these files that the check does not find to be there, with its file. */
function dead(
  among: readonly { name: string; text: string }[],
  pattern: RegExp,
  isThere: (match: RegExpMatchArray, name: string) => boolean,
): string[] {
  return among.flatMap(({ name, text }) =>
    [...text.matchAll(pattern)].filter((match) => !isThere(match, name)).map(([all]) => `${name}: ${all}`),
  )
}

const DECISIONS = readdirSync(join(ROOT, 'docs/decisions'))

test('each document that is cited by its path exists, a decision also by its number alone', () => {
  const cited = /(?<![\w/.:-])docs\/[\w-]+(?:\/[\w-]+)*(?:\.[a-z]+)?/g
  expect(
    dead(files, cited, ([path]) => {
      const number = /^docs\/decisions\/(\d{4})$/.exec(path)?.[1]
      if (number !== undefined) return DECISIONS.some((name) => name.startsWith(`${number}-`))
      return existsSync(join(ROOT, path))
    }),
  ).toEqual([])
})

test('each section of the procedure that is cited exists', () => {
  const sections = [...readFileSync(join(ROOT, 'docs/procedure.md'), 'utf8').matchAll(/^## (\d+)\. /gm)].map(
    ([, n]) => n,
  )
  expect(sections.length).toBeGreaterThanOrEqual(8)
  const cited = /docs\/procedure\.md,?\s+(?:\*\s+)?sections?\s+(\d+)(?:\s+and\s+(\d+))?/g
  expect(
    dead(files, cited, ([, first, second]) => {
      return sections.includes(first) && (second === undefined || sections.includes(second))
    }),
  ).toEqual([])
})

test('each link of a page leads to a file that is there, and to a heading that it has', () => {
  const link = /\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]+))?\)/g
  expect(
    dead(pages, link, ([, path = '', heading], name) => {
      const target = path === '' ? join(ROOT, name) : join(ROOT, dirname(name), path)
      if (!existsSync(target)) return false
      return heading === undefined || headingsOf(readFileSync(target, 'utf8')).includes(heading)
    }),
  ).toEqual([])
})

test('each file of ours that a page or a comment names in backticks is there', () => {
  const named = new RegExp(`\`((?:${ROOMS.join('|')})/[\\w./-]+\\.(?:ts|tsx|md|sql|js|cjs))\``, 'g')
  const isThere = ([, path = '']: RegExpMatchArray, name: string) =>
    existsSync(join(ROOT, path)) || existsSync(join(ROOT, dirname(name), path))
  expect(dead(files, named, isThere)).toEqual([])
})

/** As the host of the repository makes anchors: small letters, signs dropped, spaces as hyphens. */
function headingsOf(page: string): string[] {
  return [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}
