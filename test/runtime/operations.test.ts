import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadConfig, SETTINGS } from '../../config.ts'

/** docs/operations.md is what people set the product up by. */
const text = readFileSync(fileURLToPath(new URL('../../docs/operations.md', import.meta.url)), 'utf8')
const rows = [...text.matchAll(/^\| `([A-Z_]+)` \| (.+?) \| .+ \|$/gm)].map(([, name = '', usual = '']) => ({
  name,
  usual,
}))

test('tells of every setting, in the order of config.ts', () => {
  expect(rows.map(({ name }) => name)).toEqual(SETTINGS)
})

test('tells the default of every setting that has one', () => {
  for (const [name, value] of Object.entries(loadConfig({}))) {
    expect(rows).toContainEqual({ name, usual: `\`${String(value)}\`` })
  }
})
