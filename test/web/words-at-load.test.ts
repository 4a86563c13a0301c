import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

/** Words are read from the language that is loaded: a module that asks for them as it loads would leave the page empty. */
const WEB = fileURLToPath(new URL('../../web', import.meta.url))

test('no module asks for words before a language is loaded', () => {
  const asking = readdirSync(WEB, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .filter((name) =>
      /^(export )?const \w+(: [^=]+)? = (\[\.\.\.)?words\(/m.test(readFileSync(join(WEB, name), 'utf8')),
    )
  expect(asking).toEqual([])
})
