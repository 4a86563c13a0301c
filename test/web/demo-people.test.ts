import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { DEMO_PASSWORD, DEMO_PEOPLE } from '../../db/seed/people.ts'

const WEB = fileURLToPath(new URL('../../web', import.meta.url))

test('no file of which the console is built knows a person of a rehearsal or their password', () => {
  const files = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(ts|tsx|html|css)$/.test(file) && !/^(dist|node_modules)\b/.test(file),
  )
  expect(files.length).toBeGreaterThan(100)
  const secrets = [...DEMO_PEOPLE.map(({ email }) => email), '@demo.local', 'db/seed']
  // the product is called as the password is: a text of it alone is the password
  const quoted = ["'", '"', '`'].map((quote) => `${quote}${DEMO_PASSWORD}${quote}`)
  const knowing = files.filter((file) => {
    const text = readFileSync(join(WEB, file), 'utf8')
    return [...secrets, ...quoted].some((secret) => text.includes(secret))
  })
  expect(knowing).toEqual([])
})
